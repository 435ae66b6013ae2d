import { isUnseen } from "./components.js";
import { hideDependents, type IndexedSystem } from "./system.js";

/** A set of hidden cells on the way to a safe one. */
interface Step {
  readonly hidden: Uint8Array;
  readonly cost: number;
  readonly count: number;
  readonly key: string;
}

/** The cheapest set, that there is none, or that the limit on steps was met first. */
export type Complement =
  | { readonly kind: "found"; readonly hidden: Uint8Array }
  | { readonly kind: "impossible" }
  | { readonly kind: "undecided" };

/**
 * The cheapest way to hide more, by uniform-cost search: lowest cost first, then fewest cells, then by place, so that
 * nothing depends on the order of work.
 *
 * @param openCells which of some cells to hide one of, given what is hidden so far: at least one of them is in every
 *   set that could do; undefined when nothing more is needed
 * @param maxSteps sets to look at before giving up
 */
export async function cheapestComplement(
  system: IndexedSystem,
  start: Uint8Array,
  openCells: (hidden: Uint8Array) => Promise<readonly number[] | undefined>,
  maxSteps: number,
): Promise<Complement> {
  const frontier = [stepOf(system, start, start)];
  const known = new Set(frontier.map(({ key }) => key));
  for (let looked = 0; looked < maxSteps; looked++) {
    const step = frontier.pop();
    if (step === undefined) return { kind: "impossible" };
    const choices = await openCells(step.hidden);
    if (choices === undefined) return { kind: "found", hidden: step.hidden };
    for (const choice of choices) {
      const next = stepOf(system, start, hide(system, step.hidden, choice));
      if (known.has(next.key)) continue;
      known.add(next.key);
      insert(frontier, next);
    }
  }
  return { kind: "undecided" };
}

/**
 * A hidden cell that can be read off an equation in which all else is seen, with the cells that could be hidden
 * beside it: the one with fewest to choose among, which keeps the search narrow.
 *
 * @param equations where to look; everywhere when left out
 */
export function derivable(
  system: IndexedSystem,
  hidden: Uint8Array,
  equations: Iterable<number> = system.equations.keys(),
): { readonly place: number; readonly choices: readonly number[] } | undefined {
  let fewest: { readonly place: number; readonly choices: readonly number[] } | undefined;
  for (const equation of equations) {
    const terms = system.equations[equation] ?? [];
    const unseen = terms.filter(({ cell }) => isUnseen(system, hidden, cell));
    const place = unseen[0]?.cell;
    if (unseen.length !== 1 || place === undefined || hidden[place] !== 1) continue;
    const choices = terms.map(({ cell }) => cell).filter((cell) => mayHide(system, hidden, cell));
    if (fewest === undefined || choices.length < fewest.choices.length) fewest = { place, choices };
  }
  return fewest;
}

/** The seen cells that may be hidden and stand in an equation with one of the places. */
export function adjacent(
  system: IndexedSystem,
  hidden: Uint8Array,
  places: readonly number[],
): readonly number[] {
  const cells = new Set<number>();
  for (const place of places) {
    for (const equation of system.equationsOf[place] ?? []) {
      for (const { cell } of system.equations[equation] ?? [])
        if (mayHide(system, hidden, cell)) cells.add(cell);
    }
    // A guess of zero hangs on the base, also where no equation holds it.
    const base = system.baseOf[place];
    if (base !== undefined && mayHide(system, hidden, base)) cells.add(base);
  }
  return [...cells].sort((a, b) => a - b);
}

/** Whether the cell is seen and not fixed as shown. */
export function mayHide(system: IndexedSystem, hidden: Uint8Array, place: number): boolean {
  return !isUnseen(system, hidden, place) && system.cells[place]?.fixed !== "shown";
}

/** A copy with one more cell hidden, and what has it as base. */
export function hide(system: IndexedSystem, hidden: Uint8Array, place: number): Uint8Array {
  const more = hidden.slice();
  more[place] = 1;
  hideDependents(system, more);
  return more;
}

function stepOf(system: IndexedSystem, start: Uint8Array, hidden: Uint8Array): Step {
  let cost = 0;
  let count = 0;
  for (const [place, cell] of system.cells.entries()) {
    if (hidden[place] !== 1 || start[place] === 1) continue;
    cost += cell.cost;
    count++;
  }
  return { hidden, cost, count, key: hidden.join("") };
}

/** Whether a comes before b: cheaper, then fewer cells, then the cells that come first. */
function precedes(a: Step, b: Step): boolean {
  if (a.cost !== b.cost) return a.cost < b.cost;
  return a.count === b.count ? a.key > b.key : a.count < b.count;
}

/** Puts the step in its place in the frontier, whose last is the first to be taken. */
function insert(frontier: Step[], step: Step): void {
  let low = 0;
  let high = frontier.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = frontier[middle];
    if (other !== undefined && precedes(step, other)) low = middle + 1;
    else high = middle;
  }
  frontier.splice(low, 0, step);
}
