import { PRIVACY_LIMIT } from "../domain/thresholds.js";
import { TextCounts, type TextCount } from "./text-counts.js";

/** What may stand between several ticks in one cell; a comma only with a blank after it. */
export const tickSeparators = [";", "|", ","] as const;
export type TickSeparator = (typeof tickSeparators)[number];

/** What shows that cells hold several ticks each. */
export interface JoinedTicks {
  readonly separator: TickSeparator;
  /** The ticks that fill at least five rows, the most frequent first. */
  readonly pieces: readonly TextCount[];
}

/** No list of options is longer: more pieces are free text. */
const mostPieces = 500;
const longestPiece = 300;
/** Typed «Annet» may be the rest. */
const recurringPart = 0.7;
const mostOptions = 40;

/** Looks at the cells of one column for several ticks joined by one separator. */
export class TickEvidence {
  readonly #separator: TickSeparator;
  readonly #pieces = new TextCounts(mostPieces);
  readonly #wholes = new TextCounts(mostPieces);
  #joined = 0;
  #ending = 0;

  constructor(separator: TickSeparator) {
    this.#separator = separator;
  }

  /** Counts the pieces of a cell that fills so many rows. */
  add(cell: string, times: number): void {
    const parts = this.#split(cell);
    const pieces = parts.filter((part) => part !== "");
    if (pieces.length > 1) this.#joined += times;
    if (parts.length > 1 && parts.at(-1) === "") this.#ending += times;
    this.#wholes.add(cell, times);
    for (const piece of new Set(pieces)) {
      if (piece.length <= longestPiece) this.#pieces.add(piece, times);
    }
  }

  /**
   * The ticks, where most pieces recur, and either every cell ends with the separator or most pieces stand in several
   * ways. The parts of a label that itself holds a comma always stand with the same neighbor.
   */
  found(): JoinedTicks | null {
    const pieces = this.#pieces.atLeast(PRIVACY_LIMIT);
    const recurring = pieces.reduce((sum, { count }) => sum + count, 0);
    if (this.#joined + this.#ending < PRIVACY_LIMIT || pieces.length < 2 || pieces.length > mostOptions)
      return null;
    if (recurring < recurringPart * this.#pieces.all) return null;
    const alwaysEnds = this.#ending >= 0.9 * this.#wholes.all;
    return alwaysEnds || (this.#joined >= PRIVACY_LIMIT && this.#standsFreely(pieces))
      ? { separator: this.#separator, pieces }
      : null;
  }

  /** Whether most of the pieces that stand beside others stand in more cells than one kind. */
  #standsFreely(pieces: readonly TextCount[]): boolean {
    const cells = this.#wholes.atLeast(1).map(({ text }) => new Set(this.#split(text)));
    const joined = pieces.filter(({ text }) => cells.some((parts) => parts.size > 1 && parts.has(text)));
    const free = joined.filter(({ text }) => cells.filter((parts) => parts.has(text)).length > 1);
    return free.length * 2 > joined.length;
  }

  #split(cell: string): readonly string[] {
    return cell.split(this.#separator === "," ? /,\s/u : this.#separator).map((part) => part.trim());
  }
}
