import type { NoteBlock, NoteText, TableRow } from "./drafts.js";
import { factLine, factKey, type Fact } from "./event-facts.js";
import { isClosing, isGreeting } from "./letter-frame.js";
import { endsLikeQuestion, knownQuestion, numberedQuestion, startsLikeQuestion } from "./questions.js";
import { tableLabel } from "./tables.js";
import { itemIn, textLines, withUnderlined, type TextLine } from "./text-lines.js";

/** A text divided into its parts. */
export interface TextNotes {
  /** The fields between two lines of `---` at the top. */
  readonly front: readonly (Fact & { readonly line: number })[];
  readonly blocks: readonly NoteBlock[];
  /** Lines with characters that nobody typed. */
  readonly controlLines: readonly number[];
}

/**
 * Divides a note in plain text or Markdown: headings, bullets (nested ones are points of their own), quotes, tables and
 * paragraphs, with continued lines joined. Nothing is yet said of what they mean.
 *
 * @param isMarkdown signs for bold are no part of the words
 */
export function textBlocks(text: string, isMarkdown: boolean): TextNotes {
  const all = textLines(text);
  const controlLines = all.filter(({ hasControl }) => hasControl).map(({ line }) => line);
  const { front, below } = frontMatter(all);
  const rest = withUnderlined(below, isMarkdown);
  const builder = new BlockBuilder(isMarkdown);
  const listAhead = listsAhead(rest);
  rest.forEach((line, at) => {
    builder.add(line, listAhead[at] ?? false);
  });
  return { front, blocks: builder.end(), controlLines };
}

const LONGEST_FRONT = 60;

function frontMatter(lines: readonly TextLine[]): { front: TextNotes["front"]; below: readonly TextLine[] } {
  const first = lines.findIndex(({ kind }) => kind !== "blank");
  const none = { front: [], below: lines };
  if (lines[first]?.text !== "---") return none;
  const end = lines.findIndex(({ text }, at) => at > first && /^(?:---|\.\.\.)$/u.test(text));
  if (end === -1 || end - first > LONGEST_FRONT) return none;
  const front: (Fact & { line: number })[] = [];
  let open: { heading: string; line: number } | null = null;
  for (const { text, line, kind } of lines.slice(first + 1, end)) {
    if (kind === "blank" || kind === "heading") continue;
    const [heading = "", ...value] = text.split(":");
    const isField = kind === "plain" && value.length > 0 && heading.length <= 40;
    if (isField) open = { heading, line };
    else if (kind !== "item" || open === null) return none;
    const key = factKey(open.heading);
    const said = (isField ? value.join(":") : text).trim().replace(/^(["'])(.*)\1$/u, "$2");
    if (key === null) continue;
    const last = front.at(-1);
    if (isField || last?.key !== key) front.push({ key, heading: open.heading, value: said, line });
    else front[front.length - 1] = { ...last, value: last.value === "" ? said : `${last.value}, ${said}` };
  }
  return { front, below: lines.slice(end + 1) };
}

/** For each line, whether the next one with anything on it is a point, a quote or a row. */
function listsAhead(lines: readonly TextLine[]): readonly boolean[] {
  const ahead: boolean[] = [];
  let isList = false;
  for (let at = lines.length - 1; at >= 0; at--) {
    ahead[at] = isList;
    const kind = lines[at]?.kind;
    if (kind !== "blank" && kind !== "rule") isList = kind === "item" || kind === "quote" || kind === "row";
  }
  return ahead;
}

/** What is written over several lines: a point, a quote, or lines without a mark. */
type Open =
  | { readonly kind: "item"; readonly first: TextLine & { readonly kind: "item" }; readonly parts: string[] }
  | { readonly kind: "quote"; readonly line: number; readonly parts: string[] }
  | { readonly kind: "plain"; readonly lines: TextLine[]; readonly isAfterBlank: boolean }
  | { readonly kind: "table"; readonly rows: TableRow[] };

class BlockBuilder {
  readonly #isMarkdown: boolean;
  readonly #blocks: NoteBlock[] = [];
  #open: Open | null = null;
  #isAfterBlank = true;

  constructor(isMarkdown: boolean) {
    this.#isMarkdown = isMarkdown;
  }

  add(line: TextLine, listAhead: boolean): void {
    switch (line.kind) {
      case "blank":
      case "rule":
        if (this.#open?.kind !== "item" || line.kind === "rule") this.#close();
        this.#isAfterBlank = true;
        return;
      case "heading":
        this.#close();
        this.#blocks.push({ kind: "heading", level: line.level, ...this.#said(line) });
        break;
      case "item":
        this.#close();
        this.#open = { kind: "item", first: line, parts: [line.text] };
        break;
      case "quote":
        this.#quote(line);
        break;
      case "row":
      case "rowRule":
        this.#row(line);
        break;
      case "plain":
        this.#plain(line, listAhead);
    }
    this.#isAfterBlank = false;
  }

  end(): readonly NoteBlock[] {
    this.#close();
    return this.#blocks;
  }

  #quote({ text, line }: TextLine): void {
    const item = itemIn(text);
    if (this.#open?.kind !== "quote" || this.#isAfterBlank || text === "" || item !== null) this.#close();
    if (text === "") return;
    if (this.#open?.kind === "quote") this.#open.parts.push(text);
    else this.#open = { kind: "quote", line, parts: [item?.text ?? text] };
  }

  #row({ text, line, kind }: TextLine): void {
    if (this.#open?.kind !== "table") {
      this.#close();
      this.#open = { kind: "table", rows: [] };
    }
    const { rows } = this.#open;
    if (kind === "rowRule") {
      const last = rows.pop();
      if (last !== undefined) rows.push({ ...last, isHeader: true });
      return;
    }
    const inner = text.endsWith("|") ? text.slice(1, -1) : text.slice(1);
    const cells = inner.split("|").map((cell) => this.#said({ text: cell.trim(), line }));
    rows.push({ line, isHeader: false, cells: cells.map((cell) => (cell.text === "" ? [] : [cell])) });
  }

  #plain(line: TextLine, listAhead: boolean): void {
    const open = this.#open;
    const isContinued =
      open?.kind === "item" && (line.indent >= 2 || (!this.#isAfterBlank && !isMarker(line.text, listAhead)));
    if (isContinued) open.parts.push(line.text);
    else if (open?.kind === "plain") open.lines.push(line);
    else {
      this.#close();
      this.#open = { kind: "plain", lines: [line], isAfterBlank: this.#isAfterBlank };
    }
  }

  #close(): void {
    const open = this.#open;
    this.#open = null;
    if (open === null) return;
    switch (open.kind) {
      case "item": {
        const { line, indent: depth, isNumbered } = open.first;
        const said = this.#said({ text: open.parts.join(" ").trim(), line });
        if (said.text !== "") this.#blocks.push({ kind: "item", depth, isNumbered, ...said });
        break;
      }
      case "quote":
        this.#blocks.push({ kind: "quote", ...this.#said({ text: open.parts.join(" "), line: open.line }) });
        break;
      case "table":
        if (open.rows.length > 0) this.#blocks.push({ kind: "table", rows: open.rows });
        break;
      case "plain":
        this.#paragraphs(open.lines, open.isAfterBlank);
    }
  }

  #paragraphs(lines: readonly TextLine[], isAfterBlank: boolean): void {
    paragraphsIn(lines).forEach((line, at) => {
      const isStrong = /^(?:\*\*|__).{1,300}(?:\*\*|__):?$/u.test(line.text);
      const isFirst = at === 0 && isAfterBlank;
      this.#blocks.push({ kind: "paragraph", isStrong, isAfterBlank: isFirst, ...this.#said(line) });
    });
  }

  #said({ text, line }: NoteText): NoteText {
    if (!this.#isMarkdown) return { text, line };
    const bare = text.replace(/\*\*|__/gu, "").replace(/\\(?=[*_#>.!()[\]-])/gu, "");
    return { text: bare.trim(), line };
  }
}

/** What begins something new, also right under a point. */
function isMarker(text: string, listAhead: boolean): boolean {
  if (numberedQuestion(text) !== null || tableLabel(text) !== null) return true;
  if (isGreeting(text) || isClosing(text)) return true;
  if (knownQuestion(text) !== null && startsLikeQuestion(text)) return true;
  return listAhead && endsLikeQuestion(text) && /^[\p{Lu}«"*_]/u.test(text);
}

const WRAPPED_AT = 50;

/** Lines without blanks between them as paragraphs: each its own, unless it was broken to fit a width. */
function paragraphsIn(lines: readonly TextLine[]): readonly NoteText[] {
  if (isWrapped(lines)) {
    const [{ line } = { line: 1 }] = lines;
    return [{ line, text: lines.map(({ text }) => text).join(" ") }];
  }
  const found: { readonly line: number; readonly parts: string[] }[] = [];
  lines.forEach(({ text, line }, at) => {
    const above = lines[at - 1]?.text ?? "";
    const goesOn = above.length >= WRAPPED_AT && !/[.!?:]$/u.test(above) && /^\p{Ll}/u.test(text);
    const last = found.at(-1);
    if (goesOn && last !== undefined && !isMarker(text, false)) last.parts.push(text);
    else found.push({ line, parts: [text] });
  });
  return found.map(({ line, parts }) => ({ line, text: parts.join(" ") }));
}

/** Whether lines are one paragraph: long ones, which mostly go on in small letters. */
function isWrapped(lines: readonly TextLine[]): boolean {
  const [, ...following] = lines;
  const goOn = following.filter(({ text }) => /^\p{Ll}/u.test(text)).length;
  return (
    following.length > 0 &&
    lines.slice(0, -1).every(({ text }) => text.length >= WRAPPED_AT) &&
    goOn * 2 >= following.length &&
    lines.every(({ text }) => !isMarker(text, false) && factLine(text) === null)
  );
}
