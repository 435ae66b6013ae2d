import type { Codebook, Item } from "../domain/codebook.js";
import type { RawColumn, RawSource, RawTable, RowStatus } from "../domain/people/raw-table.js";
import { notTickedWords } from "../domain/tick-words.js";
import type { Wave } from "../domain/wave.js";
import type { CellReader } from "./cells.js";
import { cellReader, checkedLabels } from "./item-reader.js";
import { rowStatus, type ChunkStatus } from "./row-status.js";
import type { ProposedRole } from "./wave-columns.js";
import { longestWording, normalizeLabel } from "./wording.js";

/** What the columns of an export are taken to be. */
export interface AskedColumns {
  readonly codebook: Codebook;
  /** One for each column; null where nobody knows. */
  readonly roles: readonly (ProposedRole | null)[];
  /** The wave's own reading of labels. */
  readonly labels: Wave["labels"];
}

/** The rows in which a column says something: a bit for each row of the chunk. */
interface Said {
  /** Null for all that is an answer to any question. */
  readonly text: string | null;
  readonly rows: Uint8Array;
}

/**
 * Counts how far the rows of an export came, by the rule of the analysis: whoever has answered no question is no respondent.
 * Which columns are questions is known only when the file has been read, so that until then a bit is kept for each cell.
 *
 * @example
 * const counts = new StatusCounts(source);
 * for await (const chunk of source.chunks()) counts.add(chunk);
 * counts.finish({ codebook, roles, labels: {} }); // { complete: 340, partial: 85, unanswered: 574, test: 0 }
 */
export class StatusCounts {
  readonly #source: Pick<RawSource, "columns" | "status">;
  readonly #chunks: {
    readonly rowCount: number;
    readonly told: ChunkStatus;
    readonly said: readonly (readonly Said[])[];
  }[] = [];

  constructor(source: Pick<RawSource, "columns" | "status">) {
    this.#source = source;
  }

  add(chunk: RawTable): void {
    const { columns, status } = this.#source;
    const told = rowStatus(status, chunk);
    const said = chunk.columns.map((column, at) => saidIn(column, columns[at]?.missing ?? new Set()));
    this.#chunks.push({ rowCount: chunk.rowCount, told, said });
  }

  /** After the last chunk: how many rows came how far. */
  finish(asked: AskedColumns): Record<RowStatus, number> {
    const readers = this.#source.columns.map((_, at) => this.#readerOf(at, asked));
    const statuses: Record<RowStatus, number> = { complete: 0, partial: 0, unanswered: 0, test: 0 };
    for (const { rowCount, told, said } of this.#chunks.splice(0)) {
      const answered = new Uint8Array(bytesFor(rowCount));
      for (const [at, texts] of said.entries()) {
        const read = readers[at] ?? null;
        if (read === null) continue;
        for (const { text, rows } of texts) if (text === null || read(text).answered) addBits(answered, rows);
      }
      const rows = Uint32Array.from({ length: rowCount }, (_, row) => row);
      told.withoutAnswer(rows.filter((row) => ((answered[row >>> 3] ?? 0) & (1 << (row & 7))) === 0));
      const all = new Uint8Array(rowCount);
      told.count(statuses, all, all);
    }
    return statuses;
  }

  #readerOf(at: number, { codebook, roles, labels }: AskedColumns): CellReader | null {
    const [column, role] = [this.#source.columns[at], roles[at]];
    if (column === undefined || role === undefined || role === null || !("item" in role)) return null;
    const item = codebook.items.find(({ id }) => id === role.item);
    if (item === undefined || item.kind === "text") return null;
    const { missing, option } = column;
    const planned = { role: plannedRole(item, role), missing, option };
    return cellReader(item, planned, checkedLabels(item, labels, column.labels), null);
  }
}

function plannedRole(item: Item, role: ProposedRole) {
  const option = role.kind === "option" ? item.options.findIndex(({ id }) => id === role.option) : -1;
  return option < 0 ? { kind: "answer" as const, item } : { kind: "tick" as const, item, option };
}

/** Blank cells say nothing. What may be no answer is kept apart: the question decides. */
function saidIn({ dictionary, indices }: RawColumn, missing: ReadonlySet<string>): readonly Said[] {
  const texts = new Map<string | null, Said>();
  const saidBy = dictionary.map((cell): Said | null => {
    const label = normalizeLabel(cell.slice(0, longestWording));
    if (label === "") return null;
    const isAnswer = !mayBeUnticked(label) && !missing.has(cell) && !missing.has(cell.trim());
    const text = isAnswer ? null : cell;
    const said = texts.get(text) ?? { text, rows: new Uint8Array(bytesFor(indices.length)) };
    texts.set(text, said);
    return said;
  });
  for (let row = 0; row < indices.length; row += 1) {
    const rows = saidBy[indices[row] ?? 0]?.rows;
    if (rows !== undefined) rows[row >>> 3] = (rows[row >>> 3] ?? 0) | (1 << (row & 7));
  }
  return [...texts.values()];
}

function mayBeUnticked(label: string): boolean {
  return notTickedWords.has(label) || /^0[.,]0+$/u.test(label);
}

function bytesFor(rows: number): number {
  return Math.ceil(rows / 8);
}

function addBits(into: Uint8Array, bits: Uint8Array): void {
  for (const [at, byte] of bits.entries()) into[at] = (into[at] ?? 0) | byte;
}
