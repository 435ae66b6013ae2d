import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PDFPageProxy } from "pdfjs-dist";

/** A tag of the structure tree with its words, in reading order. */
export interface PdfTag {
  readonly role: string;
  readonly alt: string | null;
  readonly children: readonly (PdfTag | string)[];
}

export interface ReadPdf {
  readonly info: Readonly<Record<string, unknown>>;
  /** The XMP packet. */
  readonly metadata: string;
  /** One root for each page. */
  readonly tags: readonly PdfTag[];
  /** All words on each page: those in the margins, which are not in the tree, too. */
  readonly pages: readonly string[];
}

/** Reads a PDF as a program for people who do not see it does. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const file = await task.promise;
  const { info, metadata } = await file.getMetadata();
  const tags: PdfTag[] = [];
  const pages: string[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { words, all } = await wordsOf(page);
    const tree: unknown = await page.getStructTree();
    tags.push(asTag(tree as Node, words));
    pages.push(all);
  }
  await task.destroy();
  return { info: info as ReadPdf["info"], metadata: String(metadata.getRaw()), tags, pages };
}

/** Every tag of a kind, in reading order. */
export function tagsOf({ tags }: Pick<ReadPdf, "tags">, role: RegExp): readonly PdfTag[] {
  return tags.flatMap((tag) => [
    ...(role.test(tag.role) ? [tag] : []),
    ...tagsOf({ tags: inner(tag) }, role),
  ]);
}

/** The words of a tag, with the alternative text of its pictures in place of the words in them, and without list marks. */
export function tagText({ role, alt, children }: PdfTag): string {
  if (role === "Figure") return ` ${alt ?? ""} `;
  if (role === "Lbl") return "";
  return children.map((child) => (typeof child === "string" ? child : ` ${tagText(child)} `)).join("");
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

function inner({ children }: PdfTag): readonly PdfTag[] {
  return children.filter((child) => typeof child !== "string");
}

function asTag(node: Node, words: ReadonlyMap<string, string>): PdfTag {
  const children = (node.children ?? []).map((child) =>
    child.role === undefined ? (words.get(child.id ?? "") ?? "") : asTag(child, words),
  );
  return { role: node.role ?? "", alt: node.alt ?? null, children };
}

/** The words by the id that the tree knows them by; marks within a mark belong to it. */
async function wordsOf(page: PDFPageProxy): Promise<{ words: ReadonlyMap<string, string>; all: string }> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const words = new Map<string, string>();
  const open: (string | null)[] = [];
  let all = "";
  for (const item of items) {
    if ("str" in item) {
      const text = item.str + (item.hasEOL ? " " : "");
      all += text;
      const id = open.findLast((one) => one !== null);
      if (typeof id === "string") words.set(id, (words.get(id) ?? "") + text);
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push("id" in item && typeof item.id === "string" ? item.id : null);
  }
  return { words, all };
}
