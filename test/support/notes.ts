import type { CodedStatement, Decision, NoteArea, NoteEvent } from "../../src/domain/notes.js";

const made = { primary: "avlastning", confidence: 0.8, mustRead: false } as const;

/** An event where forty took part, unless something else is said. */
export function event(id: string, more: Partial<NoteEvent> = {}): NoteEvent {
  return {
    id,
    date: null,
    place: null,
    kind: "cafe",
    title: null,
    participants: 40,
    who: null,
    ...more,
  };
}

/** A person's decision, without tone, codes or quote unless they are given. */
export function decided(primary: NoteArea, more: Partial<Decision> = {}): Decision {
  return {
    id: "1",
    text: "0123456789abcdef",
    primary,
    secondary: null,
    codes: [],
    tone: null,
    saidBy: null,
    canBeRecognized: null,
    quote: false,
    assessed: false,
    note: "",
    by: "rådgiver",
    at: "2025-04-01",
    suggested: made,
    ...more,
  };
}

/** A statement of an event, as it stands in review: undecided, and suggested for `avlastning`, unless something is given. */
export function said(at: string, more: Partial<CodedStatement> = {}): CodedStatement {
  return {
    id: "1",
    text: "Får aldri sove en hel natt.",
    event: at,
    question: null,
    table: null,
    saidBy: "unknown",
    file: "kafe.md",
    line: 1,
    masked: [],
    recognizable: [],
    urgent: [],
    suggestion: {
      ...made,
      secondary: null,
      suggestions: [{ area: "avlastning", confidence: 0.8 }],
      because: { words: [], similar: [] },
    },
    decision: null,
    partOf: null,
    ...more,
  };
}
