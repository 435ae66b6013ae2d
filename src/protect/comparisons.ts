import { cellAddress, type CellAddress, type Group } from "../domain/cell.js";
import type { Comparison } from "../domain/comparison.js";
import type { IndexChange } from "../domain/people/estimate.js";
import type { MethodCode, Published, Trace } from "../domain/published.js";
import type { ChangeFigure, ShareFigure } from "../domain/figures.js";
import { ZERO_BASE } from "../domain/thresholds.js";
import { isOpen, widened, type WaveEvidence } from "./figures.js";
import { hide, show } from "./publish.js";
import { isSmall } from "./system.js";

/** Published shares by address. */
type Shares = ReadonlyMap<CellAddress, Published<ShareFigure>>;

/** A published share with where it belongs. */
export interface PlacedShare {
  readonly wave: string;
  readonly group: Group | null;
  readonly indicator: string;
  readonly share: Published<ShareFigure>;
}

/**
 * The comparisons of the judged wave as they may be shown. That a comparison could be made tells that somebody answered, so
 * where a share in it is hidden the comparison stands there hidden, whether it could be made or not.
 *
 * @param itemOf the item of an indicator: a group is not compared on the item that makes it
 * @returns the total's before the groups', by indicator in the order of the shares
 */
export function publishComparisons(
  comparisons: readonly Comparison[],
  placed: readonly PlacedShare[],
  itemOf: (indicator: string) => string | undefined,
  limit: number,
): readonly Published<Comparison>[] {
  const shares = new Map(placed.map(({ share }) => [share.cell, share]));
  const made = new Map(
    comparisons.map((one) => [comparisonCell(one), publishComparison(one, shares, limit)]),
  );
  const judged = comparisons[0]?.wave;
  const totalNames = new Set(
    comparisons.filter(({ group }) => group === null).map((one) => againstName(one)),
  );
  const inOrder = placed.filter(({ wave }) => wave === judged).sort(byIndicator(placed));
  return inOrder.flatMap(({ wave, group, indicator, share }) => {
    if (group !== null && itemOf(indicator) === group.item) return [];
    const names = group === null ? [...totalNames].sort() : ["rest"];
    const total = shares.get(cellAddress({ wave, subject: indicator, group: null, measure: "share" }));
    return names.flatMap((name) => {
      const cell = cellAddress({ wave, subject: indicator, group, measure: `vs-${name}` });
      const protectedShare = isProtected(share) || (group !== null && isProtected(total));
      const missing = protectedShare ? [hide<Comparison>(cell, "skjermet")] : [];
      const found = made.get(cell);
      return found === undefined ? missing : [found];
    });
  });
}

function isProtected(share: Published<ShareFigure> | undefined): boolean {
  return share?.shown === false && share.why === "skjermet";
}

function byIndicator(placed: readonly PlacedShare[]): (a: PlacedShare, b: PlacedShare) => number {
  const order = [...new Set(placed.map(({ indicator }) => indicator))];
  const place = new Map(order.map((indicator, at) => [indicator, at]));
  return (a, b) =>
    Number(a.group !== null) - Number(b.group !== null) ||
    (place.get(a.indicator) ?? 0) - (place.get(b.indicator) ?? 0);
}

function comparisonCell(comparison: Comparison): CellAddress {
  const { wave, indicator, group } = comparison;
  return cellAddress({ wave, subject: indicator, group, measure: `vs-${againstName(comparison)}` });
}

/**
 * A comparison is a function of the shares in it, so it is shown where they all are: a share and a difference give the
 * other share away.
 */
function publishComparison(comparison: Comparison, shares: Shares, limit: number): Published<Comparison> {
  const { ours } = comparison;
  const cell = comparisonCell(comparison);
  const from = neededCells(comparison, shares);
  const needed = from.map((address) => shares.get(address));
  const missing = needed.find((share) => share?.shown !== true);
  if (needed.some((share) => share?.shown !== true)) {
    return hide(cell, missing?.shown === false ? missing.why : "notEstimable");
  }
  if (hasSmallRest(comparison, limit)) return hide(cell, "skjermet");
  const about: Trace = {
    sources: [],
    counted: [],
    base: [],
    asked: null,
    method: methodOf(comparison),
    from,
  };
  const { against } = comparison;
  const written =
    against.kind === "wave" && comparison.notComparable !== null ? withoutCounts(comparison) : comparison;
  return show(cell, { ...written, ours }, about);
}

/** The rest of everybody is persons too: a small count among them is not printed, nor one that all or none of few chose. */
function hasSmallRest({ against }: Comparison, limit: number): boolean {
  if (against.kind !== "rest") return false;
  const limits = { limit, zeroBase: ZERO_BASE };
  const { count, n } = against;
  return isSmall(n, undefined, limits) || [count, n - count].some((part) => isSmall(part, n, limits));
}

function againstName({ against }: Comparison): string {
  if (against.kind === "wave") return against.wave;
  return against.kind === "rest" ? "rest" : against.level;
}

/**
 * A group's rest is everybody less the group. A wave that cannot be compared is only named, but where its share is hidden,
 * why it cannot would tell whether anybody answered.
 */
function neededCells(
  { ours, against, wave, indicator, notComparable }: Comparison,
  shares: Shares,
): readonly CellAddress[] {
  if (against.kind === "wave") {
    const named = notComparable !== null && !isProtected(shares.get(against.cell));
    return named ? [ours] : [ours, against.cell];
  }
  if (against.kind !== "rest") return [ours];
  return [ours, cellAddress({ wave, subject: indicator, group: null, measure: "share" })];
}

function withoutCounts(comparison: Comparison): Comparison {
  if (comparison.against.kind !== "wave") return comparison;
  return { ...comparison, against: { ...comparison.against, count: 0, n: 0, slack: 0 } };
}

function methodOf({ test }: Comparison): MethodCode {
  if (test === null) return "notCompared";
  if (test === "score") return "scoreTest";
  return test === "fisher" ? "newcombeFisher" : "newcombePooledZ";
}

/** A change of an index: shown where every share in both waves is. */
export function publishChange(
  change: IndexChange,
  from: WaveEvidence,
  to: WaveEvidence,
): Published<ChangeFigure> {
  const cell = cellAddress({ wave: change.to, subject: change.area, group: null, measure: "change" });
  const open = change.indicators.every((id) => isOpen(from, id, null) && isOpen(to, id, null));
  if (!open) return hide(cell, "skjermet");
  const cautious = change.method === "upperBound" || change.smallestCrossing < to.limit;
  const { low, high } = cautious ? change.cautious : change;
  const cells = [from, to].flatMap(({ wave }) =>
    change.indicators.map((subject) => cellAddress({ wave, subject, group: null, measure: "share" })),
  );
  const figure: ChangeFigure = {
    area: change.area,
    value: change.change,
    ...widened(low, high, -100),
    from: change.from,
    to: change.to,
    indicators: change.indicators,
    cautious,
  };
  return show(cell, figure, {
    sources: [],
    counted: [],
    base: [],
    asked: null,
    method: "indexChange",
    from: cells,
  });
}
