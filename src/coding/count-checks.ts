import type { Codebook } from "../domain/codebook.js";
import type { CountCheck, CountColumn } from "../domain/count-check.js";
import type { CountTable } from "../domain/people/count-table.js";
import { faultsOf, type TypedQuestion } from "./count-faults.js";
import { percentColumns } from "./percent-as-counts.js";
import { typedColumns } from "./typed-columns.js";

/**
 * Looks for what does not add up in a table of counts, question by question: answers that do not sum to those who answered,
 * per cents that do not sum to 100, ticks above those who answered, more answers to a question than in all, figures that
 * are missing; and columns where per cents stand as counts. What is hidden is unknown, and no fault. Rows that name no
 * question or answer of the codebook are left to `codeCountTable`, which uses no question of which a check says that it is
 * left out.
 *
 * @example
 * checkCounts(readCountWorkbook(workbook), codebook);
 * // [{ item, question, column, fault: { kind: "sumNotBase", sum: 134, base: 135 }, rows: [12, 13, 14, 15] }]
 */
export function checkCounts(table: CountTable, codebook: Codebook): readonly CountCheck[] {
  const inPercent = percentColumns(table, codebook);
  const doubted = new Set(inPercent.flatMap(({ doubted }) => [...doubted]));
  const used = table.rows.filter((row) => !doubted.has(row));
  return [
    ...inPercent.map(({ column, fault, doubted: rows }) => ({
      item: null,
      question: null,
      column,
      fault,
      rows: inOrder([...rows].map(({ row }) => row)),
    })),
    ...typedColumns(table, used, codebook).flatMap(({ column, questions }) =>
      questions.flatMap((question) => questionChecks(question, column)),
    ),
  ];
}

function questionChecks(question: TypedQuestion, column: CountColumn): readonly CountCheck[] {
  const { item, base, options } = question;
  const rows = [...(base === null ? [] : [base]), ...options.values()].map(({ row }) => row);
  return faultsOf(question).map(({ at = rows, ...fault }) => ({
    item: item.id,
    question: item.text,
    column,
    fault,
    rows: inOrder(at),
  }));
}

function inOrder(rows: readonly number[]): readonly number[] {
  return [...rows].sort((a, b) => a - b);
}
