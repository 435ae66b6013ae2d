import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { memoryFiles } from "../../src/read/memory-files.js";
import { openWorkbook, type Sheet } from "../../src/read/workbook.js";
import type { CellValue, SheetContent } from "../../src/render/workbook-content.js";
import { writeWorkbook } from "../../src/render/xlsx.js";

const runs = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 40) };

async function readBack(sheets: readonly SheetContent[]): Promise<readonly Sheet[]> {
  const bytes = await writeWorkbook({ sheets });
  return (await openWorkbook("ut.xlsx", memoryFiles(new Map([["ut.xlsx", Buffer.from(bytes)]])))).sheets;
}

/** The XML of the first sheet, or of another part. */
async function partOf(sheets: readonly SheetContent[], part = "xl/worksheets/sheet1.xml"): Promise<string> {
  const files = unzipSync(await writeWorkbook({ sheets }));
  return strFromU8(files[part] ?? new Uint8Array());
}

const sheet = (rows: readonly (readonly CellValue[])[], more: Partial<SheetContent> = {}): SheetContent => ({
  name: "Ark",
  columns: [{ width: 20 }, { width: 10 }],
  rows,
  ...more,
});

/** A cell as the reader gives it, rows without the blanks that end them. */
function asRead(rows: readonly (readonly (string | number | boolean | null)[])[]): string[][] {
  const texts = rows.map((row) => {
    const cells = row.map((cell) =>
      typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell ?? ""),
    );
    return cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
  });
  return texts.slice(0, texts.findLastIndex((row) => row.length > 0) + 1);
}

describe("a workbook that is written", () => {
  it("holds what was put in it", async () => {
    const rows = [["Navn", 12.5, true], [], [null, "0301", "a\nb"]];
    const [read] = await readBack([sheet(rows)]);
    expect(read).toEqual({ name: "Ark", hidden: false, rows: asRead(rows) });
  });

  it("keeps every text and number as it was, whatever it holds", async () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        "constructor",
        "__proto__",
        "_x000D_",
        "=1+1",
        " a ",
        "\r\n",
        "&lt;",
        "\ufffe",
        "#N/A",
        "TRUE",
      ),
    );
    const number = fc.oneof(
      fc.integer(),
      fc.integer({ min: -1e6, max: 1e6 }).map((whole) => whole / 1000),
    );
    const cell = fc.oneof(text, number, fc.boolean(), fc.constant(null));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 }), async (rows) => {
        const all = [...rows, ["slutt"]];
        const [read] = await readBack([sheet(all)]);
        expect(read?.rows).toEqual(asRead(all));
      }),
      runs,
    );
  });

  it("never holds a formula", async () => {
    const xml = await partOf([sheet([["=1+1", "=HYPERLINK(A1)"], ["+1", "-1"], ["@SUM(A1)"]])]);
    expect(xml).not.toContain("<f");
    expect(xml.match(/t="s"/gu)).toHaveLength(5);
  });

  it("replaces half a character, which no file can hold", async () => {
    const [read] = await readBack([sheet([["a\ud800b"]])]);
    expect(read?.rows).toEqual([["a\ufffdb"]]);
  });

  it.each([
    ["as it is where Excel takes it", "x".repeat(32_767), "x".repeat(32_767)],
    ["shortened where it is longer", "x".repeat(32_768), `${"x".repeat(32_766)}…`],
    ["shortened between characters", `${"x".repeat(32_765)}😀😀`, `${"x".repeat(32_765)}…`],
  ])("writes a long text %s", async (_, text, written) => {
    const [read] = await readBack([sheet([[text]])]);
    expect(read?.rows).toEqual([[written]]);
  });

  it("has the same bytes whenever and wherever it is written", async () => {
    const zone = process.env["TZ"];
    const content = { sheets: [sheet([["a", 1]], { frozenRows: 1 })] };
    const first = await writeWorkbook(content);
    process.env["TZ"] = "Pacific/Honolulu";
    const second = await writeWorkbook(content);
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });
});

describe("the look of a workbook", () => {
  it("has bold headings in a first row that stays in sight", async () => {
    const columns = [
      { width: 20, heading: "Kolonne" },
      { width: 10, heading: "Svar" },
    ];
    const content = [sheet([["alder", "ja"]], { columns, frozenRows: 1 })];
    expect((await readBack(content))[0]?.rows).toEqual([
      ["Kolonne", "Svar"],
      ["alder", "ja"],
    ]);
    expect(await partOf(content)).toMatch(/ySplit="1"/u);
    expect(await partOf(content, "xl/styles.xml")).toMatch(/<b\b/u);
  });

  it("hides columns, rows and sheets", async () => {
    const columns = [{ width: 5, hidden: true }, { width: 10 }];
    const content = [
      sheet([["a"], ["b"]], { columns, hiddenRows: [2] }),
      sheet([["c"]], { name: "Skjult", hidden: true }),
      sheet([["d"]], { name: "Synlig" }),
    ];
    expect((await readBack(content)).map(({ name, hidden }) => [name, hidden])).toEqual([
      ["Ark", false],
      ["Synlig", false],
      ["Skjult", true],
    ]);
    const xml = await partOf(content);
    expect(xml).toMatch(/<col [^>]*min="1"[^>]*hidden="1"/u);
    expect(xml).not.toMatch(/<col [^>]*min="2"[^>]*hidden/u);
    expect(xml).toMatch(/<row r="2"[^>]*hidden="1"/u);
  });

  it("keeps an empty cell that is for text as text", async () => {
    const xml = await partOf([sheet([[{ value: null, look: "input", asText: true }]])]);
    expect(xml).toMatch(/<c r="A1" s="\d+"\s*\/>/u);
    expect(await partOf([sheet([[{ value: null, asText: true }]])], "xl/styles.xml")).toMatch(
      /formatCode="@"/u,
    );
  });
});

describe("a drop-down", () => {
  const rows = { first: 2, last: 9 };
  const choosing = (choices: readonly string[]): SheetContent =>
    sheet([["x"]], { dropDowns: [{ rows, column: 1, choices }] });

  it("holds a short list itself", async () => {
    const xml = await partOf([choosing(["antall", "prosent & mer"])]);
    expect(xml).toContain('sqref="B2:B9"><formula1>"antall,prosent &amp; mer"</formula1>');
    expect(xml.indexOf("<dataValidations")).toBeGreaterThan(xml.indexOf("</sheetData>"));
    expect(await readBack([choosing(["antall"])])).toHaveLength(1);
  });

  it.each([
    ["a long list", Array.from({ length: 60 }, (_, at) => `valg ${String(at)}`)],
    ["choices with a comma", ["Ja, i stor grad", "Nei"]],
    ["choices with quotation marks", ['«"»', "b"]],
  ])("refers to a hidden sheet for %s", async (_, choices) => {
    const content = [choosing(["a", "b"]), { ...choosing(choices), name: "To" }];
    const sheets = await readBack(content);
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["Ark", false],
      ["To", false],
      ["_lister", true],
    ]);
    expect(sheets[2]?.rows).toEqual(choices.map((choice) => [choice]));
    expect(await partOf(content, "xl/worksheets/sheet2.xml")).toContain(
      `<formula1>'_lister'!$A$1:$A$${String(choices.length)}</formula1>`,
    );
  });
});
