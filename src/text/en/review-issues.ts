import type { DataIssue } from "../../domain/issues.js";
import type { ReviewErrorTexts, ReviewIssueNames, ReviewIssueTexts } from "../nb/review-issues.js";
import { numberFormat } from "../numbers.js";
import { plural } from "../plural.js";

const { count } = numberFormat("en");

/** “3 rows of gjennomgang.xlsx, sheet “Statements”,”. */
const rows = (issue: DataIssue): string => {
  const [sheet] = issue.names;
  const place = sheet === undefined || sheet === issue.file ? "" : `, sheet “${sheet}”,`;
  return `${count(issue.count)} ${plural(issue.count, "row", "rows")} of ${issue.file}${place}`;
};
const have = (issue: DataIssue): string => plural(issue.count, "has", "have");
const leftOut = (issue: DataIssue): string => plural(issue.count, "It is left out.", "They are left out.");

export const reviewIssues: ReviewIssueTexts = {
  reviewUnclearCell: (i) =>
    `${rows(i)} ${have(i)} something in ${i.column === null ? "a cell" : `the column “${i.column}”`} that is not on the list, or may mean several things. ${leftOut(i)} Choose from the list, and read the file again.`,
  reviewWithoutArea: (i) =>
    `${rows(i)} ${plural(i.count, "is", "are")} filled in without a primary area. ${leftOut(i)} Choose one, and read the file again.`,
  reviewUnknownStatement: (i) =>
    `${rows(i)} ${have(i)} an id that is not among the statements. ${leftOut(i)} Check that the id is not changed, and that the notes are still in the folder.`,
  reviewTextChanged: (i) =>
    `${rows(i)} ${have(i)} another text than the statement. ${leftOut(i)} Put the text back, or make a new file if the notes are changed.`,
  reviewSplitSince: (i) =>
    `${rows(i)} ${plural(i.count, "is", "are")} of a statement that is already split in another way. ${leftOut(i)} Make a new file, and choose areas for the parts there.`,
  reviewSplitWords: (i) =>
    `${rows(i)} would split a statement. One of the parts has words that are not in it, or is all of it, or the parts have a word more often than it has. ${leftOut(i)} Let each row keep its part of the text, word for word.`,
  reviewSplitWordsLeft: (i) =>
    `${rows(i)} ${plural(i.count, "splits a statement", "split statements")} into parts that lack some of its words. The split is made all the same. Check that nothing important is lost.`,
  reviewSameArea: (i) =>
    `${rows(i)} ${have(i)} the same primary and secondary area. The secondary area is left out.`,
  reviewQuoteUrgent: (i) =>
    `${rows(i)} cannot be quoted, because the statement is marked “must be assessed today”. The rest of the row is used.`,
  reviewQuoteRecognizable: (i) =>
    `${rows(i)} cannot be quoted, because the person can be recognized, or because nobody has decided it. The rest of the row is used. Write “no” under “Can be recognized” if nobody can tell who it is.`,
  reviewNoteMasked: (i) =>
    `${rows(i)} ${have(i)} personal data in the note. They are masked. Take them out of the file too.`,
  reviewCodeMasked: (i) =>
    `New names of codes in ${i.file} with personal data: ${count(i.count)}. They are masked. Give the codes other names.`,
};

export const reviewIssueNames: ReviewIssueNames = {
  reviewUnclearCell: "cell of the review with something that is not on the list",
  reviewWithoutArea: "row of the review without a primary area",
  reviewUnknownStatement: "row of the review with an unknown id",
  reviewTextChanged: "row of the review with another text than the statement",
  reviewSplitSince: "statement split in two ways",
  reviewSplitWords: "statement split with other words than its own",
  reviewSplitWordsLeft: "statement split without all of its words",
  reviewSameArea: "same primary and secondary area",
  reviewQuoteUrgent: "quote refused, because the statement must be assessed",
  reviewQuoteRecognizable: "quote refused, because the person can be recognized",
  reviewNoteMasked: "note of the review with personal data",
  reviewCodeMasked: "code with personal data in its name",
};

export const reviewErrors: ReviewErrorTexts = {
  reviewFormat: ({ file }) =>
    `${file} cannot be read here. A workbook (xlsx), a project (qdpx) or a codebook (qdc) can. Make the workbook with “parorende notes code --format xlsx”.`,
  blankDecider: ({ option }) =>
    `${option} cannot be empty. Write a role or initials, such as ${option} coordinator.`,
  reviewSheetMissing: ({ file, sheet }) =>
    `${file} lacks the sheet “${sheet}”, or its columns for id, statement and primary area. Use the file as the program made it, and copy the choices into it.`,
  decisionsChanged: ({ file }) =>
    `Others have changed ${file}, so the last choice is not saved. Start again.`,
};
