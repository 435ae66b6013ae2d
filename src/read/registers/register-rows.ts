import { basename, extname } from "node:path";
import { ParorendeError } from "../../domain/errors.js";
import type { Delimiter } from "../../domain/people/raw-table.js";
import type { RegisterRows } from "../../domain/plan/register-rows.js";
import type { RegisterId } from "../../domain/plan/registers.js";
import { rowSplitter } from "../csv-rows.js";
import { detectDialect } from "../dialect.js";
import { inspectTextFile, utf8Blocks, type TextFile } from "../encoding.js";
import { nodeFiles, type FileAccess } from "../files.js";
import { isBlankRow } from "../header.js";
import { openWorkbook, type Workbook } from "../workbook.js";
import { findHeadingRow, missingHeadings, type GridRow, type HeadingRow } from "./heading-row.js";

/** Where a table of a register was found. */
interface Found {
  readonly sheet: string | null;
  readonly headings: HeadingRow;
}

/**
 * Reads a register as it stands in an Excel workbook or a csv file, before its cells mean anything. The table is found by
 * its headings, in any of the languages and any order; lines above them, hidden sheets and blank rows are left out.
 *
 * @param file what the file is called in messages; its name where nothing else is given
 * @throws ParorendeError registerHeadings, registerHeadingTwice; what opening a workbook or a text file throws
 * @example
 * const { rows } = await readRegisterRows("min-kommune/plan/maal.csv", "maal");
 * rows[0]; // { row: 2, cells: { area: "avlastning", goal: "…" }, extra: {} }
 */
export async function readRegisterRows(
  path: string,
  register: RegisterId,
  access: FileAccess = nodeFiles,
  file: string = basename(path),
): Promise<RegisterRows> {
  if (extname(path).toLowerCase() !== ".csv")
    return workbookRegisterRows(await openWorkbook(path, access), register, file);
  const text = await inspectTextFile(path, undefined, access);
  const { headings, rows } = await csvTable(text, register, file, access);
  if (headings === null) throw noHeadings(file, register, rows);
  return { register, file, hash: text.hash, sheet: null, ...rowsOf(headings, withoutDefusing) };
}

/**
 * Reads a register from a workbook that is open already.
 *
 * @throws ParorendeError registerHeadings, registerHeadingTwice
 * @example
 * workbookRegisterRows(await openWorkbook("tiltak.xlsx"), "tiltak").sheet; // "Tiltak"
 */
export function workbookRegisterRows(
  workbook: Workbook,
  register: RegisterId,
  file: string = workbook.file,
): RegisterRows {
  const grids = workbook.sheets
    .filter(({ hidden }) => !hidden)
    .map(({ name, rows }) => ({ name, rows: rows.map((cells, at) => ({ number: at + 1, cells })) }));
  const found = grids.flatMap(({ name, rows }): readonly Found[] => {
    const headings = findHeadingRow(register, file, rows);
    return headings === null ? [] : [{ sheet: name, headings }];
  })[0];
  if (found === undefined) {
    const nearest = grids.map(({ rows }) => rows).sort((a, b) => lacks(register, a) - lacks(register, b))[0];
    throw noHeadings(file, register, nearest ?? []);
  }
  return { register, file, hash: workbook.hash, sheet: found.sheet, ...rowsOf(found.headings, asItStands) };
}

/** The delimiter that the text looks to have, and then the others: a short table of long texts may hide its own. */
const delimiters: readonly (Delimiter | undefined)[] = [undefined, ";", ",", "\t"];

async function csvTable(
  text: TextFile,
  register: RegisterId,
  file: string,
  access: FileAccess,
): Promise<{ readonly headings: HeadingRow | null; readonly rows: readonly GridRow[] }> {
  for (const delimiter of delimiters) {
    const rows = await csvRows(text, delimiter, access);
    const headings = findHeadingRow(register, file, rows);
    if (headings !== null) return { headings, rows };
  }
  return { headings: null, rows: await csvRows(text, undefined, access) };
}

async function csvRows(
  text: TextFile,
  delimiter: Delimiter | undefined,
  access: FileAccess,
): Promise<readonly GridRow[]> {
  const dialect = detectDialect(text, { headerRow: 1, ...(delimiter === undefined ? {} : { delimiter }) });
  const rows: GridRow[] = [];
  const splitter = rowSplitter(text.name, dialect, (cells, number) => {
    rows.push({ number, cells: cells.map((cell) => cell.replaceAll("\0", "")) });
  });
  try {
    for await (const block of utf8Blocks(text, dialect.sepLine, () => undefined, access)) {
      await splitter.write(block);
    }
    await splitter.end();
  } finally {
    splitter.stop();
  }
  return rows;
}

function rowsOf(
  { below, places, headings, extra }: HeadingRow,
  plain: (cell: string) => string,
): Pick<RegisterRows, "headings" | "extraHeadings" | "rows"> {
  const cellAt = (cells: readonly string[], at: number): string =>
    plain((cells[at] ?? "").normalize("NFC").trim());
  return {
    headings,
    extraHeadings: extra.map(({ heading }) => heading),
    rows: below.flatMap(({ number, cells }) => {
      if (isBlankRow(cells)) return [];
      const own = [...places].map(([key, at]) => [key, cellAt(cells, at)] as const);
      const others = extra.map(({ heading, at }) => [heading, cellAt(cells, at)] as const);
      return [{ row: number, cells: Object.fromEntries(own), extra: Object.fromEntries(others) }];
    }),
  };
}

function asItStands(cell: string): string {
  return cell;
}

/** The apostrophe that keeps a spreadsheet from running a text of a csv file as a formula is no part of the text. */
function withoutDefusing(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/u, "");
}

function lacks(register: RegisterId, rows: readonly GridRow[]): number {
  return missingHeadings(register, rows).length;
}

function noHeadings(file: string, register: RegisterId, rows: readonly GridRow[]): ParorendeError {
  const missing = missingHeadings(register, rows).map(({ heading }) => heading);
  return new ParorendeError({ code: "registerHeadings", facts: { file, register, missing } });
}
