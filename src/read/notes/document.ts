import { basename } from "node:path";
import { ParorendeError } from "../../domain/errors.js";
import { readWholeFile, type FileAccess } from "../files.js";
import { XmlFault } from "../xml.js";
import { zipDirectory } from "../zip.js";
import { htmlBlocks, type DocumentNotes } from "./html-blocks.js";

/** Text of a document, unpacked; what is read takes many times its size in memory. */
const MOST_MEGABYTES = 16;
const MEGABYTE = 1024 * 1024;

/** Word's own styles, by the names they have in the file whatever language Word speaks. */
const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='List Bullet'] => ul > li:fresh",
  "p[style-name='List Bullet 2'] => ul|ol > li > ul > li:fresh",
  "p[style-name='List Number'] => ol > li:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
];

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
  await refuseLarge(path, file, access);
  const notes = await divided(await readWholeFile(path, access), file);
  if (notes.blocks.length === 0 && notes.hasPictures) {
    throw new ParorendeError({ code: "onlyPictures", facts: { file } });
  }
  return notes;
}

async function refuseLarge(path: string, file: string, access: FileAccess): Promise<void> {
  try {
    const entries = await zipDirectory(path, access);
    const text = entries.filter(({ name }) => /\.(?:xml|rels)$/iu.test(name));
    const megabytes = Math.ceil(text.reduce((sum, { size }) => sum + size, 0) / MEGABYTE);
    if (megabytes <= MOST_MEGABYTES) return;
    const facts = { file, megabytes, most: MOST_MEGABYTES };
    throw new ParorendeError({ code: "documentTooLarge", facts });
  } catch (error) {
    const code = error instanceof ParorendeError ? error.problem.code : null;
    if (code === "notAZip" || code === "brokenZip") throw broken(file);
    if (code === "encryptedZip") throw new ParorendeError({ code: "lockedDocument", facts: { file } });
    throw error;
  }
}

async function divided(bytes: Buffer, file: string): Promise<DocumentNotes> {
  const { default: mammoth } = await import("mammoth");
  // A picture would be carried along as text, many times over.
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: "" }));
  const options = { styleMap: styles, ignoreEmptyParagraphs: false, externalFileAccess: false, convertImage };
  // What the library says of a damaged document helps nobody.
  const html = await mammoth.convertToHtml({ buffer: bytes }, options).catch(() => null);
  if (html === null) throw broken(file);
  try {
    return htmlBlocks(html.value);
  } catch (error) {
    throw error instanceof XmlFault ? broken(file) : error;
  }
}

function broken(file: string): ParorendeError {
  return new ParorendeError({ code: "brokenDocument", facts: { file } });
}
