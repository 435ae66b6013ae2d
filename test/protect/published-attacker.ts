import type { Codebook, Indicator, Item } from "../../src/domain/codebook.js";
import { loadSolver, WholeNumbers, type Bounds } from "./whole-numbers.js";

/** Any published figure, as it stands in the JSON. */
export interface Cell {
  readonly cell: string;
  readonly shown: boolean;
  readonly why?: string;
  readonly value?: number;
  readonly count?: number;
  readonly n?: number;
}

interface Placed {
  readonly wave: string;
  readonly group: { readonly item: string; readonly option: string } | null;
}

/** The parts of the published JSON that an attacker reads. */
export interface PublishedJson {
  readonly wave: string;
  readonly settings: { readonly limit: number; readonly groupBy: readonly string[] };
  readonly waves: readonly { readonly id: string; readonly respondents: Cell }[];
  readonly items: readonly {
    readonly id: string;
    readonly distributions: readonly (Placed & {
      readonly base: Cell;
      readonly options: readonly { readonly option: string; readonly count: Cell }[];
    })[];
  }[];
  readonly indicators: readonly {
    readonly id: string;
    readonly estimates: readonly (Placed & {
      readonly share: Cell & {
        readonly dontKnow?: { readonly fewest: number; readonly most: number } | null;
      };
    })[];
  }[];
  readonly areas: readonly {
    readonly headlines: readonly string[];
    readonly indexes: readonly (Placed & {
      readonly index: Cell & { readonly indicators?: readonly string[] };
    })[];
  }[];
  readonly comparisons: readonly { readonly comparison: ComparisonCell }[];
}

type ComparisonCell = Cell &
  Partial<Placed> & {
    readonly indicator?: string;
    readonly notComparable?: string | null;
    readonly against?: {
      readonly kind: string;
      readonly wave?: string;
      readonly count?: number;
      readonly n?: number;
      readonly published?: { readonly count: number; readonly n: number };
    };
  };

/** A hidden count that is narrowed too far. */
export interface Leak {
  readonly cell: string;
  /** The hidden cell that was guessed to be the small one, and its base; null where no guess was needed. */
  readonly guess: Target | null;
  readonly values: readonly number[];
}

/** A hidden count, with what the attacker may guess of it. */
export interface Target {
  readonly name: string;
  /** Null where it is a base itself. */
  readonly base: string | null;
}

const SMALL_BASE = 30;
const FEW = 10;
/** An index takes only indicators with this base (docs/metode.md). */
const INDEX_BASE = 30;

/**
 * Tries every hidden count in published results by rules §5. Reads the JSON alone, beside what is public: the codebook, the
 * limit, and how the tool is made. Written apart from `src/protect`, to catch it.
 *
 * The totals are protected first and alone, so that any grouping hides the same ones. What they alone tell of a group
 * (nobody at all said «nei», so nobody in the group did) is no leak of the group's figures, and is left out.
 */
export async function attack(json: PublishedJson, codebook: Codebook): Promise<readonly Leak[]> {
  await loadSolver();
  const leaks = leaksOf(new Knowledge(json, codebook, "everything"), json.settings.limit);
  if (leaks.length === 0) return [];
  const before = leaksOf(new Knowledge(json, codebook, "totals"), json.settings.limit);
  const keyOf = ({ cell, guess }: Leak): string => `${cell} ${guess?.name ?? ""}`;
  const keys = new Set(before.map(keyOf));
  return leaks.filter((leak) => leak.cell.includes("/total/") || !keys.has(keyOf(leak)));
}

function leaksOf({ sums, targets, persons }: Knowledge, limit: number): readonly Leak[] {
  const needed = Math.min(3, limit - 1);
  const leaks: Leak[] = persons.flatMap(({ name, base }) => {
    const [value, n] = [sums.determined(name), base === null ? null : sums.determined(base)];
    const small = value !== null && (value === 0 ? n !== null && n < SMALL_BASE : value < limit);
    return small ? [{ cell: name, guess: null, values: [value] }] : [];
  });
  const all = [...targets.values()];
  for (const { name } of all) {
    const value = sums.determined(name);
    if (value !== null) leaks.push({ cell: name, guess: null, values: [value] });
  }
  for (const { system, held } of sums.systems(all.map(({ name }) => name))) {
    const names = held.filter((name) => !leaks.some((leak) => leak.cell === name));
    const look = (guess: Target | null, ways: readonly ReadonlyMap<string, Bounds>[]): void => {
      for (const ranges of ways) system.scatter(names, ranges);
      for (const cell of names) {
        const values = new Set<number>();
        for (const ranges of ways) {
          if (values.size < needed)
            for (const value of system.values(cell, needed, ranges)) values.add(value);
        }
        if (guess === null && values.size === 0) throw new Error(`No count fits what is published: ${cell}`);
        if (values.size > 0 && values.size < needed) leaks.push({ cell, guess, values: [...values] });
      }
    };
    look(null, [new Map()]);
    for (const name of names) {
      const guess = targets.get(name)!;
      look(guess, waysToBeFirst(guess, limit));
    }
    system.close();
  }
  return leaks;
}

/** A cell is hidden first when it is 1 … limit − 1, a base under the limit, or a zero whose base is under 30. */
function waysToBeFirst({ name, base }: Target, limit: number): readonly ReadonlyMap<string, Bounds>[] {
  if (base === null) return [new Map([[name, { low: 0, high: limit - 1 }]])];
  const zero = new Map([
    [name, { low: 0, high: 0 }],
    [base, { low: 0, high: SMALL_BASE - 1 }],
  ]);
  return [new Map([[name, { low: 1, high: limit - 1 }]]), zero];
}

/** All sums that hold between counts of persons, and what the JSON says of them. */
class Knowledge {
  readonly sums = new WholeNumbers();
  /** What is hidden. */
  readonly targets = new Map<string, Target>();
  /** Counts of persons, printed or to be had by subtraction: where one is known and small, it is disclosed. */
  readonly persons: Target[] = [];

  readonly #hiddenShares: (readonly [count: string, n: string])[] = [];

  constructor(
    private readonly json: PublishedJson,
    private readonly codebook: Codebook,
    /** `totals`: as if no figure of a group had been printed, though they are hidden all the same. */
    private readonly reading: "everything" | "totals",
  ) {
    for (const { id, respondents } of json.waves) {
      this.#read(respondents, respondentsOf(id, "total"), null);
      const asked = codebook.items.filter((item) => this.#distribution(item.id, id) !== undefined);
      const groupings = asked.filter(({ id: item }) => json.settings.groupBy.includes(item));
      this.#stratum(id, "total", asked);
      for (const grouping of groupings) this.#groups(id, grouping, asked);
      for (const item of asked) this.#readItem(id, item);
    }
    for (const indicator of codebook.indicators) this.#readShares(indicator);
    this.#readIndexes();
    for (const { comparison } of json.comparisons) this.#readComparison(comparison);
    this.#readWhatIsCompared();
    for (const [count, n] of this.#hiddenShares) {
      // Where only the count is told by what else is printed, it is the base that is hidden.
      const isKnown =
        this.sums.determined(count) !== null && this.sums.determined(n) === null && !this.targets.has(count);
      const name = isKnown ? n : count;
      this.targets.set(name, { name, base: isKnown ? null : n });
    }
  }

  #distribution(item: string, wave: string) {
    return this.json.items
      .find(({ id }) => id === item)
      ?.distributions.find((one) => one.wave === wave && one.group === null);
  }

  /** How the counts of everybody, of a group or of those without a group sum by themselves. */
  #stratum(wave: string, key: string, asked: readonly Item[]): void {
    const all = respondentsOf(wave, key);
    const at = (item: Item, option: string): string => countOf(wave, key, item.id, option);
    for (const item of asked) {
      const [base, blank] = [baseOf(wave, key, item.id), at(item, "(blank)")];
      const options = item.options.map(({ id }) => at(item, id));
      if (item.kind === "multiple") {
        this.sums.equal(0, [all], [base, blank]);
        for (const ticked of options) this.sums.between(0, Infinity, [base], [ticked]);
        this.sums.between(0, Infinity, options, [base]);
      } else {
        const answers = answersOf(item).map((id) => at(item, id));
        const missing = options.filter((option) => !answers.includes(option));
        this.sums.equal(0, answers, [base]);
        this.sums.equal(0, [all], [base, ...missing, blank]);
      }
    }
    for (const item of asked) {
      const { routedBy } = item.base;
      const router = asked.find(({ id }) => id === routedBy?.item);
      if (routedBy === undefined || router === undefined) continue;
      const missing = item.options
        .filter(({ id }) => item.kind !== "multiple" && !answersOf(item).includes(id))
        .map(({ id }) => at(item, id));
      const inside = [...routedBy.options, "(blank)"].map((option) => at(router, option));
      this.sums.between(0, Infinity, inside, [baseOf(wave, key, item.id), ...missing]);
    }
  }

  /** Everybody is the groups and those without one. */
  #groups(wave: string, grouping: Item, asked: readonly Item[]): void {
    const options = grouping.options.map(({ id }) => id);
    const keys = [...options.map((option) => `${grouping.id}=${option}`), `without ${grouping.id}`];
    for (const key of keys) this.#stratum(wave, key, asked);
    const split = (nameIn: (key: string) => string): void => {
      this.sums.equal(0, [nameIn("total")], keys.map(nameIn));
    };
    split((key) => respondentsOf(wave, key));
    for (const item of asked) {
      split((key) => baseOf(wave, key, item.id));
      for (const { id } of item.options) split((key) => countOf(wave, key, item.id, id));
    }
    for (const option of options) {
      const key = `${grouping.id}=${option}`;
      this.sums.equal(0, [respondentsOf(wave, key)], [countOf(wave, key, grouping.id, option)]);
      this.sums.equal(0, [respondentsOf(wave, key)], [countOf(wave, "total", grouping.id, option)]);
    }
  }

  #readItem(wave: string, item: Item): void {
    const published = this.#distribution(item.id, wave);
    if (published === undefined) return;
    const base = baseOf(wave, "total", item.id);
    this.#read(published.base, base, null);
    for (const { option, count } of published.options) {
      const isAnswer = item.kind === "multiple" || answersOf(item).includes(option);
      const among = isAnswer ? base : respondentsOf(wave, "total");
      this.persons.push({ name: countOf(wave, "total", item.id, option), base: among });
      if (item.kind === "multiple") this.#rest(countOf(wave, "total", item.id, option), base);
      this.#read(
        count,
        countOf(wave, "total", item.id, option),
        isAnswer ? base : respondentsOf(wave, "total"),
      );
    }
  }

  #readShares(indicator: Indicator): void {
    const item = this.codebook.items.find(({ id }) => id === indicator.item)!;
    const estimates = this.json.indicators.find(({ id }) => id === indicator.id)?.estimates ?? [];
    for (const { wave, group, share } of estimates) {
      const [count, n] = this.#shareNames(wave, keyOf(group), item, indicator);
      this.persons.push({ name: count, base: n });
      this.#rest(count, n);
      if (group !== null && this.reading === "totals") {
        if (!share.shown && share.why === "skjermet") this.targets.set(count, { name: count, base: n });
      } else if (share.shown) {
        this.#know(count, Math.round(share.value! * share.n!));
        this.#know(n, share.n!);
        this.#readDontKnow(wave, item, indicator, share.dontKnow ?? null);
      } else if (share.why === "forFaSvar") this.sums.between(this.json.settings.limit, FEW - 1, [n]);
      else if (share.why === "skjermet") this.#hiddenShares.push([count, n]);
    }
  }

  #readDontKnow(
    wave: string,
    item: Item,
    { base }: Indicator,
    bounds: { readonly fewest: number; readonly most: number } | null,
  ): void {
    if (bounds === null) return;
    const unsure = item.options.filter(({ missing }) => missing === "dontKnow").map(({ id }) => id);
    const inBase = unsure.filter((id) => base?.includes(id) ?? true);
    const names = inBase.map((option) => countOf(wave, "total", item.id, option));
    this.sums.between(bounds.fewest, bounds.most, names);
  }

  /** Names of an indicator's count and base, with the sums that define them. */
  #shareNames(wave: string, key: string, item: Item, indicator: Indicator): readonly [string, string] {
    const sumOf = (options: readonly string[]): string => {
      const name = `${wave}/${key}/${item.id}.{${[...options].sort().join("+")}}`;
      const parts = options.map((option) => countOf(wave, key, item.id, option));
      if (parts.length === 1) return parts[0]!;
      if (!this.sums.has(name)) this.sums.equal(0, [name], parts);
      return name;
    };
    const own = item.kind === "multiple" ? undefined : indicator.base;
    return [sumOf(indicator.counted), own === undefined ? baseOf(wave, key, item.id) : sumOf(own)];
  }

  #readIndexes(): void {
    for (const { headlines, indexes } of this.json.areas) {
      for (const { wave, group, index } of indexes) {
        const listed = (index.indicators ?? []).map((cell) => cell.split("/")[1]);
        if (group !== null && this.reading === "totals") continue;
        if (!index.shown && index.why !== "notEstimable") continue;
        for (const id of headlines.filter((one) => !listed.includes(one))) {
          const indicator = this.codebook.indicators.find((one) => one.id === id)!;
          const item = this.codebook.items.find((one) => one.id === indicator.item)!;
          if (this.#distribution(item.id, wave) === undefined) continue;
          const [, n] = this.#shareNames(wave, keyOf(group), item, indicator);
          this.sums.between(0, INDEX_BASE - 1, [n]);
        }
      }
    }
  }

  #readComparison(comparison: ComparisonCell): void {
    const indicator = this.codebook.indicators.find(({ id }) => id === comparison.indicator);
    const item = this.codebook.items.find(({ id }) => id === indicator?.item);
    const { against, wave, group = null } = comparison;
    if (!comparison.shown || against === undefined || indicator === undefined || item === undefined) return;
    if (group !== null && this.reading === "totals") return;
    const place = (of: string, key: string): readonly [string, string] =>
      this.#shareNames(of, key, item, indicator);
    if (against.kind === "rest") {
      const [theirs, all] = [place(wave!, keyOf(group)), place(wave!, "total")];
      this.sums.equal(against.count!, [all[0]], [theirs[0]]);
      this.sums.equal(against.n!, [all[1]], [theirs[1]]);
    } else if (against.kind === "wave" && comparison.notComparable === null) {
      const [count, n] = place(against.wave!, "total");
      this.#know(count, against.count!);
      this.#know(n, against.n!);
    } else if (against.kind === "counts" && against.published !== undefined) {
      const [count, n] = place(wave!, "total");
      if (against.published.n === against.n) return;
      this.#know(count, against.published.count - against.count!);
      this.#know(n, against.published.n - against.n!);
    }
  }

  /**
   * Where a share is hidden its comparison stands there hidden, made or not. Were one missing beside others, nobody in the
   * group would have answered.
   */
  #readWhatIsCompared(): void {
    const cells = new Set(this.json.comparisons.map(({ comparison }) => comparison.cell));
    const { wave } = this.json;
    if (this.reading === "totals") return;
    for (const indicator of this.codebook.indicators) {
      const item = this.codebook.items.find(({ id }) => id === indicator.item)!;
      const groups = (this.json.indicators.find(({ id }) => id === indicator.id)?.estimates ?? [])
        .filter((one) => one.wave === wave && one.group !== null && one.group.item !== item.id)
        .filter(({ share }) => !share.shown && share.why === "skjermet")
        .map(({ group }) => keyOf(group));
      const missing = groups.filter((key) => !cells.has(`${wave}/${indicator.id}/${key}/vs-rest`));
      for (const key of missing.length < groups.length ? missing : [])
        this.#know(this.#shareNames(wave, key, item, indicator)[1], 0);
    }
  }

  /** Those in the base who are not counted are persons too. */
  #rest(count: string, base: string): void {
    const name = `${count} (not)`;
    this.sums.equal(0, [base], [count, name]);
    this.persons.push({ name, base });
  }

  #read(cell: Cell, name: string, base: string | null): void {
    if (cell.shown) this.#know(name, cell.value!);
    else if (cell.why === "skjermet") this.targets.set(name, { name, base });
  }

  #know(name: string, value: number): void {
    this.sums.equal(value, [name]);
  }
}

function keyOf(group: Placed["group"]): string {
  return group === null ? "total" : `${group.item}=${group.option}`;
}

function respondentsOf(wave: string, key: string): string {
  return `${wave}/${key}/respondents`;
}

function baseOf(wave: string, key: string, item: string): string {
  return `${wave}/${key}/${item}/base`;
}

function countOf(wave: string, key: string, item: string, option: string): string {
  return `${wave}/${key}/${item}.${option}`;
}

function answersOf({ options }: Item): readonly string[] {
  return options.filter(({ missing }) => missing === undefined || missing === "dontKnow").map(({ id }) => id);
}
