import type { basis as masterBasis, open as masterOpen } from "../nb/plan-basis.js";

export const basis: typeof masterBasis = {
  heading: "Basis of the numbers",
  caption: "Each number in the document, and where it comes from",
  number: "Number",
  what: "What it is",
  asked: "Who was asked (answers)",
  answered: (asked, count) => `${asked} (${count})`,
  source: "Source",
  hidden: (rule) => `“:” means that the number is hidden. ${rule}`,
  survey: (wave) => `The ${wave} survey`,
  surveyName: (name) => `The survey is ${name}.`,
  notes: "Notes from events",
  settings: "Worked out by the tool",
  respondents: (wave) => `Number of answers to the ${wave} survey`,
  participants: "Participants at an event",
  against: (points, reference) => `${points} percentage points against ${reference}`,
  index: (area) => `The index of ${area}`,
  comparedNation: (text) => `${text}, against Norway as a whole`,
  comparedCounty: (text) => `${text}, against the county`,
  comparedWave: (text, wave) => `${text}, against the ${wave} survey round`,
  measures: {
    all: "All measures",
    done: "Measures that are done or in ordinary operation",
    rest: "Measures that have not begun",
    status: (status) => `Measures with the status: ${status}`,
    delayed: "Measures that are delayed or past their deadline",
    stopped: "Measures that are stopped",
    highRisk: "Measures with a high risk",
    asked: "Full-time positions asked for",
    given: "Full-time positions given",
    askedKroner: "Kroner asked for",
    givenKroner: "Kroner given",
  },
  figures: {
    all: "Figures in the register",
    missing: "Figures that are not reported",
    value: (name, date) => `${name}, ${date}`,
    baseline: (name, date) => `${name}, baseline ${date}`,
    target: (name) => `${name}, target`,
  },
  decisions: {
    all: "Earlier decisions in the register",
    told: "Earlier decisions that this document tells of",
    open: "Earlier decisions that are not settled",
    followedUp: "Earlier decisions that have been followed up",
  },
  needs: { all: "Needs voiced", unanswered: "Needs without a measure" },
  comparisons: {
    all: "Comparisons",
    unsure: "Comparisons where we cannot say whether there is a difference",
  },
  statements: {
    all: "Statements from all events",
    shown: "Statements from events that can be shown",
    area: (area) => `Statements about ${area}`,
    events: "Events",
  },
};

export const open: typeof masterOpen = {
  economy: {
    title: "Financial consequences",
    hint: "What the proposal costs, who pays, and what happens when grants end.",
  },
  economyMore: {
    title: "What the proposal means for the budget",
    hint: "What the proposal costs, who pays, and what happens when grants end.",
  },
  assessment: {
    title: "Assessment",
    hint: "The assessment. The facts stand above and are not to be mixed with it.",
  },
  participation: {
    title: "Who has taken part",
    hint: "Who took part, when, and what they thought.",
  },
  elderly: {
    title: "Statement of the council for the elderly",
    hint: "The statement, with its date and case number.",
  },
  disability: {
    title: "Statement of the council for persons with disabilities",
    hint: "The statement, with its date and case number.",
  },
  youth: {
    title: "Statement of the youth council",
    hint: "The statement, with its date and case number.",
  },
  users: { title: "Statement of the user council", hint: "The statement, with its date." },
  statements: "Statements of the councils",
  statementsLaw: "The councils are entitled to give their opinion under the Local Government Act § 5-12.",
};
