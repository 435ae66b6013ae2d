import { describe, expect, test } from "vitest";
import * as stats from "../../src/stats/index.js";

const self = (counted: number, base: number) => ({
  bothCounted: counted,
  iCountedJInBase: counted,
  iInBaseJCounted: counted,
  bothInBase: base,
});
const oneItem = { shares: [0.5], ns: [60], pairs: [[self(30, 60)]], respondents: 60 };

const refused: readonly (readonly [what: string, call: () => unknown, text: RegExp])[] = [
  ["more counted than there are", () => stats.wilson(11, 10), /11 is more than 10/],
  ["a share of nobody", () => stats.wilson(0, 0), /n must be at least 1/],
  ["a fraction of a person", () => stats.wilson(2.5, 10), /count must be a whole number.*2\.5/],
  ["a fraction for n", () => stats.wilson(2, 10.5), /n must be a whole number.*10\.5/],
  ["a negative count", () => stats.wilson(-1, 10), /whole number, 0 or more.*-1/],
  ["a count that is not a number", () => stats.wilson(NaN, 10), /NaN/],
  [
    "a level in per cent",
    () => stats.wilson(1, 10, { level: 95 }),
    /level must lie strictly between 0 and 1.*95/,
  ],
  ["a level of 1", () => stats.wilson(1, 10, { level: 1 }), /level/],
  ["a level of 0", () => stats.newcombe(1, 10, 2, 10, { level: 0 }), /level/],
  ["a share in per cent", () => stats.wilsonShare(45, 10), /share from 0 to 1.*45/],
  ["an effective n of 0", () => stats.wilsonShare(0.4, 0), /effective n must be a positive/],
  ["an endless n for an interval", () => stats.wilsonShare(0.4, Infinity), /finite/],
  ["edges in the wrong order", () => stats.scoreTest(0.5, 10, 0.6, 0.4), /0\.6 must not exceed.*0\.4/],
  ["an edge beyond 1", () => stats.scoreTest(0.5, 10, 0.6, 1.2), /upper edge must be a share/],
  ["a test of shares in per cent", () => stats.twoShareTest(45, 10, 0.3, 10), /first share/],
  ["a test of shares of nobody", () => stats.twoShareTest(0.4, 10, 0.3, 0), /second effective n/],
  ["a count above the second n", () => stats.newcombe(1, 10, 12, 10), /12 is more than 10/],
  ["an empty group", () => stats.twoProportionTest(1, 10, 0, 0), /at least 1/],
  ["a ragged table", () => stats.fisherExact([[1, 2], [3]]), /All rows must have 2 cells/],
  ["an empty table", () => stats.chiSquareTest([]), /at least one row/],
  [
    "a table of zeros",
    () =>
      stats.chiSquareTest([
        [0, 0],
        [0, 0],
      ]),
    /at least one answer/,
  ],
  [
    "a weighted table",
    () =>
      stats.fisherExact([
        [1.2, 2],
        [3, 4],
      ]),
    /cell must be a whole number/,
  ],
  [
    "more than a million answers",
    () =>
      stats.fisherExact([
        [900_000, 1],
        [1, 900_000],
      ]),
    /at most 1000000 answers/,
  ],
  ["a trend in one group", () => stats.trendTest([1], [2], [3]), /two or more/],
  ["a trend of unequal lists", () => stats.trendTest([1, 2], [2, 3], [2023]), /as many counts/],
  [
    "a trend with one year",
    () => stats.trendTest([1, 2], [2, 3], [2023, 2023]),
    /scores must not all be equal/,
  ],
  [
    "a trend with an endless year",
    () => stats.trendTest([1, 2], [2, 3], [2023, Infinity]),
    /Scores must be finite/,
  ],
  ["a p-value above 1", () => stats.adjustBH([0.1, 1.1]), /p-value must be a share/],
  ["a negative p-value", () => stats.adjustHolm([-0.1]), /p-value/],
  ["power with n = 0", () => stats.power(0.4, 0.5, 0, 10), /Both n's must be above 0/],
  ["power between two fixed figures", () => stats.power(0.4, 0.5, Infinity, Infinity), /At most one/],
  [
    "a power of 80",
    () => stats.minimumDetectableDifference(0.4, 10, 10, { power: 80 }),
    /power must be from 0\.5/,
  ],
  ["a power under a half", () => stats.minimumDetectableDifference(0.4, 10, 10, { power: 0.3 }), /0\.5/],
  ["no weights", () => stats.kish([]), /at least one weight/],
  ["a weight of 0", () => stats.kish([1, 0]), /positive and finite/],
  ["alpha of ragged rows", () => stats.cronbachAlpha([[1, 2], [3]]), /2 finite values/],
  [
    "alpha with a missing answer",
    () =>
      stats.cronbachAlpha([
        [1, 2],
        [3, NaN],
      ]),
    /finite/,
  ],
  [
    "alpha from part of the products",
    () => stats.cronbachAlphaFromSums({ n: 3, sums: [1, 2], products: [[1, 2]] }),
    /2 × 2/,
  ],
  [
    "sums that no answers have",
    () =>
      stats.cronbachAlphaFromSums({
        n: 2,
        sums: [10, 10],
        products: [
          [1, 1],
          [1, 1],
        ],
      }),
    /do not fit/,
  ],
  ["covariances that are not square", () => stats.alphaFromCovariances([[1, 2]]), /1 × 1/],
  ["an index of nothing", () => stats.indexUpperBound({ shares: [], ns: [] }), /An index needs items/],
  [
    "an index item nobody answered",
    () => stats.indexUpperBound({ shares: [0.5], ns: [0] }),
    /base must be a positive/,
  ],
  ["an index without its pairs", () => stats.indexInterval({ ...oneItem, pairs: [] }), /1 × 1 pair sums/],
  [
    "pairs of other answers",
    () => stats.indexInterval({ ...oneItem, pairs: [[self(31, 60)]] }),
    /item 1 .* contradict/,
  ],
  [
    "fewer respondents than answered",
    () => stats.indexInterval({ ...oneItem, respondents: 59 }),
    /no fewer than any base/,
  ],
  ["a probability above 1", () => stats.normalQuantile(1.5), /from 0 to 1/],
  ["a z that is not a number", () => stats.normalCdf(NaN), /NaN/],
  ["a negative chi-square", () => stats.chiSquareUpperTail(-1, 2), /0 or more/],
  ["half a degree of freedom", () => stats.chiSquareUpperTail(9, 1.5), /Degrees of freedom/],
  ["the factorial of a fraction", () => stats.stirlingRemainder(2.3), /whole number/],
  ["a deviance from nothing expected", () => stats.deviance(2, 0), /above 0/],
  ["a probability of a share in per cent", () => stats.binomialProbability(1, 2, 40), /probability.*40/],
  ["a quantile of t above 1", () => stats.tQuantile(1.2, 5), /probability/],
  ["a quantile of t without degrees of freedom", () => stats.tQuantile(0.5, 0), /degrees of freedom/],
  ["a beta quantile without a shape", () => stats.betaQuantile(0.5, 0, 2), /first shape/],
  ["a test against a share in per cent", () => stats.binomialTest(4, 10, 40), /tested share.*40/],
  ["a sample size for no difference", () => stats.sampleSize(0.4, 0.4), /two equal shares/],
  ["a sample size for a power of 1", () => stats.sampleSize(0.4, 0.5, { power: 1 }), /power must be/],
  ["a sample size for shares in per cent", () => stats.sampleSize(40, 50), /first share.*40/],
  ["a funnel at n = 0", () => stats.funnelLimits(0.5, 0), /n must be a positive/],
  ["a funnel around 80", () => stats.funnelLimits(80, 10), /common share.*80/],
  ["the mean of nothing", () => stats.mean([]), /at least two values, but has 0/],
  ["the mean of one value", () => stats.mean([3]), /at least two values, but has 1/],
  ["the mean of a missing answer", () => stats.mean([3, NaN]), /values must be finite/],
  ["the mean with a weight too few", () => stats.mean([3, 4], [1]), /2 values need as many weights/],
  ["the mean with a negative weight", () => stats.mean([3, 4], [1, -1]), /positive and finite/],
  ["a test without a second group", () => stats.mannWhitney([1, 2], []), /2 and 0/],
  ["a test of a missing answer", () => stats.mannWhitney([1, NaN], [2]), /finite/],
  ["kappa of a table that is not square", () => stats.cohenKappa([[1, 2]]), /square/],
  ["kappa of one category", () => stats.cohenKappa([[9]]), /at least two categories/],
  ["kappa of nothing", () => stats.cohenKappa([]), /at least one row/],
  [
    "kappa of fractions",
    () =>
      stats.cohenKappa([
        [0.4, 0.1],
        [0.2, 0.3],
      ]),
    /whole number/,
  ],
  ["agreement of nobody", () => stats.krippendorffAlpha([], "nominal"), /at least one coder/],
  ["agreement on nothing", () => stats.krippendorffAlpha([[], []], "nominal"), /one unit/],
  ["agreement of ragged codes", () => stats.krippendorffAlpha([[1, 2], [1]], "nominal"), /2 units/],
  ["agreement with NaN for missing", () => stats.krippendorffAlpha([[1, NaN]], "nominal"), /null/],
  ["an order of texts", () => stats.krippendorffAlpha([["a", "b"]], "ordinal"), /finite number or null/],
];

const cell = (sex: string, n: number, weight = 1) => ({ levels: { sex }, n, weight });
const sexes = [cell("f", 20), cell("m", 10)];
const raking: typeof refused = [
  [
    "a target without respondents, by name",
    () => stats.rake(sexes, { sex: { f: 5, m: 5, x: 1 } }),
    /«sex: x» has the target 1, but no/,
  ],
  [
    "a target whose cell nobody answered in",
    () => stats.rake([cell("f", 20), cell("m", 0)], { sex: { f: 5, m: 5 } }),
    /«sex: m»/,
  ],
  [
    "respondents without a target",
    () => stats.rake(sexes, { sex: { f: 5 } }),
    /«sex» has no target for the level «m»/,
  ],
  [
    "respondents of a level with nobody in it",
    () => stats.rake(sexes, { sex: { f: 5, m: 0 } }),
    /«sex: m» has respondents/,
  ],
  [
    "a cell that does not say where it belongs",
    () => stats.rake(sexes, { sex: { f: 5, m: 5 }, age: { old: 10 } }),
    /no level of «age»/,
  ],
  [
    "margins of different totals",
    () => stats.rake([{ levels: { sex: "f", age: "old" }, n: 9 }], { sex: { f: 10 }, age: { old: 10.1 } }),
    /same total, but one has 10 and one 10\.1/,
  ],
  ["no margins", () => stats.rake(sexes, {}), /at least one margin/],
  ["no cells", () => stats.rake([], { sex: { f: 5, m: 5 } }), /no respondents/],
  ["margins of nothing", () => stats.rake([], { sex: {} }), /all be 0/],
  ["a negative target", () => stats.rake(sexes, { sex: { f: 5, m: -1 } }), /«sex: m» is negative: -1/],
  ["a target that is not a number", () => stats.rake(sexes, { sex: { f: 5, m: NaN } }), /finite.*NaN/],
  ["half a respondent", () => stats.rake([cell("f", 1.5)], { sex: { f: 5 } }), /n of a cell.*1\.5/],
  ["a base weight of 0", () => stats.rake([cell("f", 2, 0)], { sex: { f: 5 } }), /positive and finite/],
  ["a cap under the mean", () => stats.rake(sexes, { sex: { f: 5, m: 5 } }, { cap: 1 }), /above 1.*1/],
  ["a cap of NaN", () => stats.rake(sexes, { sex: { f: 5, m: 5 } }, { cap: NaN }), /cap/],
  ["a tolerance of 0", () => stats.rake(sexes, { sex: { f: 5, m: 5 } }, { tolerance: 0 }), /tolerance/],
];

describe("what cannot be is refused with a RangeError that says what was wrong", () => {
  test.each([...refused, ...raking])("%s", (_, call, text) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(text);
  });
});

describe("a count that cannot be is refused by every function that counts", () => {
  const impossible = [
    ["more than there are", 11, 10],
    ["of nobody", 0, 0],
    ["a fraction", 2.5, 10],
    ["of a fraction", 2, 10.5],
    ["negative", -1, 10],
    ["not a number", NaN, 10],
    ["of what is not a number", 1, NaN],
    ["of endlessly many", 1, Infinity],
  ] as const;
  const counting: Readonly<Record<string, (count: number, n: number) => unknown>> = {
    wilson: (count, n) => stats.wilson(count, n),
    "wilson with continuity correction": (count, n) => stats.wilson(count, n, { continuity: true }),
    clopperPearson: (count, n) => stats.clopperPearson(count, n),
    binomialTest: (count, n) => stats.binomialTest(count, n, 0.4),
    binomialProbability: (count, n) => stats.binomialProbability(count, n, 0.4),
    newcombe: (count, n) => stats.newcombe(3, 10, count, n),
    twoProportionTest: (count, n) => stats.twoProportionTest(count, n, 3, 10),
    differenceTest: (count, n) => stats.differenceTest(count, n, 3, 10),
    trendTest: (count, n) => stats.trendTest([3, count], [10, n], [2023, 2025]),
  };
  const calls = Object.entries(counting).flatMap(([name, call]) =>
    impossible.map(([what, count, n]) => ({ name, what, call: () => call(count, n) })),
  );

  test.each(calls)("$name: $what", ({ call }) => {
    expect(call).toThrow(RangeError);
  });
});

describe("a level outside 0 and 1 is refused by every function that has one", () => {
  const levelled: Readonly<Record<string, (level: number) => unknown>> = {
    wilson: (level) => stats.wilson(3, 10, { level }),
    wilsonShare: (level) => stats.wilsonShare(0.3, 10, { level }),
    clopperPearson: (level) => stats.clopperPearson(0, 10, { level }),
    newcombe: (level) => stats.newcombe(3, 10, 4, 10, { level }),
    newcombeShare: (level) => stats.newcombeShare(0.3, 10, 0.4, 10, { level }),
    power: (level) => stats.power(0.3, 0.4, 10, 10, { level }),
    minimumDetectableDifference: (level) => stats.minimumDetectableDifference(0.3, 10, 10, { level }),
    sampleSize: (level) => stats.sampleSize(0.3, 0.4, { level }),
    funnelLimits: (level) => stats.funnelLimits(0.3, 10, { level }),
    mean: (level) => stats.mean([1, 2, 3], undefined, { level }),
    indexInterval: (level) => stats.indexInterval(oneItem, { level }),
    indexUpperBound: (level) => stats.indexUpperBound({ shares: [0.5], ns: [60] }, { level }),
    cohenKappa: (level) =>
      stats.cohenKappa(
        [
          [9, 0],
          [0, 0],
        ],
        { level },
      ),
    criticalZ: (level) => stats.criticalZ(level),
  };
  const calls = Object.entries(levelled).flatMap(([name, call]) =>
    [0, 1, 95, -0.5, NaN].map((level) => ({ name, level, call: () => call(level) })),
  );

  test.each(calls)("$name at $level", ({ call }) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(/level/);
  });
});
