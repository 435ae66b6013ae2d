import type { Speaker } from "../../domain/notes.js";
import { plainKey } from "./words.js";

const speakerWords: Readonly<Record<Speaker, readonly string[]>> = {
  caregiver: [
    ...["pårørende", "pårørande", "pårørendestemme", "en pårørende", "ein pårørande", "caregiver", "carer"],
    ...["pår", "p"],
  ],
  user: [
    ...[
      "bruker",
      "brukar",
      "brukere",
      "brukarar",
      "tjenestemottaker",
      "tenestemottakar",
      "pasient",
      "beboer",
    ],
    ...["bebuar", "en bruker", "ein brukar", "user", "b"],
  ],
  staff: [
    ...["ansatt", "ansatte", "tilsett", "tilsette", "medarbeider", "medarbeidar", "personale", "staff"],
    ...["en ansatt", "ein tilsett", "a", "t"],
  ],
  unknown: ["ukjent", "ukjend", "vet ikke", "veit ikkje", "usikker", "unknown", "u"],
};

const byWord: ReadonlyMap<string, Speaker> = new Map(
  (Object.keys(speakerWords) as Speaker[]).flatMap((speaker) =>
    speakerWords[speaker].map((word) => [plainKey(word), speaker] as const),
  ),
);

/** What stands in a column for who said it; null where it is none of the words. */
export function speakerIn(cell: string): Speaker | null {
  return byWord.get(plainKey(cell)) ?? null;
}

/** A statement with its marker taken off. */
export interface Marked {
  readonly text: string;
  readonly speaker: Speaker | null;
}

/** In the plural they are what is spoken of, as in «Ansatte: må lytte mer». */
const named = "pårørende|pårørande|ansatt|tilsett|bruker|brukar|caregiver|staff|user";
const atStart = new RegExp(`^(?<who>${named}) ?: ?(?=\\S)`, "iu");
const initial = /^(?<who>[PABT]) ?: ?(?=\S)/u;
const said = "(?:sagt av |sagd av |fra |frå |said by )?";
const atEnd = new RegExp(`\\s*[([]${said}(?<who>(?:ein |en )?(?:${named}))[)\\]](?<stop>[.!]?)$`, "iu");

const LONGEST_MARKER = 40;

/** What stands in front of statements on a sheet. */
export type SheetMarks =
  /** «P:», so that «A:» and «B:» are speakers too, and no numbering. */
  | "initials"
  /** «Pårørende:» and «Ansatt:»: one of them alone may be what is spoken of. */
  | "words"
  | null;

/** How a sheet marks in front of statements who said them: with letters, or with words for several speakers. */
export function marksOn(texts: readonly string[]): SheetMarks {
  if (texts.some((text) => /^P ?: ?\S/u.test(text.slice(0, LONGEST_MARKER)))) return "initials";
  const speakers = texts.flatMap((text) => {
    const who = atStart.exec(text.slice(0, LONGEST_MARKER))?.groups?.["who"];
    return who === undefined ? [] : [speakerIn(who)];
  });
  return new Set(speakers).size > 1 ? "words" : null;
}

/**
 * Finds out who said it, where the statement itself is marked with it: «(pårørende)» at its end, or «Ansatt:» or «P:»
 * in front.
 *
 * @param marks as `marksOn` tells of the sheet
 * @example
 * marked("Ansatt: Vi har for liten tid", "words"); // { text: "Vi har for liten tid", speaker: "staff" }
 */
export function marked(text: string, marks: SheetMarks): Marked {
  const start = text.slice(0, LONGEST_MARKER);
  const word = marks === null ? null : atStart.exec(start);
  const front = word ?? (marks === "initials" ? initial.exec(start) : null);
  if (front !== null) {
    return { text: text.slice(front[0].length), speaker: speakerIn(front.groups?.["who"] ?? "") };
  }
  const tail = text.slice(-LONGEST_MARKER);
  const end = atEnd.exec(tail);
  if (end === null || end[0].length === text.length) return { text, speaker: null };
  const words = text.slice(0, text.length - end[0].length) + (end.groups?.["stop"] ?? "");
  return { text: words, speaker: speakerIn(end.groups?.["who"] ?? "") };
}
