import type { report as master } from "../nb/report.js";
import { plural } from "../plural.js";
import { words } from "./words.js";

export const report: typeof master = {
  title: (municipality) =>
    municipality === null ? "How the caregivers answered" : `How the caregivers in ${municipality} answered`,
  subtitle: (survey, wave) => `${survey}, the ${wave} survey round`,
  notice: "The figures are invented. They show how the tool works and say nothing about any municipality.",
  footer: (date, version) => `Made on ${date} with parorende ${version}.`,
  facts: {
    wave: "Survey round",
    answers: "Number of answers",
    compared: "Compared with",
    made: "Made",
    waveText: (wave, from, to) =>
      from === null ? `${wave}, closed ${to}` : `${wave}, from ${from} to ${to}`,
    nationalOf: (years) => `national figures from ${years}`,
    previous: (wave) => `the ${wave} survey round`,
    nothing: "nothing, because there are no comparable figures",
  },
  summary: {
    heading: "The main points",
    none: "No difference is clear enough to say that the municipality differs from Norway as a whole or has changed.",
    nothingCompared:
      "None of the questions in the file could be compared with Norway as a whole or an earlier survey round. Check that the columns are matched to the right questions. See “Notes on the data”.",
    mostlyUnsure: (unsure, all) =>
      `In ${plural(all, "the only comparison", `${unsure} of ${all} comparisons`)} we cannot say whether there is a difference. The survey is too small to show small differences.`,
    levels: "What those who took part answered",
    uncertainChanges: "The largest changes that may be due to chance",
    level: (count, n, text) => `${count} of ${n} ${text}.`,
    share: (percent, count, n, text) => `${percent} (${count} of ${n}) ${text}.`,
    againstWords: (verdict, words, wave) =>
      `That is ${verdict} than in Norway as a whole, where the answer was “${words}” in ${wave}.`,
    againstShare: (verdict, level, percent, wave) =>
      `That is ${verdict} than in ${level}, where the share was ${percent} in ${wave}.`,
    againstWave: (verdict, wave, percent) =>
      `That is ${verdict} than in ${wave}, when the share was ${percent}.`,
    uncertainChange: (text, from, fromWave, to, wave) =>
      `${text}: from ${from} in ${fromWave} to ${to} in ${wave}. The change may be due to chance.`,
    weakMark: "Thin ground",
    weak: {
      oneItem: (area) => `The area “${area}” rests on one question. Read it as a pointer, not as a verdict.`,
      noIndicator: (area) => `The area “${area}” has no questions in the file that can be used.`,
      noAnswers: (area) => `The area “${area}” has no figures that can be shown.`,
    },
    more: (count) => `${count} more ${plural(count, "finding is", "findings are")} in the tables below.`,
    moreWeak: (count) =>
      `And ${count} more ${plural(count, "area has", "areas have")} thin ground. The reason is given under each area.`,
  },
  nation: {
    heading: "The municipality and Norway as a whole",
    intro:
      "The dot is our share. The horizontal line is the uncertainty interval. The gray field is what we know about Norway as a whole. Where we have one figure, it is an upright line.",
    figureTitle: "Our shares and those of Norway as a whole, with uncertainty intervals",
    alt: (count) => `${count} ${plural(count, "indicator", "indicators")}. `,
    altRow: (label, percent, low, high) =>
      `${label}: ${percent}, uncertainty interval from ${low} to ${high}`,
    altReference: (low, high) =>
      low === high ? `Norway as a whole ${low}` : `Norway as a whole from ${low} to ${high}`,
    axis: "Share of those who answered",
    ours: "ours, with uncertainty interval",
    reference: "Norway as a whole",
    onlyInTable: "Indicators with fewer than 30 answers, or with hidden numbers, are in the table only.",
    tableCaption: "The indicators against Norway as a whole",
    note: "The interval is the uncertainty interval (95%). “Answers” is how many answered the question.",
    nothing: "There are no national figures that can be compared with this survey round.",
  },
  columns: {
    indicator: "Indicator",
    ours: "Ours",
    interval: "Interval",
    n: "Answers",
    total: "Number who answered",
    reference: "Norway as a whole",
    county: "The county",
    verdict: "Assessment",
    detectable: "Difference we would have seen in 8 of 10 cases (percentage points)",
    readingsDiffer: "depends on how “don’t know” is counted",
    previous: (wave) => `In ${wave}`,
    change: "Change (percentage points)",
    question: "Question",
    group: "Group",
    area: "Area",
    index: "Index (0–100)",
    source: "Source",
    item: "Question",
    asked: "Who was asked",
    answer: "Answer",
    count: "Count",
    share: "Share",
    words: "The words of the source",
    readAs: "Read as",
    file: "File",
    readFileAs: "Read as",
    rows: "Rows",
    what: "Note",
    test: "Test",
    p: "Adjusted p",
    rule: "Rule",
  },
  change: {
    makeup: "Who answered in the two rounds",
    makeupNote: "If the groups differ greatly, a change may be due to who answered.",
    heading: (wave) => `Change since ${wave}`,
    figureTitle: (from, to) => `The shares in ${from} and ${to}, with uncertainty intervals`,
    altRow: (label, from, to) => `${label}: from ${from} to ${to}`,
    tableCaption: (wave) => `The indicators against the ${wave} survey round`,
    nothing: "There is no earlier survey round to compare with.",
  },
  areas: {
    random: "The change may be due to chance.",
    cautiousChange: "The interval is calculated cautiously.",
    index: (value, low, high, items) =>
      `The index is ${value} out of 100 (uncertainty interval from ${low} to ${high}). It is ${items}, counted so that higher is better.`,
    items: (count) => (count === 1 ? "the share for one indicator" : `the mean of ${count} indicators`),
    cautiousMark: "cautious",
    cautious: "The uncertainty interval is calculated cautiously and is too wide rather than too narrow.",
    indexHidden: (why) => `The index: ${why}.`,
    change: (points, low, high, wave) =>
      `Since ${wave} the index has changed by ${points} points (uncertainty interval from ${low} to ${high}).`,
    caption: (area) => `The indicators in “${area}”`,
    overlaps: (areas) =>
      `The area shares questions with ${areas}. The same answers therefore count in more than one place.`,
    noNational: "The index is not compared with Norway as a whole, because there is no national index.",
    none: "No questions in the file belong to this area.",
  },
  answers: {
    heading: "How the answers were spread",
    figureTitle: (questions) => `The answers to ${questions}`,
    alt: (count) => `${count} ${plural(count, "question", "questions")} with the answers stacked. `,
    altRow: (label, parts) => `${label}: ${parts}`,
    axis: "Share of those who answered. “Don’t know” stands apart on the right",
    caption: (item) => `The answers to “${item}”`,
    multipleNote: "Several answers were possible. The shares therefore do not add up to 100%.",
    figureCaption: (questions) => `How many chose each answer to ${questions}`,
    background: "Who answered",
  },
  groups: {
    mapNote:
      "The index in a group is based on the indicators with at least 30 answers in the group. It cannot be compared directly with the index for everyone.",
    signs:
      "“:” means that the number is hidden. “–” means that there are too few answers, or that the number cannot be calculated.",
    ofIndicators: (index, count, all) => (count === all ? index : `${index} (${count} of ${all} indicators)`),
    notShown: (count) =>
      `${count} more ${plural(count, "row has", "rows have")} hidden numbers or too few answers.`,
    heading: (item) => `The groups by “${item}”`,
    figureTitle: (item) => `Index by area and group, by “${item}”`,
    alt: "Each square shows the index for an area in a group. ",
    altRow: (area, values) => `${area}: ${values}`,
    axis: "Index, 0–100. Higher is better",
    caption: (item) => `Each group against the rest, by “${item}”`,
    note: "The groups are small and many. The differences here are not findings, only something to ask more about.",
  },
  notHeard: {
    heading: "Whom we have not heard from",
    answered: (count) =>
      `We have ${count} ${plural(count, "answer", "answers")}. One answer is about one person who gets help and one service. Some may have answered several times.`,
    answeredHidden: "We do not show the number of answers.",
    unknownRate:
      "Nobody knows how many caregivers there are in the municipality. The response rate is therefore unknown.",
    selfSelected:
      "Those who answered chose to do so themselves. Those who did not answer may have other experiences.",
    sample: "Not everyone who got the survey answered. Those who did not answer may have other experiences.",
  },
  method: {
    heading: "How the figures were made",
    interval:
      "The interval shows random variation if the answers were independent. It does not cover who chose to answer, and is too narrow rather than too wide because one person can answer several times.",
    verdict: (margin) =>
      `“Clearly better” and “clearly worse” require that the uncertainty interval does not reach into the reference. The difference must also be clear when we allow for comparing many times. “About the same” requires that the whole interval lies within ${margin} percentage ${plural(margin, "point", "points")} of the reference. Otherwise we write “we cannot say”.`,
    few: "With fewer than 30 answers we show counts, not per cent, and mark the assessment “few answers”. With fewer than 10 answers we only write “too few answers”.",
    protection: (limit) => `${words.hiddenRule(limit)} Hidden numbers are shown as “:”.`,
    wording:
      "National figures that the source gives only in words are quoted word for word, in Norwegian. The table “References” shows how the words are read.",
    assumed:
      "Questions and answers marked “assumed” have been reconstructed by us, because the form is not public.",
    assumedWave: (wave, from, fields) =>
      `The description of the survey round ${wave} was copied from ${from}. This in it is assumed: ${fields}.`,
    assumedFields: {
      period: "the dates",
      recallYears: "how far back the questions reach",
      design: "how the answers were collected",
      questionnaireVersion: "which version of the form it is",
      nationalAnswers: "the number of answers in Norway",
    },
    recall: (years) => `Questions about a period are about ${years}.`,
    recallYears: (count) => (count === 1 ? "the last year" : `the last ${count === 2 ? "two" : count} years`),
  },
  appendix: {
    groups: "Groups against the rest",
    heading: "Appendix",
    comparisons: "All comparisons",
    comparisonsCaption: "Each comparison with its test and rule",
    references: "References",
    referencesCaption: "National figures, word for word, and how the words are read",
    answers: "All answers",
    assumed: "What is assumed",
    assumedCaption: "Questions where something has been reconstructed by us",
    files: "The files behind the figures",
    filesCaption: "Files, and what they were read as",
    issues: "Notes on the data",
    issuesCaption: "Notes",
    noIssues: "No notes.",
    issuesNote:
      "“–” means that the note is about rows. We do not show how many, because a row is the answers of one person.",
    identity: "Personal data that was not read",
    alpha: "Internal consistency (Cronbach’s alpha), for information only",
    indexes: "Indexes",
    readText: (layout, encoding, delimiter, decimal) =>
      `${layout}; ${encoding}, separator ${delimiter}, decimal mark ${decimal}`,
    readSheet: (layout, sheet) => `${layout}; the sheet ${sheet}`,
    assumedParts: { wording: "wording", options: "answers", base: "who was asked", kind: "type of answer" },
    delimiters: { ";": "semicolon", ",": "comma", "\t": "tab", "|": "vertical bar" },
    tests: { score: "score test", pooledZ: "z-test", fisher: "Fisher’s test" },
    rules: {
      "not-comparable": "cannot be compared",
      "too-few": "fewer than 10 answers",
      clear: "the uncertainty interval does not reach into the reference",
      "within-margin": "the whole uncertainty interval is within the margin",
      "readings-differ": "clear in one reading, but not in all",
      "standardized-differs": "the change is another one if the same groups had answered",
      otherwise: "none of the other rules",
    },
  },
  warnings: {
    otherYear: "another year",
    recallDiffers: "the question was about another period",
    localInside: "our answers are over 10% of the reference",
    rounded: "worked out from rounded percentages",
    assumed: "the question is assumed",
    dontKnowUnsaid: "the source does not say whether “don’t know” is included",
    smallBase: "few answers",
  },
  notComparable: {
    base: "different groups were asked",
    counted: "different answers are counted",
    recall: "the question was about another period",
    break: "the question has changed",
    noInterval: "the source has only words without numbers",
    notAsked: "not asked",
    noEstimate: "no figures",
  },
  assumedMark: "assumed",
};
