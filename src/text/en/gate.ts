import { plural } from "../plural.js";
import type { gate as nb } from "../nb/gate.js";

export const gate: typeof nb = {
  heading: (municipality, wave) =>
    municipality === null
      ? `Gate on the ${wave} survey round`
      : `Gate on ${municipality}, the ${wave} survey round`,
  about: (count, against, level) =>
    `${count} ${plural(count, "comparison", "comparisons")} ${against}. A difference stops the build when it is clear and the adjusted p is under ${level}.`,
  stops: (fails) => `The gate stops the build: ${fails} ${plural(fails, "line does", "lines do")} not pass.`,
  passes: (known) =>
    known === null
      ? "The gate passes."
      : `The gate passes. ${known} ${plural(known, "line is a known deviation", "lines are known deviations")}.`,
  groups: {
    fail: "Stops the build",
    known: "Known deviations",
    warn: "Clear differences that do not stop the build",
    listed: "Passes without a clear assessment",
    pass: "Passes",
  },
  neverFails: "Named indicators that cannot stop the build",
  neverHigher: (name) =>
    `${name}: the assessment can be “clearly worse”, never “clearly higher” or “clearly lower”. Write “worse” in “fails” in parorende.json.`,
  neverWorse: (name) =>
    `${name}: the assessment can be “clearly higher” or “clearly lower”, never “clearly worse”, since the indicator is neutral. Write “higher” or “lower” in “fails” in parorende.json.`,
  removable: "Known deviations that can be removed",
  removablePast: (name, wave) => `${name}: the ${wave} survey round is no longer the previous one.`,
  removableLine: (name, against, word) =>
    word === null
      ? `${name}, ${against}: the gate no longer looks at this.`
      : `${name}, ${against}: the assessment is now “${word}”.`,
  against: {
    nation: "against the nation",
    county: "against the county",
    wave: (wave) => `against the ${wave} survey round`,
    previous: "against the previous survey round",
    target: "against the target",
    baseline: "against the known deviation",
    baselines: "against the known deviations",
  },
  all: "All the indicators",
  title: (name, against, word) => `${name}, ${against}: ${word}`,
  missingWord: "missing",
  notBelow: "not clearly worse than when the deviation was accepted",
  thanWords: (level, words, wave) => `In ${level} the answer was “${words}” in ${wave}.`,
  thanShare: (level, percent, wave) => `In ${level} the share was ${percent} in ${wave}.`,
  thanWave: (wave, percent) => `In the ${wave} survey round the share was ${percent}.`,
  thanTarget: (percent, from) => `The target ${from === "plan" ? "in the plan " : ""}is ${percent}.`,
  thanBaseline: (percent, count, n, wave, since) =>
    `The known deviation is from ${since}. The share was then ${percent} (${count} of ${n}) in the ${wave} survey round.`,
  reason: (reason) => `Reason: ${reason}`,
  hidden: {
    skjermet: "The figure is hidden.",
    forFaSvar: "There are too few answers to show the figure.",
    notEstimable: "The figure cannot be calculated.",
  },
  notComparableSentence: (why) => `The figures cannot be compared: ${why}.`,
  missing: {
    unknownIndicator:
      "The results have no indicator with this id. Check the id with “parorende list indicators”.",
    indicator:
      "The survey has the indicator, but the file has no answers to the question. Check that the question is in the file.",
    notEstimable:
      "The figure cannot be calculated: the question is missing from the file, or the answers do not add up. Run “parorende doctor” where the answers are.",
    nation: "There is no national figure to compare with.",
    previous: "There is no earlier survey round to compare with.",
    noTarget: "Neither parorende.json nor the plan has a target.",
    severalTargets: "The plan’s measures have different targets. Write one in parorende.json.",
    baseline: "The file of known deviations has no line for the indicator.",
  },
  pName: "The adjusted p",
  pNameTarget: "The unadjusted p (as for every target)",
  p: (name, p, level, isUnder) =>
    `${name} is ${p}, ${isUnder ? "" : "not "}less than the gate’s level ${level}.`,
  pTiny: (name, level) => `${name} is less than 0.0001. The gate’s level is ${level}.`,
  rules: {
    "named-missing":
      "What parorende.json or the known deviations name must be there, and possible to calculate.",
    "few-answers": "Figures of fewer than 30 answers never stop the build.",
    "named-hidden": "What is named must be possible to show. A figure that is not shown cannot be checked.",
    "named-not-comparable": "What is named must be comparable.",
    hidden: "A figure that is not shown is only checked when it is named.",
    "not-comparable": "Figures that cannot be compared are only checked when they are named.",
    "worse-than-baseline": "The share is clearly worse than when the deviation was accepted.",
    "known-deviation": "The deviation stands in the file of known deviations.",
    clear:
      "The assessment is one of those that stop the build, and the difference is clear at the gate’s level too.",
    "above-gate-level": "The assessment is clear, but not at the gate’s stricter level. It may be chance.",
    "not-below-baseline": "The share is not clearly worse than when the deviation was accepted.",
    better: "The assessment is clearly better.",
    alike: "The assessment is about the same.",
    neutral: "The indicator is neutral: higher or lower is neither better nor worse.",
    "not-in-policy": "The assessment is clear, but is not one of those that stop the build.",
    "cannot-tell": "We cannot say whether there is a difference, and uncertainty never stops the build.",
  },
  labels: {
    indicator: "Indicator",
    against: "Against",
    verdict: "Assessment",
    told: "The figures",
    rule: "Rule",
    cell: "Address",
    explain: "How it was decided",
  },
  cli: {
    wrote: (reporter, file) => `Wrote ${file} (${reporter})`,
    updated: (file, entries) =>
      entries === null
        ? `${file} has no known deviations.`
        : `${file} now covers ${entries} ${plural(entries, "indicator", "indicators")}.`,
    nothingToKeep: "No difference stops the build, so there are no known deviations to write.",
    accepted: (names) => `Accepted: ${names}.`,
    tightened: (names) => `Tightened, because the share is clearly better: ${names}.`,
    removed: {
      verdict: (names) => `Removed, because the assessment no longer stops the build: ${names}.`,
      unwatched: (names) => `Removed, because the gate no longer looks at them: ${names}.`,
      pastWave: (wave, names) =>
        `Removed, because the ${wave} survey round is no longer the previous one: the deviation from ${wave} of ${names}.`,
    },
    reasonUnused: (isChanged: boolean) =>
      `${isChanged ? "" : "Nothing is changed. "}The reason was not used.`,
    gitUnknown:
      "We could not check whether git has answers or notes. Check with “git ls-files” where git is installed.",
  },
};
