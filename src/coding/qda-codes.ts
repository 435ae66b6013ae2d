import { areaNamed, type NamedArea } from "../domain/note-area-names.js";
import { nationalAreas, noteAreas, type NationalArea, type NoteArea } from "../domain/notes.js";
import type { OwnCode, OwnCodebook } from "../domain/notes-codebook.js";
import type { QdaCode } from "../domain/qda.js";
import { readMark, type CodeMark } from "../domain/qda-marks.js";
import type { LocalizedText } from "../domain/text.js";
import { slugOf, UniqueIds } from "./slug.js";

/** What a code of an exchange file is in the words of the notes. */
export type CodeMeaning =
  | { readonly kind: "primary"; readonly area: NoteArea }
  | { readonly kind: "secondary"; readonly area: NationalArea }
  | { readonly kind: "own"; readonly id: string }
  /** Nobody has coded it yet. */
  | { readonly kind: "open" };

export interface MeantCodes {
  /** The codes that are no areas, in the order of the tree. */
  readonly codebook: OwnCodebook;
  /** Ids of codes that somebody has given another name. */
  readonly renamed: readonly string[];
  /** By the code's guid. */
  readonly meanings: ReadonlyMap<string, CodeMeaning>;
}

/**
 * What the codes of an exchange file mean. Codes that were written here are known by their marks; of others, a code at the
 * top with an area's name is that area, and the rest are own codes with ids made from their names. A code that stands
 * under another keeps its place. One whose name somebody has changed, has the new name, and no translations of it.
 *
 * @param areas the national areas with their names
 * @param shown makes of a new name or description what may be kept
 * @example
 * const { codebook } = meantCodes(file.codes, framework.areas);
 * codebook.codes[0]; // { id: "transport", text: { nb: "Transport" }, under: "avlastning" }
 */
export function meantCodes(
  codes: readonly QdaCode[],
  areas: readonly NamedArea[],
  shown: (text: string) => string = (text) => text,
): MeantCodes {
  const reader = new CodeReader(areas, shown);
  reader.keepIds(codes);
  reader.keepAreas(areas);
  for (const code of codes) reader.add(code, null);
  return { codebook: { codes: reader.own }, renamed: reader.renamed, meanings: reader.meanings };
}

class CodeReader {
  readonly own: OwnCode[] = [];
  readonly renamed: string[] = [];
  readonly meanings = new Map<string, CodeMeaning>();
  readonly #areaNamed: (name: string) => NoteArea | null;
  readonly #shown: (text: string) => string;
  readonly #ids = new UniqueIds();
  readonly #kept = new Map<QdaCode, string>();

  constructor(areas: readonly NamedArea[], shown: (text: string) => string) {
    this.#areaNamed = areaNamed(areas);
    this.#shown = shown;
  }

  /** A code that is new must not take the id of one that has it already. */
  keepIds(codes: readonly QdaCode[]): void {
    for (const code of codes) {
      const { mark } = readMark(code.description ?? "");
      if (mark !== null && "code" in mark) this.#kept.set(code, this.#ids.give(mark.code.id));
      this.keepIds(code.children);
    }
  }

  /** Nor the id of an area. */
  keepAreas(areas: readonly NamedArea[]): void {
    for (const id of new Set([...noteAreas, ...areas.map((area) => area.id)])) this.#ids.give(id);
  }

  add(code: QdaCode, under: string | null): void {
    const { text, mark } = readMark(code.description ?? "");
    const area = this.#areaOf(code, under);
    if (area !== null) this.#area(code, area);
    else if (mark !== null && "secondary" in mark) this.#secondary(code, mark.secondary);
    else if (mark !== null && "open" in mark) this.meanings.set(code.guid, { kind: "open" });
    else this.#own(code, under, text.trim(), mark !== null && "code" in mark ? mark : null);
  }

  /** The id of the area that a code is; null where it is none. */
  #areaOf({ name, description }: QdaCode, under: string | null): string | null {
    const { mark } = readMark(description ?? "");
    if (mark !== null) return "area" in mark ? mark.area : null;
    return under === null ? this.#areaNamed(name) : null;
  }

  #area(code: QdaCode, id: string): void {
    const area = noteAreas.find((one) => one === id);
    // A municipality's own areas stand in its framework, and statements have them as codes.
    this.meanings.set(code.guid, area === undefined ? { kind: "own", id } : { kind: "primary", area });
    for (const child of code.children) this.add(child, id);
  }

  #secondary(code: QdaCode, id: string): void {
    const area = nationalAreas.find((one) => one === id);
    if (area !== undefined) this.meanings.set(code.guid, { kind: "secondary", area });
    for (const child of code.children) this.add(child, id);
  }

  #own(code: QdaCode, under: string | null, about: string, mark: CodeMark | null): void {
    const described = mark === null ? this.#newCode(code, about) : this.#keptCode(code, about, mark);
    const id = this.#kept.get(code) ?? this.#ids.give(slugOf(described.text.nb, "kode"));
    if (mark !== null && !isNameKept(code, mark)) this.renamed.push(id);
    this.meanings.set(code.guid, { kind: "own", id });
    this.own.push({ ...described, id, under });
    for (const child of code.children) this.add(child, id);
  }

  #newCode({ name }: QdaCode, about: string): Described {
    return { text: this.#text(name === "" ? "–" : name), ...this.#about(about) };
  }

  #keptCode(code: QdaCode, about: string, mark: CodeMark): Described {
    const { text, description, ...kept } = mark.code;
    const isAboutKept = description !== undefined && isOneOf(description, about);
    return {
      ...kept,
      text: isNameKept(code, mark) ? text : this.#newCode(code, "").text,
      ...(isAboutKept ? { description } : this.#about(about)),
    };
  }

  #about(about: string): Pick<Described, "description"> {
    return about === "" ? {} : { description: this.#text(about) };
  }

  #text(written: string): LocalizedText {
    return { nb: this.#shown(written) };
  }
}

type Described = Pick<OwnCode, "text" | "description" | "items" | "inductive">;

function isNameKept({ name }: QdaCode, mark: CodeMark): boolean {
  return (mark.name !== undefined && same(mark.name, name)) || isOneOf(mark.code.text, name);
}

function isOneOf({ nb, nn, en }: LocalizedText, written: string): boolean {
  return [nb, nn, en].some((one) => one !== undefined && same(one, written));
}

/** Programs differ in what they do to blanks, and XML cannot hold control characters. */
function same(a: string, b: string): boolean {
  const visible = (text: string): string => text.replace(/[^\p{L}\p{N}\p{P}\p{S}]/gu, "");
  return visible(a) === visible(b);
}
