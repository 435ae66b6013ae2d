import { basename, extname } from "node:path";
import { ExportCopy } from "./coding/export-copy.js";
import { planColumns } from "./coding/mapping.js";
import type { ColumnProfile } from "./coding/profile.js";
import { ParorendeError } from "./domain/errors.js";
import type { StatusColumn } from "./domain/people/raw-table.js";
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
  decided: Decided,
  file: string | null,
  schema: string | null,
): Uint8Array {
  const whole = waveSchema.parse({
    ...(schema === null ? {} : { $schema: schema }),
    ...decidedWave(described, decided),
    ...(file === null ? {} : { file }),
  });
  return new TextEncoder().encode(`${JSON.stringify(whole, null, 2)}\n`);
}

function decidedWave(described: Wave, { columns, labels, reading }: Decided): Wave {
  const merged = { ...described.labels };
  for (const [item, of] of Object.entries(labels)) merged[item] = { ...merged[item], ...of };
  const read = { ...described.reading, ...reading };
  return {
    ...described,
    ...(Object.keys(read).length === 0 ? {} : { reading: read }),
    columns: { ...described.columns, ...columns },
    ...(Object.keys(merged).length === 0 ? {} : { labels: merged }),
  };
}

/** How the copy is read: all that the original needed is done. */
export function readingOfCopy({ includePartial, tickSeparator }: Decided["reading"]): Decided["reading"] {
  return {
    ...(includePartial === undefined ? {} : { includePartial }),
    ...(tickSeparator === undefined ? {} : { tickSeparator }),
  };
}

/** What is known of an export that is copied. */
type Original = Pick<
  ReadExport,
  "files" | "reading" | "described" | "describedAs" | "wave" | "codebook" | "partialIncluded" | ColumnFacts
>;
type ColumnFacts = "columns" | "profiles" | "proposals";

/**
 * A copy of an export that holds nobody's identity and no words of people's own (`ExportCopy`): of the rows that count, the
 * response ids where they tell nobody, the weights, and what was understood of the answers; and of columns that nobody has
 * decided about the texts that at least five people share. With the wave file it is analyzed to the figures of the
 * original. UTF-8 with BOM, semicolons, CRLF. The export is read anew.
 *
 * @throws ParorendeError what opening and reading the file throws, fileChanged; what planning its columns throws
 */
export async function copyWithoutIdentity(
  read: Original,
  decided: Decided,
  given: NonNullable<Wave["reading"]>,
): Promise<Uint8Array> {
  const opened = await openExport(read.files, given);
  const { file, hash } = read.reading;
  if (opened.kind !== "answers" || opened.source.reading.hash !== hash)
    throw new ParorendeError({ code: "fileChanged", facts: { file } });
  const { columns, status, chunks } = opened.source;
  const { codebook, partialIncluded } = read;
  const described = read.described ?? read.describedAs(read.wave ?? UNKNOWN_WAVE);
  const wave = decidedWave(described, { ...decided, reading: given });
  const copy = new ExportCopy({
    plan: planColumns(columns, codebook, wave, file),
    codebook,
    file,
    mark: hash.slice(0, 8),
    status,
    includePartial: partialIncluded,
    open: openColumns(read, status),
  });
  for await (const chunk of chunks()) copy.add(chunk);
  const parts = [csvBytes([copy.headings])];
  // Only the first part has the mark that says how the file is encoded.
  for (const rows of copy.chunks()) parts.push(csvBytes(rows).subarray(BOM_BYTES));
  return joined(parts);
}

/** Describes a wave that has no name yet. */
const UNKNOWN_WAVE = "0000";
const BOM_BYTES = 3;

/** The columns that nobody has decided about and that hold neither names nor words of people's own. */
function openColumns(
  { columns, profiles, proposals }: Pick<ReadExport, ColumnFacts>,
  status: readonly StatusColumn[],
): ReadonlyMap<number, ReadonlySet<string>> {
  const taken = new Set(status.map(({ column }) => column));
  const open = columns.flatMap((column, at) => {
    const profile = profiles[at];
    const proposal = proposals[at];
    if (profile === undefined || proposal === undefined || taken.has(at) || column.freeText) return [];
    const isAnswer = proposal.role.kind === "open" || "item" in proposal.role;
    return isAnswer && holdsSharedTexts(profile) ? [[at, profile] as const] : [];
  });
  return new Map(open.map(([at, { frequent }]) => [at, new Set(frequent.map(({ text }) => text))]));
}

/** Whether most of a column's cells hold what others have answered too, and few hold what is written as a name. */
function holdsSharedTexts({ filled, frequent, identity, names }: ColumnProfile): boolean {
  const shared = frequent.reduce((sum, { count }) => sum + count, 0);
  return identity === 0 && names < 0.5 && shared > 0 && shared >= filled / 2;
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
