import { Parser } from "saxen";

/** What happens as XML is read. Names come without their namespace's prefix, and texts with their entities decoded. */
export interface XmlEvents {
  /** `attribute` gives the value of an attribute by its name without a prefix. */
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** XML that is not well-formed. What the parser says of it is left out: it may quote the text. */
export class XmlFault extends Error {}

/**
 * Reads XML from beginning to end.
 *
 * @throws XmlFault where it is not well-formed
 * @example
 * readXml('<x:a n="1">b</x:a>', { open: (name, attribute) => found.push(name, attribute("n")) }); // "a", "1"
 */
export function readXml(xml: string, { open, close, text }: XmlEvents): void {
  const parser = new Parser();
  parser.on("openTag", (name, attributes, decode) => {
    open(withoutPrefix(name), (wanted) => {
      const all = attributes();
      const value = all[wanted] ?? prefixed(all, wanted);
      return value?.includes("&") ? decode(value) : value;
    });
  });
  if (close)
    parser.on("closeTag", (name) => {
      close(withoutPrefix(name));
    });
  if (text) {
    parser.on("text", (value, decode) => {
      text(value.includes("&") ? decode(value) : value);
    });
    parser.on("cdata", text);
  }
  parser.on("error", () => {
    throw new XmlFault();
  });
  parser.parse(xml);
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function prefixed(all: Readonly<Record<string, string>>, name: string): string | undefined {
  const key = Object.keys(all).find((one) => one.endsWith(`:${name}`) && !one.startsWith("xmlns:"));
  return key === undefined ? undefined : all[key];
}
