import { plainColumn, type ExportColumn } from "../../domain/people/raw-table.js";
import { bracketed, grouped, headingsAmong } from "./headings.js";
import type { Layout } from "./layout.js";

const timestamp = new Set(["tidsmerke", "tidsstempel", "timestamp"]);

/**
 * Google Forms (csv of the answers, or the sheet saved as a workbook): one header row that begins with the time. Several
 * ticks stand in one column. A grid has a column per row, `Question [Row]`; brackets that no other question shares are
 * part of the question.
 */
export const googleForms: Layout = {
  id: "googleForms",
  toldBy: ({ rows }) => {
    const told = headingsAmong((rows[0] ?? []).slice(0, 1), timestamp);
    return told.length > 0 ? told : null;
  },
  describe: ({ rows }) => {
    const headings = (rows[0] ?? []).map((name) => ({ name, parts: bracketed(name) }));
    const grids = grouped(headings, ({ parts }) => parts?.before ?? "");
    const columns = headings.map(({ name, parts }): ExportColumn => {
      const isGrid = parts !== null && (grids.get(parts.before) ?? []).length > 1;
      return isGrid
        ? { ...plainColumn(name), grid: parts.before, question: parts.inside }
        : plainColumn(name);
    });
    return { headerRows: 1, columns, status: [] };
  },
};
