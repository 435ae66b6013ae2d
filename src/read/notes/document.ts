import { basename } from "node:path";
import { ParorendeError } from "../../domain/errors.js";
import type { FileAccess } from "../files.js";
import { brokenDocument, readWordHtml } from "../word-html.js";
import { XmlFault } from "../xml.js";
import { htmlBlocks, type DocumentNotes } from "./html-blocks.js";

/**
 * Reads a Word document (docx): headings, lists, tables, footnotes; pictures are left out. The zip is checked before
 * anything is unpacked.
 *
 * @throws ParorendeError what `openFile` throws, emptyFile, zipBomb, brokenDocument, lockedDocument, documentTooLarge,
 *   onlyPictures
 * @see ECMA-376 part 1, 17
 * @example
 * const { blocks } = await readDocument("notater/dialogkafe.docx", nodeFiles);
 */
export async function readDocument(path: string, access: FileAccess): Promise<DocumentNotes> {
  const file = basename(path);
  const { html } = await readWordHtml(path, access);
  const notes = divided(html, file);
  if (notes.blocks.length === 0 && notes.hasPictures) {
    throw new ParorendeError({ code: "onlyPictures", facts: { file } });
  }
  return notes;
}

function divided(html: string, file: string): DocumentNotes {
  try {
    return htmlBlocks(html);
  } catch (error) {
    throw error instanceof XmlFault ? brokenDocument(file) : error;
  }
}
