import { sum } from "simple-statistics";
import { twoSidedP } from "./two-sided-p.js";
import { requireCountOf } from "./input.js";

/**
 * The Cochran–Armitage test for a linear trend in shares over ordered groups or waves.
 *
 * Right for three or more independent waves of the same question, with the years themselves as scores, so that
 * unequal spacing counts. Not across a break in the question or recall period, nor for weighted answers. With
 * two groups it is `twoProportionTest` squared.
 *
 * Source: Cochran (1954), Biometrics 10: 417–451; Armitage (1955), Biometrics 11: 375–386.
 *
 * @param counts - how many in each group, whole numbers
 * @param ns - of how many, each at least 1
 * @param scores - the groups' places on the axis, as years; finite, not all equal
 * @returns X² with one degree of freedom and its p; 0 and 1 when nobody or everybody counts
 * @throws RangeError when the three differ in length or hold fewer than two groups, a count is not whole or
 * exceeds its n, an n is 0, or the scores are not finite or all equal
 * @example
 * trendTest([83, 90, 129, 70], [86, 93, 136, 82], [1, 2, 3, 4]); // => { statistic: 8.2249222852, p: 0.004131897478 }
 */
export function trendTest(
  counts: readonly number[],
  ns: readonly number[],
  scores: readonly number[],
): { readonly statistic: number; readonly p: number } {
  if (counts.length < 2 || ns.length !== counts.length || scores.length !== counts.length) {
    throw new RangeError(
      `A trend needs as many counts, n's and scores, two or more, but has ${counts.length}, ${ns.length} and ${scores.length}.`,
    );
  }
  const groups = counts.map((count, i) => {
    const n = ns[i] ?? 0;
    const score = scores[i] ?? 0;
    requireCountOf(count, n);
    if (!Number.isFinite(score)) throw new RangeError(`Scores must be finite, but one is ${score}.`);
    return { count, n, score };
  });
  if (new Set(scores).size === 1) throw new RangeError("The scores must not all be equal.");

  const total = sum([...ns]);
  const counted = sum([...counts]);
  if (counted === 0 || counted === total) return { statistic: 0, p: 1 };

  // Sums of whole numbers, from the first year on: shares and means would round, and a small p shows it.
  const first = scores[0] ?? 0;
  const over = (term: (group: (typeof groups)[number], place: number) => number) =>
    sum(groups.map((group) => term(group, group.score - first)));
  const places = over(({ n }, place) => n * place);
  const slope = total * over(({ count }, place) => count * place) - counted * places;
  const spread = total * over(({ n }, place) => n * place ** 2) - places ** 2;
  const statistic = (total * slope ** 2) / (counted * (total - counted) * spread);
  // X² with one degree of freedom is the square of a normal z.
  return { statistic, p: twoSidedP(Math.sqrt(statistic)) };
}
