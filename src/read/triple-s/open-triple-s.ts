import { createHash } from "node:crypto";
import { ParorendeError } from "../../domain/errors.js";
import type { DataIssue } from "../../domain/issues.js";
import type { RawSource, RawTable } from "../../domain/people/raw-table.js";
import { ChunkBuilder } from "../chunk-builder.js";
import { LONGEST_CELL } from "../csv-rows.js";
import { MOST_COLUMNS } from "../describe-export.js";
import type { ReadingOverrides } from "../dialect.js";
import { inspectTextFile, type TextFile } from "../encoding.js";
import { nodeFiles, type FileAccess } from "../files.js";
import { IssueLog } from "../issue-log.js";
import { statusColumns } from "../status-columns.js";
import { reportSuspectCells } from "../suspect-cells.js";
import { readXmlFile } from "../xml-file.js";
import { columnsOf, type VariableColumns } from "./columns.js";
import { tripleSDefinition, type TripleSDefinition } from "./definition.js";
import { csvRecords, dataFault, fixedRecords, type DataRecord } from "./records.js";

/** The two files of a Triple-S export. */
export interface TripleSFiles {
  /** The data: lines of fixed format (`.asc`), or csv. */
  readonly data: string;
  /** The definition: Triple-S XML (`.sss`, `.xml`). */
  readonly definition: string;
}

/**
 * Opens a survey in Triple-S XML: the definition says what the variables are and where each stands in the data. Rows are
 * numbered as the lines of the data file.
 *
 * A cell is the label of its code, else the code; ticks are «1», «0» and «» in a column for every option, named
 * `variable[code]`; dates and times are ISO text; what is blank in the data is «». A label that stands for two codes gives
 * the issue `labelTwice`, since both then read alike.
 *
 * @see https://triple-s.org, «Triple-S XML» 1.2, 2.0 and 3.0
 * @param given the encoding and the delimiter that the wave file gives for the data
 * @throws ParorendeError what `openFile` throws, emptyFile, binaryFile, badEncoding, brokenXml, tripleSDefinition,
 *   tooManyColumns; and from `chunks()` tripleSData (with the line), headerOnly, brokenQuotes, cellTooLarge, fileChanged
 * @example
 * const source = await openTripleS({ data: "svar.asc", definition: "svar.sss" });
 * source.columns[0]?.question; // "Har du fast kontaktperson?"
 */
export async function openTripleS(
  files: TripleSFiles,
  given: ReadingOverrides = {},
  access: FileAccess = nodeFiles,
): Promise<RawSource> {
  const xml = await readXmlFile(files.definition, access);
  const definition = tripleSDefinition(xml);
  const text = await inspectTextFile(files.data, given.encoding, access);
  const { name: file, bytes, hash } = text;
  const variables = definition.variables.map(columnsOf);
  const columns = variables.flatMap((variable) => variable.columns);
  if (columns.length > MOST_COLUMNS) {
    const facts = { file, columns: columns.length, most: MOST_COLUMNS };
    throw new ParorendeError({ code: "tooManyColumns", facts });
  }
  const issues = new IssueLog(file);
  const opened = { text, definition, variables, issues, given, access };
  let bytesRead = 0;
  return {
    reading: {
      file,
      kind: "answers",
      layout: "tripleS",
      layoutWhy: "files",
      toldBy: [xml.name],
      text: null,
      sheet: null,
      decimal: ".",
      decimalWhy: "format",
      headerRow: definition.skip > 0 ? 1 : 0,
      headerRows: definition.skip,
      headerRowWhy: "format",
      columns: columns.length,
      bytes,
      hash: createHash("sha256").update(hash).update(xml.bytes).digest("hex"),
    },
    columns,
    status: statusColumns(columns),
    chunks: () =>
      readChunks(opened, (read) => {
        bytesRead = read;
      }),
    issues: () => [...labelsTwice(file, variables), ...issues.list()],
    bytesRead: () => bytesRead,
  };
}

interface Opened {
  readonly text: TextFile;
  readonly definition: TripleSDefinition;
  readonly variables: readonly VariableColumns[];
  readonly issues: IssueLog;
  readonly given: ReadingOverrides;
  readonly access: FileAccess;
}

async function* readChunks(
  opened: Opened,
  onBytes: (bytes: number) => void,
): AsyncGenerator<RawTable, void, undefined> {
  const { text, definition, variables, issues, given, access } = opened;
  const { name: file } = text;
  const names = variables.flatMap(({ columns }) => columns.map(({ name }) => name));
  const builder = new ChunkBuilder(names.length, (cell, row) => {
    if (cell.length <= LONGEST_CELL) return;
    throw new ParorendeError({ code: "cellTooLarge", facts: { file, row, most: LONGEST_CELL } });
  });
  let rows = 0;
  const onRecord = ({ row, fields }: DataRecord): void => {
    rows++;
    const cells = variables.flatMap(({ variable, cells: cellsOf }) => {
      const found = cellsOf(fields(variable).map((field) => withoutNul(field, variable.name, row, issues)));
      if (found === null) throw dataFault(file, row, variable.name, "value");
      return found;
    });
    builder.add(cells, row);
  };
  const data = { text, definition, access };
  const records =
    definition.format === "csv" ? csvRecords(data, onRecord, given.delimiter) : fixedRecords(data, onRecord);
  const checked = (chunk: RawTable): RawTable => {
    reportSuspectCells(chunk, (code, column, row) => {
      issues.add(code, names[column] ?? null, row);
    });
    return chunk;
  };
  for await (const bytes of records) {
    onBytes(bytes);
    for (const chunk of builder.take()) yield checked(chunk);
  }
  builder.finish();
  for (const chunk of builder.take()) yield checked(chunk);
  if (rows === 0) throw new ParorendeError({ code: "headerOnly", facts: { file } });
}

function withoutNul(field: string, variable: string, row: number, issues: IssueLog): string {
  if (!field.includes("\0")) return field;
  issues.add("controlCharacters", variable, row);
  return field.replaceAll("\0", "");
}

function labelsTwice(file: string, variables: readonly VariableColumns[]): readonly DataIssue[] {
  return variables.flatMap(({ variable, labelsTwice: count }): readonly DataIssue[] =>
    count === 0 ? [] : [{ code: "labelTwice", file, column: variable.name, count, rows: [], names: [] }],
  );
}
