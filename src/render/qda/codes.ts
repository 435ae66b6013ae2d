import { otherArea, type NamedArea } from "../../domain/note-area-names.js";
import { nationalAreas } from "../../domain/notes.js";
import type { OwnCode, OwnCodebook } from "../../domain/notes-codebook.js";
import { withMark, type CodeMark, type QdaMark } from "../../domain/qda-marks.js";
import type { Locale } from "../../domain/text.js";
import { localized, textsOf } from "../../text/languages.js";
import { guidOf } from "./uuid.js";
import { element, textElement, withoutForbidden } from "../xml.js";

/** What the codes are written from. */
export interface CodesInput {
  /** The municipality's own codes. */
  readonly codebook: OwnCodebook;
  /** The national areas, and where the municipality has a division of its own, its areas too. */
  readonly areas: readonly NamedArea[];
  readonly locale: Locale;
}

/** The codes of a file, and where each is found. */
export interface WrittenCodes {
  /** The element `Codes`. */
  readonly xml: string;
  readonly primary: (area: string) => string | undefined;
  readonly secondary: (area: string) => string | undefined;
  readonly own: (code: string) => string | undefined;
  /** Of what nobody has coded yet; undefined where that code was not asked for. */
  readonly open: string | undefined;
}

/** Okabe and Ito's colors, which color-blind people can tell apart. */
const colors: Readonly<Record<string, string>> = {
  identifisering: "#0072B2",
  informasjon: "#56B4E9",
  koordinering: "#009E73",
  avlastning: "#E69F00",
  familie: "#CC79A7",
  medvirkning: "#D55E00",
};
const OTHER_COLOR = "#808080";

/**
 * The areas as codes, with the municipality's own codes under them, and under each national area a code for when it is the
 * secondary one: programs for qualitative analysis know codes, and no order between them. A code whose place is not found
 * stands at the top. A statement that nobody has coded gets a code too, or some programs would forget which it is. No name occurs twice, since some programs take two codes with one name for one.
 */
export function writeCodes(input: CodesInput, { withOpen }: { readonly withOpen: boolean }): WrittenCodes {
  const writer = new CodeWriter(input);
  const xml = element("Codes", {}, [...writer.all(), ...(withOpen ? [writer.open()] : [])]);
  const found = (kind: string) => (id: string) => writer.guids.get(`${kind}/${id}`);
  return {
    xml,
    primary: found("area"),
    secondary: found("secondary"),
    own: found("own"),
    open: found("open")(""),
  };
}

class CodeWriter {
  readonly guids = new Map<string, string>();
  readonly #input: CodesInput;
  readonly #areas: readonly NamedArea[];
  readonly #names = new Set<string>();

  constructor(input: CodesInput) {
    this.#input = input;
    const needed = [...nationalAreas.map((id) => ({ id, text: { nb: id } })), otherArea];
    const known = new Set(input.areas.map(({ id }) => id));
    const lacking = needed.filter(({ id }) => !known.has(id));
    this.#areas = [
      ...input.areas,
      ...lacking,
      ...this.#otherParents(new Set([...known, ...lacking.map(({ id }) => id)])),
    ];
  }

  all(): readonly string[] {
    const { codes } = this.#input.codebook;
    const areas = this.#areas.map((area) => this.#area(area));
    const top = codes.filter(({ under }) => under === null);
    // Those that stand under each other in a ring are under nothing that was written.
    const own = [...top, ...codes].flatMap((code) => this.#own(code, "", OTHER_COLOR));
    return [...areas, ...own];
  }

  open(): string {
    const name = this.#nameFor(textsOf(this.#input.locale).notes.qda.open, "open");
    const guid = this.#guid("open", "", "open");
    return codeElement({ guid, name, color: OTHER_COLOR, description: withMark("", { open: true }) }, []);
  }

  /** Areas of a division that was not given: known only as what codes stand under. */
  #otherParents(known: ReadonlySet<string>): readonly NamedArea[] {
    const { codes } = this.#input.codebook;
    const own = new Set(codes.map(({ id }) => id));
    const parents = new Set(codes.flatMap(({ under }) => under ?? []));
    return [...parents]
      .filter((id) => !known.has(id) && !own.has(id))
      .map((id) => ({ id, text: { nb: id } }));
  }

  #area({ id, text, description }: NamedArea): string {
    const { locale } = this.#input;
    const color = colors[id] ?? OTHER_COLOR;
    const name = this.#nameFor(localized(text, locale), id);
    const about = description === undefined ? "" : localized(description, locale);
    const guid = this.#guid("area", id, id);
    return codeElement({ guid, name, color, description: withMark(about, { area: id }) }, [
      ...this.#under(id, id, color),
      ...this.#secondary(id, name, color),
    ]);
  }

  #secondary(id: string, area: string, color: string): readonly string[] {
    if (!nationalAreas.some((one) => one === id)) return [];
    const name = this.#nameFor(textsOf(this.#input.locale).notes.qda.secondary(area), id);
    const guid = this.#guid("secondary", id, `${id}/secondary`);
    return [codeElement({ guid, name, color, description: withMark("", { secondary: id }) }, [])];
  }

  #under(parent: string, path: string, color: string): readonly string[] {
    const children = this.#input.codebook.codes.filter(({ under }) => under === parent);
    return children.flatMap((code) => this.#own(code, path, color));
  }

  /** Each once: those that stand under each other in a ring are met again. */
  #own(code: OwnCode, above: string, color: string): readonly string[] {
    if (this.guids.has(`own/${code.id}`)) return [];
    const { locale } = this.#input;
    const kept = withoutPlace(code);
    const path = `${above}/own/${code.id}`;
    const guid = this.#guid("own", code.id, path);
    const text = localized(code.text, locale);
    const name = this.#nameFor(text, code.id);
    const isOneOfItsNames = Object.values(code.text).includes(name);
    const mark: QdaMark = isOneOfItsNames ? { code: kept } : { code: kept, name };
    const about = code.description === undefined ? "" : localized(code.description, locale);
    // What stands under an area's id stands under the area, also where a code has the same id.
    const isAreasId = this.#areas.some(({ id }) => id === code.id);
    const children = isAreasId ? [] : this.#under(code.id, path, color);
    return [codeElement({ guid, name, color, description: withMark(about, mark) }, children)];
  }

  #guid(kind: "area" | "secondary" | "own" | "open", id: string, path: string): string {
    const guid = guidOf(`code/${path}`);
    this.guids.set(`${kind}/${id}`, guid);
    return guid;
  }

  /** The name, or one beside it where another code has it. */
  #nameFor(text: string, id: string): string {
    const name = withoutForbidden(text).trim();
    const choices = [name, `${name} (${id})`.trim()];
    const last = `${name} (${id}, ${this.#names.size})`;
    const unique = choices.find((one) => one !== "" && !this.#names.has(one)) ?? last;
    this.#names.add(unique);
    return unique;
  }
}

/** What the tree does not say. */
function withoutPlace({ id, text, description, items, inductive }: OwnCode): CodeMark["code"] {
  return { id, text, description, items, inductive };
}

interface CodeAttributes {
  readonly guid: string;
  readonly name: string;
  readonly color: string;
  readonly description: string;
}

function codeElement(
  { guid, name, color, description }: CodeAttributes,
  children: readonly string[],
): string {
  const attributes = { guid, name, isCodable: true, color };
  return element("Code", attributes, [...textElement("Description", description), ...children]);
}
