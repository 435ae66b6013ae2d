import { posix } from "node:path";
import { numberKind, type NumberKind } from "./cell-text.js";
import { readXml } from "./xml.js";

/** Unpacks an XML file of a workbook, by its path in small letters: writers do not agree on capitals. */
export type WorkbookParts = (part: string) => Promise<Buffer | undefined>;

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** The path of its XML. */
  readonly part: string;
}

/** What the cells of every sheet refer to. */
export interface SharedParts {
  readonly strings: readonly string[];
  /** How a number is to be understood, by the number of its cell's style. */
  readonly styles: readonly NumberKind[];
  readonly from1904: boolean;
}

const OFFICE_RELATIONSHIP = /\/relationships\/(\w+)$/u;

/**
 * Finds the sheets of a workbook with cells, in its own order, and what their cells refer to. Charts and macro sheets are
 * left out.
 *
 * @throws XmlFault where a part is not well-formed
 * @see ECMA-376 part 1, 18.2 to 18.4 and 18.8
 * @returns null where there is no workbook among the parts
 */
export async function workbookParts(
  parts: WorkbookParts,
): Promise<{ readonly sheets: readonly ListedSheet[]; readonly shared: SharedParts } | null> {
  const root = await relationsOf("", parts);
  const main = root.find(({ type }) => type === "officeDocument")?.part ?? "xl/workbook.xml";
  const workbook = await parts(main);
  if (workbook === undefined) return null;
  const relations = await relationsOf(main, parts);
  const byId = new Map(relations.toReversed().map((relation) => [relation.id, relation]));
  // Some writers name the part by its usual path only.
  const partOf = (type: string): Promise<Buffer | undefined> =>
    parts(relations.find((relation) => relation.type === type)?.part ?? `xl/${type.toLowerCase()}.xml`);
  const sheets: ListedSheet[] = [];
  let from1904 = false;
  readXml(workbook.toString("utf8"), {
    open: (name, attribute) => {
      if (name === "workbookPr") from1904 ||= /^(?:1|true)$/u.test(attribute("date1904") ?? "");
      if (name !== "sheet") return;
      const relation = byId.get(attribute("id") ?? "");
      if (relation?.type !== "worksheet") return;
      const hidden = (attribute("state") ?? "visible") !== "visible";
      sheets.push({ name: unescaped(attribute("name") ?? ""), hidden, part: relation.part });
    },
  });
  const strings = sharedStrings(await partOf("sharedStrings"));
  return { sheets, shared: { strings, styles: cellStyles(await partOf("styles")), from1904 } };
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly part: string;
}

async function relationsOf(part: string, parts: WorkbookParts): Promise<readonly Relation[]> {
  const folder = posix.dirname(part);
  const listed = await parts(posix.join(folder, "_rels", `${posix.basename(part)}.rels`));
  const relations: Relation[] = [];
  if (listed === undefined) return relations;
  readXml(listed.toString("utf8"), {
    open: (name, attribute) => {
      const type = OFFICE_RELATIONSHIP.exec(attribute("Type") ?? "")?.[1];
      const target = attribute("Target");
      if (name !== "Relationship" || type === undefined || target === undefined) return;
      const path = posix.resolve("/", folder, target).slice(1).toLowerCase();
      relations.push({ id: attribute("Id") ?? "", type, part: path });
    },
  });
  return relations;
}

function sharedStrings(part: Buffer | undefined): readonly string[] {
  const strings: string[] = [];
  if (part === undefined) return strings;
  const text = new RichText();
  readXml(part.toString("utf8"), {
    open: (name) => {
      text.open(name);
    },
    close: (name) => {
      text.close(name);
      if (name === "si") strings.push(text.take());
    },
    text: (piece) => {
      text.add(piece);
    },
  });
  return strings;
}

function cellStyles(part: Buffer | undefined): readonly NumberKind[] {
  const codes = new Map<number, string>();
  const styles: NumberKind[] = [];
  if (part === undefined) return styles;
  let inCellFormats = false;
  readXml(part.toString("utf8"), {
    open: (name, attribute) => {
      const format = Number(attribute("numFmtId") ?? 0);
      if (name === "cellXfs") inCellFormats = true;
      if (name === "numFmt") codes.set(format, attribute("formatCode") ?? "");
      if (name === "xf" && inCellFormats) styles.push(numberKind(format, codes.get(format)));
    },
    close: (name) => {
      if (name === "cellXfs") inCellFormats = false;
    },
  });
  return styles;
}

/** Gathers the text of a string item: plain or in runs, without the phonetic guides of East Asian text. */
export class RichText {
  #text = "";
  #inText = false;
  #inGuide = false;

  open(name: string): void {
    if (name === "t") this.#inText = true;
    if (name === "rPh") this.#inGuide = true;
  }

  close(name: string): void {
    if (name === "t") this.#inText = false;
    if (name === "rPh") this.#inGuide = false;
  }

  add(piece: string): void {
    if (this.#inText && !this.#inGuide) this.#text += piece;
  }

  /** The text so far; the next one begins empty. */
  take(): string {
    const text = unescaped(this.#text);
    this.#text = "";
    return text;
  }
}

/** Characters that XML cannot hold are written `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
