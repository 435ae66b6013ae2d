/**
 * The statistics of parorende, for use on their own as `parorende/stats`: numbers in, numbers out. Shares, intervals
 * and p-values are 0–1; what cannot be is refused with a RangeError.
 */

export type { Interval, LevelOption } from "./interval.js";

// One share, two shares
export { wilson } from "./wilson.js";
export { wilsonShare } from "./wilson-share.js";
export { clopperPearson } from "./clopper-pearson.js";
export { binomialTest } from "./binomial-test.js";
export { scoreTest, type ZTest } from "./score-test.js";
export { newcombe } from "./newcombe.js";
export { newcombeShare, type DifferenceInterval } from "./newcombe-share.js";
export { twoProportionTest } from "./two-proportion-test.js";
export { twoShareTest } from "./two-share-test.js";
export { differenceTest } from "./difference-test.js";

// Tables and trends
export { fisherExact } from "./fisher-exact.js";
export { chiSquareTest, type ChiSquareTest } from "./chi-square-test.js";
export { trendTest } from "./trend-test.js";
export { mannWhitney } from "./mann-whitney.js";

// Many comparisons, and what a survey can see
export { adjustBH } from "./adjust-bh.js";
export { adjustHolm } from "./adjust-holm.js";
export { power } from "./power.js";
export { minimumDetectableDifference } from "./minimum-detectable-difference.js";
export { sampleSize } from "./sample-size.js";
export { funnelLimits } from "./funnel-limits.js";

// Weights, scales, indexes
export { rake, type Raking } from "./rake.js";
export type { Margins, RakeCell } from "./rake-input.js";
export { kish } from "./kish.js";
export { mean, type MeanEstimate } from "./mean.js";
export { alphaFromCovariances, type CronbachAlpha, type NoAlpha } from "./alpha-from-covariances.js";
export { cronbachAlpha, type CronbachAlphaOfRows } from "./cronbach-alpha.js";
export { cronbachAlphaFromSums, type ItemSums } from "./cronbach-alpha-from-sums.js";
export { areaIndex, type IndexEstimate, type IndexItems } from "./area-index.js";
export { indexInterval, type IndexSums, type PairSums } from "./index-interval.js";
export { indexUpperBound } from "./index-upper-bound.js";

// Agreement between coders
export { cohenKappa, type CohenKappa, type KappaWeights } from "./cohen-kappa.js";
export { krippendorffAlpha, type KrippendorffAlpha, type KrippendorffMetric } from "./krippendorff-alpha.js";

// Distributions
export { normalCdf } from "./normal-cdf.js";
export { normalQuantile } from "./normal-quantile.js";
export { criticalZ } from "./critical-z.js";
export { twoSidedP } from "./two-sided-p.js";
export { chiSquareCdf } from "./chi-square-cdf.js";
export { chiSquareUpperTail } from "./chi-square-upper-tail.js";
export { tQuantile } from "./t-quantile.js";
export { betaQuantile } from "./beta-quantile.js";
export { binomialProbability } from "./binomial-probability.js";
export { deviance } from "./deviance.js";
export { stirlingRemainder } from "./stirling-remainder.js";
