import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ParorendeError } from "../../src/domain/errors.js";
import { numberKind, numberText } from "../../src/read/cell-text.js";
import { openWorkbook } from "../../src/read/workbook.js";
import { writeWorkbook } from "../../src/render/xlsx.js";
import { workbookOf, type WorkbookXml } from "../support/workbook-files.js";
import { only, zipOf } from "../support/zip-files.js";
import { problemOf } from "./read-rows.js";

const runs = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) };

const open = (bytes: Uint8Array) => openWorkbook(...only("svar.xlsx", bytes));
const refusalOf = async (bytes: Uint8Array) => problemOf(open(bytes));
const rowsIn = async (cells: string, more: Partial<WorkbookXml> = {}) =>
  (await open(workbookOf({ sheets: { Ark1: cells }, ...more }))).sheets[0]?.rows;

describe("the cells of a workbook", () => {
  it("are read whether texts are shared, in runs, in the cell or from a formula", async () => {
    const strings =
      '<si><t xml:space="preserve"> Ja </t></si><si><r><t>i </t></r><r><rPr><b/></rPr><t>stor &amp; liten</t></r><rPh><t>x</t></rPh></si>';
    const cells = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>
      <c r="C1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>
      <c r="D1" t="str"><f>A1</f><v>fra_x000D_\nformel</v></c><c r="E1" t="inlineStr"><is><t><![CDATA[<5]]></t></is></c></row>`;
    expect(await rowsIn(cells, { strings })).toEqual([
      [" Ja ", "i stor & liten", "ab", "fra\r\nformel", "<5"],
    ]);
  });

  it("keep Excel's row numbers, also where rows and cells are left out or do not say where they are", async () => {
    const cells = `<row r="2"><c r="C2"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row><row r="6"><c r="A6"/></row>`;
    expect(await rowsIn(cells)).toEqual([[], ["", "", "1", "2"], ["3"]]);
  });

  it("are read from prefixed XML, with a dimension that is wrong", async () => {
    const sheet = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:dimension ref="A1"/>
      <x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row>
      <x:row r="2"><x:c r="A2"><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(await rowsIn(sheet)).toEqual([["1", "2"], ["3"]]);
  });

  it("are told from rows that only say where a button stands", async () => {
    const sheet = `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>
      <controls><from><col>1</col><row>0</row></from></controls></worksheet>`;
    expect(await rowsIn(sheet)).toEqual([["1"]]);
  });

  it("are truth values, errors and blanks", async () => {
    const cells = `<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#N/A</v></c>
      <c r="D1" t="s"/><c r="E1"><v></v></c><c r="F1" t="d"><v>2025-09-06T00:00:00</v></c></row>`;
    expect(await rowsIn(cells)).toEqual([["TRUE", "FALSE", "", "", "", "2025-09-06"]]);
  });

  it("are dates and per cents by their style", async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="d. mmmm yyyy&quot; kl.&quot;"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs>';
    const cells = `<row r="1"><c r="A1" s="1"><v>45906</v></c><c r="B1" s="2"><v>45906.6509259259</v></c>
      <c r="C1" s="3"><v>0.542</v></c><c r="D1" s="0"><v>45906</v></c><c r="E1" s="99"><v>7</v></c></row>`;
    expect(await rowsIn(cells, { styles })).toEqual([
      ["2025-09-06", "2025-09-06T15:37:20", "54.2%", "45906", "7"],
    ]);
    expect(await rowsIn(cells)).toEqual([["45906", "45906.6509259259", "0.542", "45906", "7"]]);
    const properties = '<workbookPr date1904="1"/>';
    expect((await rowsIn(cells, { styles, properties }))?.[0]?.[0]).toBe("2029-09-07");
  });
});

describe("a number in a cell", () => {
  it.each([
    ["0.30000000000000004", "0.3"],
    ["12", "12"],
    ["-0", "0"],
    ["1E2", "100"],
    ["825000000", "825000000"],
    ["1e-7", "0.0000001"],
    ["123456789012345678", "123456789012346000"],
  ])("is written plainly: %s", (raw, text) => {
    expect(numberText(raw, "plain", false)).toBe(text);
  });

  it.each(["", "1,5", "0x10", "ti", "1e999"])("is none: «%s»", (raw) => {
    expect(numberText(raw, "plain", false)).toBeNull();
  });

  it("is a day or a time of the day", () => {
    const date = (raw: string, from1904 = false) => numberText(raw, "date", from1904);
    expect([date("1"), date("60"), date("61"), date("0.5"), date("2958465")]).toEqual([
      "1900-01-01",
      "1900-02-28",
      "1900-03-01",
      "12:00:00",
      "9999-12-31",
    ]);
    expect(date("-1")).toBe("-1");
    expect(date("1462", true)).toBe("1908-01-02");
  });

  it.each([
    [14, undefined, "date"],
    [9, undefined, "percent"],
    [2, undefined, "plain"],
    [164, "dd/mm/yyyy hh:mm", "date"],
    [164, "[$-414]d. mmmm yyyy;@", "date"],
    [164, "mm:ss.0", "date"],
    [164, '0.0 "dager"', "plain"],
    [164, "#,##0\\ \\d", "plain"],
    [164, "[Red]0.00", "plain"],
    [164, "General", "plain"],
    [164, "0.0 %", "percent"],
    [164, "@", "plain"],
  ])("is understood by format %i %s", (id, code, kind) => {
    expect(numberKind(id, code)).toBe(kind);
  });
});

describe("the sheets of a workbook", () => {
  it("come in their order, those that are hidden after the others", async () => {
    const row = (text: string) => `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`;
    const bytes = workbookOf({
      sheets: { Lister: row("a"), "Svar &amp; slikt": row("b"), Tom: "" },
      hidden: ["Lister"],
    });
    const { sheets, file, hash } = await open(bytes);
    expect(sheets.map(({ name, hidden, rows }) => [name, hidden, rows])).toEqual([
      ["Svar & slikt", false, [["b"]]],
      ["Tom", false, []],
      ["Lister", true, [["a"]]],
    ]);
    expect(file).toBe("svar.xlsx");
    expect(hash).toMatch(/^[0-9a-f]{64}$/u);
  });
});

describe("a file that cannot be read as a workbook", () => {
  const inOldContainer = (stream: string) =>
    Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(600),
      Buffer.from(stream, "utf16le"),
    ]);

  it.each([
    ["locked with a password", inOldContainer("EncryptedPackage"), "passwordProtected", undefined],
    ["of before 2007", inOldContainer("Workbook"), "oldExcel", undefined],
    ["another old document", inOldContainer("WordDocument"), "notAWorkbook", null],
    ["text", Buffer.from("id;svar\r\n1;Ja\r\n"), "notAWorkbook", null],
    ["a pdf", Buffer.from("%PDF-1.7 osv."), "notAWorkbook", "pdf"],
    ["binary Excel", zipOf({ "xl/workbook.bin": "x" }), "notAWorkbook", "xlsb"],
    ["a document", zipOf({ "word/document.xml": "<a/>" }), "notAWorkbook", "docx"],
    ["OpenDocument", zipOf({ "content.xml": "<a/>", mimetype: "x" }), "notAWorkbook", "ods"],
    ["another zip", zipOf({ "dataset.csv": "a;b" }), "notAWorkbook", "zip"],
    ["empty", Buffer.alloc(0), "emptyFile", undefined],
    ["without a sheet", workbookOf({ sheets: {} }), "emptyFile", undefined],
    ["with blank sheets only", workbookOf({ sheets: { Ark1: "<row r='1'/>" } }), "emptyFile", undefined],
    ["cut off", workbookOf({ sheets: { Ark1: "" } }).subarray(0, 300), "brokenWorkbook", undefined],
    ["a zip without its workbook", zipOf({ "xl/styles.xml": "<a/>" }), "brokenWorkbook", undefined],
  ] as const)("is told from others: %s", async (_, bytes, code, looksLike) => {
    const facts = { file: "svar.xlsx", ...(looksLike !== undefined && { looksLike }) };
    expect(await refusalOf(bytes)).toEqual({ code, facts });
  });

  it.each([
    ["XML that does not end", "<worksheet><sheetData><row r='1'>"],
    ["a reference to no text", "<row><c t='s'><v>5</v></c></row>"],
    ["rows out of order", "<row r='2'><c><v>1</v></c></row><row r='1'><c><v>1</v></c></row>"],
    ["cells out of order", "<row><c r='B1'><v>1</v></c><c r='A1'><v>1</v></c></row>"],
    ["a row that no sheet has", "<row r='99999999999'><c><v>1</v></c></row>"],
    ["a column that no sheet has", "<row><c r='ZZZZZZZZ1'><v>1</v></c></row>"],
    ["a row in a row", "<row r='1'><row r='2'></row></row>"],
    ["a cell in no row", "<c r='A1'><v>1</v></c>"],
    ["a cell of no kind", "<row><c t='q'><v>1</v></c></row>"],
    ["a number that is none", "<row><c><v>hei</v></c></row>"],
  ])("is damaged: %s", async (_, cells) => {
    const bytes = workbookOf({ sheets: { Ark1: cells } });
    expect(await refusalOf(bytes)).toEqual({ code: "brokenWorkbook", facts: { file: "svar.xlsx" } });
  });

  it("has cells so far out that they would fill the machine", async () => {
    const refusal = refusalOf(workbookOf({ sheets: { Ark1: farRows(609, "XFD") } }));
    expect(await refusal).toMatchObject({ code: "tooManyColumns", facts: { columns: 16_384 } });
    const parts = Object.fromEntries(
      ["Ark1", "Ark2", "Ark3", "Ark4"].map((name) => [name, farRows(1_300, "BXX")]),
    );
    expect(await refusalOf(workbookOf({ sheets: parts }))).toMatchObject({
      code: "workbookTooLarge",
      facts: { sheet: "Ark4" },
    });
  });

  it("has more blank rows than a few sheets may have", async () => {
    const last = `<row r="1048576"><c><v>1</v></c></row>`;
    const sheets = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`Ark${String(at)}`, last]));
    expect(await refusalOf(workbookOf({ sheets }))).toMatchObject({ code: "workbookTooLarge" });
  });

  it("has more sheets than any workbook of answers", async () => {
    const sheets = Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`Ark${String(at)}`, ""]));
    const facts = { file: "svar.xlsx", sheets: 201, most: 200 };
    expect(await refusalOf(workbookOf({ sheets }))).toEqual({ code: "tooManySheets", facts });
  });

  it("is packed as nothing that people answered can be", async () => {
    const part = `<row>${"<c/>".repeat(240_000)}</row>`;
    const sheets = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`Ark${String(at)}`, part]));
    const bytes = workbookOf({ sheets });
    expect(await refusalOf(bytes)).toMatchObject({ code: "zipBomb", facts: { of: "ratio", most: 50 } });
  });

  it("lists the same cells as many sheets, which are read once", async () => {
    const listed = Array.from({ length: 60 }, (_, at) => `<sheet name="Ark${String(at)}" r:id="r0"/>`);
    const bytes = workbookOf({
      sheets: { Ark1: farRows(1_300, "BXX") },
      more: { "xl/workbook.xml": `<workbook><sheets>${listed.join("")}</sheets></workbook>` },
    });
    const { sheets } = await open(bytes);
    expect(sheets).toHaveLength(60);
    expect(new Set(sheets.map(({ rows }) => rows)).size).toBe(1);
  });

  function farRows(count: number, column: string): string {
    const row = (at: string) =>
      `<row r="${at}"><c r="A${at}"><v>1</v></c><c r="${column}${at}"><v>1</v></c></row>`;
    return Array.from({ length: count }, (_, at) => row(String(at + 1))).join("");
  }

  it("is stopped by the guard of zips", async () => {
    const bytes = workbookOf({ sheets: { Ark1: `<row>${"<c/>".repeat(300_000)}</row>` } });
    expect((await refusalOf(bytes)).code).toBe("zipBomb");
  });
});

describe("a damaged workbook", () => {
  it("is read or refused, whatever bytes are changed in the zip", async () => {
    const content = {
      name: "Ark",
      columns: [{ width: 9, heading: "Svar" }],
      rows: [["Ja", 12.5, true], ["Nei"]],
    };
    const whole = await writeWorkbook({ sheets: [content] });
    const flips = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })), {
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(flips, async (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, flip] of changes) bytes[at] = (bytes[at] ?? 0) ^ flip;
        await readOrRefused(bytes);
      }),
      runs,
    );
  });

  it("is read or refused, whatever characters are changed in a sheet's XML", async () => {
    const cells = `<row r="1" spans="1:2"><c r="A1" t="s" s="1"><v>0</v></c><c r="AB1" s="1"><v>45906.5</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>a_x0041_</t></is></c></row>`;
    const strings = "<si><t>Ja</t></si>";
    const change = fc.array(
      fc.tuple(fc.nat(cells.length - 1), fc.constantFrom(...Array.from("<>/\"'=&;rctAZ019_x \0é"))),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    await fc.assert(
      fc.asyncProperty(change, async (changes) => {
        const characters = cells.split("");
        for (const [at, character] of changes) characters[at] = character;
        await readOrRefused(workbookOf({ sheets: { Ark1: characters.join("") }, strings }));
      }),
      runs,
    );
  });

  async function readOrRefused(bytes: Buffer): Promise<void> {
    try {
      const { sheets } = await open(bytes);
      for (const row of sheets.flatMap(({ rows }) => rows)) {
        for (const cell of row) expect(typeof cell).toBe("string");
      }
    } catch (error) {
      expect(error).toBeInstanceOf(ParorendeError);
    }
  }
});
