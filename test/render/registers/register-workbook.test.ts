import { unzipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { registerColumns } from "../../../src/domain/plan/register-columns.js";
import { emptyLists } from "../../../src/domain/plan/register-lists.js";
import { registerIds } from "../../../src/domain/plan/registers.js";
import { sentHeading } from "../../../src/domain/plan/register-workbook.js";
import { locales } from "../../../src/domain/text.js";
import { memoryFiles } from "../../../src/read/memory-files.js";
import { workbookRegisterRows } from "../../../src/read/registers/register-rows.js";
import { openWorkbook, type Workbook } from "../../../src/read/workbook.js";
import type { RegisterWorkbookContent } from "../../../src/render/registers/register-content.js";
import { registerCsv } from "../../../src/render/registers/register-csv.js";
import { registerWorkbook } from "../../../src/render/registers/register-workbook.js";

const content: RegisterWorkbookContent = {
  registers: [{ register: "tiltak", rows: [] }],
  lists: {
    ...emptyLists,
    areas: [{ id: "avlastning", text: { nb: "Avlastning", nn: "Avlasting" } }],
    indicators: [{ id: "kontaktperson.uten", text: { nb: "uten, eller usikker på" } }],
    measures: [{ id: "senter", text: { nb: "Senter" } }],
  },
  words: { status: { done: "levert" } },
  locale: "nb",
  unit: null,
};

function opened(bytes: Uint8Array): Promise<Workbook> {
  return openWorkbook("tiltak.xlsx", memoryFiles(new Map([["tiltak.xlsx", Buffer.from(bytes)]])));
}

function sheetXml(bytes: Uint8Array, sheet: number): string {
  return new TextDecoder().decode(unzipSync(bytes)[`xl/worksheets/sheet${String(sheet)}.xml`]);
}

describe("a register's workbook", () => {
  test("is the same bytes for the same content", async () => {
    expect(await registerWorkbook(content)).toEqual(await registerWorkbook(content));
  });

  test.each(locales)(
    "in %s has every register's headings, and says what each column is for",
    async (locale) => {
      for (const register of registerIds) {
        const workbook = await opened(
          await registerWorkbook({ ...content, locale, registers: [{ register, rows: [] }] }),
        );
        const rows = workbookRegisterRows(workbook, register);
        expect(rows.rows).toEqual([]);
        expect(Object.keys(rows.headings)).toEqual(registerColumns[register].map(({ key }) => key));
        const help = workbook.sheets[0]?.rows.map((cells) => cells.join(" ")).join("\n");
        for (const { heading, help: text } of registerColumns[register]) {
          expect(help).toContain(heading[locale]);
          expect(help).toContain(text[locale]);
        }
      }
    },
  );

  test("keeps its headings in sight, and offers choices and ids some hundred rows down", async () => {
    const xml = sheetXml(await registerWorkbook(content), 2);
    expect(xml).toContain('ySplit="1"');
    const lists = [...xml.matchAll(/sqref="([A-Z]+)2:\1(\d+)"><formula1>([^<]*)</gu)];
    const formulas = lists.map(([, , , formula = ""]) => formula);
    expect(formulas).toContain('"ikke startet,planlagt,i gang,levert,i ordinær drift,utgår"');
    // A choice with a comma in it cannot stand in the drop-down itself.
    expect(formulas.filter((formula) => formula.includes("_lister"))).toHaveLength(3);
    expect(lists.every(([, , last]) => Number(last) > 400)).toBe(true);
  });

  test("lists the ids that several of may stand in a cell, in a sheet anybody can see", async () => {
    const { sheets } = await opened(await registerWorkbook(content));
    expect(sheets.find(({ name }) => name === "Lister")?.rows).toEqual([
      ["Områder: id", "Områder", "Tiltak: id", "Tiltak"],
      ["avlastning", "Avlastning", "senter", "Senter"],
    ]);
  });

  test("holds no formula, whatever is written", async () => {
    const row = {
      cells: { id: "a", shortName: "=HYPERLINK(1)", wording: "@x", givenKroner: "=1+1" },
      extra: {},
    };
    const bytes = await registerWorkbook({ ...content, registers: [{ register: "tiltak", rows: [row] }] });
    expect(sheetXml(bytes, 2)).not.toContain("<f>");
    expect(workbookRegisterRows(await opened(bytes), "tiltak").rows[0]?.cells).toMatchObject(row.cells);
  });

  test("hides what tells how a row was sent, and keeps columns of somebody's own", async () => {
    const rows = [{ cells: { id: "a", shortName: "b", wording: "c" }, extra: { Vårt: "x" }, sent: "{}" }];
    const registers = [{ register: "tiltak" as const, rows, extraHeadings: ["Vårt"] }];
    const bytes = await registerWorkbook({ ...content, registers, unit: "Helse" });
    const read = workbookRegisterRows(await opened(bytes), "tiltak");
    expect(read.rows[0]?.extra).toEqual({ Vårt: "x", [sentHeading.nb]: "{}" });
    expect(sheetXml(bytes, 2)).toMatch(/<col [^>]*hidden="1"/u);
    expect((await opened(bytes)).sheets[0]?.rows[0]).toEqual(["Til Helse"]);
  });

  test("gives back every cell as it was read", async () => {
    const cell = fc.oneof(
      fc.constantFrom(
        "2025-12-31",
        "31.12.2025",
        "1899-01-01",
        "2025-02-30",
        "12.5",
        "12,5",
        "007",
        "1e3",
        "-4",
        "40 %",
      ),
      fc.constantFrom(
        "avlastning – Avlastning",
        "=1+1",
        "'=1",
        "+47 22",
        "a; b",
        "første\nandre",
        "«x»",
        "constructor",
      ),
      fc.string({ maxLength: 12 }).map((text) =>
        text
          .replaceAll(/[\p{C}\p{Z}]+/gu, " ")
          .normalize("NFC")
          .trim(),
      ),
    );
    const columns = registerColumns.tall.map(({ key }) => key).filter((key) => key !== "id");
    const row = fc.dictionary(fc.constantFrom(...columns), cell, { maxKeys: 8 });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (given) => {
        const rows = given.map((cells, at) => ({
          row: at + 2,
          cells: { id: `t${String(at)}`, ...cells },
          extra: {},
        }));
        const told = (read: readonly { readonly cells: Readonly<Record<string, string>> }[]) =>
          read.map(({ cells }) =>
            Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== "")),
          );
        const workbook = await opened(
          await registerWorkbook({ ...content, registers: [{ register: "tall", rows }] }),
        );
        expect(told(workbookRegisterRows(workbook, "tall").rows)).toEqual(told(rows));
      }),
      { seed: 2026, numRuns: Math.min(20, Number(process.env["FUZZ_RUNS"] ?? 20)) },
    );
  });
});

describe("a register as csv", () => {
  test("keeps its headings and the columns of somebody's own, and adds no column that nobody uses", () => {
    const rows = [{ row: 2, cells: { area: "avlastning", goal: "=Mål" }, extra: { Vårt: "x" } }];
    const bytes = registerCsv(
      {
        ...{ register: "maal", file: "plan/maal.csv", hash: "", sheet: null },
        ...{ headings: { goal: "MÅL*" }, extraHeadings: ["Vårt"], rows },
      },
      "nb",
    );
    expect(new TextDecoder().decode(bytes)).toBe("Område;MÅL*;Vårt\r\navlastning;'=Mål;x\r\n");
  });
});
