import { answerOptions, type Codebook, type Item, type Option } from "../domain/codebook.js";
import type { CountCheck, CountColumn, CountFault } from "../domain/count-check.js";
import { ALL_ANSWERS } from "../domain/count-workbook.js";
import type { CountRow, CountTable } from "../domain/people/count-table.js";
import type { LocalizedText } from "../domain/text.js";
import { optionLabels, optionNamed } from "./labels.js";
import { itemNames } from "./recognize.js";
import { normalizeLabel } from "./wording.js";

/** What is typed of one question for one wave, unit and group. */
interface TypedItem {
  readonly item: Item;
  readonly column: CountColumn;
  readonly base: CountRow | null;
  readonly options: ReadonlyMap<string, CountRow>;
  /** How many answered at all, where it is typed. */
  readonly all: number | null;
}

/**
 * Looks for what does not add up in a table of counts, question by question: answers that do not sum to those who answered,
 * per cents that do not sum to 100, ticks above those who answered, more answers to a question than in all, figures that
 * are missing or hidden. Rows that name no question or answer of the codebook are left to `codeCountTable`.
 *
 * @example
 * checkCounts(readCountWorkbook(workbook), codebook);
 * // [{ question, column, fault: { kind: "sumNotBase", sum: 134, base: 135 }, rows: [12, 13, 14, 15] }]
 */
export function checkCounts(table: CountTable, codebook: Codebook): readonly CountCheck[] {
  return typedItems(table, codebook).flatMap((typed) => {
    const { item, column, base, options } = typed;
    const rows = [...(base === null ? [] : [base]), ...options.values()].map(({ row }) => row);
    return faultsOf(typed).map(({ at = rows, ...fault }) => ({
      question: item.text,
      column,
      fault,
      rows: [...at].sort((a, b) => a - b),
    }));
  });
}

type Fault = CountFault & { readonly at?: readonly number[] };

function faultsOf(typed: TypedItem): readonly Fault[] {
  const answers = answerOptions(typed.item);
  const single = typed.item.kind === "multiple" ? [] : [...sumFaults(typed, answers)];
  return [...single, ...tickFaults(typed), ...baseFaults(typed), ...gapFaults(typed, answers)];
}

function* sumFaults({ options, base }: TypedItem, answers: readonly Option[]): Generator<Fault> {
  const typed = answers.map(({ id }) => options.get(id));
  const counts = typed.map((row) => row?.count).filter((count) => typeof count === "number");
  const sum = total(counts);
  const stated = countOf(base);
  const isWhole = counts.length === answers.length;
  if (stated !== null && counts.length > 0 && (isWhole ? sum !== stated : sum > stated)) {
    yield { kind: "sumNotBase", sum, base: stated };
  }
  const shares = typed
    .map((row) => row?.share)
    .filter((share) => typeof share === "object" && share !== null);
  const percent = total(shares.map((share) => share.percent));
  // Each per cent may be half a unit of its last decimal off.
  const slack = total(shares.map(({ decimals }) => 0.5 * 10 ** -decimals)) + 1e-9;
  const isTooMuch = shares.length > 0 && percent > 100 + slack;
  if (isTooMuch || (shares.length === answers.length && percent < 100 - slack)) {
    yield { kind: "percentNotWhole", sum: percent };
  }
}

function* tickFaults({ item, options, base }: TypedItem): Generator<Fault> {
  const stated = countOf(base);
  if (item.kind !== "multiple" || base === null || stated === null) return;
  for (const { id, text } of item.options) {
    const row = options.get(id);
    if (typeof row?.count === "number" && row.count > stated) {
      yield { kind: "ticksAboveBase", option: text, ticks: row.count, base: stated, at: [row.row, base.row] };
    }
  }
}

function* baseFaults({ item, options, base, all }: TypedItem): Generator<Fault> {
  const stated = countOf(base);
  if (base !== null && stated !== null && all !== null && stated > all) {
    yield { kind: "baseAboveAll", base: stated, all, at: [base.row] };
  }
  const rows = [...options.values()];
  if (base !== null || rows.length === 0 || rows.some(({ n }) => n !== null)) return;
  const inPercent = rows.some(({ share }) => share !== null);
  if (inPercent) yield { kind: "baseMissing", why: "percent" };
  else if (item.kind === "multiple") yield { kind: "baseMissing", why: "severalTicks" };
}

function* gapFaults({ options, base }: TypedItem, answers: readonly Option[]): Generator<Fault> {
  const missing = answers.filter(({ id }) => !options.has(id)).map(({ text }) => text);
  if (missing.length > 0 && options.size > 0) yield { kind: "answerMissing", options: missing };
  const hidden = [base, ...options.values()].filter((row) => row !== null).filter(isHidden);
  if (hidden.length > 0) yield { kind: "hidden", cells: hidden.length, at: hidden.map(({ row }) => row) };
}

function isHidden({ count, share }: CountRow): boolean {
  return count === "hidden" || share === "hidden";
}

function countOf(row: CountRow | null): number | null {
  const count = row?.count ?? row?.n ?? null;
  return count === "hidden" ? null : count;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function typedItems({ rows, reading }: CountTable, codebook: Codebook): readonly TypedItem[] {
  const names = itemNames(codebook);
  const itemOf = (text: string): Item | null => {
    const named = names.recognize(text);
    return named?.option === null && named.item.kind !== "text" ? named.item : null;
  };
  const inWorkbook = reading.layout === "svarfordelingWorkbook";
  const strata = groupedBy(rows, ({ wave, unit, group }) => JSON.stringify([wave, unit, group]));
  return [...strata.values()].flatMap((stratum) => {
    const [first] = stratum;
    if (first === undefined) return [];
    const column = columnOf(first, inWorkbook, (text) => groupText(text, itemOf));
    const ofAll = stratum.find(({ item, option }) => item === ALL_ANSWERS && option === ALL_ANSWERS);
    const byItem = groupedBy(stratum, ({ item }) => itemOf(item));
    return [...byItem].flatMap(([item, typed]) => {
      if (item === null) return [];
      const base = typed.find(({ option }) => option === ALL_ANSWERS) ?? null;
      const options = new Map<string, CountRow>();
      for (const row of typed) {
        const id = optionOf(item, row.option)?.id;
        if (id !== undefined && !options.has(id)) options.set(id, row);
      }
      return [{ item, column, base, options, all: countOf(ofAll ?? null) }];
    });
  });
}

function optionOf(item: Item, text: string): Option | null {
  const place = optionNamed(optionLabels(item, undefined), normalizeLabel(text));
  return place === null ? null : (item.options[place] ?? null);
}

function groupText(text: string, itemOf: (name: string) => Item | null): LocalizedText {
  const at = text.indexOf("=");
  const item = itemOf(text.slice(0, at));
  return (item && optionOf(item, text.slice(at + 1))?.text) ?? { nb: text };
}

function columnOf(
  { wave, unit, group }: CountRow,
  inWorkbook: boolean,
  groupOf: (text: string) => LocalizedText,
): CountColumn {
  const isCounty = /^\d\d$/u.test(unit);
  const municipality = inWorkbook || unit === "" ? "own" : "other";
  return {
    wave,
    unit: unit === "0" ? "nation" : isCounty ? "county" : municipality,
    number: unit,
    group: group.trim() === "" ? null : groupOf(group),
    inWorkbook,
  };
}

function groupedBy<T, K>(values: readonly T[], keyOf: (value: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
