import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crossingsOf } from "../../src/analysis/crossings.js";
import { merge } from "../../src/analysis/tabulation.js";
import type { AnalysisData } from "../../src/domain/catalogue.js";
import { answerOptions, type Codebook, type Item } from "../../src/domain/codebook.js";
import type { Results } from "../../src/domain/results.js";
import type { Wave } from "../../src/domain/wave.js";
import { renderJson } from "../../src/render/json.js";
import { rake } from "../../src/stats/rake.js";
import { chunkOf, codebook, type Row, smallData, tabulated, wave } from "../analysis/small-survey.js";
import { analyzed } from "../support/analyzed.js";
import { sequence } from "./count-systems.js";

const source = { title: "Oppdiktet register", publisher: "Oppdiktet", read: "2026-01-01" };
const fuzz = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 40) };
const LIMIT = 5;
const ZERO_BASE = 30;

/** A survey drawn at random: how unlike the kinds of people are, what the margins and the make-up are of. */
interface Plan {
  readonly by: readonly string[];
  readonly makeup: readonly string[];
  readonly respondents: readonly [number, number];
  /** In so many, one is of the rarer service. */
  readonly rarity: number;
  readonly skew: number;
  readonly blanks: boolean;
  readonly groups: boolean;
  readonly seed: number;
}

const plans: fc.Arbitrary<Plan> = fc.record({
  by: fc.constantFrom(["tjeneste"], ["tjeneste", "plan"]),
  makeup: fc.constantFrom(["tjeneste"], ["tjeneste", "kontakt"]),
  respondents: fc.tuple(fc.integer({ min: 30, max: 400 }), fc.integer({ min: 30, max: 400 })),
  rarity: fc.integer({ min: 2, max: 8 }),
  skew: fc.integer({ min: 0, max: 2 }),
  blanks: fc.boolean(),
  groups: fc.boolean(),
  seed: fc.integer({ min: 1, max: 1_000_000 }),
});

function rowsOf({ rarity, skew, blanks }: Plan, count: number, seed: number): Row[] {
  const below = sequence(seed);
  const choose = (size: number): number =>
    Array.from({ length: skew + 1 }, () => below(size)).reduce((least, one) => Math.min(least, one));
  const answer = (item: Item): number => {
    if (blanks && below(15) === 0) return item.kind === "multiple" ? 0 : -1;
    return item.kind === "multiple" ? below(8) : choose(item.options.length);
  };
  return Array.from({ length: count }, () => ({
    ...Object.fromEntries(codebook.items.map((item) => [item.id, answer(item)])),
    tjeneste: blanks && below(20) === 0 ? -1 : below(rarity) === 0 ? 1 : 0,
  }));
}

interface Behind {
  readonly results: Results;
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly codebook: Codebook;
}

async function publish(plan: Plan): Promise<Behind> {
  const { by, makeup, respondents, seed } = plan;
  const ofItems = { ...codebook, makeup: [...makeup] };
  const margins = Object.fromEntries(
    by.map((id) => [id, Object.fromEntries(ofItem(id).options.map((option, at) => [option.id, 3 + 2 * at]))]),
  );
  const waves: readonly Wave[] = [wave("2023"), wave("2025", { weights: { margins, source } })];
  const data: AnalysisData = { ...smallData({ waves: [...waves] }) };
  const all = { ...data, survey: { ...data.survey, codebook: ofItems } };
  // Every level of the margins, so that raking can be done.
  const some: Row[] = [0, 1, 2, 3].map((at) => ({ tjeneste: at % 2, plan: at >> 1 }));
  const rows = new Map([
    ["2023", rowsOf(plan, respondents[0], seed)],
    ["2025", [...some, ...rowsOf(plan, respondents[1], seed + 1)]],
  ]);
  const groupBy = plan.groups ? ["tjeneste"] : [];
  const tabulations = waves.map((one) =>
    tabulated([chunkOf(rows.get(one.id)!)], {
      data: all,
      wave: one.id,
      groupBy,
      crossings: crossingsOf(ofItems, one).map((crossed) => [...crossed]),
    }),
  );
  const results = await analyzed(all, tabulations.reduce(merge), { groupBy });
  return { results, rows, codebook: ofItems };
}

function ofItem(id: string): Item {
  return codebook.items.find((item) => item.id === id)!;
}

/** The kinds of people, from the rows: those alike in all items of a crossing, and those whom it cannot place. */
function kindsOf(rows: readonly Row[], by: readonly string[]): { kinds: readonly Row[][]; outside: Row[] } {
  const kinds = new Map<string, Row[]>();
  const outside: Row[] = [];
  for (const row of rows) {
    const options = by.map((id) => ofItem(id).options[row[id] ?? -1]);
    const key = options.map((option) => option?.id).join();
    if (options.some((option) => option === undefined || option.missing === "notApplicable"))
      outside.push(row);
    else kinds.set(key, [...(kinds.get(key) ?? []), row]);
  }
  return { kinds: [...kinds.values()], outside };
}

/** What is small of an item in the kinds of people and, where any answered it, among those outside. */
function smallOf(rows: readonly Row[], by: readonly string[], item: string): readonly string[] {
  const { kinds, outside } = kindsOf(rows, by);
  const someOutside = countIn(outside, codebook.indicators.find((one) => one.item === item)!.id).n > 0;
  return [...kinds, ...(someOutside ? [outside] : [])].flatMap((kind) => smallIn(kind, item));
}

interface Counted {
  readonly count: number;
  readonly n: number;
}

function countIn(rows: readonly Row[], indicatorId: string): Counted {
  const indicator = codebook.indicators.find(({ id }) => id === indicatorId)!;
  const item = ofItem(indicator.item);
  const answers = answerOptions(item).map(({ id }) => id);
  const chosen = rows.map((row) => {
    const value = row[item.id] ?? (item.kind === "multiple" ? 0 : -1);
    if (item.kind === "multiple")
      return item.options.filter((_, at) => (value & (1 << at)) !== 0).map(({ id }) => id);
    const option = item.options[value];
    return option !== undefined && answers.includes(option.id) ? [option.id] : [];
  });
  return {
    count: chosen.filter((ids) => ids.some((id) => indicator.counted.includes(id))).length,
    n: chosen.filter((ids) => ids.length > 0).length,
  };
}

const isSmall = (count: number, n: number): boolean => (count === 0 ? n < ZERO_BASE : count < LIMIT);

/** What is small in one kind of people, of all that an item's indicators tell apart. */
function smallIn(rows: readonly Row[], item: string): readonly string[] {
  const indicators = codebook.indicators.filter((one) => one.item === item);
  const counts = indicators.map(({ id }) => ({ id, ...countIn(rows, id) }));
  const n = counts[0]!.n;
  const several = ofItem(item).kind === "multiple";
  const rest = n - counts.reduce((sum, { count }) => sum + count, 0);
  return [
    ...(n < LIMIT ? ["base"] : []),
    ...counts.filter(({ count }) => isSmall(count, n)).map(({ id }) => id),
    ...counts.filter(({ count }) => isSmall(n - count, n)).map(({ id }) => `not ${id}`),
    // «Delvis» is what «ja» and «nei» leave of the base; two indicators that split it leave nothing.
    ...(several || rest === 0 || !isSmall(rest, n) ? [] : ["rest"]),
  ];
}

function shownWeighted({ indicators }: Results) {
  return indicators.flatMap(({ id, item, weighted }) =>
    weighted.flatMap(({ share }) => (share.shown ? [{ id, item, share }] : [])),
  );
}

function standardizedIn({ comparisons }: Results) {
  return comparisons.flatMap(({ comparison }) =>
    comparison.shown && comparison.standardized?.why === null
      ? [{ id: comparison.indicator, numbers: comparison.standardized }]
      : [],
  );
}

describe("what stands on a crossing of small kinds of people", () => {
  it("is shown only where no kind is small in what the item's indicators tell apart, in any wave of it", async () => {
    const seen = { weighted: 0, hidden: 0, standardized: 0 };
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const { results, rows } = await publish(plan);
        for (const { item } of shownWeighted(results)) {
          expect(smallOf(rows.get("2025")!, plan.by, item)).toEqual([]);
          seen.weighted += 1;
        }
        for (const { id } of standardizedIn(results)) {
          for (const year of ["2023", "2025"])
            expect(smallOf(rows.get(year)!, plan.makeup, ofIndicator(id))).toEqual([]);
          seen.standardized += 1;
        }
        seen.hidden += results.indicators.filter(({ weighted }) =>
          weighted.some(({ share }) => !share.shown),
        ).length;
      }),
      fuzz,
    );
    // The property would hold of surveys where nothing is shown, or nothing hidden.
    expect(Math.min(seen.weighted, seen.standardized, seen.hidden)).toBeGreaterThan(fuzz.numRuns / 4);
  });

  it("is shown only where nothing of the item is hidden, so that no hidden count is narrowed by it", async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const { results } = await publish(plan);
        for (const { item } of shownWeighted(results)) {
          const told = results.items
            .find(({ id }) => id === item)!
            .distributions.filter((one) => one.wave === "2025");
          const shares = results.indicators
            .filter((one) => one.item === item)
            .flatMap(({ estimates }) => estimates.filter((one) => one.wave === "2025"));
          const counts = told.flatMap(({ base, options }) => [base, ...options.map(({ count }) => count)]);
          const hidden = [...counts, ...shares.map(({ share }) => share)].filter(
            (one) => !one.shown && one.why === "skjermet",
          );
          expect(hidden.map(({ cell }) => cell)).toEqual([]);
        }
      }),
      { ...fuzz, numRuns: Math.ceil(fuzz.numRuns / 2) },
    );
  });

  it("opens no hidden share of a group that the crossing is by", async () => {
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const { results } = await publish({ ...plan, by: ["tjeneste"], groups: true });
        for (const { id } of shownWeighted(results)) {
          const groups = results.indicators
            .find((one) => one.id === id)!
            .estimates.filter(({ group }) => group?.item === "tjeneste");
          const hidden = groups.filter(({ share }) => !share.shown && share.why === "skjermet");
          expect(hidden).toEqual([]);
          shown += groups.length;
        }
      }),
      fuzz,
    );
    expect(shown).toBeGreaterThan(fuzz.numRuns / 4);
  });

  it("holds no number and no hint where it is hidden", async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const json = JSON.parse(renderJson((await publish(plan)).results)) as Results;
        for (const { weighted } of json.indicators) {
          for (const { share } of weighted.filter((one) => !one.share.shown))
            expect(Object.keys(share).sort()).toEqual(["cell", "shown", "why"]);
        }
        for (const { comparison } of json.comparisons) {
          if (!comparison.shown || comparison.standardized === null || comparison.standardized.why === null)
            continue;
          expect(Object.keys(comparison.standardized).sort()).toEqual(["by", "why"]);
        }
      }),
      { ...fuzz, numRuns: Math.ceil(fuzz.numRuns / 4) },
    );
  });
});

function ofIndicator(id: string): string {
  return codebook.indicators.find((one) => one.id === id)!.item;
}

/**
 * An attacker who knows how many answered in each kind of people, and so the weights: he tries every count in each kind that
 * gives the published weighted share and the published count of all.
 */
function decoded(
  share: { readonly value: number },
  kinds: readonly { readonly n: number; readonly weight: number }[],
  count: number | null,
): readonly (readonly number[])[] {
  const base = kinds.reduce((sum, { n, weight }) => sum + n * weight, 0);
  const [first, second] = kinds;
  const found: (readonly number[])[] = [];
  for (let one = 0; one <= first!.n; one += 1) {
    for (let two = 0; two <= second!.n; two += 1) {
      const value = (one * first!.weight + two * second!.weight) / base;
      const fits = Math.abs(value - share.value) < 1e-12 && (count === null || one + two === count);
      if (fits) found.push([one, two]);
    }
  }
  return found;
}

describe("an attacker who knows the kinds' sizes and weights", () => {
  it("finds every kind's count in a weighted share, and none of them is small", async () => {
    const seen = { tried: 0, alone: 0 };
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const { results, rows } = await publish({ ...plan, by: ["tjeneste"] });
        const kinds = [0, 1].map((level) => rows.get("2025")!.filter(({ tjeneste }) => tjeneste === level));
        const { weights } = rake(
          kinds.map((kind, level) => ({ levels: { tjeneste: `${level}` }, n: kind.length })),
          { tjeneste: { 0: 3 / 8, 1: 5 / 8 } },
        );
        for (const { id, share } of shownWeighted(results)) {
          const truth = kinds.map((kind) => countIn(kind, id));
          const known = truth.map(({ n }, at) => ({ n, weight: weights[at]! }));
          const found = decoded(share, known, truth[0]!.count + truth[1]!.count);
          expect(found).toContainEqual(truth.map(({ count }) => count));
          seen.tried += 1;
          if (found.length === 1) seen.alone += 1;
          for (const { count, n } of truth)
            expect([isSmall(count, n), isSmall(n - count, n), n < LIMIT]).toEqual([false, false, false]);
        }
      }),
      fuzz,
    );
    expect(seen.tried).toBeGreaterThan(fuzz.numRuns / 4);
    // He is strong: nearly always one answer fits, so a kind's counts are as good as printed.
    expect(seen.alone / seen.tried).toBeGreaterThan(0.9);
  });
});

describe("the design effect", () => {
  it("is not told where a kind of people is few", async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const { results, rows } = await publish(plan);
        const sizes = kindsOf(rows.get("2025")!, plan.by).kinds.map((kind) => kind.length);
        const { designEffect } = results.weights[0]!;
        expect(designEffect === null).toBe(sizes.some((size) => size < LIMIT));
      }),
      { ...fuzz, numRuns: Math.ceil(fuzz.numRuns / 2) },
    );
  });
});
