import type { yearly as master } from "../nb/yearly.js";
import { plural } from "../plural.js";

const statementsOf = (count: string): string => `${count} ${plural(count, "statement", "statements")}`;
const answered = (answers: string, wave: string): string =>
  `We have ${answers} ${plural(answers, "answer", "answers")} to the ${wave} survey.`;

export const yearly: typeof master = {
  yearlyReport: {
    title: (period) => `Yearly report on the work for caregivers ${period}`,
  },
  caseDocument: {
    title: (period) => `Yearly report on the work for caregivers ${period}`,
    subtitle: "Council paper",
    takesNote: (council, period) =>
      `${council} takes note of the yearly report on the work for caregivers ${period}.`,
    newDeadlines: (council, measures) => `${council} approves the new deadlines for ${measures}.`,
    newDeadline: (measure, date) => `${measure} (${date})`,
    adopted: (plan, date) => `${plan} was adopted on ${date}.`,
    plan: (plan, from, to) => `The plan is called ${plan} and is valid from ${from} to ${to}.`,
    yearlyDuty: (council) =>
      `The plan is to be reported to ${council} every year and evaluated every second year.`,
    lastReport: (document, period, date) =>
      `Last time we presented the ${document} ${period}. It was published on ${date}.`,
    factsIntro: "Here are the facts. The assessment of the municipal director stands by itself further down.",
    measuresHeading: "The measures",
    behind: (measure, status, date) =>
      date === "" ? `${measure}: ${status}.` : `${measure}: ${status}. The deadline is ${date}.`,
    figuresHeading: "The figures",
    figure: (name, value, target, verdict) =>
      target === ""
        ? `${name}: ${value}.`
        : `${name}: ${value}. The target is ${target}. Assessment: ${verdict}.`,
    answersHeading: "The answers of caregivers",
    decisionsHeading: "Earlier decisions",
    events: (events, statements) =>
      `Caregivers and others have given ${statementsOf(statements)} at ${events} ${plural(events, "event", "events")}.`,
    noEvents: "No statements from events are recorded.",
    answered,
    attachment: (number, name) => `Attachment ${number}: ${name}`,
  },
  tertial: {
    title: (date) => `Status on ${date}`,
    subtitle: (number, year, plan) => `Four-month report ${number}, ${year}. ${plan}`,
  },
  management: {
    title: (period) => `Management review of the work for caregivers ${period}`,
    goals: "Goals reached",
    noGoals: "The register has no goals.",
    goalsCaption: "The goals, and how far the measures have come",
    area: "Area",
    goal: "Goal",
    measures: "Measures done or in operation",
    outOf: (done, all) => `${done} of ${all}`,
    complaints: {
      title: "Complaints",
      hint: "What the complaints were about and what you did. Nothing that can be tied to a person.",
    },
    deviations: {
      title: "Deviations",
      hint: "Which deviations were reported, what caused them, and what you have put right.",
    },
    supervision: {
      title: "Supervision",
      hint: "Which inspections you have had, what they found, and what is closed.",
    },
    previous: "Follow-up of the previous review",
    previousPoints: {
      title: "Points from the previous review",
      hint: "One point for each decision from last time, and whether it is carried out.",
    },
    decision: {
      title: "Decision",
      hint: "One point for each decision: what is to be done, which role is responsible, and the deadline.",
    },
  },
  youSaid: {
    title: "You said – we did",
    subtitle: (municipality, period) =>
      municipality === ""
        ? `The work for caregivers ${period}`
        : `The work for caregivers in ${municipality} ${period}`,
    thanks:
      "Thank you to all who answered, came to meetings and spoke up. Here is what you said, and what we have done.",
    said: "What you said",
    answered,
    statements: (statements, events) =>
      `We were given ${statementsOf(statements)} at ${events} ${plural(events, "meeting", "meetings")}.`,
    mostAbout: (themes) => `Much of it was about ${themes}.`,
    nothingHeard: "We have not heard from anybody yet.",
    done: "What we have done",
    nothingDone: "We have not finished anything yet.",
    begun: "What we are working on",
    nothingBegun: "We are not working on anything new right now.",
    notDone: "What we have not done",
    everythingBegun: "We have begun on everything that you raised.",
    answer: (need, measures) => `You said: ${need}. We answered with ${measures}.`,
    begunAnswer: (need, measures) => `You said: ${need}. We are working on ${measures}.`,
    more: "The rest stands in the yearly report.",
    measure: (measure) => `We have done this: ${measure}.`,
    begunMeasure: (measure, date) =>
      date === ""
        ? `We are working on ${measure}.`
        : `We are working on ${measure}. It is to be ready by ${date}.`,
    noMeasure: (need) => `You said: ${need}. We have no measure for that.`,
    dropped: (measure, reason) =>
      reason === ""
        ? `We are not doing ${measure} after all.`
        : `We are not doing ${measure} after all. The reason is: ${reason}`,
    stopped: (measure, reason) =>
      reason === "" ? `We have stopped ${measure}.` : `We have stopped ${measure}. The reason is: ${reason}`,
    planned: (measure) => `We have not begun on ${measure}.`,
    why: {
      title: "Why we have not done it",
      hint: "Why, in your own words, and when you will take it up again. Brief and honest.",
    },
    contact: {
      title: "Speak to us",
      hint: "Whom to call or write to, and when the next meeting is.",
    },
  },
};
