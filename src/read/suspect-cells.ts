import type { IssueCode } from "../domain/issues.js";
import type { RawTable } from "../domain/people/raw-table.js";

/** A cell that a spreadsheet would calculate: `=1+1`, `@SUM(A1)`, `+cmd|…!A1`. */
const formula = /^\s*(=|[@+-][A-Za-z]+[(|])/;

/** What Excel leaves of a long number or of a code such as `1-2`: `8,25E+08`, `01.feb`, `02. jan`. */
const damaged =
  /^([0-9][.,][0-9]+E\+[0-9]+|[0-9]{1,2}[.-] ?(jan|feb|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|des|dec)\.?)$/i;

const DAMAGED_LENGTH = 12;

function suspicion(text: string): IssueCode | null {
  if (text === "") return null;
  if (text.length <= DAMAGED_LENGTH && damaged.test(text)) return "damagedByExcel";
  return formula.test(text) ? "formulaCell" : null;
}

/** Reports the cells of a chunk that hold a formula, or what Excel has made of a code. */
export function reportSuspectCells(
  chunk: RawTable,
  report: (code: IssueCode, column: number, row: number) => void,
): void {
  chunk.columns.forEach(({ dictionary, indices }, column) => {
    const suspects = new Map<number, IssueCode>();
    dictionary.forEach((text, index) => {
      const code = suspicion(text);
      if (code !== null) suspects.set(index, code);
    });
    if (suspects.size === 0) return;
    indices.forEach((index, row) => {
      const code = suspects.get(index);
      if (code !== undefined) report(code, column, chunk.firstRow + row);
    });
  });
}
