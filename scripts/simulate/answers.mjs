// @ts-check
import { normalQuantile } from "../../dist/stats/index.js";
import { mulberry32, normals } from "./random.mjs";

/**
 * How many of n respondents count on each indicator, drawn with the true shares.
 *
 * @typedef {(n: number, shares: readonly number[]) => number[]} Draw
 */

/**
 * Every answer on its own.
 *
 * @param {number} seed
 * @returns {Draw}
 */
export function independentAnswers(seed) {
  const uniform = mulberry32(seed);
  return (n, shares) =>
    shares.map((share) => {
      let count = 0;
      for (let respondent = 0; respondent < n; respondent += 1) if (uniform() < share) count += 1;
      return count;
    });
}

/**
 * Answers that hang together: each respondent has one leaning, and the latent answers to two questions correlate with
 * `correlation` (the tetrachoric correlation). Where opposite, every other question leans the other way.
 *
 * @param {number} seed
 * @param {{ correlation: number, opposite: boolean }} how
 * @returns {Draw}
 */
export function correlatedAnswers(seed, { correlation, opposite }) {
  const normal = normals(mulberry32(seed));
  const common = Math.sqrt(correlation);
  const own = Math.sqrt(1 - correlation);
  return (n, shares) => {
    const limits = shares.map(normalQuantile);
    const counts = shares.map(() => 0);
    for (let respondent = 0; respondent < n; respondent += 1) {
      const leaning = common * normal();
      for (const [at, limit] of limits.entries()) {
        const turned = opposite && at % 2 === 1 ? -leaning : leaning;
        if (turned + own * normal() < limit) counts[at] = (counts[at] ?? 0) + 1;
      }
    }
    return counts;
  };
}
