import { componentsOf, restrict, type Component, type Guess, type Range } from "./components.js";
import { openBounds, tighten, type Bounds } from "./propagate.js";
import { findValues, type Finding } from "./search.js";
import { solveValues } from "./solve.js";
import { otherByMove } from "./moves.js";
import { valuesNeeded, type IndexedSystem, type Limits } from "./system.js";
import type { Unknowns } from "./unknowns.js";

/** Counts of work for one attacker. What is undecided at a limit counts as unsafe: more is hidden, never less. */
const LIMITS = { repairNodes: 25, searchNodes: 60, smallSearchNodes: 3000, solverCalls: 300, worlds: 4000 };

/** Up to this many unknowns the search is nearly always exhaustive within its limit, and the solver not needed. */
const SMALL = 16;

/** Counts that fit all that is shown, as the cells where they differ from the reference. */
interface World {
  readonly places: readonly number[];
  readonly values: readonly number[];
}

/**
 * Plays the attacker against one system: for each guess, and without any, looks for enough different possible
 * values of every hidden cell. It keeps each possible world it has found, since one world serves many cells, and
 * stays possible when more is hidden.
 */
export class Attacker {
  /** Whether a limit was met, so that what was found depends on what was asked before. */
  metLimit = false;
  private solverCalls = 0;
  private readonly worlds: World[] = [];
  private readonly verdicts = new Map<string, readonly number[]>();

  /**
   * @param reference one value per cell satisfying all equations
   * @param quick stop at the first cell that is narrowed too far
   */
  constructor(
    private readonly system: IndexedSystem,
    private readonly reference: Float64Array,
    private readonly limits: Limits,
    private readonly quick: boolean,
  ) {}

  /** The components with cells narrowed too far (only the first if quick), with the places of those cells. */
  async narrowed(hidden: Uint8Array): Promise<{ component: Component; places: readonly number[] }[]> {
    const found: { component: Component; places: readonly number[] }[] = [];
    for (const component of componentsOf(this.system, hidden, this.reference, this.limits)) {
      const key = component.places.join();
      const places = this.verdicts.get(key) ?? (await this.attack(component));
      this.verdicts.set(key, places);
      if (places.length > 0) found.push({ component, places });
      if (this.quick && found.length > 0) break;
    }
    return found;
  }

  private async attack(component: Component): Promise<readonly number[]> {
    const bounds = openBounds(component.unknowns.count);
    tighten(component.unknowns, bounds);
    const worlds = this.worldsOf(component);
    const narrowed = new Set<number>();
    // An exactly derivable cell is never safe, however low the limit.
    const scenarios = [{ guess: [[]] as Guess, needed: Math.max(2, valuesNeeded(this.limits)) }];
    for (const guess of component.guesses) scenarios.push({ guess, needed: valuesNeeded(this.limits) });
    for (const { guess, needed } of scenarios) {
      for (const unknown of await this.underGuess(component, bounds, worlds, guess, needed))
        narrowed.add(unknown);
      if (this.quick && narrowed.size > 0) break;
    }
    return [...narrowed].sort((a, b) => a - b).map((unknown) => component.places[unknown] ?? 0);
  }

  /** The unknowns with fewer possible values than needed under a guess; none if the guess is impossible. */
  private async underGuess(
    component: Component,
    bounds: Bounds,
    worlds: Float64Array[],
    guess: Guess,
    needed: number,
  ): Promise<number[]> {
    const boxes = guess.flatMap((ranges) => {
      const box = restrict(bounds, ranges);
      return box !== undefined && tighten(component.unknowns, box) ? [box] : [];
    });
    const fitting = worlds.filter((world) => fits(world, guess));
    const near = fitting[0] ?? worlds[0] ?? new Float64Array(component.unknowns.count);
    const add = (world: Float64Array): void => {
      fitting.push(world);
      worlds.push(world);
      this.keep(component, world);
    };
    const seek = async (within: readonly Range[]): Promise<"found" | "none" | "undecided"> => {
      const finding = await this.seekInAny(component.unknowns, boxes, within, near);
      if (finding.kind === "found") add(finding.values);
      return finding.kind;
    };
    if (fitting.length === 0) {
      const possible = await seek([]);
      if (possible === "none") return [];
      if (possible === "undecided") return [...component.guarded];
    }
    const narrowed: number[] = [];
    for (const unknown of component.guarded) {
      let seen = distinct(fitting, unknown, needed);
      while (seen.length < needed) {
        const moved = otherByMove({ unknown, seen, fitting, worlds, boxes });
        if (moved !== undefined) add(moved);
        else if (!(await this.seekOther(unknown, seen, seek))) break;
        seen = distinct(fitting, unknown, needed);
      }
      if (seen.length >= needed) continue;
      narrowed.push(unknown);
      if (this.quick) break;
    }
    return narrowed;
  }

  /** Looks for a value of the unknown outside those seen (ascending): below, above, between. */
  private async seekOther(
    unknown: number,
    seen: readonly number[],
    seek: (within: readonly Range[]) => Promise<string>,
  ): Promise<boolean> {
    const edges = [-1, ...seen, Infinity];
    for (let gap = 0; gap + 1 < edges.length; gap++) {
      const from = (edges[gap] ?? 0) + 1;
      const to = (edges[gap + 1] ?? 0) - 1;
      if (from <= to && (await seek([{ unknown, from, to }])) === "found") return true;
    }
    return false;
  }

  private async seekInAny(
    unknowns: Unknowns,
    boxes: readonly Bounds[],
    within: readonly Range[],
    near: Float64Array,
  ): Promise<Finding> {
    let undecided = false;
    for (const box of boxes) {
      const part = restrict(box, within);
      if (part === undefined) continue;
      const finding = await this.find(unknowns, part, near);
      if (finding.kind === "found") return finding;
      undecided ||= finding.kind === "undecided";
    }
    return { kind: undecided ? "undecided" : "none" };
  }

  private async find(unknowns: Unknowns, bounds: Bounds, near: Float64Array): Promise<Finding> {
    const repaired = findValues(unknowns, bounds, near, "repair", LIMITS.repairNodes);
    if (repaired.kind !== "undecided") return repaired;
    const nodes = unknowns.count <= SMALL ? LIMITS.smallSearchNodes : LIMITS.searchNodes;
    const finding = findValues(unknowns, bounds, near, "narrowest", nodes);
    if (finding.kind !== "undecided") return finding;
    this.metLimit = true;
    if (this.solverCalls >= LIMITS.solverCalls) return finding;
    this.solverCalls++;
    return solveValues(unknowns, bounds);
  }

  private keep(component: Component, found: Float64Array): void {
    if (this.worlds.length >= LIMITS.worlds) return;
    const changed = [...component.places.keys()].filter((unknown) => {
      return found[unknown] !== this.reference[component.places[unknown] ?? 0];
    });
    this.worlds.push({
      places: changed.map((unknown) => component.places[unknown] ?? 0),
      values: changed.map((unknown) => found[unknown] ?? 0),
    });
  }

  /** The reference and every world found so far that differs from it only within the component. */
  private worldsOf(component: Component): Float64Array[] {
    const unknownOf = new Int32Array(this.system.cells.length).fill(-1);
    for (const [unknown, place] of component.places.entries()) unknownOf[place] = unknown;
    const reference = Float64Array.from(component.places, (place) => this.reference[place] ?? 0);
    const worlds = [reference];
    for (const { places, values } of this.worlds) {
      if (places.some((place) => unknownOf[place] === -1)) continue;
      const world = reference.slice();
      for (const [i, place] of places.entries()) world[unknownOf[place] ?? 0] = values[i] ?? 0;
      worlds.push(world);
    }
    return worlds;
  }
}

function fits(world: Float64Array, guess: Guess): boolean {
  return guess.some((ranges) => {
    return ranges.every(({ unknown, from, to }) => {
      const value = world[unknown] ?? 0;
      return value >= from && value <= to;
    });
  });
}

/** Up to `most` different values of the unknown, ascending. */
function distinct(worlds: readonly Float64Array[], unknown: number, most: number): number[] {
  const values: number[] = [];
  for (const world of worlds) {
    const value = world[unknown] ?? 0;
    if (values.includes(value)) continue;
    values.push(value);
    if (values.length >= most) break;
  }
  return values.sort((a, b) => a - b);
}
