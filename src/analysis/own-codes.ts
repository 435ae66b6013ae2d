import type { OwnCodebook } from "../domain/notes-codebook.js";

/**
 * The chain from a code to the one that stands highest, itself first: what is said under a code is said under those above.
 * A code the codebook lacks is in no chain, and a chain that bites its tail ends where it does.
 *
 * @example
 * codesAbove({ codes: [{ id: "buss", text, under: "transport" }, { id: "transport", text, under: null }] })("buss");
 * // ["buss", "transport"]
 */
export function codesAbove({ codes }: OwnCodebook): (id: string) => readonly string[] {
  const underOf = new Map(codes.map(({ id, under }) => [id, under]));
  return (id) => {
    const chain: string[] = [];
    let at: string | null = id;
    while (at !== null && underOf.has(at) && !chain.includes(at)) {
      chain.push(at);
      at = underOf.get(at) ?? null;
    }
    return chain;
  };
}

/** The area that a code stands under, however many codes lie between; null for a theme that stands alone. */
export function rootOf(codebook: OwnCodebook, id: string): string | null {
  const highest = codesAbove(codebook)(id).at(-1);
  const under = codebook.codes.find((code) => code.id === highest)?.under ?? null;
  return codebook.codes.some((code) => code.id === under) ? null : under;
}
