import { ParorendeError, type TripleSFault } from "../../domain/errors.js";
import { childrenNamed, textIn, xmlElements, type XmlElement, type XmlFile } from "../xml-file.js";

const types = ["single", "multiple", "quantity", "character", "logical", "date", "time"] as const;
export type VariableType = (typeof types)[number];

/** A variable of a Triple-S definition. */
export interface TripleSVariable {
  readonly name: string;
  /** What is asked; null where the definition does not say. */
  readonly label: string | null;
  readonly type: VariableType;
  /** From 1: characters in a line of fixed format, cells in a row of csv. */
  readonly start: number;
  readonly finish: number;
  /** Codes are texts, not numbers. */
  readonly isLiteral: boolean;
  /** Texts by code; numbers without zeros in front. */
  readonly values: ReadonlyMap<string, string>;
  /** The highest code of all values, also of those that are given as a range. */
  readonly highest: number;
  /** How a multiple is written as so many codes; null where it is written as a 0 or 1 for every code. */
  readonly spread: { readonly subfields: number; readonly width: number } | null;
}

/** What the definition file of a Triple-S survey says. */
export interface TripleSDefinition {
  /** The definition's own name, for errors. */
  readonly file: string;
  readonly format: "fixed" | "csv";
  /** How many rows stand above the data. */
  readonly skip: number;
  readonly variables: readonly TripleSVariable[];
}

const attributes = ["ident", "type", "format", "start", "finish", "subfields", "width", "code", "from", "to"];

/**
 * Reads the definition of a survey in Triple-S XML (versions 1.1, 1.2, 2.0 and 3.0): its variables, and where each stands
 * in the data. Where texts are given for several languages or modes, the first counts.
 *
 * @see https://triple-s.org, «Triple-S XML»
 * @throws ParorendeError brokenXml; tripleSDefinition, with the variable, where it contradicts itself or is hierarchical
 * @example
 * const { variables } = tripleSDefinition(await readXmlFile("svar.sss"));
 * variables[0]?.values.get("1"); // "Ja"
 */
export function tripleSDefinition(file: XmlFile): TripleSDefinition {
  const elements: XmlElement[] = [];
  let [records, format, skip]: [number, string, string] = [0, "fixed", "0"];
  xmlElements(file, {
    names: new Set(["variable"]),
    attributes,
    onElement: (element) => elements.push(element),
    onOpen: (name, attribute) => {
      if (name === "hierarchy") throw refused(file.name, null, "hierarchy");
      if (name !== "record") return;
      records++;
      format = (attribute("format") ?? "fixed").trim().toLowerCase();
      skip = attribute("skip") ?? "0";
    },
  });
  if (records > 1) throw refused(file.name, null, "hierarchy");
  if (elements.length === 0) throw refused(file.name, null, "noVariables");
  const isFixed = format !== "csv";
  const variables = named(file.name, elements).map(({ name, element }) => {
    const fail = (fault: TripleSFault): ParorendeError => refused(file.name, name, fault);
    return variableOf(name, element, isFixed, fail);
  });
  const rowsAbove = wholeNumber(skip) ?? 0;
  return { file: file.name, format: isFixed ? "fixed" : "csv", skip: rowsAbove, variables };
}

function refused(file: string, variable: string | null, fault: TripleSFault): ParorendeError {
  return new ParorendeError({ code: "tripleSDefinition", facts: { file, variable, fault } });
}

/** A variable goes by its name, or by its ident where it has none of its own. */
function named(
  file: string,
  elements: readonly XmlElement[],
): readonly { readonly name: string; readonly element: XmlElement }[] {
  const given = elements.map((element) => {
    const [name] = childrenNamed(element, "name");
    return name === undefined ? "" : plain(textIn(name));
  });
  const names = elements.map((element, at) => {
    const own = given[at] ?? "";
    const isOwn = own !== "" && given.indexOf(own) === given.lastIndexOf(own);
    return isOwn ? own : (element.attributes.get("ident") ?? own);
  });
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw refused(file, twice, "nameTwice");
  return elements.map((element, at) => ({ name: names[at] ?? "", element }));
}

type Fail = (fault: TripleSFault) => ParorendeError;

function variableOf(name: string, element: XmlElement, isFixed: boolean, fail: Fail): TripleSVariable {
  const type = types.find((one) => one === element.attributes.get("type")?.trim().toLowerCase());
  if (type === undefined) throw fail("type");
  const isLiteral = element.attributes.get("format")?.trim().toLowerCase() === "literal";
  const [label] = childrenNamed(element, "label");
  const { values, highest } = valuesOf(element, isLiteral, fail);
  if (type === "multiple" && values.size === 0) throw fail("values");
  const [position] = childrenNamed(element, "position");
  const start = wholeNumber(position?.attributes.get("start")) ?? 0;
  const finish = wholeNumber(position?.attributes.get("finish") ?? String(start)) ?? 0;
  const width = finish - start + 1;
  if (start < 1 || width < 1) throw fail("position");
  const spread = type === "multiple" ? spreadOf(element, { highest, width, isFixed, fail }) : null;
  const variable = { name, label: label === undefined ? null : said(label), type, start, finish };
  if (isFixed && width < leastWidth(type, highest, spread, isLiteral)) throw fail("position");
  return { ...variable, isLiteral, values, highest, spread };
}

function leastWidth(
  type: VariableType,
  highest: number,
  spread: TripleSVariable["spread"],
  isLiteral: boolean,
): number {
  if (type === "date") return "yyyymmdd".length;
  if (type === "time") return "hhmmss".length;
  if (type === "multiple") return spread === null ? highest : spread.subfields * spread.width;
  return type === "single" && !isLiteral ? String(highest).length : 1;
}

/** No question has so many answers: a range that goes on is a fault, and would fill the memory. */
const MOST_VALUES = 100_000;

function valuesOf(
  element: XmlElement,
  isLiteral: boolean,
  fail: Fail,
): { readonly values: ReadonlyMap<string, string>; readonly highest: number } {
  const values = new Map<string, string>();
  const isCounted = element.attributes.get("type")?.trim().toLowerCase() === "multiple";
  let highest = 0;
  for (const list of childrenNamed(element, "values")) {
    for (const range of childrenNamed(list, "range")) {
      const [from, to] = ["from", "to"].map((end) => wholeNumber(range.attributes.get(end)));
      highest = Math.max(highest, to ?? 0);
      if (!isCounted) continue;
      if (from === undefined || to === undefined || to > MOST_VALUES) throw fail("values");
      for (let code = from; code <= to; code++) values.set(String(code), String(code));
    }
    for (const value of childrenNamed(list, "value")) {
      const written = value.attributes.get("code")?.trim() ?? "";
      const code = isLiteral ? written : plainNumber(written);
      if (code === null || code === "") throw fail("values");
      const text = said(value);
      values.set(code, text ?? code);
      highest = Math.max(highest, wholeNumber(code) ?? 0);
    }
  }
  if (isCounted && (highest > MOST_VALUES || values.has("0"))) throw fail("values");
  return { values, highest };
}

function spreadOf(
  element: XmlElement,
  of: { readonly highest: number; readonly width: number; readonly isFixed: boolean; readonly fail: Fail },
): TripleSVariable["spread"] {
  const [spread] = childrenNamed(element, "spread");
  if (spread === undefined) return null;
  const least = String(of.highest).length;
  const subfields = wholeNumber(spread.attributes.get("subfields")) ?? 0;
  const width = wholeNumber(spread.attributes.get("width") ?? String(least)) ?? 0;
  // In csv the codes may stand in one cell, or in a cell each.
  const inCells = !of.isFixed && of.width > 1;
  if (subfields < 1 || subfields > MOST_VALUES || width < least) throw of.fail("spread");
  if (inCells && of.width !== subfields) throw of.fail("spread");
  return { subfields, width };
}

/** What an element says in the first language and mode: its own text, else that of its first `text`. */
function said(element: XmlElement): string | null {
  const [first] = childrenNamed(element, "text");
  const own = plain(textIn(element, "text"));
  const words = own === "" && first !== undefined ? plain(textIn(first)) : own;
  return words === "" ? null : words;
}

function plain(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** A number as it is compared: «07» and «7» are one. Null where it is none. */
export function plainNumber(text: string): string | null {
  const [, sign = "", whole = "", decimals = ""] =
    /^\+?(-?)0*(\d+)(?:[.,](\d*?)0*)?$/u.exec(text.trim()) ?? [];
  if (whole === "") return null;
  const size = decimals === "" ? whole : `${whole}.${decimals}`;
  return size === "0" ? size : sign + size;
}

function wholeNumber(text: string | undefined): number | undefined {
  const digits = text?.trim() ?? "";
  return /^\d{1,9}$/u.test(digits) ? Number(digits) : undefined;
}
