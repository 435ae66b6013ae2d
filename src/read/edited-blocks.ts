import type { OpenLine } from "../domain/document.js";
import type { EditedBlock } from "../domain/plan/edited-document.js";
import { cleaned } from "./notes/words.js";
import { backLink, footnotesIn, noteItem, noteLink } from "./word-footnotes.js";
import { readXml } from "./xml.js";

const headingTag = /^h([1-6])$/u;

/**
 * Divides the HTML that a Word document was turned into, and keeps every word: a numbered point is a paragraph with its
 * number, and lines of one paragraph are paragraphs of their own.
 *
 * @param html with every element closed, as mammoth writes it
 * @throws XmlFault
 */
export function editedBlocks(html: string): readonly EditedBlock[] {
  const xml = `<html>${html}</html>`;
  const reader = new EditedReader(footnotesIn(xml));
  readXml(xml, {
    open: (name, attribute) => {
      reader.open(name, attribute);
    },
    close: (name) => {
      reader.close(name);
    },
    text: (text) => {
      reader.text(text);
    },
  });
  return reader.blocks;
}

interface OpenList {
  readonly isNumbered: boolean;
  points: number;
}

class EditedReader {
  readonly blocks: EditedBlock[] = [];
  readonly #notes: ReadonlyMap<string, string>;
  readonly #lists: OpenList[] = [];
  #heading = 0;
  #kind: OpenLine["kind"] = "paragraph";
  #number = "";
  #text: string[] = [];
  #tables = 0;
  #rows: string[][] = [];
  #isSkipped = false;
  #inNote = false;

  constructor(notes: ReadonlyMap<string, string>) {
    this.#notes = notes;
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (name === "br") this.#text.push("\n");
    else if (name === "a") this.#link(attribute("href") ?? "");
    else if (name === "ul" || name === "ol") {
      this.#flush();
      this.#lists.push({ isNumbered: name === "ol", points: 0 });
    } else if (name === "li") this.#begin(noteItem.test(attribute("id") ?? ""));
    else if (name === "p" || headingTag.test(name)) {
      this.#flush();
      this.#heading = Number(headingTag.exec(name)?.[1] ?? 0);
    } else if (name === "table") {
      this.#flush();
      this.#tables++;
    } else if (name === "tr" && this.#tables === 1) this.#rows.push([]);
    else if ((name === "td" || name === "th") && this.#tables === 1) this.#rows.at(-1)?.push("");
  }

  close(name: string): void {
    if (name === "a") this.#isSkipped = false;
    else if (name === "p" || name === "li" || headingTag.test(name)) this.#flush();
    else if (name === "ul" || name === "ol") {
      this.#flush();
      this.#lists.pop();
    } else if (name === "td" || name === "th") this.#flush();
    else if (name === "table") this.#closeTable();
    if (name !== "li") return;
    [this.#inNote, this.#kind, this.#number] = [false, "paragraph", ""];
  }

  text(text: string): void {
    if (!this.#isSkipped && !this.#inNote) this.#text.push(text);
  }

  #link(href: string): void {
    this.#isSkipped = noteLink.test(href) || backLink.test(href);
    const note = this.#notes.get(href) ?? "";
    if (note !== "" && !this.#inNote) this.#text.push(` (${note})`);
  }

  #begin(isNote: boolean): void {
    this.#flush();
    this.#inNote = isNote;
    const list = this.#lists.at(-1);
    if (list === undefined || isNote) return;
    list.points++;
    this.#kind = list.isNumbered ? "paragraph" : "item";
    this.#number = list.isNumbered ? `${list.points}. ` : "";
  }

  #flush(): void {
    const lines = this.#text
      .join("")
      .split("\n")
      .map(cleaned)
      .filter((line) => line !== "");
    const [kind, number, level] = [this.#kind, this.#number, this.#heading];
    this.#text = [];
    this.#heading = 0;
    // A point that begins with a paragraph has no text yet where that begins.
    if (lines.length === 0) return;
    [this.#kind, this.#number] = ["paragraph", ""];
    if (this.#tables > 0) this.#toCell(`${number}${lines.join(" ")}`);
    else if (level > 0) this.blocks.push({ kind: "heading", level, text: lines.join(" ") });
    else if (kind === "item") this.blocks.push({ kind: "line", line: { kind, text: lines.join(" ") } });
    else
      lines.forEach((line, at) => {
        this.blocks.push({ kind: "line", line: { kind, text: at === 0 ? `${number}${line}` : line } });
      });
  }

  #toCell(text: string): void {
    const row = this.#rows.at(-1);
    const before = row?.pop() ?? "";
    row?.push(before === "" ? text : `${before} ${text}`);
  }

  #closeTable(): void {
    this.#flush();
    this.#tables--;
    if (this.#tables > 0) return;
    if (this.#rows.length > 0) this.blocks.push({ kind: "table", rows: this.#rows });
    this.#rows = [];
  }
}
