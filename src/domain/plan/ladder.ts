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

/** Why nothing can be told of a measure that is done, where its step is `tooFew`: few answers are one reason of several. */
export const whyNots = ["notAsked", "noEarlier", "hidden", "notComparable", "few", "unsure"] as const;
export type WhyNot = (typeof whyNots)[number];

/** What is proposed for a measure; `new` stands for a need that no measure answers. */
export const recommendationWords = ["continue", "change", "end", "new"] as const;
export type RecommendationWord = (typeof recommendationWords)[number];

/** The rules that propose, in order: the first that fits decides. */
export const recommendationRules = [
  /** Status «utgår»: → end. */
  "dropped",
  /** Done, and moved the wrong way: → change. */
  "movedWrong",
  /** Stopped, or late with high risk: → change. */
  "stoppedOrAtRisk",
  /** Late with no corrective step: → change. */
  "delayedWithoutStep",
  /** Done, and the last figure misses its target: → change. */
  "figureMissed",
  /** A result goal, done, and every target reached (or none set): it is finished: → end. */
  "resultReached",
  /** Done, and moved the right way: → continue. */
  "movedRight",
  /** Done in time to be seen, and a share is clearly short of its target: → change. */
  "shareMissed",
  /** Needs voiced without a measure: → new. */
  "needWithoutMeasure",
  /** No rule above proposes anything else: → continue. */
  "otherwise",
] as const;
export type RecommendationRule = (typeof recommendationRules)[number];
