import { sum } from "simple-statistics";
import { contingencyTable, type ContingencyTable } from "./contingency-table.js";
import { deviance } from "./deviance.js";
import { stirlingRemainder } from "./stirling-remainder.js";

/** So many answers, and so many tables with the same margins, are enumerated before the test refuses. */
const LARGEST_TOTAL = 1_000_000;
const MOST_TABLES = 2_000_000;

/** Two tables equally likely on paper may differ in the last digits; R allows for the same. */
const EQUAL_WITHIN = 1e-7;

/**
 * Fisher's exact test that the rows and columns of an r × c table of counts are independent.
 *
 * Right for few answers, where an expected count is under 5. Two-sided by small likelihoods: p is the
 * probability, with all margins held, of the tables that are no more likely than this one. Not for weighted
 * answers. It holds its level with few answers and pays for that in power.
 *
 * Every table with the same margins is visited: 2 × 2 with many thousands in each cell is quick, but the number
 * grows fast with rows and columns. Past 1 000 000 answers, or 2 000 000 tables, the test refuses; at such
 * sizes `chiSquareTest` is right in all but the emptiest tables. Empty rows and columns are left out.
 *
 * Source: Fisher (1935), JRSS 98: 39–82; Freeman & Halton (1951), Biometrika 38: 141–149, for r × c; Loader
 * (2000), Fast and Accurate Computation of Binomial Probabilities, for the digits.
 *
 * @param table - counts, one array per row, all of one length
 * @returns p, 0–1; 1 when only one row or column has answers
 * @throws RangeError when the table is not a rectangle, a cell is not a whole count, all are 0, or the table is
 * too large to enumerate
 * @example
 * fisherExact([[3, 1], [1, 3]]); // => { p: 0.485714285714 }
 * fisherExact([[15, 10], [5, 20]]); // => { p: 0.008578508150 }
 */
export function fisherExact(table: readonly (readonly number[])[]): { readonly p: number } {
  const counts = contingencyTable(table);
  const { rows, rowTotals, columnTotals, total } = counts;
  if (rowTotals.length === 1 || columnTotals.length === 1) return { p: 1 };
  if (total > LARGEST_TOTAL) {
    throw new RangeError(`Fisher's test takes at most ${LARGEST_TOTAL} answers, but the table has ${total}.`);
  }

  const remainders = (counted: readonly number[]) => sum(counted.map(stirlingRemainder));
  const constant = remainders(rowTotals) + remainders(columnTotals) - stirlingRemainder(total);
  const termOf = cellTerms(counts);
  const observed = sum(rows.flatMap((row, i) => row.map((cell, j) => termOf(i, j, cell))));

  let p = 0;
  visitTables(counts, termOf, (sumOfTerms) => {
    if (sumOfTerms >= observed - EQUAL_WITHIN) p += Math.exp(constant - sumOfTerms);
  });
  return { p: Math.min(1, p) };
}

/** What a cell takes from the logarithm of a table's probability. */
type CellTerm = (row: number, column: number, cell: number) => number;

/**
 * The probability of a table is Π rows! Π columns! / (total! Π cells!). Written with the deviance of each cell from its
 * expected count, the large terms of the logarithm are gone, and with them the rounding that would eat its last digits.
 */
function cellTerms({ rowTotals, columnTotals, total }: ContingencyTable): CellTerm {
  const columns = columnTotals.length;
  const known: (number | undefined)[][] = rowTotals.flatMap(() => columnTotals.map(() => []));
  return (row, column, cell) => {
    const terms = known[row * columns + column] ?? [];
    const found = terms[cell];
    if (found !== undefined) return found;
    const expected = ((rowTotals[row] ?? NaN) * (columnTotals[column] ?? NaN)) / total;
    const term = stirlingRemainder(cell) + deviance(cell, expected);
    terms[cell] = term;
    return term;
  };
}

/** Visits every table with the margins of `counts`, with the sum of its cells' terms. */
function visitTables(
  { rowTotals, columnTotals }: ContingencyTable,
  termOf: CellTerm,
  visit: (sumOfTerms: number) => void,
): void {
  const rowLeft = [...rowTotals];
  const lastRow = rowTotals.length - 1;
  const lastColumn = columnTotals.length - 1;
  let visited = 0;

  /** Fills the cell in `row` and `column`; `columnLeft` and `rowsBelow` are what it and the rows below can take. */
  function fill(
    row: number,
    column: number,
    columnLeft: number,
    rowsBelow: number,
    sumOfTerms: number,
  ): void {
    if (column === lastColumn) {
      visited += 1;
      if (visited > MOST_TABLES) {
        throw new RangeError(`Fisher's test takes at most ${MOST_TABLES} tables with the same margins.`);
      }
      visit(rowLeft.reduce((soFar, cell, i) => soFar + termOf(i, lastColumn, cell), sumOfTerms));
      return;
    }
    const available = rowLeft[row] ?? 0;
    const nextBelow = rowsBelow - (rowLeft[row + 1] ?? 0);
    const least = Math.max(0, columnLeft - rowsBelow);
    const most = Math.min(available, columnLeft);
    for (let cell = least; cell <= most; cell += 1) {
      rowLeft[row] = available - cell;
      const soFar = sumOfTerms + termOf(row, column, cell);
      if (row === lastRow) startColumn(column + 1, soFar);
      else fill(row + 1, column, columnLeft - cell, nextBelow, soFar);
    }
    rowLeft[row] = available;
  }

  function startColumn(column: number, sumOfTerms: number): void {
    fill(0, column, columnTotals[column] ?? 0, sum(rowLeft.slice(1)), sumOfTerms);
  }

  startColumn(0, 0);
}
