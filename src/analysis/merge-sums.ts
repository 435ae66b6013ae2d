import type { AreaSums } from "../domain/people/tabulation.js";
import { matrix } from "./matrix.js";

type Matrix = readonly (readonly number[])[];

/**
 * Adds the sums of one area over different respondents.
 *
 * Where one side lacks an indicator (its file did not ask), its respondents are outside that indicator's base: their pair
 * sums with it are 0, and none of them is complete.
 */
export function mergeAreaSums(a: AreaSums, b: AreaSums): AreaSums {
  const indicators = [...new Set([...a.indicators, ...b.indicators])].sort();
  const sum = (pick: (sums: AreaSums) => Matrix) =>
    addMatrices(spread(pick(a), a.indicators, indicators), spread(pick(b), b.indicators, indicators));
  const complete = [a, b].filter((sums) => sums.indicators.length === indicators.length);
  return {
    indicators,
    bothCounted: sum((sums) => sums.bothCounted),
    countedInBase: sum((sums) => sums.countedInBase),
    bothInBase: sum((sums) => sums.bothInBase),
    complete: complete.map((sums) => sums.complete).reduce(addComplete, noneComplete(indicators.length)),
  };
}

function addComplete(a: AreaSums["complete"], b: AreaSums["complete"]): AreaSums["complete"] {
  return {
    n: a.n + b.n,
    sums: a.sums.map((value, i) => value + (b.sums[i] ?? 0)),
    products: addMatrices(a.products, b.products),
  };
}

function noneComplete(size: number): AreaSums["complete"] {
  return { n: 0, sums: Array<number>(size).fill(0), products: matrix(size, () => 0) };
}

/** A matrix by `from`, rewritten by `to`, with 0 for what it lacks. */
function spread(values: Matrix, from: readonly string[], to: readonly string[]): Matrix {
  const at = to.map((id) => from.indexOf(id));
  return matrix(to.length, (i, j) => values[at[i] ?? -1]?.[at[j] ?? -1] ?? 0);
}

function addMatrices(a: Matrix, b: Matrix): Matrix {
  return matrix(a.length, (i, j) => (a[i]?.[j] ?? 0) + (b[i]?.[j] ?? 0));
}
