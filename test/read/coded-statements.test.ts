import { describe, expect, test } from "vitest";
import { ParorendeError } from "../../src/domain/errors.js";
import type { NamedArea } from "../../src/domain/note-area-names.js";
import { loadCatalogue } from "../../src/read/catalogue.js";
import { readCodedStatements } from "../../src/read/coded-statements.js";
import { writeWorkbook } from "../../src/render/xlsx.js";
import { only } from "../support/zip-files.js";

const areas: readonly NamedArea[] = (await (await loadCatalogue()).framework("nasjonal")).areas;

const readText = (text: string | Buffer, name = "koder-a.csv") =>
  readCodedStatements(...args(name, typeof text === "string" ? Buffer.from(text) : text));

function args(name: string, bytes: Uint8Array): Parameters<typeof readCodedStatements> {
  const [path, access] = only(name, bytes);
  return [path, areas, access];
}

const codes = ({ rows }: Awaited<ReturnType<typeof readCodedStatements>>) =>
  rows.map(({ id, primary, secondary }) => [id, primary, secondary]);

describe("a coder's file", () => {
  test("is read by its headings, in Norwegian or English, in any order", async () => {
    const read = [
      await readText("id;primary;secondary\n1;avlastning;familie\n2;annet;\n"),
      await readText('\ufeffBiområde;Tekst;Hovedområde;Id\r\nfamilie;"a; b";avlastning;1\r\n;c;annet;2\r\n'),
      await readText("ID,Primary area,Secondary area\n1,avlastning,familie\n2,annet,\n"),
      await readText("Mine koder\n\nid\thovudområde\tbiområde\n1\tavlastning\tfamilie\n2\tannet\t\n"),
    ];
    for (const one of read) {
      expect(codes(one)).toEqual([
        ["1", "avlastning", "familie"],
        ["2", "annet", null],
      ]);
      expect(one.issues).toEqual([]);
    }
  });

  test("needs no column of secondary areas, and no headings", async () => {
    expect(codes(await readText("id;primary\n1;familie\n"))).toEqual([["1", "familie", null]]);
    expect(codes(await readText("1;familie;avlastning\n2;annet;\n"))).toEqual([
      ["1", "familie", "avlastning"],
      ["2", "annet", null],
    ]);
  });

  test("may have areas by id, by name in any language, or by a beginning that only one has", async () => {
    const written = [
      "AVLASTNING",
      "Tilstrekkelig støtte og avlastning",
      "tilstrekkeleg  støtte og avlasting",
      "Sufficient support and respite",
      "avlastning – Tilstrekkelig støtte og avlastning",
      "Tilstrekkelig",
      "avlast",
      "Tilstrekkelig sto\u0308tte".replace("o\u0308", "ø"),
    ];
    const text = `id;primary\n${written.map((area, at) => `${String(at)};${area}`).join("\n")}\n`;
    const { rows, issues } = await readText(text);
    expect(rows.map(({ primary }) => primary)).toEqual(written.map(() => "avlastning"));
    expect(issues).toEqual([]);
    expect(codes(await readText("id;primary\n1;Anna\n2;Other\n3;Annet\n")).map(([, area]) => area)).toEqual([
      "annet",
      "annet",
      "annet",
    ]);
  });

  test("has what is no area told by column and row, and read as blank", async () => {
    const { rows, issues } = await readText(
      "id;hovedområde;biområde\n1;transport;\n2;familie;nettside\n3;familie;annet\n4;Be;familie\n",
    );
    expect(rows.map(({ primary, secondary }) => [primary, secondary])).toEqual([
      [null, null],
      ["familie", null],
      ["familie", null],
      [null, "familie"],
    ]);
    expect(issues).toMatchObject([
      { code: "unknownArea", column: "hovedområde", count: 2, rows: [2, 5] },
      { code: "unknownArea", column: "biområde", count: 2, rows: [3, 4] },
    ]);
    expect(JSON.stringify(issues)).not.toMatch(/transport|nettside/u);
  });

  test("has what is not coded, ids that come again and areas without an id told by row", async () => {
    const { rows, issues } = await readText("id;primary\n1;familie\n2;\n1;annet\n;annet\n\n3;annet\n");
    expect(rows).toEqual([
      { id: "1", primary: "familie", secondary: null },
      { id: "2", primary: null, secondary: null },
      { id: "3", primary: "annet", secondary: null },
    ]);
    expect(issues.map(({ code, rows: at }) => [code, at])).toEqual([
      ["notCoded", [3]],
      ["codedTwice", [4]],
      ["codeWithoutId", [5]],
    ]);
  });

  test("may have split a statement: its rows are parts, with the same ids however they are sorted", async () => {
    const rows = [
      "1;Fint kurs;informasjon",
      "1;ingen avlastning;avlastning",
      "2;Mat;annet",
      "2; mat ;familie",
    ];
    for (const sorted of [rows, [rows[1], rows[0], rows[2], rows[3]]]) {
      const read = await readText(`id;innspill;hovedområde\n${sorted.join("\n")}\n1.1;Kø;koordinering\n`);
      expect(codes(read).toSorted()).toEqual([
        ["1.1", "koordinering", null],
        ["1.2", "informasjon", null],
        ["1.3", "avlastning", null],
        ["2", "annet", null],
      ]);
      expect(read.issues.map(({ code, rows: at }) => [code, at])).toEqual([["codedTwice", [5]]]);
    }
  });

  test("has no second area where it is the first one again", async () => {
    expect(codes(await readText("id;primary;secondary\n1;familie;familie\n"))).toEqual([
      ["1", "familie", null],
    ]);
  });

  test("may be a workbook with the coding in any sheet, such as the one that goes out for review", async () => {
    const bytes = await writeWorkbook({
      sheets: [
        { name: "Les først", columns: [{ width: 80 }], rows: [["Slik går du fram"]] },
        {
          name: "Koder",
          columns: [{ width: 20 }, { width: 20 }],
          rows: [
            ["Kode", "Id"],
            ["Transport", "transport"],
          ],
        },
        {
          name: "Innspill",
          columns: [{ width: 8 }, { width: 60 }, { width: 20 }, { width: 20 }],
          rows: [
            ["Id", "Innspill", "Hovedområde", "Biområde"],
            ["a-1", "=1+1", "Familieorienterte tjenester", ""],
            [2, "tekst", "Pårørendemedvirkning", "avlastning"],
          ],
        },
      ],
    });
    const read = await readCodedStatements(...args("koder-a.xlsx", bytes));
    expect(codes(read)).toEqual([
      ["a-1", "familie", null],
      ["2", "medvirkning", "avlastning"],
    ]);
  });

  test("in windows-1252 is read too", async () => {
    const text = Buffer.from("id;hovedområde\n1;Pårørendemedvirkning\n", "latin1");
    expect(codes(await readText(text))).toEqual([["1", "medvirkning", null]]);
  });

  test.each([
    ["nothing to code by", "tekst;dato\nabc;2025\n", "codingHeadings"],
    ["no ids", "hovedområde\nfamilie\n", "codingHeadings"],
    ["nothing at all", "", "emptyFile"],
  ])("with %s is refused, without a cell in the refusal", async (_, text, code) => {
    const error: unknown = await readText(text).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ParorendeError);
    expect((error as ParorendeError).problem.code).toBe(code);
    expect(JSON.stringify((error as ParorendeError).problem)).not.toMatch(/abc|tekst|2025/u);
  });
});
