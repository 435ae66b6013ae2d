import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readWords } from "../src/analysis/words.js";
import { GATE_LEVEL } from "../src/domain/thresholds.js";
import { differenceTest } from "../src/stats/difference-test.js";
import { binomialProbability, newcombe, wilson, type Interval } from "../src/stats/index.js";
import { scoreTest } from "../src/stats/score-test.js";
import { shipped } from "./survey-files.js";

const metode = readFileSync(new URL("../docs/metode.md", import.meta.url), "utf8");

/** The rows of a table between its two comments, without the heads. */
function rowsOf(name: string): string[][] {
  const part = new RegExp(`<!-- simulate: ${name} -->(.*?)<!-- /simulate: ${name} -->`, "su").exec(metode);
  const lines = (part?.[1] ?? "").split("\n").filter((line) => line.startsWith("| "));
  return lines.slice(2).map((line) => line.slice(2, -2).split(" | "));
}

const numberIn = (cell: string | undefined): number => Number((cell ?? "").replace(",", "."));

const counts = (n: number): number[] => Array.from({ length: n + 1 }, (_, count) => count);

function wilsonCoverage(intervals: readonly Interval[], share: number): number {
  const n = intervals.length - 1;
  return intervals.reduce(
    (sum, { low, high }, count) =>
      low <= share && share <= high ? sum + binomialProbability(count, n, share) : sum,
    0,
  );
}

function newcombeCoverage(n: number, p1: number, p2: number): number {
  let sum = 0;
  for (const x1 of counts(n)) {
    for (const x2 of counts(n)) {
      const { low, high } = newcombe(x1, n, x2, n);
      if (low <= p1 - p2 && p1 - p2 <= high)
        sum += binomialProbability(x1, n, p1) * binomialProbability(x2, n, p2);
    }
  }
  return sum;
}

describe("the tables of docs/metode.md that npm run simulate makes", () => {
  it.each(["wilson", "newcombe", "feil"])("%s: every demand is reached", (name) => {
    const reached = rowsOf(name).flatMap((cells) =>
      cells.filter((cell) => /^(?:ja|\*\*nei\*\*)$/u.test(cell)),
    );
    expect(reached.length).toBeGreaterThanOrEqual(3);
    expect(new Set(reached)).toEqual(new Set(["ja"]));
  });

  it.each([10, 30, 135])("Wilson, n = %i: counted again, the coverage is what stands there", (n) => {
    const [, mean, , least] = rowsOf("wilson").find(([size]) => size === String(n)) ?? [];
    const intervals = counts(n).map((count) => wilson(count, n));
    const shares = Array.from({ length: 4000 }, (_, k) => (k + 0.5) / 4000);
    const found = shares.map((share) => wilsonCoverage(intervals, share));
    const inside = found.filter((_, k) => shares[k]! >= 0.1 && shares[k]! <= 0.9);
    expect(found.reduce((sum, one) => sum + one, 0) / found.length).toBeCloseTo(numberIn(mean), 3);
    const below = Math.min(...inside) - numberIn(least);
    expect(below).toBeGreaterThan(-0.0001);
    expect(below).toBeLessThan(0.003);
  });

  it.each([10, 30])("Newcombe, n = %i: counted again, no pair is covered less than stands there", (n) => {
    const [, , , least] = rowsOf("newcombe").find(([size]) => size === String(n)) ?? [];
    const [, , leastEqual] = rowsOf("linjer").find(([size]) => size === String(n)) ?? [];
    const tenths = [0.1, 0.3, 0.5, 0.7, 0.9];
    const pairs = tenths.flatMap((p1) => tenths.map((p2) => newcombeCoverage(n, p1, p2)));
    expect(Math.min(...pairs)).toBeGreaterThan(numberIn(least) - 0.0001);
    const equal = tenths.map((share) => newcombeCoverage(n, share, share));
    expect(Math.min(...equal) - numberIn(leastEqual)).toBeGreaterThan(-0.0001);
    expect(Math.min(...equal) - numberIn(leastEqual)).toBeLessThan(0.01);
  });
});

/** How far a share of so many runs may lie from the chance it estimates: three standard errors. */
const drawnWithin = (chance: number, runs: number): number => 3 * Math.sqrt((chance * (1 - chance)) / runs);

const shareIn = (cell: string | undefined): number => numberIn((cell ?? "").replace(" %", "")) / 100;

/** One wording of the gate's last table: where a share is worse, and how often a run was stopped. */
interface Worded {
  readonly low: number;
  readonly high: number;
  /** 1 where more is worse, −1 where less is. */
  readonly worse: 1 | -1;
  readonly edge: number;
  readonly told: readonly string[];
}

function worded([edge, quoted, isMore, ...told]: readonly string[]): Worded {
  const words = (quoted ?? "").slice(1, -1);
  const figure = { item: "", counted: [], base: "", words, n: null, dontKnow: "in" as const };
  const { low, high } = readWords(figure, [], shipped.words())!;
  const worse = isMore === "mer" ? 1 : -1;
  expect(edge).toBe(`${(100 * (worse === 1 ? high : low)).toFixed(1).replace(".", ",")} %`);
  return { low, high, worse, edge: worse === 1 ? high : low, told };
}

describe("the tables of the gate in docs/metode.md", () => {
  const N = 135;
  const wordings = rowsOf("kontroll-ord").map(worded);

  /** The chance that a share is told to be worse than its words, alone among twelve comparisons. */
  const stopsAt = ({ low, high, worse }: Worded, share: number): number =>
    counts(N).reduce((sum, count) => {
      const isWorse = worse === 1 ? count / N > high : count / N < low;
      const isClear = isWorse && scoreTest(count / N, N, low, high).p < GATE_LEVEL / wordings.length;
      return isClear ? sum + binomialProbability(count, N, share) : sum;
    }, 0);

  /** The same for a fall, where nation and previous wave are one family. */
  const fallsFrom = ({ worse }: Worded, before: number, now: number): number =>
    counts(N).reduce((all, then) => {
      const chance = binomialProbability(then, N, before);
      if (chance < 1e-6) return all;
      const found = counts(N).reduce((sum, count) => {
        const isClear =
          worse * (count - then) > 0 &&
          differenceTest(count, N, then, N).p < GATE_LEVEL / (2 * wordings.length);
        return isClear ? sum + binomialProbability(count, N, now) : sum;
      }, 0);
      return all + chance * found;
    }, 0);

  it("twelve wordings, and every demand is reached", () => {
    expect(wordings).toHaveLength(12);
    const demands = [...rowsOf("kontroll-feil"), ...rowsOf("kontroll-styrke")].map((cells) =>
      cells.filter((cell) => /^(?:ja|\*\*nei\*\*)$/u.test(cell)).join(),
    );
    expect(demands.filter((said) => said !== "")).toEqual(["ja", "ja", "ja", "ja"]);
    expect(
      rowsOf("kontroll-feil")
        .slice(0, 3)
        .map((cells) => cells.at(-1)),
    ).toEqual(["ja", "ja", "ja"]);
    expect(rowsOf("kontroll-styrke")[0]?.[3]).toBe("ja");
  });

  it("counted exactly, so many runs stop where nothing is worse", () => {
    const [, , , , told] = rowsOf("kontroll-feil")[0]!;
    const none = wordings.reduce((chance, one) => chance * (1 - stopsAt(one, one.edge)), 1);
    expect(Math.abs(shareIn(told) - (1 - none))).toBeLessThan(drawnWithin(1 - none, 10_000));
  });

  it.each([
    ["beyond the worse edge", 0, ({ edge }: Worded) => edge],
    ["from the middle", 1, ({ low, high }: Worded) => (low + high) / 2],
  ] as const)("counted exactly, so often a share 20 points %s stops a run", (_, column, from) => {
    const tried = wordings.filter(({ told }) => told[column] !== "–");
    expect(tried).toHaveLength(11);
    for (const one of tried) {
      const chance = stopsAt(one, from(one) + one.worse * 0.2);
      expect(Math.abs(shareIn(one.told[column]) - chance)).toBeLessThan(drawnWithin(chance, 1000));
    }
  });

  it("counted exactly, so often a fall of 20 points stops a run", () => {
    for (const one of wordings) {
      const chance = fallsFrom(one, one.edge - one.worse * 0.2, one.edge);
      expect(Math.abs(shareIn(one.told[2]) - chance)).toBeLessThan(drawnWithin(chance, 1000));
    }
  });

  it("sums the wordings up in the row with as many answers", () => {
    const [, ...cells] = rowsOf("kontroll-styrke").find(([n]) => n === String(N))!;
    const summed = [0, 1, 2].flatMap((column) => {
      const shares = wordings.flatMap(({ told }) => (told[column] === "–" ? [] : shareIn(told[column])));
      return [shares.reduce((sum, share) => sum + share, 0) / shares.length, Math.min(...shares)];
    });
    const told = cells.filter((cell) => cell.endsWith("%")).map(shareIn);
    expect(told).toHaveLength(summed.length);
    for (const [at, share] of summed.entries()) expect(told[at]).toBeCloseTo(share, 3);
  });
});
