import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { memoryFiles } from "../../src/read/memory-files.js";
import { readEditedDocument } from "../../src/read/edited-document.js";
import { paragraph, run, styled, wordFile, wordTable } from "../support/word-file.js";
import { entryField, withField, zipOf } from "../support/zip-files.js";
import { problemOf } from "./read-rows.js";

const read = (bytes: Uint8Array) =>
  readEditedDocument("redigert.docx", memoryFiles(new Map([["redigert.docx", Buffer.from(bytes)]])));

describe("a document that somebody has edited in Word", () => {
  test("is headings, paragraphs, points and tables in their order", async () => {
    const { file, sha256, blocks } = await read(
      wordFile([
        paragraph("Årsrapport", "Title"),
        paragraph("Vurdering", "Heading1"),
        paragraph(""),
        paragraph("Vi er på  vei."),
        paragraph("Mer støtte", "ListBullet"),
        paragraph("Kurs", "ListBullet"),
        paragraph("Først", "ListNumber"),
        paragraph("Så", "ListNumber"),
        wordTable([
          ["Tiltak", "Status"],
          ["Kurs", "i gang"],
        ]),
        paragraph("Etter tabellen"),
      ]),
    );
    expect(file).toBe("redigert.docx");
    expect(sha256).toMatch(/^[0-9a-f]{64}$/u);
    const line = (kind: "paragraph" | "item", text: string) => ({ kind: "line", line: { kind, text } });
    expect(blocks).toEqual([
      { kind: "heading", level: 1, text: "Årsrapport" },
      { kind: "heading", level: 1, text: "Vurdering" },
      line("paragraph", "Vi er på vei."),
      line("item", "Mer støtte"),
      line("item", "Kurs"),
      line("paragraph", "1. Først"),
      line("paragraph", "2. Så"),
      {
        kind: "table",
        rows: [
          ["Tiltak", "Status"],
          ["Kurs", "i gang"],
        ],
      },
      line("paragraph", "Etter tabellen"),
    ]);
  });

  test("has its tracked changes accepted", async () => {
    const { blocks } = await read(
      wordFile([
        styled(
          `${run("Vi er ")}<w:del w:id="1"><w:r><w:delText>ikke </w:delText></w:r></w:del><w:ins w:id="2">${run("godt ")}</w:ins>${run("på vei.")}`,
        ),
        styled(`<w:moveFrom w:id="3">${run("Flyttet.")}</w:moveFrom>`),
        styled(`<w:moveTo w:id="4">${run("Flyttet.")}</w:moveTo>`),
      ]),
    );
    expect(blocks).toEqual(
      ["Vi er godt på vei.", "Flyttet."].map((text) => ({ kind: "line", line: { kind: "paragraph", text } })),
    );
  });

  test("has a paragraph of its own for each line of one", async () => {
    const { blocks } = await read(wordFile([styled(`${run("En")}<w:r><w:br/></w:r>${run("to")}`)]));
    expect(blocks).toEqual(["En", "to"].map((text) => ({ kind: "line", line: { kind: "paragraph", text } })));
  });

  test("is refused where it is none, or would fill the memory", async () => {
    const broken = { code: "brokenDocument", facts: { file: "redigert.docx" } };
    expect(await problemOf(read(Buffer.from("bare tekst")))).toEqual(broken);
    expect(await problemOf(read(zipOf({ "word/document.xml": "<w:document" })))).toEqual(broken);
    const bomb = withField(zipOf({ "word/document.xml": "<a/>" }), entryField.size, 400 * 1024 * 1024);
    expect((await problemOf(read(bomb))).code).toBe("zipBomb");
    const large = zipSync({ "word/document.xml": new Uint8Array(17 * 1024 * 1024) }, { level: 0 });
    expect((await problemOf(read(large))).code).toBe("documentTooLarge");
  });
});
