import { describe, expect, test } from "vitest";
import { readXml } from "../../src/read/xml.js";

function readText(xml: string): { readonly text: string; readonly attribute: string | undefined } {
  const found = { text: "", attribute: undefined as string | undefined };
  readXml(xml, {
    open: (_name, attribute) => {
      found.attribute ??= attribute("n");
    },
    text: (text) => {
      found.text += text;
    },
  });
  return found;
}

describe("numbered characters", () => {
  test.each([
    ["an emoji, decimal", "&#128514;", "😂"],
    ["an emoji, hexadecimal", "&#x1F602;", "😂"],
    ["a letter", "&#230;&#xE5;", "æå"],
    ["a letter beside an emoji and a named one", "a&#128514;&amp;b", "a😂&b"],
  ])("are read as what they stand for: %s", (_what, written, read) => {
    expect(readText(`<a>${written}</a>`).text).toBe(read);
    expect(readText(`<a n="${written}"/>`).attribute).toBe(read);
  });

  test("that stand for no character stop nothing", () => {
    expect(() => readText("<a>&#9999999;</a>")).not.toThrow();
  });
});
