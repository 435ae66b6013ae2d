import type { DataIssue } from "../../domain/issues.js";
import type { issueNames as masterNames, IssueTexts } from "../nb/issues.js";
import { numberFormat } from "../numbers.js";
import { plural } from "../plural.js";

const format = numberFormat("en");
const rows = ({ count }: DataIssue): string => `${format.count(count)} ${plural(count, "row", "rows")}`;
const have = ({ count }: DataIssue): string => plural(count, "has", "have");
const leftOut = ({ count }: DataIssue): string => plural(count, "It is left out.", "They are left out.");
const column = (issue: DataIssue): string =>
  issue.column === null ? issue.file : `the column “${issue.column}”`;
const meant = ({ suggestion }: DataIssue): string =>
  suggestion === null ? "" : ` Perhaps “${suggestion}” is meant.`;

export const issues: IssueTexts = {
  unknownColumn: (i) =>
    `Do not know ${column(i)}. It is left out.${meant(i)} Link it in wave.json if it is a question.`,
  unknownLabel: (i) =>
    `${rows(i)} in ${column(i)} ${have(i)} an answer that is not in the codebook. The answer is left out.${meant(i)}`,
  duplicateResponse: (i) =>
    `${rows(i)} ${have(i)} a response id that appears earlier in the file. Only the first row is counted.`,
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
  missingTranslation: (i) =>
    `${format.count(i.count)} ${plural(i.count, "text is", "texts are")} missing in ${i.file} in the language of the document. Bokmål is used.`,
  countsDoNotAddUp: (i) =>
    `The answers in ${column(i)} in ${i.file} have another sum than the number who answered. Check the rows.`,
  roundedCounts: (i) =>
    `${rows(i)} in ${i.file} ${have(i)} a share instead of a count. The count is worked out from rounded numbers.`,
  hiddenInput: (i) =>
    `${rows(i)} in ${i.file} ${plural(i.count, "is hidden with “:”. The number is", "are hidden with “:”. The numbers are")} unknown, not zero.`,
  assumedWave: (i) =>
    `${i.column === null ? "The survey round" : `The survey round ${i.column}`} is not included in the tool. Its description is copied from the newest one and is assumed. Check wave.json.`,
  unknownCountRow: (i) =>
    `${rows(i)} in ${i.file} ${have(i)} a question, answer or group that is not in the codebook. ${leftOut(i)}${meant(i)}`,
};

export const issueNames: typeof masterNames = {
  unknownColumn: "unknown column",
  unknownLabel: "unknown answer",
  duplicateResponse: "same response id twice",
  outsideBase: "answer from someone who should not have been asked",
  blankRouting: "answer without an answer to the question before it",
  identityColumn: "personal data",
  ragged: "rows with too few or too many fields",
  formulaCell: "cell that looks like a formula",
  controlCharacters: "invisible control characters",
  damagedByExcel: "changed by Excel",
  notANumber: "not a number",
  outsideRange: "number outside what is possible",
  missingTranslation: "text missing in the language of the document",
  countsDoNotAddUp: "answers that do not match their sum",
  roundedCounts: "count worked out from a rounded share",
  hiddenInput: "hidden in the source",
  assumedWave: "assumed description of the survey round",
  unknownCountRow: "unknown row in the table of counts",
};
