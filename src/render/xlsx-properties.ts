import type { WorkbookProperties } from "./workbook-content.js";

const PART = "docProps/core.xml";
const types = {
  content: "application/vnd.openxmlformats-package.core-properties+xml",
  relationship: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
} as const;

/**
 * Adds to the parts of a workbook what the file says of itself.
 *
 * @see ECMA-376 part 2, 11 (core properties)
 */
export function withProperties(
  files: Readonly<Record<string, Uint8Array>>,
  properties: WorkbookProperties,
): Record<string, Uint8Array> {
  const declared = `<Override PartName="/${PART}" ContentType="${types.content}"/>`;
  const related = `<Relationship Id="coreProperties" Type="${types.relationship}" Target="${PART}"/>`;
  return {
    ...files,
    "[Content_Types].xml": before(files["[Content_Types].xml"], "</Types>", declared),
    "_rels/.rels": before(files["_rels/.rels"], "</Relationships>", related),
    [PART]: new TextEncoder().encode(coreXml(properties)),
  };
}

function before(part: Uint8Array | undefined, end: string, element: string): Uint8Array {
  const xml = new TextDecoder().decode(part);
  return new TextEncoder().encode(xml.replace(end, () => `${element}${end}`));
}

function coreXml({ title, author, keywords, made }: WorkbookProperties): string {
  const created = `<dcterms:created xsi:type="dcterms:W3CDTF">${escaped(made)}</dcterms:created>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title>`,
    author === null ? "" : `<dc:creator>${escaped(author)}</dc:creator>`,
    `<cp:keywords>${escaped(keywords.join("; "))}</cp:keywords>`,
    created,
    "</cp:coreProperties>",
  ].join("");
}

/** What XML cannot hold is left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
