import loadHighs, { type Highs, type Model } from "highs";

/** Lowest ≤ Σ coefficient · unknown ≤ highest, over whole unknowns ≥ 0. */
export interface Row {
  readonly terms: ReadonlyMap<number, number>;
  readonly low: number;
  readonly high: number;
}

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

const SCATTERED = 1;
const WEIGHTS = [1, -2, 3, -1, 2, -3, 5, -5, 4, 0, -4];

let highs: Highs | undefined;

/** Loads the solver once; a system is asked many times. */
export async function loadSolver(): Promise<void> {
  highs ??= await (loadHighs as unknown as typeof loadHighs.default)();
}

/**
 * What is known of whole numbers as sums. Numbers that are determined are put in, and what no sum ties together is solved
 * apart. It shares no code with the engine that hides cells: it is there to catch it.
 */
export class WholeNumbers {
  readonly #names: string[] = [];
  readonly #places = new Map<string, number>();
  readonly #rows: Row[] = [];
  #told: { readonly rows: number; readonly bounds: readonly Bounds[] } | undefined;

  /** The place of the unknown with this name, made where it is new. */
  unknown(name: string): number {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    this.#places.set(name, this.#names.length);
    return this.#names.push(name) - 1;
  }

  has(name: string): boolean {
    return this.#places.has(name);
  }

  /** low ≤ Σ plus − Σ minus ≤ high */
  between(low: number, high: number, plus: readonly string[], minus: readonly string[] = []): void {
    const terms = new Map<number, number>();
    const put = (name: string, sign: number): void => {
      const place = this.unknown(name);
      terms.set(place, (terms.get(place) ?? 0) + sign);
    };
    for (const name of plus) put(name, 1);
    for (const name of minus) put(name, -1);
    this.#rows.push({ terms, low, high });
  }

  equal(value: number, plus: readonly string[], minus: readonly string[] = []): void {
    this.between(value, value, plus, minus);
  }

  /** The independent systems that hold at least one of the names, each with those it holds. */
  systems(
    names: readonly string[],
  ): readonly { readonly system: System; readonly held: readonly string[] }[] {
    const bounds = this.#bounds();
    const parts = partsOf(bounds, this.#rows);
    return parts.flatMap((places) => {
      const inside = new Set(places);
      const held = names.filter((name) => inside.has(this.unknown(name)));
      if (held.length === 0) return [];
      const rows = this.#rows.filter(({ terms }) => [...terms.keys()].some((place) => inside.has(place)));
      return [{ system: new System(places, rows, bounds, (name) => this.unknown(name)), held }];
    });
  }

  /** The value of a number that the sums determine by themselves; null where they do not. */
  determined(name: string): number | null {
    const { low, high } = this.#bounds()[this.unknown(name)]!;
    return low === high ? low : null;
  }

  /** What the sums tell one at a time; told anew only when one has come. */
  #bounds(): readonly Bounds[] {
    if (this.#told?.rows !== this.#rows.length)
      this.#told = { rows: this.#rows.length, bounds: tightened(this.#names.length, this.#rows) };
    return this.#told.bounds;
  }
}

function tightened(count: number, rows: readonly Row[]): readonly Bounds[] {
  const bounds = Array.from({ length: count }, () => ({ low: 0, high: Infinity }));
  for (let changed = true, rounds = 0; changed && rounds < 200; rounds++) {
    changed = false;
    for (const { terms, low, high } of rows) {
      const ends = [...terms].map(([place, sign]) => {
        const { low: from, high: to } = bounds[place]!;
        return sign > 0 ? { low: sign * from, high: sign * to } : { low: sign * to, high: sign * from };
      });
      const [least, most] = [ends.reduce((a, e) => a + e.low, 0), ends.reduce((a, e) => a + e.high, 0)];
      [...terms].forEach(([place, sign], at) => {
        const restLow = Number.isFinite(least) ? least - ends[at]!.low : withoutEnd(ends, at, "low");
        const restHigh = Number.isFinite(most) ? most - ends[at]!.high : withoutEnd(ends, at, "high");
        const [a, b] = [(low - restHigh) / sign, (high - restLow) / sign];
        const bound = bounds[place]!;
        const [from, to] = [Math.ceil(Math.min(a, b) - 1e-9), Math.floor(Math.max(a, b) + 1e-9)];
        if (from > bound.low) [bound.low, changed] = [from, true];
        if (to < bound.high) [bound.high, changed] = [to, true];
      });
    }
  }
  return bounds;
}

function withoutEnd(ends: readonly Bounds[], at: number, end: "low" | "high"): number {
  return ends.reduce((sum, one, place) => (place === at ? sum : sum + one[end]), 0);
}

function partsOf(bounds: readonly Bounds[], rows: readonly Row[]): readonly (readonly number[])[] {
  const open = (place: number): boolean => bounds[place]!.low < bounds[place]!.high;
  const parent = bounds.map((_, place) => place);
  const rootOf = (place: number): number => {
    let root = place;
    while (parent[root] !== root) root = parent[root]!;
    parent[place] = root;
    return root;
  };
  for (const { terms } of rows) {
    const [first, ...others] = [...terms.keys()].filter(open);
    if (first !== undefined) for (const other of others) parent[rootOf(other)] = rootOf(first);
  }
  const parts = new Map<number, number[]>();
  for (const place of bounds.keys()) {
    const root = rootOf(place);
    parts.set(root, [...(parts.get(root) ?? []), place]);
  }
  return [...parts.values()];
}

/** A value for every unknown of a system. */
type World = readonly number[];

/** One independent system: asks the solver for values of an unknown, and remembers every solution it has seen. */
export class System {
  readonly #columns: ReadonlyMap<number, number>;
  readonly #worlds: World[] = [];
  readonly #seen = new WeakMap<ReadonlyMap<string, Bounds>, { worlds: World[]; looked: number }>();
  #model: Model | undefined;

  constructor(
    places: readonly number[],
    private readonly rows: readonly Row[],
    private readonly bounds: readonly Bounds[],
    private readonly placeOf: (name: string) => number,
  ) {
    this.#columns = new Map(places.map((place, column) => [place, column]));
  }

  /** Up to `enough` different values that a name can have under some ranges; [] where the ranges cannot hold. */
  values(name: string, enough: number, ranges: ReadonlyMap<string, Bounds>): readonly number[] {
    const found = new Set<number>();
    const value = this.#reader(name);
    for (const world of this.#worldsIn(ranges)) {
      if (found.add(value(world)).size >= enough) return [...found];
    }
    const lowest = this.#extreme(name, 1, ranges);
    if (lowest === null) return [];
    if (found.add(lowest).size >= enough) return [...found];
    const highest = this.#extreme(name, -1, ranges) ?? lowest;
    found.add(highest);
    for (let between = lowest + 1; between < highest && found.size < enough; between++) {
      const own = ranges.get(name);
      if (found.has(between) || (own !== undefined && !within(between, own))) continue;
      const exact = new Map([...ranges, [name, { low: between, high: between }] as const]);
      if (this.#extreme(name, 1, exact) !== null) found.add(between);
    }
    return [...found];
  }

  /** Looks for solutions far apart under some ranges, so that few names are left to ask for one by one. */
  scatter(names: readonly string[], ranges: ReadonlyMap<string, Bounds>): void {
    for (let draw = 0; draw < SCATTERED; draw++) {
      const weights = new Map(
        names.map((name, at) => [name, WEIGHTS[(at * 7 + draw * 5) % WEIGHTS.length]!]),
      );
      if (this.#solve(weights, ranges) === null) return;
      const opposite = new Map([...weights].map(([name, weight]) => [name, -weight]));
      this.#solve(opposite, ranges);
    }
  }

  /** The solutions seen that lie within some ranges; what was looked through once is not looked through again. */
  #worldsIn(ranges: ReadonlyMap<string, Bounds>): readonly World[] {
    const seen = this.#seen.get(ranges) ?? { worlds: [], looked: 0 };
    const readers = [...ranges].map(([name, range]) => ({ value: this.#reader(name), range }));
    for (; seen.looked < this.#worlds.length; seen.looked++) {
      const world = this.#worlds[seen.looked]!;
      if (readers.every(({ value, range }) => within(value(world), range))) seen.worlds.push(world);
    }
    this.#seen.set(ranges, seen);
    return seen.worlds;
  }

  #reader(name: string): (world: World) => number {
    const place = this.placeOf(name);
    const column = this.#columns.get(place);
    const fixed = this.bounds[place]!.low;
    return column === undefined ? () => fixed : (world) => world[column]!;
  }

  /** The lowest (or, with −1, the highest) value; null where there is no solution. */
  #extreme(name: string, sense: 1 | -1, ranges: ReadonlyMap<string, Bounds>): number | null {
    const world = this.#solve(new Map([[name, sense]]), ranges);
    return world === null ? null : this.#reader(name)(world);
  }

  /** The solution with the smallest weighted sum, remembered. */
  #solve(
    weights: ReadonlyMap<string, number>,
    ranges: ReadonlyMap<string, Bounds>,
  ): readonly number[] | null {
    if (highs === undefined) throw new Error("load the solver first");
    const solver = highs;
    const count = this.#columns.size;
    const [low, high] = [new Float64Array(count), new Float64Array(count)];
    for (const [place, column] of this.#columns) {
      low[column] = this.bounds[place]!.low;
      high[column] = this.bounds[place]!.high;
    }
    for (const [other, range] of ranges) {
      const column = this.#columns.get(this.placeOf(other));
      const fixed = column === undefined ? this.#reader(other)([]) : null;
      if (fixed !== null && !within(fixed, range)) return null;
      if (column === undefined) continue;
      low[column] = Math.max(low[column]!, range.low);
      high[column] = Math.min(high[column]!, range.high);
      if (low[column] > high[column]) return null;
    }
    const goal = new Float64Array(count);
    for (const [name, weight] of weights) {
      const column = this.#columns.get(this.placeOf(name));
      if (column !== undefined) goal[column] = weight;
    }
    const every = { kind: "range", from: 0, to: count - 1 } as const;
    const model = this.#opened(solver);
    model.changeColsBounds(every, low, high);
    model.changeColsCost(every, goal);
    let world = this.#run(solver, model);
    if (world !== null && !world.every((value) => Math.abs(value - Math.round(value)) < 1e-6)) {
      const { integer } = solver.constants.variableType;
      model.changeColsIntegrality(
        every,
        Array.from(low, () => integer),
      );
      world = this.#run(solver, model);
      model.clearIntegrality();
    }
    if (world === null) return null;
    const whole = world.map((value) => Math.round(value));
    this.#worlds.push(whole);
    return whole;
  }

  /** The continuous problem comes first: most of its corners are whole, and then nothing whole lies beyond them. */
  #run(solver: Highs, model: Model): readonly number[] | null {
    model.run();
    const { optimal } = solver.constants.modelStatus;
    return model.getModelStatus() === optimal ? Array.from(model.getSolution().colValue) : null;
  }

  /** Without presolve each question starts from the answer to the last. */
  #opened(solver: Highs): Model {
    if (this.#model !== undefined) return this.#model;
    this.#model = solver.createModel(this.#matrix());
    this.#model.options.set({ output_flag: false, random_seed: 0, presolve: "off", solver: "simplex" });
    return this.#model;
  }

  close(): void {
    this.#model?.dispose();
  }

  #matrix() {
    const count = this.#columns.size;
    const starts = [0];
    const indices: number[] = [];
    const values: number[] = [];
    const [rowLower, rowUpper]: [number[], number[]] = [[], []];
    for (const { terms, low: least, high: most } of this.rows) {
      let constant = 0;
      for (const [place, sign] of terms) {
        const column = this.#columns.get(place);
        if (column === undefined) constant += sign * this.bounds[place]!.low;
        else if (sign !== 0) {
          indices.push(column);
          values.push(sign);
        }
      }
      rowLower.push(least - constant);
      rowUpper.push(most - constant);
      starts.push(indices.length);
    }
    return {
      numCols: count,
      numRows: rowLower.length,
      colCost: new Float64Array(count),
      colLower: new Float64Array(count),
      colUpper: new Float64Array(count).fill(Infinity),
      rowLower,
      rowUpper,
      matrix: {
        format: "csr",
        numRows: rowLower.length,
        numCols: count,
        starts,
        indices,
        values,
      } as const,
    };
  }
}

function within(value: number, { low, high }: Bounds): boolean {
  return value >= low && value <= high;
}
