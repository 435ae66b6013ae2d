import type { ExportColumn } from "../domain/people/raw-table.js";
import type { Wave } from "../domain/wave.js";
import { saysOther } from "../domain/other-words.js";
import { optionLabels, optionNamed } from "./labels.js";
import { otherOption } from "./other-option.js";
import type { ItemNames, Target } from "./recognize.js";
import { normalizeLabel } from "./wording.js";

/**
 * By what an export's column was recognized, the weakest first: a wording with misspellings, the question alone, the text
 * above a grid with the statement, the question with an option, the name.
 */
export const columnStrengths = ["near", "question", "grid", "option", "name"] as const;
export type ColumnStrength = (typeof columnStrengths)[number];

/** What a column was recognized as. */
export interface RecognizedColumn {
  readonly target: Target;
  readonly strength: ColumnStrength;
}

/** A text that may name an item, and how sure it is. */
interface Wording {
  readonly text: string;
  readonly strength: ColumnStrength;
  /** The option that the text leaves out. */
  readonly option: string | null;
}

/**
 * Recognizes a column by all that its export tells: first the name, then the question's wording with the option, the grid's
 * with the statement's, the question's alone; and only then by wordings with misspellings, in the same order. A name that
 * means nothing hinders nothing. A column of ticks is an option of its item, or nothing.
 *
 * @param labels the wave's own reading of labels
 * @example
 * recognizeColumn({ ...plainColumn("v_7"), question: "Hva bekymrer deg?", option: "Økonomi" }, itemNames(codebook), undefined);
 * // { target: { item: bekymringer, option: 3 }, strength: "option" }
 */
export function recognizeColumn(
  column: ExportColumn,
  names: ItemNames,
  labels: Wave["labels"],
): RecognizedColumn | null {
  const wordings = wordingsOf(column);
  const misspelt = wordings.map((wording) => ({ ...wording, strength: "near" as const }));
  return firstFound(wordings, names.exactly, labels) ?? firstFound(misspelt, names.nearly, labels);
}

function firstFound(
  wordings: readonly Wording[],
  find: (text: string) => Target | null,
  labels: Wave["labels"],
): RecognizedColumn | null {
  for (const { text, strength, option } of wordings) {
    const found = find(text);
    const target = found === null || option === null ? found : optionOf(found, option, labels);
    if (target !== null) return { target, strength };
  }
  return null;
}

/** The texts that may name the column's item, the surest first. */
function wordingsOf({ name, question, grid, option }: ExportColumn): readonly Wording[] {
  const asked: { readonly text: string; readonly strength: "grid" | "question" }[] = [];
  if (question !== null && grid !== null) asked.push({ text: `${grid} ${question}`, strength: "grid" });
  if (question !== null) asked.push({ text: question, strength: "question" });
  const named: Wording = { text: name, strength: "name", option };
  if (option === null) return [named, ...asked.map((wording) => ({ ...wording, option }))];
  const withOption = asked.flatMap(({ text }): Wording[] => [
    { text: `${text} ${option}`, strength: "option", option: null },
    { text, strength: "option", option },
  ]);
  return [named, ...withOption];
}

/** The option of an item that a column of ticks stands for. */
function optionOf({ item, option: found }: Target, told: string, labels: Wave["labels"]): Target | null {
  if (found !== null) return { item, option: found };
  const other = otherOption(item);
  if (other !== null && saysOther(told)) return { item, option: other };
  if (item.kind !== "multiple") return null;
  const own = new Map(Object.entries(labels ?? {})).get(item.id);
  const option = optionNamed(optionLabels(item, own), normalizeLabel(told));
  return option === null ? null : { item, option };
}
