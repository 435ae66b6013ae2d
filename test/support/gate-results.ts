import { compareWith } from "../../src/analysis/against.js";
import { cellAddress } from "../../src/domain/cell.js";
import type { Polarity } from "../../src/domain/codebook.js";
import type { Against, Comparison, NotComparableWhy } from "../../src/domain/comparison.js";
import type { CountFigure, ShareFigure } from "../../src/domain/figures.js";
import type { BaselineEntry, GateBaseline } from "../../src/domain/gate/baseline.js";
import { gateReportSchema, type GateLine, type GateReport } from "../../src/domain/gate/gate-report.js";
import type { PlainResults } from "../../src/domain/gate/plain-results.js";
import type { GateSettings } from "../../src/domain/gate/policy.js";
import type { HiddenWhy, Published, Trace } from "../../src/domain/published.js";
import { gate } from "../../src/judge/gate/gate.js";
import { updatedBaseline, type BaselineUpdate } from "../../src/judge/gate/update-baseline.js";
import { judge } from "../../src/judge/judge.js";
import { publishComparisons } from "../../src/protect/comparisons.js";
import { hide, show } from "../../src/protect/publish.js";
import { wilson } from "../../src/stats/wilson.js";

export const NOW = "2025";
export const BEFORE = "2023";
export const CONTACT = "kontakt.uten";

/** One indicator of an invented municipality: our share, and what the survey has to hold it against. */
export interface Measured {
  readonly id?: string;
  readonly polarity?: Polarity;
  readonly count: number;
  readonly n?: number;
  readonly slack?: number;
  /** Our share is not shown, and why; nothing that is made of it may hold its count or n. */
  readonly hidden?: HiddenWhy;
  readonly nation?: Against;
  readonly county?: Against;
  readonly previous?: Earlier;
  readonly nationNotComparable?: NotComparableWhy;
}

/** The share in an earlier wave. */
export interface Earlier {
  readonly wave?: string;
  readonly count: number;
  readonly n?: number;
  readonly hidden?: HiddenWhy;
  readonly notComparable?: NotComparableWhy;
}

const source = { file: "svar.csv", column: "kontaktperson" };
const trace: Trace = {
  ...{ sources: [source], counted: [], base: [], asked: null, method: "wilson", from: [] },
};
const ANSWERS = 135;

/** Names without digits, so that every digit of a text about an indicator is a number of its own. */
const names: Readonly<Record<string, string>> = {
  [CONTACT]: "er uten fast kontaktperson",
  "plan.ja": "har en plan",
};

/**
 * Results of the wave 2025, protected and judged by the product's own code.
 *
 * @param measured what there is of each indicator, in the order of the survey
 */
export function resultsOf(measured: readonly Measured[]): PlainResults {
  const placed = measured.flatMap((one) => [
    { wave: NOW, group: null, indicator: idOf(one), share: shareIn(NOW, one, one) },
    ...(one.previous === undefined
      ? []
      : [
          {
            ...{ wave: waveOf(one.previous), group: null, indicator: idOf(one) },
            share: shareIn(waveOf(one.previous), one, one.previous),
          },
        ]),
  ]);
  const shares = new Map(placed.map(({ share }) => [share.cell, share]));
  const shown = publishComparisons(measured.flatMap(comparisonsOf), placed, () => undefined, 5);
  const polarities = new Map(
    measured.map((one) => [idOf(one), one.polarity ?? ("lowerBetter" as const)] as const),
  );
  const polarityOf = (id: string): Polarity => polarities.get(id) ?? "neutral";
  const earlier = [...new Set(placed.map(({ wave }) => wave))].filter((wave) => wave !== NOW).sort();
  const text = { nb: "Oppdiktet" };
  return {
    schemaVersion: "1.3",
    tool: { name: "parorende", version: "0", method: "0" },
    ...{ made: "2026-01-01", inputHash: "0" },
    municipality: { name: "Månefjord", kommunenummer: null, invented: true },
    survey: { id: "liten", name: text, codebookVersion: "1", note: null, notHeard: [] },
    ...{ wave: NOW, previousWave: earlier.at(-1) ?? null },
    waves: [...earlier, NOW].map(waveInfo),
    framework: { id: "ingen", name: text, word: { one: text, many: text } },
    settings: { limit: 5, margin: 0.1, level: 0.05, groupBy: [] },
    ...{ weights: [], files: [], issues: [], areas: [], items: [], trends: [], findings: [], voices: null },
    indicators: [...polarities].map(([id, polarity]) => ({
      ...{ id, item: id.split(".")[0] ?? id, counted: [], polarity, areas: [], headline: true },
      ...{ text: { nb: names[id] ?? id }, short: { nb: "Kort" }, assumed: false, weighted: [] },
      estimates: placed
        .filter(({ indicator }) => indicator === id)
        .map(({ wave, group, share }) => ({ wave, group, share })),
    })),
    comparisons: judge(shown, { shareAt: (cell) => shares.get(cell), polarityOf }),
  };
}

function idOf({ id = CONTACT }: Measured): string {
  return id;
}

function waveOf({ wave = BEFORE }: Earlier): string {
  return wave;
}

function waveInfo(id: string): PlainResults["waves"][number] {
  return {
    ...{ id, period: { to: `${id}-03-31` }, design: "optIn", population: null, recallYears: 2 },
    ...{ questionnaireVersion: "2", assumed: [], basedOn: null, kind: "answers" },
    respondents: show<CountFigure>(`${id}/respondents/total/count`, { value: ANSWERS }, trace),
  };
}

function shareIn(
  wave: string,
  of: Measured,
  { count, n = ANSWERS, hidden, slack = 0 }: Pick<Measured, "count" | "n" | "hidden" | "slack">,
): Published<ShareFigure> {
  const indicator = idOf(of);
  const cell = cellAddress({ wave, subject: indicator, group: null, measure: "share" });
  if (hidden !== undefined) return hide(cell, hidden);
  const figure = { indicator, value: count / n, count, n, ...wilson(count, n), slack };
  return show<ShareFigure>(cell, { ...figure, fewAnswers: n < 30, dontKnow: null }, trace);
}

function comparisonsOf(of: Measured): readonly Comparison[] {
  const { count, n = ANSWERS, slack = 0, nation, county, previous, nationNotComparable } = of;
  const ours = { indicator: idOf(of), wave: NOW, group: null, count, n, slack };
  const held: readonly (readonly [Against, NotComparableWhy | null])[] = [
    ...(nation === undefined ? [] : [[nation, nationNotComparable ?? null] as const]),
    ...(county === undefined ? [] : [[county, null] as const]),
    ...(previous === undefined ? [] : [[earlierOf(of, previous), previous.notComparable ?? null] as const]),
  ];
  return held.map(([against, why]) => compareWith(ours, { against, why, warnings: [] }));
}

function earlierOf(of: Measured, { wave = BEFORE, count, n = ANSWERS }: Earlier): Against {
  const cell = cellAddress({ wave, subject: idOf(of), group: null, measure: "share" });
  return { kind: "wave", wave, cell, count, n, slack: 0 };
}

/** What the gate is given beside the results. */
export interface Given {
  readonly settings?: GateSettings;
  readonly baseline?: readonly BaselineEntry[] | GateBaseline;
  readonly planTargets?: ReadonlyMap<string, readonly number[]>;
  readonly surveyIndicators?: ReadonlySet<string>;
}

/** The gate's report, which its published schema takes as it is. */
export function reportOf(
  measured: readonly Measured[] | PlainResults,
  { settings = {}, baseline, planTargets = new Map(), surveyIndicators }: Given = {},
): GateReport {
  const content = baseline === undefined ? null : baselineOf(baseline);
  const results = "comparisons" in measured ? measured : resultsOf(measured);
  const report = gate({
    ...{ results, settings, planTargets, surveyIndicators: surveyIndicators ?? null },
    baseline: content && { file: "kjente-avvik.json", content },
  });
  return gateReportSchema.parse(report);
}

export function baselineOf(baseline: readonly BaselineEntry[] | GateBaseline): GateBaseline {
  return isEntries(baseline) ? { survey: "liten", entries: [...baseline] } : baseline;
}

function isEntries(baseline: readonly BaselineEntry[] | GateBaseline): baseline is readonly BaselineEntry[] {
  return Array.isArray(baseline);
}

/** What `--update-baseline` makes of it, accepted in 2026. */
export function updateOf(
  measured: readonly Measured[] | PlainResults,
  { settings = {}, baseline }: Given = {},
  acceptance = { reason: "Nettsiden lages på nytt", made: "2026-03-18" },
): BaselineUpdate {
  const results = "comparisons" in measured ? measured : resultsOf(measured);
  const before = baseline === undefined ? null : baselineOf(baseline);
  const report = reportOf(results, { settings, ...(before === null ? {} : { baseline: before }) });
  return updatedBaseline({ report, results, settings, before }, acceptance);
}

/** A known deviation from the nation, as it was written two years ago. */
export function entryOf(count: number, n = ANSWERS, more: Partial<BaselineEntry> = {}): BaselineEntry {
  return {
    ...{ indicator: CONTACT, deviations: ["nation"], wave: BEFORE, questionnaireVersion: "2" },
    ...{ count, n, value: count / n, ...wilson(count, n) },
    ...{ reason: "Stillingen er lyst ut", since: "2024-02-01" },
    ...more,
  };
}

/** What the lines are called, in their order: `kontakt.uten/nation`. */
export function namesOf({ lines }: GateReport): readonly string[] {
  return lines.map(({ indicator, against }) => `${indicator ?? "*"}/${against}`);
}

/** A line by its name. */
export function lineOf(report: GateReport, name = `${CONTACT}/nation`): GateLine {
  const found = report.lines[namesOf(report).indexOf(name)];
  if (found === undefined) throw new Error(`There is no line ${name} among ${namesOf(report).join(", ")}.`);
  return found;
}

/** How each line was decided, by name: `fail clear`. */
export function decisionsOf(report: GateReport): Readonly<Record<string, string>> {
  const names = namesOf(report);
  return Object.fromEntries(
    report.lines.map(({ outcome, rule }, at): [string, string] => [names[at] ?? "", `${outcome} ${rule}`]),
  );
}
