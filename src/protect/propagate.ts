/**
 * Bound propagation over whole numbers: what an attacker deduces from one equation at a time, repeated until
 * nothing more follows. The bounds are outer bounds: a value outside them is impossible, one inside them may be.
 */

/** Σ coefficient · unknown = constant. */
export interface LinearEquation {
  readonly terms: readonly { readonly unknown: number; readonly coefficient: 1 | -1 }[];
  readonly constant: number;
}

/** Whole unknowns ≥ 0 under linear equations. */
export interface Unknowns {
  readonly count: number;
  readonly equations: readonly LinearEquation[];
  /** The equations each unknown stands in. */
  readonly equationsOf: readonly (readonly number[])[];
}

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

/** Takes back the changes of a trail, down to the length it had. */
export function undo(bounds: Bounds, trail: Change[], length: number): void {
  while (trail.length > length) {
    const change = trail.pop();
    if (change === undefined) return;
    bounds.lower[change.unknown] = change.low;
    bounds.upper[change.unknown] = change.high;
  }
}

/**
 * Narrows the bounds in place.
 *
 * @param changed the equations to start from; all when left out
 * @param trail where to write what to {@link undo}
 * @returns false when no values within the bounds can satisfy the equations
 * @example
 * const bounds = openBounds(2);
 * const terms = [{ unknown: 0, coefficient: 1 }, { unknown: 1, coefficient: 1 }] as const;
 * tighten({ count: 2, equations: [{ terms, constant: 4 }], equationsOf: [[0], [0]] }, bounds); // true; upper [4, 4]
 */
export function tighten(
  unknowns: Unknowns,
  bounds: Bounds,
  changed: Iterable<number> = unknowns.equations.keys(),
  trail?: Change[],
): boolean {
  const queue = [...changed];
  const queued = new Uint8Array(unknowns.equations.length);
  for (const equation of queue) queued[equation] = 1;
  const mostVisits = VISITS_PER_EQUATION * unknowns.equations.length;
  for (let visit = 0; visit < queue.length && visit < mostVisits; visit++) {
    const place = queue[visit] ?? 0;
    const equation = unknowns.equations[place];
    queued[place] = 0;
    if (equation === undefined) continue;
    const narrowed = tightenEquation(equation, bounds, trail);
    if (narrowed === undefined) return false;
    for (const unknown of narrowed) {
      for (const next of unknowns.equationsOf[unknown] ?? []) {
        if (queued[next] === 1) continue;
        queued[next] = 1;
        queue.push(next);
      }
    }
  }
  return true;
}

/** The unknowns whose bounds became narrower, or undefined when the equation cannot hold. */
function tightenEquation(
  { terms, constant }: LinearEquation,
  { lower, upper }: Bounds,
  trail: Change[] | undefined,
): number[] | undefined {
  const narrowed: number[] = [];
  let lowest = 0;
  let highest = 0;
  let openBelow = 0;
  let openAbove = 0;
  for (const { unknown, coefficient } of terms) {
    const low = lower[unknown] ?? 0;
    const high = upper[unknown] ?? 0;
    lowest += coefficient === 1 ? low : high === Infinity ? 0 : -high;
    highest += coefficient === -1 ? -low : high === Infinity ? 0 : high;
    if (high === Infinity && coefficient === 1) openAbove++;
    if (high === Infinity && coefficient === -1) openBelow++;
  }
  if ((openBelow === 0 && lowest > constant) || (openAbove === 0 && highest < constant)) return undefined;
  for (const { unknown, coefficient } of terms) {
    const low = lower[unknown] ?? 0;
    const high = upper[unknown] ?? 0;
    const open = high === Infinity ? 1 : 0;
    const closedHigh = open === 1 ? 0 : high;
    // What the other terms sum to, at least and at most.
    const restBelow = coefficient === 1 ? openBelow : openBelow - open;
    const restAbove = coefficient === 1 ? openAbove - open : openAbove;
    const restLowest = restBelow > 0 ? -Infinity : lowest - (coefficient === 1 ? low : -closedHigh);
    const restHighest = restAbove > 0 ? Infinity : highest - (coefficient === 1 ? closedHigh : -low);
    const newLow = Math.max(low, coefficient === 1 ? constant - restHighest : restLowest - constant);
    const newHigh = Math.min(high, coefficient === 1 ? constant - restLowest : restHighest - constant);
    if (newLow > newHigh) return undefined;
    if (newLow === low && newHigh === high) continue;
    trail?.push({ unknown, low, high });
    lower[unknown] = newLow;
    upper[unknown] = newHigh;
    narrowed.push(unknown);
    // The sums above were taken with the old bounds: they stay valid, only wider than they could be.
  }
  return narrowed;
}
