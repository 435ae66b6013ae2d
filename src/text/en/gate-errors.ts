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
  resultsOfOtherKommune: ({ file, kommune, own }) =>
    `${file} is about ${kommune}, and the folder is for ${own}. Give the results of ${own}, or run the command in the right folder.`,
  reasonAlone: () =>
    "--reason says why deviations are accepted, and belongs to --update-baseline. Write both, or remove --reason.",
  reporterOverwrites: ({ reporter, file }) =>
    `The report ${reporter} would be written over ${file}, which is in use in this run. Give the report another file name.`,
  baselineOtherVersion: ({ file, baseline, wave, version }) =>
    `The known deviations in ${file} are from version ${baseline} of the questionnaire, and the ${wave} survey round uses version ${version}. The answers cannot be compared. Make the file again with --update-baseline and a reason after --reason.`,
  baselineOtherSurvey: ({ file, baseline, survey }) =>
    `The known deviations in ${file} are from the survey ${baseline}, not ${survey}. Give the right file with --baseline, or make it again with --update-baseline and a reason after --reason.`,
  baselineReason: ({ indicators }) =>
    `Say why you accept the ${indicators.length === 1 ? "deviation" : "deviations"} (${indicators.join(", ")}), in quotation marks after --reason.`,
  nothingToCompare: ({ wave, why }) =>
    why === "policy"
      ? `“gate” in parorende.json names no indicators and leaves out the others, so there is nothing to check. Remove “others”, or name indicators.`
      : `The ${wave} survey round has no figures that can be compared with the nation, an earlier survey round or a target, so there is nothing to check. Look at the columns with “parorende import”, or give the previous survey round with --previous.`,
  severalResults: ({ files }) => `Give one file of results, not ${files.length}: ${files.join(", ")}.`,
  noAnswersToCompare: ({ where, results }) =>
    `Found neither answers nor a table of counts in ${where}. ${results.length === 0 ? "Make the file of results with “parorende analyze --format json” where the answers are, and give it." : `Give the file of results: parorende compare ${results.at(-1) ?? ""}.`}`,
  resultsReveal: ({ file, baseline }) =>
    `The figures in ${file} are only a few answers away from those in ${baseline}. Together they may tell what single persons answered. Make the file of results again in the folder where ${baseline} lies, and such figures are hidden.`,
  answersInGit: ({ files, count }) =>
    `Answers or notes are in git: ${files.join(", ")} (number of files: ${count}). They can tell who somebody is. Take the files out with “git rm --cached <file>”, and let the “.gitignore” of “parorende init” keep such files out. The content is still in the history. Clean it before the repository is shared. Use a table of counts instead, or the results of “parorende analyze --format json”.`,
  reportersOnStdout: ({ reporters }) =>
    `Only one report can be written to the screen. Give the ${reporters.length - 1 === 1 ? "other" : "others"} a file, such as --reporter ${reporters.at(-1) ?? "junit"}=<file>.`,
  reporterAmongRead: ({ reporter, folder }) =>
    `The report ${reporter} cannot be written in the folder ${folder}, which is for what is read. Put the report in another folder, such as rapporter.`,
};
