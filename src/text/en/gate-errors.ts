import type { GateErrorTexts } from "../nb/gate-errors.js";

export const gateErrors: GateErrorTexts = {
  notResults: ({ file, version }) =>
    version === null
      ? `${file} is not a file of results. Make one with “parorende analyze --format json”, or give a table of counts.`
      : `${file} was made by another version of parorende (results in form ${version}). Make it again with “parorende analyze --format json”.`,
  resultsAlone: ({ file, option }) =>
    `${file} holds finished results, and ${option} decides how answers are read. Remove ${option}, or analyse again with it.`,
  resultsOfOtherWave: ({ file, wave, asked }) =>
    `${file} is about the ${wave} survey round, not ${asked}. Give the results of ${asked}, or remove --wave.`,
  baselineOtherVersion: ({ file, baseline, wave, version }) =>
    `The known deviations in ${file} are from version ${baseline} of the questionnaire, and the ${wave} survey round uses version ${version}. The answers cannot be compared. Make the file again with --update-baseline and a reason after --reason.`,
  baselineOtherSurvey: ({ file, baseline, survey }) =>
    `The known deviations in ${file} are from the survey ${baseline}, not ${survey}. Give the right file with --baseline, or make it again with --update-baseline and a reason after --reason.`,
  baselineReason: ({ indicators }) =>
    `Say why you accept the ${indicators.length === 1 ? "deviation" : "deviations"} (${indicators.join(", ")}), in quotation marks after --reason.`,
  nothingToCompare: ({ wave }) =>
    `The ${wave} survey round has no figures that can be compared with the nation, an earlier survey round or a target, so there is nothing to check. Look at the columns with “parorende import”, or give the previous survey round with --previous.`,
  answersInGit: ({ files, count }) =>
    `Answers or notes are in git: ${files.join(", ")} (number of files: ${count}). They can tell who somebody is. Take the files out with “git rm --cached <file>”, and let the “.gitignore” of “parorende init” keep such files out. The content is still in the history. Clean it before the repository is shared. Use a table of counts instead, or the results of “parorende analyze --format json”.`,
  reportersOnStdout: ({ reporters }) =>
    `Only one report can be written to the screen. Give the ${reporters.length - 1 === 1 ? "other" : "others"} a file, such as --reporter ${reporters.at(-1) ?? "junit"}=<file>.`,
};
