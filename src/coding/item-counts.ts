import { answerOptions, type Item } from "../domain/codebook.js";
import type { CountFault } from "../domain/count-check.js";
import type { IssueCode } from "../domain/issues.js";
import type { CountRow } from "../domain/people/count-table.js";
import type { Count, ItemCounts } from "../domain/people/tabulation.js";
import { answeredBy, type Figure } from "./answered.js";
import { faultsOf, isUsable, statedBase } from "./count-faults.js";
import type { IssueList } from "./issue-list.js";
import { countFromShare } from "./rounded-share.js";

/** The rows of one item in one stratum: by option id, and the base (`*`). */
export interface ItemRows {
  readonly options: Map<string, CountRow>;
  base: CountRow | null;
  /** Rows that say something else of a place that is taken. */
  readonly disputed: number[];
}

/**
 * Makes an item's counts from the rows that tell of them. A base that is not typed is the sum of the answers where all
 * are known, and a count that is not typed is computed where base and the other answers leave one value for it. What
 * the source hides (`:`) stays unknown, even where it could be computed: what somebody has hidden is not to be
 * published again.
 *
 * Issues by item: `missingCountRow` (an answer without a row, whose count stays unknown), `hiddenInput` (`:`),
 * `countsDoNotAddUp` (as `faultsOf`, and rows that contradict each other) and `missingBase`; of the whole file:
 * `roundedCounts` (rebuilt from per cent, and not exactly known).
 *
 * @param all how many answered at all; null where nothing tells
 * @returns null where the rows do not add up: the item is then not to be used, as if nobody had typed it
 */
export function itemCounts(
  item: Item,
  rows: ItemRows,
  all: number | null,
  issues: IssueList,
): ItemCounts | null {
  const first = rows.base ?? [...rows.options.values()][0];
  const row = first?.row ?? 1;
  const faults = faultsOf({ item, ...rows, all }).filter((fault) => !isUsable(fault));
  for (const { at = [row], ...fault } of faults) issues.at(issueOf(fault), item.id)(Math.min(...at, row));
  const [disputed] = rows.disputed;
  if (disputed !== undefined) issues.at("countsDoNotAddUp", item.id)(disputed);
  if (faults.length > 0 || disputed !== undefined) return null;
  const { options, hidden, slack } = optionCounts(item, rows, issues);
  const base = statedBase(rows);
  if (rows.base !== null) baseCount(rows.base, issues, item.id);
  const others = { blank: null, outsideBase: 0, slack };
  const bases = [...rows.options.values()].map(({ n }) => n).filter((n) => typeof n === "number");
  const isContradicted = base !== null && bases.some((n) => n !== base);
  if (isContradicted || new Set(bases).size > 1) {
    issues.at("countsDoNotAddUp", item.id)(row);
    return null;
  }
  if (item.kind === "multiple") return { options, answered: base, ...others };
  const figures = new Map<string, Figure | "hidden">();
  for (const [id, count] of options) {
    if (hidden.has(id)) figures.set(id, "hidden");
    else if (count !== null) figures.set(id, { value: count, slack });
  }
  const unknown = answerOptions(item).filter(({ id }) => (options.get(id) ?? null) === null);
  const sum = answerOptions(item).reduce((total, { id }) => total + (options.get(id) ?? 0), 0);
  const answered = base === null ? null : answeredBy(item, base, figures);
  if (base !== null && answered === null) {
    issues.at("countsDoNotAddUp", item.id)(row);
    return null;
  }
  const left = base === null ? null : base - sum;
  if (left !== null && slack === 0 && (left === 0 || unknown.length === 1))
    for (const { id } of unknown.filter((one) => !hidden.has(one.id))) options.set(id, left);
  noteMissing(item, { options, rows, row }, issues);
  const isSummed = unknown.length === 0 && rows.base === null;
  return { options, answered: base === null && isSummed ? sum : answered, ...others };
}

function issueOf({ kind }: CountFault): IssueCode {
  return kind === "baseMissing" ? "missingBase" : "countsDoNotAddUp";
}

function optionCounts(item: Item, rows: ItemRows, issues: IssueList) {
  const options = new Map<string, Count>(item.options.map(({ id }) => [id, null]));
  const hidden = new Set<string>();
  let slack = 0;
  for (const [option, row] of rows.options) {
    const rebuilt = optionCount(row, issues, item.id);
    if (rebuilt === "hidden") {
      hidden.add(option);
      continue;
    }
    options.set(option, rebuilt.count);
    slack = Math.max(slack, rebuilt.slack);
  }
  return { options, hidden, slack };
}

function noteMissing(
  item: Item,
  { options, rows, row }: { options: ReadonlyMap<string, Count>; rows: ItemRows; row: number },
  issues: IssueList,
): void {
  if (rows.options.size === 0) return;
  const missing = answerOptions(item).filter(({ id }) => !rows.options.has(id) && options.get(id) === null);
  for (const [at, { text }] of missing.entries())
    issues.add("missingCountRow", item.id, { count: 1, rows: at === 0 ? [row] : [] }, text.nb);
}

function optionCount(
  row: CountRow,
  issues: IssueList,
  item: string,
): { count: Count; slack: number } | "hidden" {
  if (typeof row.count === "number") return { count: row.count, slack: 0 };
  if (row.count === "hidden" || row.share === "hidden" || row.n === "hidden") {
    issues.at("hiddenInput", item)(row.row);
    return "hidden";
  }
  if (row.share === null || row.n === null) return { count: null, slack: 0 };
  const rebuilt = countFromShare(row.share, row.n);
  if (rebuilt !== null && rebuilt.slack > 0) issues.add("roundedCounts", null, { count: 1, rows: [] }, null);
  return rebuilt ?? { count: null, slack: 0 };
}

/** The number of persons a base row or a row for the number of answers holds. */
export function baseCount(row: CountRow | null, issues: IssueList, item: string | null): Count {
  const count = row?.count ?? row?.n ?? null;
  if (count !== "hidden") return count;
  if (row) issues.at("hiddenInput", item)(row.row);
  return null;
}
