import { ParorendeError } from "../../domain/errors.js";
import type { Delimiter } from "../../domain/people/raw-table.js";
import { rowSplitter, type Division } from "../csv-rows.js";
import { detectDialect } from "../dialect.js";
import { utf8Blocks, type TextFile } from "../encoding.js";
import type { FileAccess } from "../files.js";
import type { IssueLog } from "../issue-log.js";
import { columnsOf } from "./columns.js";
import type { TableRow } from "./drafts.js";
import { tableRow } from "./table-rows.js";
import { hasStrayControl } from "./words.js";

const delimiters: readonly Delimiter[] = [";", "\t", ",", "|"];
const LINES_LOOKED_AT = 40;

/** What divides a text with headings that are known: how many of them it gives. */
export interface NoteDivision {
  readonly delimiter: Delimiter;
  readonly columns: number;
}

/** The delimiter by which one of the first lines is a heading row of statements; null where there is none. */
export function divisionOf(sample: string): NoteDivision | null {
  const lines = sample.slice(0, 64 * 1024).split(/\r\n|\r|\n/u, LINES_LOOKED_AT);
  const found = delimiters.map((delimiter) => {
    const columns = lines.map((line) => {
      const cells = line.split(delimiter).map((cell) => cell.replace(/^"(.*)"$/u, "$1"));
      return columnsOf(tableRow(cells, 1))?.size ?? 0;
    });
    return { delimiter, columns: Math.max(...columns) };
  });
  const [best] = found.sort((a, b) => b.columns - a.columns);
  return best === undefined || best.columns === 0 ? null : best;
}

/**
 * The rows of a text of cells, numbered as Excel numbers them. A delimiter within the last cell of a row that is too
 * long belongs to it; quotation marks that are nothing but signs are kept as such.
 *
 * @throws ParorendeError brokenQuotes, cellTooLarge, emptyFile, fileChanged
 */
export async function delimitedRows(
  text: TextFile,
  log: IssueLog,
  access: FileAccess,
): Promise<readonly TableRow[]> {
  const delimiter = divisionOf(text.sample)?.delimiter ?? bareDelimiter(text.sample);
  try {
    const { sepLine, ...division } = detectDialect(text, { delimiter: delimiter ?? "\t", headerRow: 1 });
    return tableRows(await rowsOf(text, division, sepLine, access), delimiter, log);
  } catch (error) {
    const isQuotes = error instanceof ParorendeError && error.problem.code === "brokenQuotes";
    if (!isQuotes) throw error;
    const division = { delimiter: delimiter ?? "\t", quoted: false, lineEndings: text.lineEndings };
    const rows = await rowsOf(text, division, 0, access);
    const width = rows[0]?.cells.length ?? 0;
    if (rows.some(({ cells }) => cells.length < width)) throw error;
    return tableRows(rows, delimiter, log);
  }
}

/** Without headings that are known: what divides every line into as many cells; null where it is one column of text. */
function bareDelimiter(sample: string): Delimiter | null {
  const lines = sample.split(/\r\n|\r|\n/u, 500).filter((line) => line.trim() !== "");
  const divides = (delimiter: Delimiter): boolean => {
    const widths = new Set(lines.map((line) => line.split(delimiter, 100).length));
    return widths.size === 1 && !widths.has(1);
  };
  return delimiters.find((delimiter) => delimiter !== "," && divides(delimiter)) ?? commaOf(lines);
}

/** A comma stands in every sentence: it divides where headings of one word stand side by side. */
function commaOf(lines: readonly string[]): Delimiter | null {
  const [header = ""] = lines;
  return header.includes(",") && !/\s/u.test(header) && lines.length > 1 ? "," : null;
}

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

async function rowsOf(
  text: TextFile,
  division: Division,
  skip: number,
  access: FileAccess,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const splitter = rowSplitter(text.name, division, (cells, line) => rows.push({ cells, line }));
  try {
    for await (const block of utf8Blocks(text, skip, () => undefined, access)) await splitter.write(block);
    await splitter.end();
  } finally {
    splitter.stop();
  }
  return rows;
}

function tableRows(rows: readonly Row[], delimiter: Delimiter | null, log: IssueLog): readonly TableRow[] {
  for (const { cells, line } of rows)
    if (cells.some(hasStrayControl)) log.add("controlCharacters", null, line);
  if (delimiter === null) return rows.map(({ cells, line }) => tableRow([cells.join("\t")], line));
  const heading = rows.find(({ cells, line }) => columnsOf(tableRow(cells, line)) !== null);
  const width = heading?.cells.length ?? Infinity;
  const columns = heading === undefined ? null : columnsOf(tableRow(heading.cells, heading.line));
  const isTextLast = columns?.get(width - 1)?.holds === "text";
  return rows.map(({ cells, line }) => {
    const isLonger =
      isTextLast && cells.length > width && cells.slice(width).some((cell) => cell.trim() !== "");
    if (!isLonger) return tableRow(cells, line);
    return tableRow([...cells.slice(0, width - 1), cells.slice(width - 1).join(delimiter)], line);
  });
}
