import { mean } from "simple-statistics";
import { requireShare, requireSize } from "./input.js";
import type { Interval } from "./interval.js";

/** The items of an index: the favorable share of each, 0–1, and how many it is a share of. */
export type IndexItems = {
  readonly shares: readonly number[];
  readonly ns: readonly number[];
};

/** An index of shares, 0–1, with its standard error and interval. */
export type IndexEstimate = Interval & {
  readonly index: number;
  readonly standardError: number;
};

/**
 * An area index: the plain mean of the favorable shares of its items, every item with the same weight.
 *
 * Right for showing a level and a change over the same items. Not for comparing indexes made of different items.
 *
 * @param items - shares (0–1) and ns (the bases)
 * @returns the index, 0–1
 * @throws RangeError when there is no item, shares and ns differ in length, a share is not from 0 to 1, or a base
 * is not above 0
 * @example
 * areaIndex({ shares: [0.4, 0.6], ns: [130, 98] }); // => 0.5
 */
export function areaIndex({ shares, ns }: IndexItems): number {
  if (shares.length === 0 || ns.length !== shares.length) {
    throw new RangeError(
      `An index needs items, each with a base: ${shares.length} shares, ${ns.length} bases.`,
    );
  }
  for (const share of shares) requireShare("share", share);
  for (const n of ns) requireSize("base", n);
  return mean([...shares]);
}
