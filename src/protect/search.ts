import { copyBounds, tighten, type Bounds, type Change } from "./propagate.js";
import { indicesOf, type Unknowns } from "./unknowns.js";

/** Values that satisfy all equations, the proof that there are none, or neither within the limits. */
export type Finding =
  | { readonly kind: "found"; readonly values: Float64Array }
  | { readonly kind: "none" }
  | { readonly kind: "undecided" };

/**
 * Which unknown to settle next: `repair` takes the one that best mends an equation that does not hold, and reaches a
 * near solution in few steps; `narrowest` the one with fewest values left, and is the better at proving that there
 * is none.
 */
export type SearchOrder = "repair" | "narrowest";

/** An unknown to settle next, and the value to try first. */
interface Choice {
  readonly unknown: number;
  readonly value: number;
}

/**
 * Whole values within the bounds that satisfy every equation, by depth-first search. Every unknown starts as near
 * `near` as its bounds allow; while an equation does not hold, one unknown is settled, with all its other values tried
 * after. Complete unless it meets the limit on nodes, which is a count and never a time.
 *
 * @param near one value per unknown; quick when they nearly satisfy the equations
 * @example
 * findValues(unknowns, openBounds(unknowns.count), truth, "repair", 1000); // { kind: "found", values: truth }
 */
export function findValues(
  unknowns: Unknowns,
  bounds: Bounds,
  near: Float64Array,
  order: SearchOrder,
  maxNodes: number,
): Finding {
  let nodes = 0;
  const state = new SearchState(unknowns, copyBounds(bounds), near);
  const visit = (): Finding => {
    const broken = state.firstBroken();
    if (broken === -1) return { kind: "found", values: state.values.slice() };
    const choice = order === "repair" ? state.bestRepair(broken) : state.narrowestOpen();
    if (choice === undefined) return { kind: "none" };
    const { unknown, value } = choice;
    const low = state.box.lower[unknown] ?? 0;
    const high = state.box.upper[unknown] ?? 0;
    for (const [from, to] of [
      [value, value],
      [low, value - 1],
      [value + 1, high],
    ] as const) {
      if (from > to) continue;
      if (++nodes > maxNodes) return { kind: "undecided" };
      const before = state.trail.length;
      const finding: Finding = state.narrow(unknown, from, to) ? visit() : { kind: "none" };
      // Beyond the limit nothing more is looked at, so the rest of the tree is undecided too.
      if (finding.kind !== "none") return finding;
      state.undo(before);
    }
    return { kind: "none" };
  };
  return state.start() ? visit() : { kind: "none" };
}

/** Bounds, the values nearest `near` within them, and how far each equation is from holding, kept in step. */
class SearchState {
  readonly values: Float64Array;
  readonly trail: Change[] = [];
  private excesses: Float64Array = new Float64Array(0);

  constructor(
    private readonly unknowns: Unknowns,
    readonly box: Bounds,
    private readonly near: Float64Array,
  ) {
    this.values = new Float64Array(unknowns.count);
  }

  /** False when no values within the bounds satisfy the equations. */
  start(): boolean {
    if (!tighten(this.unknowns, this.box)) return false;
    for (let unknown = 0; unknown < this.values.length; unknown++) {
      this.values[unknown] = this.nearest(unknown);
    }
    this.excesses = excessesOf(this.unknowns, this.values);
    return true;
  }

  /** Narrows one unknown, and what follows from it; false when nothing is left. */
  narrow(unknown: number, from: number, to: number): boolean {
    const before = this.trail.length;
    this.trail.push({ unknown, low: this.box.lower[unknown] ?? 0, high: this.box.upper[unknown] ?? 0 });
    this.box.lower[unknown] = from;
    this.box.upper[unknown] = to;
    const possible = tighten(
      this.unknowns,
      this.box,
      indicesOf(this.unknowns.byUnknown, unknown),
      this.trail,
    );
    for (let at = before; at < this.trail.length; at++) this.settle(this.trail[at]?.unknown ?? 0);
    return possible;
  }

  /** Takes back what was narrowed, down to the length the trail had. */
  undo(length: number): void {
    while (this.trail.length > length) {
      const change = this.trail.pop();
      if (change === undefined) return;
      this.box.lower[change.unknown] = change.low;
      this.box.upper[change.unknown] = change.high;
      this.settle(change.unknown);
    }
  }

  /** The first equation that does not hold, or -1. */
  firstBroken(): number {
    for (let equation = 0; equation < this.excesses.length; equation++) {
      if (this.excesses[equation] !== 0) return equation;
    }
    return -1;
  }

  /**
   * The change that makes up for most of what is wrong in a broken equation and breaks fewest others. Undefined when
   * nothing in it can move the right way, so that no values within the bounds will do.
   */
  bestRepair(broken: number): Choice | undefined {
    const { starts, indices, coefficients } = this.unknowns.byEquation;
    const excess = this.excesses[broken] ?? 0;
    let best: Choice | undefined;
    let bestLeft = Infinity;
    for (let term = starts[broken] ?? 0; term < (starts[broken + 1] ?? 0); term++) {
      const unknown = indices[term] ?? 0;
      const now = this.values[unknown] ?? 0;
      const wanted = now - (coefficients[term] ?? 0) * excess;
      const value = Math.min(this.box.upper[unknown] ?? 0, Math.max(this.box.lower[unknown] ?? 0, wanted));
      if (value === now) continue;
      const left = this.brokenBy(unknown, value - now);
      if (left >= bestLeft) continue;
      best = { unknown, value };
      bestLeft = left;
    }
    return best;
  }

  /** The unknown with the fewest values left, of those with more than one. */
  narrowestOpen(): Choice | undefined {
    let narrowest: number | undefined;
    let fewest = Infinity;
    for (let unknown = 0; unknown < this.values.length; unknown++) {
      const width = (this.box.upper[unknown] ?? 0) - (this.box.lower[unknown] ?? 0);
      if (width === 0 || (narrowest !== undefined && width >= fewest)) continue;
      narrowest = unknown;
      fewest = width;
    }
    return narrowest === undefined ? undefined : { unknown: narrowest, value: this.values[narrowest] ?? 0 };
  }

  /** By how much the equations together would be further from holding. */
  private brokenBy(unknown: number, step: number): number {
    const { starts, indices, coefficients } = this.unknowns.byUnknown;
    let left = 0;
    for (let entry = starts[unknown] ?? 0; entry < (starts[unknown + 1] ?? 0); entry++) {
      const before = this.excesses[indices[entry] ?? 0] ?? 0;
      left += Math.abs(before + (coefficients[entry] ?? 0) * step) - Math.abs(before);
    }
    return left;
  }

  private nearest(unknown: number): number {
    const low = this.box.lower[unknown] ?? 0;
    return Math.min(this.box.upper[unknown] ?? 0, Math.max(low, this.near[unknown] ?? 0));
  }

  private settle(unknown: number): void {
    const value = this.nearest(unknown);
    const step = value - (this.values[unknown] ?? 0);
    if (step === 0) return;
    this.values[unknown] = value;
    const { starts, indices, coefficients } = this.unknowns.byUnknown;
    for (let entry = starts[unknown] ?? 0; entry < (starts[unknown + 1] ?? 0); entry++) {
      const equation = indices[entry] ?? 0;
      this.excesses[equation] = (this.excesses[equation] ?? 0) + (coefficients[entry] ?? 0) * step;
    }
  }
}

/** By how much each equation's sum is above its constant. */
function excessesOf({ constants, byEquation }: Unknowns, values: Float64Array): Float64Array {
  const { starts, indices, coefficients } = byEquation;
  const excesses = new Float64Array(constants.length);
  for (let equation = 0; equation < excesses.length; equation++) {
    let sum = -(constants[equation] ?? 0);
    for (let term = starts[equation] ?? 0; term < (starts[equation + 1] ?? 0); term++) {
      sum += (coefficients[term] ?? 0) * (values[indices[term] ?? 0] ?? 0);
    }
    excesses[equation] = sum;
  }
  return excesses;
}

/** Whether the values satisfy every equation exactly. */
export function holds(unknowns: Unknowns, values: Float64Array): boolean {
  return excessesOf(unknowns, values).every((excess) => excess === 0);
}
