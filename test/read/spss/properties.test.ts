import fc from "fast-check";
import { expect, test } from "vitest";
import { spssFile, type SpssContent } from "../../../scripts/costumes/spss.mjs";
import { ParorendeError } from "../../../src/domain/errors.js";
import { cellsOf, rowsOf } from "../read-rows.js";
import { byteOrders, compressions, encodings, openBytes } from "./written.js";

const runs = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) };

const number = fc.oneof(
  fc.integer({ min: -120, max: 260 }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => value !== -Number.MAX_VALUE),
);
const text = fc
  .string({ unit: fc.constantFrom(...Array.from("aZ 09.;\n\t\"'=æØå–€é")), maxLength: 220 })
  .map((value) => value.replace(/ +$/u, ""));
const cell = fc.option(number);

const table = fc
  .array(fc.option(fc.constantFrom(1, 8, 9, 64, 255, 256, 700)), { minLength: 1, maxLength: 6 })
  .chain((widths) =>
    fc.record({
      widths: fc.constant(widths),
      rows: fc.array(fc.tuple(...widths.map((width) => (width === null ? cell : text))), {
        minLength: 1,
        maxLength: 12,
      }),
    }),
  );
const packing = fc.record({
  compression: fc.constantFrom(...compressions),
  encoding: fc.constantFrom(...encodings),
  byteOrder: fc.constantFrom(...byteOrders),
  blockBytes: fc.constantFrom(40, 4096),
});

/** So much of a text as its variable has room for. */
function fitting(value: string, width: number, encoding: SpssContent["encoding"]): string {
  let fits = "";
  let bytes = 0;
  for (const character of value) {
    bytes += encoding === "utf-8" ? Buffer.byteLength(character) : 1;
    if (bytes > width) break;
    fits += character;
  }
  return fits.replace(/ +$/u, "");
}

test("any table reads back the same, however it is packed, encoded and ordered", async () => {
  await fc.assert(
    fc.asyncProperty(table, packing, async ({ widths, rows }, how) => {
      const variables = widths.map((width, at) => ({
        name: `variabel_${at}`,
        ...(width === null ? {} : { width }),
      }));
      const given = rows.map((row) =>
        row.map((value, at) =>
          typeof value === "string" ? fitting(value, widths[at] ?? 0, how.encoding) : value,
        ),
      );
      const source = await openBytes(spssFile({ variables, rows: given, ...how }));
      const read = await cellsOf(source);
      expect(read.length).toBe(given.length);
      read.forEach((cells, row) => {
        cells.forEach((found, column) => {
          const value = given[row]?.[column] ?? null;
          if (typeof value !== "number") expect(found).toBe(value ?? "");
          else {
            expect(found).toMatch(/^-?\d+(\.\d+)?$/);
            expect(Number(found)).toBe(value === 0 ? 0 : value);
          }
        });
      });
    }),
    runs,
  );
});

const labels = [
  [1, "Ja"],
  [2, "Nei – æ"],
  [9, "Vet ikke"],
] as const;
const full: Omit<SpssContent, "compression" | "encoding"> = {
  variables: [
    { name: "kontaktperson_fast", label: "Har du?", labels, missing: { values: [9] } },
    { name: "alder", missing: { low: 900, high: 999, values: [-1] } },
    { name: "sted", width: 12, labels: [["nord", "Nordvik"]], missing: { values: ["sør"] } },
    { name: "kommentar", width: 300 },
    { name: "dato", format: "DATE" },
    { name: "sinne", labels },
    { name: "sorg", labels },
  ],
  rows: Array.from({ length: 9 }, (_, at) => [
    at % 3,
    at * 1.5,
    at % 2 ? "nord" : "sør",
    "æ".repeat(at * 9),
    at * 1e9,
    1,
    0,
  ]),
  multipleSets: [
    { name: "f", kind: "D", label: "Hva føler du?", counted: "1", variables: ["sinne", "sorg"] },
    { name: "g", kind: "E", label: "", counted: "1", variables: ["sinne", "sorg"] },
  ],
  blockBytes: 64,
};
const files = compressions.flatMap((compression) =>
  encodings.flatMap((encoding) =>
    byteOrders.map((byteOrder) => Buffer.from(spssFile({ ...full, compression, encoding, byteOrder }))),
  ),
);

/** How many rows are read; null where the file is refused in the user's terms. Any other error is a bug. */
async function rowsOrRefusal(bytes: Buffer): Promise<number | null> {
  try {
    return (await rowsOf(await openBytes(bytes))).length;
  } catch (error) {
    if (error instanceof ParorendeError) return null;
    throw error;
  }
}

test("a file with flipped bytes is refused, or has every row", async () => {
  const flips = fc.array(fc.record({ at: fc.nat(), to: fc.nat({ max: 255 }) }), {
    minLength: 1,
    maxLength: 3,
  });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...files), flips, async (file, changed) => {
      const bytes = Buffer.from(file);
      for (const { at, to } of changed) bytes[at % bytes.length] = to;
      expect([null, 9]).toContain(await rowsOrRefusal(bytes));
    }),
    { ...runs, numRuns: runs.numRuns * 2 },
  );
});

test("a file that is cut off is refused, or has every row", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...files), fc.nat(), async (file, cut) => {
      expect([null, 9]).toContain(await rowsOrRefusal(file.subarray(0, cut % file.length)));
    }),
    runs,
  );
});

test("bytes that only begin as an SPSS file are refused", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...files), fc.uint8Array({ maxLength: 600 }), async (file, noise) => {
      const bytes = Buffer.concat([file.subarray(0, 176), noise]);
      expect(await rowsOrRefusal(bytes)).toBe(null);
    }),
    runs,
  );
});
