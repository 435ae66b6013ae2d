import type { words as master } from "../nb/words.js";

export const words: typeof master = {
  verdict: {
    notComparable: "kan ikkje samanliknast",
    tooFew: "for få svar",
    better: "klart betre",
    worse: "klart dårlegare",
    higher: "klart høgare",
    lower: "klart lågare",
    similar: "om lag likt",
    cannotTell: "vi kan ikkje seie",
  },
  fewAnswers: "få svar",
  hidden: {
    skjermet: "skjerma",
    forFaSvar: "for få svar",
    notEstimable: "kan ikkje reknast ut",
  },
  hiddenMark: ":",
  nation: "landet",
  county: "fylket",
  rest: "resten",
  unknown: "ikkje oppgitt",
  outOf: (count, n) => `${count} av ${n}`,
  interval: (low, high) => `${low}–${high}`,
  /** For signed numbers, where a dash would read as a minus. */
  between: (low, high) => `${low} til ${high}`,
  ofCounty: (text) => `fylket ${text}`,
  quote: (text) => `«${text}»`,
};
