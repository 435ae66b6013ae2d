import { basename, extname } from "node:path";
import { optionLabels, optionNamed } from "./coding/labels.js";
import { normalizeLabel } from "./coding/wording.js";
import { rowStatus } from "./coding/row-status.js";
import { ParorendeError } from "./domain/errors.js";
import type { ExportColumn, RawTable, RowStatus } from "./domain/people/raw-table.js";
import { wave as waveSchema, type Wave } from "./domain/wave.js";
import type { ReadExport } from "./import.js";
import { openExport } from "./read/open-export.js";
import { csvBytes } from "./render/csv.js";

/** What has been decided of an export. */
export interface Decided {
  readonly columns: NonNullable<Wave["columns"]>;
  readonly labels: NonNullable<Wave["labels"]>;
  readonly reading: NonNullable<Wave["reading"]>;
}

/** The name of the copy that holds nobody's identity. */
export function copyName({ files }: Pick<ReadExport, "files">): string {
  return `${basename(files.path, extname(files.path))}-uten-personopplysninger.csv`;
}

/**
 * The wave file: what stands there, with what has been decided. Nothing that stands there is lost.
 *
 * @param file the export that it is about; null where it is about several
 * @param schema where its schema lies, for editors; null where nowhere
 */
export function waveFile(
  described: Wave,
  { columns, labels, reading }: Decided,
  file: string | null,
  schema: string | null,
): Uint8Array {
  const merged = { ...described.labels };
  for (const [item, of] of Object.entries(labels)) merged[item] = { ...merged[item], ...of };
  const read = { ...described.reading, ...reading };
  const whole = waveSchema.parse({
    ...(schema === null ? {} : { $schema: schema }),
    ...described,
    ...(file === null ? {} : { file }),
    ...(Object.keys(read).length === 0 ? {} : { reading: read }),
    columns: { ...described.columns, ...columns },
    ...(Object.keys(merged).length === 0 ? {} : { labels: merged }),
  });
  return new TextEncoder().encode(`${JSON.stringify(whole, null, 2)}\n`);
}

/** How the copy is read: all that the original needed is done. */
export function readingOfCopy({ includePartial, tickSeparator }: Decided["reading"]): Decided["reading"] {
  return {
    ...(includePartial === undefined ? {} : { includePartial }),
    ...(tickSeparator === undefined ? {} : { tickSeparator }),
  };
}

/**
 * A copy of an export that holds nobody's identity: the columns that are questions or the response id, without free text, and
 * of those that are open only such as at least five people have answered alike; the rows that count. UTF-8 with BOM,
 * semicolons, CRLF. The export is read anew.
 *
 * @throws ParorendeError what opening and reading the file throws, fileChanged
 */
export async function copyWithoutIdentity(
  read: ReadExport,
  decided: Decided,
  given: NonNullable<Wave["reading"]>,
): Promise<Uint8Array> {
  const opened = await openExport(read.files, given);
  if (opened.kind !== "answers" || opened.source.reading.hash !== read.reading.hash)
    throw new ParorendeError({ code: "fileChanged", facts: { file: read.reading.file } });
  const { source } = opened;
  const kept = source.columns.flatMap((column, at) => {
    const clean = cleanerOf(column, at, read, decided);
    return clean === null ? [] : [{ at, name: column.name, clean }];
  });
  const counted = new Set<RowStatus>(read.partialIncluded ? ["complete", "partial"] : ["complete"]);
  const parts = [csvBytes([kept.map(({ name }) => name)])];
  for await (const chunk of source.chunks()) {
    const included = rowStatus(source.status, chunk).rowsOf(counted);
    const columns = kept.map(({ at, clean }) => cleaned(chunk, at, clean));
    const rows = [...included.keys()].filter((row) => included[row] === 1);
    const bytes = csvBytes(rows.map((row) => columns.map((column) => column(row))));
    // Only the first part has the mark that says how the file is encoded.
    parts.push(bytes.subarray(BOM_BYTES));
  }
  return joined(parts);
}

const BOM_BYTES = 3;

type Clean = (cell: string) => string;

function cleaned({ columns }: RawTable, at: number, clean: Clean): (row: number) => string {
  const column = columns[at];
  const dictionary = (column?.dictionary ?? []).map(clean);
  return (row) => dictionary[column?.indices[row] ?? 0] ?? "";
}

/** How a column's cells are copied; null where it is left out. */
function cleanerOf(
  column: ExportColumn,
  at: number,
  { codebook, profiles, proposals }: ReadExport,
  { columns, labels }: Decided,
): Clean | null {
  const mapping = Object.hasOwn(columns, column.name) ? columns[column.name] : undefined;
  const profile = profiles[at];
  if (column.freeText || profile === undefined || profile.identity > 0) return null;
  if (mapping === undefined) {
    const isOpen = proposals[at]?.role.kind !== "identity";
    return isOpen && profile.names < 0.5 && profile.frequent.length > 0 ? (cell) => cell : null;
  }
  if ("role" in mapping) return mapping.role === "responseId" ? (cell) => cell : null;
  const item = codebook.items.find(({ id }) => id === mapping.item);
  if (item === undefined || item.kind === "text") return null;
  const known = optionLabels(item, labels[item.id]);
  const ticked = normalizeLabel(column.option ?? "");
  return (cell) => {
    const label = normalizeLabel(cell);
    // Only the export itself calls the tick so, and only it says what is no answer.
    if (column.option !== null && label === ticked) return "1";
    return column.missing.has(cell.trim()) && optionNamed(known, label) === null ? "" : cell;
  };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
