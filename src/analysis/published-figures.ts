import type { AnalysisData } from "../domain/catalogue.js";
import type { ReferenceFigure, ReferenceSource } from "../domain/reference.js";
import type { Ours } from "./against.js";
import type { Asked } from "./area-index.js";
import { dontKnowUnsaid, figureRelation, type Comparability } from "./comparability.js";
import type { IndicatorCount } from "./indicator-count.js";
import {
  againstCounts,
  referenceComparability,
  type Level,
  type ReferenceCandidate,
} from "./reference-candidate.js";
import { readWords } from "./words.js";

/** Words are taken as fixed: past this share of those who answered that year, our own answers weigh too much for it. */
const MOST_INSIDE = 0.1;

/** What words without an interval say of a share. */
const ANY_SHARE = { low: 0, high: 1 };

/** All that one source says on an indicator's item, comparable or not. */
export function publishedFigures(
  data: AnalysisData,
  source: ReferenceSource,
  level: Level,
  asked: Asked,
  ours: Ours,
): readonly ReferenceCandidate[] {
  const across = referenceComparability(data.survey.waves, asked, ours, source.wave);
  return source.figures
    .filter((figure) => figure.item === asked.item.id)
    .map((figure) => {
      const relation = figureRelation(figure, asked);
      const unsaid = dontKnowUnsaid(figure, asked.item) ? (["dontKnowUnsaid"] as const) : [];
      const comparability: Comparability = {
        why: relation === "base" || relation === "counted" ? relation : across.why,
        warnings: [...across.warnings, ...unsaid],
      };
      const complement = relation === "complement";
      const counts = countsOf(figure);
      if (counts === null) return inWords(data, source, level, figure, complement, ours, comparability);
      const turned = complement ? { ...counts, count: counts.n - counts.count } : counts;
      return againstCounts(level, source.wave, turned, ours, comparability);
    });
}

function inWords(
  { survey, words: rules }: AnalysisData,
  source: ReferenceSource,
  { level }: Level,
  figure: ReferenceFigure,
  complement: boolean,
  ours: Ours,
  { why, warnings }: Comparability,
): ReferenceCandidate {
  const { wave } = source;
  const interval = readWords(figure, source.figures, rules);
  const { low, high } = interval ?? ANY_SHARE;
  const answers = figure.n ?? source.answers ?? survey.waves.find(({ id }) => id === wave)?.nationalAnswers;
  const inside = wave === ours.wave && answers !== undefined && ours.n > MOST_INSIDE * answers;
  return {
    against: {
      kind: "words",
      level,
      reference: source.id,
      wave,
      words: figure.words ?? "",
      low: complement ? 1 - high : low,
      high: complement ? 1 - low : high,
      dontKnow: figure.dontKnow,
      n: figure.n,
      source: source.source,
    },
    why: interval === null ? "noInterval" : why,
    warnings: [...warnings, ...(inside ? (["localInside"] as const) : [])],
  };
}

/**
 * Counts as published, or rebuilt from a per cent with n; `null` where the figure has words alone, or more counted than
 * answered.
 */
function countsOf({ count, share, n }: ReferenceFigure): IndicatorCount | null {
  if (n === null) return null;
  if (count !== undefined) return count <= n ? { count, n, slack: 0 } : null;
  if (share === undefined) return null;
  const rebuilt = Math.round(share * n);
  const reach = roundingOf(share) * n;
  const most = Math.min(n, Math.floor(share * n + reach));
  const fewest = Math.max(0, Math.ceil(share * n - reach));
  return { count: rebuilt, n, slack: Math.max(0, most - rebuilt, rebuilt - fewest) };
}

/** How far a share may be from the one it was rounded from; a per cent is rounded to whole per cent at the coarsest. */
function roundingOf(share: number): number {
  const decimals = String(share).split(".")[1]?.length ?? 0;
  return 0.5 * 10 ** -Math.max(2, decimals);
}
