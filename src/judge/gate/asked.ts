import { cellAddress, parseCell } from "../../domain/cell.js";
import type { BaselineEntry, GateBaseline } from "../../domain/gate/baseline.js";
import type { PlainResults } from "../../domain/gate/plain-results.js";
import {
  gateAgainst,
  namedIndicators,
  type FailingWord,
  type GateAgainst,
  type GateSettings,
} from "../../domain/gate/policy.js";

/** One line that the gate is asked for. */
export interface Asked {
  /** Null where the policy asks for a kind of comparison that the results have none of. */
  readonly indicator: string | null;
  readonly against: GateAgainst;
  /** What the policy or the baseline names must be there; what it merely covers is listed where it is not. */
  readonly named: boolean;
  readonly fails: readonly FailingWord[];
  /** The policy's own, 0–1. */
  readonly target: number | null;
}

type Comparison = PlainResults["comparisons"][number];

/** What of the analysis stands for each kind: its one comparison with nation or county, and with an earlier wave. */
export type Comparable = Extract<GateAgainst, "nation" | "previous">;

const usualWords: readonly FailingWord[] = ["worse"];
const usualKinds: readonly Comparable[] = ["nation", "previous"];

/** How a policy covers one indicator: what it must be held against, and what it is held against where that can be done. */
interface Coverage {
  readonly must: readonly GateAgainst[];
  readonly may: readonly Comparable[];
  readonly fails: readonly FailingWord[];
  readonly target: number | null;
}

/**
 * The lines that a policy and a baseline ask for, by indicator in the order of the survey: what they name, and, where the
 * policy names no indicator, every comparison of the whole municipality that the analysis made.
 *
 * @example
 * askedLines(results, {}, null).length; // as many as the national comparisons and changes of the total
 */
export function askedLines(
  results: PlainResults,
  settings: GateSettings,
  baseline: GateBaseline | null,
): readonly Asked[] {
  const covers = coverageOf(settings);
  const named = namedIndicators(settings).map(({ id }) => id);
  const lines = [...new Set([...inWave(results), ...named])].flatMap((indicator) => {
    const { must, may, fails, target } = covers(indicator);
    const made = may.filter((kind) => comparisonOf(results, indicator, kind) !== null);
    return [
      ...must.map((against) => ({ indicator, against, named: true, fails, target })),
      ...made.map((against) => ({ indicator, against, named: false, fails, target })),
    ];
  });
  const known = (baseline?.entries ?? []).flatMap((entry) => linesOfEntry(entry, covers, results));
  return [...absentKinds(results, settings), ...inOrder(merged([...lines, ...known]), results)];
}

function coverageOf(settings: GateSettings): (indicator: string) => Coverage {
  const named = namedIndicators(settings);
  const policy = new Map(named.map((one) => [one.id, one]));
  const fails = settings.fails ?? usualWords;
  return (indicator) => {
    const own = policy.get(indicator);
    if (own === undefined) {
      return {
        must: [],
        may: coversOthers(settings) ? (settings.against ?? usualKinds) : [],
        fails,
        target: null,
      };
    }
    const said = own.against ?? settings.against;
    const target = own.target ?? null;
    return {
      must: [...(said ?? (["nation"] as const)), ...(target === null ? [] : (["target"] as const))],
      may: said === undefined ? ["previous"] : [],
      fails: own.fails ?? fails,
      target,
    };
  };
}

/** Which verdicts a policy lets fail, by indicator. */
export function failingWordsOf(settings: GateSettings): (indicator: string) => readonly FailingWord[] {
  const covers = coverageOf(settings);
  return (indicator) => covers(indicator).fails;
}

/** The indicators that the policy holds against the baseline, whether they deviate or not. */
export function heldAgainstBaseline(settings: GateSettings): ReadonlySet<string> {
  const held = namedIndicators(settings).filter(({ against }) => against?.includes("baseline") === true);
  return new Set(held.map(({ id }) => id));
}

/**
 * The entry's own line, and what it is known to deviate from, as far as the policy still covers that. An earlier wave that
 * the analysis has left for a nearer one is past; where there is none at all, it is missing.
 */
function linesOfEntry(
  entry: BaselineEntry,
  covers: (indicator: string) => Coverage,
  results: PlainResults,
): readonly Asked[] {
  const { indicator } = entry;
  const { must, may, fails, target } = covers(indicator);
  const change = cellOfChange(results, indicator);
  const kinds: readonly GateAgainst[] = [...must, ...may].filter((kind) =>
    kind === "previous" && change === null
      ? entry.deviations.some(isEarlierWave)
      : deviates(entry, kind, change),
  );
  return [...kinds, "baseline" as const].map((against) => ({
    ...{ indicator, against, named: true, fails, target },
  }));
}

function cellOfChange(results: PlainResults, indicator: string): string | null {
  return comparisonOf(results, indicator, "previous")?.comparison.cell ?? null;
}

/** A kind that the policy asks for of all, and that no indicator has: then nothing would ever fail, and nobody be told. */
function absentKinds(results: PlainResults, settings: GateSettings): readonly Asked[] {
  // What is asked of those it names stands in their own lines.
  if (!coversOthers(settings)) return [];
  const lacking = (settings.against ?? []).filter((kind) =>
    inWave(results).every((indicator) => comparisonOf(results, indicator, kind) === null),
  );
  return lacking.map((kind) => ({
    ...{ indicator: null, against: kind, named: true, fails: usualWords, target: null },
  }));
}

function coversOthers(settings: GateSettings): boolean {
  return settings.others ?? namedIndicators(settings).length === 0;
}

/** The same line asked for twice: it is named where either names it. */
function merged(lines: readonly Asked[]): readonly Asked[] {
  const found = new Map<string, Asked>();
  for (const line of lines) {
    const key = `${line.indicator ?? ""} ${line.against}`;
    const before = found.get(key);
    found.set(key, { ...line, named: line.named || before?.named === true });
  }
  return [...found.values()];
}

function inOrder(lines: readonly Asked[], { indicators }: PlainResults): readonly Asked[] {
  const places = new Map(indicators.map(({ id }, at) => [id, at]));
  const place = ({ indicator }: Asked): number => places.get(indicator ?? "") ?? indicators.length;
  return [...lines].sort(
    (a, b) => place(a) - place(b) || gateAgainst.indexOf(a.against) - gateAgainst.indexOf(b.against),
  );
}

/** The indicators that the judged wave has a share of, hidden ones among them. */
function inWave({ indicators, wave }: PlainResults): readonly string[] {
  return indicators
    .filter(({ estimates }) => estimates.some((one) => one.wave === wave && one.group === null))
    .map(({ id }) => id);
}

/**
 * The analysis' own comparison of the whole municipality: with the nation, or the county where that is the one judged; or
 * with an earlier wave.
 */
export function comparisonOf(
  { comparisons, wave, previousWave }: PlainResults,
  indicator: string,
  kind: Comparable,
): Comparison | null {
  const share = cellAddress({ wave, subject: indicator, group: null, measure: "share" });
  const everybody = share.slice(0, -"share".length);
  const found = comparisons.filter(
    ({ comparison: { cell } }) => cell.startsWith(everybody) && isOfKind(cell.slice(everybody.length), kind),
  );
  return (
    found.find(({ verdict }) => verdict !== null) ??
    found.find(({ comparison }) =>
      comparison.cell.endsWith(`/vs-${kind === "nation" ? kind : (previousWave ?? "")}`),
    ) ??
    found[0] ??
    null
  );
}

function isOfKind(measure: string, kind: Comparable): boolean {
  const outside = measure === "vs-nation" || measure === "vs-county";
  return kind === "nation" ? outside : /^vs-[0-9]/u.test(measure);
}

/**
 * The verdicts that fail against a known deviation: of a neutral indicator only the way it deviates already, since the other
 * way is back.
 */
export function failsBeyond(
  fails: readonly FailingWord[],
  { direction }: Pick<BaselineEntry, "direction">,
): readonly FailingWord[] {
  return direction === undefined ? fails : fails.filter((word) => word === "worse" || word === direction);
}

/** Whether an entry says that it deviates so: an earlier wave is named by its id. */
export function deviates(
  entry: BaselineEntry | undefined,
  against: GateAgainst,
  cell: string | null,
): boolean {
  if (entry === undefined || against === "baseline") return false;
  return entry.deviations.includes(deviationName(against, cell));
}

/** Of what a baseline may say that something deviates from, all but the nation and a target are earlier waves. */
export function isEarlierWave(deviation: string): boolean {
  return deviation !== "nation" && deviation !== "target";
}

/** What a baseline calls it: «nation», «target», or the earlier wave of the comparison's address. */
export function deviationName(against: Exclude<GateAgainst, "baseline">, cell: string | null): string {
  const measure = cell === null ? undefined : parseCell(cell)?.measure;
  return against === "previous" ? (measure?.slice("vs-".length) ?? against) : against;
}
