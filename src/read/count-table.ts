import { ParorendeError } from "../domain/errors.js";
import type { CountRow, CountTable } from "../domain/people/count-table.js";
import type { RawTable } from "../domain/people/raw-table.js";
import type { CellTable } from "./cell-table.js";
import { IssueLog } from "./issue-log.js";
import { parseNumber, withoutPercentSign } from "./numbers.js";

/** The headings of a table of counts, as they are named to the user. */
const headings = ["måling", "kommunenummer", "gruppe", "spørsmål", "svar", "antall", "andel", "n"] as const;
type Heading = (typeof headings)[number];

/** A heading without what people vary: case, blanks, «aa» for «å», «oe» for «ø», a unit in brackets. */
function plain(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/\([^()]*\)|[\s\p{Cf}]/gu, "")
    .replaceAll(/aa|å/g, "a")
    .replaceAll(/oe|ø/g, "o");
}

function columnsOf(header: readonly string[]): ReadonlyMap<Heading, number> {
  const names = header.map(plain);
  return new Map(
    headings.flatMap((heading) => {
      const at = names.indexOf(plain(heading));
      return at === -1 ? [] : [[heading, at] as const];
    }),
  );
}

/**
 * Whether a file's header is that of a table of counts (svarfordeling), and not of answers.
 *
 * @example
 * isCountTable(["Måling", "kommunenummer", "gruppe", "spørsmål", "svar", "antall"]); // true
 */
export function isCountTable(header: readonly string[]): boolean {
  const columns = columnsOf(header);
  return columns.has("spørsmål") && columns.has("svar") && (columns.has("antall") || columns.has("andel"));
}

function missingHeadings(columns: ReadonlyMap<Heading, number>): readonly Heading[] {
  const counted: Heading[] = columns.has("andel") && !columns.has("antall") ? ["andel", "n"] : ["antall"];
  const needed: Heading[] = ["måling", "spørsmål", "svar", ...counted];
  return needed.filter((heading) => !columns.has(heading));
}

/**
 * Reads a table of counts: one row per wave × unit × group × item × option, with `antall`, or with `andel` (per cent) and
 * `n`. A `:` is hidden, not zero. A kommunenummer that Excel has robbed of its leading zero gets it back, with the issue
 * `damagedByExcel`; a figure that is no number is left out, with `notANumber` or `outsideRange`.
 *
 * @throws ParorendeError what reading the rows throws, countTableColumns
 * @example
 * const table = await readCountTable(await openDelimited("svarfordeling.csv"));
 * table.rows[0]; // { row: 2, wave: "2025", unit: "0301", …, count: 61, share: null, n: null }
 */
export async function readCountTable({ file, start, how, below }: CellTable): Promise<CountTable> {
  const [header = []] = start;
  const columns = columnsOf(header);
  const missing = missingHeadings(columns);
  if (missing.length > 0) throw new ParorendeError({ code: "countTableColumns", facts: { file, missing } });
  const issues = new IssueLog(file);
  const rows: CountRow[] = [];
  const table = below(1, header);
  for await (const chunk of table.chunks()) {
    for (let at = 0; at < chunk.rowCount; at++) {
      const cells = { row: chunk.firstRow + at, text: textOf(chunk, at, columns) };
      rows.push(countRow(cells, how.decimal, issues));
    }
  }
  return {
    reading: {
      ...how,
      file,
      kind: "counts",
      layout: "svarfordeling",
      layoutWhy: "headings",
      toldBy: [...columns.keys()],
      headerRows: 1,
      columns: header.length,
    },
    rows,
    issues: [...table.issues(), ...issues.list()],
  };
}

interface Cells {
  readonly row: number;
  readonly text: (heading: Heading) => string;
}

function textOf(chunk: RawTable, row: number, columns: ReadonlyMap<Heading, number>): Cells["text"] {
  return (heading) => {
    const column = chunk.columns[columns.get(heading) ?? -1];
    return (column?.dictionary[column.indices[row] ?? -1] ?? "").trim();
  };
}

function countRow(cells: Cells, decimal: "," | ".", issues: IssueLog): CountRow {
  const { row, text } = cells;
  const figure = (heading: Heading, isAllowed: (value: number) => boolean): number | "hidden" | null => {
    const typed = withoutPercentSign(text(heading));
    if (typed === "") return null;
    if (typed === ":") return "hidden";
    const value = parseNumber(typed, decimal);
    if (value === null) issues.add("notANumber", heading, row);
    else if (!isAllowed(value)) issues.add("outsideRange", heading, row);
    return value !== null && isAllowed(value) ? value : null;
  };
  const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;
  const percent = figure("andel", (value) => value >= 0 && value <= 100);
  return {
    row,
    wave: text("måling"),
    unit: unitOf(cells, issues),
    group: text("gruppe"),
    item: text("spørsmål"),
    option: text("svar"),
    count: figure("antall", isCount),
    share: typeof percent === "number" ? { percent, decimals: decimalsIn(text("andel")) } : percent,
    n: figure("n", isCount),
  };
}

function decimalsIn(typed: string): number {
  return /[.,]([0-9]+)/.exec(typed)?.[1]?.length ?? 0;
}

/** Excel takes a kommunenummer for a number: «0301» becomes 301, and the county «03» becomes 3. */
function unitOf({ row, text }: Cells, issues: IssueLog): string {
  const typed = text("kommunenummer");
  const length = /^[1-9]$/.test(typed) ? 2 : /^[1-9][0-9]{2}$/.test(typed) ? 4 : typed.length;
  if (length !== typed.length) issues.add("damagedByExcel", "kommunenummer", row);
  return typed.padStart(length, "0");
}
