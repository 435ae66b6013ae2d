import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { spssFile, spssSeconds } from "../../../scripts/costumes/spss.mjs";
import { openSpss } from "../../../src/read/spss/open-spss.js";
import { cellsOf, rowsOf, withFile } from "../read-rows.js";
import { byteOrders, compressions, encodings, openWritten } from "./written.js";

const yesNo = [
  [1, "Ja"],
  [2, "Nei"],
] as const;
const variables = [
  { name: "kontaktperson_fast", label: "Har du fast kontaktperson? – «æøå»", labels: yesNo },
  { name: "Alder" },
  { name: "tjeneste", width: 3, labels: [["hj", "Hjemmetjeneste"]] as const },
];
const rows = [
  [1, 34.5, "hj"],
  [2, -1, "in"],
  [null, null, ""],
];

describe("what an SPSS file is taken to be", () => {
  test("it tells its layout by its signature, and has no header row", async () => {
    const bytes = spssFile({ variables, rows, encoding: "utf-8", compression: "none" });
    const source = await withFile(bytes, (path) => openSpss(path), "svar.sav");
    expect(source.reading).toEqual({
      file: "svar.sav",
      kind: "answers",
      layout: "spss",
      layoutWhy: "signature",
      toldBy: [],
      text: null,
      sheet: null,
      decimal: ".",
      decimalWhy: "format",
      headerRow: 0,
      headerRows: 0,
      headerRowWhy: "format",
      columns: 3,
      bytes: bytes.length,
      hash: createHash("sha256").update(bytes).digest("hex"),
    });
    expect(source.status).toEqual([]);
  });

  test("rows are numbered from 1, as SPSS numbers cases, and the whole file is read", async () => {
    for (const compression of compressions) {
      const source = await openWritten({ variables, rows, compression });
      expect((await rowsOf(source)).map(({ row }) => row)).toEqual([1, 2, 3]);
      expect(source.bytesRead()).toBe(source.reading.bytes);
      expect(source.issues()).toEqual([]);
    }
  });

  test("a file that was changed after it was opened is refused", async () => {
    const bytes = spssFile({ variables, rows, encoding: "utf-8", compression: "none" });
    await withFile(bytes, async (path) => {
      const source = await openSpss(path);
      const { writeFile } = await import("node:fs/promises");
      await writeFile(path, Buffer.concat([bytes, bytes]));
      await expect(rowsOf(source)).rejects.toMatchObject({ problem: { code: "fileChanged" } });
    });
  });

  test("more rows than a chunk holds come in several chunks", async () => {
    const many = Array.from({ length: 9_000 }, (_, at) => [at]);
    const source = await openWritten({ variables: [{ name: "nr" }], rows: many, compression: "zsav" });
    const read = await rowsOf(source);
    expect(read.length).toBe(9_000);
    expect(read.every(({ row, cells }) => cells[0] === String(row - 1))).toBe(true);
  });
});

describe("names, labels and values", () => {
  const kinds = byteOrders.flatMap((byteOrder) =>
    encodings.flatMap((encoding) =>
      compressions.map((compression) => ({ byteOrder, encoding, compression })),
    ),
  );
  test.each(kinds)("are the same in $byteOrder-endian $encoding, $compression", async (kind) => {
    const source = await openWritten({ variables, rows, ...kind });
    expect(source.columns).toEqual([
      {
        name: "kontaktperson_fast",
        question: "Har du fast kontaktperson? – «æøå»",
        grid: null,
        option: null,
        freeText: false,
        labels: new Map([
          ["1", "Ja"],
          ["2", "Nei"],
        ]),
        missing: new Set(),
      },
      expect.objectContaining({ name: "Alder", question: null, labels: new Map() }),
      expect.objectContaining({ name: "tjeneste", labels: new Map([["hj", "Hjemmetjeneste"]]) }),
    ]);
    expect(await cellsOf(source)).toEqual([
      ["Ja", "34.5", "Hjemmetjeneste"],
      ["Nei", "-1", "in"],
      ["", "", ""],
    ]);
  });

  test("numbers have a point and never an exponent", async () => {
    const values = [99, 0, 152, -99, 0.1, 1.5e-7, 1e21, -1.25e22, 123456789012];
    const source = await openWritten({ variables: [{ name: "x" }], rows: values.map((value) => [value]) });
    expect((await cellsOf(source)).flat()).toEqual([
      ...["99", "0", "152", "-99", "0.1", "0.00000015"],
      ...["1000000000000000000000", "-12500000000000000000000", "123456789012"],
    ]);
  });

  test("dates and times are ISO text by the print format, and system-missing is blank", async () => {
    const source = await openWritten({
      variables: [
        { name: "dato", format: "DATE" },
        { name: "amerikansk", format: "ADATE" },
        { name: "naar", format: "DATETIME" },
        { name: "kl", format: "TIME" },
      ],
      rows: [
        [spssSeconds("2025-03-01"), spssSeconds("1582-10-15"), spssSeconds("2025-03-01T10:10:10"), 36_610],
        [spssSeconds("1880-05-06"), spssSeconds("2024-02-29"), spssSeconds("1583-01-01") + 0.25, 100 * 3600],
        [null, null, null, null],
        [1e300, 0, -1e300, -61.5],
      ],
    });
    expect(await cellsOf(source)).toEqual([
      ["2025-03-01", "1582-10-15", "2025-03-01T10:10:10", "10:10:10"],
      ["1880-05-06", "2024-02-29", "1583-01-01T00:00:00.25", "100:00:00"],
      ["", "", "", ""],
      [`1${"0".repeat(300)}`, "1582-10-14", `-1${"0".repeat(300)}`, "-00:01:01.5"],
    ]);
  });

  test.each([255, 256, 504, 505, 600, 1100])("a string of %i bytes is whole", async (width) => {
    const long = "Ærlig talt – ".repeat(100);
    const text = Buffer.from(long)
      .subarray(0, width)
      .toString()
      .replace(/\uFFFD+$/, "")
      .trimEnd();
    for (const compression of compressions) {
      const source = await openWritten({
        variables: [{ name: "Annet_spesifiser", width, label: "Annet" }, { name: "etter" }],
        rows: [
          [text, 7],
          ["", 8],
        ],
        compression,
      });
      expect(source.columns.map(({ name }) => name)).toEqual(["Annet_spesifiser", "etter"]);
      expect(await cellsOf(source)).toEqual([
        [text, "7"],
        ["", "8"],
      ]);
    }
  });

  test("strings of more than eight bytes can have labels", async () => {
    const labels = [["hjemmetjenesten", "Tjenester hjemme – æøå"]] as const;
    const source = await openWritten({
      variables: [{ name: "tjenestested", width: 20, labels }],
      rows: [["hjemmetjenesten"], ["annet sted"]],
    });
    expect(await cellsOf(source)).toEqual([["Tjenester hjemme – æøå"], ["annet sted"]]);
    expect(source.columns[0]?.labels).toEqual(new Map(labels));
  });

  test("blanks before a text stay, and NULs within it are removed and told of", async () => {
    const source = await openWritten({ variables: [{ name: "s", width: 9 }], rows: [["  a\0b "]] });
    expect(await cellsOf(source)).toEqual([["  ab"]]);
    expect(source.issues()).toMatchObject([{ code: "controlCharacters", column: "s", rows: [1] }]);
  });

  test("a label without a text is no label", async () => {
    const labels = [[1, "  "]] as const;
    const source = await openWritten({ variables: [{ name: "x", labels }], rows: [[1]] });
    expect(await cellsOf(source)).toEqual([["1"]]);
  });

  test("one label for two codes is told of: they read alike", async () => {
    const labels = [...yesNo, [3, "Ja"], [4, "Ja"]] as const;
    const source = await openWritten({ variables: [{ name: "x", labels }], rows: [[1], [3]] });
    expect(await cellsOf(source)).toEqual([["Ja"], ["Ja"]]);
    expect(source.issues()).toEqual([
      { code: "labelTwice", file: "svar.sav", column: "x", count: 2, rows: [], names: [] },
    ]);
  });
});
