import type { OwnCodebook } from "../domain/notes-codebook.js";

/** Where the codes of a codebook stand. */
export interface CodePlaces {
  /** The chain from a code to the one that stands highest, itself first; none where the codebook lacks it. */
  readonly above: (id: string) => readonly string[];
  /** The area that a code stands under, however many codes lie between; null for a theme that stands alone. */
  readonly areaOf: (id: string) => string | null;
}

/**
 * Looks up where codes stand: what is said under a code is said under those above it. A chain that bites its tail ends
 * where it does, and stands under no area. Each chain is followed once, however often it is asked for.
 *
 * @example
 * const { above, areaOf } = codePlaces({
 *   codes: [{ id: "buss", text, under: "transport" }, { id: "transport", text, under: "avlastning" }],
 * });
 * above("buss"); // ["buss", "transport"]
 * areaOf("buss"); // "avlastning"
 */
export function codePlaces({ codes }: OwnCodebook): CodePlaces {
  const underOf = new Map(codes.map(({ id, under }) => [id, under]));
  const chains = new Map<string, readonly string[]>();
  const above = (id: string): readonly string[] => {
    const known = chains.get(id);
    if (known !== undefined) return known;
    const chain = new Set<string>();
    let at: string | null = id;
    while (at !== null && underOf.has(at) && !chain.has(at)) {
      chain.add(at);
      at = underOf.get(at) ?? null;
    }
    const found = [...chain];
    chains.set(id, found);
    return found;
  };
  const areaOf = (id: string): string | null => {
    const under = underOf.get(above(id).at(-1) ?? id) ?? null;
    return under === null || underOf.has(under) ? null : under;
  };
  return { above, areaOf };
}
