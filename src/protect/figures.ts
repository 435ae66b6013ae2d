import { cellAddress, type CellAddress, type Group } from "../domain/cell.js";
import { answerOptions, type Codebook, type Indicator, type Item } from "../domain/codebook.js";
import type { AlphaEstimate, Estimate, IndexEstimate, ShareEstimate } from "../domain/people/estimate.js";
import { OWN, stratumKey, type Stratum, type Tabulation } from "../domain/people/tabulation.js";
import type { MethodCode, Published, Trace } from "../domain/published.js";
import type { AlphaFigure, CountFigure, IndexFigure, ShareFigure } from "../domain/figures.js";
import type { Distribution } from "../domain/results.js";
import { FEW, TOO_FEW } from "../domain/thresholds.js";
import type { Decision } from "./decide.js";
import { cellId } from "./cell-ids.js";
import { answerIds, indicatorCells } from "./item-system.js";
import { hide, show } from "./publish.js";

/** What is known of one wave before anything of it is shown. */
export interface WaveEvidence extends Decision {
  readonly wave: string;
  readonly tabulation: Tabulation;
  readonly codebook: Codebook;
  readonly limit: number;
}

/** The number of answers of a wave. */
export function publishRespondents(evidence: WaveEvidence): Published<CountFigure> {
  const cell = cellAddress({ wave: evidence.wave, subject: "respondents", group: null, measure: "count" });
  const stratum = stratumOf(evidence, null);
  // A table of counts need not say how many answered: then the number is not hidden, only unknown.
  if ((stratum?.respondents ?? null) === null) return hide(cell, "notEstimable");
  return publishCount(evidence, cell, cellId.respondents(null), stratum?.respondents ?? null, {
    sources: (stratum?.sources ?? []).map(({ file }) => ({ file, column: null })),
    counted: [],
    base: [],
    asked: null,
    method: "count",
    from: [],
  });
}

/** How everybody answered one item. */
export function publishDistribution(evidence: WaveEvidence, item: Item): Distribution | null {
  const { wave } = evidence;
  const stratum = stratumOf(evidence, null);
  const counts = stratum?.items.get(item.id);
  if (stratum === undefined || counts === undefined) return null;
  const baseCell = cellAddress({ wave, subject: item.id, group: null, measure: "base" });
  const answers = answerIds(item);
  const base = publishCount(evidence, baseCell, cellId.base(item.id, null), counts.answered, {
    ...trace(stratum, item, "count"),
    counted: answers,
  });
  const options = item.options.map(({ id }) => {
    const cell = cellAddress({ wave, subject: `${item.id}.${id}`, group: null, measure: "count" });
    const about = { ...trace(stratum, item, "count"), counted: [id], base: answers };
    return {
      option: id,
      count: publishCount(
        evidence,
        cell,
        cellId.options(item.id, [id], null),
        counts.options.get(id) ?? null,
        about,
      ),
    };
  });
  return { wave, group: null, base, options };
}

function publishCount(
  { open }: WaveEvidence,
  cell: CellAddress,
  id: string,
  value: number | null,
  about: Trace,
): Published<CountFigure> {
  return open(id) && value !== null ? show(cell, { value }, about) : hide(cell, "skjermet");
}

/** An indicator's share among everybody or in a group: shown where its count and its base are. */
export function publishShare(
  evidence: WaveEvidence,
  item: Item,
  indicator: Indicator,
  group: Group | null,
  estimate: Estimate,
): Published<ShareFigure> {
  const cell = cellAddress({ wave: evidence.wave, subject: indicator.id, group, measure: "share" });
  const cells = indicatorCells(item, indicator, group);
  const stratum = stratumOf(evidence, group);
  // Which questions a wave asked is no secret.
  if (stratum?.items.has(item.id) !== true) return hide(cell, "notEstimable");
  if (estimate.kind !== "share") {
    const unknown = estimate.kind === "notEstimable" && estimate.why === "unknownCounts";
    return hide(cell, unknown || !evidence.open(cells.base) ? "skjermet" : "notEstimable");
  }
  if (!evidence.open(cells.base)) return hide(cell, "skjermet");
  // Decided by the base alone, which is open: it tells nothing of what was counted.
  if (estimate.n < TOO_FEW) return hide(cell, "forFaSvar");
  if (!evidence.open(cells.counted)) return hide(cell, "skjermet");
  return show(cell, shareFigure(evidence, item, indicator, group, estimate), {
    ...trace(stratum, item, estimate.finite ? "wilsonFinite" : "wilson"),
    counted: indicator.counted,
    base: indicator.base ?? answerIds(item),
  });
}

function shareFigure(
  evidence: WaveEvidence,
  item: Item,
  indicator: Indicator,
  group: Group | null,
  estimate: ShareEstimate,
): ShareFigure {
  return {
    indicator: indicator.id,
    value: estimate.share,
    count: estimate.count,
    n: estimate.n,
    low: estimate.low,
    high: estimate.high,
    slack: estimate.slack,
    fewAnswers: estimate.n < FEW,
    dontKnow: group === null ? dontKnowBounds(evidence, item, indicator, estimate) : null,
  };
}

/**
 * How many said «vet ikke», as far as the shown counts tell: a verdict that must hold with and without them may use no
 * more than that.
 */
function dontKnowBounds(
  evidence: WaveEvidence,
  item: Item,
  indicator: Indicator,
  estimate: ShareEstimate,
): ShareFigure["dontKnow"] {
  const unsure = answerOptions(item).filter((option) => option.missing === "dontKnow");
  if (item.kind === "multiple" || unsure.length === 0) return null;
  if (unsure.some(({ id }) => indicator.counted.includes(id))) return null;
  const counts = stratumOf(evidence, null)?.items.get(item.id);
  const shown = (id: string): number | null =>
    evidence.open(cellId.options(item.id, [id], null)) ? (counts?.options.get(id) ?? null) : null;
  const isInBase = (id: string): boolean => indicator.base?.includes(id) ?? true;
  const inBase = unsure.some(({ id }) => isInBase(id));
  const asked = unsure.map(({ id }) => id).filter((id) => isInBase(id) === inBase);
  const { n, count, slack } = estimate;
  // A count that came of a rounded per cent may be some more or less.
  const least = (value: number | null): number => Math.max(0, (value ?? 0) - slack);
  const known = asked.map(shown);
  const fewest = sumOf(known.map(least));
  const isWhole = known.every((value) => value !== null);
  const answered = evidence.open(cellId.base(item.id, null)) ? (counts?.answered ?? null) : null;
  const room = inBase ? n - least(count) : answered === null ? null : answered - n;
  const others = answerIds(item).filter(
    (id) => isInBase(id) === inBase && !asked.includes(id) && !indicator.counted.includes(id),
  );
  const bounds = [
    ...(isWhole ? [sumOf(known.map((value) => value + slack))] : []),
    ...(room === null ? [] : [room - sumOf(others.map((id) => least(shown(id))))]),
  ];
  return { inBase, fewest, most: bounds.length === 0 ? null : Math.max(fewest, Math.min(...bounds)) };
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * An area's index: shown where every share in it is. Its linearized interval tells how answers coincide, so it gives way to
 * the cautious one where a crossing is small. The interval is widened to whole tenths.
 */
export function publishIndex(
  evidence: WaveEvidence,
  area: string,
  group: Group | null,
  estimate: IndexEstimate,
): Published<IndexFigure> {
  const { wave, codebook } = evidence;
  const cell = cellAddress({ wave, subject: area, group, measure: "index" });
  if (!estimate.indicators.every((id) => isOpen(evidence, id, group))) return hide(cell, "skjermet");
  const cautious = estimate.method === "upperBound" || estimate.smallestCrossing < evidence.limit;
  const { low, high } = cautious ? estimate.cautious : estimate;
  const indicators = estimate.indicators.map((subject) =>
    cellAddress({ wave, subject, group, measure: "share" }),
  );
  return show(
    cell,
    { area, value: estimate.index, ...widened(low, high), indicators, cautious },
    {
      sources: [],
      counted: codebook.indicators.filter((i) => estimate.indicators.includes(i.id)).map((i) => i.id),
      base: [],
      asked: null,
      method: cautious ? "indexUpperBound" : "indexLinearized",
      from: indicators,
    },
  );
}

export function publishAlpha(
  evidence: WaveEvidence,
  area: string,
  estimate: AlphaEstimate,
): Published<AlphaFigure> {
  const { wave } = evidence;
  const cell = cellAddress({ wave, subject: area, group: null, measure: "alpha" });
  if (!estimate.indicators.every((id) => isOpen(evidence, id, null))) return hide(cell, "skjermet");
  const from = estimate.indicators.map((subject) =>
    cellAddress({ wave, subject, group: null, measure: "share" }),
  );
  const about: Trace = { sources: [], counted: [], base: [], asked: null, method: "cronbachAlpha", from };
  return show(cell, { area, value: Math.round(estimate.alpha * 100) / 100 }, about);
}

/** Whether an indicator's count and base are both open. */
export function isOpen(evidence: WaveEvidence, indicatorId: string, group: Group | null): boolean {
  const cells = cellsOf(evidence, indicatorId, group);
  return cells !== null && evidence.open(cells.counted) && evidence.open(cells.base);
}

/** Whether an indicator's base is open, or was never there: its item was not in the file. */
export function isBaseOpen(evidence: WaveEvidence, indicatorId: string, group: Group | null): boolean {
  const cells = cellsOf(evidence, indicatorId, group);
  return cells === null || evidence.open(cells.base);
}

function cellsOf(evidence: WaveEvidence, indicatorId: string, group: Group | null) {
  const { codebook } = evidence;
  const indicator = codebook.indicators.find((candidate) => candidate.id === indicatorId);
  const item = codebook.items.find((candidate) => candidate.id === indicator?.item);
  if (indicator === undefined || item === undefined) return null;
  const asked = stratumOf(evidence, null)?.items.has(item.id) ?? false;
  return asked ? indicatorCells(item, indicator, group) : null;
}

/** Outward to whole tenths of a point, within `floor`–100. */
export function widened(
  low: number,
  high: number,
  floor = 0,
): { readonly low: number; readonly high: number } {
  return { low: Math.max(floor, Math.floor(low * 10) / 10), high: Math.min(100, Math.ceil(high * 10) / 10) };
}

function stratumOf({ tabulation, wave }: WaveEvidence, group: Group | null): Stratum | undefined {
  return tabulation.strata.get(stratumKey({ wave, unit: OWN, group }));
}

function trace(stratum: Stratum, item: Item, method: MethodCode): Trace {
  const sources = stratum.sources.map(({ file, columns }) => ({
    file,
    column: columns.get(item.id) ?? null,
  }));
  return { sources, counted: [], base: [], asked: item.base.id, method, from: [] };
}
