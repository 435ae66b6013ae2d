import { chiSquareUpperTail } from "./chi-square-upper-tail.js";
import { contingencyTable } from "./contingency-table.js";

/** A chi-square statistic, its degrees of freedom, and the chance of one at least as large, 0–1. */
export type ChiSquareTest = {
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
};

/**
 * Pearson's chi-square test that the rows and columns of a table of counts are independent.
 *
 * Right when the expected counts are about 5 or more (Cochran: at most a fifth of them below 5, none below 1);
 * else `fisherExact`. Not for options of which several may be ticked, as one person is then in several columns.
 * No continuity correction. Empty rows and columns are left out; if only one row or column is left, nothing
 * varies, and the answer is statistic 0, df 0, p 1.
 *
 * Source: Pearson (1900), Philosophical Magazine 50: 157–175; Cochran (1954), Biometrics 10: 417–451.
 *
 * @param table - counts, one array per row, all of one length
 * @returns the statistic (no unit), df and p
 * @throws RangeError when the table is not a rectangle, a cell is not a whole count, or all are 0
 * @example
 * chiSquareTest([[56, 14], [48, 32]]); // => { statistic: 7.0234113712, df: 1, p: 0.008045081368 }
 * chiSquareTest([[7, 5], [0, 0]]); // => { statistic: 0, df: 0, p: 1 }
 */
export function chiSquareTest(table: readonly (readonly number[])[]): ChiSquareTest {
  const { rows, rowTotals, columnTotals, total } = contingencyTable(table);
  const df = (rowTotals.length - 1) * (columnTotals.length - 1);
  if (df === 0) return { statistic: 0, df: 0, p: 1 };

  let statistic = 0;
  for (const [i, rowTotal] of rowTotals.entries()) {
    for (const [j, columnTotal] of columnTotals.entries()) {
      const expected = (rowTotal * columnTotal) / total;
      statistic += ((rows[i]?.[j] ?? 0) - expected) ** 2 / expected;
    }
  }
  return { statistic, df, p: chiSquareUpperTail(statistic, df) };
}
