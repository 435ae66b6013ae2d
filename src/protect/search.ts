import { copyBounds, tighten, undo, type Bounds, type Change, type Unknowns } from "./propagate.js";

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
  const box = copyBounds(bounds);
  const trail: Change[] = [];
  const values = new Float64Array(unknowns.count);
  const visit = (): Finding => {
    for (let unknown = 0; unknown < values.length; unknown++) {
      const low = box.lower[unknown] ?? 0;
      values[unknown] = Math.min(box.upper[unknown] ?? 0, Math.max(low, near[unknown] ?? 0));
    }
    const excesses = excessesOf(unknowns, values);
    const broken = excesses.findIndex((excess) => excess !== 0);
    if (broken === -1) return { kind: "found", values: values.slice() };
    const choice =
      order === "repair" ? bestRepair(unknowns, box, values, excesses, broken) : narrowestOpen(box, values);
    if (choice === undefined) return { kind: "none" };
    const { unknown, value } = choice;
    const low = box.lower[unknown] ?? 0;
    const high = box.upper[unknown] ?? 0;
    for (const [from, to] of [
      [value, value],
      [low, value - 1],
      [value + 1, high],
    ] as const) {
      if (from > to) continue;
      if (++nodes > maxNodes) return { kind: "undecided" };
      const before = trail.length;
      trail.push({ unknown, low, high });
      box.lower[unknown] = from;
      box.upper[unknown] = to;
      const finding: Finding = tighten(unknowns, box, unknowns.equationsOf[unknown], trail)
        ? visit()
        : { kind: "none" };
      // Beyond the limit nothing more is looked at, so the rest of the tree is undecided too.
      if (finding.kind !== "none") return finding;
      undo(box, trail, before);
    }
    return { kind: "none" };
  };
  return tighten(unknowns, box) ? visit() : { kind: "none" };
}

/**
 * The change that makes up for most of what is wrong in a broken equation and breaks fewest others. Undefined when
 * nothing in it can move the right way, so that no values within the bounds will do.
 */
function bestRepair(
  unknowns: Unknowns,
  { lower, upper }: Bounds,
  values: Float64Array,
  excesses: Float64Array,
  broken: number,
): Choice | undefined {
  const equation = unknowns.equations[broken];
  const excess = excesses[broken] ?? 0;
  let best: Choice | undefined;
  let bestLeft = Infinity;
  for (const { unknown, coefficient } of equation?.terms ?? []) {
    const now = values[unknown] ?? 0;
    const value = Math.min(upper[unknown] ?? 0, Math.max(lower[unknown] ?? 0, now - coefficient * excess));
    if (value === now) continue;
    let left = 0;
    for (const other of unknowns.equationsOf[unknown] ?? []) {
      const sign =
        unknowns.equations[other]?.terms.find((term) => term.unknown === unknown)?.coefficient ?? 1;
      const before = excesses[other] ?? 0;
      left += Math.abs(before + sign * (value - now)) - Math.abs(before);
    }
    if (left >= bestLeft) continue;
    best = { unknown, value };
    bestLeft = left;
  }
  return best;
}

/** The unknown with the fewest values left, of those with more than one. */
function narrowestOpen({ lower, upper }: Bounds, values: Float64Array): Choice | undefined {
  let narrowest: Choice | undefined;
  let fewest = Infinity;
  for (const [unknown, value] of values.entries()) {
    const width = (upper[unknown] ?? 0) - (lower[unknown] ?? 0);
    if (width === 0 || (narrowest !== undefined && width >= fewest)) continue;
    narrowest = { unknown, value };
    fewest = width;
  }
  return narrowest;
}

/** By how much each equation's sum is above its constant. */
function excessesOf(unknowns: Unknowns, values: Float64Array): Float64Array {
  const excesses = new Float64Array(unknowns.equations.length);
  for (let equation = 0; equation < excesses.length; equation += 1) {
    const { terms, constant } = unknowns.equations[equation] ?? { terms: [], constant: 0 };
    let sum = -constant;
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at];
      if (term !== undefined) sum += term.coefficient * (values[term.unknown] ?? 0);
    }
    excesses[equation] = sum;
  }
  return excesses;
}

/** Whether the values satisfy every equation exactly. */
export function holds(unknowns: Unknowns, values: Float64Array): boolean {
  return excessesOf(unknowns, values).every((excess) => excess === 0);
}
