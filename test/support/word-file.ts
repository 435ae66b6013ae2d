import { zipOf } from "./zip-files.js";

const word = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`;
const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`;

/** A run of text, with what XML must have escaped. */
export function run(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<w:r><w:t xml:space="preserve">${escaped}</w:t></w:r>`;
}

/** A paragraph in one of Word's styles; none is Normal. */
export function paragraph(text: string, style?: string): string {
  return styled(run(text), style);
}

/** A paragraph of runs and marks of changes. */
export function styled(runs: string, style?: string): string {
  return `<w:p>${style === undefined ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs}</w:p>`;
}

export function wordTable(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string =>
    row.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join("");
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join("")}</w:tbl>`;
}

const styles = [
  ["Title", "Title"],
  ["Heading1", "heading 1"],
  ["Heading2", "heading 2"],
  ["Heading3", "heading 3"],
  ["ListBullet", "List Bullet"],
  ["ListNumber", "List Number"],
].map(
  ([id = "", name = ""]) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
);

/** A Word document of these paragraphs and tables. */
export function wordFile(body: readonly string[]): Buffer {
  return zipOf({
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    "word/styles.xml": `${head}<w:styles ${word}>${styles.join("")}</w:styles>`,
    "word/document.xml": `${head}<w:document ${word}><w:body>${body.join("")}</w:body></w:document>`,
  });
}
