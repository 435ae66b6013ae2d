import { describe, expect, test } from "vitest";
import { spssFile, type SpssContent } from "../../../scripts/costumes/spss.mjs";
import { openSpss } from "../../../src/read/spss/open-spss.js";
import { problemOf, rowsOf, withFile } from "../read-rows.js";
import { compressions, openBytes } from "./written.js";

const base: SpssContent = {
  variables: [
    { name: "kontaktperson", label: "Har du?", labels: [[1, "Ja"]] },
    { name: "kommentar", width: 300 },
  ],
  rows: Array.from({ length: 40 }, (_, at) => [at, `svar ${at}`]),
  encoding: "utf-8",
  compression: "bytecode",
};

function written(how: Partial<SpssContent> = {}): Buffer {
  return Buffer.from(spssFile({ ...base, ...how }));
}

/** Where the data begin: after the record that ends the dictionary. */
function dataStart(bytes: Buffer): number {
  return bytes.lastIndexOf(Buffer.from([0xe7, 3, 0, 0, 0, 0, 0, 0])) + 8;
}

async function refusalOf(bytes: Buffer) {
  return problemOf(openBytes(bytes).then(rowsOf));
}

const truncated = { code: "truncatedFile", facts: { file: "svar.sav" } };
const brokenIn = (where: string) => ({ code: "brokenSpss", facts: { file: "svar.sav", where } });

describe("a file that ends too early", () => {
  test("is refused in the header, in the dictionary and in the data", async () => {
    const bytes = written();
    for (const length of [4, 100, 176, 200, dataStart(bytes) - 1, dataStart(bytes) + 50, bytes.length - 40]) {
      expect(await refusalOf(bytes.subarray(0, length))).toEqual(truncated);
    }
    const plain = written({ compression: "none" });
    expect(await refusalOf(plain.subarray(0, plain.length - 1))).toEqual(truncated);
  });

  test("is refused before any row is read where its size alone tells", async () => {
    const plain = written({ compression: "none" });
    expect(await problemOf(openBytes(plain.subarray(0, plain.length - 1)))).toEqual(truncated);
  });

  test("is refused as .zsav too", async () => {
    const bytes = written({ compression: "zsav" });
    for (const lacking of [1, 24, 60]) {
      expect(await refusalOf(bytes.subarray(0, bytes.length - lacking))).toEqual(truncated);
    }
  });

  test("is refused where the number of cases is unknown and the last case is half", async () => {
    const bytes = written({ compression: "none", cases: -1 });
    expect(await refusalOf(bytes.subarray(0, bytes.length - 8))).toEqual(truncated);
  });

  test("is called empty where it holds nothing", async () => {
    await withFile("", async (path) => {
      expect(await problemOf(openSpss(path))).toMatchObject({ code: "emptyFile" });
    });
  });
});

describe("the number of cases", () => {
  test.each(compressions)("may be unknown (%s)", async (compression) => {
    expect((await rowsOf(await openBytes(written({ compression, cases: -1 })))).length).toBe(40);
  });

  test.each(compressions)("is refused where there are more (%s)", async (compression) => {
    expect(await refusalOf(written({ compression, cases: 39 }))).toEqual(brokenIn("caseCount"));
  });

  test("is refused where there are fewer than it says", async () => {
    expect(await refusalOf(written({ compression: "none", cases: 41 }))).toEqual(truncated);
    expect(await refusalOf(written({ compression: "bytecode", cases: 41 }))).toEqual(brokenIn("caseCount"));
    expect(await refusalOf(written({ compression: "zsav", cases: 41 }))).toEqual(brokenIn("caseCount"));
    expect(await refusalOf(written({ compression: "zsav", cases: 2_000_000_000 }))).toEqual(
      brokenIn("caseCount"),
    );
    expect(await refusalOf(written({ cases: -2 }))).toEqual(brokenIn("header"));
  });

  test("none is told as a file without answers", async () => {
    for (const compression of compressions) {
      for (const cases of [0, -1]) {
        const problem = await refusalOf(written({ compression, rows: [], cases }));
        expect(problem).toEqual({ code: "headerOnly", facts: { file: "svar.sav" } });
      }
    }
  });

  test("is not taken from an end mark that more data follow", async () => {
    const bytes = written({ cases: -1, variables: [{ name: "x" }], rows: base.rows.map(() => [1]) });
    bytes.writeUInt8(252, dataStart(bytes) + 3);
    expect(await refusalOf(bytes)).toEqual(brokenIn("caseCount"));
  });
});

describe("a header or dictionary that contradicts itself", () => {
  test("is refused", async () => {
    const withHeader = (change: (bytes: Buffer) => void) => {
      const bytes = written();
      change(bytes);
      return refusalOf(bytes);
    };
    expect(await withHeader((bytes) => bytes.write("$FL9"))).toEqual(brokenIn("header"));
    expect(await withHeader((bytes) => bytes.write("$FL3"))).toEqual(brokenIn("header"));
    expect(await withHeader((bytes) => bytes.writeInt32LE(9, 64))).toEqual(brokenIn("header"));
    expect(await withHeader((bytes) => bytes.writeInt32LE(7, 72))).toEqual(brokenIn("header"));
    expect(await withHeader((bytes) => bytes.writeInt32LE(5, 176))).toEqual(brokenIn("dictionary"));
    expect(await withHeader((bytes) => bytes.writeInt32LE(256, 180))).toEqual(brokenIn("dictionary"));
    expect(await withHeader((bytes) => bytes.writeInt32LE(4, 188))).toEqual(brokenIn("dictionary"));
  });

  test("is refused where it claims far more than the file holds, at once", async () => {
    const bytes = written();
    const labelRecord = bytes.indexOf(Buffer.from([3, 0, 0, 0, 1, 0, 0, 0]));
    bytes.writeInt32LE(0x7fffffff, labelRecord + 4);
    expect(["truncatedFile", "brokenSpss"]).toContain((await refusalOf(bytes)).code);
    const extension = written();
    extension.writeInt32LE(0x7fffffff, extension.indexOf(Buffer.from([7, 0, 0, 0, 20, 0, 0, 0])) + 12);
    expect(await refusalOf(extension)).toEqual(brokenIn("dictionary"));
  });

  test("is refused where labels are for a variable there is none of", async () => {
    const bytes = written();
    const place = bytes.indexOf(Buffer.from([4, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0]));
    bytes.writeInt32LE(999_999, place + 8);
    expect(await refusalOf(bytes)).toEqual(brokenIn("valueLabels"));
    bytes.writeInt32LE(0, place + 8);
    expect(await refusalOf(bytes)).toEqual(brokenIn("valueLabels"));
  });

  test("is refused where a very long string lacks its segments", async () => {
    const bytes = written();
    bytes.write("00900", bytes.indexOf("=00300") + 1);
    expect(await refusalOf(bytes)).toEqual(brokenIn("dictionary"));
  });

  test("is refused with more than 2 000 columns", async () => {
    const variables = Array.from({ length: 2_001 }, (_, at) => ({ name: `v${at}` }));
    expect(await refusalOf(written({ variables, rows: [[]] }))).toEqual({
      code: "tooManyColumns",
      facts: { file: "svar.sav", columns: 2_001, most: 2_000 },
    });
  });

  test("is refused where a cell would be of more than a million characters", async () => {
    const labels = [["svar 1", "a".repeat(1_000_001)]] as const;
    const bytes = written({ variables: [{ name: "nr" }, { name: "s", width: 9, labels }] });
    expect(await refusalOf(bytes)).toEqual({
      code: "cellTooLarge",
      facts: { file: "svar.sav", row: 2, most: 1_000_000 },
    });
  });

  test("is refused where one label would be for more variables than a file can have", async () => {
    const bytes = written();
    bytes.writeInt32LE(2_000_000, bytes.indexOf(Buffer.from([4, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0])) + 4);
    expect(await refusalOf(bytes)).toEqual(brokenIn("valueLabels"));
  });
});

describe("the compressed blocks of a .zsav file", () => {
  const zsav = (): { bytes: Buffer; header: number; trailer: number } => {
    const bytes = written({ compression: "zsav", blockBytes: 64 });
    const header = dataStart(bytes);
    return { bytes, header, trailer: Number(bytes.readBigInt64LE(header + 8)) };
  };
  const changes: [string, (bytes: Buffer, header: number, trailer: number) => void][] = [
    ["a header that lies elsewhere", (bytes, header) => bytes.writeBigInt64LE(5n, header)],
    ["a trailer within the header", (bytes, header) => bytes.writeBigInt64LE(8n, header + 8)],
    ["a trailer that is shorter than the file", (bytes, header) => bytes.writeBigInt64LE(48n, header + 16)],
    ["another number of blocks", (bytes, _, trailer) => bytes.writeInt32LE(1, trailer + 20)],
    [
      "blocks that do not follow on each other",
      (bytes, _, trailer) => bytes.writeBigInt64LE(9n, trailer + 32),
    ],
    ["a block larger than its kind", (bytes, _, trailer) => bytes.writeInt32LE(65, trailer + 40)],
    ["a block of nothing", (bytes, _, trailer) => bytes.writeInt32LE(0, trailer + 40)],
    ["a block that is smaller than it says", (bytes) => bytes.writeInt32LE(63, bytes.length - 8)],
    [
      "a block that inflates to more than it says",
      (bytes, _, trailer) => bytes.writeInt32LE(63, trailer + 40),
    ],
    ["a block that is no deflated block", (bytes, header) => bytes.fill(0xaa, header + 24, header + 34)],
  ];
  test.each(changes)("are refused with %s", async (_name, change) => {
    const { bytes, header, trailer } = zsav();
    change(bytes, header, trailer);
    expect(await refusalOf(bytes)).toEqual(brokenIn("compression"));
  });

  test("are refused by their sizes alone where they would swell to fill the memory", async () => {
    const { bytes, trailer } = zsav();
    const blockBytes = 16 * 1024 * 1024;
    bytes.writeInt32LE(blockBytes, trailer + 16);
    const blocks = bytes.readInt32LE(trailer + 20);
    for (let at = 0; at < blocks; at++) bytes.writeInt32LE(blockBytes, trailer + 24 + at * 24 + 16);
    expect(blocks).toBeGreaterThan(4);
    expect(await problemOf(openBytes(bytes))).toEqual(brokenIn("compression"));
  });

  test("are refused where one alone is said to be huge", async () => {
    const { bytes, trailer } = zsav();
    bytes.writeInt32LE(0x7fffffff, trailer + 16);
    bytes.writeInt32LE(0x7fffffff, trailer + 40);
    expect(await problemOf(openBytes(bytes))).toEqual(brokenIn("compression"));
  });

  test("are read where a case runs over from one to the next", async () => {
    for (const blockBytes of [11, 64, 1_000]) {
      const rows = await rowsOf(await openBytes(written({ compression: "zsav", blockBytes })));
      expect(rows.map(({ cells }) => cells[1])).toEqual(base.rows.map(([, text]) => text));
    }
  });
});
