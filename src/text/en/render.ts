import { plural } from "../plural.js";
import type { RenderTexts } from "../nb/render.js";

export const renderTexts: RenderTexts = {
  contents: "Contents",
  skipLink: "Skip to the content",
  showNumbers: "Numbers behind the figure",
  /** Where nobody has written anything yet. */
  openPlace: (hint: string) => `[Write here: ${hint}]`,
  hidden: "hidden",
  toneWords: {
    good: "clearly better",
    bad: "clearly worse",
    neutral: "clearly higher or lower",
    none: "no clear difference",
  },
  range: (name) => `${name}, a range`,
  oneFigure: (name) => `${name}, one figure`,
  page: "Page",
  of: "of",
  countOf: (count, n) => `${count} of ${n}`,
  answers: (n) => `${n} ${plural(n, "answer", "answers")}`,
  overlap: "where they overlap",
  workbook: { table: "Table", sheet: "Sheet", note: "Note", made: "Made" },
  rejected: { file: "File", row: "Row", column: "Column", reason: "Reason" },
};
