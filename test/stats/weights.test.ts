import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as stats from "../../src/stats/index.js";
import { differences } from "./differences.js";

const settings = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) };
const weight = fc.double({ min: 0.1, max: 10, noNaN: true });
const level = fc.double({ min: 0.01, max: 0.999, noNaN: true });

/** Two variables of two and three levels, with respondents in every cell, and margins of the same total. */
const surveys = fc
  .record({
    ns: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 6, maxLength: 6 }),
    weights: fc.array(weight, { minLength: 6, maxLength: 6 }),
    sex: fc.double({ min: 0.2, max: 0.8, noNaN: true }),
    old: fc.double({ min: 0.2, max: 0.5, noNaN: true }),
    middle: fc.double({ min: 0.2, max: 0.4, noNaN: true }),
  })
  .map(({ ns, weights, sex, old, middle }) => ({
    cells: ns.map((n, i) => ({
      levels: { sex: "fm"[i % 2]!, age: ["old", "middle", "young"][i % 3]! },
      n,
      weight: weights[i]!,
    })),
    margins: {
      sex: { f: 1000 * sex, m: 1000 - 1000 * sex },
      age: { old: 1000 * old, middle: 1000 * middle, young: 1000 - 1000 * old - 1000 * middle },
    },
  }));

function weightedTotals(cells: readonly stats.RakeCell[], weights: readonly number[], variable: string) {
  const totals: Record<string, number> = {};
  for (const [i, { levels, n }] of cells.entries()) {
    const of = levels[variable]!;
    totals[of] = (totals[of] ?? 0) + n * weights[i]!;
  }
  return totals;
}

describe("raking", () => {
  test("meets its margins, and says how nearly", () => {
    const property = fc.property(surveys, ({ cells, margins }) => {
      const { weights, converged, largestError } = stats.rake(cells, margins);
      expect(converged).toBe(true);
      expect(largestError).toBeLessThanOrEqual(1e-10);
      for (const [variable, targets] of Object.entries(margins)) {
        expect(differences(weightedTotals(cells, weights, variable), targets, 1e-6)).toEqual([]);
      }
    });
    fc.assert(property, settings);
  });

  test("does not see the scale of the base weights, and gives weights in the margins' scale", () => {
    const property = fc.property(surveys, weight, ({ cells, margins }, times) => {
      const usual = stats.rake(cells, margins).weights;
      const scaled = cells.map((cell) => ({ ...cell, weight: cell.weight * times }));
      expect(differences(stats.rake(scaled, margins).weights, usual, 1e-6)).toEqual([]);
      const shares = Object.fromEntries(
        Object.entries(margins).map(([variable, levels]) => [
          variable,
          Object.fromEntries(Object.entries(levels).map(([of, target]) => [of, target / 1000])),
        ]),
      );
      const ofShares = stats.rake(cells, shares).weights.map((w) => 1000 * w);
      expect(differences(ofShares, usual, 1e-6)).toEqual([]);
    });
    fc.assert(property, settings);
  });

  test("keeps how the variables hang together: the odds ratio of the sample is that of the weighted one", () => {
    const cell = (row: string, column: string, n: number) => ({ levels: { row, column }, n });
    const cells = [cell("1", "1", 40), cell("1", "2", 30), cell("2", "1", 20), cell("2", "2", 10)];
    const { weights } = stats.rake(cells, { row: { "1": 60, "2": 40 }, column: { "1": 50, "2": 50 } });
    const [a, b, c, d] = cells.map(({ n }, i) => n * weights[i]!);
    expect((a! * d!) / (b! * c!)).toBeCloseTo((40 * 10) / (30 * 20), 9);
  });

  test("never exceeds the cap, and is honest about whether the margins could be met under it", () => {
    const property = fc.property(surveys, ({ cells, margins }) => {
      const respondents = cells.reduce((total, { n }) => total + n, 0);
      const cap = 1.8;
      const { weights, converged, largestError } = stats.rake(cells, margins, { cap, tolerance: 1e-8 });
      for (const w of weights) expect(w).toBeLessThanOrEqual((cap * 1000) / respondents + 1e-9);
      const misses = Object.entries(margins).flatMap(([variable, targets]) => {
        const totals = weightedTotals(cells, weights, variable);
        return Object.entries(targets).map(([of, target]) => Math.abs(totals[of]! - target) / 1000);
      });
      expect(largestError).toBeCloseTo(Math.max(...misses), 12);
      expect(converged).toBe(Math.max(...misses) <= 1e-8 + 1e-15);
    });
    fc.assert(property, settings);
  });

  test("says so when a cap is too low for the margins", () => {
    const cells = [
      { levels: { sex: "f" }, n: 90 },
      { levels: { sex: "m" }, n: 10 },
    ];
    const margins = { sex: { f: 50, m: 50 } };
    expect(stats.rake(cells, margins, { cap: 5 })).toMatchObject({ converged: true, iterations: 1 });
    const low = stats.rake(cells, margins, { cap: 4 });
    expect(low.converged).toBe(false);
    expect(low.largestError).toBeCloseTo(0.1, 12);
    expect(low.weights[1]).toBeCloseTo(4, 12);
  });

  test("says so when the pattern of empty cells allows no weights", () => {
    const cells = [
      { levels: { sex: "f", age: "old" }, n: 30 },
      { levels: { sex: "m", age: "young" }, n: 30 },
    ];
    const { converged, largestError } = stats.rake(cells, {
      sex: { f: 60, m: 40 },
      age: { old: 40, young: 60 },
    });
    expect(converged).toBe(false);
    expect(largestError).toBeCloseTo(0.2, 12);
  });

  test("lets a cell be without respondents, and a variable without margin alone", () => {
    const cells = [
      { levels: { sex: "f", region: "north" }, n: 30 },
      { levels: { sex: "f", region: "south" }, n: 0 },
      { levels: { sex: "m", region: "south" }, n: 30 },
    ];
    const { weights } = stats.rake(cells, { sex: { f: 40, m: 20, x: 0 } });
    expect(weights[0]).toBeCloseTo(40 / 30, 12);
    expect(weights[2]).toBeCloseTo(20 / 30, 12);
  });
});

describe("the mean", () => {
  const rows = fc.array(fc.record({ y: fc.integer({ min: 1, max: 5 }), w: weight }), {
    minLength: 2,
    maxLength: 60,
  });

  test("lies inside its interval, which widens with the level and moves with the values", () => {
    const property = fc.property(rows, level, (answers, at) => {
      const values = answers.map(({ y }) => y);
      const weights = answers.map(({ w }) => w);
      const usual = stats.mean(values, weights, { level: at });
      expect(usual.low).toBeLessThanOrEqual(usual.value);
      expect(usual.high).toBeGreaterThanOrEqual(usual.value);
      const wider = stats.mean(values, weights, { level: (1 + at) / 2 });
      expect(wider.low).toBeLessThanOrEqual(usual.low);
      const moved = stats.mean(
        values.map((y) => 10 - 2 * y),
        weights,
        { level: at },
      );
      expect(moved.value).toBeCloseTo(10 - 2 * usual.value, 9);
      expect(moved.standardError).toBeCloseTo(2 * usual.standardError, 9);
      expect(Math.abs(moved.low - (10 - 2 * usual.high))).toBeLessThan(1e-9 * (1 + Math.abs(usual.high)));
    });
    fc.assert(property, settings);
  });

  test("does not see the weights' scale, and equal weights are none", () => {
    const property = fc.property(rows, (answers) => {
      const values = answers.map(({ y }) => y);
      const weights = answers.map(({ w }) => w);
      const scaled = stats.mean(
        values,
        weights.map((w) => 30.97 * w),
      );
      expect(differences(scaled, stats.mean(values, weights), 1e-9)).toEqual([]);
      const equal = stats.mean(
        values,
        values.map(() => 2.5),
      );
      expect(differences(equal, stats.mean(values), 1e-9)).toEqual([]);
    });
    fc.assert(property, settings);
  });

  test("of ones and zeros has the share's own standard error, but for n − 1", () => {
    const values = [...Array.from({ length: 61 }, () => 1), ...Array.from({ length: 74 }, () => 0)];
    const { value, standardError } = stats.mean(values);
    expect(value).toBeCloseTo(61 / 135, 12);
    expect(standardError).toBeCloseTo(Math.sqrt((value * (1 - value)) / 134), 12);
  });
});

describe("the sample size", () => {
  const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
  const planned = fc.double({ min: 0.5, max: 0.99, noNaN: true });

  test("has the power that was asked for", () => {
    const property = fc.property(share, share, planned, level, (p1, p2, power, at) => {
      fc.pre(Math.abs(p1 - p2) > 0.01);
      const { n } = stats.sampleSize(p1, p2, { power, level: at });
      expect(stats.power(p1, p2, n, n, { level: at }).power).toBeCloseTo(power, 9);
      expect(stats.sampleSize(p2, p1, { power, level: at }).n).toBeCloseTo(n, 6);
    });
    fc.assert(property, settings);
  });
});

describe("funnel limits", () => {
  test("lie inside 0–1 around the common share, narrow with n, and turn around with the share", () => {
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    const property = fc.property(share, fc.integer({ min: 1, max: 1e6 }), level, (p0, n, at) => {
      const { low, high } = stats.funnelLimits(p0, n, { level: at });
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(p0);
      expect(high).toBeGreaterThanOrEqual(p0);
      const larger = stats.funnelLimits(p0, 2 * n, { level: at });
      expect(larger.low).toBeGreaterThanOrEqual(low);
      expect(larger.high).toBeLessThanOrEqual(high);
      expect(stats.funnelLimits(1 - p0, n, { level: at }).low).toBeCloseTo(1 - high, 12);
    });
    fc.assert(property, settings);
  });
});
