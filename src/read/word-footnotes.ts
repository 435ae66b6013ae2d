import { cleaned } from "./notes/words.js";
import { readXml } from "./xml.js";

/** What refers to a footnote, what leads back from it, and the footnote itself, in the HTML of a Word document. */
export const noteLink = /^#(?:footnote|endnote)-(?!ref)/u;
export const backLink = /^#(?:footnote|endnote)-ref/u;
export const noteItem = /^(?:footnote|endnote)-\d+$/u;

/** The text of each footnote, by what refers to it. @throws XmlFault */
export function footnotesIn(xml: string): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  let id: string | null = null;
  let text = "";
  let isLink = false;
  readXml(xml, {
    open: (name, attribute) => {
      const named = attribute("id") ?? "";
      if (name === "li" && noteItem.test(named)) [id, text] = [named, ""];
      if (name === "a") isLink = backLink.test(attribute("href") ?? "");
      if (name === "p") text += " ";
    },
    close: (name) => {
      if (name === "a") isLink = false;
      if (name !== "li" || id === null) return;
      notes.set(`#${id}`, cleaned(text));
      id = null;
    },
    text: (part) => {
      if (id !== null && !isLink) text += part;
    },
  });
  return notes;
}
