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
  item: { nb: "Spørsmål i kodeboken", nn: "Spørsmål i kodeboka", en: "Question in the codebook" },
  option: { nb: "Kryss for svaret", nn: "Kryss for svaret", en: "Tick of the answer" },
  role: { nb: "Eller noe annet", nn: "Eller noko anna", en: "Or something else" },
  confidence: { nb: "Hvor sikkert", nn: "Kor sikkert", en: "How sure" },
} as const satisfies Record<string, Readonly<Record<Locale, string>>>;

/** Headings of the sheet of answers. */
export const labelHeadings = {
  item: { nb: "Spørsmål", nn: "Spørsmål", en: "Question" },
  label: { nb: "Svar i filen", nn: "Svar i fila", en: "Answer in the file" },
  option: { nb: "Svar i kodeboken", nn: "Svar i kodeboka", en: "Answer in the codebook" },
  confidence: { nb: "Hvor sikkert", nn: "Kor sikkert", en: "How sure" },
} as const satisfies Record<string, Readonly<Record<Locale, string>>>;

/** What a column may be that is no question. */
export const linkRoles = {
  ignore: { nb: "ignorer", nn: "ignorer", en: "ignore" },
  identity: { nb: "personopplysning", nn: "personopplysning", en: "personal data" },
  responseId: { nb: "svar-id", nn: "svar-id", en: "response id" },
} as const satisfies Record<string, Readonly<Record<Locale, string>>>;

export type LinkRole = keyof typeof linkRoles;

/** Between an id and its text in a list: «kontaktperson – Har du en fast kontaktperson i tjenesten?». */
export const LINK_DASH = " – ";

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
}

/** One label of the export to be linked; it fills at least five rows. */
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
