import type { Item, Option } from "../domain/codebook.js";
import type { ExportColumn } from "../domain/people/raw-table.js";
import { otherOption } from "./other-option.js";
import { otherWords, saysOther } from "../domain/other-words.js";
import { inEveryLanguage } from "./recognize.js";
import { nearest, normalizeLabel } from "./wording.js";

/** An item's labels as they are compared (`normalizeLabel`), each with its option's place. */
export type OptionLabels = ReadonlyMap<string, number>;

/** Two options share the label: it names neither. */
const shared = -1;

/**
 * Everything that names an option: the wave's labels, which win; the text in any language; known alternatives; the id;
 * the code an export writes in its place, which is the option's number where the codebook gives none; and what exports
 * call the answer that people write themselves.
 *
 * Codes are read only where none of them is also a label of another option: in «0», «1», «2 eller flere» a cell «1» is
 * the answer one, and an export of codes has to be mapped by the wave. In a number item a bare number is a number, so that
 * only the codes of options without a band are read.
 *
 * An export that has labels of its own gives them in place of its codes: a bare code is then one that it has no label for,
 * and the option's number in the codebook says nothing of it. The codebook's own codes are read only where the labels show
 * that they are the export's too.
 *
 * @param given the wave's labels, each with its option's id
 * @param exported the labels that the export gives for the codes of the column
 * @example
 * optionLabels(kontaktperson, undefined).get("vet ikke"); // 2
 * optionLabels(kontaktperson, undefined, new Map([["2", "Ja"], ["3", "Nei"]])).get("1"); // undefined
 */
export function optionLabels(
  item: Item,
  given: Readonly<Record<string, string>> | undefined,
  exported: ExportColumn["labels"] = new Map(),
): OptionLabels {
  const labels = new Map<string, number>();
  const place = (id: string) => item.options.findIndex((option) => option.id === id);
  addTier(
    labels,
    Object.entries(given ?? {}).map(([label, id]) => [label, place(id)] as const),
  );
  addTier(
    labels,
    labelled(item, ({ text }) => inEveryLanguage(text)),
  );
  addTier(
    labels,
    labelled(item, ({ alternatives }) => alternatives ?? []),
  );
  addTier(
    labels,
    labelled(item, ({ id }) => [id]),
  );
  const codes = codesIn(item, labels, exported);
  const mistakable = [...codes].some(([code, option]) => (labels.get(code) ?? option) !== option);
  if (!mistakable) addTier(labels, codes);
  const other = otherOption(item);
  if (other !== null) {
    addTier(
      labels,
      otherWords.map((word) => [word, other] as const),
    );
  }
  return new Map([...labels].filter(([, option]) => option !== shared));
}

const otherLabel = normalizeLabel("Annet");

/** The option a normalized cell names; a code may be written «01» or «1,0», and «Annet» as «Annet (oppgi hva)». */
export function optionNamed(labels: OptionLabels, label: string): number | null {
  const found = labels.get(label);
  if (found !== undefined) return found;
  const code = /^(\d+)(?:[.,]0+)?$/u.exec(label)?.[1]?.replace(/^0+(?=\d)/u, "");
  const named = code === undefined ? undefined : labels.get(code);
  if (named !== undefined) return named;
  return saysOther(label) ? (labels.get(otherLabel) ?? null) : null;
}

/** The place of the option whose label a cell resembles most. */
export function nearestOption(labels: OptionLabels, label: string): number | null {
  return nearest(label, labels);
}

/** The text of that option: from the codebook, never from the cell. */
export function suggestedOption(item: Item, labels: OptionLabels, label: string): string | null {
  const place = nearestOption(labels, label);
  return place === null ? null : (item.options[place]?.text.nb ?? null);
}

/** The texts of the answers an item knows, for whoever has another one; of a number item those that are no number. */
export function knownAnswers({ options }: Item): readonly string[] {
  return options.filter((option) => !isBand(option)).map(({ text }) => text.nb);
}

/** Whether a number item counts a number as this option. */
export function isBand(option: Option): boolean {
  return option.from !== undefined || option.below !== undefined;
}

function labelled(item: Item, of: (option: Option) => readonly string[]): (readonly [string, number])[] {
  return item.options.flatMap((option, place) => of(option).map((label) => [label, place] as const));
}

/** The codes that name options in a column: what the export's own labels say goes before the codebook. */
function codesIn(
  item: Item,
  labels: OptionLabels,
  exported: ExportColumn["labels"],
): ReadonlyMap<string, number> {
  // A code that is its own label is not labeled, and that of «Annet» says only where people wrote themselves.
  const labeled = [...exported].filter(([code, label]) => label.trim() !== code.trim() && !saysOther(label));
  if (labeled.length === 0) return codesOf(item);
  const compared = labeled.flatMap(([code, label]) => {
    const place = optionNamed(labels, normalizeLabel(label));
    const stated = place === null ? undefined : item.options[place]?.code;
    return stated === undefined ? [] : [normalizeLabel(stated) === normalizeLabel(code)];
  });
  return compared.length > 0 && compared.every((agrees) => agrees) ? statedCodes(item) : new Map();
}

function codesOf(item: Item): ReadonlyMap<string, number> {
  const codes = statedCodes(item);
  if (item.kind === "number") return codes;
  const numbers = item.options.flatMap(({ code }, at) =>
    code === undefined ? [[String(at + 1), at] as const] : [],
  );
  addTier(codes, numbers);
  return codes;
}

function statedCodes(item: Item): Map<string, number> {
  const readable = item.kind === "number" ? item.options.filter((option) => !isBand(option)) : item.options;
  const codes = new Map<string, number>();
  addTier(
    codes,
    readable.flatMap((option) =>
      option.code === undefined ? [] : [[option.code, item.options.indexOf(option)] as const],
    ),
  );
  return codes;
}

/** Adds the labels that no surer tier holds. */
function addTier(labels: Map<string, number>, tier: Iterable<readonly [string, number]>): void {
  const added = new Map<string, number>();
  for (const [label, option] of tier) {
    const normal = normalizeLabel(label);
    if (normal === "" || labels.has(normal)) continue;
    added.set(normal, (added.get(normal) ?? option) === option ? option : shared);
  }
  for (const [label, option] of added) labels.set(label, option);
}
