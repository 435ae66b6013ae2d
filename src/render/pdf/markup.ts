import type { ReportDocument } from "../../domain/document.js";
import { textsOf } from "../texts.js";
import { blocksTypst, pageContext } from "./blocks.js";
import { endTypst, pageTypst, titleTypst } from "./page.js";

/** What stands for a character that the font has no sign for: it is seen that something stood there. */
const MISSING = "\u25a1";

/**
 * A document as Typst's code: the page's functions, and a call of one for every block. All text is strings, so that none
 * of it is run.
 *
 * @param charts the drawn charts, as SVG, by the id of their figure
 * @param covers whether the font has a sign for a character: PDF/A refuses a file with one it lacks
 */
export function documentTypst(
  document: ReportDocument,
  charts: ReadonlyMap<string, string>,
  covers: (character: string) => boolean,
): string {
  const texts = textsOf(document.locale);
  const body = [
    titleTypst(document),
    blocksTypst(document.blocks, pageContext(texts, charts)),
    endTypst(document),
  ].join("");
  const typst = `${pageTypst(document, texts)}\n#{\n${body}}\n`;
  return typst.replace(/[^\n -~]/gu, (character) => (covers(character) ? character : MISSING));
}
