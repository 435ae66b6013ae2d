import { sum } from "simple-statistics";
import { requireCells, requireMargins, type Margins, type RakeCell } from "./rake-input.js";

/** So many passes are made before raking gives up; one that converges needs about ten. */
const MOST_PASSES = 1000;

/** A weight per respondent of each cell, and how well the margins are met. */
export type Raking = {
  /** One per cell, in the order of the cells: the weight of each of its respondents. */
  readonly weights: readonly number[];
  /** How many times all margins were gone through. */
  readonly iterations: number;
  /** Whether every margin is met within the tolerance, by the weights that are returned. */
  readonly converged: boolean;
  /** The largest distance of a level's weighted total from its target, as a share of the margins' total. */
  readonly largestError: number;
};

/**
 * Raking (iterative proportional fitting): weights under which the respondents have the margins of the population.
 *
 * Right where the margins are known from a good source and explain both who answered and what; each level should have
 * some twenty respondents or more. Not a cure for a sample that lacks a kind of people, nor for what the margins do not
 * see; it costs precision (`kish`). Variables' joint distribution stays as the sample has it.
 *
 * Each pass multiplies the weights of every level, variable by variable, so that its total is the target. With `cap`,
 * weights above cap × the mean weight (total / respondents) are cut to it after each pass and the rest raked again, as
 * in R's anesrake. Where no weights under the cap meet the margins, or the pattern of empty cells allows none, the
 * answer is the last pass, `converged` false.
 *
 * Source: Deming & Stephan (1940), Annals of Mathematical Statistics 11: 427–444; Deville, Särndal & Sautory (1993),
 * JASA 88: 1013–1020; DeBell & Krosnick (2009), ANES nes012427, on the cap. As `rake` in R's survey.
 *
 * @param cells - each combination of levels with its number of respondents `n` and their base `weight`, 1 when left out
 * @param margins - for each variable, for each level, the population's total; counts or shares, all with the same sum
 * @param options - `cap`, above 1, none when left out; `tolerance` of `largestError`, 1e-10 when left out
 * @returns weights that sum to the margins' total over the respondents, with iterations, converged and largestError
 * @throws RangeError when a level with a target has no respondents (or the other way about), margins have different
 * totals, a cell lacks a variable, an n is not a whole number, or a weight, target, cap or tolerance is impossible
 * @example
 * const cell = (sex, age, n) => ({ levels: { sex, age }, n });
 * const cells = [cell("f", "young", 40), cell("f", "old", 30), cell("m", "young", 20), cell("m", "old", 10)];
 * const { weights, converged } = rake(cells, { sex: { f: 60, m: 40 }, age: { young: 50, old: 50 } });
 * weights.map((weight, i) => weight * cells[i].n); // => [27.57650672, 32.42349328, 22.42349328, 17.57650672]
 * converged; // => true
 */
export function rake(
  cells: readonly RakeCell[],
  margins: Margins,
  { cap, tolerance = 1e-10 }: { readonly cap?: number; readonly tolerance?: number } = {},
): Raking {
  requireOptions(cap, tolerance);
  requireCells(cells, margins);
  const total = requireMargins(cells, margins);
  const targets = targetsOf(cells, margins);
  const highest = cap === undefined ? Infinity : (cap * total) / sum(cells.map(({ n }) => n));
  const weights = cells.map(({ weight = 1 }) => weight);
  const weighted = (members: readonly number[]) =>
    sum(members.map((cell) => (weights[cell] ?? NaN) * (cells[cell]?.n ?? NaN)));

  for (let iterations = 1; ; iterations += 1) {
    for (const { members, target } of targets) {
      const factor = target / weighted(members);
      for (const cell of members) weights[cell] = (weights[cell] ?? NaN) * factor;
    }
    for (const [cell, weight] of weights.entries()) weights[cell] = Math.min(weight, highest);
    const errors = targets.map(({ members, target }) => Math.abs(weighted(members) - target) / total);
    const largestError = Math.max(...errors);
    const converged = largestError <= tolerance;
    if (converged || iterations === MOST_PASSES) return { weights, iterations, converged, largestError };
  }
}

/** The levels that have respondents, each with the places of its cells. */
function targetsOf(
  cells: readonly RakeCell[],
  margins: Margins,
): { readonly members: readonly number[]; readonly target: number }[] {
  return Object.entries(margins).flatMap(([variable, levels]) =>
    Object.entries(levels)
      .filter(([, target]) => target > 0)
      .map(([level, target]) => ({
        members: [...cells.keys()].filter((cell) => cells[cell]?.levels[variable] === level),
        target,
      })),
  );
}

function requireOptions(cap: number | undefined, tolerance: number): void {
  if (cap !== undefined && !(cap > 1)) {
    throw new RangeError(`The cap is a multiple of the mean weight, above 1, but it is ${cap}.`);
  }
  if (!(tolerance > 0 && tolerance < 1)) {
    throw new RangeError(`The tolerance must lie strictly between 0 and 1, but it is ${tolerance}.`);
  }
}
