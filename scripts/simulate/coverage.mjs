// @ts-check
// How often the intervals hold the true share, as a sum of binomial probabilities: nothing here is drawn at random.
import { binomialProbability, newcombe, wilson } from "../../dist/stats/index.js";

/** Where the smallest coverage is looked for. */
const LOWEST = 0.1;
const HIGHEST = 0.9;

/** True shares the mean of Wilson's coverage is taken over, in the middle of as many equal parts of 0–1. */
const WILSON_SHARES = 2000;

/**
 * @typedef {object} Coverage
 * @property {number} mean over all true shares, 0–1
 * @property {number} least where the true shares are 0.1–0.9
 */

/**
 * The coverage of Wilson's interval. It falls in steps: between two limits of intervals the same counts hold the true
 * share, and their probability has one top. So the least is found beside a limit, exactly, and no grid can miss it.
 *
 * @param {number} n
 * @returns {Coverage}
 */
export function wilsonCoverage(n) {
  const intervals = counts(n).map((count) => wilson(count, n));
  /** @type {(share: number, isHeld: (interval: { low: number, high: number }) => boolean) => number} */
  const coverage = (share, isHeld) =>
    sum(intervals.map((interval, count) => (isHeld(interval) ? binomialProbability(count, n, share) : 0)));
  /** @param {number} share */
  const at = (share) => coverage(share, ({ low, high }) => low <= share && share <= high);
  /** @param {number} share */
  const justBelow = (share) => coverage(share, ({ low, high }) => low < share && share <= high);
  /** @param {number} share */
  const justAbove = (share) => coverage(share, ({ low, high }) => low <= share && share < high);

  const limits = intervals.flatMap(({ low, high }) => [low, high]);
  const inside = limits.filter((limit) => limit > LOWEST && limit < HIGHEST);
  const shares = Array.from({ length: WILSON_SHARES }, (_, k) => (k + 0.5) / WILSON_SHARES);
  return {
    mean: sum(shares.map(at)) / shares.length,
    least: Math.min(at(LOWEST), at(HIGHEST), ...inside.map(justBelow), ...inside.map(justAbove)),
  };
}

/**
 * The coverage of Newcombe's interval of a difference with n answers on both sides: all pairs of true shares, those
 * that are equal, and those that are 0.1 apart. The shares are 1/parts, 2/parts … up to 1 − 1/parts.
 *
 * @param {number} n
 * @param {number} parts a multiple of ten
 * @returns {{ equal: Coverage, apart: Coverage, all: Coverage }}
 */
export function newcombeCoverage(n, parts) {
  const shares = Array.from({ length: parts - 1 }, (_, k) => (k + 1) / parts);
  const chances = shares.map((share) => counts(n).map((count) => binomialProbability(count, n, share)));
  const below = chances.map(cumulated);
  const lines = shares.map((_, steps) => {
    const held = countsThatHold(steps / parts, n);
    return shares.slice(steps).map((share, lower) => ({
      lower: shares[lower] ?? NaN,
      higher: share,
      coverage: chanceOf(held, chances[lower + steps] ?? [], below[lower] ?? []),
    }));
  });
  return {
    equal: summary(lines.slice(0, 1)),
    apart: summary(lines.slice(parts / 10, parts / 10 + 1)),
    all: summary(lines),
  };
}

/**
 * For each count of the one side, the counts of the other whose interval holds the difference: from `first` to before
 * `end`. Both limits of the interval rise with the one count and fall with the other, so the two only move forward.
 *
 * @param {number} difference
 * @param {number} n
 */
function countsThatHold(difference, n) {
  let first = 0;
  let end = 0;
  return counts(n).map((count) => {
    while (first <= n && newcombe(count, n, first, n).low > difference) first += 1;
    while (end <= n && newcombe(count, n, end, n).high >= difference) end += 1;
    return { first, end };
  });
}

/**
 * @param {readonly { first: number, end: number }[]} held
 * @param {readonly number[]} chances of each count of the one side
 * @param {readonly number[]} below the chance of fewer than each count of the other side
 */
function chanceOf(held, chances, below) {
  return sum(
    held.map(({ first, end }, count) => (chances[count] ?? 0) * ((below[end] ?? 0) - (below[first] ?? 0))),
  );
}

/**
 * A pair of unequal shares stands for its mirror image too.
 *
 * @param {readonly (readonly { lower: number, higher: number, coverage: number }[])[]} lines
 * @returns {Coverage}
 */
function summary(lines) {
  const pairs = lines.flat();
  const weights = pairs.map(({ lower, higher }) => (lower === higher ? 1 : 2));
  const inside = pairs.filter(({ lower, higher }) => lower >= LOWEST && higher <= HIGHEST);
  return {
    mean: sum(pairs.map(({ coverage }, at) => coverage * (weights[at] ?? 0))) / sum(weights),
    least: inside.reduce((least, { coverage }) => Math.min(least, coverage), 1),
  };
}

/** The chance of fewer than 0, 1 … all and one more. @param {readonly number[]} chances */
function cumulated(chances) {
  const below = [0];
  for (const [at, chance] of chances.entries()) below.push((below[at] ?? 0) + chance);
  return below;
}

/** 0 … n @param {number} n */
function counts(n) {
  return Array.from({ length: n + 1 }, (_, count) => count);
}

/** @param {readonly number[]} values */
function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}
