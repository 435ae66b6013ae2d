import { describe, expect, test } from "vitest";
import { readXmlFile, textIn, xmlElements } from "../../src/read/xml-file.js";
import { memoryFiles } from "../../src/read/memory-files.js";
import type { FileAccess } from "../../src/read/files.js";
import { problemOf } from "./read-rows.js";

async function texts(bytes: string | Buffer): Promise<readonly string[]> {
  const file = await readXmlFile("x.xml", memoryFiles(new Map([["x.xml", Buffer.from(bytes)]])));
  const found: string[] = [];
  const onElement = (element: Parameters<typeof textIn>[0]): number => found.push(textIn(element));
  xmlElements(file, { names: new Set(["a"]), attributes: [], onElement });
  return found;
}

const refused = (line: number | null, fault: string) => ({
  code: "brokenXml",
  facts: { file: "x.xml", line, fault },
});

describe("an XML file", () => {
  test("is read in the encoding it declares, else as UTF-8, else as windows-1252", async () => {
    const xml = (declared: string): string => `${declared}<x><a>blåbær – «ja»</a></x>`;
    const windows = (text: string): Buffer => Buffer.from(text.replace("–", "\u0096"), "latin1");
    const wanted = ["blåbær – «ja»"];
    expect(await texts(xml(""))).toEqual(wanted);
    expect(await texts(xml('\ufeff<?xml version="1.0" encoding="UTF-8"?>'))).toEqual(wanted);
    expect(await texts(windows(xml("")))).toEqual(wanted);
    expect(await texts(windows(xml("<?xml version='1.0' encoding='ISO-8859-1'?>")))).toEqual(wanted);
    expect(await texts(Buffer.from(`\ufeff${xml("")}`, "utf16le"))).toEqual(wanted);
  });

  test("is refused where it is not in the encoding it declares, or in one nobody knows", async () => {
    const bytes = Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\n<x>\n<a>blåbær</a></x>', "latin1");
    expect(await problemOf(texts(bytes))).toEqual(refused(3, "encoding"));
    expect(await problemOf(texts('<?xml version="1.0" encoding="rot13"?><x/>'))).toEqual(
      refused(1, "encoding"),
    );
  });

  test.each([
    ["a tag that is never closed", "<x>\n<a>1</a>\n<b>", 3],
    ["a tag that another closes", "<x>\n<a>1</b>\n</x>", 2],
    ["an end in the middle of a tag", "<x>\n\n<a", 3],
    ["text after the outermost element", "<x/>\nog mer", 1],
    ["no element", "bare tekst", 1],
  ])("is refused with the line where there is %s", async (_, xml, line) => {
    const problem = await problemOf(texts(xml));
    expect(problem).toMatchObject({ code: "brokenXml", facts: { fault: "malformed" } });
    if (problem.code === "brokenXml")
      expect(Math.abs((problem.facts.line ?? 0) - line)).toBeLessThanOrEqual(1);
  });

  test("is refused where it declares entities that swell", async () => {
    const bomb = '<!DOCTYPE x [\n<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">\n]><x><a>&b;</a></x>';
    expect(await problemOf(texts(bomb))).toMatchObject({
      code: "brokenXml",
      facts: { file: "x.xml", fault: "entities" },
    });
  });

  test("is refused where it is nested without end", async () => {
    expect(await problemOf(texts("<x>".repeat(1_000_000)))).toEqual(refused(1, "tooDeep"));
  });

  test("is refused where it has more elements than a form can have", async () => {
    expect(await problemOf(texts(`<x>${"<b/>".repeat(1_000_001)}</x>`))).toEqual(refused(null, "tooLarge"));
  });

  test("is refused by its size alone", async () => {
    const access: FileAccess = {
      open: () =>
        Promise.resolve({
          stat: () => Promise.resolve({ size: 51 * 1024 * 1024, mtimeMs: 0, isDirectory: () => false }),
          read: () => Promise.reject(new Error("nothing should be read")),
          close: () => Promise.resolve(),
        }),
      list: () => Promise.resolve([]),
    };
    expect(await problemOf(readXmlFile("x.xml", access))).toEqual(refused(null, "tooLarge"));
  });
});
