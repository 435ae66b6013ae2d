import { fisherExact } from "./fisher-exact.js";
import type { LevelOption } from "./interval.js";
import { newcombe } from "./newcombe.js";
import { twoProportionTest } from "./two-proportion-test.js";

/** Under this expected count the normal approximation is not to be trusted (Cochran 1954). */
const SMALLEST_EXPECTED = 5;

/** The exact test enumerates; past this many it would refuse, and an expected count under 5 is a share near 0 or 1. */
const LARGEST_EXACT = 1_000_000;

/**
 * The difference of two independent shares with its interval and the test that fits their size: the pooled z test, or
 * Fisher's exact test where an expected count is under 5.
 *
 * Right for counts from two separate groups or waves. Not for weighted answers, nor where one group is part of the other.
 *
 * Source: Newcombe (1998), method 10; Fleiss, Levin & Paik (2003), ch. 3; Cochran (1954), Biometrics 10.
 *
 * @param x1 - how many in the first group, a whole number from 0 to n1
 * @param n1 - of how many, at least 1
 * @param x2 - how many in the second group, a whole number from 0 to n2
 * @param n2 - of how many, at least 1
 * @returns the first share less the second, its interval, the two-sided p and which test gave it
 * @throws RangeError when counts are not whole, a count exceeds its n, an n is 0, or the level is not between 0 and 1
 * @example
 * differenceTest(56, 70, 48, 80); // => { difference: 0.2, low: 0.0524314724, high: 0.333872654, p: 0.008045081368, test: "pooledZ" }
 */
export function differenceTest(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
  options: LevelOption = {},
): {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
  readonly test: "pooledZ" | "fisher";
} {
  const interval = newcombe(x1, n1, x2, n2, options);
  const [counted, asked] = [x1 + x2, n1 + n2];
  // In whole numbers: an expected count of exactly 5 must not hang on how a division is rounded.
  const isLarge = Math.min(n1, n2) * Math.min(counted, asked - counted) >= SMALLEST_EXPECTED * asked;
  if (isLarge || asked > LARGEST_EXACT)
    return { ...interval, p: twoProportionTest(x1, n1, x2, n2).p, test: "pooledZ" };
  const table = [
    [x1, n1 - x1],
    [x2, n2 - x2],
  ];
  return { ...interval, p: fisherExact(table).p, test: "fisher" };
}
