import type { BaselineEntry, GateBaseline } from "../../domain/gate/baseline.js";
import {
  gateOutcomes,
  type GateLine,
  type GateReport,
  type Removable,
} from "../../domain/gate/gate-report.js";
import type { PlainResults } from "../../domain/gate/plain-results.js";
import type { GateSettings } from "../../domain/gate/policy.js";
import { inTime } from "../../domain/wave-order.js";
import { GATE_LEVEL, TOO_FEW } from "../../domain/thresholds.js";
import { adjustBH } from "../../stats/adjust-bh.js";
import {
  askedLines,
  deviates,
  deviationName,
  failsBeyond,
  heldAgainstBaseline,
  isEarlierWave,
  type Asked,
} from "./asked.js";
import { factsOf, shareOf, weighBaseline, type Sources } from "./facts.js";
import { neverFails } from "./never-fails.js";
import { decide } from "./rules.js";

/** What the gate decides from. */
export interface GateInput {
  readonly results: PlainResults;
  readonly settings: GateSettings;
  readonly baseline: { readonly file: string; readonly content: GateBaseline } | null;
  /** Targets of the plan's measures, by indicator; several where they differ. */
  readonly planTargets: Sources["planTargets"];
  /** The indicators that the survey has, also those that the answers lack; null where that is not known. */
  readonly surveyIndicators: Sources["surveyIndicators"];
}

/**
 * Decides whether a build may go on. The verdicts are the analysis' own: a line fails where one that the policy names is
 * there and the same adjusted p is under the gate's level. What cannot be told, few answers and what is hidden pass and are
 * listed, but what a policy or a baseline names must be there.
 *
 * @returns the lines by indicator in the order of the survey
 * @example
 * gate({ results, settings: {}, baseline: null, planTargets: new Map(), surveyIndicators: null }).outcome; // "pass"
 */
export function gate({ results, settings, baseline, ...given }: GateInput): GateReport {
  const level = settings.level ?? GATE_LEVEL;
  const content = applying(baseline?.content ?? null, results);
  const entries = new Map((content?.entries ?? []).map((entry) => [entry.indicator, entry]));
  const sources: Sources = { ...given, entries, baselinePs: baselinePs(results, content) };
  const all = askedLines(results, settings, content).map((asked) => lineOf(asked, results, sources, level));
  const gone = removable(all, [...entries.values()], results);
  const past = pastEntries(gone, entries, settings);
  const lines = all.filter(({ indicator, against }) => against !== "baseline" || !past.has(indicator ?? ""));
  const { tool, inputHash, municipality, survey, wave, previousWave } = results;
  const counted = gateOutcomes.map((outcome) => [
    outcome,
    lines.filter((line) => line.outcome === outcome).length,
  ]);
  const counts = Object.fromEntries(counted) as GateReport["counts"];
  return {
    ...{ schemaVersion: "1.0", tool: { ...tool }, inputHash },
    outcome: counts.fail > 0 ? "fail" : "pass",
    municipality: { name: municipality.name, invented: municipality.invented },
    survey: { id: survey.id, name: survey.name },
    ...{ wave, previousWave, level, counts },
    baseline: baseline === null ? null : { file: baseline.file, entries: entries.size },
    lines,
    neverFails: neverFails(settings, results),
    removable: gone,
  };
}

function lineOf(asked: Asked, results: PlainResults, sources: Sources, level: number): GateLine {
  const facts = factsOf(asked, results, sources);
  const { indicator: id, against, named } = asked;
  const entry = id === null ? undefined : sources.entries.get(id);
  const isKnown = deviates(entry, against, facts.cell);
  const isOwn = against === "baseline" && entry !== undefined;
  const held = isOwn ? { ...asked, fails: failsBeyond(asked.fails, entry) } : asked;
  const { outcome, rule } = decide({ asked: held, facts, isKnown, level });
  const indicator = results.indicators.find((one) => one.id === id);
  const { share, ...told } = facts;
  return {
    ...{ indicator: id, text: indicator?.text ?? null, short: indicator?.short ?? null },
    ...{ against, named, outcome, rule, ...told },
    share: share && {
      ...{ cell: share.cell, value: share.value, count: share.count },
      ...{ n: share.n, low: share.low, high: share.high },
    },
    reason: outcome === "known" ? (entry?.reason ?? null) : null,
    sources: share === null ? [] : [...share.trace.sources],
  };
}

/** A baseline of a later wave says nothing of an earlier one. */
function applying(content: GateBaseline | null, { wave, waves }: PlainResults): GateBaseline | null {
  const order = inTime(waves);
  return content && { ...content, entries: content.entries.filter((entry) => order(entry.wave, wave) <= 0) };
}

/** Entries of which nothing holds: nothing is held against them. */
function pastEntries(
  gone: readonly Removable[],
  entries: ReadonlyMap<string, BaselineEntry>,
  settings: GateSettings,
): ReadonlySet<string> {
  const held = heldAgainstBaseline(settings);
  return new Set(
    gone
      .map(({ indicator }) => indicator)
      .filter((id) => !held.has(id))
      .filter(
        (id) =>
          gone.filter(({ indicator }) => indicator === id).length === entries.get(id)?.deviations.length,
      ),
  );
}

/**
 * One family: every share that is held against its own entry in the baseline (Benjamini–Hochberg). What these same answers
 * took out of the file still counts: to choose the tests by what they say would make the others look clearer than they are.
 */
function baselinePs(results: PlainResults, content: GateBaseline | null): ReadonlyMap<string, number> {
  const { entries = [], former = [] } = content ?? {};
  const out = former.filter(({ until }) => until === results.wave);
  // One test for each indicator: an entry before what was taken out.
  const held = new Map([...out, ...entries].map((entry) => [entry.indicator, entry]));
  const tests = [...held.values()].flatMap((entry) => {
    const indicator = results.indicators.find(({ id }) => id === entry.indicator);
    const share = indicator && shareOf(indicator, results.wave);
    if (share?.shown !== true || Math.min(share.n, entry.n) < TOO_FEW) return [];
    return [{ id: entry.indicator, p: weighBaseline(share, entry).p }];
  });
  const adjusted = adjustBH(tests.map(({ p }) => p));
  return new Map(tests.map(({ id }, place) => [id, adjusted[place] ?? 1]));
}

/**
 * Deviations that nobody can see any more: no line deviates so, and none is there of which that cannot be told. Of a share
 * that is hidden or missing nothing can be said, its recovery least of all.
 */
function removable(
  lines: readonly GateLine[],
  entries: readonly BaselineEntry[],
  results: PlainResults,
): Removable[] {
  return entries.flatMap(({ indicator: id, deviations }) => {
    const indicator = results.indicators.find((one) => one.id === id);
    if (indicator === undefined || shareOf(indicator, results.wave)?.shown !== true) return [];
    return deviations
      .filter((deviation) => !lines.some((line) => isStill(line, id, deviation)))
      .map((deviation) => ({
        ...{ indicator: id, deviation, text: indicator.text },
        verdict: lines.find((line) => isAbout(line, id, deviation))?.verdict ?? null,
      }));
  });
}

function isStill(line: GateLine, of: string, deviation: string): boolean {
  const { outcome, rule } = line;
  return (
    isAbout(line, of, deviation) && (outcome === "known" || outcome === "fail" || rule === "few-answers")
  );
}

function isAbout({ indicator, against, cell }: GateLine, of: string, deviation: string): boolean {
  if (indicator !== of || against === "baseline") return false;
  return against === "previous" && cell === null
    ? isEarlierWave(deviation)
    : deviationName(against, cell) === deviation;
}
