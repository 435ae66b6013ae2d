import { readFileSync } from "node:fs";
import { codebook as schema } from "../../src/domain/codebook.js";
import type { Locale } from "../../src/domain/text.js";
import { countWorkbook } from "../../src/render/count-workbook.js";
import type { CellValue } from "../../src/render/workbook-content.js";
import { writeWorkbook } from "../../src/render/xlsx.js";

export const ivaretatt = schema.parse(JSON.parse(readFileSync("surveys/ivaretatt/codebook.json", "utf8")));

/** A column of the workbook, by the key above it, and what is typed where: «item.option» → text or number. */
export type Typed = Readonly<Record<string, Readonly<Record<string, string | number>>>>;
export type Fields = Readonly<Record<string, string | number>>;

const kommune = { name: "Lillevik", kommunenummer: "0301" };

/** The bytes of the workbook that `parorende init --ivaretatt 2025` makes, with these figures typed into it. */
export function filledWorkbook(
  typed: Typed,
  fields: Fields = {},
  locale: Locale = "nb",
): Promise<Uint8Array> {
  const content = countWorkbook(ivaretatt, { wave: "2025", kommune, locale });
  const sheets = content.sheets.map((sheet) => {
    const keys = sheet.rows.find(([item]) => item === "item") ?? [];
    const rows = sheet.rows.map((row): readonly CellValue[] => {
      const [item, option] = row.map((cell) => (typeof cell === "string" ? cell : ""));
      const field = fields[item ?? ""];
      if (field !== undefined) return [item ?? null, null, null, field];
      return row.map((cell, at) => {
        const key = keys[at];
        const place = `${item ?? ""}.${option ?? ""}`;
        return (typeof key === "string" ? typed[key]?.[place] : undefined) ?? cell;
      });
    });
    return { ...sheet, rows };
  });
  return writeWorkbook({ sheets });
}
