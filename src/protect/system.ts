/**
 * Counts and the equations between them: what cell suppression works on, knowing nothing of surveys.
 */

/** One count in the system. */
export interface SystemCell {
  /** Unique, e.g. `total/kontaktperson.nei`. */
  readonly id: string;
  /** The true count; null is unknown on input (`:` in a file): always hidden, any whole number ≥ 0. */
  readonly value: number | null;
  /** False: never shown and never in need of protection of its own, but ≥ 0 and part of the equations. */
  readonly publishable: boolean;
  /** True: the small-count rule applies to it. */
  readonly sensitive: boolean;
  /** The cell that is its base. A cell whose base is hidden is hidden. Without it a sensitive cell is a base. */
  readonly baseId?: string;
  /** The loss when it is hidden as a complement (≥ 0): low is hidden first. */
  readonly cost: number;
  /** Decided earlier: a shown cell may not be hidden any more, a hidden one stays hidden. */
  readonly fixed?: "shown" | "hidden";
}

/** Σ coefficient · cell = 0, e.g. base − Σ options = 0. */
export interface SystemEquation {
  readonly terms: readonly { readonly id: string; readonly coefficient: 1 | -1 }[];
}

export interface CountSystem {
  readonly cells: readonly SystemCell[];
  readonly equations: readonly SystemEquation[];
}

export interface Limits {
  /** Counts of 1 … limit − 1 and bases under the limit are small. */
  readonly limit: number;
  /** A zero is small when its base is under this. */
  readonly zeroBase: number;
  /**
   * Which cells the attacker may take to be the one hidden first: every hidden sensitive cell (default), or only
   * those that truly are small, since a wrong guess yields a wrong conclusion and discloses nothing.
   */
  readonly guesses?: "every" | "right";
}

/** A term of an equation, by the place of its cell in {@link IndexedSystem.cells}. */
export interface IndexedTerm {
  readonly cell: number;
  readonly coefficient: 1 | -1;
}

/** A checked system in one canonical order, so that the order of the input decides nothing. */
export interface IndexedSystem {
  readonly cells: readonly SystemCell[];
  readonly placeOf: ReadonlyMap<string, number>;
  /** The place of each cell's base, or undefined. */
  readonly baseOf: readonly (number | undefined)[];
  /** The places of the cells that each cell is the base of. */
  readonly dependentsOf: readonly (readonly number[])[];
  readonly equations: readonly (readonly IndexedTerm[])[];
  /** The equations each cell stands in. */
  readonly equationsOf: readonly (readonly number[])[];
}

/**
 * Whether a count is small: 1 … limit − 1, a base under the limit (nobody included), or a zero whose base is, or
 * may be, under `zeroBase`.
 *
 * @param base the count of its base; undefined when the cell is itself a base, null when the base is unknown
 * @example
 * isSmall(3, 130, { limit: 5, zeroBase: 30 }); // true
 * isSmall(0, 130, { limit: 5, zeroBase: 30 }); // false
 */
export function isSmall(value: number, base: number | null | undefined, limits: Limits): boolean {
  if (value > 0 || base === undefined) return value < limits.limit;
  return base === null || base < limits.zeroBase;
}

/**
 * How many whole values must remain possible for a hidden cell: three, or all values under the limit if those are
 * fewer.
 */
export function valuesNeeded(limits: Limits): number {
  return Math.min(3, limits.limit - 1);
}

/**
 * The system in canonical order.
 *
 * @throws Error when an id is missing or stands twice, a count or cost is not a number ≥ 0 (counts whole), or an
 * equation between known counts does not hold. The caller has checked what people wrote, so each is a bug.
 */
export function indexSystem(system: CountSystem): IndexedSystem {
  const cells = [...system.cells].sort((a, b) => (a.id < b.id ? -1 : 1));
  const placeOf = new Map(cells.map((cell, place) => [cell.id, place]));
  if (placeOf.size < cells.length) throw new Error("Two cells of a count system have the same id");
  const place = (id: string): number => {
    const found = placeOf.get(id);
    if (found === undefined) throw new Error(`The count system has no cell ${id}`);
    return found;
  };
  for (const cell of cells) checkCell(cell);
  const baseOf = cells.map((cell) => (cell.baseId === undefined ? undefined : place(cell.baseId)));
  const dependentsOf: number[][] = cells.map(() => []);
  for (const [cell, base] of baseOf.entries()) if (base !== undefined) dependentsOf[base]?.push(cell);
  const equations = canonicalEquations(system.equations, place);
  const equationsOf: number[][] = cells.map(() => []);
  for (const [equation, terms] of equations.entries()) {
    checkEquation(terms, cells);
    for (const { cell } of terms) equationsOf[cell]?.push(equation);
  }
  return { cells, placeOf, baseOf, dependentsOf, equations, equationsOf };
}

function checkCell(cell: SystemCell): void {
  if (cell.value !== null && !(Number.isSafeInteger(cell.value) && cell.value >= 0)) {
    throw new Error(`The count ${cell.id} is not a whole number ≥ 0`);
  }
  if (!(cell.cost >= 0)) throw new Error(`The cost of ${cell.id} is not a number ≥ 0`);
}

function checkEquation(terms: readonly IndexedTerm[], cells: readonly SystemCell[]): void {
  let sum = 0;
  for (const { cell, coefficient } of terms) {
    const value = cells[cell]?.value ?? null;
    if (value === null) return;
    sum += coefficient * value;
  }
  if (sum === 0) return;
  const ids = terms.map(({ cell }) => cells[cell]?.id ?? "").join(", ");
  throw new Error(`An equation of the count system does not hold: ${ids}`);
}

/** Terms by cell with the first coefficient +1, each equation once, sorted. */
function canonicalEquations(
  equations: readonly SystemEquation[],
  place: (id: string) => number,
): (readonly IndexedTerm[])[] {
  const byKey = new Map<string, readonly IndexedTerm[]>();
  for (const { terms } of equations) {
    const sorted = terms
      .map(({ id, coefficient }) => ({ cell: place(id), coefficient }))
      .sort((a, b) => a.cell - b.cell);
    if (new Set(sorted.map(({ cell }) => cell)).size < sorted.length) {
      throw new Error("A cell stands twice in one equation of a count system");
    }
    const flip = sorted[0]?.coefficient === -1;
    const canonical = sorted.map(({ cell, coefficient }): IndexedTerm => {
      return { cell, coefficient: flip ? (coefficient === 1 ? -1 : 1) : coefficient };
    });
    byKey.set(canonical.map(({ cell, coefficient }) => cell * coefficient).join(), canonical);
  }
  // Cell 0 has no sign in the key, but it comes first in its equation, where the coefficient is always +1.
  return [...byKey.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, terms]) => terms);
}

/** Hides also every publishable cell whose base is hidden, unless it is fixed as shown. Changes `hidden`. */
export function hideDependents(system: IndexedSystem, hidden: Uint8Array): void {
  const queue = [...hidden.keys()].filter((place) => hidden[place] === 1);
  for (let base = queue.pop(); base !== undefined; base = queue.pop()) {
    for (const dependent of system.dependentsOf[base] ?? []) {
      const cell = system.cells[dependent];
      if (hidden[dependent] === 1 || cell?.fixed === "shown" || cell?.publishable !== true) continue;
      hidden[dependent] = 1;
      queue.push(dependent);
    }
  }
}

/** Whether a sensitive cell's true count is small; an unknown count may be. */
export function isSmallCell(system: IndexedSystem, place: number, limits: Limits): boolean {
  const cell = system.cells[place];
  if (cell?.sensitive !== true) return false;
  const base = system.baseOf[place];
  return (
    cell.value === null ||
    isSmall(cell.value, base === undefined ? base : (system.cells[base]?.value ?? null), limits)
  );
}
