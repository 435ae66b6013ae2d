import type { EarlierNumber } from "../domain/plan/claims.js";
import type { CellAddress, Group } from "../domain/cell.js";
import type { Codebook } from "../domain/codebook.js";
import type { Comparison } from "../domain/comparison.js";
import { mayBeTold, type DataIssue, type IssueCode } from "../domain/issues.js";
import type {
  Estimate,
  IndexChange,
  TrendEstimate,
  WaveWeighting,
  WeightedEstimate,
} from "../domain/people/estimate.js";
import type { Tabulation } from "../domain/people/tabulation.js";
import { cellAddress } from "../domain/cell.js";
import type { HiddenWhy, Published } from "../domain/published.js";
import type {
  AlphaFigure,
  ChangeFigure,
  CountFigure,
  IndexFigure,
  ShareFigure,
  TrendFigure,
  WeightedFigure,
} from "../domain/figures.js";
import type { Distribution, PublishedIssue, WaveWeights } from "../domain/results.js";
import { publishChange, publishComparisons, type PlacedShare } from "./comparisons.js";
import { publishTrend, publishWeighted, publishWeighting, withStandardized } from "./crossings.js";
import { decide } from "./decide.js";
import {
  isBaseOpen,
  publishAlpha,
  publishDistribution,
  publishIndex,
  publishRespondents,
  publishShare,
  type WaveEvidence,
} from "./figures.js";
import { hide } from "./publish.js";
import { earlierCounts } from "./published-audit.js";

/** All that is known of our own municipality before anything of it may be shown. */
export interface Unprotected {
  readonly tabulation: Tabulation;
  readonly codebook: Codebook;
  /** Ids of the waves that have answers. */
  readonly waves: readonly string[];
  /** The wave whose groups are shown: fewer linked tables, fewer ways to a hidden number. */
  readonly judged: string;
  readonly groupBy: readonly string[];
  readonly estimates: readonly Estimate[];
  readonly comparisons: readonly Comparison[];
  readonly changes: readonly IndexChange[];
  readonly weightings: readonly WaveWeighting[];
  readonly trends: readonly TrendEstimate[];
  readonly issues: readonly DataIssue[];
  /** Counts of 1 … limit − 1 are hidden. */
  readonly limit: number;
  /** All that was published before: it stands in the equations too. */
  readonly earlier?: readonly EarlierNumber[] | undefined;
}

interface Placed {
  readonly wave: string;
  readonly group: Group | null;
}

/** The same as it may be shown to anybody. */
export interface Protected {
  readonly respondents: ReadonlyMap<string, Published<CountFigure>>;
  readonly distributions: ReadonlyMap<string, readonly Distribution[]>;
  readonly shares: readonly PlacedShare[];
  readonly indexes: readonly (Placed & { readonly area: string; readonly index: Published<IndexFigure> })[];
  readonly alphas: readonly (Placed & { readonly area: string; readonly alpha: Published<AlphaFigure> })[];
  readonly changes: readonly (Published<ChangeFigure> & { readonly cell: CellAddress })[];
  readonly comparisons: readonly Published<Comparison>[];
  readonly weights: readonly WaveWeights[];
  readonly weighted: readonly {
    readonly wave: string;
    readonly indicator: string;
    readonly share: Published<WeightedFigure>;
  }[];
  readonly trends: readonly Published<TrendFigure>[];
  readonly issues: readonly PublishedIssue[];
}

/**
 * Passes results through the wall (rules §5): decides wave by wave which counts are hidden, and shows what is a function
 * of open ones only.
 */
export async function protect(unprotected: Unprotected): Promise<Protected> {
  const { tabulation, codebook, waves, judged, groupBy, estimates, limit, earlier = [] } = unprotected;
  const evidence = new Map<string, WaveEvidence>();
  for (const wave of waves) {
    const groups = wave === judged ? groupBy : [];
    const before = earlierCounts(earlier, codebook, wave);
    const decision = await decide(tabulation, codebook, wave, groups, limit, before);
    evidence.set(wave, { wave, tabulation, codebook, ...decision, limit });
  }
  const all = [...evidence.values()];
  const asked = estimates.filter(({ wave, group }) => group === null || wave === judged);
  const inWave = asked.flatMap((estimate) => {
    const of = evidence.get(estimate.wave);
    return of === undefined ? [] : [{ estimate, of }];
  });
  const shares = inWave.flatMap(({ estimate, of }) => shareOf(estimate, of));
  const itemOf = (id: string) => codebook.indicators.find((indicator) => indicator.id === id)?.item;
  const itemNamed = (id: string | undefined) => codebook.items.find((item) => item.id === id);
  const comparisons = unprotected.comparisons.map((one) =>
    withStandardized(one, itemNamed(itemOf(one.indicator)), evidence),
  );
  const shareAt = new Map(shares.map(({ share }) => [share.cell, share]));
  return {
    respondents: new Map(all.map((of) => [of.wave, publishRespondents(of)])),
    distributions: new Map(
      codebook.items.map((item) => [
        item.id,
        all.map((of) => publishDistribution(of, item)).filter((distribution) => distribution !== null),
      ]),
    ),
    shares,
    indexes: inWave.flatMap(({ estimate, of }) => indexOf(estimate, of)),
    alphas: inWave.flatMap(({ estimate, of }) => alphaOf(estimate, of)),
    changes: unprotected.changes.flatMap((change) => {
      const [from, to] = [evidence.get(change.from), evidence.get(change.to)];
      return from === undefined || to === undefined ? [] : [publishChange(change, from, to)];
    }),
    comparisons: publishComparisons(comparisons, shares, itemOf, limit),
    weights: unprotected.weightings.map((one) => publishWeighting(evidence.get(one.wave), one)),
    weighted: unprotected.weightings.flatMap((weighting) => {
      const of = evidence.get(weighting.wave);
      return weighting.method === "none" || of === undefined
        ? []
        : weighting.shares.flatMap((estimate) => weightedOf(of, weighting, estimate, shareAt));
    }),
    trends: unprotected.trends.flatMap((trend) => publishTrend(trend, shareAt)),
    issues: unprotected.issues.filter(mayBeTold).map(publishIssue),
  };
}

function weightedOf(
  of: WaveEvidence,
  weighting: WaveWeighting,
  estimate: WeightedEstimate,
  shareAt: ReadonlyMap<CellAddress, Published<ShareFigure>>,
): Protected["weighted"] {
  const { wave, indicator } = estimate;
  const asked = of.codebook.indicators.find(({ id }) => id === indicator)?.item;
  const item = of.codebook.items.find(({ id }) => id === asked);
  if (item === undefined) return [];
  const share = shareAt.get(cellAddress({ wave, subject: indicator, group: null, measure: "share" }));
  return [{ wave, indicator, share: publishWeighted(of, item, weighting, estimate, share) }];
}

function shareOf(estimate: Estimate, of: WaveEvidence): Protected["shares"] {
  const id = estimate.kind === "share" ? estimate.indicator : subjectOf(estimate, "share");
  const indicator = of.codebook.indicators.find((one) => one.id === id);
  const item = of.codebook.items.find((one) => one.id === indicator?.item);
  if (indicator === undefined || item === undefined) return [];
  const { wave, group } = estimate;
  return [
    { wave, group, indicator: indicator.id, share: publishShare(of, item, indicator, group, estimate) },
  ];
}

function indexOf(estimate: Estimate, of: WaveEvidence): Protected["indexes"] {
  const { wave, group } = estimate;
  if (estimate.kind === "index") {
    return [{ wave, group, area: estimate.area, index: publishIndex(of, estimate.area, group, estimate) }];
  }
  const area = subjectOf(estimate, "index");
  if (area === null) return [];
  const cell = cellAddress({ wave, subject: area, group, measure: "index" });
  return [{ wave, group, area, index: hide(cell, whyNone(estimate, of)) }];
}

function alphaOf(estimate: Estimate, of: WaveEvidence): Protected["alphas"] {
  const { wave, group } = estimate;
  if (estimate.kind === "alpha")
    return [{ wave, group, area: estimate.area, alpha: publishAlpha(of, estimate.area, estimate) }];
  const area = subjectOf(estimate, "alpha");
  if (area === null) return [];
  const cell = cellAddress({ wave, subject: area, group, measure: "alpha" });
  return [{ wave, group, area, alpha: hide(cell, whyNone(estimate, of)) }];
}

/** That a number could not be made tells of its bases: where one of them is hidden, so is the reason. */
function whyNone(estimate: Estimate, of: WaveEvidence): HiddenWhy {
  const made = estimate.kind === "notEstimable" ? estimate.indicators : [];
  return made.every((id) => isBaseOpen(of, id, estimate.group)) ? "notEstimable" : "skjermet";
}

function subjectOf(estimate: Estimate, of: "share" | "index" | "alpha"): string | null {
  return estimate.kind === "notEstimable" && estimate.of === of ? estimate.subject : null;
}

/** Issues that count columns, texts or cells of a table, and no persons. */
const aboutFiles: ReadonlySet<IssueCode> = new Set([
  "assumedWave",
  "hiddenInput",
  "roundedCounts",
  "countsDoNotAddUp",
  "missingBase",
  "countsInPercent",
  "missingTranslation",
  "unknownCountRow",
]);

/** A count of rows is a count of persons, and stands in no equation: it is for who holds the file, and not published. */
function publishIssue({ code, file, column, count }: DataIssue): PublishedIssue {
  return { code, file, column, count: aboutFiles.has(code) ? count : null };
}
