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
      : `The gate passes, with ${known} ${plural(known, "known deviation", "known deviations")}.`,
  groups: {
    fail: "Stops the build",
    known: "Known deviations",
    warn: "Clear differences that do not stop the build",
    listed: "Passes without a clear assessment",
    pass: "Passes",
  },
  removable: "Known deviations that can be removed",
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
  },
  all: "All the indicators",
  tinyP: "under 0.0001",
  title: (name, against, word) => `${name}, ${against}: ${word}`,
  missingWord: "missing",
  notBelow: "not clearly worse than when the deviation was accepted",
  thanWords: (level, words, wave) => `In ${level} the answer was “${words}” in ${wave}.`,
  thanShare: (level, percent, wave) => `In ${level} the share was ${percent} in ${wave}.`,
  thanWave: (wave, percent) => `In ${wave} the share was ${percent}.`,
  thanTarget: (percent, from) => `The target ${from === "plan" ? "in the plan " : ""}is ${percent}.`,
  thanBaseline: (percent, count, n, wave, since) =>
    `When the deviation was accepted on ${since}, the share was ${percent} (${count} of ${n}) in ${wave}.`,
  reason: (reason) => `Reason: ${reason}`,
  hiddenSentence: (why) => `The figure is not shown: ${why}.`,
  notComparableSentence: (why) => `The figures cannot be compared: ${why}.`,
  missing: {
    unknownIndicator:
      "The results know no indicator of this name. Check the spelling with “parorende list indicators”.",
    indicator: "The indicator is named, but the survey round has no answers to it.",
    nation: "There is no national figure to compare with.",
    previous: "There is no earlier survey round to compare with.",
    noTarget: "Neither parorende.json nor the plan has a target.",
    severalTargets: "The plan’s measures have different targets. Write one in parorende.json.",
    baseline: "The file of known deviations has no line for the indicator.",
  },
  p: (p, level, isUnder) =>
    `the adjusted p is ${p}, ${isUnder ? "under" : "not under"} the gate’s level ${level}`,
  pTarget: (p, level, isUnder) =>
    `the unadjusted p (as for every target) is ${p}, ${isUnder ? "under" : "not under"} the gate’s level ${level}`,
  rules: {
    "named-missing": "What parorende.json or the known deviations name must be there.",
    "few-answers": "Figures of fewer than 30 answers never stop the build.",
    "named-hidden": "What is named must be possible to show. A figure that is not shown cannot be checked.",
    "named-not-comparable": "What is named must be comparable.",
    hidden: "A figure that is not shown is not checked when it is not named.",
    "not-comparable": "Figures that cannot be compared are not checked when they are not named.",
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
      `${file} now has ${entries} ${plural(entries, "known deviation", "known deviations")}.`,
    nothingToKeep: "No difference stops the build, so there are no known deviations to write.",
    accepted: (names) => `Accepted: ${names}.`,
    tightened: (names) => `Tightened, because the share is clearly better: ${names}.`,
    removed: (names) => `Removed, because the assessment no longer stops the build: ${names}.`,
    reasonUnused: (isChanged: boolean) =>
      `${isChanged ? "" : "Nothing is changed. "}The reason was not used.`,
    gitUnknown:
      "We could not check whether git has answers or notes. Check with “git ls-files” where git is installed.",
  },
};
