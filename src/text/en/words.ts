import type { words as master } from "../nb/words.js";

export const words: typeof master = {
  verdict: {
    notComparable: "cannot be compared",
    tooFew: "too few answers",
    better: "clearly better",
    worse: "clearly worse",
    higher: "clearly higher",
    lower: "clearly lower",
    similar: "about the same",
    cannotTell: "we cannot say",
  },
  fewAnswers: "few answers",
  hidden: {
    skjermet: "hidden",
    forFaSvar: "too few answers",
    notEstimable: "cannot be calculated",
  },
  hiddenMark: ":",
  /** What is hidden, and never which of the reasons it was. */
  hiddenRule: (limit) =>
    `We hide counts above 0 and below ${limit}, and zeros where fewer than 30 answered. We also hide some other numbers, so that nobody can work out these. We never say which of the reasons applies.`,
  nation: "Norway as a whole",
  county: "the county",
  rest: "the rest",
  unknown: "not stated",
  outOf: (count, n) => `${count} of ${n}`,
  interval: (low, high) => `${low}–${high}`,
  /** For signed numbers, where a dash would read as a minus. */
  between: (low, high) => `${low} to ${high}`,
  ofCounty: (text) => `the county ${text}`,
  quote: (text) => `“${text}”`,
  eventKinds: {
    cafe: "Dialogue café",
    course: "Course",
    hearing: "Hearing",
    council: "Council or committee",
    workshop: "Workshop",
    stand: "Stand",
    other: "Other event",
  },
  masked: {
    idNumber: "national identity numbers",
    phone: "telephone numbers",
    email: "e-mail addresses",
    profile: "profiles in social media",
    account: "account numbers",
    address: "addresses",
    birthDate: "dates of birth",
    name: "names of persons",
    place: "schools and units named together with an age",
    plate: "car numbers",
  },
};
