import type { Locale } from "./text.js";

/** The file in which what an import leaves open is filled in, beside the export. */
export const LINK_WORKBOOK = "kobling.xlsx";

/** Sheets of `kobling.xlsx`, by the names they are found again by, whatever language they were written in. */
export const linkSheets = {
  columns: { nb: "Kolonner", nn: "Kolonnar", en: "Columns" },
  labels: { nb: "Svar", nn: "Svar", en: "Answers" },
} as const satisfies Record<string, Readonly<Record<Locale, string>>>;

/** Headings of the sheet of columns. */
export const columnHeadings = {
  column: { nb: "Kolonne i filen", nn: "Kolonne i fila", en: "Column in the file" },
  question: { nb: "Spørsmål i filen", nn: "Spørsmål i fila", en: "Question in the file" },
  examples: { nb: "Svar i filen", nn: "Svar i fila", en: "Answers in the file" },
  suggestion: { nb: "Forslag", nn: "Framlegg", en: "Suggestion" },
  item: { nb: "Spørsmål i kodeboken", nn: "Spørsmål i kodeboka", en: "Question in the codebook" },
  option: { nb: "Kryss for svaret", nn: "Kryss for svaret", en: "Tick of the answer" },
  role: { nb: "Eller noe annet", nn: "Eller noko anna", en: "Or something else" },
  confidence: { nb: "Hvor sikkert", nn: "Kor sikkert", en: "How sure" },
} as const satisfies Record<string, Readonly<Record<Locale, string>>>;

/** Headings of the sheet of answers. */
export const labelHeadings = {
  item: { nb: "Spørsmål", nn: "Spørsmål", en: "Question" },
  label: { nb: "Svar i filen", nn: "Svar i fila", en: "Answer in the file" },
  suggestion: { nb: "Forslag", nn: "Framlegg", en: "Suggestion" },
  option: { nb: "Svar i kodeboken", nn: "Svar i kodeboka", en: "Answer in the codebook" },
  confidence: { nb: "Hvor sikkert", nn: "Kor sikkert", en: "How sure" },
} as const satisfies Record<string, Readonly<Record<Locale, string>>>;

export type LinkRole = "ignore" | "identity" | "responseId";

/** What a column may be that is no question: the same words wherever it is told. */
export const linkRoles: Readonly<Record<LinkRole, Readonly<Record<Locale, string>>>> = {
  ignore: { nb: "tas ikke med", nn: "blir ikkje teken med", en: "left out" },
  identity: { nb: "personopplysning", nn: "personopplysning", en: "personal data" },
  responseId: { nb: "svar-id", nn: "svar-id", en: "response id" },
};

/** Between an id and its text in a list: «kontaktperson – Har du en fast kontaktperson i tjenesten?». */
export const LINK_DASH = " – ";

/** Excel's longest text, in UTF-16 units. */
const LONGEST_TEXT = 32_767;

/**
 * A text as a cell can hold it: one that is too long for Excel ends in «…».
 *
 * @example
 * cellText("x".repeat(40_000)).length; // 32767
 */
export function cellText(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  // Half of a character pair would be another character when it is read back.
  return `${text.slice(0, LONGEST_TEXT - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** One column to be linked. */
export interface LinkColumn {
  readonly name: string;
  /** The question's text where the export gives it apart from the heading. */
  readonly question: string | null;
  /** Answers that fill at least five rows each, and tell nobody's identity. */
  readonly examples: readonly string[];
  readonly item: string | null;
  readonly option: string | null;
  readonly role: LinkRole | null;
  /** 0–1; 0 where nothing is suggested. */
  readonly confidence: number;
  /** What is suggested is filled in, and so taken unless somebody empties it; else it stands beside, and is not taken. */
  readonly isFilledIn: boolean;
}

/** One label of the export to be linked; it fills at least five rows. What is suggested stands beside, and is not taken. */
export interface LinkLabel {
  readonly item: string;
  readonly label: string;
  readonly option: string | null;
  readonly confidence: number;
}

/** What `kobling.xlsx` asks. */
export interface LinkRows {
  readonly columns: readonly LinkColumn[];
  readonly labels: readonly LinkLabel[];
}
