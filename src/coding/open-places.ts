import {
  plainText,
  type Block,
  type OpenBlock,
  type OpenLine,
  type ReportDocument,
  type TableBlock,
} from "../domain/document.js";
import { comparableText } from "../domain/plan/comparable-text.js";
import type { OpenTexts } from "../domain/plan/document-choices.js";
import type { EditedBlock, EditedDocument } from "../domain/plan/edited-document.js";

/** What is found under the open headings of an edited document. */
export interface TextsUnder {
  /** Every place whose heading was found; none of its lines are the hint or the tool's own. */
  readonly texts: OpenTexts;
  /** Titles of the places whose headings are gone, or are called something else now. */
  readonly missing: readonly string[];
}

/**
 * What stands under each open heading of a document that was edited in Word, until the next heading of the same or a higher
 * level or one of the document's own. Headings between are kept as paragraphs, and rows of tables as paragraphs with « | »
 * between the cells. The hint in brackets, and what the tool itself writes after an open place, are left out.
 *
 * @param document as the tool writes it now
 * @example
 * const { texts, missing } = textsUnder(await readEditedDocument("arsrapport.docx"), document);
 * texts.get("vurdering"); // [{ kind: "paragraph", text: "…" }]
 */
export function textsUnder({ blocks }: EditedDocument, document: ReportDocument): TextsUnder {
  const sections = sectionsOf(document.blocks);
  sections.at(-1)?.written.add(comparableText(document.footer));
  const own = new Set(sections.map(({ title }) => headingKey(title)));
  const met = new Map<string, number>();
  const texts = new Map<string, readonly OpenLine[]>();
  blocks.forEach((block, at) => {
    if (block.kind !== "heading") return;
    const key = headingKey(block.text);
    const before = met.get(key) ?? 0;
    met.set(key, before + 1);
    const section = sections.filter(({ title }) => headingKey(title) === key)[before];
    if (section?.place === undefined || section.place === null) return;
    texts.set(section.place.id, linesUnder(blocks.slice(at + 1), block.level, own, section));
  });
  const places = sections.flatMap(({ place }) => place ?? []);
  return { texts, missing: places.filter(({ id }) => !texts.has(id)).map(({ title }) => title) };
}

/**
 * Names of texts that the document has no place for: a file that is spelt wrong, or a place that is no more.
 *
 * @example
 * unplacedTexts(document, new Map([["vurderng", lines]])); // ["vurderng"]
 */
export function unplacedTexts({ blocks }: ReportDocument, texts: OpenTexts): readonly string[] {
  const places = sectionsOf(blocks).flatMap(({ place }) => place?.id ?? []);
  return [...texts.keys()].filter((id) => !places.includes(id));
}

/** A heading of the document, with the place it is and what the tool writes under it. */
interface Section {
  readonly title: string;
  readonly place: OpenBlock | null;
  readonly written: Set<string>;
}

function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const sections: Section[] = [];
  const begin = (title: string, place: OpenBlock | null): void => {
    sections.push({ title, place, written: new Set() });
  };
  const add = (all: readonly Block[]): void => {
    for (const block of all) {
      if (block.kind === "heading") begin(block.text, null);
      else if (block.kind === "open") begin(block.title, block);
      else if (block.kind === "callout" || block.kind === "details") {
        begin(block.kind === "callout" ? block.title : block.summary, null);
        add(block.blocks);
      } else for (const text of textsOf(block)) sections.at(-1)?.written.add(comparableText(text));
    }
  };
  add(blocks);
  return sections;
}

type PlainBlock = Exclude<Block, { readonly kind: "heading" | "open" | "callout" | "details" }>;

function textsOf(block: PlainBlock): readonly string[] {
  if (block.kind === "paragraph") return [plainText(block.text)];
  if (block.kind === "list") {
    return block.items.flatMap((item, at) => [plainText(item), `${at + 1}. ${plainText(item)}`]);
  }
  if (block.kind === "findings") {
    return block.items.flatMap(({ mark, text }) => [plainText(text), `${mark}: ${plainText(text)}`]);
  }
  if (block.kind === "table") return tableTexts(block);
  return [block.title, block.alt, ...tableTexts(block.table)];
}

function tableTexts({ caption, columns, rows, note }: TableBlock): readonly string[] {
  const cells = [columns.map(({ title }) => title), ...rows.map((row) => row.map(({ text }) => text))];
  return [caption, ...(note === undefined ? [] : [note]), ...cells.map(rowText)];
}

function rowText(cells: readonly string[]): string {
  return cells.filter((cell) => cell !== "").join(" | ");
}

function linesUnder(
  after: readonly EditedBlock[],
  level: number,
  own: ReadonlySet<string>,
  { place, written }: Section,
): readonly OpenLine[] {
  const end = after.findIndex(
    (block) => block.kind === "heading" && (block.level <= level || own.has(headingKey(block.text))),
  );
  const under = end === -1 ? after : after.slice(0, end);
  return under
    .flatMap(linesOf)
    .map((line) => ({ ...line, text: withoutHint(line.text, place?.hint ?? "") }))
    .filter(({ text }) => text !== "" && !written.has(comparableText(text)));
}

function linesOf(block: EditedBlock): readonly OpenLine[] {
  if (block.kind === "line") return [block.line];
  const texts = block.kind === "heading" ? [block.text] : block.rows.map(rowText);
  return texts.map((text) => ({ kind: "paragraph", text }));
}

/** The hint stands in brackets, with «Skriv her» or the like before it; what somebody wrote after it is kept. */
function withoutHint(text: string, hint: string): string {
  const end = text.indexOf("]");
  const isHint = text.startsWith("[") && end > 0 && hint !== "";
  const inside = comparableText(text.slice(1, end));
  return isHint && inside.endsWith(comparableText(hint)) ? text.slice(end + 1).trim() : text;
}

/** A heading without what a template adds: «7. Vurdering:» is «vurdering». */
function headingKey(title: string): string {
  return comparableText(title)
    .toLowerCase()
    .replace(/^\d+(?:\.\d+)*\.? /u, "")
    .replace(/ ?:$/u, "");
}
