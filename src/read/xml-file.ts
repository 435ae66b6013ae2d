import { basename } from "node:path";
import { ParorendeError, type XmlFaultKind } from "../domain/errors.js";
import { nodeFiles, openFile, readWholeFile, type FileAccess } from "./files.js";
import { readXml, XmlFault } from "./xml.js";

/** A form has some hundred questions: what is larger than this is something else. */
const MOST_BYTES = 50 * 1024 * 1024;
const MOST_ELEMENTS = 1_000_000;

/** An XML file that is read, and decoded. */
export interface XmlFile {
  /** The name without its folder. */
  readonly name: string;
  readonly bytes: Buffer;
  readonly text: string;
}

/** An element with all that is in it. */
export interface XmlElement {
  readonly name: string;
  /** Those that were asked for. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Elements, and the text between them, in their order. */
  readonly content: readonly (XmlElement | string)[];
}

/** What is wanted of an XML file. */
export interface WantedElements {
  /** The outermost elements of these names are gathered whole. */
  readonly names: ReadonlySet<string>;
  readonly attributes: readonly string[];
  /** @param path the names of the elements it lies in, from the outermost */
  readonly onElement: (element: XmlElement, path: readonly string[]) => void;
  /** Told of every element that is not gathered. */
  readonly onOpen?: (name: string, attribute: (name: string) => string | undefined) => void;
}

/**
 * Reads an XML file whole, as the encoding it declares: UTF-8 where it declares none, or windows-1252 where it is no UTF-8
 * either.
 *
 * @throws ParorendeError what `openFile` throws, brokenXml
 * @example
 * const form = await readXmlFile("limesurvey_survey_123456.lss");
 * form.text.startsWith("<?xml"); // true
 */
export async function readXmlFile(path: string, access: FileAccess = nodeFiles): Promise<XmlFile> {
  const name = basename(path);
  const file = await openFile(path, access);
  await file.close();
  if (file.stamp.size > MOST_BYTES) throw brokenXml(name, null, "tooLarge");
  const bytes = await readWholeFile(path, access);
  return { name, bytes, text: decoded(bytes, name) };
}

/**
 * Gathers the elements of an XML file that are asked for, one after the other.
 *
 * @throws ParorendeError brokenXml, with the line; and what the handlers throw
 * @example
 * xmlElements(form, { names: new Set(["row"]), attributes: [], onElement: (row) => rows.push(row) });
 */
export function xmlElements(file: XmlFile, wanted: WantedElements): void {
  const { names, attributes, onElement, onOpen } = wanted;
  const path: string[] = [];
  const open: GatheredElement[] = [];
  let elements = 0;
  try {
    readXml(
      file.text,
      {
        open: (name, attribute) => {
          elements++;
          if (elements > MOST_ELEMENTS) throw brokenXml(file.name, null, "tooLarge");
          const outer = open.at(-1);
          if (outer === undefined && !names.has(name)) {
            onOpen?.(name, attribute);
            path.push(name);
            return;
          }
          const found = attributes.flatMap((one) => {
            const value = attribute(one);
            return value === undefined ? [] : [[one, value] as const];
          });
          const element: GatheredElement = { name, attributes: new Map(found), content: [] };
          outer?.content.push(element);
          open.push(element);
        },
        close: () => {
          const element = open.pop();
          if (element === undefined) path.pop();
          else if (open.length === 0) onElement(element, path);
        },
        text: (text) => open.at(-1)?.content.push(text),
      },
      true,
    );
  } catch (error) {
    // No `cause`: the parser's message quotes the file.
    if (error instanceof XmlFault) throw brokenXml(file.name, error.line, error.kind);
    throw error;
  }
}

interface GatheredElement extends XmlElement {
  readonly content: (XmlElement | string)[];
}

/**
 * All text in an element, with a blank for a line break (`<br/>`).
 *
 * @param except elements that are left out, with what is in them
 */
export function textIn(element: XmlElement, except?: string): string {
  const parts = element.content.map((part) => {
    if (typeof part === "string") return part;
    if (part.name === except) return "";
    return part.name === "br" ? " " : textIn(part, except);
  });
  return parts.join("");
}

/** The elements of a name that lie right in an element. */
export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.content.filter((part) => typeof part !== "string").filter((part) => part.name === name);
}

function brokenXml(file: string, line: number | null, fault: XmlFaultKind): ParorendeError {
  return new ParorendeError({ code: "brokenXml", facts: { file, line, fault } });
}

const declaration = /^(?:\u00ef\u00bb\u00bf)?<\?xml\b[^>]*?\bencoding\s*=\s*["'](?<label>[\w.:-]+)["']/u;

function decoded(bytes: Buffer, name: string): string {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (marked) return bytes[0] === 0xff ? decodedAs("utf-16le", bytes) : decodedAs("utf-16be", bytes);
  const start = bytes.toString("latin1", 0, 1_000);
  const label = declaration.exec(start)?.groups?.["label"]?.toLowerCase();
  const isUtf8 = bytes.equals(Buffer.from(bytes.toString("utf8"), "utf8"));
  if (label === undefined) return decodedAs(isUtf8 ? "utf-8" : "windows-1252", bytes);
  if (/^utf-?8$/u.test(label)) {
    const text = decodedAs("utf-8", bytes);
    if (isUtf8) return text;
    throw brokenXml(name, text.slice(0, text.indexOf("\ufffd")).split("\n").length, "encoding");
  }
  try {
    return decodedAs(label, bytes);
  } catch (error) {
    if (error instanceof RangeError) throw brokenXml(name, 1, "encoding");
    throw error;
  }
}

function decodedAs(encoding: string, bytes: Buffer): string {
  // With `stream`, since Node 20 decodes 80–9F of windows-1252 wrongly all at once.
  return new TextDecoder(encoding).decode(bytes, { stream: true });
}
