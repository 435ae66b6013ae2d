import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { codebook as schema } from "../../src/domain/codebook.js";
import { locales } from "../../src/domain/text.js";
import { openWorkbook } from "../../src/read/workbook.js";
import { countWorkbook, countWorkbookFile } from "../../src/render/count-workbook.js";
import { codebook as invented } from "../support/coding-codebook.js";
import { only } from "../support/zip-files.js";

const ivaretatt = schema.parse(JSON.parse(readFileSync("surveys/ivaretatt/codebook.json", "utf8")));
const options = { wave: "2025", kommune: { name: "Lillevik", kommunenummer: "0301" }, locale: "nb" } as const;

const sheetsOf = async (codebook = ivaretatt, locale: (typeof locales)[number] = "nb") => {
  const bytes = await countWorkbookFile(codebook, { ...options, locale });
  return (await openWorkbook(...only("ivaretatt-2025.xlsx", bytes))).sheets;
};

describe("the workbook for a table of counts", () => {
  it("has every question and answer, and a row for how many answered", async () => {
    const [, sheet] = await sheetsOf();
    const typed = sheet?.rows.slice(7).map(([item, option]) => `${item ?? ""}.${option ?? ""}`);
    const wanted = ivaretatt.items.flatMap(({ id, options: answers }) => [
      `${id}.*`,
      ...answers.map((answer) => `${id}.${answer.id}`),
    ]);
    expect(typed).toEqual(["*.*", ...wanted]);
  });

  it("says above the figures what they are of", async () => {
    const [, sheet] = await sheetsOf();
    expect(sheet?.rows.slice(0, 5).map((row) => row.slice(2))).toEqual([
      ["Måling", "2025"],
      ["Kommune", "Lillevik"],
      ["Kommunenummer", "0301"],
      ["Fylkesnummer", "03"],
      ["Tallene er", "antall"],
    ]);
    expect(sheet?.rows[6]?.slice(2, 8)).toEqual([
      "Spørsmål",
      "Svar",
      "Kommune",
      "Fylke",
      "Landet",
      "Aktivitets-/dagtilbud",
    ]);
  });

  it("leaves out questions that are answered in words, and services where the survey has none", () => {
    const { sheets } = countWorkbook(invented, options);
    const ids = new Set(sheets[1]?.rows.map(([item]) => item));
    for (const { id, kind } of invented.items) expect(ids.has(id)).toBe(kind !== "text");
    expect(sheets[1]?.columns).toHaveLength(7);
  });

  it.each(locales)("says first what to type where (%s)", async (locale) => {
    const [readMe, sheet] = await sheetsOf(ivaretatt, locale);
    expect(readMe?.rows.length).toBeGreaterThan(8);
    expect(readMe?.rows.flat().join(" ")).toContain(sheet?.name);
    const [item] = ivaretatt.items;
    expect(sheet?.rows[8]?.[2]).toBe(item?.text[locale]);
  });

  it("keeps ids out of sight, headings in sight, and what the figures are to a choice of two", () => {
    const sheet = countWorkbook(ivaretatt, options).sheets[1];
    expect(sheet?.columns.map(({ hidden = false }) => hidden).slice(0, 3)).toEqual([true, true, false]);
    expect(sheet).toMatchObject({ frozenRows: 7, hiddenRows: [6] });
    expect(sheet?.dropDowns).toEqual([
      { rows: { first: 5, last: 5 }, column: 3, choices: ["antall", "prosent"] },
    ]);
  });

  it("has the same bytes every time", async () => {
    const [first, second] = await Promise.all([1, 2].map(() => countWorkbookFile(ivaretatt, options)));
    expect(Buffer.from(first ?? []).equals(Buffer.from(second ?? []))).toBe(true);
  });
});
