import { basename } from "node:path";
import type { EditedDocument } from "../domain/plan/edited-document.js";
import { editedBlocks } from "./edited-blocks.js";
import { nodeFiles, type FileAccess } from "./files.js";
import { brokenDocument, readWordHtml } from "./word-html.js";
import { XmlFault } from "./xml.js";

/**
 * Reads a document that somebody has edited in Word (docx): headings, paragraphs, points and tables. What is deleted with
 * tracked changes is gone, what is added stands; pictures and comments are left out. A footnote stands in parentheses where
 * it is referred to. The zip is checked before anything is unpacked.
 *
 * @throws ParorendeError what `openFile` throws, emptyFile, zipBomb, brokenDocument, lockedDocument, documentTooLarge
 * @see ECMA-376 part 1, 17
 * @example
 * const { blocks } = await readEditedDocument("rapporter/arsrapport-parorendearbeid-2025.docx");
 * blocks[0]; // { kind: "heading", level: 1, text: "Årsrapport for pårørendearbeidet 2025" }
 */
export async function readEditedDocument(
  path: string,
  access: FileAccess = nodeFiles,
): Promise<EditedDocument> {
  const file = basename(path);
  const { html, sha256 } = await readWordHtml(path, access);
  try {
    return { file, sha256, blocks: editedBlocks(html) };
  } catch (error) {
    throw error instanceof XmlFault ? brokenDocument(file) : error;
  }
}
