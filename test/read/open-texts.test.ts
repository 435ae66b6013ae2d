import { describe, expect, test } from "vitest";
import { memoryFiles } from "../../src/read/memory-files.js";
import { readOpenTexts } from "../../src/read/open-texts.js";
import { problemOf } from "./read-rows.js";

const name = "arsrapport-parorendearbeid-2025";

function textsOf(files: Readonly<Record<string, string | Buffer>>) {
  const inFolder = Object.entries(files).map(
    ([file, content]) => [`min/plan/tekst/${name}/${file}`, Buffer.from(content)] as const,
  );
  return readOpenTexts("min", name, memoryFiles(new Map(inFolder)));
}

describe("what is written in the open places", () => {
  test("is found by the place's name", async () => {
    const texts = await textsOf({
      "vurdering.md": "Vi er på vei.\n",
      "okonomi.MD": "- Ingen nye midler\n",
      "LESMEG.txt": "ikke en tekst",
      ".parorende.json": "{}",
    });
    expect([...texts]).toEqual([
      ["okonomi", [{ kind: "item", text: "Ingen nye midler" }]],
      ["vurdering", [{ kind: "paragraph", text: "Vi er på vei." }]],
    ]);
  });

  test.each([
    ["Notepad, with a byte order mark", Buffer.from("\ufeffPå vei\r\n")],
    ["an old editor, in windows-1252", Buffer.from([0x50, 0xe5, 0x20, 0x76, 0x65, 0x69])],
    ["an editor that writes UTF-16", Buffer.from("\ufeffPå vei", "utf16le")],
  ])("reads the same saved by %s", async (_, bytes) => {
    expect((await textsOf({ "vurdering.md": bytes })).get("vurdering")).toEqual([
      { kind: "paragraph", text: "På vei" },
    ]);
  });

  test("is an empty place where the file is empty, and nothing where there is no folder", async () => {
    expect([...(await textsOf({ "vurdering.md": "" }))]).toEqual([["vurdering", []]]);
    expect((await readOpenTexts("min", name, memoryFiles(new Map()))).size).toBe(0);
  });

  test("is refused where it is no text", async () => {
    expect((await problemOf(textsOf({ "vurdering.md": "%PDF-1.7 …" }))).code).toBe("binaryFile");
    const facts = { file: "vurdering.md", megabytes: 6, most: 5 };
    const large = Buffer.alloc(5 * 1024 * 1024 + 1, "a");
    expect(await problemOf(textsOf({ "vurdering.md": large }))).toEqual({ code: "documentTooLarge", facts });
  });
});
