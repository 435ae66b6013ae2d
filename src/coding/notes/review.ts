import type { CodedStatement, DecisionFile } from "../../domain/notes.js";
import { comparable, type ReviewedRow, type ReviewedSheet } from "../../domain/review-workbook.js";
import { newOwnCodes } from "./review-codes.js";
import { ReviewMerge } from "./review-merge.js";
import type { Reviewed, ReviewOptions } from "./reviewed.js";
import { arePartsOf, inOrderOf, partsOf, wordsLeft } from "./splits.js";

/**
 * What is decided when a workbook has come back. A row with a primary area is a decision; rows with one id and different
 * parts of its text split the statement; a row that came back as it went out changes nothing, whatever has been decided in
 * between. What only one of two has said of a statement is put together. Nobody overrules another, nor does somebody who
 * has not said who they are, or what one decided earlier: where two contradict each other, what was decided before stands,
 * and the conflict is listed. Several workbooks are read one after another, each on top of what the one before it gave.
 * Twice the same gives the same as once. Personal data that reviewers have written are masked.
 *
 * @param statements with what is suggested for them now; split as `before` says, or not yet
 * @example
 * const { file, conflicts } = reviewed(sheet, statements, before, { by: "KV", at: "2026-11-22", codebook, mask });
 */
export function reviewed(
  sheet: ReviewedSheet,
  statements: readonly CodedStatement[],
  before: DecisionFile,
  options: ReviewOptions,
): Reviewed {
  const current = partsOf(statements, before);
  const codes = newOwnCodes(sheet.newCodes, options.codebook, options.mask);
  const merge = new ReviewMerge(sheet, current, before, { ...options, codes });
  const byId = new Map(current.map((one) => [comparable(one.id), one]));
  const partsById = grouped(current, ({ partOf }) => comparable(partOf ?? ""));
  for (const [id, rows] of grouped(sheet.rows, (row) => comparable(row.id))) {
    const statement = byId.get(id);
    const parts = id === "" ? undefined : partsById.get(id);
    if (statement !== undefined) mergeStatement(statement, rows, merge);
    else if (parts !== undefined) mergeParts(parts, rows, merge);
    else merge.leaveOut("reviewUnknownStatement", rows);
  }
  return merge.result();
}

function mergeStatement(statement: CodedStatement, rows: readonly ReviewedRow[], merge: ReviewMerge): void {
  const byText = grouped(rows, ({ text }) => comparable(text));
  if (byText.size === 1) {
    if (byText.has(comparable(statement.text))) merge.decide(statement, rows);
    else merge.leaveOut("reviewTextChanged", rows);
    return;
  }
  const texts = [...byText.values()].map(([first]) => first?.text.trim() ?? "");
  if (arePartsOf(texts, statement.text)) {
    if (wordsLeft(texts, statement.text) > 0) merge.tell("reviewSplitWordsLeft", rows.slice(0, 1));
    merge.split(statement, inOrderOf(statement.text, texts), rows);
  } else merge.tell("reviewSplitWords", rows);
}

/** Rows from before the statement was split, or of the very split that was made. */
function mergeParts(
  parts: readonly CodedStatement[],
  rows: readonly ReviewedRow[],
  merge: ReviewMerge,
): void {
  const byText = new Map(parts.map((part) => [comparable(part.text), part]));
  for (const [text, ofText] of grouped(rows, (row) => comparable(row.text))) {
    const part = byText.get(text);
    if (part === undefined) merge.leaveOut("reviewSplitSince", ofText);
    else merge.decidePart(part, ofText);
  }
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups;
}
