/**
 * How far one may conclude about a measure, from least to most: the first that fits is told. It is contribution, never
 * proof.
 */
export const ladderSteps = [
  "notStarted",
  "movedBefore",
  "underWay",
  "tooEarly",
  "tooFew",
  "movedRight",
  "movedWrong",
  "noChange",
] as const;
export type LadderStep = (typeof ladderSteps)[number];

/** What is proposed for a measure; `new` stands for a need that no measure answers. */
export const recommendationWords = ["continue", "change", "end", "new"] as const;
export type RecommendationWord = (typeof recommendationWords)[number];

/** The rules that propose, in order: the first that fits decides. */
export const recommendationRules = [
  /** Status «utgår»: → end. */
  "dropped",
  /** Done, and moved the wrong way: → change. */
  "movedWrong",
  /** Stopped, or delayed with high risk: → change. */
  "stoppedOrAtRisk",
  /** Delayed with no corrective step: → change. */
  "delayedWithoutStep",
  /** Done, and the last figure misses its target: → change. */
  "figureMissed",
  /** A result goal, done, and every target reached (or none set): it is finished: → end. */
  "resultReached",
  /** Done, and moved the right way: → continue. */
  "movedRight",
  /** Needs voiced without a measure: → new. */
  "needWithoutMeasure",
  /** Nothing speaks for a change: → continue. */
  "otherwise",
] as const;
export type RecommendationRule = (typeof recommendationRules)[number];
