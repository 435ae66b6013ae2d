import { cellText } from "./link-workbook.js";
import type { Decision, NoteArea, Tone } from "./notes.js";
import type { Locale, LocalizedText } from "./text.js";

/** A word of the workbook in every language: it is known again whichever it was written in. */
export type Words = Readonly<Record<Locale, string>>;

/** Sheets of the review workbook, by the names they are found again by. */
export const reviewSheets = {
  help: { nb: "Les først", nn: "Les først", en: "Read first" },
  statements: { nb: "Innspill", nn: "Innspel", en: "Statements" },
  codes: { nb: "Koder", nn: "Kodar", en: "Codes" },
  masked: { nb: "Maskert", nn: "Maskert", en: "Masked" },
} as const satisfies Record<string, Words>;

/** Headings of what stands in a row beforehand. */
export const givenHeadings = {
  id: { nb: "Id", nn: "Id", en: "Id" },
  remark: { nb: "Merknad", nn: "Merknad", en: "Remark" },
  event: { nb: "Arrangement", nn: "Arrangement", en: "Event" },
  question: { nb: "Spørsmål", nn: "Spørsmål", en: "Question" },
  table: { nb: "Bord", nn: "Bord", en: "Table" },
  heardFrom: { nb: "Sagt av ifølge notatet", nn: "Sagt av ifølgje notatet", en: "Said by, in the notes" },
  text: { nb: "Innspill", nn: "Innspel", en: "Statement" },
  suggestion: { nb: "Forslag", nn: "Framlegg", en: "Suggestion" },
  confidence: { nb: "Hvor sikkert", nn: "Kor sikkert", en: "How sure" },
  because: { nb: "Fordi", nn: "Fordi", en: "Because" },
  decidedBy: { nb: "Avgjort av", nn: "Avgjort av", en: "Decided by" },
} as const satisfies Record<string, Words>;

/** Headings of the places to fill in. `code` is followed by a number. */
export const filledHeadings = {
  primary: { nb: "Hovedområde", nn: "Hovudområde", en: "Primary area" },
  secondary: { nb: "Biområde", nn: "Biområde", en: "Secondary area" },
  code: { nb: "Egen kode", nn: "Eigen kode", en: "Own code" },
  tone: { nb: "Ros eller behov", nn: "Ros eller behov", en: "Praise or need" },
  saidBy: { nb: "Sagt av", nn: "Sagt av", en: "Said by" },
  canBeRecognized: { nb: "Kan kjennes igjen", nn: "Kan kjennast att", en: "Can be recognized" },
  quote: { nb: "Kan siteres", nn: "Kan siterast", en: "May be quoted" },
  assessed: { nb: "Vurdert", nn: "Vurdert", en: "Assessed" },
  note: { nb: "Notat", nn: "Notat", en: "Note" },
  by: { nb: "Av", nn: "Av", en: "By" },
} as const satisfies Record<string, Words>;

/** Headings of hidden columns: what the row was when it went out. */
export const sentHeadings = {
  sent: { nb: "Sendt ut som", nn: "Sendt ut som", en: "Sent out as" },
  suggested: { nb: "Foreslått", nn: "Føreslått", en: "Suggested" },
} as const satisfies Record<string, Words>;

/** Headings of the sheet of own codes. */
export const codeHeadings = {
  name: { nb: "Kode", nn: "Kode", en: "Code" },
  under: { nb: "Under område", nn: "Under område", en: "Under area" },
  id: { nb: "Id", nn: "Id", en: "Id" },
} as const satisfies Record<string, Words>;

/** Places for own codes in a row, at least; more where a statement has more. */
export const OWN_CODES = 3;

export const toneWords: Readonly<Record<Tone, Words>> = {
  praise: { nb: "ros", nn: "ros", en: "praise" },
  need: { nb: "behov", nn: "behov", en: "need" },
};

export const yesNoWords = {
  yes: { nb: "ja", nn: "ja", en: "yes" },
  no: { nb: "nei", nn: "nei", en: "no" },
} as const satisfies Record<string, Words>;

/** What a reviewer chooses of a statement. */
export type ReviewChoice = Pick<
  Decision,
  "primary" | "secondary" | "codes" | "tone" | "saidBy" | "canBeRecognized" | "quote" | "assessed" | "note"
>;

/** A row of the sheet of statements as it came back. */
export interface ReviewedRow extends Omit<ReviewChoice, "primary"> {
  /** As Excel numbers it. */
  readonly row: number;
  readonly id: string;
  /** Masked, and shortened or changed by whoever splits the statement. */
  readonly text: string;
  /** Null where nobody has chosen: the row decides nothing. */
  readonly primary: NoteArea | null;
  /** Names of codes that are new on the sheet of codes. */
  readonly newCodes: readonly string[];
  /** Something in it is on no list: the row decides nothing, and takes nothing back. */
  readonly isUnclear: boolean;
  /** Role or initials; null where nobody has said who. */
  readonly by: string | null;
  /** ISO date, where the file tells when; null where it does not. */
  readonly at: string | null;
  /** `choiceKey` of what was filled in when the workbook went out; empty where nothing was. */
  readonly sent: string;
  /** What was suggested when it went out; null where the hidden column is gone. */
  readonly suggested: Decision["suggested"] | null;
}

/** What two may say differently of a statement, or one of them alone. */
export type ChoiceField = Exclude<keyof ReviewChoice, "assessed">;

/** A code somebody has written beneath those there are. */
export interface NewCode {
  readonly name: string;
  readonly under: NoteArea | null;
}

/** What people have filled in, in one workbook. */
export interface ReviewedSheet {
  readonly file: string;
  /** The name of the sheet of statements. */
  readonly sheet: string;
  readonly rows: readonly ReviewedRow[];
  readonly newCodes: readonly NewCode[];
}

/**
 * A text as it is compared with one that has been in a workbook: as long as a cell holds, composed, whole characters, and
 * with single blanks, since programs break lines and paste in ways of their own.
 *
 * @example
 * comparable(" Får\r\nikke sove ") === comparable("Får ikke sove"); // true
 */
export function comparable(text: string): string {
  const half = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
  return cellText(text).replaceAll(half, "\ufffd").normalize("NFC").replaceAll(/\s+/gu, " ").trim();
}

/**
 * What was chosen, as one text: two choices with the same text are the same choice.
 *
 * @example
 * choiceKey(row) === row.sent; // the row came back as it went out
 */
export function choiceKey(choice: ReviewChoice): string {
  const { primary, secondary, codes, tone, saidBy, canBeRecognized, quote, assessed, note } = choice;
  const told = [primary, secondary, codes, tone, saidBy, canBeRecognized, quote, assessed, comparable(note)];
  return comparable(JSON.stringify(told));
}

/** The name of a code in a language, with its id where another code is called the same in any language. */
export function codeLabel(
  { id, text }: { readonly id: string; readonly text: LocalizedText },
  codes: readonly { readonly id: string; readonly text: LocalizedText }[],
  locale: Locale,
): string {
  const name = comparable(text[locale] ?? text.nb);
  const isShared = codes.some(
    (other) => other.id !== id && namesOf(other.text).some((one) => isSameName(one, name)),
  );
  return isShared ? `${name} (${id})` : name || id;
}

/** A text in the languages it has. */
export function namesOf({ nb, nn, en }: LocalizedText): readonly string[] {
  return [nb, nn, en].filter((name) => name !== undefined);
}

/** Whether two names are one, capitals and blanks apart. */
export function isSameName(one: string, other: string): boolean {
  return comparable(one).toLowerCase() === comparable(other).toLowerCase();
}
