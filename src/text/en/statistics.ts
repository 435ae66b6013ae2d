import type { statistics as nb } from "../nb/statistics.js";

export const statistics: typeof nb = {
  weights: {
    off: "The answers are not weighted, because no figures are known for who the municipality's caregivers are. The national figures are not weighted either.",
    raked: (wave, items, source) =>
      `The appendix also gives weighted figures for ${wave}. They are weighted so that ${items} are distributed as in the source: ${source}. Verdicts rest on the unweighted figures, since the national ones are not weighted.`,
    column: (wave, source) =>
      `The appendix also gives weighted figures for ${wave}. The weights stand in the data file and come from: ${source}. Verdicts rest on the unweighted figures, since the national ones are not weighted.`,
    none: (wave) =>
      `${wave} is not weighted, because the data lack what the weights rest on. There must be a row per answer, with all the questions or the column of weights.`,
    notConverged: (error) =>
      `The weights do not quite meet their target: the largest distance is ${error}. Look for groups with few answers, or raise the cap on the weights.`,
    heading: "Weighted and unweighted",
    caption: (wave) => `The shares in ${wave}, weighted and unweighted`,
    weighted: "Weighted share",
    unweighted: "Unweighted share",
    n: "Answers (unweighted)",
    effectiveN: "Effective number of answers",
    designEffect: (effect) =>
      `Weighting makes the figures less certain: the design effect is ${effect}, and the intervals rest on the effective number of answers.`,
    cap: (cap) => `No weight is more than ${cap} times the mean one.`,
    wholePercent:
      "Weighted figures are whole per cents, which makes it harder to work out what a few people answered.",
  },
  sample: {
    finite: (population) =>
      `The answers are from a random sample, drawn from ${population} caregivers. The interval around the share is the narrower for it where everybody was asked. That does not apply to groups, changes and comparisons.`,
    census: (population, rate) => `${population} were sent the survey. ${rate} answered.`,
    censusHidden: (population) => `${population} were sent the survey.`,
  },
  makeup: {
    caption: (items) => `The change as it would be with the same make-up by ${items} as last time`,
    crude: "Change",
    standardized: "Change with equal make-up",
    note: "The comparison has a p-value of its own, outside the others.",
    notPossible: (items) =>
      `The change is not recalculated to equal make-up by ${items}. That takes a row per answer in both waves, and enough answers in every combination.`,
  },
  trends: {
    heading: "Development over time",
    caption: "Development over three waves or more",
    waves: "Waves",
    direction: "Direction",
    directions: { up: "the share rises", down: "the share falls", level: "the share stands still" },
    uncertain: "not clear",
    note: "The test is Cochran–Armitage's, with the years as scores. The p-value stands outside the other comparisons.",
  },
  p: "p-value",
};
