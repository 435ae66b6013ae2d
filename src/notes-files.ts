import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { qdaRows } from "./coding/notes/qda-rows.js";
import { reviewed } from "./coding/notes/review.js";
import type { Reviewed, ReviewConflict } from "./coding/notes/reviewed.js";
import { partsOf } from "./coding/notes/splits.js";
import { textHash } from "./coding/notes/text-hash.js";
import type { DataIssue } from "./domain/issues.js";
import type { CodedStatement, DecisionFile, NoteEvent, Suggestion } from "./domain/notes.js";
import type { OwnCodebook } from "./domain/notes-codebook.js";
import type { ReviewedSheet } from "./domain/review-workbook.js";
import type { Locale } from "./domain/text.js";
import type { CodedNotes } from "./notes.js";
import { readQdaProject } from "./qda.js";
import { readReviewWorkbook } from "./read/review-workbook.js";
import { openWorkbook } from "./read/workbook.js";
import { codedCsv } from "./render/coded-csv.js";
import { qdaCodebook } from "./render/qda/codebook.js";
import { qdaProject } from "./render/qda/project.js";
import { reviewWorkbook } from "./render/review-workbook.js";

/** What statements can be written as. `xlsx` goes out to colleagues and comes back. */
export const codingFormats = ["xlsx", "csv", "json", "qdpx", "qdc"] as const;
export type CodingFormat = (typeof codingFormats)[number];

const NAME = "innspill";

/** Statements with their suggestions as a file. Every text in it is masked. */
export async function codingFile(
  notes: CodedNotes,
  format: CodingFormat,
  locale: Locale,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const content = { ...notes, locale };
  const bytes = {
    xlsx: () => reviewWorkbook(content),
    csv: () => codedCsv(content),
    json: () => new TextEncoder().encode(codingJson(notes)),
    qdpx: () => qdaProject(content),
    qdc: () => qdaCodebook(content),
  };
  return { name: `${NAME}.${format}`, bytes: await bytes[format]() };
}

/** A statement in the JSON: `primary` is what is suggested, `decision` what a person decided. */
type StatementJson = Pick<CodedStatement, "id" | "text"> &
  Suggestion &
  Omit<CodedStatement, "id" | "text" | "suggestion">;

/** Statements with their suggestions as JSON text. */
export function codingJson({ statements, events }: Pick<CodedNotes, "statements" | "events">): string {
  const written = statements.map(({ id, text, suggestion, ...rest }): StatementJson => {
    return { id, text, ...suggestion, ...rest };
  });
  const content: { statements: readonly StatementJson[]; events: readonly NoteEvent[] } = {
    statements: written,
    events,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** What has become of the files that came back. */
export interface FetchedReviews {
  readonly file: DecisionFile;
  readonly codebook: OwnCodebook;
  /** Names of codes that are new. */
  readonly newCodes: readonly string[];
  readonly conflicts: readonly (ReviewConflict & { readonly file: string })[];
  readonly issues: readonly DataIssue[];
  readonly counts: Reviewed["counts"];
  /** Of all statements, split as they now are. */
  readonly progress: { readonly decided: number; readonly all: number };
}

/**
 * Reads back workbooks (`.xlsx`) and projects (`.qdpx`) in which colleagues have coded the statements, one after the other.
 *
 * @param how `by` where a row does not say who decided, `at` the ISO date, `replace` to let them overrule earlier decisions
 * @throws ParorendeError reviewSheetMissing, notQda, what opening a file throws
 */
export async function fetchReviews(
  paths: readonly string[],
  notes: CodedNotes,
  how: { readonly by: string; readonly at: string; readonly replace: boolean },
): Promise<FetchedReviews> {
  const start: Omit<FetchedReviews, "progress"> = {
    file: notes.decisions,
    codebook: notes.codebook,
    newCodes: [],
    conflicts: [],
    issues: [],
    counts: { decided: 0, unchanged: 0, withdrawn: 0, splits: 0 },
  };
  let fetched = start;
  for (const path of paths) {
    const sheet = await sheetOf(path, { ...notes, codebook: fetched.codebook });
    const found = reviewed(sheet, notes.statements, fetched.file, { ...how, codebook: sheet.codebook });
    fetched = together(fetched, found, sheet);
  }
  const all = partsOf(notes.statements, fetched.file);
  const decisions = new Map(fetched.file.decisions.map(({ id, text }) => [id, text]));
  const decided = all.filter(({ id, text }) => decisions.get(id) === textHash(text)).length;
  return { ...fetched, progress: { decided, all: all.length } };
}

interface OpenedSheet extends ReviewedSheet {
  readonly issues: readonly DataIssue[];
  /** With what the file itself says of codes. */
  readonly codebook: OwnCodebook;
}

async function sheetOf(path: string, notes: CodedNotes): Promise<OpenedSheet> {
  const { codebook, areas } = notes;
  if (extname(path).toLowerCase() === ".xlsx")
    return { ...readReviewWorkbook(await openWorkbook(path), { areas, codebook }), codebook };
  const file = basename(path);
  const project = await readQdaProject(await readFile(path), file, areas);
  const known = new Set(codebook.codes.map(({ id }) => id));
  const codes = [...codebook.codes, ...project.codes.codes.filter(({ id }) => !known.has(id))];
  return { ...qdaRows(project, notes.statements, file), codebook: { codes } };
}

function together(
  before: Omit<FetchedReviews, "progress">,
  found: Reviewed,
  sheet: OpenedSheet,
): Omit<FetchedReviews, "progress"> {
  const codes = [...sheet.codebook.codes, ...found.codes];
  const known = new Set(before.codebook.codes.map(({ id }) => id));
  const { counts } = before;
  return {
    file: found.file,
    codebook: { codes },
    newCodes: [...before.newCodes, ...codes.filter(({ id }) => !known.has(id)).map(({ text }) => text.nb)],
    conflicts: [...before.conflicts, ...found.conflicts.map((one) => ({ ...one, file: sheet.file }))],
    issues: [...before.issues, ...sheet.issues, ...found.issues],
    counts: {
      decided: counts.decided + found.counts.decided,
      unchanged: counts.unchanged + found.counts.unchanged,
      withdrawn: counts.withdrawn + found.counts.withdrawn,
      splits: counts.splits + found.counts.splits,
    },
  };
}
