import { answerOptions, type Item } from "../domain/codebook.js";
import type { CountFault } from "../domain/count-check.js";
import type { CountRow } from "../domain/people/count-table.js";
import { answeredBy, type Figure, type Figures } from "./answered.js";
import { countFromShare } from "./rounded-share.js";

/** What is typed of one question for one wave, unit and group. */
export interface TypedQuestion {
  readonly item: Item;
  /** Without any figure where its cell is empty. */
  readonly base: CountRow | null;
  readonly options: ReadonlyMap<string, CountRow>;
  /** How many answered at all, where it is typed. */
  readonly all: number | null;
}

/** A fault, and the rows it is in where those are not all of the question's. */
export type TypedFault = CountFault & { readonly at?: readonly number[] };

/**
 * What is wrong with the figures of one question, whatever is right with the others.
 *
 * @example
 * faultsOf({ item, base, options, all: 150 }); // [{ kind: "baseAboveAll", base: 300, all: 150, at: [9] }]
 */
export function faultsOf(typed: TypedQuestion): readonly TypedFault[] {
  const sums = [...(typed.item.kind === "multiple" ? tickFaults(typed) : sumFaults(typed))];
  const shares = sums.length === 0 ? shareFaults(typed) : [];
  return [...sums, ...shares, ...baseFaults(typed), ...gapFaults(typed)];
}

/** Whether a question with this fault can still be used: an answer that lacks is unknown, and the others are not. */
export function isUsable({ kind }: CountFault): boolean {
  return kind === "answerMissing";
}

/** The stated number of those who answered: in the row for it, or beside the per cents where they agree. */
export function statedBase({ base, options }: Pick<TypedQuestion, "base" | "options">): number | null {
  const typed = base?.count ?? base?.n ?? null;
  if (typed !== null) return typed === "hidden" ? null : typed;
  const beside = [...new Set([...options.values()].map(({ n }) => n))].filter((n) => typeof n === "number");
  return beside.length === 1 ? (beside[0] ?? null) : null;
}

/** The counts that are typed, as they are. */
export function typedCounts(options: ReadonlyMap<string, CountRow>): Figures {
  const counts = new Map<string, Figure | "hidden">();
  for (const [id, row] of options) {
    if (isHidden(row)) counts.set(id, "hidden");
    else if (typeof row.count === "number") counts.set(id, { value: row.count, slack: 0 });
  }
  return counts;
}

function typedShares(options: ReadonlyMap<string, CountRow>): Figures {
  const shares = new Map<string, Figure | "hidden">();
  for (const [id, { share, ...row }] of options) {
    if (isHidden({ ...row, share })) shares.set(id, "hidden");
    // Each per cent may be half a unit of its last decimal off.
    else if (typeof share === "object" && share !== null)
      shares.set(id, { value: share.percent, slack: 0.5 * 10 ** -share.decimals });
  }
  return shares;
}

function* sumFaults(typed: TypedQuestion): Generator<TypedFault> {
  const { item, options } = typed;
  const stated = statedBase(typed);
  const counts = typedCounts(options);
  const sum = sumOf(item, counts);
  if (stated !== null && sum !== null && answeredBy(item, stated, counts) === null) {
    yield { kind: "sumNotBase", sum, base: stated };
  }
  const shares = typedShares(options);
  const percent = sumOf(item, shares);
  if (stated !== 0 && percent !== null && answeredBy(item, 100, shares) === null) {
    yield { kind: "percentNotWhole", sum: percent };
  }
}

/** The sum of the answers that are known; null where none is. */
function sumOf(item: Item, figures: Figures): number | null {
  const known = answerOptions(item)
    .map(({ id }) => figures.get(id))
    .filter((one) => typeof one === "object");
  return known.length === 0 ? null : known.reduce((sum, { value }) => sum + value, 0);
}

function* tickFaults(typed: TypedQuestion): Generator<TypedFault> {
  const { item, options, base } = typed;
  const stated = statedBase(typed);
  if (stated === null) return;
  for (const { id, text } of item.options) {
    const row = options.get(id);
    if (typeof row?.count === "number" && row.count > stated) {
      const at = [row.row, ...(base === null ? [] : [base.row])];
      yield { kind: "ticksAboveBase", option: text, ticks: row.count, base: stated, at };
    }
  }
}

function* shareFaults({ item, options }: TypedQuestion): Generator<TypedFault> {
  for (const { id, text } of item.options) {
    const row = options.get(id);
    if (row === undefined || row.count !== null || typeof row.n !== "number") continue;
    if (row.share === null || row.share === "hidden" || countFromShare(row.share, row.n) !== null) continue;
    yield { kind: "percentImpossible", option: text, percent: row.share.percent, base: row.n, at: [row.row] };
  }
}

function* baseFaults(typed: TypedQuestion): Generator<TypedFault> {
  const { item, options, base, all } = typed;
  const stated = statedBase(typed);
  const answered = stated ?? (item.kind === "multiple" ? null : sumOf(item, typedCounts(options)));
  if (answered !== null && all !== null && answered > all) {
    const at = stated === null || base === null ? {} : { at: [base.row] };
    yield { kind: "baseAboveAll", base: answered, all, ...at };
  }
  const rows = [...options.values()];
  const isTyped = base !== null && !isEmpty(base);
  if (isTyped || rows.length === 0 || rows.some(({ n }) => n !== null)) return;
  const at = base === null ? {} : { at: [base.row] };
  const inPercent = rows.some(({ share }) => share !== null);
  if (inPercent) yield { kind: "baseMissing", why: "percent", ...at };
  else if (item.kind === "multiple") yield { kind: "baseMissing", why: "severalTicks", ...at };
}

function* gapFaults({ item, options }: TypedQuestion): Generator<TypedFault> {
  const missing = answerOptions(item).filter(({ id }) => !options.has(id));
  if (missing.length > 0 && options.size > 0)
    yield { kind: "answerMissing", options: missing.map(({ text }) => text) };
}

function isHidden({ count, share }: Pick<CountRow, "count" | "share">): boolean {
  return count === "hidden" || share === "hidden";
}

function isEmpty({ count, share, n }: CountRow): boolean {
  return count === null && share === null && n === null;
}
