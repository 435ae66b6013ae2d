import { basename } from "node:path";
import type { CodedRow } from "../domain/agreement.js";
import { ParorendeError } from "../domain/errors.js";
import type { DataIssue } from "../domain/issues.js";
import { areaReader, type NamedArea } from "../domain/note-area-names.js";
import { nationalAreas, type NationalArea, type NoteArea } from "../domain/notes.js";
import { binaryKind } from "./binary.js";
import { rowSplitter } from "./csv-rows.js";
import { detectDialect } from "./dialect.js";
import { inspectTextFile, utf8Blocks } from "./encoding.js";
import { nodeFiles, openFile, type FileAccess } from "./files.js";
import { isBlankRow } from "./header.js";
import { IssueLog } from "./issue-log.js";
import { openWorkbook } from "./workbook.js";

/** One coder's statements, each id once, in the file's order. */
export interface CodedStatements {
  /** The file's name without its folder. */
  readonly file: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
  readonly rows: readonly CodedRow[];
  readonly issues: readonly DataIssue[];
}

/** A file's or a sheet's rows, with the numbers Excel shows beside them. */
interface Grid {
  readonly hash: string;
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

type ColumnName = "id" | "primary" | "secondary";
type Columns = Readonly<Record<"id" | "primary", number>> & { readonly secondary: number | null };

/** What people and the review workbook call the columns. */
const headings: Readonly<Record<ColumnName, readonly string[]>> = {
  id: ["id", "innspill-id", "statement id", "nr", "nummer", "number"],
  primary: [
    ...["primary", "primary area", "main area", "primær", "primært område", "hovedområde", "hovudområde"],
    ...["område", "area"],
  ],
  secondary: ["secondary", "secondary area", "second area", "sekundær", "sekundært område", "biområde"],
};

/** A heading stands near the top, under a title at the most. */
const HEADING_ROWS = 20;

/**
 * Reads what one coder has made of statements: a text file or workbook with `id;primary` and maybe `secondary`, or the
 * review workbook. The columns are found by their headings, in any order and in whatever sheet has them; without headings
 * they are the first ones. Areas may be written as ids or as names in any language. A row without an area, or with one
 * that is not known, is a statement that is not coded; of rows with the same id the first counts. A second area that is
 * the primary one, is left out.
 *
 * @param areas the national areas with their names
 * @throws ParorendeError codingHeadings, where the columns are not found; what opening a text file or workbook throws
 * @example
 * const { rows } = await readCodedStatements("koder-a.csv", framework.areas);
 * rows[0]; // { id: "1", primary: "avlastning", secondary: null }
 */
export async function readCodedStatements(
  path: string,
  areas: readonly NamedArea[],
  access: FileAccess = nodeFiles,
): Promise<CodedStatements> {
  const file = basename(path);
  const grids = (await isWorkbook(path, access))
    ? await sheetGrids(path, access)
    : [await textGrid(path, access)];
  const areaOf = areaReader(areas);
  for (const grid of grids) {
    const found = codedGrid(grid, areaOf);
    if (found !== null) return codedRows(file, grid, found, areaOf);
  }
  throw new ParorendeError({ code: "codingHeadings", facts: { file } });
}

async function isWorkbook(path: string, access: FileAccess): Promise<boolean> {
  const file = await openFile(path, access);
  try {
    for await (const block of file.blocks(0)) {
      return ["zip", "xlsx", "docx", "pptx", "xls"].includes(binaryKind(block) ?? "");
    }
    return false;
  } finally {
    await file.close();
  }
}

async function sheetGrids(path: string, access: FileAccess): Promise<readonly Grid[]> {
  const { sheets, hash } = await openWorkbook(path, access);
  return sheets.map(({ rows }) => ({ hash, rows: rows.map((cells, at) => ({ number: at + 1, cells })) }));
}

async function textGrid(path: string, access: FileAccess): Promise<Grid> {
  const text = await inspectTextFile(path, undefined, access);
  const dialect = detectDialect(text, { headerRow: 1 });
  const rows: { number: number; cells: readonly string[] }[] = [];
  const splitter = rowSplitter(text.name, dialect, (cells, number) => {
    rows.push({ number, cells });
  });
  try {
    for await (const block of utf8Blocks(text, dialect.sepLine, () => undefined, access)) {
      await splitter.write(block);
    }
    await splitter.end();
  } finally {
    splitter.stop();
  }
  return { hash: text.hash, rows };
}

type AreaOf = (written: string) => NoteArea | null;

/** Where the coding stands in a grid; null where it is not there. */
interface Found {
  readonly columns: Columns;
  readonly words: Readonly<Record<"primary" | "secondary", string>>;
  /** How many rows come before the first statement. */
  readonly before: number;
}

function codedGrid({ rows }: Grid, areaOf: AreaOf): Found | null {
  for (const [at, { cells }] of rows.slice(0, HEADING_ROWS).entries()) {
    const place = (name: ColumnName): number =>
      cells.findIndex((cell) => headings[name].includes(cell.normalize("NFC").trim().toLowerCase()));
    const [id, primary, secondary] = [place("id"), place("primary"), place("secondary")];
    if (id < 0 || primary < 0) continue;
    const words = { primary: (cells[primary] ?? "").trim(), secondary: (cells[secondary] ?? "").trim() };
    return { columns: { id, primary, secondary: secondary < 0 ? null : secondary }, words, before: at + 1 };
  }
  const first = rows.findIndex(({ cells }) => !isBlankRow(cells));
  const [id = "", area = ""] = rows[first]?.cells ?? [];
  if (id.trim() === "" || areaOf(area) === null) return null;
  const columns = { id: 0, primary: 1, secondary: 2 };
  return { columns, words: { primary: "primary", secondary: "secondary" }, before: first };
}

function codedRows(
  file: string,
  { hash, rows }: Grid,
  { columns, words, before }: Found,
  areaOf: AreaOf,
): CodedStatements {
  const log = new IssueLog(file);
  const coded = new Map<string, CodedRow>();
  for (const { number, cells } of rows.slice(before)) {
    const cell = (at: number | null): string =>
      at === null ? "" : (cells[at] ?? "").replaceAll("\0", "").trim();
    const id = cell(columns.id).normalize("NFC");
    const [written, second] = [cell(columns.primary), cell(columns.secondary)];
    if (id === "") {
      if (written !== "") log.add("codeWithoutId", null, number);
      continue;
    }
    if (coded.has(id)) {
      log.add("codedTwice", null, number);
      continue;
    }
    const primary = areaOf(written);
    const secondary = nationalArea(areaOf(second));
    if (written === "") log.add("notCoded", null, number);
    else if (primary === null) log.add("unknownArea", words.primary, number);
    if (second !== "" && secondary === null) log.add("unknownArea", words.secondary, number);
    coded.set(id, { id, primary, secondary: secondary === primary ? null : secondary });
  }
  return { file, hash, rows: [...coded.values()], issues: log.list() };
}

/** «Annet» is no second area: it says that the statement is about none. */
function nationalArea(area: NoteArea | null): NationalArea | null {
  return nationalAreas.find((one) => one === area) ?? null;
}
