import type { Block, Inline, OpenBlock, ReportDocument, TableBlock } from "../../domain/document.js";
import type { RenderTexts } from "../../text/nb/render.js";
import type { StyleId } from "./styles.js";
import { wordLine, wordText } from "./word-part.js";

/** Text in one look. A break begins a new line of the same paragraph. */
export type Run =
  | { readonly text: string; readonly bold?: boolean; readonly italics?: boolean }
  | { readonly lineBreak: true };

/** What stands in Word's body, in order: nothing in it is known to the package that writes it. */
export type Piece =
  | {
      readonly kind: "paragraph";
      readonly style: StyleId;
      readonly runs: readonly Run[];
      /** «1.», typed before the text, which hangs: Word's own numbering is no style of ours. */
      readonly number?: string;
    }
  | { readonly kind: "picture"; readonly id: string; readonly title: string; readonly alt: string }
  | { readonly kind: "table"; readonly table: TableBlock };

type BlockOf<K extends Block["kind"]> = Extract<Block, { kind: K }>;

/** By the level of a document's heading; its title is level 1. */
const headings: readonly StyleId[] = ["Title", "Title", "Heading1", "Heading2", "Heading3"];
const DEEPEST = headings.length - 1;

export const LOGO_ID = "logo";

/** A document in Word's styles: logo, title, what is told under it, and its blocks. */
export function documentPieces(document: ReportDocument, texts: RenderTexts): readonly Piece[] {
  const { look, title, subtitle, facts, blocks, footer } = document;
  const logo: readonly Piece[] =
    look.logo === null ? [] : [{ kind: "picture", id: LOGO_ID, title: look.logo.alt, alt: look.logo.alt }];
  return [
    ...logo,
    plain("Title", title),
    ...(subtitle === "" ? [] : [plain("Normal", subtitle)]),
    ...(facts.length === 0 ? [] : [factLines(facts)]),
    ...blockPieces(blocks, texts, 1),
    ...(footer === "" ? [] : [plain("Normal", footer)]),
  ];
}

/** Blocks that stand in something whose own heading is on the level `within`: every heading in it is below. */
function blockPieces(blocks: readonly Block[], texts: RenderTexts, within: number): readonly Piece[] {
  let under = within;
  return blocks.flatMap((block) => {
    if (block.kind === "heading" || block.kind === "open") under = Math.max(block.level, within + 1);
    // What a page frames or folds away has a heading too, below the one it stands under.
    const framed = Math.max(Math.min(under + 1, 3), within + 1);
    return piecesOf(block, texts, block.kind === "callout" || block.kind === "details" ? framed : under);
  });
}

/** @param level of the block's own heading, where it has one */
function piecesOf(block: Block, texts: RenderTexts, level: number): readonly Piece[] {
  switch (block.kind) {
    case "heading":
      return [heading(level, block.text)];
    case "paragraph":
      return [paragraph("Normal", runsOf(block.text))];
    case "list":
      return listPieces(block);
    case "open":
      return openPieces(block, texts, level);
    case "findings":
      return block.items.map(({ mark, text }) =>
        paragraph("ListBullet", [{ text: `${wordLine(mark)}: `, bold: true }, ...runsOf(text)]),
      );
    case "table":
      return tablePieces(block);
    case "figure":
      return [
        plain("Caption", block.title),
        { kind: "picture", id: block.id, title: block.title, alt: block.alt },
        ...tablePieces(block.table),
      ];
    case "callout":
      return [heading(level, block.title), ...blockPieces(block.blocks, texts, level)];
    case "details":
      return [heading(level, block.summary), ...blockPieces(block.blocks, texts, level)];
  }
}

function listPieces({ items, numbered }: BlockOf<"list">): readonly Piece[] {
  return items.map((item, at) =>
    numbered === true
      ? { ...paragraph("Normal", runsOf(item)), number: `${String(at + 1)}.` }
      : paragraph("ListBullet", runsOf(item)),
  );
}

/** The heading is how an edited document's text is found again. */
function openPieces({ title, hint, text }: OpenBlock, texts: RenderTexts, level: number): readonly Piece[] {
  const written = text.map((line) => plain(line.kind === "item" ? "ListBullet" : "Normal", line.text));
  const asked = paragraph("Normal", [{ text: wordLine(texts.openPlace(hint)), italics: true }]);
  return [heading(level, title), ...(written.length === 0 ? [asked] : written)];
}

function tablePieces(table: TableBlock): readonly Piece[] {
  return [
    plain("Caption", table.caption),
    { kind: "table", table },
    ...(table.note === undefined ? [] : [plain("Normal", table.note)]),
  ];
}

/** One paragraph, a line for each: they belong together, and no space between them need be set. */
function factLines(facts: ReportDocument["facts"]): Piece {
  return paragraph(
    "Normal",
    facts.flatMap(({ term, text }, at): Run[] => [
      ...(at === 0 ? [] : [{ lineBreak: true } as const]),
      { text: `${wordLine(term)}: `, bold: true },
      ...runsOf(text),
    ]),
  );
}

function heading(level: number, text: string): Piece {
  return plain(headings[Math.min(level, DEEPEST)] ?? "Heading3", text);
}

function plain(style: StyleId, text: string): Piece {
  return paragraph(style, [{ text: wordLine(text) }]);
}

function paragraph(style: StyleId, runs: readonly Run[]): Extract<Piece, { kind: "paragraph" }> {
  return { kind: "paragraph", style, runs };
}

function runsOf(inlines: readonly Inline[]): Run[] {
  return inlines.map((inline) =>
    typeof inline === "string"
      ? { text: wordText(inline) }
      : { text: wordText(inline.text), ...(inline.strong === true && { bold: true }) },
  );
}
