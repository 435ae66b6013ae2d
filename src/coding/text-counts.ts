/** A text and how many rows it fills. */
export interface TextCount {
  readonly text: string;
  readonly count: number;
}

/**
 * Counts texts in bounded memory: once `most` different ones are known, new ones are only counted together. The answers
 * of a closed question are all met long before that; of free text, nothing more is needed.
 *
 * @example
 * const counts = new TextCounts(2000);
 * counts.add("Ja", 61);
 * counts.atLeast(5); // [{ text: "Ja", count: 61 }]
 */
export class TextCounts {
  readonly #counts = new Map<string, number>();
  readonly #most: number;
  #counted = 0;
  #all = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** How many different texts were met before there was no room for more. */
  get distinct(): number {
    return this.#counts.size;
  }

  /** Whether every text is counted. */
  get isComplete(): boolean {
    return this.#counted === this.#all;
  }

  /** How many rows the counted texts fill. */
  get counted(): number {
    return this.#counted;
  }

  /** How many rows were filled in all. */
  get all(): number {
    return this.#all;
  }

  add(text: string, times: number): void {
    this.#all += times;
    const before = this.#counts.get(text);
    if (before === undefined && this.#counts.size >= this.#most) return;
    this.#counted += times;
    this.#counts.set(text, (before ?? 0) + times);
  }

  /** The texts that fill so many rows or more, the most frequent first. */
  atLeast(rows: number): readonly TextCount[] {
    return [...this.#counts]
      .filter(([, count]) => count >= rows)
      .map(([text, count]) => ({ text, count }))
      .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
  }
}
