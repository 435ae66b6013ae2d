import type { Look } from "../../domain/document.js";
import { element, escapeXml } from "../xml.js";
import { wordPart } from "./word-part.js";

/** The ids of the only styles in use: Word's own, so that what is pasted looks as the template it is pasted into. */
export const styleIds = [
  "Normal",
  "Title",
  "Heading1",
  "Heading2",
  "Heading3",
  "ListBullet",
  "Caption",
  "TableGrid",
] as const;
export type StyleId = (typeof styleIds)[number];

interface ParagraphStyle {
  /** Word's own name, in which every language's Word knows the style again. */
  readonly name: string;
  /** In half points; the default is 21. */
  readonly size?: number;
  readonly bold?: true;
  /** Takes the municipality's color. */
  readonly colored?: true;
  /** In twentieths of a point. */
  readonly before?: number;
  readonly after?: number;
  /** Level in the navigation pane, from 0. */
  readonly outline?: number;
  readonly keepNext?: true;
  readonly bullet?: true;
}

/** The one list, whose only level is the bullet of List Bullet. */
const BULLET_LIST = 1;

const paragraphStyles: Readonly<Record<Exclude<StyleId, "TableGrid">, ParagraphStyle>> = {
  Normal: { name: "Normal" },
  Title: { name: "Title", size: 40, bold: true, colored: true, after: 120, keepNext: true },
  Heading1: {
    name: "heading 1",
    ...{ size: 28, bold: true, colored: true, before: 360, after: 120, outline: 0, keepNext: true },
  },
  Heading2: {
    name: "heading 2",
    ...{ size: 24, bold: true, colored: true, before: 280, after: 80, outline: 1, keepNext: true },
  },
  Heading3: {
    name: "heading 3",
    ...{ size: 21, bold: true, colored: true, before: 240, after: 60, outline: 2, keepNext: true },
  },
  ListBullet: { name: "List Bullet", after: 80, bullet: true },
  Caption: { name: "caption", size: 19, bold: true, before: 240, after: 80, keepNext: true },
};

/**
 * The part of a Word file that holds the styles.
 *
 * @param language of the text, as `nb-NO`
 * @see ECMA-376 part 1, 17.7 (styles)
 */
export function stylesPart(language: string, color: Look["color"]): string {
  const styles = Object.entries(paragraphStyles).map(([id, style]) => paragraphStyle(id, style, color));
  return wordPart("styles", [defaults(language), ...styles, tableGrid]);
}

/** Arial is on every machine with an office. Words are divided in tables alone, where lines are short. */
function defaults(language: string): string {
  const font = "Arial";
  return (
    `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>` +
    `<w:sz w:val="21"/><w:szCs w:val="21"/>` +
    `<w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
    `<w:pPrDefault><w:pPr><w:suppressAutoHyphens/>` +
    `<w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`
  );
}

function paragraphStyle(id: string, style: ParagraphStyle, color: Look["color"]): string {
  const { name, size, bold, colored, before, after, outline, keepNext, bullet } = style;
  const paragraph = [
    ...(keepNext ? ["<w:keepNext/><w:keepLines/>"] : []),
    ...(bullet ? [`<w:numPr><w:numId w:val="${String(BULLET_LIST)}"/></w:numPr>`] : []),
    ...(before === undefined && after === undefined
      ? []
      : [element("w:spacing", { "w:before": before ?? null, "w:after": after ?? null }, [])]),
    ...(outline === undefined ? [] : [`<w:outlineLvl w:val="${String(outline)}"/>`]),
  ];
  const run = [
    ...(bold ? ["<w:b/><w:bCs/>"] : []),
    ...(colored && color !== null ? [`<w:color w:val="${escapeXml(color.replace("#", ""))}"/>`] : []),
    ...(size === undefined ? [] : [`<w:sz w:val="${String(size)}"/><w:szCs w:val="${String(size)}"/>`]),
  ];
  const marks = { "w:type": "paragraph", "w:default": id === "Normal" ? 1 : null, "w:styleId": id };
  const links = id === "Normal" ? [] : ['<w:basedOn w:val="Normal"/>', '<w:next w:val="Normal"/>'];
  return element("w:style", marks, [
    `<w:name w:val="${name}"/>`,
    // After a point comes another one.
    ...(bullet ? links.slice(0, 1) : links),
    "<w:qFormat/>",
    ...(paragraph.length === 0 ? [] : [element("w:pPr", {}, paragraph)]),
    ...(run.length === 0 ? [] : [element("w:rPr", {}, run)]),
  ]);
}

const borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join("");

const tableGrid =
  `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>` +
  `<w:pPr><w:suppressAutoHyphens w:val="0"/><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>` +
  `<w:rPr><w:sz w:val="19"/><w:szCs w:val="19"/></w:rPr>` +
  `<w:tblPr><w:tblBorders>${borders}</w:tblBorders><w:tblCellMar>` +
  `<w:top w:w="30" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>` +
  `<w:bottom w:w="30" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`;

/** The part that holds the bullet of List Bullet. */
export function numberingPart(): string {
  const list = String(BULLET_LIST);
  return wordPart("numbering", [
    `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">` +
      `<w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/>` +
      `<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>`,
    `<w:num w:numId="${list}"><w:abstractNumId w:val="0"/></w:num>`,
  ]);
}
