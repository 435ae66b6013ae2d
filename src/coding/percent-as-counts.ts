import { answerOptions, type Codebook } from "../domain/codebook.js";
import type { CountFault } from "../domain/count-check.js";
import type { CountRow, CountTable } from "../domain/people/count-table.js";
import { answeredBy } from "./answered.js";
import { statedBase, typedCounts, type TypedQuestion } from "./count-faults.js";
import { typedColumns, type TypedColumn } from "./typed-columns.js";

/** A column whose counts are probably per cents. */
export interface PercentColumn extends TypedColumn {
  readonly fault: Extract<CountFault, { kind: "looksLikePercent" }>;
  /** The figures that are not to be used: all but those of questions that sum to those who answered. */
  readonly doubted: ReadonlySet<CountRow>;
}

/** One question that sums to a hundred is chance; two are not. */
const FEWEST = 2;

/** Per cents are rounded: they sum to 100 give or take one. */
const HUNDRED = 100;
const ROUNDING = 1;

/**
 * The columns of a table of counts in which most questions' answers sum to about 100 (99–101), though those who answered are
 * not as many: somebody has typed per cents as counts. Figures with decimals, which cannot be counts, speak for it too.
 *
 * @example
 * percentColumns(table, codebook)[0]?.fault; // { kind: "looksLikePercent", questions: 14, of: 16 }
 */
export function percentColumns(table: CountTable, codebook: Codebook): readonly PercentColumn[] {
  const all = [...table.rows, ...(table.fractions ?? [])];
  return typedColumns(table, all, codebook).flatMap((column) => {
    const whole = column.questions.filter(isWhole);
    const inPercent = whole.filter(isAboutHundred);
    if (inPercent.length < FEWEST || inPercent.length * 2 <= whole.length) return [];
    const right = new Set(whole.filter(isRight).flatMap(rowsOf));
    const doubted = new Set(column.questions.flatMap(rowsOf).filter((row) => !right.has(row)));
    const fault = { kind: "looksLikePercent", questions: inPercent.length, of: whole.length } as const;
    return [{ ...column, fault, doubted }];
  });
}

function isWhole({ item, options }: TypedQuestion): boolean {
  if (item.kind === "multiple") return false;
  return answerOptions(item).every(({ id }) => typeof options.get(id)?.count === "number");
}

function isAboutHundred(question: TypedQuestion): boolean {
  const { item, options, all } = question;
  const answered = statedBase(question) ?? all;
  if (answered === null || Math.abs(answered - HUNDRED) <= ROUNDING) return false;
  const slack = ROUNDING / answerOptions(item).length;
  const figures = [...typedCounts(options)].map(
    ([id, figure]) => [id, figure === "hidden" ? figure : { ...figure, slack }] as const,
  );
  return answeredBy(item, HUNDRED, new Map(figures)) !== null;
}

function isRight(question: TypedQuestion): boolean {
  const stated = statedBase(question);
  return stated !== null && answeredBy(question.item, stated, typedCounts(question.options)) !== null;
}

function rowsOf({ base, options }: TypedQuestion): readonly CountRow[] {
  return [...(base === null ? [] : [base]), ...options.values()];
}
