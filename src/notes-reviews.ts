import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { decisionOn } from "./coding/notes/decisions.js";
import { qdaRows } from "./coding/notes/qda-rows.js";
import { reviewed } from "./coding/notes/review.js";
import type { Reviewed, ReviewConflict } from "./coding/notes/reviewed.js";
import { partsOf } from "./coding/notes/splits.js";
import { ParorendeError } from "./domain/errors.js";
import type { DataIssue } from "./domain/issues.js";
import type { DecisionFile } from "./domain/notes.js";
import type { OwnCode, OwnCodebook } from "./domain/notes-codebook.js";
import type { QdaCodes } from "./domain/qda.js";
import type { ReviewedSheet } from "./domain/review-workbook.js";
import type { CodedNotes } from "./notes.js";
import { readQdaCodebook, readQdaProject } from "./qda.js";
import { readReviewWorkbook } from "./read/review-workbook.js";
import { openWorkbook } from "./read/workbook.js";

/** What has become of the files that came back. */
export interface FetchedReviews {
  readonly file: DecisionFile;
  readonly codebook: OwnCodebook;
  /** Names of codes that are new. */
  readonly newCodes: readonly string[];
  /** Names that codes have been given in place of those they had. */
  readonly renamed: readonly string[];
  /** In the order of the files and their rows. */
  readonly conflicts: readonly (ReviewConflict & { readonly file: string })[];
  readonly issues: readonly DataIssue[];
  readonly counts: Reviewed["counts"];
  /** Of all statements, split as they now are. */
  readonly progress: { readonly decided: number; readonly all: number };
}

/**
 * Reads back workbooks (`.xlsx`) and projects (`.qdpx`) in which colleagues have coded the statements, and codebooks
 * (`.qdc`), one after the other. What they have written themselves is masked.
 *
 * @param how `by` where a row does not say who decided, `at` the ISO date, `replace` to let them overrule earlier decisions
 * @throws ParorendeError reviewFormat, reviewSheetMissing, notQda, what opening a file throws
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
    renamed: [],
    conflicts: [],
    issues: [],
    counts: { decided: 0, unchanged: 0, withdrawn: 0, splits: 0 },
  };
  let fetched = start;
  for (const path of paths) {
    const sheet = await sheetOf(path, { ...notes, codebook: fetched.codebook });
    const { codebook } = sheet;
    const found = reviewed(sheet, notes.statements, fetched.file, { ...how, codebook, mask: notes.mask });
    fetched = together(fetched, found, sheet);
  }
  const all = partsOf(notes.statements, fetched.file);
  const decisions = new Map(fetched.file.decisions.map((one) => [one.id, one]));
  const decided = all.filter((one) => decisionOn(one, decisions) !== null).length;
  return { ...fetched, progress: { decided, all: all.length } };
}

interface OpenedSheet extends ReviewedSheet {
  readonly issues: readonly DataIssue[];
  /** With what the file itself says of codes. */
  readonly codebook: OwnCodebook;
  readonly renamed: readonly string[];
}

async function sheetOf(path: string, notes: CodedNotes): Promise<OpenedSheet> {
  const { codebook, areas, mask, statements } = notes;
  const file = basename(path);
  let masked = 0;
  const shown = (text: string): string => {
    const found = mask(text);
    if (found.masked.length > 0) masked += 1;
    return found.text;
  };
  const told = ({ issues }: { readonly issues: readonly DataIssue[] }): readonly DataIssue[] =>
    masked === 0 ? issues : [...issues, codeMasked(file, masked)];
  switch (extname(path).toLowerCase()) {
    case ".xlsx": {
      const sheet = readReviewWorkbook(await openWorkbook(path), { areas, codebook });
      sheet.newCodes.forEach(({ name }) => shown(name));
      return { ...sheet, issues: told(sheet), codebook, renamed: [] };
    }
    case ".qdpx": {
      const project = await readQdaProject(await readFile(path), file, areas, shown);
      return {
        ...qdaRows(project, statements, file),
        issues: told(project),
        ...withQdaCodes(codebook, project.codes),
      };
    }
    case ".qdc": {
      const codes = await readQdaCodebook(await readFile(path), file, areas, shown);
      return {
        file,
        sheet: file,
        rows: [],
        newCodes: [],
        issues: told({ issues: [] }),
        ...withQdaCodes(codebook, codes),
      };
    }
    default:
      throw new ParorendeError({ code: "reviewFormat", facts: { file } });
  }
}

function codeMasked(file: string, count: number): DataIssue {
  return { code: "reviewCodeMasked", file, column: null, count, rows: [], names: [] };
}

/** The codebook with the codes that are new in a file, and with the names that somebody has given others there. */
function withQdaCodes(
  codebook: OwnCodebook,
  { codes, renamed }: QdaCodes,
): Pick<OpenedSheet, "codebook" | "renamed"> {
  const known = new Set(codebook.codes.map(({ id }) => id));
  const names = new Map(codes.filter(({ id }) => renamed.includes(id)).map(({ id, text }) => [id, text]));
  const isNew = ({ id, text }: OwnCode): boolean => names.has(id) && names.get(id)?.nb !== text.nb;
  const changed = codebook.codes.filter(isNew).map(({ id }) => id);
  const kept = codebook.codes.map((code) => ({
    ...code,
    text: changed.includes(code.id) ? (names.get(code.id) ?? code.text) : code.text,
  }));
  const added = codes.filter(({ id }) => !known.has(id));
  return {
    codebook: { ...codebook, codes: [...kept, ...added] },
    renamed: changed.flatMap((id) => names.get(id)?.nb ?? []),
  };
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
    codebook: { ...before.codebook, codes },
    newCodes: [...before.newCodes, ...codes.filter(({ id }) => !known.has(id)).map(({ text }) => text.nb)],
    renamed: [...before.renamed, ...sheet.renamed],
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
