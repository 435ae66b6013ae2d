// @ts-check
import { Buffer } from "node:buffer";
import { unzipSync, zipSync } from "fflate";
import writeExcelFile from "write-excel-file/node";

/** @typedef {string | number | Date | null} Cell */

/** The date that stands in every zip. */
const MADE = new Date(2025, 8, 30, 12, 0, 0);

/**
 * A workbook that has the same bytes every time: the writer's zip holds the time it was made.
 *
 * @param {Readonly<Record<string, readonly (readonly Cell[])[]>>} sheets
 * @returns {Promise<Uint8Array>}
 */
export async function workbook(sheets) {
  const written = await writeExcelFile(
    Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: rows.map((row) => row.map(written1)) })),
  ).toBuffer();
  return zip(unzipSync(new Uint8Array(written)));
}

/** @param {Cell} cell */
function written1(cell) {
  if (cell instanceof Date) return { value: cell, type: Date, format: "dd.mm.yyyy hh:mm:ss" };
  return cell === "" ? null : cell;
}

/** @param {Readonly<Record<string, Uint8Array>>} files @returns {Uint8Array} */
export function zip(files) {
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return Buffer.from(zipSync(Object.fromEntries(sorted), { mtime: MADE, level: 6 }));
}
