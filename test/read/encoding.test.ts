import { describe, expect, test } from "vitest";
import { inspectTextFile } from "../../src/read/encoding.js";
import { cellsOf, fixture, headingsOf, openAnswers, problemOf, withFile } from "./read-rows.js";

const people = [
  ["1", "Kvinne", "Ja"],
  ["2", "Mann", "Nei – ikke nå"],
  ["3", "Kvinne", "Vet ikke"],
];

describe("the encoding of a file", () => {
  test.each([
    ["windows-1252.csv", "windows-1252", "notUtf8"],
    ["utf-8.csv", "utf-8", "validUtf8"],
    ["utf-8-bom.csv", "utf-8", "byteOrderMark"],
    ["utf-16le-bom.txt", "utf-16le", "byteOrderMark"],
    ["utf-16le.txt", "utf-16le", "zeroBytes"],
    ["utf-16be-bom.txt", "utf-16be", "byteOrderMark"],
    ["utf-16be.txt", "utf-16be", "zeroBytes"],
  ])("%s is read as %s, and says why", async (name, encoding, why) => {
    const source = await openAnswers(fixture(`encodings/${name}`));
    expect(source.reading.text).toMatchObject({ encoding, encodingWhy: why });
    expect(headingsOf(source)).toEqual(["id", "kjønn", "kontaktperson"]);
    expect(await cellsOf(source)).toEqual(people);
  });

  test("the bytes 80 to 9F of windows-1252 become the characters Windows shows", async () => {
    const source = await openAnswers(fixture("encodings/windows-1252-high.csv"));
    expect(await cellsOf(source)).toEqual([
      ["1", "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"],
      ["2", "æøåÆØÅ«»§é"],
    ]);
  });

  test("one letter that is not UTF-8 at the end of a long file decides for windows-1252", async () => {
    const long = "id;a\r\n" + "1;Ja\r\n".repeat(60_000);
    const bytes = Buffer.concat([Buffer.from(long), Buffer.from([0x32, 0x3b, 0xe5])]);
    await withFile(bytes, async (path) => {
      const source = await openAnswers(path);
      expect(source.reading.text?.encoding).toBe("windows-1252");
      expect((await cellsOf(source)).at(-1)).toEqual(["2", "å"]);
    });
  });

  test("a letter of several bytes is whole wherever a block of the file ends", async () => {
    // A block is 256 KiB: with three bytes to a letter, some letter lies across every border.
    const words = "€".repeat(200);
    const content = "a\n" + `${words}\n`.repeat(2_000);
    await withFile(content, async (path) => {
      const source = await openAnswers(path);
      expect(source.reading.text?.encoding).toBe("utf-8");
      expect(new Set((await cellsOf(source)).flat())).toEqual(new Set([words]));
    });
  });

  test("the wave file's encoding is taken before what the file looks like", async () => {
    const source = await openAnswers(fixture("encodings/utf-8.csv"), { encoding: "windows-1252" });
    expect(source.reading.text?.encodingWhy).toBe("given");
    expect(headingsOf(source)[1]).toBe("kjÃ¸nn");
  });

  test("a file that says it is UTF-8 and is not is refused", async () => {
    expect(await problemOf(openAnswers(fixture("bad/not-utf-8.csv")))).toEqual({
      code: "badEncoding",
      facts: { file: "not-utf-8.csv", encoding: "utf-8" },
    });
  });

  test("size and hash are those of the bytes as they lie in the file", async () => {
    await withFile("abc", async (path) => {
      const text = await inspectTextFile(path);
      expect(text.bytes).toBe(3);
      expect(text.hash).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    });
  });
});
