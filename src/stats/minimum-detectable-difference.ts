import { requirePower, requireShare } from "./input.js";
import type { LevelOption } from "./interval.js";
import { power as powerOf } from "./power.js";

/** Halvings of an interval no longer than 1: the last is below what a double can tell from 0.5. */
const HALVINGS = 60;

/**
 * The smallest difference from a known share that a two-sided test would see with the given power.
 *
 * Right for saying what a survey of this size can show: against a figure taken as fixed, n1 = Infinity and n2 our
 * n; against an earlier wave, p1 and n1 are that wave's. With many comparisons set `level` to 1 − 0.05 / their
 * number, else it promises too much. Not a margin of error of a result in hand.
 *
 * Where even a share of 1 (upwards) or 0 (downwards) would be missed too often, there is no such difference in
 * that direction and the answer is `null`, not a number that looks like a share.
 *
 * Source: the solution of `power` for p2 by bisection. For a power of at least 0.5 there is at most one, as the
 * excess over the limit is convex in p2 and both standard errors are concave.
 *
 * @param p1 - the known share, 0–1
 * @param n1 - its n, above 0, or Infinity
 * @param n2 - the n of the share to be compared, above 0, or Infinity (not both)
 * @param options - `power`, 0.80 when left out, from 0.5 to under 1; `level`, 0.95 when left out
 * @returns sizes above 0, as shares (× 100: percentage points): p1 + up and p1 − down are just seen
 * @throws RangeError when p1 is not from 0 to 1, an n is not above 0, both are Infinity, the power is not from
 * 0.5 to under 1, or the level is not between 0 and 1
 * @example
 * minimumDetectableDifference(0.4, 135, 135); // => { up: 0.16967759, down: 0.15847367 }
 * minimumDetectableDifference(0.9, 20, 20); // => { up: null, down: 0.3927617338 }
 */
export function minimumDetectableDifference(
  p1: number,
  n1: number,
  n2: number,
  { power = 0.8, level = 0.95 }: LevelOption & { readonly power?: number } = {},
): { readonly up: number | null; readonly down: number | null } {
  requireShare("known share", p1);
  requirePower(power);

  function smallestSeen(room: number, shareAt: (difference: number) => number): number | null {
    const seen = (difference: number) => powerOf(p1, shareAt(difference), n1, n2, { level }).power >= power;
    if (!seen(room)) return null;
    let missed = 0;
    let found = room;
    for (let i = 0; i < HALVINGS; i += 1) {
      const middle = (missed + found) / 2;
      if (seen(middle)) found = middle;
      else missed = middle;
    }
    return found;
  }

  return {
    up: smallestSeen(1 - p1, (difference) => Math.min(1, p1 + difference)),
    down: smallestSeen(p1, (difference) => Math.max(0, p1 - difference)),
  };
}
