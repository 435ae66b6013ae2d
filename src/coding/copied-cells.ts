import type { Item } from "../domain/codebook.js";
import type { CellMeaning, CellReader } from "./cells.js";
import { cellReader, checkedLabels } from "./item-reader.js";
import type { OptionLabels } from "./labels.js";
import type { ColumnPlan, PlannedColumn } from "./mapping.js";
import { normalizeLabel } from "./wording.js";

/** Stands in a copy for what was not understood: no label, no number, and no words. */
export const NOT_UNDERSTOOD = "(?)";

/** What a cell says, once the whole file has been read. */
export interface DecidedCell {
  /** As in `CellMeaning`. */
  readonly value: number;
  readonly isUnread: boolean;
}

/** Reads the cells of a column, and writes them anew from what they mean alone. */
export interface CellCopier {
  readonly read: CellReader;
  readonly write: (cell: string, meaning: CellMeaning, decided: DecidedCell) => string;
}

/** What a spreadsheet takes for the start of a formula. */
const formulaStart = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/u;

/**
 * A text of the survey's own that no spreadsheet takes for a formula: a blank in front changes no label and no heading.
 *
 * @example
 * asPlainText("- Nei"); // " - Nei"
 */
export function asPlainText(text: string): string {
  return formulaStart.test(text) ? ` ${text}` : text;
}

/**
 * Makes the copier of one column of an item. A cell becomes the label of its option, the labels of its ticks, «1» or «0» in
 * a column of one tick, or the number of a number item; `NOT_UNDERSTOOD` stands for the rest. What is written is read
 * back as the cell was: where two options share a label, by another name of the option.
 *
 * @throws ParorendeError `invalidDataFile` where the item has too many options, or the wave names one that does not exist
 * @example
 * const { read, write } = cellCopier(kontaktperson, column, plan);
 * write("VET IKKE!", read("VET IKKE!"), { value: 2, isUnread: false }); // "Vet ikke"
 */
export function cellCopier(
  item: Item,
  column: PlannedColumn,
  { labels: given, tickSeparator }: Pick<ColumnPlan, "labels" | "tickSeparator">,
): CellCopier {
  // A copy tells nothing of its columns but their headings.
  const bare = { role: column.role, option: null, missing: new Set<string>() };
  const kept = checkedLabels(item, given);
  const readBack = cellReader(item, bare, kept, tickSeparator);
  const isReadAs = (text: string, { value, isUnread }: DecidedCell): boolean => {
    const back = readBack(text);
    const isUnderstood = back.fault === null && back.own.length === 0;
    return back.filled && back.value === value && isUnderstood !== isUnread;
  };
  const labels = checkedLabels(item, given, column.labels);
  const candidates = candidatesOf(item, column, { labels, kept }, tickSeparator ?? ";");
  return {
    read: cellReader(item, column, labels, tickSeparator),
    write: (cell, meaning, decided) => {
      if (!meaning.filled) return "";
      const written = candidates(cell, decided).find((text) => isReadAs(text, decided));
      return written ?? NOT_UNDERSTOOD;
    },
  };
}

/** What may be written for a cell, the best first. */
type Candidates = (cell: string, decided: DecidedCell) => readonly string[];

function candidatesOf(
  item: Item,
  { role }: Pick<PlannedColumn, "role">,
  { labels, kept }: { readonly labels: OptionLabels; readonly kept: OptionLabels },
  separator: string,
): Candidates {
  const names = item.options.map(({ text }, place) => [
    text.nb,
    ...[...kept].filter(([, option]) => option === place).map(([label]) => label),
  ]);
  if (item.kind === "multiple") {
    return role.kind === "tick"
      ? (_, { value, isUnread }) => (isUnread ? [NOT_UNDERSTOOD] : [value === 0 ? "0" : "1"])
      : (cell, decided) => joined(names, separator, cell, decided);
  }
  return (cell, { value, isUnread }) => {
    if (isUnread) return [NOT_UNDERSTOOD];
    const label = normalizeLabel(cell);
    const isNumber = item.kind === "number" && !labels.has(label);
    return isNumber ? [label.replaceAll(" ", "")] : (names[value] ?? []).map(asPlainText);
  };
}

function joined(
  names: readonly (readonly string[])[],
  separator: string,
  cell: string,
  { value, isUnread }: DecidedCell,
): readonly string[] {
  const ticked = names.filter((_, place) => ((value >>> place) & 1) === 1);
  const mark = isUnread ? [NOT_UNDERSTOOD] : [];
  const most = Math.max(1, ...ticked.map((one) => one.length));
  const written = Array.from({ length: most }, (_, nth) => {
    const labels = ticked.map((one) => one[nth] ?? one[0] ?? "");
    return asPlainText([...mark, ...labels].join(separator));
  });
  const ended = written.map((text) => `${text}${separator}`);
  // A cell that is all understood is made of known labels, whatever separates them.
  return [...written, ...ended, ...(isUnread ? [] : [asPlainText(normalizeLabel(cell))])];
}
