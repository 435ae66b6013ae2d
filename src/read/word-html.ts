import { basename } from "node:path";
import { ParorendeError } from "../domain/errors.js";
import { bytesHash } from "./bytes-hash.js";
import { readWholeFile, type FileAccess } from "./files.js";
import { zipDirectory } from "./zip.js";

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
 * Reads a Word document (docx) as HTML: headings, lists, tables, footnotes; pictures are left out, and tracked changes are
 * taken as accepted. The zip is checked before anything is unpacked.
 *
 * @returns the HTML, with every element closed, and the SHA-256 of the file
 * @throws ParorendeError what `openFile` throws, emptyFile, zipBomb, brokenDocument, lockedDocument, documentTooLarge
 * @see ECMA-376 part 1, 17
 * @example
 * const { html } = await readWordHtml("rapporter/arsrapport-parorendearbeid-2025.docx", nodeFiles);
 */
export async function readWordHtml(
  path: string,
  access: FileAccess,
): Promise<{ readonly html: string; readonly sha256: string }> {
  const file = basename(path);
  await refuseLarge(path, file, access);
  const bytes = await readWholeFile(path, access);
  const { default: mammoth } = await import("mammoth");
  // A picture would be carried along as text, many times over.
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: "" }));
  const options = { styleMap: styles, ignoreEmptyParagraphs: false, externalFileAccess: false, convertImage };
  // What the library says of a damaged document helps nobody.
  const html = await mammoth.convertToHtml({ buffer: bytes }, options).catch(() => null);
  if (html === null) throw brokenDocument(file);
  return { html: html.value, sha256: bytesHash(bytes) };
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
    if (code === "notAZip" || code === "brokenZip") throw brokenDocument(file);
    if (code === "encryptedZip") throw new ParorendeError({ code: "lockedDocument", facts: { file } });
    throw error;
  }
}

/** That a document cannot be read as one. */
export function brokenDocument(file: string): ParorendeError {
  return new ParorendeError({ code: "brokenDocument", facts: { file } });
}
