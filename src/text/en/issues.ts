import type { DataIssue } from "../../domain/issues.js";
import type { issueNames as masterNames, IssueTexts } from "../nb/issues.js";
import { numberFormat } from "../numbers.js";
import { likeliest, listed, someOf } from "../listed.js";
import { plural } from "../plural.js";
import { noteIssueNames, noteIssues } from "./note-reading.js";
import { registerIssueNames, registerIssues } from "./register-issues.js";
import { reviewIssueNames, reviewIssues } from "./review-issues.js";

const format = numberFormat("en");
const rows = ({ count }: DataIssue): string => `${format.count(count)} ${plural(count, "row", "rows")}`;
const have = ({ count }: DataIssue): string => plural(count, "has", "have");
const leftOut = ({ count }: DataIssue): string => plural(count, "It is left out.", "They are left out.");
const column = (issue: DataIssue): string =>
  issue.column === null ? issue.file : `the column “${issue.column}”`;
const quoted = (names: readonly string[]): readonly string[] => names.map((name) => `“${name}”`);
const meant = ({ names }: DataIssue): string =>
  names.length === 0 ? "" : ` Perhaps ${listed(quoted(likeliest(names)), "or")} is meant.`;
const answersKnown = ({ known = [] }: DataIssue): string =>
  known.length === 0 ? "" : ` The codebook has ${someOf(quoted(known), "and", "more")}.`;
const wave = (issue: DataIssue): string =>
  issue.column === null ? "The survey round" : `The survey round ${issue.column}`;

function assumedWave(issue: DataIssue): string {
  const [basedOn, place] = issue.names;
  const from = basedOn === undefined ? "the newest one" : `the survey round ${basedOn}`;
  const next =
    place === undefined
      ? "See the survey rounds that are included: “parorende list waves”."
      : `Write the period, and what else is known, in ${place}.`;
  return `${wave(issue)} is not included in the tool. Its description is copied from ${from} and is assumed. ${next}`;
}

function assumedFields(issue: DataIssue): string {
  const [basedOn, ...fields] = issue.names;
  const what = fields.length === 0 ? "something" : listed(quoted(fields), "and");
  const from = basedOn === undefined ? "another survey round" : `the survey round ${basedOn}`;
  return `${wave(issue)}: ${what} ${plural(Math.max(1, fields.length), "is", "are")} copied from ${from} and assumed. Write what is known in ${issue.file}, and take the field out of “assumed”.`;
}

export const issues: IssueTexts = {
  unknownColumn: (i) =>
    `Do not know ${column(i)}. It is left out.${meant(i)} Link it in wave.json if it is a question.`,
  unknownLabel: (i) =>
    `${rows(i)} in ${column(i)} ${have(i)} an answer that is not in the codebook. The answer is left out.${meant(i)}${answersKnown(i)}`,
  otherText: (i) =>
    `${format.count(i.count)} ${plural(i.count, "answer", "answers")} in ${column(i)} had ${plural(i.count, "a text of its own. It is", "texts of their own. They are")} counted as ${i.names.length === 0 ? "“Other”" : listed(quoted(i.names), "and")}.`,
  itemLeftOut: (i) =>
    `${format.count(i.count)} ${plural(i.count, "answer", "answers")} to ${i.column ?? "a question"} ${plural(i.count, "is", "are")} not in the codebook. That is so many that the rest may give a wrong picture, so the question is left out of the survey round.${answersKnown(i)} Add the text from the file to “labels” in wave.json.`,
  duplicateResponse: (i) =>
    `${rows(i)} ${have(i)} a response id that appears earlier in the file. Only the first row is counted.`,
  duplicateInOtherFile: (i) =>
    `${rows(i)} ${have(i)} a response id that is also in ${i.names.length === 0 ? "another file" : listed(i.names, "and")}. Only the first row is counted.`,
  outsideBase: (i) =>
    `${rows(i)} ${have(i)} an answer in ${column(i)} without being among those who are asked. The answer is left out there.`,
  blankRouting: (i) =>
    `${rows(i)} ${have(i)} an answer in ${column(i)}, but not to the question before it. The answer is counted.`,
  identityColumn: (i) => `Found personal data in ${column(i)}. The column was not read.`,
  ragged: (i) =>
    `${rows(i)} in ${i.file} ${have(i)} too few or too many fields. Missing fields are read as blank.`,
  formulaCell: (i) =>
    `${rows(i)} in ${column(i)} ${have(i)} what looks like a formula. It is read as text and never calculated.`,
  controlCharacters: (i) =>
    `${rows(i)} in ${i.file} had invisible control characters. The characters are removed.`,
  damagedByExcel: (i) =>
    `${rows(i)} in ${column(i)} ${plural(i.count, "seems", "seem")} to have been changed by Excel (dates, zeros or long numbers). Check against the source.`,
  notANumber: (i) => `${rows(i)} in ${column(i)} ${have(i)} something other than a number. ${leftOut(i)}`,
  outsideRange: (i) => `${rows(i)} in ${column(i)} ${have(i)} a number that is not possible. ${leftOut(i)}`,
  partialLeftOut: (issue) =>
    `${rows(issue)} begun and not completed, and not included. --include-partial includes them.`,
  partialIncluded: (issue) => `${rows(issue)} begun and not completed, and included as asked.`,
  unansweredLeftOut: (issue) => `${rows(issue)} without any answer, and not included.`,
  testLeftOut: (issue) => `${rows(issue)} of test answers, and not included.`,
  labelTwice: (i) =>
    `In ${column(i)} several codes have the same label (${format.count(i.count)} ${plural(i.count, "code", "codes")} too many). The answers cannot be told apart. Correct the label where the export comes from.`,
  weightMissing: (i) =>
    `${rows(i)} in ${column(i)} ${have(i)} no weight above 0. ${plural(i.count, "It is", "They are")} counted, but not in the weighted figures.`,
  missingTranslation: (i) =>
    `${format.count(i.count)} ${plural(i.count, "text is", "texts are")} missing in ${i.file} in the language of the document. Bokmål is used.`,
  countsDoNotAddUp: (i) =>
    `The figures of ${i.column ?? "a question"} in ${i.file} do not add up. ${i.column === null ? "The first figure is used." : "The question is left out for those the figures are of."} Check the rows.`,
  missingBase: (i) =>
    `${i.file} lacks the number who answered ${i.column ?? "a question"}. The question is left out for those the figures are of. Fill it in.`,
  countsInPercent: (i) =>
    `${format.count(i.count)} ${plural(i.count, "figure", "figures")} in ${i.file} stand as counts but look like per cents, and are left out.`,
  roundedCounts: (i) =>
    `${format.count(i.count)} ${plural(i.count, "figure in", "figures in")} ${i.file} ${plural(i.count, "is a share", "are shares")} instead of counts. The counts are worked out from rounded numbers.`,
  hiddenInput: (i) =>
    `${rows(i)} in ${i.file} ${plural(i.count, "is hidden with “:”. The number is", "are hidden with “:”. The numbers are")} unknown, not zero.`,
  assumedWave,
  assumedFields,
  unknownCountRow: (i) =>
    `${rows(i)} in ${i.file} ${have(i)} a question, answer or group that is not in the codebook. ${leftOut(i)}${meant(i)}`,
  mergedKommune: (i) =>
    `${rows(i)} in ${i.file} ${plural(i.count, "is", "are")} for ${i.names.length === 0 ? "a municipality" : listed(i.names, "and")}${i.column === null ? "" : ` in the survey round ${i.column}`}, since merged into yours. A part cannot stand for the whole municipality, so the series is not joined.`,
  otherCounty: (i) =>
    `${rows(i)} in ${i.file} ${plural(i.count, "is", "are")} for county ${i.names.length === 0 ? "of another number" : listed(i.names, "and")}${i.column === null ? "" : ` in the survey round ${i.column}`}. Your county did not exist then, so the series of the county is not joined.`,
  assumedOwnNumber: (i) =>
    `${i.file} only has rows for municipality ${i.names.length === 0 ? "of another number" : listed(i.names, "and")}${i.column === null ? "" : `, while parorende.json says ${i.column}`}. The rows are read as yours. Check that this is right.`,
  missingCountRow: (i) =>
    `${i.file} has answers to ${i.column ?? "a question"}, but lacks the count for ${i.names.length === 0 ? "each answer" : listed(quoted(i.names), "and")}. It is unknown, not zero. Add it, also when it is 0.`,
  countsDiffer: (i) =>
    `The municipality’s own numbers in ${i.file} are not the same as in ${i.names.length === 0 ? "the export" : listed(i.names, "and")}${i.column === null ? "" : ` (${i.column})`}. The numbers from the export are used. Check which are right.`,
  ungrouped: (i) =>
    `Found no groups by ${i.column ?? "the question"} in ${i.file}. The answers from there are not broken down.`,
  waveBeforeSurvey: (i) =>
    `The survey round${i.column === null ? "" : ` ${i.column}`} is older than the first one that is included${i.names.length === 0 ? "" : ` (${listed(i.names, "and")})`}. Check that the year is right.`,
  waveOrderUnknown: (i) =>
    `The survey rounds${i.names.length === 0 ? "" : ` ${listed(i.names, "and")}`} are from the same year, and it is not known when they were. Their order may be wrong. Write the period in wave.json.`,
  ...noteIssues,
  ...reviewIssues,
  ...registerIssues,
  unknownArea: (i) =>
    `${rows(i)} in ${column(i)} ${have(i)} something other than an area that can stand there. ${plural(i.count, "The field is", "The fields are")} read as blank. Use the name or the id of one of the areas (“parorende list areas”).`,
  notCoded: (i) => `${rows(i)} in ${i.file} ${have(i)} no primary area. ${leftOut(i)}`,
  codedTwice: (i) =>
    `${rows(i)} in ${i.file} ${have(i)} an id that appears earlier in the file. Only the first row is used.`,
  codeWithoutId: (i) => `${rows(i)} in ${i.file} ${have(i)} an area but no id. ${leftOut(i)}`,
  qdaSourceMissing: (i) =>
    `${format.count(i.count)} ${plural(i.count, "text", "texts")} that ${i.file} refers to ${plural(i.count, "is", "are")} not in it. The coding of ${plural(i.count, "it", "them")} is left out. Make the file again with the texts inside.`,
  qdaNotText: (i) =>
    `${format.count(i.count)} ${plural(i.count, "source", "sources")} in ${i.file} ${plural(i.count, "is", "are")} not text but picture, sound or video. ${leftOut(i)}`,
  qdaCodingLost: (i) =>
    `${format.count(i.count)} ${plural(i.count, "coding", "codings")} in ${i.file} ${plural(i.count, "refers", "refer")} to a code or a text that is not there. ${leftOut(i)}`,
  qdaThirdArea: (i) =>
    `${format.count(i.count)} ${plural(i.count, "statement", "statements")} in ${i.file} ${have(i)} more than two areas. The first is the primary area and the second the secondary. The rest are left out.`,
  publishedEarlier: (i) =>
    `${format.count(i.count)} ${plural(i.count, "number", "numbers")} in ${i.file} ${plural(i.count, "is", "are")} hidden now, but ${plural(i.count, "was", "were")} published before${i.names.length === 0 ? "" : `: ${someOf(i.names, "and", "more")}`}. What is out cannot be hidden again. Use it as it was published, and talk to the data protection officer before anything else is sent out.`,
};

export const issueNames: typeof masterNames = {
  unknownColumn: "unknown column",
  unknownLabel: "unknown answer",
  otherText: "people’s own text, counted as “Other”",
  itemLeftOut: "question left out, as too many answers are unknown",
  duplicateResponse: "same response id twice",
  duplicateInOtherFile: "same response id in another file",
  outsideBase: "answer from someone who should not have been asked",
  blankRouting: "answer without an answer to the question before it",
  identityColumn: "personal data",
  ragged: "rows with too few or too many fields",
  formulaCell: "cell that looks like a formula",
  controlCharacters: "invisible control characters",
  damagedByExcel: "changed by Excel",
  notANumber: "not a number",
  outsideRange: "number outside what is possible",
  partialLeftOut: "partial answers, not included",
  partialIncluded: "partial answers, included",
  unansweredLeftOut: "rows without answers",
  testLeftOut: "test answers",
  labelTwice: "same label for several codes",
  weightMissing: "answer without a weight",
  missingTranslation: "text missing in the language of the document",
  countsDoNotAddUp: "questions with figures that do not add up",
  missingBase: "questions without the number who answered, left out",
  countsInPercent: "per cents that stand as counts, left out",
  roundedCounts: "count worked out from a rounded share",
  hiddenInput: "hidden in the source",
  assumedWave: "assumed description of the survey round",
  assumedFields: "assumed facts of the survey round",
  unknownCountRow: "unknown row in the table of counts",
  mergedKommune: "rows for a municipality since merged with others",
  otherCounty: "rows for another county, from before the county number changed",
  assumedOwnNumber: "a municipality number assumed to be the municipality’s own",
  missingCountRow: "answer without a count in the table of counts",
  countsDiffer: "different numbers in the export and the table of counts",
  ungrouped: "answers that are not broken down",
  waveBeforeSurvey: "survey round older than the first known",
  waveOrderUnknown: "survey rounds in an unknown order",
  ...noteIssueNames,
  ...reviewIssueNames,
  ...registerIssueNames,
  unknownArea: "unknown area",
  notCoded: "statement without a primary area",
  codedTwice: "same id twice",
  codeWithoutId: "area without an id",
  qdaSourceMissing: "text missing in the file",
  qdaNotText: "source that is not text",
  qdaCodingLost: "coding that refers to nothing",
  qdaThirdArea: "statement with more than two areas",
  publishedEarlier: "number published before, and hidden now",
};
