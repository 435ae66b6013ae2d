import { cellAddress, type CellAddress } from "../domain/cell.js";
import type { Comparison } from "../domain/comparison.js";
import type { IndexChange } from "../domain/people/estimate.js";
import type { MethodCode, Published, Trace } from "../domain/published.js";
import type { ChangeFigure, ShareFigure } from "../domain/results.js";
import { isOpen, widened, type WaveEvidence } from "./figures.js";
import { hide, show } from "./publish.js";

/** Published shares by address. */
export type Shares = ReadonlyMap<CellAddress, Published<ShareFigure>>;

/**
 * A comparison is a function of the shares in it, so it is shown where they all are: a share and a difference give the
 * other share away.
 */
export function publishComparison(comparison: Comparison, shares: Shares): Published<Comparison> {
  const { wave, indicator, group, ours } = comparison;
  const cell = cellAddress({ wave, subject: indicator, group, measure: `vs-${againstName(comparison)}` });
  const needed = neededCells(comparison).map((address) => shares.get(address));
  const missing = needed.find((share) => share?.shown !== true);
  if (needed.some((share) => share?.shown !== true)) {
    return hide(cell, missing === undefined || missing.shown ? "notEstimable" : missing.why);
  }
  const from = neededCells(comparison);
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

function againstName({ against }: Comparison): string {
  if (against.kind === "wave") return against.wave;
  return against.kind === "rest" ? "rest" : against.level;
}

/** A group's rest is everybody less the group. A wave that cannot be compared is only named. */
function neededCells({ ours, against, wave, indicator, notComparable }: Comparison): readonly CellAddress[] {
  if (against.kind === "wave") return notComparable === null ? [ours, against.cell] : [ours];
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
