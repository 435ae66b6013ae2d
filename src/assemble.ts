import { indicatorsByArea } from "./analysis/areas.js";
import type { AnalysisData } from "./domain/catalogue.js";
import { OWN, type Tabulation } from "./domain/people/tabulation.js";
import type { AreaResult, IndicatorResult, ItemResult, WaveInfo } from "./domain/results.js";
import type { Protected } from "./protect/protect.js";

/** Each area of the framework in use, with what may be shown of it. */
export function areaResults(data: AnalysisData, shown: Protected, wave: string): readonly AreaResult[] {
  const { framework, survey } = data;
  const byArea = indicatorsByArea(framework, survey.codebook);
  return framework.areas.map((area): AreaResult => {
    const found = byArea.find((one) => one.area === area.id);
    const headlines = found?.headlines ?? [];
    const answered = headlines.some(({ id }) =>
      shown.shares.some(
        (one) => one.indicator === id && one.wave === wave && one.group === null && one.share.shown,
      ),
    );
    return {
      id: area.id,
      text: area.text,
      headlines: headlines.map(({ id }) => id),
      indexes: shown.indexes
        .filter((one) => one.area === area.id)
        .map(({ wave, group, index }) => ({ wave, group, index })),
      changes: shown.changes.filter((change) => change.cell.split("/")[1] === area.id),
      alphas: shown.alphas.filter((one) => one.area === area.id).map(({ wave, alpha }) => ({ wave, alpha })),
      weak: weakness(
        headlines.map(({ item }) => item).filter((item) => isAsked(shown, item, wave)),
        answered,
      ),
      overlaps: found?.overlaps ?? [],
    };
  });
}

function isAsked({ distributions }: Protected, item: string, wave: string): boolean {
  return distributions.get(item)?.some((one) => one.wave === wave) ?? false;
}

function weakness(items: readonly string[], answered: boolean): AreaResult["weak"] {
  const distinct = new Set(items).size;
  if (distinct === 0) return "noIndicator";
  if (!answered) return "noAnswers";
  return distinct === 1 ? "oneItem" : "none";
}

/** Each indicator with its shares, in every wave and group. */
export function indicatorResults(data: AnalysisData, shown: Protected): readonly IndicatorResult[] {
  const { codebook } = data.survey;
  const byArea = indicatorsByArea(data.framework, codebook);
  return codebook.indicators.flatMap((indicator): IndicatorResult[] => {
    const item = codebook.items.find(({ id }) => id === indicator.item);
    const estimates = shown.shares.filter((one) => one.indicator === indicator.id);
    const asked = (shown.distributions.get(indicator.item) ?? []).length > 0;
    if (item === undefined || !asked) return [];
    return [
      {
        id: indicator.id,
        item: item.id,
        counted: indicator.counted,
        text: indicator.text,
        short: item.short,
        polarity: indicator.polarity,
        areas: byArea
          .filter(({ indicators }) => indicators.some(({ id }) => id === indicator.id))
          .map(({ area }) => area),
        headline: indicator.headline,
        assumed: indicator.assumed ?? false,
        estimates: estimates.map(({ wave, group, share }) => ({ wave, group, share })),
        weighted: shown.weighted
          .filter((one) => one.indicator === indicator.id)
          .map(({ wave, share }) => ({ wave, share })),
      },
    ];
  });
}

/** Each item that was asked, with how everybody answered in every wave. */
export function itemResults(data: AnalysisData, shown: Protected): readonly ItemResult[] {
  return data.survey.codebook.items.flatMap((item): ItemResult[] => {
    const distributions = shown.distributions.get(item.id) ?? [];
    if (item.kind === "text" || distributions.length === 0) return [];
    return [
      {
        id: item.id,
        kind: item.kind,
        text: item.text,
        short: item.short,
        asked: item.base.who,
        askedAll: item.base.id === "all",
        background: item.background ?? false,
        assumed: item.assumed ?? [],
        options: item.options.map(({ id, text, missing, middle }) => ({
          id,
          text,
          missing: missing ?? null,
          middle: middle ?? false,
        })),
        distributions,
      },
    ];
  });
}

/** The waves that have answers, in time. */
export function waveInfos(
  data: AnalysisData,
  tabulation: Tabulation,
  shown: Protected,
  waves: readonly string[],
): readonly WaveInfo[] {
  return waves.flatMap((id): WaveInfo[] => {
    const wave = data.survey.waves.find((one) => one.id === id);
    const respondents = shown.respondents.get(id);
    if (wave === undefined || respondents === undefined) return [];
    const own = [...tabulation.strata.values()].filter((one) => one.wave === id && one.unit === OWN);
    return [
      {
        id,
        period: wave.period,
        design: wave.design,
        population: wave.population ?? null,
        recallYears: wave.recallYears,
        questionnaireVersion: wave.questionnaireVersion,
        assumed: wave.assumed ?? [],
        basedOn: wave.basedOn ?? null,
        respondents,
        kind: own.some(({ sums }) => sums !== null) ? "answers" : "counts",
      },
    ];
  });
}
