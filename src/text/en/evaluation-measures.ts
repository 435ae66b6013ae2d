import type { evaluationMeasures as master } from "../nb/evaluation-measures.js";

export const evaluationMeasures: typeof master = {
  heading: "The measures, one by one",
  none: "No measures are entered in the register of measures.",
  contribution:
    "Here is what was planned, what is done, and whether the figures have changed since. A change may show that the measure has contributed. It is never proof, since much else may have had an effect at the same time.",
  chance: "Figures that were unusually bad when the measure was chosen often become better by themselves.",
  brackets: "In the tables, brackets hold the uncertainty interval and the wave or the date of the figure.",
  ladder: {
    caption: "How far we may conclude",
    step: "Step",
    means: "What it means",
    measures: "Measures",
    noMeasure: "none",
    note: "A measure with several indicators stands at the step that tells the most. Measures that are dropped, and measures without an indicator, stand at no step.",
    names: {
      notStarted: "Not started",
      movedBefore: "Changed before the measure was done",
      underWay: "Under way",
      tooEarly: "Done, too early to tell",
      tooFew: "Done, too few answers to tell",
      movedRight: "Done, moved the right way",
      movedWrong: "Done, moved the wrong way",
      noChange: "Done, no clear change",
    },
    meanings: {
      notStarted: () => "The measure is not started. Then it cannot have had an effect.",
      movedBefore: () =>
        "The answers changed clearly before the measure was done. We cannot tie the change to the measure.",
      underWay: () => "The measure is not done yet. It is too early to look for an effect.",
      tooEarly: () =>
        "The measure is done. But less than half of the time that was asked about lies after the measure began.",
      tooFew: () =>
        "The measure is done, but the figures cannot tell whether anything has changed: too few answers, no earlier wave to compare with, or hidden.",
      movedRight: () =>
        "The measure is done, and the figure is clearly better than at the baseline, or nearer the target. The measure may have contributed.",
      movedWrong: () =>
        "The measure is done, but the figure is clearly worse than at the baseline, or further from the target.",
      noChange: (margin) =>
        `The measure is done, and the answers have not changed by more than ${margin} percentage points.`,
    },
  },
  change: {
    title: {
      none: (wave) => `None of the indicators has clearly changed since ${wave}`,
      better: (label, wave) => `Clearly better than in ${wave}: ${label}`,
      worse: (label, wave) => `Clearly worse than in ${wave}: ${label}`,
      severalBetter: (wave) =>
        `Several indicators are clearly better than in ${wave}, and none is clearly worse`,
      severalWorse: (wave) =>
        `Several indicators are clearly worse than in ${wave}, and none is clearly better`,
      mixed: (wave) => `Some indicators are clearly better than in ${wave}, and some are clearly worse`,
    },
    plain: (from, to) => `The indicators of the measures in ${from} and ${to}`,
    note: "Where several measures have one indicator, it stands once. Indicators with few answers, hidden figures or another baseline stand under their measure only.",
  },
  facts: {
    wording: "Adopted wording: ",
    planned: "Planned: ",
    done: "Done: ",
    deadline: (date) => `Deadline ${date}.`,
    noDeadline: "No deadline is entered.",
    newDeadline: (from, to) => `The deadline was ${from}, and is moved to ${to}.`,
    newDeadlineOnly: (to) => `The deadline is moved to ${to}.`,
    reason: (text) => `Reason: ${text}`,
    role: (role) => `Responsible: ${role}.`,
    started: (date) => `Started ${date}.`,
    finished: (date) => `Finished ${date}.`,
    noDates: "When the measure began or was finished is not entered.",
    overdue: "The deadline has passed.",
    corrective: (text) => `This is done to put it right: ${text}`,
    changedFrom: (text) => `Changed from: ${text}`,
    changedOn: (date) => `Changed ${date}.`,
    changedBy: (decision) => `Changed by: ${decision}.`,
    goal: (kind, goal) => `${kind}: ${goal}`,
    goalWord: "Goal",
    risk: (risk) => `Risk: ${risk}.`,
  },
  table: {
    caption: (measure) => `Baseline and now: ${measure}`,
    hidden: "“:” means that the number is hidden.",
    what: "Indicator or figure",
    baseline: "Baseline",
    now: "Now",
    change: "Change (percentage points)",
    target: "Target",
    verdict: "Assessment",
    dated: (text, when) => `${text} (${when})`,
    withInterval: (text, low, high) => `${text} (${low} to ${high})`,
    range: (text, range, when) => `${text} (${range}; ${when})`,
    unadjusted: (waves) =>
      `The change since ${waves} is counted for this report alone, without adjustment for many comparisons.`,
    targetAlone: "The target is judged by itself, without adjustment for many comparisons.",
    parts: { change: (text) => `change: ${text}`, target: (text) => `against the target: ${text}` },
  },
  conclusion: "How far we may conclude: ",
  each: (label, step) => `${label}: ${step}`,
  whyNot: {
    notAsked: "the wave does not have the question",
    noEarlier: "there is no earlier wave to compare with",
    hidden: "the figures are hidden",
    notComparable: "the waves cannot be compared",
    few: "there are too few answers",
    unsure: "the uncertainty is too large",
  },
  cannotTell: (why) =>
    `The measure is done, but the figures cannot tell whether anything has changed: ${why}.`,
  noIndicator:
    "The measure has no indicator in the survey. Therefore we cannot tell what caregivers have noticed of it.",
  noSurvey:
    "No survey was closed in or before the period. Therefore we cannot tell whether anything has changed.",
  noDirection: "The answers have changed, but it is not decided which direction is the better one.",
  unclearWay: "Unclear direction",
  dropped: "The measure is dropped. Therefore we say nothing of its effect.",
  recommendation: {
    heading: "Proposal for each measure",
    intro:
      "The proposals follow fixed rules, and the rules know only the registers and the survey. They are a starting point for the assessment of the chief executive, not a conclusion.",
    caption: "Proposals by rule",
    measure: "Measure or need",
    proposal: "Proposal",
    because: "Reason",
    rule: (reason) => `Proposal by rule: ${reason}`,
    none: "There is no measure or need to propose anything about.",
    words: {
      continue: "continued",
      change: "changed",
      end: "ended",
      new: "new",
    },
    reasons: {
      dropped: "The measure has already been taken out.",
      movedWrong:
        "The measure is done, but the figure is clearly worse than at the baseline, or further from the target.",
      stopped: "The measure is stopped.",
      atRisk: "The measure is delayed, and the risk is high.",
      delayedWithoutStep: "The measure is delayed, and nothing is entered of what is done to put it right.",
      figureMissed: "The measure is done, but the last figure misses its target.",
      shareMissed: "The measure is done, but the share is clearly short of its target.",
      resultReached: "The measure is done, and what should be made or introduced is in place.",
      movedRight:
        "The measure is done, and the figure is clearly better than at the baseline, or nearer the target.",
      needWithoutMeasure: "The need is voiced, and no measure answers it.",
      otherwise: "None of the rules gives reason to propose anything else.",
    },
  },
};
