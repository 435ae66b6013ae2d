import { isOpposite, stemLikeness, type Stem, type Stems } from "./stems.js";

/** How much a word tells. */
export type Weigh = (stem: Stem) => number;

/** An asking word tells so much of what another word does. */
const ASKING = 0.4;
/** A word that no item has tells that something else is asked about, but may as well be a synonym. */
const UNKNOWN_WORD = 0.7;
/** Wordings that say the opposite of each other are never likelier than this to ask the same. */
const OPPOSITE = 0.3;

/** A word that makes another question of the same subject takes so much away. */
const TURNING = 0.3;

/**
 * Weighs words by how few of the items hold them: ln(1 + items / items with the word), as in tf–idf. «Grad» tells nothing
 * where ten of twenty-three questions ask «i hvilken grad».
 *
 * @param items the wordings of each item
 * @see Spärck Jones, K. (1972). A statistical interpretation of term specificity and its application in retrieval.
 */
export function weighByRarity(items: readonly (readonly Stems[])[]): Weigh {
  const held = new Map<string, number>();
  for (const wordings of items) {
    const words = new Set(wordings.flatMap(({ stems }) => stems.map(({ stem }) => stem)));
    for (const word of words) held.set(word, (held.get(word) ?? 0) + 1);
  }
  const unknown = UNKNOWN_WORD * Math.log(1 + items.length);
  return ({ stem, asks }) => {
    const by = held.get(stem);
    return (asks ? ASKING : 1) * (by === undefined ? unknown : Math.log(1 + items.length / by));
  };
}

/**
 * How alike two wordings are, 0–1: the geometric mean of the weighted part of the first's words that the second has and
 * the part of the second's that the first has. Wordings that say the opposite of each other («ikke», «uenig») get little,
 * and a word of the first that makes another question of the same subject («fornøyd», «hvorfor») lowers it.
 *
 * @example
 * likeness(stemsOf("Fast kontaktperson?"), stemsOf("Har du en fast kontaktperson i tjenesten?"), () => 1); // √(2/3)
 */
export function likeness(a: Stems, b: Stems, weigh: Weigh): number {
  const shared = Math.sqrt(partFound(a, b, weigh) * partFound(b, a, weigh));
  const alike = asksOtherwise(a, b) ? shared * (1 - TURNING) : shared;
  return areOpposite(a, b) ? Math.min(OPPOSITE, alike) : alike;
}

/** Whether one wording turns the other round. */
export function areOpposite(a: Stems, b: Stems): boolean {
  return (
    a.negated !== b.negated ||
    a.stems.some(({ stem }) => b.stems.some((other) => isOpposite(stem, other.stem)))
  );
}

function asksOtherwise(a: Stems, b: Stems): boolean {
  return a.stems.some(
    ({ stem, turns }) => turns && !b.stems.some((other) => stemLikeness(stem, other.stem) > 0),
  );
}

function mostAlike(stem: string, others: readonly Stem[]): number {
  let best = 0;
  for (const other of others) {
    best = Math.max(best, stemLikeness(stem, other.stem));
    if (best === 1) break;
  }
  return best;
}

function partFound({ stems }: Stems, other: Stems, weigh: Weigh): number {
  let found = 0;
  let all = 0;
  for (const word of stems) {
    const weight = weigh(word);
    all += weight;
    found += weight * mostAlike(word.stem, other.stems);
  }
  return all === 0 ? 0 : found / all;
}
