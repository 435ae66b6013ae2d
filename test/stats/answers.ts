import * as stats from "../../src/stats/index.js";

/**
 * For each method of the fixtures what src/stats answers to a case's input. The inputs are named as the parameters,
 * so that a fixture reads without this list; what is left over is the options.
 */
export const answers: Readonly<Record<string, (input: never) => unknown>> = {
  wilson: ({ count, n, ...options }: CountOf & Level & { continuity?: boolean }) =>
    stats.wilson(count, n, options),
  clopperPearson: ({ count, n, ...options }: CountOf & Level) => stats.clopperPearson(count, n, options),
  scoreTest: ({ count, n, edge }: CountOf & { edge: number }) => stats.scoreTest(count / n, n, edge, edge),
  binomialTest: ({ count, n, p0 }: CountOf & { p0: number }) => stats.binomialTest(count, n, p0),
  funnelLimits: ({ p0, n, ...options }: Level & { p0: number; n: number }) =>
    stats.funnelLimits(p0, n, options),
  newcombe: ({ x1, n1, x2, n2, ...options }: FourCounts & Level) => stats.newcombe(x1, n1, x2, n2, options),
  twoProportionTest: ({ x1, n1, x2, n2 }: FourCounts) => stats.twoProportionTest(x1, n1, x2, n2),
  fisherExact: ({ table }: { table: number[][] }) => stats.fisherExact(table),
  chiSquareTest: ({ table }: { table: number[][] }) => stats.chiSquareTest(table),
  trendTest: ({ counts, ns, scores }: { counts: number[]; ns: number[]; scores: number[] }) =>
    stats.trendTest(counts, ns, scores),
  mannWhitney: ({ a, b }: { a: number[]; b: number[] }) => stats.mannWhitney(a, b),
  adjustBH: ({ ps }: { ps: number[] }) => ({ adjusted: stats.adjustBH(ps) }),
  adjustHolm: ({ ps }: { ps: number[] }) => ({ adjusted: stats.adjustHolm(ps) }),
  power: ({ p1, p2, n1, n2, ...options }: Level & { p1: number; p2: number; n1: Endless; n2: Endless }) =>
    stats.power(p1, p2, Number(n1), Number(n2), options),
  minimumDetectableDifference: ({
    p1,
    n1,
    n2,
    ...options
  }: Planning & { p1: number; n1: Endless; n2: Endless }) =>
    stats.minimumDetectableDifference(p1, Number(n1), Number(n2), options),
  sampleSize: ({ p1, p2, ...options }: Planning & { p1: number; p2: number }) =>
    stats.sampleSize(p1, p2, options),
  rake: ({
    cells,
    margins,
    ...options
  }: {
    cells: stats.RakeCell[];
    margins: stats.Margins;
    cap?: number;
  }) => {
    const { weights, converged } = stats.rake(cells, margins, { ...options, tolerance: 1e-13 });
    return converged ? { weights } : { converged };
  },
  kish: ({ weights }: { weights: { times: number; weight: number }[] }) =>
    stats.kish(weights.flatMap(({ times, weight }) => Array.from({ length: times }, () => weight))),
  mean: ({ values, weights, ...options }: Level & { values: number[]; weights?: number[] }) =>
    stats.mean(values, weights, options),
  indexInterval: (sums: stats.IndexSums) => stats.indexInterval(sums),
  cronbachAlpha: ({ rows }: { rows: number[][] }) => stats.cronbachAlpha(rows),
  cohenKappa: ({ matrix, ...options }: Level & { matrix: number[][]; weights?: stats.KappaWeights }) =>
    stats.cohenKappa(matrix, options),
  krippendorffAlpha: ({
    ratings,
    metric,
  }: {
    ratings: (number | null)[][];
    metric: stats.KrippendorffMetric;
  }) => stats.krippendorffAlpha(ratings, metric),
  wordsAgainstCounts: ({ count, n, low, high, othersAtOne }: CountOf & Words) => {
    const { p } = stats.scoreTest(count / n, n, low, high);
    const [adjusted = NaN] = stats.adjustBH([p, ...Array.from({ length: othersAtOne }, () => 1)]);
    return { differs: adjusted < 0.05 };
  },
  binomialProbability: ({ count, n, p }: CountOf & { p: number }) => ({
    p: stats.binomialProbability(count, n, p),
  }),
  normalCdf: ({ z }: { z: number }) => ({ p: stats.normalCdf(z) }),
  normalQuantile: ({ p }: { p: number }) => ({ z: stats.normalQuantile(p) }),
  chiSquareUpperTail: ({ x, df }: { x: number; df: number }) => ({ p: stats.chiSquareUpperTail(x, df) }),
  chiSquareCdf: ({ x, df }: { x: number; df: number }) => ({ p: stats.chiSquareCdf(x, df) }),
  tQuantile: ({ p, df }: { p: number; df: number }) => ({ t: stats.tQuantile(p, df) }),
  betaQuantile: ({ p, a, b }: { p: number; a: number; b: number }) => ({
    share: stats.betaQuantile(p, a, b),
  }),
};

type Level = { level?: number };
type Planning = Level & { power?: number };
type CountOf = { count: number; n: number };
/** What a figure in words may mean, and how many other comparisons, all with p = 1, are in the family. */
type Words = { low: number; high: number; othersAtOne: number };
type FourCounts = { x1: number; n1: number; x2: number; n2: number };
/** JSON has no Infinity: it stands as text. */
type Endless = number | "Infinity";
