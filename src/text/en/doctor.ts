import type { DataFault } from "../../domain/data-fault.js";
import { listed, someOf } from "../listed.js";
import type { DoctorTexts } from "../nb/doctor.js";
import { numberFormat } from "../numbers.js";
import { plural } from "../plural.js";
import { faults } from "./faults.js";

const { count } = numberFormat("en");
const names = (ids: readonly string[]): string => listed(ids, "and");
const some = (ids: readonly string[]): string => someOf(ids, "and", "more");

function faultText(fault: DataFault, where: string): string {
  // The fault and its sentence belong together by the kind.
  const say = faults[fault.kind] as (of: DataFault, at: string) => string;
  return say(fault, where);
}

export const doctor: DoctorTexts = {
  heading: (name) => `Check of the workspace ${name}`,
  canAnalyze: "Everything can be analysed.",
  canAnalyzeBut: (warnings) => `Everything can be analysed. Remarks: ${warnings}.`,
  mustBeRight: (stops) => `Something must be put right before you go on. Number of faults: ${stops}.`,
  checks: {
    settingsRead: ({ name }) => `parorende.json is read: ${name}.`,
    kommunenummerCurrent: ({ number, name }) => `The municipality number ${number} is current for ${name}.`,
    kommunenummerOutdated: ({ number, name, current }) =>
      `The municipality number ${number} is no longer in use. ${name} now has ${current}. Correct it in parorende.json.`,
    kommunenummerMerged: ({ number, name, current }) =>
      `The municipality number ${number} was a municipality since merged into ${name} (${current}). Correct it in parorende.json.`,
    kommunenummerNotKnown: ({ number }) =>
      `The municipality number ${number} is not in the list that is included, so we do not know whether it has changed through the years.`,
    kommunenummerMissing: ({ name }) =>
      `${name} has no kommunenummer in parorende.json. It is needed when a table of counts has several municipalities.`,
    fylkesnummerOutdated: ({ fylkesnummer }) =>
      `The county number ${fylkesnummer} is no longer in use. Correct it in parorende.json. Figures for the old and the new county are never joined.`,
    fylkesnummerDiffers: ({ fylkesnummer, kommunenummer }) =>
      `The county number ${fylkesnummer} does not fit the municipality number ${kommunenummer}, which begins with the number of the county. Correct one of them in parorende.json.`,
    surveyRead: ({ survey, items, indicators }) =>
      `The codebook of ${survey} is in order. Questions: ${count(items)}, indicators: ${count(indicators)}.`,
    frameworkFault: ({ framework, where, fault }) => `The framework ${framework}: ${faultText(fault, where)}`,
    roundRead: ({ round, files, answers }) =>
      `${round}: ${names(files)} ${plural(files.length, "is", "are")} read.${answers === null ? "" : ` Answers included: ${count(answers)}.`}`,
    waveDescribed: ({ wave }) => `The survey round ${wave} is described, with nothing assumed.`,
    waveAssumed: ({ wave, fields }) =>
      `The survey round ${wave} is described, but ${names(fields)} ${plural(fields.length, "is", "are")} assumed. Write what is known in wave.json, and take the field out of “assumed”.`,
    identityInExport: ({ file, columns }) =>
      `${file} has personal data in the ${plural(columns.length, "column", "columns")} ${names(columns)}. Make a copy without (parorende import), and delete the original.`,
    itemsWithoutColumn: ({ wave, items }) =>
      `The survey round ${wave} has no answers to ${some(items)}. If the question was in the form, link its column with “parorende import”.`,
    routingMissing: ({ wave, items, routedBy }) =>
      `The survey round ${wave}: ${some(items)} ${plural(items.length, "is", "are")} for some only, but ${names(routedBy)}, which decides for whom, is not in the file. Then we do not know who was to answer. Include the question in the export.`,
    areaCovered: ({ area, indicators }) =>
      `${area.en ?? area.nb}: indicators with answers: ${count(indicators)}.`,
    areaThin: ({ area, indicators }) =>
      indicators.length === 0
        ? `${area.en ?? area.nb}: no indicator with answers. The survey can say nothing of this area.`
        : `${area.en ?? area.nb}: only one indicator with answers (${names(indicators)}). The area rests on one question.`,
    planRead: ({ files, measures, figures, needs, decisions }) =>
      `The registers of the plan are read: ${names(files)}. Measures: ${count(measures)}, figures: ${count(figures)}, needs: ${count(needs)}, decisions: ${count(decisions)}.`,
    planEmpty: ({ folder }) =>
      `The folder ${folder} has no registers yet. Templates are made with “parorende init”.`,
    gateRead: ({ indicators, known }) =>
      `The gate of the build is read. Named indicators: ${count(indicators)}. Known deviations: ${count(known)}.`,
    gateUnknownIndicators: ({ indicators }) =>
      `The gate of the build names ${indicators.length === 1 ? "an indicator" : "indicators"} that the survey does not have: ${indicators.join(", ")}. Correct “gate” in parorende.json or the file of known deviations. “parorende list indicators” shows those that exist.`,
    gateBaselineMissing: ({ file }) =>
      `The file of known deviations, ${file}, that parorende.json names was not found. Remove “baseline” there, or make the file with “parorende compare --update-baseline”.`,
    gateOtherVersion: ({ file, version, wave }) =>
      `The known deviations in ${file} are from version ${version} of the questionnaire, and the ${wave} survey round uses another. Make the file again with “parorende compare --update-baseline”.`,
    gateOtherSurvey: ({ file, survey }) =>
      `The known deviations in ${file} are from the survey ${survey}. Make the file again with “parorende compare --update-baseline”.`,
    planNotSet: () =>
      "The folder plan has registers, but parorende.json does not say which plan they belong to. Add “plan” with name, first and last year.",
    sourceCurrent: ({ source, wave }) => `National figures: ${source} is from the survey round ${wave}.`,
    sourceOlder: ({ source, wave, judged }) =>
      `National figures: ${source} is from the survey round ${wave}, and you assess ${judged}. Newer figures go in surveys/ in the folder.`,
    noSource: ({ survey }) =>
      `No national figures for ${survey}. Then you can only compare with your own survey rounds.`,
    schemasCurrent: ({ files }) =>
      `The schemas in schema are from this version. Number of files: ${count(files)}.`,
    schemasOutdated: ({ files }) =>
      `The schemas in schema are from another version (${some(files)}). Write “parorende init --schema”.`,
    schemasMissing: () =>
      "The folder schema is missing. It gives help in your editor. Write “parorende init --schema”.",
    gitKeepsOut: () =>
      "Git has no answers or notes in the folders that parorende knows. What lies elsewhere is not checked.",
    gitPublishes: ({ files, count: all }) =>
      `Git takes up ${plural(all, "a file", "files")} with answers or notes: ${some(files)} (${count(all)} in all). Put “undersokelser/**” and “notater/**” in “.gitignore”.`,
    gitTracks: ({ files, count: all }) =>
      `Git already has ${plural(all, "a file", "files")} with answers or notes: ${some(files)} (${count(all)} in all). Take ${plural(all, "it", "them")} out with “git rm --cached”, and let “.gitignore” keep such files out. The content is still in the history. Clean it before the repository is shared.`,
    gitUnknown: () =>
      "Git does not answer, so we do not know whether answers or notes are there already. Check that git is installed, and try again.",
    gitInvented: ({ files }) =>
      `The answers are invented and may be in git. Files git takes up: ${count(files)}.`,
  },
};
