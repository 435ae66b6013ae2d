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
  ["the factorial of a negative number", () => stats.logFactorials(-1), /whole number/],
];

describe("what cannot be is refused with a RangeError that says what was wrong", () => {
  test.each(refused)("%s", (_, call, text) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(text);
  });
});
