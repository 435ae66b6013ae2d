import { z } from "zod";
import type { QdaSelection } from "../../domain/qda.js";
import { childrenNamed, type XmlElement } from "../xml-file.js";
import { childText, guidIn } from "./xml.js";

/** A text's selections, before anybody has looked in the text. */
export interface SourceElement {
  readonly guid: string;
  readonly name: string;
  /** Where the text lies; null where it stands in the element itself. */
  readonly path: string | null;
  readonly content: string | null;
  readonly selections: readonly XmlElement[];
}

/** A source with text: one of text, or what a PDF says in text. Null for others. */
export function textSource(element: XmlElement): SourceElement | null {
  if (element.name === "TextSource") return sourceOf(element, element);
  const [representation] = childrenNamed(element, "Representation");
  return representation === undefined ? null : sourceOf(element, representation);
}

function sourceOf(named: XmlElement, text: XmlElement): SourceElement {
  return {
    guid: guidIn(named, "guid") ?? "",
    name: named.attributes.get("name") ?? "",
    path: text.attributes.get("plainTextPath") ?? null,
    content: childText(text, "PlainTextContent"),
    selections: childrenNamed(text, "PlainTextSelection"),
  };
}

/** Cuts a text by code points, as the format counts. */
export function cutter(text: string): (start: number, end: number) => string | null {
  const hasPairs = /[\u{10000}-\u{10ffff}]/u.test(text);
  const offsets = hasPairs ? offsetsOf(text) : null;
  const length = offsets === null ? text.length : offsets.length - 1;
  return (start, end) => {
    if (!(start >= 0 && start <= end && end <= length)) return null;
    return offsets === null ? text.slice(start, end) : text.slice(offsets[start], offsets[end]);
  };
}

/** Where each code point begins in the text, and where the last one ends. */
function offsetsOf(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  let points = 0;
  let at = 0;
  for (const point of text) {
    offsets[points] = at;
    points += 1;
    at += point.length;
  }
  offsets[points] = at;
  return offsets.subarray(0, points + 1);
}

/** A selection with its text; null where it lies outside. */
export function selectionOf(
  element: XmlElement,
  { guid, name }: SourceElement,
  cut: ReturnType<typeof cutter>,
  nameOf: (user: string | null) => string | null,
): QdaSelection | null {
  const [start, end] = [position(element, "startPosition"), position(element, "endPosition")];
  const text = cut(start, end);
  if (text === null) return null;
  const made = byAndAt(element, nameOf);
  return {
    source: { guid, name },
    start,
    end,
    text,
    name: element.attributes.get("name") ?? null,
    description: childText(element, "Description"),
    codings: childrenNamed(element, "Coding").flatMap((coding) => {
      const own = byAndAt(coding, nameOf);
      return childrenNamed(coding, "CodeRef").map((reference) => ({
        code: guidIn(reference, "targetGUID") ?? "",
        by: own.by ?? made.by,
        at: own.at ?? made.at,
      }));
    }),
  };
}

function position(element: XmlElement, name: string): number {
  const written = element.attributes.get(name) ?? "";
  return /^\d{1,9}$/u.test(written) ? Number(written) : NaN;
}

function byAndAt(
  element: XmlElement,
  nameOf: (user: string | null) => string | null,
): { readonly by: string | null; readonly at: string | null } {
  const time = element.attributes.get("creationDateTime") ?? element.attributes.get("modifiedDateTime") ?? "";
  const day = z.iso.date().safeParse(/^\d{4}-\d{2}-\d{2}(?=T|$)/u.exec(time)?.[0]);
  const date = day.success ? day.data : null;
  return { by: nameOf(guidIn(element, "creatingUser") ?? guidIn(element, "modifyingUser")), at: date };
}
