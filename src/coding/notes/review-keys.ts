import {
  mayBeQuoted,
  nationalAreas,
  type NationalArea,
  type NoteArea,
  type Suggestion,
} from "../../domain/notes.js";
import type { MaskedText } from "../../domain/personal-data.js";
import {
  reviewActions,
  type ReviewAction,
  type ReviewLetters,
  type ReviewMessage,
  type ReviewQuestion,
} from "../../domain/terminal-review.js";
import { cutsOf, moveCut, partsAt, toggleCut } from "./review-cuts.js";
import {
  back,
  currentOf,
  decide,
  divide,
  draftOf,
  drafted,
  skip,
  type Reviewer,
  type ReviewSession,
} from "./review-session.js";

/** A review at a terminal: what is decided, what the next key answers, and what is to be said of the last. */
export interface TerminalReview {
  readonly session: ReviewSession;
  readonly question: ReviewQuestion;
  readonly message: ReviewMessage | null;
  readonly hasQuit: boolean;
}

/** A key that was pressed. */
export interface PressedKey {
  /** As a terminal names it: `return`, `escape`, `backspace`, `left` …; `paste` for what was pasted. */
  readonly name: string;
  /** What it writes; empty where it writes nothing. */
  readonly text: string;
}

export interface KeyMeanings extends Reviewer {
  readonly letters: ReviewLetters;
  /** Gives the parts of a divided statement their suggestions. */
  readonly suggest: (text: string) => Suggestion;
  /** Masks personal data in what the reviewer writes. */
  readonly mask: (text: string) => MaskedText;
}

const areaQuestion: ReviewQuestion = { kind: "area" };

/** A review before the first key. */
export function startReview(session: ReviewSession): TerminalReview {
  return { session, question: areaQuestion, message: null, hasQuit: false };
}

/** Whether there is nothing more to ask. */
export function hasEnded({ session, hasQuit }: TerminalReview): boolean {
  return hasQuit || currentOf(session) === null;
}

/**
 * What a key does: 1–6 choose an area, 0 none of them, Enter takes what is suggested (or stands by what was decided), and
 * letters do the rest. A key that can do nothing changes nothing but the message.
 *
 * @example
 * keyPressed(startReview(session), { name: "4", text: "4" }, meanings).session.at; // 1: decided, and on to the next
 */
export function keyPressed(review: TerminalReview, key: PressedKey, meanings: KeyMeanings): TerminalReview {
  if (hasEnded(review)) return review;
  const quiet = { ...review, message: null };
  const { question } = review;
  // What is pasted is text: its letters must not decide anything.
  if (key.name === "paste" && question.kind !== "note") return told(review, "unknownKey");
  if (question.kind !== "area" && key.name === "escape") return asked(quiet, areaQuestion);
  switch (question.kind) {
    case "area":
      return areaKey(quiet, key, meanings);
    case "two":
      return twoKey(quiet, question.first, key, meanings);
    case "recognizable":
      return recognizableKey(quiet, key, meanings);
    case "note":
      return noteKey(quiet, question.text, key, meanings);
    case "divide":
      return divideKey(quiet, question, key, meanings);
  }
}

function areaKey(review: TerminalReview, key: PressedKey, meanings: KeyMeanings): TerminalReview {
  const area = areaOf(key);
  if (area !== null)
    return moved(review, decide(review.session, { primary: area, secondary: null }, meanings));
  if (key.name === "return") return enterKey(review, meanings);
  const action = reviewActions.find((one) => isLetter(key, meanings.letters[one]));
  return action === undefined ? told(review, "unknownKey") : act(review, action);
}

function enterKey(review: TerminalReview, meanings: KeyMeanings): TerminalReview {
  const current = currentOf(review.session);
  if (current === null) return review;
  const { decision, suggestion } = current;
  if (decision === null && suggestion.mustRead) return told(review, "noSuggestion");
  return moved(review, decide(review.session, decision ?? suggestion, meanings));
}

function act(review: TerminalReview, action: ReviewAction): TerminalReview {
  const { session } = review;
  const current = currentOf(session);
  if (current === null) return review;
  const { text, urgent } = current;
  const draft = draftOf(session, current);
  switch (action) {
    case "two":
      return asked(review, { kind: "two", first: null });
    case "back":
      return session.before === null ? told(review, "nothingBefore") : moved(review, back(session));
    case "skip":
      return moved(review, skip(session));
    case "divide": {
      const cuts = cutsOf(text);
      return cuts === null ? told(review, "cannotDivide") : asked(review, { kind: "divide", ...cuts });
    }
    case "note":
      return asked(review, { kind: "note", text: draft.note });
    case "quote":
      if (urgent.length > 0) return told(review, "neverQuoted");
      if (draft.quote) return moved(review, drafted(session, { quote: false }));
      return mayBeQuoted(current, draft.canBeRecognized)
        ? moved(review, drafted(session, { quote: true }))
        : asked(review, { kind: "recognizable" });
    case "assessed":
      return urgent.length === 0
        ? told(review, "notUrgent")
        : moved(review, drafted(session, { assessed: !draft.assessed }));
    case "quit":
      return { ...review, hasQuit: true };
  }
}

function twoKey(
  review: TerminalReview,
  first: NoteArea | null,
  key: PressedKey,
  meanings: KeyMeanings,
): TerminalReview {
  const area = areaOf(key);
  if (area === null) return told(review, "unknownKey");
  if (first === null) return asked(review, { kind: "two", first: area });
  if (area === first) return told(review, "sameArea");
  if (!isNational(area)) return told(review, "otherSecond");
  return moved(review, decide(review.session, { primary: first, secondary: area }, meanings));
}

function recognizableKey(review: TerminalReview, key: PressedKey, { letters }: KeyMeanings): TerminalReview {
  const { session } = review;
  if (isLetter(key, letters.yes)) {
    const said = drafted(session, { canBeRecognized: true, quote: false });
    return told(moved(review, said), "recognized");
  }
  if (isLetter(key, letters.no))
    return moved(review, drafted(session, { canBeRecognized: false, quote: true }));
  return told(review, "unknownKey");
}

function noteKey(
  review: TerminalReview,
  text: string,
  { name, text: typed }: PressedKey,
  { mask }: KeyMeanings,
): TerminalReview {
  if (name === "return") {
    const note = mask(text.trim());
    const noted = moved(review, drafted(review.session, { note: note.text }));
    return note.masked.length === 0 ? noted : told(noted, "noteMasked");
  }
  if (name === "backspace")
    return asked(review, { kind: "note", text: Array.from(text).slice(0, -1).join("") });
  const readable = typed.replaceAll(/[\p{Cc}\s]+/gu, " ");
  return readable === "" ? review : asked(review, { kind: "note", text: text + readable });
}

function divideKey(
  review: TerminalReview,
  cuts: Extract<ReviewQuestion, { kind: "divide" }>,
  { name, text }: PressedKey,
  meanings: KeyMeanings,
): TerminalReview {
  if (name === "return") {
    if (cuts.cuts.length === 0) return asked(review, areaQuestion);
    const parts = partsAt(cuts);
    if (parts === null) return told(review, "emptyPart");
    return moved(review, divide(review.session, parts, meanings, meanings.suggest));
  }
  if (text === "|" || text === " ") return asked(review, { kind: "divide", ...toggleCut(cuts) });
  const to = moves[name];
  return to === undefined
    ? told(review, "unknownKey")
    : asked(review, { kind: "divide", ...moveCut(cuts, to) });
}

const moves: Readonly<Record<string, Parameters<typeof moveCut>[1]>> = {
  left: "left",
  right: "right",
  tab: "mark",
  home: "first",
  end: "last",
};

function areaOf({ text }: PressedKey): NoteArea | null {
  if (text === "0") return "annet";
  return /^[1-6]$/u.test(text) ? (nationalAreas[Number(text) - 1] ?? null) : null;
}

function isNational(area: NoteArea): area is NationalArea {
  return area !== "annet";
}

function isLetter({ text }: PressedKey, letter: string): boolean {
  return text.toLowerCase() === letter;
}

function moved(review: TerminalReview, session: ReviewSession): TerminalReview {
  return { ...review, session, question: areaQuestion };
}

function asked(review: TerminalReview, question: ReviewQuestion): TerminalReview {
  return { ...review, question };
}

function told(review: TerminalReview, message: ReviewMessage): TerminalReview {
  return { ...review, message };
}
