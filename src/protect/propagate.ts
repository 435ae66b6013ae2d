/**
 * Bound propagation over whole numbers: what an attacker deduces from one equation at a time, repeated until
 * nothing more follows. The bounds are outer bounds: a value outside them is impossible, one inside them may be.
 */

import { indicesOf, type Unknowns } from "./unknowns.js";

/** The lowest and highest value of each unknown; the highest may be Infinity. */
export interface Bounds {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** The bounds an unknown had before it was narrowed. */
export interface Change {
  readonly unknown: number;
  readonly low: number;
  readonly high: number;
}

/** Whole-number rounds can creep by one (x = y + 1, y = x + 1): beyond this many visits the bounds stay as they are. */
const VISITS_PER_EQUATION = 100;

/** Every unknown from 0 to Infinity. */
export function openBounds(count: number): Bounds {
  return { lower: new Float64Array(count), upper: new Float64Array(count).fill(Infinity) };
}

export function copyBounds(bounds: Bounds): Bounds {
  return { lower: bounds.lower.slice(), upper: bounds.upper.slice() };
}

/**
 * Narrows the bounds in place.
 *
 * @param changed the equations to start from; all when left out
 * @param trail where to write what it takes to undo it
 * @returns false when no values within the bounds can satisfy the equations
 * @example
 * const bounds = openBounds(2);
 * const terms = [{ unknown: 0, coefficient: 1 }, { unknown: 1, coefficient: 1 }] as const;
 * tighten(unknownsOf(2, [{ terms, constant: 4 }]), bounds); // true; upper [4, 4]
 */
export function tighten(
  unknowns: Unknowns,
  bounds: Bounds,
  changed: Iterable<number> = unknowns.constants.keys(),
  trail?: Change[],
): boolean {
  const equations = unknowns.constants.length;
  const queue = [...changed];
  const queued = new Uint8Array(equations);
  for (const equation of queue) queued[equation] = 1;
  const mostVisits = VISITS_PER_EQUATION * equations;
  const narrowed: number[] = [];
  for (let visit = 0; visit < queue.length && visit < mostVisits; visit++) {
    const equation = queue[visit] ?? 0;
    queued[equation] = 0;
    narrowed.length = 0;
    if (!tightenEquation(unknowns, equation, bounds, narrowed, trail)) return false;
    for (const unknown of narrowed) {
      for (const next of indicesOf(unknowns.byUnknown, unknown)) {
        if (queued[next] === 1) continue;
        queued[next] = 1;
        queue.push(next);
      }
    }
  }
  return true;
}

/** Puts the unknowns whose bounds became narrower into `narrowed`; false when the equation cannot hold. */
function tightenEquation(
  { constants, byEquation: { starts, indices, coefficients } }: Unknowns,
  equation: number,
  { lower, upper }: Bounds,
  narrowed: number[],
  trail: Change[] | undefined,
): boolean {
  const constant = constants[equation] ?? 0;
  const first = starts[equation] ?? 0;
  const end = starts[equation + 1] ?? 0;
  let lowest = 0;
  let highest = 0;
  let openBelow = 0;
  let openAbove = 0;
  for (let term = first; term < end; term++) {
    const unknown = indices[term] ?? 0;
    const positive = coefficients[term] === 1;
    const low = lower[unknown] ?? 0;
    const high = upper[unknown] ?? 0;
    if (high === Infinity) {
      if (positive) openAbove++;
      else openBelow++;
    }
    const closedHigh = high === Infinity ? 0 : high;
    lowest += positive ? low : -closedHigh;
    highest += positive ? closedHigh : -low;
  }
  if ((openBelow === 0 && lowest > constant) || (openAbove === 0 && highest < constant)) return false;
  for (let term = first; term < end; term++) {
    const unknown = indices[term] ?? 0;
    const positive = coefficients[term] === 1;
    const low = lower[unknown] ?? 0;
    const high = upper[unknown] ?? 0;
    const open = high === Infinity ? 1 : 0;
    const closedHigh = open === 1 ? 0 : high;
    // What the other terms sum to, at least and at most.
    const restBelow = positive ? openBelow : openBelow - open;
    const restAbove = positive ? openAbove - open : openAbove;
    const restLowest = restBelow > 0 ? -Infinity : lowest - (positive ? low : -closedHigh);
    const restHighest = restAbove > 0 ? Infinity : highest - (positive ? closedHigh : -low);
    const newLow = Math.max(low, positive ? constant - restHighest : restLowest - constant);
    const newHigh = Math.min(high, positive ? constant - restLowest : restHighest - constant);
    if (newLow > newHigh) return false;
    if (newLow === low && newHigh === high) continue;
    trail?.push({ unknown, low, high });
    lower[unknown] = newLow;
    upper[unknown] = newHigh;
    narrowed.push(unknown);
    // The sums above were taken with the old bounds: they stay valid, only wider than they could be.
  }
  return true;
}
