import type { DataIssue } from "../../domain/issues.js";
import type { ReviewIssueNames, ReviewIssueTexts } from "../nb/review-issues.js";
import { numberFormat } from "../numbers.js";
import { plural } from "../plural.js";

const { count } = numberFormat("en");

/** “3 rows of gjennomgang.xlsx, sheet “Statements”,”. */
const rows = (issue: DataIssue): string => {
  const [sheet] = issue.names;
  const place = sheet === undefined ? "" : `, sheet “${sheet}”,`;
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
    `${rows(i)} would split a statement. One of the parts has words that are not in the statement, or is all of it. ${leftOut(i)} Let each row keep its part of the text, word for word.`,
  reviewSameArea: (i) =>
    `${rows(i)} ${have(i)} the same primary and secondary area. The secondary area is left out.`,
  reviewQuoteUrgent: (i) =>
    `${rows(i)} cannot be quoted, because the statement is marked “must be assessed today”. The rest of the row is used.`,
  reviewQuoteRecognizable: (i) =>
    `${rows(i)} cannot be quoted, because the person can be recognized, or because nobody has decided it. The rest of the row is used. Write “no” under “Can be recognized” if nobody can tell who it is.`,
};

export const reviewIssueNames: ReviewIssueNames = {
  reviewUnclearCell: "cell of the review with something that is not on the list",
  reviewWithoutArea: "row of the review without a primary area",
  reviewUnknownStatement: "row of the review with an unknown id",
  reviewTextChanged: "row of the review with another text than the statement",
  reviewSplitSince: "statement split in two ways",
  reviewSplitWords: "statement split with other words than its own",
  reviewSameArea: "same primary and secondary area",
  reviewQuoteUrgent: "quote refused, because the statement must be assessed",
  reviewQuoteRecognizable: "quote refused, because the person can be recognized",
};
