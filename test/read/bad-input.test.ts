import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { ParorendeError } from "../../src/domain/errors.js";
import { exportsAmong } from "../../src/read/export-files.js";
import { nodeFiles, translateFileError, type FileAccess } from "../../src/read/files.js";
import { memoryFiles } from "../../src/read/memory-files.js";
import { openExport } from "../../src/read/open-export.js";
import { fixture, openAnswers, problemOf, rowsOf, withFile } from "./read-rows.js";

const readAll = async (path: string) => rowsOf(await openAnswers(path));

describe("a file that cannot be read as answers is refused with one clear reason", () => {
  test.each([
    ["empty.csv", "emptyFile"],
    ["only-bom.csv", "emptyFile"],
    ["only-blanks.csv", "emptyFile"],
    ["header-only.csv", "headerOnly"],
  ])("%s: %s", async (file, code) => {
    expect(await problemOf(openAnswers(fixture(`bad/${file}`)))).toEqual({ code, facts: { file } });
  });

  test("a binary file, and a workbook with the wrong ending, by what they look like", async () => {
    expect(await problemOf(openAnswers(fixture("bad/binary.csv")))).toEqual({
      code: "binaryFile",
      facts: { file: "binary.csv", looksLike: null },
    });
    expect(await problemOf(openAnswers(fixture("bad/workbook.csv")))).toEqual({
      code: "binaryFile",
      facts: { file: "workbook.csv", looksLike: "xlsx" },
    });
  });

  test("a missing file and a folder", async () => {
    const missing = fixture("bad/finnes-ikke.csv");
    expect(await problemOf(openAnswers(missing))).toEqual({
      code: "fileNotFound",
      facts: { file: missing },
    });
    const folder = dirname(missing);
    expect(await problemOf(openAnswers(folder))).toEqual({ code: "isFolder", facts: { file: folder } });
  });

  test.each([2, 20_000])("quotation marks that are never closed, before %d more rows", async (rows) => {
    const content = 'id;svar\r\n1;Ja\r\n2;"Nei\r\n' + `3;${"Ja".repeat(300)}\r\n`.repeat(rows);
    await withFile(content, async (path) => {
      expect(await problemOf(readAll(path))).toEqual({
        code: "brokenQuotes",
        facts: { file: "fil.csv", row: 3 },
      });
    });
  });

  test("text after a closing quotation mark, with the row and without the cell", async () => {
    const refused = readAll(fixture("quotes/text-after.csv"));
    expect(await problemOf(refused)).toEqual({
      code: "brokenQuotes",
      facts: { file: "text-after.csv", row: 3 },
    });
    const error: unknown = await refused.catch((reason: unknown) => reason);
    expect(error).not.toHaveProperty("cause");
  });

  test("10 000 columns", async () => {
    const header = Array.from({ length: 10_000 }, (_, at) => `spørsmål ${at}`).join(";");
    await withFile(`${header}\n${";".repeat(9_999)}1\n`, async (path) => {
      expect(await problemOf(openAnswers(path))).toEqual({
        code: "tooManyColumns",
        facts: { file: "fil.csv", columns: 10_000, most: 2_000 },
      });
    });
  });

  test("columns that are too many, before they are described", async () => {
    // A structure of nothing but names as long as those that are cut is looked through for each heading.
    const names = Array.from({ length: 20_000 }, (_, at) => `a${String(at).padStart(7, "0")}`);
    const structure = names.map((name) => ["q", `${name}x`, "", "1", "Ja"].join(";"));
    const files = new Map([
      ["x/dataset.csv", Buffer.from(`${names.join(";")}\n1\n`)],
      [
        "x/structure.csv",
        Buffer.from(`questionName;variableName;subType;choiceValue;choiceText\n${structure.join("\n")}\n`),
      ],
    ]);
    const started = performance.now();
    const [found] = await exportsAmong(["x/dataset.csv"], memoryFiles(files));
    const refused = found === undefined ? Promise.resolve() : openExport(found, {}, memoryFiles(files));
    expect(await problemOf(refused)).toMatchObject({ code: "tooManyColumns", facts: { columns: 20_000 } });
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test.each([
    ["plain", (text: string) => text],
    ["quoted", (text: string) => `"${text}"`],
  ])("a %s cell of 50 MB, without taking 50 MB of memory", async (_, write) => {
    await withFile(`id;a\n1;Ja\n2;${write("x".repeat(50_000_000))}\n`, async (path) => {
      const before = process.memoryUsage().arrayBuffers;
      expect(await problemOf(readAll(path))).toEqual({
        code: "cellTooLarge",
        facts: { file: "fil.csv", row: 3, most: 1_000_000 },
      });
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(45_000_000);
    });
  });

  test("a cell just over the limit is refused, one at the limit is read", async () => {
    const file = (length: number) => `id;a\n1;${"x".repeat(length)}\n`;
    await withFile(file(1_000_001), async (path) => {
      expect((await problemOf(readAll(path))).code).toBe("cellTooLarge");
    });
    await withFile(file(1_000_000), async (path) => {
      expect((await readAll(path))[0]?.cells[1]).toHaveLength(1_000_000);
    });
  });

  test("a file that grows between the two readings", async () => {
    await withFile("id;a\n1;Ja\n", async (path) => {
      const source = await openAnswers(path);
      await appendFile(path, "2;Nei\n");
      expect(await problemOf(rowsOf(source))).toEqual({ code: "fileChanged", facts: { file: "fil.csv" } });
    });
  });

  test("a path longer than the system takes", async () => {
    const path = join(tmpdir(), `${"å".repeat(300)}.csv`);
    expect((await problemOf(openAnswers(path))).code).toBe("pathTooLong");
  });

  test("a path over 260 characters in short steps is read", async () => {
    const folder = await mkdtemp(join(tmpdir(), "lang-"));
    try {
      const deep = join(
        folder,
        ...Array.from({ length: 6 }, () => "en mappe med et langt navn på femti tegn til sammen"),
      );
      const { mkdir, writeFile } = await import("node:fs/promises");
      await mkdir(deep, { recursive: true });
      const path = join(deep, "svar.csv");
      await writeFile(path, "id;a\n1;Ja\n");
      expect(path.length).toBeGreaterThan(260);
      expect(await readAll(path)).toHaveLength(1);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe("what the operating system says of a file", () => {
  const failing = (code: string): FileAccess => ({
    ...nodeFiles,
    open: () => Promise.reject(Object.assign(new Error(code), { code })),
  });

  test.each([
    ["EBUSY", "fileBusy"],
    ["EPERM", "fileNotReadable"],
    ["EACCES", "fileNotReadable"],
    ["ENOENT", "fileNotFound"],
    ["EISDIR", "isFolder"],
    ["ENAMETOOLONG", "pathTooLong"],
  ])("%s is told as %s", async (said, code) => {
    expect(await problemOf(openAnswers("svar.csv", {}, failing(said)))).toEqual({
      code,
      facts: { file: "svar.csv" },
    });
  });

  test("a lock that comes while the file is being read is told too", async () => {
    const locked: FileAccess = {
      ...nodeFiles,
      open: async (path) => {
        const file = await nodeFiles.open(path);
        return {
          stat: () => file.stat(),
          read: () => Promise.reject(Object.assign(new Error("locked"), { code: "EBUSY" })),
          close: () => file.close(),
        };
      },
    };
    const path = fixture("rows/ragged.csv");
    expect((await problemOf(openAnswers(path, {}, locked))).code).toBe("fileBusy");
  });

  test("an error nobody can mend is given back as it was", () => {
    const error = Object.assign(new Error("disk"), { code: "EIO" });
    expect(translateFileError(error, "svar.csv")).toBe(error);
    expect(translateFileError(error, "svar.csv")).not.toBeInstanceOf(ParorendeError);
  });
});
