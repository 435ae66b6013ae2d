import { crossingsOf } from "./analysis/crossings.js";
import { createTabulator } from "./analysis/tabulate.js";
import { trends } from "./analysis/trend.js";
import { weightings } from "./analysis/weighting.js";
import { compare } from "./analysis/compare.js";
import { indexChanges } from "./analysis/change.js";
import { estimate } from "./analysis/estimate.js";
import { ownStrata } from "./analysis/strata.js";
import { createCoder, type CodingSummary } from "./coding/answers.js";
import { planColumns } from "./coding/mapping.js";
import { withoutItems } from "./coding/misread.js";
import type { WaveIds } from "./coding/wave-ids.js";
import type { AnalysisData } from "./domain/catalogue.js";
import type { DataIssue } from "./domain/issues.js";
import type { ExportColumn, RawTable, StatusColumn } from "./domain/people/raw-table.js";
import type { Tabulation } from "./domain/people/tabulation.js";
import type { UnprotectedVoices } from "./domain/people/voices.js";
import type { EarlierNumber } from "./domain/plan/claims.js";
import type { FileUse, Results } from "./domain/results.js";
import { MARGIN } from "./domain/thresholds.js";
import type { Wave } from "./domain/wave.js";
import { findings } from "./judge/findings.js";
import { judge } from "./judge/judge.js";
import { triangulate } from "./judge/triangulate.js";
import { protect } from "./protect/protect.js";
import { protectVoices } from "./protect/voices.js";
import { areaResults, indicatorResults, itemResults, waveInfos } from "./assemble.js";

/** Changes when a figure may move for the same input: see CHANGELOG.md. */
export const METHOD_VERSION = "2";

/** One export, opened: its columns are known and its rows come in chunks. */
export interface OpenExport {
  readonly file: string;
  readonly columns: readonly ExportColumn[];
  /** The columns that tell how far each row came. */
  readonly status: readonly StatusColumn[];
  readonly chunks: AsyncIterable<RawTable>;
}

/**
 * Turns an export's rows into counts, chunk by chunk: memory does not grow with the rows, but for the hashes of response
 * ids. Only complete answers count, partial ones too where the options or the wave say so.
 *
 * @param options what to divide by, the response ids met in the wave's other files, and the items to read as if the file
 *   lacked them
 * @throws ParorendeError noItemColumns, duplicateHeader, unknownItem, notGroupable, repeatedIds
 * @example
 * const { tabulation } = await tabulateAnswers({ file: "svar.csv", columns, status, chunks }, data, wave, options);
 */
export async function tabulateAnswers(
  { file, columns, status, chunks }: OpenExport,
  { survey, framework }: Pick<AnalysisData, "survey" | "framework">,
  wave: Wave,
  options: {
    readonly groupBy: readonly string[];
    readonly ids: WaveIds;
    readonly leftOut: ReadonlySet<string>;
    readonly includePartial?: boolean;
  },
): Promise<{ readonly tabulation: Tabulation; readonly summary: CodingSummary }> {
  const { codebook } = survey;
  const { groupBy, ids, leftOut } = options;
  const plan = withoutItems(planColumns(columns, codebook, wave, file), leftOut);
  const includePartial = options.includePartial === true || wave.reading?.includePartial === true;
  const coder = createCoder({ plan, codebook, file, ids, status, includePartial });
  const readFrom = new Map(
    [...plan.items].map(([item, found]) => [item, found.map((column) => column.header).join("; ")]),
  );
  const crossings = crossingsOf(codebook, wave);
  const tabulator = createTabulator({
    codebook,
    framework,
    wave: wave.id,
    groupBy,
    crossings,
    file,
    columns: readFrom,
  });
  for await (const chunk of chunks) tabulator.add(coder.code(chunk));
  for (const chunk of coder.held()) tabulator.add(chunk);
  return { tabulation: tabulator.finish(), summary: coder.finish() };
}

/** What an analysis is made from. */
export interface AnalysisInput {
  readonly data: AnalysisData;
  readonly tabulation: Tabulation;
  /** What was said at cafés and other gatherings; null where there are no notes. */
  readonly voices: UnprotectedVoices | null;
  /** The judged wave's id. */
  readonly wave: string;
  readonly groupBy: readonly string[];
  readonly limit: number;
  /** Every number that was published before, in any report. */
  readonly earlier?: readonly EarlierNumber[] | undefined;
  readonly municipality: Results["municipality"];
  /** Two digits, or null where it is not known. */
  readonly county: string | null;
  readonly files: readonly FileUse[];
  readonly issues: readonly DataIssue[];
  /** ISO date: the clock is not read here. */
  readonly made: string;
  readonly version: string;
  readonly inputHash: string;
}

/**
 * The road from counts to what may be shown: estimate → compare → protect → judge. Judging stands behind the wall, so no
 * verdict has seen what is hidden.
 *
 * @throws ParorendeError unknownWave
 */
export async function analyze(input: AnalysisInput): Promise<Results> {
  const { data, tabulation, wave, groupBy, limit } = input;
  const { codebook } = data.survey;
  const waves = [...new Set(ownStrata(tabulation, data.survey).map((stratum) => stratum.wave))];

  const estimates = estimate(data, tabulation);
  const comparisons = compare(data, tabulation, { wave, county: input.county });
  const changes = indexChanges(data, tabulation, wave);

  const shown = await protect({
    tabulation,
    codebook,
    waves,
    judged: wave,
    groupBy,
    estimates,
    comparisons,
    changes,
    weightings: weightings(data.survey, tabulation, wave),
    trends: trends(data.survey, tabulation, wave),
    issues: input.issues,
    limit,
    earlier: input.earlier,
  });

  const shares = new Map(shown.shares.map(({ share }) => [share.cell, share]));
  const shareAt = (cell: string) => shares.get(cell);
  const polarityOf = (id: string) => codebook.indicators.find((one) => one.id === id)?.polarity ?? "neutral";
  const judged = judge(shown.comparisons, { shareAt, polarityOf });
  const areas = areaResults(data, shown, wave);

  const results: Omit<Results, "voices"> = {
    schemaVersion: "1.3",
    tool: { name: "parorende", version: input.version, method: METHOD_VERSION },
    made: input.made,
    inputHash: input.inputHash,
    municipality: input.municipality,
    survey: {
      id: codebook.survey,
      name: codebook.name,
      codebookVersion: codebook.version,
      note: codebook.note ?? null,
      notHeard: codebook.notHeard ?? [],
    },
    wave,
    previousWave: waves[waves.indexOf(wave) - 1] ?? null,
    waves: waveInfos(data, tabulation, shown, waves),
    framework: { id: data.framework.id, name: data.framework.name, word: data.framework.word },
    settings: { limit, margin: MARGIN, level: 0.95, groupBy },
    weights: shown.weights,
    files: input.files,
    issues: shown.issues,
    areas,
    indicators: indicatorResults(data, shown),
    items: itemResults(data, shown),
    comparisons: judged,
    trends: shown.trends,
    findings: findings(judged, areas, shareAt),
  };
  const voices = input.voices === null ? null : protectVoices(input.voices, limit);
  return { ...results, voices: voices === null ? null : triangulate(voices, results) };
}
