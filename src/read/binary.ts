import type { WithoutAnswers } from "../domain/errors.js";

const signatures: readonly { readonly bytes: readonly number[]; readonly kind: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: "zip" },
  { bytes: [0x50, 0x4b, 0x05, 0x06], kind: "zip" },
  { bytes: [0x25, 0x50, 0x44, 0x46], kind: "pdf" },
  { bytes: [0x24, 0x46, 0x4c, 0x32], kind: "sav" },
  { bytes: [0x24, 0x46, 0x4c, 0x33], kind: "zsav" },
  { bytes: [0x1f, 0x8b], kind: "gz" },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], kind: "xls" },
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: "png" },
  { bytes: [0xff, 0xd8, 0xff], kind: "jpg" },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], kind: "7z" },
];

/** What lies inside an Office file, by the folder its zip directory names. */
const officeFolders = [
  { folder: "xl/", kind: "xlsx" },
  { folder: "word/", kind: "docx" },
  { folder: "ppt/", kind: "pptx" },
];

/**
 * The kind of file that the first bytes announce, as a file-name ending; `null` where they announce none.
 *
 * @example
 * binaryKind(Buffer.from("%PDF-1.7")); // "pdf"
 */
export function binaryKind(start: Buffer): string | null {
  const found = signatures.find(({ bytes }) => bytes.every((byte, at) => start[at] === byte));
  if (found?.kind !== "zip") return found?.kind ?? null;
  return officeFolders.find(({ folder }) => start.includes(folder, 0, "latin1"))?.kind ?? "zip";
}

/** Whether so many of the bytes are control characters that this is no text in any encoding read here. */
export function isMostlyBinary(sample: Buffer): boolean {
  let control = 0;
  for (const byte of sample) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) control++;
  }
  // A handful may have crept into a text; 2 % of a file has not.
  return control > 8 && control * 50 > sample.length;
}

/** By how the text begins; the first that fits. */
const withoutAnswers: readonly { readonly begins: RegExp; readonly what: WithoutAnswers }[] = [
  { begins: /^\s*(?:<\?xml[^>]*>\s*)?<document>\s*<LimeSurveyDocType>/iu, what: "limeSurveyForm" },
  { begins: /^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype sss[^>]*>\s*)?<sss\b/iu, what: "tripleSForm" },
  { begins: /^\s*<(?:!doctype html|html|table)\b/iu, what: "webPage" },
  { begins: /^\s*<\?xml\b[^>]*>\s*(?:<!doctype html\b[^>]*>\s*)?<html\b/iu, what: "webPage" },
  { begins: /^\s*<(?:!doctype|\?xml|svg|workbook)\b/iu, what: "xml" },
  { begins: /^\s*\{\\rtf/iu, what: "richText" },
  { begins: /^\s*(?:\{\s*"|\[\s*[[{])/u, what: "json" },
];

/**
 * What a text is that is no table of answers: a web page, rich text, JSON, a form without its answers; null where it may be
 * a table.
 *
 * @example
 * textWithoutAnswers("<!DOCTYPE html><html>…"); // "webPage"
 */
export function textWithoutAnswers(text: string): WithoutAnswers | null {
  return withoutAnswers.find(({ begins }) => begins.test(text))?.what ?? null;
}
