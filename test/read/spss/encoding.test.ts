import { describe, expect, test } from "vitest";
import type { SpssContent } from "../../../scripts/costumes/spss.mjs";
import { cellsOf, problemOf } from "../read-rows.js";
import { openWritten } from "./written.js";

const high = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸæøåÆØÅ";
const content = {
  variables: [{ name: "påminnelse", width: 100, label: `Spørsmål ${high}` }],
  rows: [[high]],
};

async function textsOf(how: Partial<SpssContent>, given = {}) {
  const source = await openWritten({ ...content, ...how }, given);
  const [column] = source.columns;
  return [column?.name, column?.question, ...(await cellsOf(source)).flat()];
}

const right = ["påminnelse", `Spørsmål ${high}`, high];

describe("the encoding of an SPSS file", () => {
  test.each(["windows-1252", "WINDOWS-1252", "cp1252", "iso-8859-1", "ASCII"])(
    "is the one it names: %s, also the bytes 80–9F",
    async (encodingName) => {
      expect(await textsOf({ encoding: "windows-1252", encodingName, codePage: 65001 })).toEqual(right);
    },
  );

  test.each([1252, 28591, 819, 20127])("is by code page %i where it names none", async (codePage) => {
    expect(await textsOf({ encoding: "windows-1252", encodingName: null, codePage })).toEqual(right);
  });

  test("is UTF-8 by name or code page", async () => {
    expect(await textsOf({ encodingName: "utf8", codePage: 1252 })).toEqual(right);
    expect(await textsOf({ encodingName: null, codePage: 65001 })).toEqual(right);
  });

  test.each([null, 0, 2, 3])("is found out where nothing tells (code page %s)", async (codePage) => {
    expect(await textsOf({ encoding: "windows-1252", encodingName: null, codePage })).toEqual(right);
    expect(await textsOf({ encoding: "utf-8", encodingName: null, codePage })).toEqual(right);
  });

  test("is as the user says, whatever the file says", async () => {
    const wrong = { encoding: "windows-1252", encodingName: "UTF-8" } as const;
    expect(await textsOf(wrong, { encoding: "windows-1252" })).toEqual(right);
  });

  test("is refused where the file's names are not written in it", async () => {
    expect(
      await problemOf(openWritten({ ...content, encoding: "windows-1252", encodingName: "UTF-8" })),
    ).toEqual({
      code: "badEncoding",
      facts: { file: "svar.sav", encoding: "utf-8" },
    });
  });

  test.each([
    [{ encodingName: "EBCDIC\u0007-æ" }, "EBCDIC-"],
    [{ encodingName: "UTF-16LE" }, "UTF-16LE"],
    [{ encodingName: null, codePage: 850 }, "windows-850"],
  ])("is refused where it is unknown: %j", async (how, encoding) => {
    expect(await problemOf(openWritten({ ...content, ...how }))).toEqual({
      code: "unknownEncoding",
      facts: { file: "svar.sav", encoding },
    });
  });

  test("of a text cut in the middle of a character spoils that character only", async () => {
    const { spssFile } = await import("../../../scripts/costumes/spss.mjs");
    const { openBytes } = await import("./written.js");
    const bytes = Buffer.from(spssFile({ ...content, encoding: "utf-8", compression: "none" }));
    const at = bytes.lastIndexOf("Å");
    bytes.writeUInt8(0x20, at + 1);
    const [[cell]] = (await cellsOf(await openBytes(bytes))) as [[string]];
    expect(cell).toBe(`${high.slice(0, -1)}\uFFFD`);
  });
});
