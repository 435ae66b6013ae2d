import { ParorendeError } from "../domain/errors.js";
import type { Delimiter, FileReading, TextReading } from "../domain/people/raw-table.js";
import type { Wave } from "../domain/wave.js";
import type { Division } from "./csv-rows.js";
import { bytesOf, type TextFile } from "./encoding.js";
import { findHeaderRow, isBlankRow, withoutTrailingBlanks } from "./header.js";
import type { TextRows } from "./layouts/layout.js";
import { decimalMarkOf } from "./numbers.js";
import { sampleRows } from "./sample-rows.js";

/** What a wave file may say about how its export is to be read, in place of what the tool would take it to be. */
export type ReadingOverrides = NonNullable<Wave["reading"]>;

/** How a text file is a table, and why it was taken so. */
export interface Dialect
  extends
    Division,
    Pick<TextReading, "delimiterWhy">,
    Pick<FileReading, "decimal" | "decimalWhy" | "headerRow" | "headerRowWhy"> {
  /** The length in bytes of a line `sep=` at the top, which Excel reads and does not count. */
  readonly sepLine: number;
  /** The first rows, from the header on. */
  readonly start: TextRows;
  /** At least one row in the sample after the header is not blank. */
  readonly hasRows: boolean;
}

const delimiters: readonly Delimiter[] = [";", ",", "\t", "|"];
const ROWS_LOOKED_AT = 500;

/**
 * Finds out how a text file is divided: a `sep=` line, else the delimiter that gives the rows the header's number of
 * cells; the header row; the decimal mark that cells show. Everything can be overridden.
 *
 * @throws ParorendeError emptyFile, brokenQuotes, headerOnly (no row where the header was said to be)
 * @example
 * const dialect = detectDialect(await inspectTextFile("svar.csv"));
 * dialect.delimiter; // ";"
 * dialect.delimiterWhy; // "consistent"
 */
export function detectDialect(text: TextFile, given: ReadingOverrides = {}): Dialect {
  const sep = /^"?sep=(.)"?(\r\n|\n|\r)/iu.exec(text.sample);
  const sample = sep === null ? text.sample : text.sample.slice(sep[0].length);
  const candidates = delimiters.map((delimiter) => candidate(text, sample, delimiter));
  const declared = delimiters.find((delimiter) => delimiter === sep?.[1]);
  const chosen = given.delimiter ?? declared;
  const best = candidates.find(({ delimiter }) => delimiter === chosen) ?? mostConsistent(candidates);
  if (sample.trim() === "") throw new ParorendeError({ code: "emptyFile", facts: { file: text.name } });
  if (best === undefined || best.rows.length === 0) {
    // Only a quotation mark that is never closed keeps a text from having a first row.
    throw new ParorendeError({ code: "brokenQuotes", facts: { file: text.name, row: 1 } });
  }
  const { rows, delimiter } = best;
  const headerRow = given.headerRow ?? findHeaderRow(rows, delimiter);
  const header = rows[headerRow - 1];
  if (header === undefined) throw new ParorendeError({ code: "headerOnly", facts: { file: text.name } });
  const dataRows = rows.slice(headerRow).filter((row) => !isBlankRow(row));
  const decimal = given.decimal ?? decimalMarkOf(dataRows.flat());
  const firstRow = rows.findIndex((row) => !isBlankRow(row)) + 1;
  return {
    delimiter,
    delimiterWhy: why(given.delimiter, declared, best.width),
    decimal: decimal ?? ",",
    decimalWhy: given.decimal !== undefined ? "given" : decimal === null ? "noEvidence" : "cells",
    headerRow,
    headerRowWhy:
      given.headerRow !== undefined ? "given" : headerRow === firstRow ? "firstRow" : "titleRowsAbove",
    sepLine: bytesOf(sep?.[0] ?? "", text.encoding),
    quoted: text.quoted,
    lineEndings: text.lineEndings,
    start: [withoutTrailingBlanks(header), ...rows.slice(headerRow)],
    hasRows: dataRows.length > 0,
  };
}

interface Candidate {
  readonly delimiter: Delimiter;
  readonly rows: readonly string[][];
  readonly width: number;
  /** The share of the rows that are as wide as the header. */
  readonly consistency: number;
}

function candidate(text: TextFile, sample: string, delimiter: Delimiter): Candidate {
  const { quoted, lineEndings } = text;
  const rows = sampleRows(sample, { delimiter, quoted, lineEndings }, ROWS_LOOKED_AT, text.sampleIsAll);
  const filled = rows.slice(findHeaderRow(rows, delimiter) - 1).filter((row) => !isBlankRow(row));
  const width = filled[0]?.length ?? 0;
  const same = filled.filter((row) => row.length === width).length;
  return { delimiter, rows, width, consistency: filled.length === 0 ? 0 : same / filled.length };
}

/** Of the delimiters that divide the header, the one that divides the rows as it does; on a tie, the finer. */
function mostConsistent(candidates: readonly Candidate[]): Candidate | undefined {
  const dividing = candidates.filter(({ width }) => width > 1);
  const best = dividing.sort((a, b) => b.consistency - a.consistency || b.width - a.width)[0];
  return best ?? candidates[0];
}

function why(
  given: Delimiter | undefined,
  declared: Delimiter | undefined,
  width: number,
): Dialect["delimiterWhy"] {
  if (given !== undefined) return "given";
  if (declared !== undefined) return "sepLine";
  return width > 1 ? "consistent" : "singleColumn";
}
