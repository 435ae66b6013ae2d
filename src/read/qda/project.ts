import { posix } from "node:path";
import { ParorendeError } from "../../domain/errors.js";
import type { DataIssue, IssueCode } from "../../domain/issues.js";
import type { QdaCode, QdaProjectFile, QdaSelection } from "../../domain/qda.js";
import { memoryFiles } from "../memory-files.js";
import type { XmlElement } from "../xml-file.js";
import { zipEntries } from "../zip.js";
import { cutter, selectionOf, textSource, type SourceElement } from "./selections.js";
import { codeOf, guidIn, notQda, qdaElements } from "./xml.js";

const otherSources = ["PDFSource", "PictureSource", "AudioSource", "VideoSource"];

/**
 * Reads a project (`.qdpx`) that any program for qualitative analysis has written: its codes, and the parts of its texts
 * that have been marked. Pictures, sound and video are left out, and so are texts that lie outside the file: nothing but
 * the file is opened.
 *
 * @param file the file's name, for messages
 * @throws ParorendeError notQda, brokenXml, and what `zipEntries` throws: emptyFile, brokenZip, encryptedZip, zipBomb
 * @example
 * const { selections } = await openQdaProject(bytes, "innspill.qdpx");
 * selections[0]?.codings.length; // 2
 */
export async function openQdaProject(bytes: Uint8Array, file: string): Promise<QdaProjectFile> {
  const entries = await unpacked(bytes, file);
  const project =
    [...entries].find(([name]) => name.toLowerCase() === "project.qde") ??
    // Some programs give it the project's name.
    [...entries].find(([name]) => /^[^/]+\.qde$/iu.test(name));
  if (project === undefined) throw notQda(file, "project");
  const codes: QdaCode[] = [];
  const users = new Map<string, string>();
  const sources: XmlElement[] = [];
  const { origin } = await qdaElements(project[1], file, "project", {
    names: new Set(["User", "Code", "TextSource", ...otherSources, "Notes"]),
    onElement: (element) => {
      if (element.name === "Code") codes.push(codeOf(element));
      else if (element.name === "User") addUser(users, element);
      else if (element.name !== "Notes") sources.push(element);
    },
  });
  const found = new SelectionReader(entries, users, origin);
  for (const source of sources) found.add(source);
  return { origin, codes, selections: found.selections, issues: found.issues(file) };
}

async function unpacked(bytes: Uint8Array, file: string): Promise<ReadonlyMap<string, Buffer>> {
  try {
    const access = memoryFiles(new Map([[file, Buffer.from(bytes)]]));
    const wanted = (name: string): boolean => /\.(?:qde|txt)$/iu.test(name);
    return await zipEntries(file, wanted, access);
  } catch (error) {
    const isNoZip = error instanceof ParorendeError && error.problem.code === "notAZip";
    throw isNoZip ? notQda(file, "project") : error;
  }
}

function addUser(users: Map<string, string>, element: XmlElement): void {
  const name = element.attributes.get("name") ?? "";
  if (name !== "") users.set(guidIn(element, "guid") ?? "", name);
}

class SelectionReader {
  readonly selections: QdaSelection[] = [];
  readonly #texts: ReadonlyMap<string, Buffer>;
  readonly #users: ReadonlyMap<string, string>;
  readonly #countsLineBreakAsOne: boolean;
  readonly #counts = new Map<IssueCode, number>();

  constructor(
    entries: ReadonlyMap<string, Buffer>,
    users: ReadonlyMap<string, string>,
    origin: string | null,
  ) {
    this.#texts = new Map([...entries].map(([name, bytes]) => [posix.basename(name).toLowerCase(), bytes]));
    this.#users = users;
    // It writes two characters for a line break, and counts one.
    this.#countsLineBreakAsOne = /atlas/iu.test(origin ?? "");
  }

  add(element: XmlElement): void {
    const source = textSource(element);
    if (source === null) {
      this.#count("qdaNotText", 1);
      return;
    }
    const text = this.#textOf(source);
    if (text === null) {
      this.#count("qdaSourceMissing", source.selections.length === 0 ? 0 : 1);
      return;
    }
    const cut = cutter(text);
    const nameOf = (user: string | null): string | null => this.#users.get(user ?? "") ?? null;
    for (const one of source.selections) {
      const selection = selectionOf(one, source, cut, nameOf);
      if (selection === null) this.#count("qdaCodingLost", 1);
      else this.selections.push(selection);
    }
  }

  issues(file: string): readonly DataIssue[] {
    return [...this.#counts].map(([code, count]) => ({
      code,
      file,
      column: null,
      count,
      rows: [],
      names: [],
    }));
  }

  #textOf({ path, content }: SourceElement): string | null {
    if (content !== null) return content;
    const inside = /^internal:\/\/(?:.*\/)?(?<name>[^/]+)$/iu.exec(path ?? "")?.groups?.["name"];
    const bytes = inside === undefined ? undefined : this.#texts.get(inside.toLowerCase());
    if (bytes === undefined) return null;
    const text = new TextDecoder("utf-8").decode(bytes);
    return this.#countsLineBreakAsOne ? text.replaceAll("\r\n", "\n") : text;
  }

  #count(code: IssueCode, more: number): void {
    if (more > 0) this.#counts.set(code, (this.#counts.get(code) ?? 0) + more);
  }
}
