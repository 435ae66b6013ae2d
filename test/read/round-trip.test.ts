import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Delimiter, TextEncoding } from "../../src/domain/people/raw-table.js";
import { ChunkBuilder } from "../../src/read/chunk-builder.js";
import { sampleRows } from "../../src/read/sample-rows.js";
import { headingsOf, openAnswers, rowsOf, withFile } from "./read-rows.js";

const runs = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) };

/** Characters that windows-1252 has too, with those that delimit, quote and break lines. */
const cell = fc.string({
  unit: fc.constantFrom(...Array.from("abæøåÅ€–é 1,;|\t\"\n\u00a0'=")),
  maxLength: 8,
});
const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc
    .array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 })
    .map((rows) => ({
      // A number first keeps a row from being blank.
      header: ["id", ...Array.from({ length: width }, (_, at) => `kolonne_${at}`)],
      rows: rows.map((cells, at) => [String(at), ...cells]),
    })),
);
const delimiter = fc.constantFrom<Delimiter>(";", ",", "\t", "|");
const encoding = fc.constantFrom<TextEncoding>("utf-8", "utf-16le", "utf-16be", "windows-1252");

function encode(text: string, as: TextEncoding, mark: boolean): Buffer {
  if (as === "windows-1252") {
    return Buffer.from(text.replaceAll("€", "\u0080").replaceAll("–", "\u0096"), "latin1");
  }
  const marked = mark ? `\ufeff${text}` : text;
  if (as === "utf-8") return Buffer.from(marked);
  const little = Buffer.from(marked, "utf16le");
  return as === "utf-16be" ? little.swap16() : little;
}

describe("a table that is written and read back", () => {
  test("is the same in any delimiter, encoding, line ending and way of quoting", async () => {
    const kinds = fc.record({
      delimiter,
      encoding,
      mark: fc.boolean(),
      quoted: fc.boolean(),
      record_delimiter: fc.constantFrom("\n" as const, "\r\n" as const),
    });
    await fc.assert(
      fc.asyncProperty(table, kinds, async ({ header, rows }, { mark, encoding: as, ...kind }) => {
        const text = stringify([header, ...rows], { ...kind, quoted_match: /[\r\n]/ });
        await withFile(encode(text, as, mark), async (path) => {
          const source = await openAnswers(path, { encoding: as, delimiter: kind.delimiter });
          expect(headingsOf(source)).toEqual(header);
          const expected = rows.map((cells, at) => ({ row: at + 2, cells }));
          expect(await rowsOf(source)).toEqual(expected);
        });
      }),
      runs,
    );
  });

  test("is recognized without being told the delimiter or the encoding, when its answers are labels", async () => {
    const label = fc.constantFrom("Ja", "Nei", "Vet ikke", "I stor grad", "Søster", "");
    const labels = fc
      .integer({ min: 2, max: 6 })
      .chain((width) =>
        fc.array(fc.array(label, { minLength: width, maxLength: width }), { minLength: 3, maxLength: 20 }),
      );
    await fc.assert(
      fc.asyncProperty(labels, delimiter, encoding, fc.boolean(), async (answers, by, as, mark) => {
        const header = answers[0]!.map((_, at) => `spørsmål_${at}`);
        const rows = answers.map((cells, at) => [String(at), ...cells]);
        const text = stringify([["id", ...header], ...rows], { delimiter: by, record_delimiter: "windows" });
        await withFile(encode(text, as, mark), async (path) => {
          const source = await openAnswers(path);
          expect(source.reading).toMatchObject({ text: { delimiter: by, encoding: as }, headerRow: 1 });
          expect((await rowsOf(source)).map(({ cells }) => cells)).toEqual(rows);
        });
      }),
      runs,
    );
  });

  test("is divided by the sample's reader as by csv-parse", async () => {
    await fc.assert(
      fc.asyncProperty(table, delimiter, async ({ header, rows }, by) => {
        const text = stringify([header, ...rows], { delimiter: by, quoted: true });
        const division = { delimiter: by, quoted: true, lineEndings: ["\n"] };
        expect(sampleRows(text, division, 100, true)).toEqual([header, ...rows]);
        await withFile(text, async (path) => {
          const source = await openAnswers(path, { delimiter: by });
          expect((await rowsOf(source)).map(({ cells }) => cells)).toEqual(rows);
        });
      }),
      runs,
    );
  });
});

describe("chunks", () => {
  test("hold every row once with its number, wherever blank rows are left out and however long a chunk may be", () => {
    const kept = fc.array(fc.tuple(fc.boolean(), cell), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(kept, fc.integer({ min: 1, max: 9 }), (rows, mostRows) => {
        const builder = new ChunkBuilder(2, () => undefined, mostRows);
        const given = rows.flatMap(([keep, text], at) => (keep ? [{ row: at + 2, text }] : []));
        for (const { row, text } of given) builder.add([text], row);
        builder.finish();
        const read = builder.take().flatMap(({ firstRow, rowCount, columns }) =>
          Array.from({ length: rowCount }, (_, at) => ({
            row: firstRow + at,
            text: columns[0]!.dictionary[columns[0]!.indices[at]!],
          })),
        );
        expect(read).toEqual(given);
      }),
      runs,
    );
  });

  test("of a file of several blocks hold its rows, with line breaks across the blocks' borders", async () => {
    const rows = Array.from({ length: 30_000 }, (_, at) => [String(at), `svar "${at % 7}"\n;ø`]);
    const text = stringify([["id", "a"], ...rows], { delimiter: ";" });
    await withFile(text, async (path) => {
      const source = await openAnswers(path);
      expect((await rowsOf(source)).map(({ cells }) => cells)).toEqual(rows);
    });
  });
});
