import { sum } from "simple-statistics";
import { requireCounts } from "./contingency-table.js";
import { criticalZ } from "./critical-z.js";
import type { Interval, LevelOption } from "./interval.js";

/** Kappa with its interval, at most 1; or null, when both coders used one and the same category throughout. */
export type CohenKappa =
  (Interval & { readonly kappa: number }) | { readonly kappa: null; readonly why: "noVariation" };

/** How much of an agreement two different categories are: none, or more the nearer they stand. */
export type KappaWeights = "none" | "linear" | "quadratic";

/**
 * Cohen's kappa: the agreement of two coders beyond what their use of the categories would give by chance.
 *
 * Right for two coders who have both coded every unit. `linear` and `quadratic` are for categories in order, and
 * then give another figure than `none`: say which. Not for more coders or missing codes (`krippendorffAlpha`). Low,
 * though the coders mostly agree, when nearly all units are of one category. The interval is a large-sample one: a
 * perfect table has no width.
 *
 * Source: Cohen (1960), Educational and Psychological Measurement 20: 37–46; Cohen (1968), Psychological Bulletin 70:
 * 213–220, weighted; interval by Fleiss, Cohen & Everitt (1969), Psychological Bulletin 72: 323–327.
 *
 * @param matrix - counts of units, square: row = first coder's category, column = second's, in the same order
 * @param options - `weights`, "none" when left out; `level`, 0.95 when left out
 * @returns kappa, 1 for full agreement and 0 for none beyond chance, with its interval cut at −1 and 1; or null and why
 * @throws RangeError when the matrix is not square or has fewer than two categories, a cell is not a whole count, all
 * are 0, or the level is not between 0 and 1
 * @example
 * cohenKappa([[20, 5], [10, 15]]); // => { kappa: 0.4, low: 0.1510922905, high: 0.6489077095 }
 * cohenKappa([[9, 0], [0, 0]]); // => { kappa: null, why: "noVariation" }
 */
export function cohenKappa(
  matrix: readonly (readonly number[])[],
  { weights = "none", level = 0.95 }: LevelOption & { readonly weights?: KappaWeights } = {},
): CohenKappa {
  requireCounts(matrix);
  const k = matrix.length;
  if (k < 2 || matrix[0]?.length !== k) {
    throw new RangeError("The matrix must be square, with at least two categories.");
  }
  const z = criticalZ(level);
  const n = sum(matrix.flat());
  const shares = matrix.map((row) => row.map((cell) => cell / n));
  const rowShares = shares.map((row) => sum(row));
  const columnShares = shares.map((_, j) => sum(shares.map((row) => row[j] ?? 0)));
  const categories = [...shares.keys()];
  const weight = (i: number, j: number) => agreement(weights, Math.abs(i - j) / (k - 1));
  const overCells = (term: (i: number, j: number) => number) =>
    sum(categories.flatMap((i) => categories.map((j) => term(i, j))));

  const observed = overCells((i, j) => weight(i, j) * (shares[i]?.[j] ?? 0));
  const byChance = overCells((i, j) => weight(i, j) * (rowShares[i] ?? 0) * (columnShares[j] ?? 0));
  if (categories.some((i) => matrix[i]?.[i] === n)) return { kappa: null, why: "noVariation" };
  const kappa = (observed - byChance) / (1 - byChance);

  // What category i of the first coder, or j of the second, agrees with the other coder on average by chance.
  const ofRow = categories.map((i) => sum(columnShares.map((share, j) => weight(i, j) * share)));
  const ofColumn = categories.map((j) => sum(rowShares.map((share, i) => weight(i, j) * share)));
  const squares = overCells((i, j) => {
    const influence = weight(i, j) - ((ofRow[i] ?? 0) + (ofColumn[j] ?? 0)) * (1 - kappa);
    return (shares[i]?.[j] ?? 0) * influence ** 2;
  });
  const spread = Math.max(0, squares - (kappa - byChance * (1 - kappa)) ** 2);
  const half = (z * Math.sqrt(spread / n)) / (1 - byChance);
  return { kappa, low: Math.max(-1, kappa - half), high: Math.min(1, kappa + half) };
}

/** Of two categories this far apart, 0–1 from the same one to the opposite end. */
function agreement(weights: KappaWeights, distance: number): number {
  switch (weights) {
    case "none":
      return distance === 0 ? 1 : 0;
    case "linear":
      return 1 - distance;
    case "quadratic":
      return 1 - distance ** 2;
  }
}
