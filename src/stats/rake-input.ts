import { sum } from "simple-statistics";
import { requireFinite, requireWeights, requireWhole } from "./input.js";

/** Respondents who are alike in every variable that is raked. */
export type RakeCell = {
  /** The level of each variable. */
  readonly levels: Readonly<Record<string, string>>;
  /** How many respondents, a whole number. */
  readonly n: number;
  /** The weight each of them has before raking, above 0; 1 when left out. */
  readonly weight?: number;
};

/** What each level of each variable is to sum to. */
export type Margins = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Totals of two margins that differ by no more than rounding, as a part of them: under the tolerance of the weights. */
const SAME_TOTAL = 1e-11;

/** Refuses cells that do not say where they belong in every margin. */
export function requireCells(cells: readonly RakeCell[], margins: Margins): void {
  for (const { levels, n, weight = 1 } of cells) {
    requireWhole("n of a cell", n);
    requireWeights([weight]);
    for (const [variable, targets] of Object.entries(margins)) {
      const level = levels[variable];
      if (level === undefined) throw new RangeError(`A cell has no level of «${variable}».`);
      if (!Object.hasOwn(targets, level)) {
        throw new RangeError(`The margin of «${variable}» has no target for the level «${level}».`);
      }
    }
  }
}

/** The total that all margins share; refuses those that differ, and a level that lacks either target or respondents. */
export function requireMargins(cells: readonly RakeCell[], margins: Margins): number {
  const totals = Object.entries(margins).map(([variable, levels]) => {
    const targets = Object.values(levels);
    requireFinite(`targets of «${variable}»`, targets);
    for (const [level, target] of Object.entries(levels)) requireBoth(cells, variable, level, target);
    return sum(targets);
  });
  const [first] = totals;
  if (first === undefined) throw new RangeError("Raking needs at least one margin.");
  if (first === 0) throw new RangeError("The targets must not all be 0.");
  for (const total of totals) {
    if (Math.abs(total - first) > SAME_TOTAL * first) {
      throw new RangeError(`All margins must have the same total, but one has ${first} and one ${total}.`);
    }
  }
  return first;
}

function requireBoth(cells: readonly RakeCell[], variable: string, level: string, target: number): void {
  if (target < 0) throw new RangeError(`The target of «${variable}: ${level}» is negative: ${target}.`);
  const respondents = sum(cells.filter(({ levels }) => levels[variable] === level).map(({ n }) => n));
  if (target > 0 && respondents === 0) {
    throw new RangeError(`The level «${variable}: ${level}» has the target ${target}, but no respondents.`);
  }
  if (target === 0 && respondents > 0) {
    throw new RangeError(`The level «${variable}: ${level}» has respondents, but its target is 0.`);
  }
}
