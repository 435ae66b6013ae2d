import type { plan as master } from "../nb/plan.js";
import { isNone, plural } from "../plural.js";
import { basis, open } from "./plan-basis.js";

const orNone = (count: string): string => (isNone(count) ? "none" : count);
const clearCounts = (better: string, worse: string): string =>
  `${orNone(better)} clearly better, ${orNone(worse)} clearly worse`;
const also = (count: string, what: string): string => (isNone(count) ? "" : `, ${count} ${what}`);
const named = (names: string): string => (names === "" ? "." : `: ${names}.`);
const measuresOf = (count: string): string => `${count} ${plural(count, "measure", "measures")}`;
const isAre = (count: string): string => plural(count, "is", "are");

export const plan: typeof master = {
  notice: "The figures are invented. They show how the tool works and say nothing about any municipality.",
  tertial: (number, year) =>
    `the ${number === "1" ? "first" : number === "2" ? "second" : "third"} four months of ${year}`,
  status: {
    draft: (date) => `Draft, ${date}`,
    published: (date) => `Published ${date}`,
    publishedCase: (date, caseNumber) => `Published ${date}, case ${caseNumber}`,
  },
  footer: (date, version) => `Made on ${date} with parorende ${version}.`,
  facts: {
    municipality: "Municipality",
    period: "Period",
    wave: "Latest survey",
    waveAnswers: (wave, answers) => `${wave}, ${answers} ${plural(answers, "answer", "answers")}`,
    noWave: "none",
    case: "Case",
    fromTo: (from, to) => `${from} to ${to}`,
  },
  documents: {
    "saksframlegg-parorendearbeid": "council paper on the work for caregivers",
    "arsrapport-parorendearbeid": "yearly report",
    "saksframlegg-evaluering-parorendearbeid": "council paper on the evaluation",
    "evaluering-parorendearbeid": "evaluation",
    "tertialrapport-parorendearbeid": "four-month report",
    "ledelsens-gjennomgang-parorendearbeid": "management review",
    "dere-sa-vi-gjorde": "You said – we did",
  },
  summary: {
    heading: "The main points",
    nothing: "The registers and the survey give no ground for short conclusions in this period.",
  },
  basis,
  open,
  sentences: {
    share: (share, n, text) => `${share} of the ${n} who answered ${text}.`,
    noNewWave: (period, wave) => `No new survey in ${period}. The latest figures are from ${wave}.`,
    noWave: (date) => `No survey was closed by ${date}.`,
    measureStatus: (done, all) =>
      isNone(done)
        ? `None of the ${plural(all, "one measure", `${all} measures`)} is done or in ordinary operation.`
        : `${done} of ${measuresOf(all)} ${isAre(done)} done or in ordinary operation.`,
    measureBegun: (begun, rest) =>
      isNone(rest)
        ? `${begun} ${isAre(begun)} under way.`
        : `${isNone(begun) ? "" : `${begun} ${isAre(begun)} under way, and `}${rest} ${isAre(rest)} planned, not started or without a status.`,
    measureDropped: (count) => `${count} ${isAre(count)} dropped.`,
    delayed: (count, names) => `${measuresOf(count)} ${isAre(count)} delayed${named(names)}`,
    stopped: (count, names) => `${measuresOf(count)} ${isAre(count)} stopped${named(names)}`,
    movedRight: (measure) => `The figure has moved the right way after the measure ${measure}.`,
    movedWrong: (measure) => `The figure has moved the wrong way after the measure ${measure}.`,
    movedTold: (label, measure) => `The change in “${label}” came after the measure ${measure}.`,
    before: (wave, share) => `In ${wave} the share was ${share}.`,
    noProof: "This does not show that the measure is the reason.",
    reached: (figure) => `The target for ${figure} is reached.`,
    notReached: (figure) => `The target for ${figure} is not reached.`,
    value: (value, target) => `The figure is ${value}, and the target is ${target}.`,
    figuresMissing: (missing, all, names) =>
      `${missing} of ${all} ${plural(all, "figure", "figures")} ${isAre(missing)} not reported${named(names)}`,
    decision: (date, point, status) =>
      `Status of the decision of ${date}${point === "" ? "" : ` (${point})`}: ${status}.`,
    decisionsOfYear: (year, status) => `Status of the decisions of ${year}: ${status}.`,
    decisionsDone: (all) =>
      plural(all, "The one earlier decision is settled.", `All ${all} earlier decisions are settled.`),
    decisionsOpen: (open, all) =>
      `${open} of ${all} earlier ${plural(all, "decision", "decisions")} ${isAre(open)} not settled.`,
    needsUnanswered: (needs, all, names) =>
      `${needs} of ${all} ${plural(all, "need", "needs")} voiced ${plural(needs, "has", "have")} no measure${named(names)}`,
    mostHeard: (area, count, all) =>
      `Most statements are about ${area}: ${count} of ${all} ${plural(all, "statement", "statements")}.`,
    andMore: (count) => `${count} more`,
  },
  measures: {
    heading: "Status of the measures",
    none: "The register has no measures.",
    title: (done, all) =>
      isNone(done)
        ? "No measure is done or in ordinary operation"
        : `${done} of ${measuresOf(all)} ${isAre(done)} done or in ordinary operation`,
    alt: "Bars with the number of measures in each status. ",
    altRow: (status, count) => `${status}: ${count}`,
    axis: "Number of measures",
    caption: "The measures by target group and status",
    noStatus: "without status",
    noGroup: "without target group",
    group: "Target group",
    total: "All measures",
    all: "In all",
    namedCaption: "Measures that are delayed, stopped, changed or dropped",
    nothingNamed: "No measure is delayed, stopped or changed, and none was due in the period.",
    nothingLate: "No measure is delayed, stopped or changed.",
    doneInTime: (names, isOne) =>
      isOne
        ? `${names} was due in the period, and is done or in ordinary operation.`
        : `These were due in the period, and are done or in ordinary operation: ${names}.`,
    seeAppendix: "All the measures are in appendix 1.",
    measure: "Measure",
    what: "What",
    deadline: "Deadline",
    why: "Reason",
    step: "What we do",
    noReason: "no reason stated",
    noStep: "not stated",
    overdue: "past its deadline",
    changed: "changed",
    due: (status) => `due in the period: ${status}`,
    moved: (to, from) => `${to} (before: ${from})`,
    changedFrom: (before) => `Before the change: ${before}`,
    changedBy: (by) => `Changed by: ${by}`,
    appendix: "Appendix 1: All the measures",
    appendixCaption: "All the measures of the plan",
    wording: "Adopted wording",
    role: "Responsible",
    status: "Status",
  },
  figures: {
    heading: "Figures from the registers",
    intro: "The figures come from the registers of the municipality.",
    none: "The register has no figures.",
    caption: "Figures from the registers",
    figure: "Figure",
    baseline: "Baseline",
    now: "Now",
    target: "Target",
    verdict: "Assessment",
    role: "Responsible",
    notReported: "not reported",
    at: (value, year) => `${value} (${year})`,
    verdicts: {
      reached: "the target is reached",
      notReached: "the target is not reached",
      noTarget: "without target",
      notReported: "not reported",
      hidden: "hidden",
      unclear: "cannot be assessed yet",
    },
    hiddenNote: (rule) => `“:” means that the number is hidden. ${rule}`,
  },
  decisions: {
    heading: "Follow-up of earlier decisions",
    none: "The register has no earlier decisions to follow up.",
    count: (all, done) =>
      `The list has ${all} earlier ${plural(all, "decision", "decisions")}. ${isNone(done) ? "None" : done} of them ${isNone(done) ? "has" : plural(done, "has", "have")} been followed up.`,
    caption: "Earlier decisions, and what became of them",
    decision: "Decision",
    what: "What it was about",
    status: "Status",
    answer: "Answer",
    referred: "referred proposal",
    where: (date, committee) => `${date}, ${committee}`,
    whereCase: (date, committee, caseNumber) => `${date}, ${committee}, case ${caseNumber}`,
    noAnswer: "not answered",
  },
  earlier: {
    heading: "What we wrote last time",
    none: "No earlier report is published. We therefore have nothing to hold this one against.",
    intro: "Here is what we wrote, word for word, and whether it still holds.",
    caption: "What we wrote last time, and whether it still holds",
    said: "We wrote",
    where: "Where",
    outcome: "Does it still hold?",
    now: "The figure now",
    from: (document, period) => `${document} ${period}`,
    fromCase: (document, period, caseNumber) => `${document} ${period}, case ${caseNumber}`,
    outcomes: {
      holds: "still holds",
      unclear: "no longer clear",
      reversed: "has turned",
      changed: "has changed",
      noNewData: "no newer figures",
      gone: "no longer in the registers",
    },
  },
  survey: {
    heading: "What caregivers answer",
    none: "No survey was closed when the period ended. So nothing stands here.",
    noChange: "We therefore draw no conclusion on change.",
    answers: (wave, answers) => `The ${wave} survey has ${answers} ${plural(answers, "answer", "answers")}.`,
    answersHidden: (wave) => `The number of answers to the ${wave} survey is not shown.`,
    changeTitle: (wave, better, worse, neutral, rest) =>
      `Since ${wave}: ${clearCounts(better, worse)}${also(neutral, "clearly changed")}, ${orNone(rest)} without a clear change`,
    nationTitle: (better, worse, neutral, rest) =>
      `Against Norway as a whole: ${clearCounts(better, worse)}${also(neutral, "clearly different")}, ${orNone(rest)} with no clear difference`,
    levelTitle: "The shares of those who answered, with uncertainty intervals",
    caption: "The answers to the questions that matter most for the plan",
    question: "Of those who answered",
    change: (wave) => `Against ${wave}`,
    nation: "Against Norway as a whole",
    note: "All the questions are in the analysis of the survey.",
    notesHeading: "What was said at events",
    notesTotal: (statements, events) =>
      `We have ${statements} ${plural(statements, "statement", "statements")} from ${events} ${plural(events, "event", "events")}.`,
    notesCaption: "What most statements were about",
    notesNote: "The number of statements is not a number of people.",
    theme: "Area",
    statements: "Statements",
    notHeard: "Whom we have not heard",
    notHeardAny: "We have no survey to build on. So we do not know what caregivers would have answered.",
  },
  risk: {
    heading: "Deviations and risk",
    none: "No measure has a high or medium risk.",
    unstated: "Nobody has stated the risk of any measure.",
    high: (count, names) => `${measuresOf(count)} ${plural(count, "has", "have")} a high risk${named(names)}`,
    noStep: (names) => `These are delayed or stopped, and it is not stated what we do: ${names}.`,
    figures: (names) => `These figures did not reach their target: ${names}.`,
    caption: "Measures with a high or medium risk",
    risk: "Risk",
  },
  resources: {
    both: (asked, given) => `For the measures, ${asked} were asked for. Given were ${given}.`,
    sums: "The sums hold only what is entered, and not always of the same measures.",
    onlyAsked: (asked) => `For the measures, ${asked} were asked for. It is not stated what was given.`,
    onlyGiven: (given) => `For the measures, ${given} were given. It is not stated what was asked for.`,
    positions: (count) => `${count} full-time ${plural(count, "position", "positions")}`,
    kroner: (count) => `${count} kroner`,
    nothing: "The registers say nothing about positions and money.",
    grant: (measure, date) => `The grant for ${measure} ends on ${date}.`,
    grantUndated: (measure) => `The grant for ${measure} ends soon.`,
    outside: (names) => `These measures are not in the budget plan: ${names}.`,
  },
  method: {
    heading: "How the report was made",
    registers: (files) =>
      `Measures, figures and decisions come from the registers of the municipality: ${files}.`,
    noRegisters: "No registers were read.",
    survey: (name, wave) => `The answers of caregivers come from ${name}, the ${wave} survey round.`,
    rules:
      "The sentences at the top are chosen by fixed rules. Those who write the report did not choose them.",
    contribution:
      "That a figure has changed after a measure does not show that the measure is the reason. Figures that were chosen because they were bad often improve by themselves.",
  },
  headings: {
    proposal: "Proposal of the municipal director",
    summary: "Summary",
    background: "Background",
    facts: "The facts of the case",
    economy: "Financial consequences",
    participation: "Participation",
    assessment: "Assessment",
    attachments: "Attachments",
  },
};
