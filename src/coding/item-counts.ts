import { answerOptions, type Item } from "../domain/codebook.js";
import type { CountRow } from "../domain/people/count-table.js";
import type { Count, ItemCounts } from "../domain/people/tabulation.js";
import type { IssueList } from "./issue-list.js";
import { countFromShare } from "./rounded-share.js";

/** The rows of one item in one stratum: by option id, and the base (`*`). */
export interface ItemRows {
  readonly options: Map<string, CountRow>;
  base: CountRow | null;
}

/**
 * Makes an item's counts from the rows that tell of them. A base that is not typed is the sum of the answers where all
 * are known, and a count that is not typed is computed where base and the other answers leave one value for it. What
 * the source hides (`:`) stays unknown, even where it could be computed: what somebody has hidden is not to be
 * published again.
 *
 * Issues by item: `missingCountRow` (an answer without a row, whose count stays unknown), `hiddenInput` (`:`),
 * `roundedCounts` (rebuilt from per cent, and not exactly known), `countsDoNotAddUp` (answers that do not sum to the
 * base, ticks above it, a per cent that no whole count gives, two bases).
 */
export function itemCounts(item: Item, rows: ItemRows, issues: IssueList): ItemCounts {
  const noteSum = issues.at("countsDoNotAddUp", item.id);
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
  const bases = new Set([...rows.options.values()].map(({ n }) => n).filter((n) => typeof n === "number"));
  const base = baseCount(rows.base, issues, item.id) ?? (bases.size === 1 ? ([...bases][0] ?? null) : null);
  const first = rows.base ?? [...rows.options.values()][0];
  const row = first?.row ?? 1;
  if (bases.size > 1 || (base !== null && [...bases].some((n) => n !== base))) noteSum(row);
  if (item.kind === "multiple") {
    if (base !== null && [...options.values()].some((count) => (count ?? 0) - slack > base)) noteSum(row);
    return { options, answered: base, blank: null, outsideBase: 0, slack };
  }
  const answers = answerOptions(item).map(({ id }) => id);
  const unknown = answers.filter((id) => (options.get(id) ?? null) === null);
  const noteMissing = (): void => {
    if (rows.options.size === 0) return;
    const missing = answerOptions(item).filter(({ id }) => !rows.options.has(id) && options.get(id) === null);
    for (const [at, { text }] of missing.entries())
      issues.add("missingCountRow", item.id, { count: 1, rows: at === 0 ? [row] : [] }, text.nb);
  };
  const sum = answers.reduce((total, id) => total + (options.get(id) ?? 0), 0);
  if (base === null) {
    const isSummed = unknown.length === 0 && rows.base === null;
    noteMissing();
    return { options, answered: isSummed ? sum : null, blank: null, outsideBase: 0, slack };
  }
  const allowance = slack * (answers.length - unknown.length);
  const left = base - sum;
  if (left < -allowance || (unknown.length === 0 && left > allowance)) noteSum(row);
  else if (slack === 0 && (left === 0 || unknown.length === 1))
    for (const id of unknown.filter((one) => !hidden.has(one))) options.set(id, left);
  noteMissing();
  return { options, answered: base, blank: null, outsideBase: 0, slack };
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
  if (rebuilt === null) issues.at("countsDoNotAddUp", item)(row.row);
  else if (rebuilt.slack > 0) issues.at("roundedCounts", item)(row.row);
  return rebuilt ?? { count: null, slack: 0 };
}

/** The number of persons a base row or a row for the number of answers holds. */
export function baseCount(row: CountRow | null, issues: IssueList, item: string | null): Count {
  const count = row?.count ?? row?.n ?? null;
  if (count !== "hidden") return count;
  if (row) issues.at("hiddenInput", item)(row.row);
  return null;
}
