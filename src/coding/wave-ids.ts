import { SeenTexts } from "./seen.js";

/** How often an id was met: never before, earlier in the same file, or in a file read before it. */
export type Meeting = "first" | "again" | { readonly otherFile: string };

/**
 * The response ids of one wave, whose answers may stand in several files: hashes only, each in the set of the file that had
 * it first, so that a response is known again in whatever file it is.
 *
 * @example
 * const ids = new WaveIds();
 * const first = ids.ofFile("a.csv");
 * first("R-17"); // "first"
 * ids.ofFile("b.csv")("R-17"); // { otherFile: "a.csv" }
 */
export class WaveIds {
  readonly #files: { readonly file: string; readonly seen: SeenTexts }[] = [];

  /** Begins a file, in the order they are read; gives what tells of each of its ids how it was met. */
  ofFile(file: string): (id: string) => Meeting {
    const before = [...this.#files];
    const seen = new SeenTexts();
    this.#files.push({ file, seen });
    return (id) => {
      const other = before.find((one) => one.seen.has(id));
      if (other !== undefined) return { otherFile: other.file };
      return seen.add(id) ? "first" : "again";
    };
  }

  /** How many bytes the hashes take. */
  get bytes(): number {
    return this.#files.reduce((sum, { seen }) => sum + seen.bytes, 0);
  }
}
