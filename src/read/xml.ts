import { Parser } from "saxen";
import type { XmlFaultKind } from "../domain/errors.js";

/** What happens as XML is read. Names come without their namespace's prefix, and texts with their entities decoded. */
export interface XmlEvents {
  /** `attribute` gives the value of an attribute by its name without a prefix; `attributes` all, by their whole names. */
  readonly open: (
    name: string,
    attribute: (name: string) => string | undefined,
    attributes: () => Readonly<Record<string, string>>,
  ) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** No file of ours, of Excel's or of a survey tool's is nested so deep: it is made to fill the memory. */
const MOST_DEPTH = 100;

/** XML that is not well-formed, or is refused. What the parser says of it is left out: it may quote the text. */
export class XmlFault extends Error {
  readonly kind: XmlFaultKind;
  /** From 1. */
  readonly line: number;

  constructor(kind: XmlFaultKind, line: number) {
    super(kind);
    this.kind = kind;
    this.line = line;
  }
}

/**
 * Reads XML from beginning to end. Entities that the text declares itself are refused.
 *
 * @param strictly refuses what can be read around too: attributes written wrong, and text outside the outermost element
 * @throws XmlFault where it is not well-formed, or nested too deep
 * @example
 * readXml('<x:a n="1">b</x:a>', { open: (name, attribute) => found.push(name, attribute("n")) }); // "a", "1"
 */
export function readXml(xml: string, { open, close, text }: XmlEvents, strictly = false): void {
  const parser = new Parser();
  let depth = 0;
  parser.on("openTag", (name, attributes, decode, _isClosed, place) => {
    depth++;
    if (depth > MOST_DEPTH) throw new XmlFault("tooDeep", place().line + 1);
    const decoded = (value: string): string => (value.includes("&") ? decode(withAstral(value)) : value);
    const valueOf = (wanted: string): string | undefined => {
      const all = attributes();
      const value = all[wanted] ?? prefixed(all, wanted);
      return value === undefined ? undefined : decoded(value);
    };
    const allOf = (): Readonly<Record<string, string>> =>
      Object.fromEntries(Object.entries(attributes()).map(([key, value]) => [key, decoded(value)]));
    open(withoutPrefix(name), valueOf, allOf);
  });
  parser.on("closeTag", (name) => {
    depth--;
    close?.(withoutPrefix(name));
  });
  if (text) {
    parser.on("text", (value, decode) => {
      text(value.includes("&") ? decode(withAstral(value)) : value);
    });
    parser.on("cdata", text);
  }
  parser.on("attention", (declared, _decode, place) => {
    if (/<!entity\b/iu.test(declared)) throw new XmlFault("entities", place().line + 1);
  });
  const refuse = (error: Error, place: () => { readonly line: number }): void => {
    // Where the text ends too early the parser has no place.
    const isCut = error.message === "unexpected end of file";
    throw new XmlFault("malformed", isCut ? xml.split("\n").length : place().line + 1);
  };
  parser.on("error", refuse);
  if (strictly) parser.on("warn", refuse);
  parser.parse(xml);
}

const numbered = /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/giu;
const LAST_OF_16_BITS = 0xffff;
const LAST_CHARACTER = 0x10ffff;

/** The parser decodes numbered characters to 16 bits, and makes others of emojis, which some programs number. */
function withAstral(value: string): string {
  return value.replaceAll(numbered, (reference: string, hex?: string, decimal?: string) => {
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point > LAST_OF_16_BITS && point <= LAST_CHARACTER ? String.fromCodePoint(point) : reference;
  });
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function prefixed(all: Readonly<Record<string, string>>, name: string): string | undefined {
  const key = Object.keys(all).find((one) => one.endsWith(`:${name}`) && !one.startsWith("xmlns:"));
  return key === undefined ? undefined : all[key];
}
