import { isoDateText, numberText } from "./cell-text.js";
import { RichText, unescaped, type SharedParts } from "./workbook-parts.js";
import { readXml } from "./xml.js";

/** Excel's own limits. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** Cells of a workbook, blank ones and rows before the last among them: a few far out would otherwise fill the machine. */
export const MOST_CELLS = 10_000_000;

/** Blank columns side by side, more than a whole survey has: what stands beyond them has strayed there. */
const WIDEST_GAP = 2_000;

/** What no spreadsheet program writes: cells out of order, references to nothing. */
export class SheetFault extends Error {}

/** More cells than are read. */
export class SheetTooLarge extends Error {}

/** A cell far out to the right of all others in its row. */
export class SheetTooWide extends Error {
  /** From 1. */
  readonly column: number;

  constructor(column: number) {
    super();
    this.column = column;
  }
}

/** How many cells of a workbook may yet be read, of all its sheets together. */
export class CellBudget {
  #left = MOST_CELLS;

  /** @throws SheetTooLarge */
  take(cells: number): void {
    this.#left -= cells;
    if (this.#left < 0) throw new SheetTooLarge();
  }
}

const noCells: readonly string[] = [];

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
}

/**
 * The cells of a sheet as text, by row: `rows[0]` is Excel's row 1, also where rows are blank. A row ends at its last cell
 * with anything in it, and the sheet at its last such row. Empty cells, errors (`#N/A`) and formulas without a value are
 * «».
 *
 * @param budget what the sheets before it have left
 * @throws XmlFault, SheetFault, SheetTooLarge, SheetTooWide
 * @see ECMA-376 part 1, 18.3.1
 */
export function sheetRows(
  xml: string,
  shared: SharedParts,
  budget: CellBudget,
): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  const inline = new RichText();
  let cells: string[] = [];
  let rowNumber = 0;
  let column = 0;
  let inCells = false;
  let inRow = false;
  let cell: OpenCell | null = null;
  let inValue = false;

  const endRow = (): void => {
    inRow = false;
    if (cells.length === 0) return;
    budget.take(rowNumber - rows.length);
    while (rows.length < rowNumber - 1) rows.push(noCells);
    rows.push(cells);
    cells = [];
  };
  const openRow = (stated: string | undefined): void => {
    const next = stated === undefined ? rowNumber + 1 : wholeNumber(stated);
    if (inRow || next <= rowNumber || next > MOST_ROWS) throw new SheetFault();
    inRow = true;
    rowNumber = next;
    column = 0;
  };
  const endCell = ({ column: at, ...typed }: OpenCell): void => {
    const text = cellText(typed, inline.take(), shared);
    if (text === "") return;
    const blank = at - 1 - cells.length;
    if (blank > WIDEST_GAP) throw new SheetTooWide(at);
    budget.take(blank + 1);
    for (let cell = 0; cell < blank; cell++) cells.push("");
    cells.push(text);
  };

  readXml(xml, {
    open: (name, attribute) => {
      if (name === "sheetData") inCells = true;
      // Rows are spoken of elsewhere too: where a button stands.
      if (!inCells) return;
      if (name === "row") openRow(attribute("r"));
      if (name === "c") {
        const next = columnOf(attribute("r")) ?? column + 1;
        if (next <= column || next > MOST_COLUMNS || !inRow || cell !== null) throw new SheetFault();
        column = next;
        const style = Number(attribute("s") ?? 0);
        cell = { column, type: attribute("t") ?? "n", style, value: "" };
      }
      if (cell === null) return;
      if (name === "v") inValue = true;
      inline.open(name);
    },
    close: (name) => {
      if (name === "sheetData") inCells = false;
      if (name === "row" && inRow) endRow();
      if (name === "v") inValue = false;
      inline.close(name);
      if (name === "c" && cell !== null) {
        endCell(cell);
        cell = null;
      }
    },
    text: (piece) => {
      if (cell === null) return;
      if (inValue) cell.value += piece;
      else inline.add(piece);
    },
  });
  return rows;
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,6}$/u.test(text)) throw new SheetFault();
  return Number(text);
}

/** The column of «AB12», from 1; null where the cell does not say. */
function columnOf(reference: string | undefined): number | null {
  if (reference === undefined) return null;
  const letters = /^([A-Z]{1,3})\d+$/u.exec(reference)?.[1];
  if (letters === undefined) throw new SheetFault();
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

function cellText(
  { type, style, value }: Pick<OpenCell, "type" | "style" | "value">,
  inline: string,
  shared: SharedParts,
): string {
  if (type === "inlineStr") return inline;
  if (type === "str") return unescaped(value);
  const typed = value.trim();
  if (typed === "" || type === "e") return "";
  const text = typedText(type, typed, shared, style);
  if (text === undefined || text === null) throw new SheetFault();
  return text;
}

function typedText(
  type: string,
  typed: string,
  { strings, styles, from1904 }: SharedParts,
  style: number,
): string | null | undefined {
  switch (type) {
    case "s":
      return /^\d+$/u.test(typed) ? strings[Number(typed)] : null;
    case "b":
      return booleans.get(typed);
    case "d":
      return isoDateText(typed);
    case "n":
      return numberText(typed, styles[style] ?? "plain", from1904);
    default:
      return null;
  }
}

const booleans = new Map([
  ["1", "TRUE"],
  ["true", "TRUE"],
  ["0", "FALSE"],
  ["false", "FALSE"],
]);
