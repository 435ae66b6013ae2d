import { backLink, footnotesIn, noteItem, noteLink } from "../word-footnotes.js";
import { readXml } from "../xml.js";
import type { NoteBlock, NoteText, TableRow } from "./drafts.js";
import { factLine } from "./event-facts.js";
import { itemIn } from "./text-lines.js";
import { cleaned, hasStrayControl } from "./words.js";

/** A document divided into its parts; lines are paragraphs, counted as they stand in the document. */
export interface DocumentNotes {
  readonly blocks: readonly NoteBlock[];
  readonly controlLines: readonly number[];
  readonly hasPictures: boolean;
}

/**
 * Divides the HTML that a Word document was turned into. A footnote's text stands in parentheses where it is referred
 * to. A table of one column is a frame: what is in it stands as if there were none.
 *
 * @param html with every element closed, as mammoth writes it
 * @throws XmlFault
 */
export function htmlBlocks(html: string): DocumentNotes {
  const xml = `<html>${html}</html>`;
  const reader = new HtmlReader(footnotesIn(xml));
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
  return reader.result();
}

type TextKind = Exclude<NoteBlock["kind"], "table" | "break">;

type Attribute = (name: string) => string | undefined;

interface OpenTable {
  readonly rows: TableRow[];
  readonly parent: NoteBlock[];
  row: { readonly line: number; readonly cells: NoteBlock[][] } | null;
  isHeader: boolean;
  /** Cells that reach down from rows above, by column. */
  readonly spans: number[];
  /** All that stands in the table, one cell after the other. */
  readonly content: NoteBlock[];
  width: number;
}

class HtmlReader {
  readonly #notes: ReadonlyMap<string, string>;
  readonly #controlLines: number[] = [];
  readonly #lists: ("ul" | "ol")[] = [];
  readonly #tables: OpenTable[] = [];
  #blocks: NoteBlock[] = [];
  #line = 0;
  #kind: TextKind | null = null;
  #level = 0;
  #text: string[] = [];
  #strong = 0;
  #hasWeakText = false;
  #isQuoted = false;
  #isSkipped = false;
  #inNote = false;
  #isAfterBlank = true;
  #hasPictures = false;

  constructor(notes: ReadonlyMap<string, string>) {
    this.#notes = notes;
  }

  open(name: string, attribute: Attribute): void {
    if (name === "img") this.#hasPictures = true;
    else if (name === "br") this.#text.push("\n");
    else if (name === "strong") this.#strong++;
    else if (name === "blockquote") this.#isQuoted = true;
    else if (name === "a") this.#link(attribute("href") ?? "");
    else if (name === "ul" || name === "ol") {
      this.#flush();
      this.#lists.push(name);
    } else if (name === "li") {
      this.#inNote = noteItem.test(attribute("id") ?? "");
      this.#begin("item");
    } else if (name === "p") {
      if (!this.#inNote) this.#begin(this.#isQuoted ? "quote" : "paragraph");
    } else if (/^h[1-6]$/u.test(name)) {
      this.#begin("heading");
      this.#level = Number(name.charAt(1));
    } else this.#openTable(name, attribute);
  }

  close(name: string): void {
    if (name === "strong") this.#strong--;
    else if (name === "a") this.#isSkipped = false;
    else if (name === "ul" || name === "ol") this.#lists.pop();
    else if (name === "li" || name === "p" || /^h[1-6]$/u.test(name)) this.#flush();
    else if (name === "blockquote") this.#isQuoted = false;
    else this.#closeTable(name);
    if (name === "li") this.#inNote = false;
  }

  text(text: string): void {
    if (this.#isSkipped || this.#inNote || this.#kind === null) return;
    this.#text.push(text);
    if (this.#strong === 0 && text.trim() !== "") this.#hasWeakText = true;
  }

  result(): DocumentNotes {
    return { blocks: this.#blocks, controlLines: this.#controlLines, hasPictures: this.#hasPictures };
  }

  #link(href: string): void {
    this.#isSkipped = noteLink.test(href) || backLink.test(href);
    const note = this.#notes.get(href) ?? "";
    if (note !== "" && !this.#inNote) this.#text.push(` (${note})`);
  }

  #begin(kind: TextKind): void {
    this.#flush();
    this.#line++;
    this.#kind = kind;
  }

  /** Ends the paragraph; lines of a paragraph are parts of their own where each has its own mark. */
  #flush(): void {
    const kind = this.#kind;
    const whole = this.#text.join("");
    const isStrong = !this.#hasWeakText && whole.trim() !== "";
    this.#kind = null;
    this.#text = [];
    this.#hasWeakText = false;
    if (kind === null || this.#inNote) return;
    if (hasStrayControl(whole)) this.#controlLines.push(this.#line);
    const lines = whole
      .split("\n")
      .map(cleaned)
      .filter((line) => line !== "");
    const areApart =
      lines.length > 1 && lines.every((text) => itemIn(text) !== null || factLine(text) !== null);
    const texts = areApart ? lines : lines.length === 0 ? [] : [lines.join(" ")];
    for (const text of texts) this.#push(kind, text, isStrong);
    this.#isAfterBlank = texts.length === 0;
  }

  #push(kind: TextKind, text: string, isStrong: boolean): void {
    const typed = kind === "paragraph" ? itemIn(text) : null;
    const line = this.#line;
    if (kind === "heading") this.#blocks.push({ kind, text, line, level: this.#level });
    else if (kind === "quote") this.#blocks.push({ kind, text, line });
    else if (kind === "item")
      this.#blocks.push({
        ...{ kind, text, line, depth: this.#lists.length },
        isNumbered: this.#lists.at(-1) === "ol",
      });
    else if (typed !== null) this.#blocks.push({ kind: "item", line, depth: 0, ...typed });
    else this.#blocks.push({ kind, text, line, isStrong, isAfterBlank: this.#isAfterBlank });
  }

  #openTable(name: string, attribute: Attribute): void {
    const table = this.#tables.at(-1);
    if (name === "table") {
      this.#flush();
      const begun = { rows: [], row: null, isHeader: false, spans: [], content: [], width: 0 };
      this.#tables.push({ ...begun, parent: this.#blocks });
    } else if (table === undefined) return;
    else if (name === "thead") table.isHeader = true;
    else if (name === "tr") table.row = { line: this.#line + 1, cells: [] };
    else if (name === "td" || name === "th") {
      const cells = table.row?.cells ?? [];
      while ((table.spans[cells.length] ?? 0) > 0) {
        table.spans[cells.length] = (table.spans[cells.length] ?? 0) - 1;
        cells.push([]);
      }
      this.#blocks = [];
      table.spans[cells.length] = spanOf(attribute("rowspan")) - 1;
      cells.push(this.#blocks);
      for (let more = spanOf(attribute("colspan")); more > 1; more--) cells.push([]);
    }
  }

  #closeTable(name: string): void {
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    if (name === "td" || name === "th") {
      this.#flush();
      for (const block of this.#blocks) table.content.push(block);
    } else if (name === "thead") table.isHeader = false;
    else if (name === "tr" && table.row !== null) {
      const { line, cells } = table.row;
      table.width = Math.max(table.width, cells.length);
      table.rows.push({ line, isHeader: table.isHeader, cells: cells.map((cell) => cell.flatMap(textsOf)) });
    } else if (name === "table") {
      this.#tables.pop();
      this.#blocks = table.parent;
      if (table.width > 1) this.#blocks.push({ kind: "table", rows: table.rows });
      else for (const block of framed(table.content)) this.#blocks.push(block);
    }
  }
}

const MOST_SPAN = 100;

function spanOf(value: string | undefined): number {
  const span = Number(value ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, MOST_SPAN) : 1;
}

function framed(content: readonly NoteBlock[]): readonly NoteBlock[] {
  return [{ kind: "break" }, ...content, { kind: "break" }];
}

function textsOf(block: NoteBlock): readonly NoteText[] {
  if (block.kind === "break") return [];
  if (block.kind !== "table") return [{ text: block.text, line: block.line }];
  return block.rows.flatMap(({ cells }) => cells.flat());
}
