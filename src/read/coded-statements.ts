import { basename } from "node:path";
import type { CodedRow } from "../domain/agreement.js";
import { ParorendeError } from "../domain/errors.js";
import type { DataIssue } from "../domain/issues.js";
import { areaReader, type NamedArea } from "../domain/note-area-names.js";
import { nationalAreas, type NationalArea, type NoteArea } from "../domain/notes.js";
import { comparable } from "../domain/review-workbook.js";
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

type ColumnName = "id" | "primary" | "secondary" | "text";
type Columns = Readonly<Record<"id" | "primary", number>> &
  Readonly<Record<"secondary" | "text", number | null>>;

/** What people and the review workbook call the columns. */
const headings: Readonly<Record<ColumnName, readonly string[]>> = {
  id: ["id", "innspill-id", "statement id", "nr", "nummer", "number"],
  primary: [
    ...["primary", "primary area", "main area", "primær", "primært område", "hovedområde", "hovudområde"],
    ...["område", "area"],
  ],
  text: ["innspill", "innspel", "statement", "text", "tekst"],
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
    const [id, primary] = [place("id"), place("primary")];
    const [secondary, text] = (["secondary", "text"] as const).map((name) =>
      place(name) < 0 ? null : place(name),
    );
    if (id < 0 || primary < 0) continue;
    const words = {
      primary: (cells[primary] ?? "").trim(),
      secondary: (cells[secondary ?? -1] ?? "").trim(),
    };
    return {
      columns: { id, primary, secondary: secondary ?? null, text: text ?? null },
      words,
      before: at + 1,
    };
  }
  const first = rows.findIndex(({ cells }) => !isBlankRow(cells));
  const [id = "", area = ""] = rows[first]?.cells ?? [];
  if (id.trim() === "" || areaOf(area) === null) return null;
  const columns = { id: 0, primary: 1, secondary: 2, text: null };
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
  const statements = rows.slice(before);
  const partIds = partIdsOf(statements.map(({ cells }) => keyOf(cells, columns)));
  for (const { number, cells } of statements) {
    const cell = (at: number | null): string => cellAt(cells, at);
    const key = keyOf(cells, columns);
    const id = partIds.get(key.id)?.get(key.text) ?? key.id;
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

interface RowKey {
  readonly id: string;
  /** As two texts are compared; the same for all where there is no column of texts. */
  readonly text: string;
}

function keyOf(cells: readonly string[], { id, text }: Columns): RowKey {
  return { id: cellAt(cells, id).normalize("NFC"), text: comparable(cellAt(cells, text)).toLowerCase() };
}

function cellAt(cells: readonly string[], at: number | null): string {
  return at === null ? "" : (cells[at] ?? "").replaceAll("\0", "").trim();
}

/**
 * The ids of the parts of statements that somebody has split: rows with one id and different texts. They are numbered in
 * the order of the texts' letters, so that two who split alike have the same ids, however their rows are sorted.
 *
 * @returns by id and text; nothing of statements that are whole
 */
function partIdsOf(rows: readonly RowKey[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const texts = new Map<string, Set<string>>();
  for (const { id, text } of rows) texts.set(id, (texts.get(id) ?? new Set()).add(text));
  const split = [...texts].filter(([id, { size }]) => id !== "" && size > 1);
  return new Map(
    split.map(([id, own]) => {
      const parts = new Map<string, string>();
      let number = 0;
      for (const text of [...own].sort((a, b) => (a < b ? -1 : 1))) {
        do number += 1;
        while (texts.has(`${id}.${String(number)}`));
        parts.set(text, `${id}.${String(number)}`);
      }
      return [id, parts];
    }),
  );
}

/** «Annet» is no second area: it says that the statement is about none. */
function nationalArea(area: NoteArea | null): NationalArea | null {
  return nationalAreas.find((one) => one === area) ?? null;
}
