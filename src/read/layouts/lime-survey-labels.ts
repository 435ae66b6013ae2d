import { ParorendeError } from "../../domain/errors.js";
import type { ExportColumn } from "../../domain/people/raw-table.js";
import { plainHeading } from "./headings.js";
import type { LimeHeading } from "./lime-survey-headings.js";
import { isTicksType, isWordsType, type LimeQuestion, type LimeSurveyForm } from "./lime-survey-types.js";

/** The answer that has words of its own, in a column of its own: its code, and what it is called where the form says nothing. */
export const OTHER = { code: "-oth-", label: "Annet" };

/** What LimeSurvey writes of every answer by code, and of who was invited. */
const own =
  /^(?:id|submitdate|lastpage|startlanguage|seed|startdate|datestamp|ipaddr|refurl|token|completed|firstname|lastname|email|emailstatus|participant_id|attribute_\d+|interviewtime|grouptime\d+|.+time)$/u;

/**
 * Refuses the form of another survey: its texts would be given to codes that nobody has answered.
 *
 * @param file the export's name
 * @throws ParorendeError codebookOfOtherForm where the form knows fewer than half of the columns with answers
 */
export function refuseOtherForm(file: string, headings: readonly LimeHeading[], form: LimeSurveyForm): void {
  const asked = headings.filter(({ name }) => !own.test(plainHeading(name)));
  const known = asked.filter(({ question }) => form.has(question)).length;
  if (known * 2 >= asked.length) return;
  throw new ParorendeError({ code: "codebookOfOtherForm", facts: { file, known, of: asked.length } });
}

/**
 * What the form tells of a column with a heading by code.
 *
 * @param column what is known of it without the form
 * @param hasOther a column beside it holds words that were typed beside «Annet»
 */
export function labeledColumn(
  column: ExportColumn,
  { part, isOther, isComment }: LimeHeading,
  asked: LimeQuestion,
  hasOther: boolean,
): ExportColumn {
  const { type, text, answers } = asked;
  const other = asked.other ?? OTHER.label;
  const freeText = isWordsType(type);
  const ofQuestion = { ...column, question: text };
  if (part === null) {
    const labels = new Map([...answers[0], ...(hasOther ? [[OTHER.code, other] as const] : [])]);
    return { ...ofQuestion, labels, freeText };
  }
  if (isComment || (isOther && !isTicksType(type))) return { ...ofQuestion, freeText: true };
  if (isTicksType(type)) return { ...ofQuestion, option: isOther ? other : (asked.parts.get(part) ?? part) };
  const { statement, scale } = statementOf(part, asked);
  return { ...column, grid: text, question: statement, labels: answers[scale], freeText };
}

const twoParts = /^(?<row>.+?)[_#](?<column>[^_#]+)$/u;

/** A grid's statement; a grid of fields has one for its row and one for its column, and one with two scales says which. */
function statementOf(part: string, { type, parts }: LimeQuestion): { statement: string; scale: 0 | 1 } {
  const whole = parts.get(part);
  const { row = "", column = "" } = twoParts.exec(part)?.groups ?? {};
  const ofRow = parts.get(row);
  if (whole !== undefined || ofRow === undefined) return { statement: whole ?? part, scale: 0 };
  // Two scales are told by «#0» and «#1», or by «_1» and «_2».
  if (type === "1") return { statement: ofRow, scale: part.endsWith("#1") || part.endsWith("_2") ? 1 : 0 };
  return { statement: `${ofRow} [${parts.get(column) ?? column}]`, scale: 0 };
}
