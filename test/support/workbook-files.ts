import { zipOf } from "./zip-files.js";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export interface WorkbookXml {
  /** Each sheet's name and what stands in its `sheetData`, or its whole XML. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly strings?: string;
  readonly styles?: string;
  readonly properties?: string;
  readonly hidden?: readonly string[];
  readonly more?: Readonly<Record<string, string>>;
}

/** A workbook written by hand, in XML that our own writer does not write. */
export function workbookOf({
  sheets,
  strings,
  styles,
  properties = "",
  hidden = [],
  more,
}: WorkbookXml): Buffer {
  const names = Object.keys(sheets);
  const listed = names.map((name, at) => {
    const state = hidden.includes(name) ? ' state="veryHidden"' : "";
    return `<sheet name="${name}" sheetId="${String(at + 1)}" r:id="r${String(at)}"${state}/>`;
  });
  const relations = [
    ...names.map((_, at) => relation(`r${String(at)}`, "worksheet", `worksheets/sheet${String(at)}.xml`)),
    relation("rs", "sharedStrings", "/xl/sharedStrings.xml"),
    relation("rf", "styles", "styles.xml"),
  ];
  return zipOf({
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets>${listed.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${relations.join("")}</Relationships>`,
    ...(strings !== undefined && { "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${strings}</sst>` }),
    ...(styles !== undefined && { "xl/styles.xml": `<styleSheet>${styles}</styleSheet>` }),
    ...Object.fromEntries(
      Object.values(sheets).map((xml, at) => [`xl/worksheets/sheet${String(at)}.xml`, wholeSheet(xml)]),
    ),
    ...more,
  });
}

function wholeSheet(xml: string): string {
  if (/<(?:\w+:)?worksheet/u.test(xml)) return xml;
  return `<worksheet xmlns="${MAIN}"><sheetData>${xml}</sheetData></worksheet>`;
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}
