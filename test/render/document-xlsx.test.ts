import { unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import type { TableCell } from "../../src/domain/document.js";
import { openWorkbook, type Workbook } from "../../src/read/workbook.js";
import { numberCell } from "../../src/render/document-xlsx/number-cell.js";
import { sheetNames } from "../../src/render/document-xlsx/sheet-names.js";
import { renderXlsx } from "../../src/render/document-xlsx.js";
import { tablesOf } from "../../src/render/walk.js";
import { completeDocument, hostile } from "../support/document.js";
import { memoryFiles } from "../../src/read/memory-files.js";

const drafted = { ...completeDocument, status: "Utkast, 1. juni 2026" };
const tables = tablesOf(drafted);

let bytes: Uint8Array;
let workbook: Workbook;
/** The XML of every part, by its path. */
let parts: ReadonlyMap<string, string>;

beforeAll(async () => {
  bytes = await renderXlsx(drafted);
  workbook = await openWorkbook(
    "tabeller.xlsx",
    memoryFiles(new Map([["tabeller.xlsx", Buffer.from(bytes)]])),
  );
  parts = new Map(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, new TextDecoder().decode(part)]),
  );
}, 60_000);

test("the first sheet says what the others are", () => {
  const [contents] = workbook.sheets;
  const said = (contents?.rows ?? []).map((row) => row.join(" | "));
  expect(contents?.name).toBe("Innhold");
  expect(said.slice(0, 3)).toEqual([drafted.title, drafted.status, drafted.notice]);
  expect(said).toContain("Laget 15. mai 2025");
  expect(said).toContain("Tabell | Ark | Merknad");
  expect(said).toContain("Lillevik 2025 mot landet 2023 | Lillevik 2025 mot landet 2023");
  expect(said).toContain("Grenser | Grenser | Satt av kommunen.");
});

test("every table is a sheet, with its headings in the first row and all its rows under them", () => {
  const sheets = workbook.sheets.slice(1);
  expect(sheets.map(({ rows }) => rows.length)).toEqual(tables.map(({ rows }) => rows.length + 1));
  expect(sheets[0]?.rows[0]).toEqual([
    "Indikator",
    "Lillevik",
    "Usikkerhetsintervall",
    "Svar",
    "Landet",
    "Vurdering",
  ]);
});

test("the headings stay in sight, and rows can be filtered by them", () => {
  const sheet = parts.get("xl/worksheets/sheet2.xml");
  expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/u);
  expect(sheet).toContain(`<autoFilter ref="A1:F${String((tables[0]?.rows.length ?? 0) + 1)}"/>`);
  expect(sheet).not.toMatch(/<f>|<f /u);
});

test("a number in the document is a number in its cell, and the rest is text; nothing hidden holds a number", () => {
  for (const [at, table] of tables.entries()) {
    const xml = parts.get(`xl/worksheets/sheet${String(at + 2)}.xml`) ?? "";
    for (const [row, cells] of table.rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        const reference = `${"ABCDEFGHIJKLMNOPQRSTUVWXYZ".charAt(column)}${String(row + 2)}`;
        const element = new RegExp(`<c r="${reference}"[^>]*?(?:/>|>.*?</c>)`, "u").exec(xml)?.[0] ?? "";
        expect(typeof cell.value === "number", `${table.id} ${reference}`).toBe(isNumber(element));
      }
    }
  }
  const hidden = workbook.sheets[1]?.rows.find(([first]) => first === "Har individuell plan");
  expect(hidden?.slice(1, 4)).toEqual([":", ":", ":"]);
});

function isNumber(element: string): boolean {
  return element.includes("<v>") && !/ t="(?:s|str|inlineStr)"/u.test(element);
}

test("a label that looks like a formula is text", () => {
  const texts = workbook.sheets.flatMap(({ rows }) => rows.flat());
  expect(texts).toContain(hostile.formula);
});

test("the file says its title, its municipality and what it was made from", () => {
  const core = parts.get("docProps/core.xml") ?? "";
  expect(core).toContain(`<dc:title>${drafted.title}</dc:title>`);
  expect(core).toContain("<dc:creator>Lillevik</dc:creator>");
  expect(core).toContain("sha256-0123abcd");
  expect(parts.get("[Content_Types].xml")).toContain('PartName="/docProps/core.xml"');
});

test("the same document gives the same bytes", async () => {
  expect(Buffer.from(await renderXlsx(drafted)).equals(bytes)).toBe(true);
});

describe("a number is written as the document writes it:", () => {
  test.each<[string, TableCell, string]>([
    ["a share as per cent", { text: "54,2\u00a0%", value: 0.5421, unit: "percent" }, "0.0\\ %"],
    ["a whole per cent", { text: "54\u00a0%", value: 0.5421, unit: "percent" }, "0\\ %"],
    ["percentage points with their sign", { text: "+4,1", value: 0.041, unit: "points" }, "+0.0;-0.0;0.0"],
    ["a count", { text: "148", value: 148 }, "0"],
    ["a large count in groups", { text: "1\u00a0860", value: 1860 }, "#,##0"],
    ["decimals", { text: "0,014", value: 0.0139 }, "0.000"],
    ["a unit", { text: "1,5\u00a0årsverk", value: 1.5 }, '0.0"\u00a0årsverk"'],
    ["a per cent that is no share, and is not multiplied", { text: "45\u00a0%", value: 45 }, '0"\u00a0%"'],
  ])("%s", (_, cell, format) => {
    expect(numberCell(cell, cell.value ?? 0, "nb").format).toBe(format);
  });

  test("points are a hundred times the share, without what a computer adds", () => {
    const cell: TableCell = { text: "+7,0", value: 0.07, unit: "points" };
    expect(numberCell(cell, 0.07, "nb").value).toBe(7);
  });
});

test("names of sheets are short, allowed, and never the same", () => {
  const long = "Svarene på «Har du fått tilbud om nok samtaler, ut fra behovet ditt?»";
  const names = sheetNames(["Innhold", long, long, "A/B: [c]*?\\", "innhold", "History", "''", ""]);
  expect(names.slice(0, 4)).toEqual([
    "Innhold",
    "Svarene på «Har du fått tilbud…",
    "Svarene på «Har du fått… (2)",
    "A B c",
  ]);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  for (const name of names) {
    expect(name.length).toBeLessThanOrEqual(31);
    expect(name).toMatch(/^[^[\]/\\:*?']+$/u);
  }
  expect(names.map((name) => name.toLowerCase())).not.toContain("history");
});
