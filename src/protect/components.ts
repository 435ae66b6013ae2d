import { copyBounds, type Bounds } from "./propagate.js";
import { isSmallCell, type IndexedSystem, type Limits } from "./system.js";
import { unknownsOf, type LinearEquation, type Unknowns } from "./unknowns.js";

/** Values from … to for one unknown. */
export interface Range {
  readonly unknown: number;
  readonly from: number;
  readonly to: number;
}

/** «This cell was hidden first»: at least one of the alternatives holds, each a conjunction of ranges. */
export type Guess = readonly (readonly Range[])[];

/** Cells an attacker does not see, tied together by equations: what is elsewhere tells nothing about them. */
export interface Component {
  /** The place in the system of each unknown, ascending. */
  readonly places: readonly number[];
  readonly unknowns: Unknowns;
  /** The unknowns that must not be narrowed down: hidden, as opposed to never published. */
  readonly guarded: readonly number[];
  readonly guesses: readonly Guess[];
}

/** Whether an attacker does not see the cell. */
export function isUnseen(system: IndexedSystem, hidden: Uint8Array, place: number): boolean {
  const cell = system.cells[place];
  return hidden[place] === 1 || cell?.publishable !== true || cell.value === null;
}

/**
 * The components of what is unseen that hold at least one hidden cell, in the order of their first cell.
 *
 * @param hidden 1 at the place of each hidden cell
 * @param reference one value per cell that satisfies all equations: the true counts where they are known
 */
export function componentsOf(
  system: IndexedSystem,
  hidden: Uint8Array,
  reference: Float64Array,
  limits: Limits,
): Component[] {
  const visited = new Uint8Array(system.cells.length);
  const components: Component[] = [];
  for (const first of system.cells.keys()) {
    if (visited[first] === 1 || !isUnseen(system, hidden, first)) continue;
    const places = reach(system, first, (place) => isUnseen(system, hidden, place), visited);
    if (places.every((place) => hidden[place] !== 1)) continue;
    components.push(component(system, places, hidden, reference, limits));
  }
  return components;
}

/** The cells tied to the first one through equations and bases, over cells that are let through, ascending. */
export function reach(
  system: IndexedSystem,
  first: number,
  passes: (place: number) => boolean,
  visited: Uint8Array,
): number[] {
  const found = [first];
  visited[first] = 1;
  const visit = (place: number | undefined): void => {
    if (place === undefined || visited[place] === 1 || !passes(place)) return;
    visited[place] = 1;
    found.push(place);
  };
  for (let next = 0; next < found.length; next++) {
    const place = found[next] ?? first;
    for (const equation of system.equationsOf[place] ?? []) {
      for (const { cell } of system.equations[equation] ?? []) visit(cell);
    }
    // The zero rule ties a cell to its base where no equation does.
    visit(system.baseOf[place]);
    for (const dependent of system.dependentsOf[place] ?? []) visit(dependent);
  }
  return found.sort((a, b) => a - b);
}

function component(
  system: IndexedSystem,
  places: readonly number[],
  hidden: Uint8Array,
  reference: Float64Array,
  limits: Limits,
): Component {
  const unknownOf = new Map(places.map((place, unknown) => [place, unknown]));
  const equations: LinearEquation[] = [];
  for (const equation of new Set(places.flatMap((place) => system.equationsOf[place] ?? []))) {
    let constant = 0;
    const terms: { unknown: number; coefficient: 1 | -1 }[] = [];
    for (const { cell, coefficient } of system.equations[equation] ?? []) {
      const unknown = unknownOf.get(cell);
      if (unknown === undefined) constant -= coefficient * (reference[cell] ?? 0);
      else terms.push({ unknown, coefficient });
    }
    equations.push({ terms, constant });
  }
  const guarded = [...places.keys()].filter((unknown) => hidden[places[unknown] ?? 0] === 1);
  const guessed = guarded.filter((unknown) => {
    const place = places[unknown] ?? 0;
    return limits.guesses === "right" ? isSmallCell(system, place, limits) : system.cells[place]?.sensitive;
  });
  return {
    places,
    unknowns: unknownsOf(places.length, equations),
    guarded,
    guesses: guessed.map((unknown) => guess(system, places, unknown, unknownOf, limits)),
  };
}

function guess(
  system: IndexedSystem,
  places: readonly number[],
  unknown: number,
  unknownOf: ReadonlyMap<number, number>,
  limits: Limits,
): Guess {
  const upTo = (from: number): Range[] => [{ unknown, from, to: limits.limit - 1 }];
  const base = system.baseOf[places[unknown] ?? 0];
  if (base === undefined) return [upTo(0)];
  const unknownBase = unknownOf.get(base);
  if (unknownBase !== undefined) {
    const zero = { unknown, from: 0, to: 0 };
    return [upTo(1), [zero, { unknown: unknownBase, from: 0, to: limits.zeroBase - 1 }]];
  }
  const baseCount = system.cells[base]?.value ?? 0;
  return baseCount < limits.zeroBase ? [upTo(1), [{ unknown, from: 0, to: 0 }]] : [upTo(1)];
}

/** The bounds with the ranges put in, or undefined where that leaves no value. */
export function restrict(bounds: Bounds, ranges: readonly Range[]): Bounds | undefined {
  const restricted = copyBounds(bounds);
  for (const { unknown, from, to } of ranges) {
    const low = Math.max(restricted.lower[unknown] ?? 0, from);
    const high = Math.min(restricted.upper[unknown] ?? 0, to);
    if (low > high) return undefined;
    restricted.lower[unknown] = low;
    restricted.upper[unknown] = high;
  }
  return restricted;
}
