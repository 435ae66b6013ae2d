import { ParorendeError } from "../domain/errors.js";
import type { RawTable } from "../domain/people/raw-table.js";
import type { CellTable } from "./cell-table.js";
import { ChunkBuilder } from "./chunk-builder.js";
import { LONGEST_CELL } from "./csv-rows.js";
import type { ReadingOverrides } from "./dialect.js";
import { findHeaderRow, isBlankRow, withoutTrailingBlanks } from "./header.js";
import { IssueLog } from "./issue-log.js";
import { reportSuspectCells } from "./suspect-cells.js";
import type { Sheet, Workbook } from "./workbook.js";

const ROWS_LOOKED_AT = 500;

/**
 * A sheet of a workbook as rows of cells, in the same form as a text file's.
 *
 * @param given what the wave file says of how the file is to be read: the sheet and the header's row
 * @throws ParorendeError unknownSheet, headerOnly, cellTooLarge (from `chunks()`)
 * @example
 * const table = workbookTable(await openWorkbook("svar.xlsx"), {});
 * table.how.sheet; // "Sheet1"
 */
export function workbookTable(workbook: Workbook, given: ReadingOverrides): CellTable {
  const { file, bytes, hash } = workbook;
  const { name, rows } = sheetOf(workbook, given.sheet);
  const headerRow = given.headerRow ?? findHeaderRow(equallyWide(rows.slice(0, ROWS_LOOKED_AT)), null);
  const [header, ...data] = rows.slice(headerRow - 1);
  if (header === undefined || data.every(isBlankRow)) {
    throw new ParorendeError({ code: "headerOnly", facts: { file, sheet: name } });
  }
  const firstRow = rows.findIndex((row) => !isBlankRow(row)) + 1;
  return {
    file,
    container: "workbook",
    start: [withoutTrailingBlanks(header), ...data.slice(0, ROWS_LOOKED_AT)],
    how: {
      text: null,
      sheet: name,
      decimal: ".",
      decimalWhy: "format",
      headerRow,
      headerRowWhy:
        given.headerRow !== undefined ? "given" : headerRow === firstRow ? "firstRow" : "titleRowsAbove",
      bytes,
      hash,
    },
    below: (headerRows, headings) => {
      const issues = new IssueLog(file);
      let read = 0;
      return {
        chunks: () => {
          read = bytes;
          return chunksOf({ file, sheet: name, rows, headings, first: headerRow + headerRows }, issues);
        },
        issues: () => issues.list(),
        bytesRead: () => read,
      };
    },
  };
}

function sheetOf({ file, sheets }: Workbook, asked: string | undefined): Sheet {
  const filled = sheets.filter(({ rows }) => !rows.every(isBlankRow));
  const found =
    asked === undefined ? (filled.find(isTable) ?? filled[0]) : sheets.find(({ name }) => name === asked);
  if (found !== undefined) return found;
  if (asked === undefined) throw new ParorendeError({ code: "emptyFile", facts: { file } });
  const known = sheets.map(({ name }) => name);
  throw new ParorendeError({ code: "unknownSheet", facts: { file, sheet: asked, known } });
}

/** A table has headings side by side and rows below: the sheet in front of it may hold running text. */
export function isTable({ rows }: Sheet): boolean {
  const filled = rows.filter((row) => !isBlankRow(row)).slice(0, ROWS_LOOKED_AT);
  const besides = filled.filter((row) => row.filter((cell) => cell.trim() !== "").length > 1);
  return besides.length * 2 > filled.length;
}

/** Blank cells at the end of a row are not stored. */
function equallyWide(rows: Sheet["rows"]): Sheet["rows"] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
}

interface BelowHeader {
  readonly file: string;
  readonly sheet: string;
  readonly rows: Sheet["rows"];
  readonly headings: readonly string[];
  /** The first row of answers, as Excel numbers it. */
  readonly first: number;
}

async function* chunksOf(
  { file, sheet, rows, headings, first }: BelowHeader,
  issues: IssueLog,
): AsyncGenerator<RawTable, void, undefined> {
  const builder = new ChunkBuilder(headings.length, (cell, row) => {
    if (cell.length <= LONGEST_CELL) return;
    throw new ParorendeError({ code: "cellTooLarge", facts: { file, row, most: LONGEST_CELL } });
  });
  let found = 0;
  for (const [at, cells] of rows.entries()) {
    const row = at + 1;
    if (row < first || isBlankRow(cells)) continue;
    if (!isBlankRow(cells.slice(headings.length))) issues.add("ragged", null, row);
    builder.add(cells, row);
    found++;
  }
  if (found === 0) throw new ParorendeError({ code: "headerOnly", facts: { file, sheet } });
  builder.finish();
  for (const chunk of builder.take()) {
    reportSuspectCells(chunk, (code, column, row) => {
      issues.add(code, headings[column] ?? null, row);
    });
    yield await Promise.resolve(chunk);
  }
}
