import { unzipSync, zipSync } from "fflate";
import writeExcelFile, { type CellObject } from "write-excel-file/universal";
import { cellText } from "../domain/link-workbook.js";
import type { CellLook, CellValue, SheetContent, WorkbookCell, WorkbookContent } from "./workbook-content.js";
import { choosing, filtering, hiding } from "./xlsx-features.js";
import { listSheet, longLists } from "./xlsx-lists.js";
import { withProperties } from "./xlsx-properties.js";
import { workbookText } from "./xlsx-text.js";

const DATE_FORMAT = "dd.mm.yyyy";
const DAY_MILLISECONDS = 86_400_000;
/** Days from Excel's day 0 to 1 January 1970. */
const EPOCH_DAY = 25_569;
const FALSE_LEAP_DAY = 60;

const looks = {
  heading: { fontWeight: "bold", backgroundColor: "#E6EDF5", wrap: true, alignVertical: "top" },
  strong: { fontWeight: "bold", wrap: true, alignVertical: "top" },
  input: { backgroundColor: "#FFFBE6", borderStyle: "thin", borderColor: "#BFBFBF", alignVertical: "top" },
  plain: { wrap: true, alignVertical: "top" },
} as const satisfies Record<CellLook, object>;

/**
 * Writes a workbook. The same content gives the same bytes. Text is text, also where it looks like a formula; no formula
 * is ever written. Headings are bold, cells wrap, drop-downs are Excel's own. A text longer than Excel's 32 767 characters
 * ends in «…».
 *
 * @example
 * const bytes = await writeWorkbook({
 *   sheets: [{ name: "Svar", columns: [{ width: 20, heading: "Navn" }], rows: [["=1+1"], [12.5]], frozenRows: 1 }],
 * });
 */
export async function writeWorkbook({ sheets, properties }: WorkbookContent): Promise<Uint8Array> {
  const lists = longLists(sheets);
  const all = lists.length === 0 ? sheets : [...sheets, listSheet(lists)];
  const written = await writeExcelFile(
    all.map((sheet) => ({
      sheet: sheet.name,
      data: rowsOf(sheet).map((row) => row.map(cellObject)),
      columns: sheet.columns.map(({ width }) => ({ width })),
      stickyRowsCount: sheet.frozenRows ?? 0,
      stickyColumnsCount: sheet.frozenColumns ?? 0,
    })),
    { features: [hiding(all), filtering(all), choosing(all, lists)] },
  ).toBlob();
  const files = unzipSync(new Uint8Array(await written.arrayBuffer()));
  // The earliest date that a zip can hold, by the clock where it is written.
  return zipSync(properties === undefined ? files : withProperties(files, properties), {
    mtime: new Date(1980, 0, 1),
  });
}

function rowsOf({ columns, rows }: SheetContent): readonly (readonly CellValue[])[] {
  if (columns.every(({ heading }) => heading === undefined)) return rows;
  const headings = columns.map(({ heading }) => ({ value: heading ?? null, look: "heading" }) as const);
  return [headings, ...rows];
}

function cellObject(cell: CellValue): CellObject {
  const { value, look = "plain", asText = false, asDate = false } = isCell(cell) ? cell : { value: cell };
  if (asDate) {
    const day = typeof value === "string" ? dayNumber(value) : null;
    const isDate = value === null || value === "" || day !== null;
    if (isDate)
      return { ...looks[look], format: DATE_FORMAT, type: Number, ...(day !== null && { value: day }) };
  }
  const style = { ...looks[look], ...(asText && { format: "@" }) };
  if (value === null || value === "") return { ...style, ...(asText && { type: String }) };
  if (typeof value === "number")
    return {
      ...style,
      ...(isCell(cell) && cell.format !== undefined && { format: cell.format }),
      value,
      type: Number,
    };
  if (typeof value === "boolean") return { ...style, value, type: Boolean };
  return { ...style, value: workbookText(cellText(value)), type: String };
}

/** An ISO date as Excel counts days; null where it is none, or before Excel's false 29 February 1900. */
function dayNumber(text: string): number | null {
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // The 30 February is read as a day in March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, text.length) !== text) return null;
  const day = time / DAY_MILLISECONDS + EPOCH_DAY;
  return day > FALSE_LEAP_DAY ? day : null;
}

function isCell(cell: CellValue): cell is WorkbookCell {
  return typeof cell === "object" && cell !== null;
}
