import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { memoryFiles } from "../../../src/read/memory-files.js";
import { readNotes } from "../../../src/read/notes/read-notes.js";
import { textsOf } from "../../../src/text/languages.js";
import { entryField, withField, zipOf } from "../../support/zip-files.js";
import { problemOf } from "../read-rows.js";

function read(content: string | Uint8Array, name: string) {
  const access = memoryFiles(new Map([[name, Buffer.from(content)]]));
  return readNotes([{ path: name, name }], access);
}

describe("what is no note that can be read is refused by name, with what to do", () => {
  const ole = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]);
  const locked = Buffer.concat([ole, Buffer.from("EncryptedPackage", "utf16le")]);
  test.each([
    ["notat.doc", ole, "doc"],
    ["notat.docx", ole, "doc"],
    ["notat.pdf", "%PDF-1.7 …", "pdf"],
    ["notat.md", "%PDF-1.7 …", "pdf"],
    ["notat.txt", "{\\rtf1\\ansi Tekst}", "rtf"],
    ["notat.rtf", "{\\rtf1\\ansi Tekst}", "rtf"],
    ["notat.odt", zipOf({ mimetype: "application/vnd.oasis.opendocument.text" }), "odt"],
    ["tavle.jpg", Buffer.from([0xff, 0xd8, 0xff, 0xe0]), "picture"],
    ["notat.xyz", "tekst", "other"],
  ])("%s", async (file, content, format) => {
    expect(await problemOf(read(content, file))).toEqual({ code: "notesFormat", facts: { file, format } });
  });

  test("a document that is locked or damaged", async () => {
    const file = "notat.docx";
    expect(await problemOf(read(locked, file))).toEqual({ code: "lockedDocument", facts: { file } });
    for (const content of [
      "bare tekst",
      zipOf({ "word/other.xml": "<a/>" }),
      zipOf({ "word/document.xml": "<w:document" }),
      zipOf({ "word/document.xml": "<a/>" }).subarray(0, 80),
    ])
      expect(await problemOf(read(content, file))).toEqual({ code: "brokenDocument", facts: { file } });
  });

  test("a document that would fill the memory", async () => {
    const bomb = withField(zipOf({ "word/document.xml": "<a/>" }), entryField.size, 400 * 1024 * 1024);
    expect((await problemOf(read(bomb, "notat.docx"))).code).toBe("zipBomb");
    const large = zipSync({ "word/document.xml": new Uint8Array(17 * 1024 * 1024) }, { level: 0 });
    expect(await problemOf(read(large, "notat.docx"))).toEqual({
      code: "documentTooLarge",
      facts: { file: "notat.docx", megabytes: 17, most: 16 },
    });
  });
});

describe("a table without a column of statements", () => {
  test("says which headings it has", async () => {
    const problem = await problemOf(read("id;alder;kommune\r\n1;Kari sier ja;x\r\n", "svar.csv"));
    const facts = { file: "svar.csv", sheet: null, headings: ["id", "alder", "kommune"] };
    expect(problem).toEqual({ code: "noTextColumn", facts });
    expect(textsOf("nb").errors.noTextColumn(facts)).toContain(
      "Overskriftene er «id», «alder», «kommune». Kall kolonnen med innspillene «innspill»",
    );
  });

  test.each([
    "Kari Nordmann;Solvik;ja\r\nOla Dunk;Vik;nei\r\n",
    "Mor har demens;Far er sliten\r\nVi sover ikke;Ingen svarer\r\n",
  ])("tells nothing where its first row may be somebody's words", async (content) => {
    expect(await problemOf(read(content, "svar.csv"))).toEqual({
      code: "noTextColumn",
      facts: { file: "svar.csv", sheet: null, headings: [] },
    });
  });
});

describe("notes in which nobody says anything", () => {
  test.each(["", "\ufeff", "\n \n", "# Dialogkafé\n\nDato: 1.2.2025\n", "- \n- ___\n"])(
    "are an issue beside others, and an error alone (%j)",
    async (content) => {
      const files = new Map([
        ["tom.md", Buffer.from(content)],
        ["full.md", Buffer.from("- Noe\n")],
      ]);
      const both = [...files.keys()].map((name) => ({ path: name, name }));
      const { statements, issues } = await readNotes(both, memoryFiles(files));
      expect(statements.map(({ text }) => text)).toEqual(["Noe"]);
      expect(issues.map(({ code, file }) => [code, file])).toEqual([["emptyNotes", "tom.md"]]);
      expect(await problemOf(read(content, "tom.md"))).toEqual({
        code: "noStatements",
        facts: { files: ["tom.md"] },
      });
    },
  );

  test("a table with headings alone is one of them", async () => {
    expect((await problemOf(read("id;question;text\r\n", "svar.csv"))).code).toBe("noStatements");
    expect((await problemOf(readNotes([]))).code).toBe("noStatements");
  });
});

describe("large and odd notes", () => {
  const long = "ord og æøå ".repeat(950_000);
  test.each([
    ["one line of marks", "*".repeat(1_000_000)],
    ["one line of blanks", `- a${" ".repeat(2_000_000)}b`],
    ["many quotation marks", `> ${"«?» ".repeat(300_000)}`],
    ["many lines, blank and not", "- et innspill\n\n\n".repeat(4_000)],
    [
      "many lines of one paragraph",
      "en linje som er lang nok til å bli brutt et sted i teksten\n".repeat(4_000),
    ],
    ["many rows", "|a|b|\n".repeat(8_000)],
    ["many questions", "Hva er viktigst?\n\n".repeat(4_000)],
  ])("are read in linear time: %s", async (_, content) => {
    const started = performance.now();
    await read(content, "notat.md").catch((error: unknown) => {
      if (!(error instanceof Error) || error.message !== "noStatements") throw error;
    });
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test("a line of ten megabytes is kept whole, and in a csv refused with its row", async () => {
    const { statements } = await read(`- ${long}`, "notat.md");
    expect(statements[0]?.text.length).toBe(long.trim().length);
    const problem = await problemOf(read(`id;text\r\n1;${long.slice(0, 4_500_000)}`, "svar.csv"));
    expect(problem).toMatchObject({ code: "cellTooLarge", facts: { row: 2 } });
  });

  test("characters that nobody typed are removed and counted; all others are kept", async () => {
    const kept = '<b onclick="x">שלום</b> 👩‍👩‍👧 =SUM(A1) «§\u00a03-6» e\u0301';
    const { statements, issues } = await read(`- a\u0000b\u001b[31m\r- ${kept}\r`, "notat.md");
    expect(statements.map(({ text, line }) => [text, line])).toEqual([
      ["ab[31m", 1],
      [kept, 2],
    ]);
    expect(issues).toMatchObject([{ code: "controlCharacters", count: 1, rows: [1] }]);
  });
});
