import type { DataIssue } from "../../domain/issues.js";
import type { CodedStatement } from "../../domain/notes.js";
import type { QdaProject } from "../../domain/qda.js";
import { comparable, type ReviewedRow, type ReviewedSheet } from "../../domain/review-workbook.js";

/**
 * What somebody has coded in another program, as rows of a review workbook: from there on the two are one. A selection of
 * somebody's own is known again by its text; the rows are numbered as the codings stand in the file.
 *
 * @param file the file's name, for messages
 */
export function qdaRows(
  { codings, issues }: QdaProject,
  statements: readonly CodedStatement[],
  file: string,
): ReviewedSheet & { readonly issues: readonly DataIssue[] } {
  const byText = new Map(statements.map(({ id, text }) => [comparable(text), id]));
  const rows = codings.map((coding, at): ReviewedRow => {
    const { marks } = coding;
    return {
      row: at + 1,
      id: coding.id ?? byText.get(comparable(coding.text)) ?? "",
      text: coding.text,
      primary: coding.primary,
      secondary: coding.secondary,
      codes: [...coding.codes],
      newCodes: [],
      tone: marks?.tone ?? null,
      saidBy: marks?.saidBy ?? null,
      canBeRecognized: marks?.canBeRecognized ?? null,
      quote: marks?.quote ?? false,
      assessed: marks?.assessed ?? false,
      note: coding.note,
      isUnclear: false,
      by: coding.by?.trim() || null,
      at: coding.at,
      sent: marks?.sent ?? "",
      suggested: null,
    };
  });
  return { file, sheet: file, rows, newCodes: [], issues };
}
