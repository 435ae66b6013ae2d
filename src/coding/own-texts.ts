import { hashOf } from "./seen.js";

/** A text in so many rows is a label that we do not know, and no longer what somebody wrote. */
const rowsOfLabel = 3;

/** So many different texts of an item are told apart; memory must not grow with the rest. */
const mostTexts = 100_000;

/** A number holds 53 bits of a hash: 21 beside the lower 32. */
const mostHigh = 2 ** 21 - 1;

/** How many rows a text stood in, while they are counted. */
export interface OwnText {
  rows: number;
}

/** Whether a text stands in too few rows to be a label. */
export function isOwn({ rows }: OwnText): boolean {
  return rows < rowsOfLabel;
}

/** Past the limit of texts that are told apart, so many are different that people must have written them. */
export function countsAsOwn(text: OwnText | null): boolean {
  return text === null || isOwn(text);
}

/**
 * Counts the rows of each unknown text of an item, as hashes only: what somebody wrote beside «Annet» stands alone, and a
 * label that we do not know stands again and again.
 *
 * @example
 * const texts = new OwnTexts();
 * texts.meet("strikking"); // { rows: 1 }
 */
export class OwnTexts {
  readonly #texts = new Map<number, OwnText>();

  /** Counts a row with the text; `null` where too many different texts were met to tell this one from them. */
  meet(text: string): OwnText | null {
    const { low, high } = hashOf(text);
    const hash = (high & mostHigh) * 2 ** 32 + low;
    const known = this.#texts.get(hash);
    if (known === undefined && this.#texts.size >= mostTexts) return null;
    const met = known ?? { rows: 0 };
    this.#texts.set(hash, met);
    met.rows += 1;
    return met;
  }
}
