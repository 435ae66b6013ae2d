import type { QdaCode } from "../../domain/qda.js";
import { ParorendeError, type QdaKind } from "../../domain/errors.js";
import { memoryFiles } from "../memory-files.js";
import {
  childrenNamed,
  readXmlFile,
  textIn,
  xmlElements,
  type WantedElements,
  type XmlElement,
} from "../xml-file.js";

/** Attributes that are read of any element. */
const attributes = [
  ...["guid", "name", "targetGUID", "startPosition", "endPosition", "plainTextPath"],
  ...["creatingUser", "creationDateTime", "modifyingUser", "modifiedDateTime"],
];

const rootNames: Readonly<Record<QdaKind, string>> = { codebook: "CodeBook", project: "Project" };

/** What an exchange file's outermost element says. */
export interface QdaRoot {
  /** The program that wrote it. */
  readonly origin: string | null;
}

/**
 * Gathers the elements that are asked for, of a codebook's or a project's XML.
 *
 * @param file the name that the user knows the file by
 * @throws ParorendeError notQda, where the outermost element is another; brokenXml
 */
export async function qdaElements(
  bytes: Uint8Array,
  file: string,
  expected: QdaKind,
  wanted: Pick<WantedElements, "names" | "onElement">,
): Promise<QdaRoot> {
  const xml = await readXmlFile(file, memoryFiles(new Map([[file, Buffer.from(bytes)]])));
  const roots: QdaRoot[] = [];
  xmlElements(xml, {
    ...wanted,
    attributes,
    onOpen: (name, attribute) => {
      if (roots.length > 0) return;
      if (name !== rootNames[expected]) throw notQda(file, expected);
      roots.push({ origin: attribute("origin") ?? null });
    },
  });
  // What is no XML at all has no element.
  const [root] = roots;
  if (root === undefined) throw notQda(file, expected);
  return root;
}

export function notQda(file: string, expected: QdaKind): ParorendeError {
  return new ParorendeError({ code: "notQda", facts: { file, expected } });
}

/** A code with those under it. */
export function codeOf(element: XmlElement): QdaCode {
  return {
    guid: guidIn(element, "guid") ?? "",
    name: (element.attributes.get("name") ?? "").trim(),
    description: childText(element, "Description"),
    children: childrenNamed(element, "Code").map(codeOf),
  };
}

/** A guid in small letters, without the braces that some programs write. */
export function guidIn({ attributes: written }: XmlElement, name: string): string | null {
  return (
    written
      .get(name)
      ?.replace(/[{}\s]/gu, "")
      .toLowerCase() ?? null
  );
}

/** The text of the first element of a name that lies right in another; null where there is none, or it is blank. */
export function childText(element: XmlElement, name: string): string | null {
  const [child] = childrenNamed(element, name);
  const text = child === undefined ? "" : textIn(child);
  return text.trim() === "" ? null : text;
}
