import { registerColumns } from "../../domain/plan/register-columns.js";
import type { RegisterRows } from "../../domain/plan/register-rows.js";
import type { Locale } from "../../domain/text.js";
import { csvBytes } from "../csv.js";

/**
 * A register as CSV, each cell as it was read. The headings stand as they were written; a column that no row has anything in
 * and that the file did not have, is not added.
 *
 * @param locale of headings that are new
 * @example
 * registerCsv(rows, "nb"); // Område;Mål …
 */
export function registerCsv(
  { register, headings, extraHeadings, rows }: RegisterRows,
  locale: Locale,
): Uint8Array {
  const columns = registerColumns[register].filter(
    ({ key }) => headings[key] !== undefined || rows.some(({ cells }) => (cells[key] ?? "") !== ""),
  );
  return csvBytes([
    [...columns.map(({ key, heading }) => headings[key] ?? heading[locale]), ...extraHeadings],
    ...rows.map(({ cells, extra }) => [
      ...columns.map(({ key }) => cells[key] ?? ""),
      ...extraHeadings.map((heading) => extra[heading] ?? ""),
    ]),
  ]);
}
