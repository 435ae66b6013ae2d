import type { Standardized } from "../domain/comparison.js";
import { crossingKey, type Crossing, type Stratum } from "../domain/people/tabulation.js";
import { newcombeShare } from "../stats/newcombe-share.js";
import { twoShareTest } from "../stats/two-share-test.js";
import type { Asked } from "./area-index.js";
import { indicatorCount, type IndicatorCount } from "./indicator-count.js";

/** Where fewer than this share of those who answered say what kind they are, the change is of other people than the crude. */
const LEAST_KNOWN = 0.9;

/**
 * A change between two waves as if the same kinds of people had answered in both: the later wave's share in each cell of
 * the make-up, with the earlier wave's cell shares as weights. Who left out what the make-up is told by is left out.
 *
 * Source: direct standardization, Fleiss, Levin & Paik (2003), ch. 19; Newcombe's interval and the pooled z on Kish's
 * effective n.
 *
 * @param by - the items that tell the make-up; none: nothing to standardize to
 * @returns shares 0–1; without a number where a wave has no such crossing, a cell has answers in one wave alone, or more
 * than one in ten of those who answered do not say what kind they are
 * @example
 * standardizedChange(wave2023, wave2025, asked, ["tjeneste", "relasjon"]); // { difference: 0.04, p: 0.31, … }
 */
export function standardizedChange(
  earlier: Stratum,
  later: Stratum,
  asked: Asked,
  by: readonly string[],
): Standardized | null {
  if (by.length === 0) return null;
  const [before, after] = [earlier, later].map(({ crossings }) => crossings?.get(crossingKey(by)));
  if (before === undefined || after === undefined) return { by, why: "notCrossed" };
  const keys = [...new Set([...before.cells.keys(), ...after.cells.keys()])].sort();
  const cells = keys
    .map((key) => ({ first: cellCount(before, key, asked), second: cellCount(after, key, asked) }))
    .filter(({ first, second }) => first.n > 0 || second.n > 0);
  if (cells.length === 0 || cells.some(({ first, second }) => first.n === 0 || second.n === 0)) {
    return { by, why: "fewAnswers" };
  }
  const n = {
    earlier: sum(cells.map(({ first }) => first.n)),
    later: sum(cells.map(({ second }) => second.n)),
  };
  const isMost = (known: number, stratum: Stratum): boolean => known >= LEAST_KNOWN * baseOf(stratum, asked);
  if (!isMost(n.earlier, earlier) || !isMost(n.later, later)) return { by, why: "fewAnswers" };
  const theirs = sum(cells.map(({ first }) => first.count)) / n.earlier;
  const weighted = cells.map(({ first, second }) => ({ ...second, part: first.n / n.earlier }));
  const ours = sum(weighted.map(({ part, count, n: base }) => (part * count) / base));
  // Each of a cell's answers has the weight part / n, and all of them together 1.
  const effectiveN = 1 / sum(weighted.map(({ part, n: base }) => part ** 2 / base));
  const { difference, low, high } = newcombeShare(clipped(ours), effectiveN, theirs, n.earlier);
  const { p } = twoShareTest(clipped(ours), effectiveN, theirs, n.earlier);
  return { by, why: null, ours: clipped(ours), theirs, n: n.later, effectiveN, difference, low, high, p };
}

function baseOf(stratum: Stratum, { item, indicator }: Asked): number {
  const counted = indicatorCount(stratum, item, indicator);
  return typeof counted === "string" ? 0 : counted.n;
}

function cellCount({ cells }: Crossing, key: string, { item, indicator }: Asked): IndicatorCount {
  const counted = indicatorCount(cells.get(key), item, indicator);
  return typeof counted === "string" ? { count: 0, n: 0, slack: 0 } : counted;
}

/** A sum of parts may pass 1 by the last digit. */
function clipped(share: number): number {
  return Math.min(1, Math.max(0, share));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
