import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ParorendeError } from "../../src/domain/errors.js";
import { hashOf } from "../../src/read/byte-dictionary.js";
import { byBytes, byCsvParse, openDelimited, type Reader } from "../../src/read/delimited.js";
import type { FileAccess } from "../../src/read/files.js";
import { memoryFiles } from "../../src/read/memory-files.js";

/** Everything that a nasty file is made of. */
const piece = fc.constantFrom(
  ...'Ja Nei a ; , " "" \n \r\n \r æ å – € \u00a0 \t | 1 = x'.split(" "),
  " ",
  ";;",
  '"Ja"',
  '"Ja;""nei"""',
  '"linje\nskift"',
  '"\r\n"',
  '""',
  "\n\n",
  "Vet ikke",
);
const nasty = fc.array(piece, { minLength: 1, maxLength: 60 }).map((pieces) => pieces.join(""));
const heading = fc.constantFrom(
  "id;a;b\n",
  "id;a;b\r\n",
  '"id";"a";"b"\n',
  "id,a\n",
  "id\ta\tb\tc\n",
  "en\n",
);
const encoding = fc.constantFrom("utf-8" as const, "windows-1252" as const);
const row = fc.constantFrom(
  "1;Ja;Nei\n",
  "2;;\n",
  '"3";"Ja";"Nei"\n',
  ";;\n",
  "4;Ja\n",
  "5;Ja;Nei;mer\n",
  "å;é;ø\n",
);
const tame = fc.array(row, { minLength: 1, maxLength: 20 }).map((rows) => rows.join(""));

/** Windows-1252 of the characters above. */
function bytesOf(text: string, as: "utf-8" | "windows-1252"): Buffer {
  if (as === "utf-8") return Buffer.from(text);
  return Buffer.from(text.replaceAll("–", "\u0096").replaceAll("€", "\u0080"), "latin1");
}

/** The same files in blocks of a few bytes, so that cells and line endings are cut anywhere. */
function inBlocksOf(most: number, access: FileAccess): FileAccess {
  return {
    list: (folder) => access.list(folder),
    open: async (path) => {
      const file = await access.open(path);
      return {
        stat: () => file.stat(),
        read: (buffer, offset, length, position) =>
          file.read(buffer, offset, Math.min(length, most), position),
        close: () => file.close(),
      };
    },
  };
}

/** Every row with its number, and every issue; or what the file is refused for. */
async function read(bytes: Buffer, reader: Reader, blockBytes: number): Promise<unknown> {
  const access = inBlocksOf(blockBytes, memoryFiles(new Map([["fil.csv", bytes]])));
  try {
    const table = await openDelimited("fil.csv", {}, access, () => reader);
    const below = table.below(1, table.start[0] ?? []);
    const rows: (readonly [number, readonly string[]])[] = [];
    for await (const { firstRow, rowCount, columns } of below.chunks()) {
      const repeated = columns.flatMap(({ dictionary }) => dictionary.length - new Set(dictionary).size);
      if (repeated.some((times) => times > 0)) throw new Error("a text stands twice in a dictionary");
      for (let at = 0; at < rowCount; at++) {
        rows.push([
          firstRow + at,
          columns.map(({ dictionary, indices }) => dictionary[indices[at] ?? -1] ?? "?"),
        ]);
      }
    }
    return { rows, issues: below.issues() };
  } catch (error) {
    if (error instanceof ParorendeError) return error.problem;
    throw error;
  }
}

const options = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) };

describe("the reader of bytes and csv-parse", () => {
  test("give the same rows, row numbers, issues and refusals of any file, however it is cut into blocks", async () => {
    await fc.assert(
      fc.asyncProperty(
        heading,
        tame,
        fc.oneof(nasty, tame),
        encoding,
        fc.integer({ min: 1, max: 64 }),
        async (...made) => {
          const [head, first, rest, as, blockBytes] = made;
          // A lone carriage return that ends rows, and NUL, are csv-parse's alone.
          const bytes = bytesOf(head + first + rest, as);
          expect(await read(bytes, byBytes, blockBytes)).toEqual(await read(bytes, byCsvParse, 1 << 18));
        },
      ),
      { ...options, numRuns: 3 * options.numRuns },
    );
  });

  test("keep answers apart whose bytes have the same hash", async () => {
    const [one, other] = ["costarring", "liquid"].map((text) => Buffer.from(text));
    expect(hashOf(one!, 0, one!.length)).toBe(hashOf(other!, 0, other!.length));
    const bytes = Buffer.from("id;a\n1;costarring\n2;liquid\n3;costarring\n");
    expect(await read(bytes, byBytes, 1 << 16)).toMatchObject({
      rows: [
        [2, ["1", "costarring"]],
        [3, ["2", "liquid"]],
        [4, ["3", "costarring"]],
      ],
    });
  });

  test("give the same columns of more texts than a dictionary begins with, over several chunks", async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, at) => `${String(at)};svar ${String((at * 7919) % 900)}\n`,
    );
    const bytes = Buffer.from(`id;a\n${rows.join("")}`);
    expect(await read(bytes, byBytes, 1 << 16)).toEqual(await read(bytes, byCsvParse, 1 << 18));
  });

  test("read what stands below more different blank rows than a dictionary has room for", async () => {
    const blank = (at: number) =>
      at.toString(2).padStart(17, "0").replaceAll("0", " ").replaceAll("1", "\u00a0");
    const blanks = Array.from({ length: 70_000 }, (_, at) => `${blank(at)};\n`).join("");
    const bytes = bytesOf(`id;a\n${blanks}1;Ja\n2;Nei\n`, "windows-1252");
    expect(await read(bytes, byBytes, 1 << 18)).toMatchObject({
      rows: [
        [70_002, ["1", "Ja"]],
        [70_003, ["2", "Nei"]],
      ],
    });
  });
});
