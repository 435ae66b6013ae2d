import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvBytes, rejectedCsv, tableCsv } from "../../src/render/csv.js";
import { tablesOf } from "../../src/render/walk.js";
import { completeDocument, hostile } from "../support/document.js";

const text = (bytes: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

function rowsOf(bytes: Uint8Array): string[][] {
  return parse(Buffer.from(bytes), { bom: true, delimiter: ";", relax_column_count: true });
}

describe("CSV for people", () => {
  test("has a BOM, semicolons, decimal commas and CRLF, and keeps leading zeros", () => {
    expect(
      text(
        csvBytes([
          ["Kommune", "Andel"],
          ["0301", 0.542],
          ["Ås", -1.2],
        ]),
      ),
    ).toBe("\ufeffKommune;Andel\r\n0301;0,542\r\nÅs;-1,2\r\n");
  });

  test("defuses what a spreadsheet would run, and leaves numbers alone", () => {
    const dangerous = [
      "=1+1",
      "+1+1",
      "-1+cmd|' /C calc'!A0",
      "@SUM(A1)",
      "\t=1",
      "\r=1",
      "＝1+1",
      hostile.formula,
    ];
    for (const value of dangerous) expect(rowsOf(csvBytes([[value]]))[0]?.[0]).toBe(`'${value}`);
    for (const value of ["−1,2", "-1,2", "+4,1", "-3 %", "-0.5", "0301", "a=b", ":"]) {
      expect(rowsOf(csvBytes([[value]]))[0]?.[0]).toBe(value);
    }
  });

  test("never lets a cell begin as a formula, whatever is in it", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 2, maxLength: 4 }), (cells) => {
        const read = rowsOf(csvBytes([cells]))[0] ?? [];
        for (const cell of read)
          expect(cell).not.toMatch(/^(?:=|@|\t|\r|[+-](?!\d+(?:[.,]\d+)?[ \u00a0]?%?$))/);
        expect(read).toEqual(cells.map((cell, index) => (read[index] === `'${cell}` ? `'${cell}` : cell)));
      }),
      { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) },
    );
  });

  test("writes every digit and no exponent", () => {
    expect(text(csvBytes([[0.541984732824427, 1e-7, 148]]))).toBe(
      "\ufeff0,541984732824427;0,0000001;148\r\n",
    );
    expect(() => csvBytes([[Number.NaN]])).toThrow(TypeError);
  });

  test("tells shares in per cent and differences in points, as on the page, and other numbers with three decimals", () => {
    const row = [
      { text: "54,2\u00a0%", value: 0.541984732824427, unit: "percent" },
      { text: "\u22120,0", value: -0.0004, unit: "points" },
      { text: "\u221219,4", value: -0.1944066515495087, unit: "points" },
      { text: "0,014", value: 0.0136918962 },
      { text: "1\u00a0860", value: 1860 },
    ] as const;
    const columns = row.map(() => ({ title: "x", numeric: true }));
    const table = { kind: "table", id: "t", caption: "t", columns, rows: [row] } as const;
    expect(rowsOf(tableCsv(table))[1]).toEqual(["54,2 %", "0,0", "-19,4", "0,014", "1860"]);
  });

  test("has «:» or the reason where a figure is hidden", () => {
    const table = tablesOf(completeDocument).find(({ id }) => id === "nasjonen-tall")!;
    const rows = rowsOf(tableCsv(table));
    expect(rows[0]).toEqual(table.columns.map((column) => column.title));
    expect(rows[1]).toEqual([
      table.rows[0]![0]!.text,
      "0,542",
      "46–62\u00a0%",
      "131",
      "halvparten",
      "vi kan ikke si",
    ]);
    expect(rows[7]?.[1]).toBe(":");
    expect(rows[8]?.[1]).toBe("for få svar");
  });

  test("tells of rejected rows where they were and why, never what was in them", () => {
    const rows = rejectedCsv(
      [
        { file: "svar.csv", row: 17, column: "Bosted", reason: "unknownLabel" },
        { file: "=svar.csv", row: 18, column: null, reason: "duplicateResponse" },
      ],
      { locale: "nn", reason: (code) => `grunn ${code}` },
    );
    expect(rowsOf(rows)).toEqual([
      ["Fil", "Rad", "Kolonne", "Grunn"],
      ["svar.csv", "17", "Bosted", "grunn unknownLabel"],
      ["'=svar.csv", "18", "", "grunn duplicateResponse"],
    ]);
  });
});
