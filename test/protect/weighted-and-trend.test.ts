import { describe, expect, it } from "vitest";
import { crossingsOf } from "../../src/analysis/crossings.js";
import { merge } from "../../src/analysis/tabulation.js";
import type { AnalysisData } from "../../src/domain/catalogue.js";
import type { Results } from "../../src/domain/results.js";
import type { Wave } from "../../src/domain/wave.js";
import {
  answering,
  chunkOf,
  codebook,
  type Row,
  smallData,
  tabulated,
  wave,
} from "../analysis/small-survey.js";
import { analyzed } from "../support/analyzed.js";

const source = { title: "Oppdiktet register", publisher: "Oppdiktet", read: "2026-01-01" };
const raked = wave("2025", {
  weights: { margins: { tjeneste: { hjemme: 40, institusjon: 60 } }, source },
});
const byColumn = wave("2025", { weights: { column: "Vekt", source } });

function weighted(described: Wave, rows: readonly Row[]): Promise<Results> {
  const data = smallData({ waves: [described] });
  const crossings = crossingsOf(codebook, described).map((by) => [...by]);
  return analyzed(data, tabulated([chunkOf(rows)], { data, crossings }));
}

const shareIn = ({ indicators }: Results, id: string) =>
  indicators.find((one) => one.id === id)!.weighted[0]!.share;

/** One item's answers in each service: how many chose each option. */
const kinds = (item: string, ...counts: readonly (readonly number[])[]): Row[] =>
  counts.flatMap((of, tjeneste) => answering(item, of).map((row) => ({ ...row, tjeneste })));

describe("a raked share", () => {
  it("is shown where every kind of people is many", async () => {
    const found = shareIn(
      await weighted(raked, kinds("samtaler", [20, 10, 20], [10, 10, 20])),
      "samtaler.ja",
    );
    expect(found).toMatchObject({ shown: true, n: 90 });
    expect(found.shown && found.value).toBeCloseTo(0.4 * 0.4 + 0.6 * 0.25, 12);
  });

  it.each([
    ["is shown beside groups of which one is openly empty", [40, 0, 40], [30, 0, 40], true],
    ["is hidden beside a group of which a count is hidden", [40, 0, 40], [30, 3, 40], false],
  ])("%s", async (_, first, second, shown) => {
    const data = smallData({ waves: [raked] });
    const services = data.survey.codebook.items.map((item) =>
      item.id === "tjeneste"
        ? { ...item, options: [...item.options, { id: "dagtilbud", text: { nb: "tekst" } }] }
        : item,
    );
    const survey = { ...data.survey, codebook: { ...data.survey.codebook, items: services } };
    const options = { data: { ...data, survey }, groupBy: ["tjeneste"], crossings: [["tjeneste"]] };
    const rows = kinds("samtaler", first, second);
    const results = await analyzed(options.data, tabulated([chunkOf(rows)], options), options);
    expect(shareIn(results, "samtaler.ja").shown).toBe(shown);
    // An empty group hides no other: all shares of the two that have people, or all but those with the hidden count.
    const groups = results.indicators
      .filter(({ item }) => item === "samtaler")
      .flatMap(({ estimates }) => estimates.filter(({ group }) => group?.item === "tjeneste"));
    expect(groups.filter(({ share }) => share.shown).length === 4).toBe(shown);
  });

  it.each([
    ["a count", [20, 10, 20], [3, 17, 20]],
    ["what two indicators leave of the base", [20, 10, 20], [20, 3, 20]],
    ["the base", [20, 10, 20], [2, 1, 1]],
    ["a zero of under thirty", [20, 10, 20], [0, 10, 10]],
  ])("is hidden where %s of one kind is small", async (_, first, second) => {
    const found = await weighted(raked, kinds("samtaler", first, second));
    expect(shareIn(found, "samtaler.ja")).toEqual({
      cell: "2025/samtaler.ja/total/weighted",
      shown: false,
      why: "skjermet",
    });
  });

  it("is hidden where nobody of one kind answered: its Kish n would tell", async () => {
    const rows = [...kinds("samtaler", [20, 10, 20]), ...kinds("plan", [], [20, 20])];
    expect(shareIn(await weighted(raked, rows), "samtaler.ja")).toMatchObject({
      shown: false,
      why: "skjermet",
    });
  });

  it("is hidden where few left out what the margins are of: they would be what everybody has more", async () => {
    const many = kinds("samtaler", [20, 10, 20], [10, 10, 20]);
    const without = (count: number) => [...many, ...answering("samtaler", [count, 8, 9])];
    expect(shareIn(await weighted(raked, without(1)), "samtaler.ja")).toMatchObject({ why: "skjermet" });
    expect(shareIn(await weighted(raked, without(20)), "samtaler.ja")).toMatchObject({ shown: true, n: 90 });
  });

  it("is hidden where the unweighted one is", async () => {
    const rows = kinds("plan", [2, 40], [1, 40]);
    expect(shareIn(await weighted(raked, rows), "plan.ja")).toMatchObject({ shown: false, why: "skjermet" });
  });

  it("changes no verdict", async () => {
    const rows = kinds("samtaler", [20, 10, 20], [10, 10, 20]);
    const [on, off] = [await weighted(raked, rows), await weighted(wave("2025"), rows)];
    expect(on.comparisons).toEqual(off.comparisons);
    expect(on.findings).toEqual(off.findings);
    expect([on.weights[0]!.method, off.weights]).toEqual(["raked", []]);
  });
});

describe("a share weighted by a column", () => {
  it("is told in whole per cent, its interval outward, its Kish n in whole answers", async () => {
    const rows = kinds("plan", [20, 33], [30, 20]).map((row, at) => ({
      ...row,
      weight: 1 + (at % 5) * 0.37,
    }));
    const found = shareIn(await weighted(byColumn, rows), "plan.ja");
    if (!found.shown) throw new Error("hidden");
    for (const number of [found.value, found.low, found.high])
      expect(Math.abs(number * 100 - Math.round(number * 100))).toBeLessThan(1e-9);
    expect(Number.isInteger(found.effectiveN)).toBe(true);
    expect(found.low).toBeLessThan(found.value);
    expect(found.high).toBeGreaterThan(found.value);
  });

  it("is «for få svar» where fewer than ten have a weight, though more answered", async () => {
    const rows = kinds("plan", [20, 20], [20, 20]).map((row, at) =>
      at % 9 === 0 ? { ...row, weight: 2 } : { ...row, weight: NaN },
    );
    const found = await weighted(byColumn, rows);
    expect(shareIn(found, "plan.ja")).toMatchObject({ shown: false, why: "forFaSvar" });
    expect(found.weights[0]).toMatchObject({ method: "column", by: [] });
  });
});

const years = ["2021", "2023", "2025"];
const trendData = (more: readonly string[] = []): AnalysisData =>
  smallData({ waves: [...more, ...years].map((id) => wave(id)) });
const point = (id: string, plan: readonly number[], kontakt: readonly number[] = [30, 30, 30]) =>
  tabulated([chunkOf([...answering("plan", plan), ...answering("kontakt", kontakt)])], { wave: id });
const trendsOf = async (points: readonly ReturnType<typeof point>[], more: readonly string[] = []) =>
  analyzed(trendData(more), points.reduce(merge));
const trendIn = ({ trends }: Results, id: string) =>
  trends.find(({ cell }) => cell === `2025/${id}/total/trend`);

describe("a published trend", () => {
  const steady = [
    [20, 40],
    [30, 30],
    [40, 20],
  ] as const;

  it("is shown where the share of every wave is, with the cells it is from", async () => {
    const found = trendIn(await trendsOf(years.map((id, at) => point(id, steady[at]!))), "plan.ja");
    expect(found).toMatchObject({ shown: true, direction: "up", waves: years });
    expect(found?.shown && found.trace.from).toEqual(years.map((id) => `${id}/plan.ja/total/share`));
  });

  it.each(years)("is hidden where the share of %s is", async (small) => {
    const points = years.map((id, at) => point(id, id === small ? [3, 57] : steady[at]!));
    expect(trendIn(await trendsOf(points), "plan.ja")).toEqual({
      cell: "2025/plan.ja/total/trend",
      shown: false,
      why: "skjermet",
    });
  });

  it("is hidden where a wave it would pass over is: that would tell that its hidden base is small", async () => {
    const points = years.map((id, at) => point(id, steady[at]!));
    for (const base of [
      [2, 1],
      [20, 30],
      [4, 56],
    ]) {
      const found = await trendsOf([point("2019", base), ...points], ["2019"]);
      const share = found.indicators
        .find(({ id }) => id === "plan.ja")!
        .estimates.find(({ wave: of }) => of === "2019")!.share;
      expect(trendIn(found, "plan.ja")?.shown).toBe(share.shown);
    }
  });

  it("stands there hidden, whether two or three waves had ten answers", async () => {
    const [, ...rest] = years.map((id, at) => point(id, steady[at]!));
    const [few, many] = [point("2021", [1, 2]), point("2021", [3, 57])];
    const [withFew, withMany] = await Promise.all([trendsOf([few, ...rest]), trendsOf([many, ...rest])]);
    expect(trendIn(withFew, "plan.ja")).toEqual(trendIn(withMany, "plan.ja"));
    expect(trendIn(withFew, "plan.ja")).toMatchObject({ shown: false });
  });

  it("passes over a wave whose open base is under ten", async () => {
    const points = years.map((id, at) => point(id, steady[at]!));
    const found = await trendsOf([point("2019", [5, 4]), ...points], ["2019"]);
    expect(trendIn(found, "plan.ja")).toMatchObject({ shown: true, waves: years });
  });

  it("is in no family: the others' adjusted p are as without the earliest wave", async () => {
    const points = years.map((id, at) => point(id, steady[at]!));
    const [three, two] = [await trendsOf(points), await trendsOf(points.slice(1))];
    expect(three.trends.filter(({ shown }) => shown).length).toBeGreaterThan(0);
    expect(two.trends).toEqual([]);
    expect(three.comparisons).toEqual(two.comparisons);
  });
});
