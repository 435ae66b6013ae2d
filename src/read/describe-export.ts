import { ParorendeError } from "../domain/errors.js";
import type { LayoutId } from "../domain/layout.js";
import type { ExportColumn, FileReading, RawSource, RawTable } from "../domain/people/raw-table.js";
import type { CellTable } from "./cell-table.js";
import { looksLikeAnswers } from "./header.js";
import type { Companions, Layout, LayoutStart } from "./layouts/layout.js";
import { layouts } from "./layouts/layouts.js";
import { statusColumns } from "./status-columns.js";

/** No survey asks this many questions: it is a file of another kind, or a wrong delimiter. */
export const MOST_COLUMNS = 2_000;

/**
 * Finds out how an export is laid out, and what its header therefore says of its columns. Codes that the export itself
 * has labels for are given as those labels.
 *
 * @param given the layout that the wave file names
 * @throws ParorendeError tooManyColumns, headerMissing, and what a layout's `describe` throws
 * @example
 * const source = describeExport(await openDelimited("svar.csv"), noCompanions, undefined);
 * source.reading.layout; // "limeSurvey"
 */
export function describeExport(
  table: CellTable,
  companions: Companions,
  given: LayoutId | undefined,
): RawSource {
  const { file, container, how } = table;
  refuseTooManyColumns(file, table.start[0]?.length ?? 0);
  const start: LayoutStart = { file, rows: table.start, container, companions };
  const { layout, toldBy } = layoutOf(start, given);
  const [header = [], ...rows] = table.start;
  if (layout.id === "plain" && how.headerRowWhy !== "given" && looksLikeAnswers(header, rows)) {
    const facts = { file, sheet: how.sheet, row: how.headerRow };
    throw new ParorendeError({ code: "headerMissing", facts });
  }
  const { headerRows, columns, status, issues = [] } = layout.describe(start);
  refuseTooManyColumns(file, columns.length);
  const below = table.below(
    headerRows,
    columns.map(({ name }) => name),
  );
  return {
    reading: {
      ...how,
      file,
      kind: "answers",
      layout: layout.id,
      layoutWhy: layoutWhy(given, toldBy, companions),
      toldBy,
      headerRows,
      columns: columns.length,
    },
    columns,
    status: status.length > 0 ? status : statusColumns(columns),
    chunks: () => withLabels(columns, below.chunks()),
    issues: () => [...issues, ...below.issues()],
    bytesRead: below.bytesRead,
  };
}

function refuseTooManyColumns(file: string, columns: number): void {
  if (columns <= MOST_COLUMNS) return;
  throw new ParorendeError({ code: "tooManyColumns", facts: { file, columns, most: MOST_COLUMNS } });
}

function layoutOf(
  start: LayoutStart,
  given: LayoutId | undefined,
): { layout: Layout; toldBy: readonly string[] } {
  const named = layouts.find(({ id }) => id === given);
  if (named !== undefined) return { layout: named, toldBy: [] };
  for (const layout of layouts) {
    const toldBy = layout.toldBy(start);
    if (toldBy !== null) return { layout, toldBy };
  }
  throw new Error("the last layout takes everything");
}

function layoutWhy(
  given: LayoutId | undefined,
  toldBy: readonly string[],
  { structure }: Companions,
): FileReading["layoutWhy"] {
  if (given !== undefined) return "given";
  if (structure !== null) return "files";
  return toldBy.length > 0 ? "headings" : "nothingTold";
}

/** Each distinct code is replaced by its label once a chunk. */
async function* withLabels(
  columns: readonly ExportColumn[],
  chunks: AsyncIterable<RawTable>,
): AsyncGenerator<RawTable, void, undefined> {
  const coded = columns.some(({ labels }) => labels.size > 0);
  for await (const chunk of chunks) yield coded ? labeled(columns, chunk) : chunk;
}

function labeled(columns: readonly ExportColumn[], chunk: RawTable): RawTable {
  return {
    ...chunk,
    columns: chunk.columns.map((column, at) => {
      const labels = columns[at]?.labels;
      if (labels === undefined || labels.size === 0) return column;
      const dictionary = column.dictionary.map((code) => labels.get(code.trim()) ?? code);
      return { ...column, dictionary };
    }),
  };
}
