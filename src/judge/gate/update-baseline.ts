import type { BaselineEntry, FormerEntry, GateBaseline } from "../../domain/gate/baseline.js";
import type { GateLine, GateReport } from "../../domain/gate/gate-report.js";
import type { PlainResults } from "../../domain/gate/plain-results.js";
import type { FailingWord, GateSettings } from "../../domain/gate/policy.js";
import { inTime } from "../../domain/wave-order.js";
import { deviationName, failingWordsOf, failsBeyond, heldAgainstBaseline } from "./asked.js";
import { shareOf, type ShownShare } from "./facts.js";
import { removedDeviations, type RemovedDeviation } from "./removed.js";

/** What `--update-baseline` would write, and what it changes. */
export interface BaselineUpdate {
  readonly content: GateBaseline;
  /** Indicators that deviate anew, or more than before: whoever accepts that says why. */
  readonly accepted: readonly string[];
  /** Indicators whose entry now holds a better share: what is won is kept. */
  readonly tightened: readonly string[];
  /** What is taken out, and why. */
  readonly removed: readonly RemovedDeviation[];
}

/** Who lives with what deviates, and since when. */
export interface Acceptance {
  readonly reason: string;
  /** ISO date. */
  readonly made: string;
}

/** What an update is made from. */
export interface UpdateInput {
  readonly report: GateReport;
  readonly results: PlainResults;
  readonly settings: GateSettings;
  /** Null to begin anew. */
  readonly before: GateBaseline | null;
}

/**
 * The baseline as it is now, as a ratchet: an entry keeps its own count and n, so that many small falls add up, until the
 * share is clearly better (at the gate's level), or somebody accepts that it is clearly worse. What deviates no more goes.
 *
 * @returns entries by indicator in the order of the survey
 * @example
 * updatedBaseline({ report, results, settings: {}, before: null }, { reason: "Nettsiden lages på nytt", made: "2026-03-18" })
 *   .accepted; // ["nettside.god"]
 */
export function updatedBaseline(
  { report, results, settings, before }: UpdateInput,
  acceptance: Acceptance,
): BaselineUpdate {
  const order = inTime(results.waves);
  const all = before?.entries ?? [];
  // What a later wave says stands: these answers are older.
  const later = all.filter(({ wave }) => order(wave, results.wave) > 0);
  const old = new Map(all.filter((one) => !later.includes(one)).map((entry) => [entry.indicator, entry]));
  const asked = heldAgainstBaseline(settings);
  const failsOf = failingWordsOf(settings);
  const steps = results.indicators.flatMap((indicator): Step[] => {
    if (later.some((entry) => entry.indicator === indicator.id)) return [];
    const earlier = old.get(indicator.id);
    const share = shareOf(indicator, results.wave);
    // Of what is hidden nothing can be said, its disappearance least of all; but the policy may have left it out.
    if (share?.shown !== true) {
      const isAsked = report.lines.some(
        (line) => line.indicator === indicator.id && (line.against !== "baseline" || asked.has(indicator.id)),
      );
      return earlier === undefined || !isAsked ? [] : [{ entry: earlier, how: "kept" }];
    }
    const { known, fresh } = deviationsOf(indicator.id, earlier, report);
    const isHeld = asked.has(indicator.id) || earlier?.deviations.length === 0;
    const deviations = [...known, ...fresh];
    if (deviations.length === 0 && !isHeld) return [];
    const own = report.lines.find((line) => line.indicator === indicator.id && line.against === "baseline");
    const now = measured(share, results);
    // An entry of which nothing holds is past, and the level it held with it.
    const from = known.length > 0 || isHeld ? earlier : undefined;
    return [
      step(
        {
          ...{
            indicator: indicator.id,
            earlier: from,
            deviations,
            now: { ...directionOf(indicator.id, report), ...now },
            own,
          },
          fails: failsBeyond(failsOf(indicator.id), from ?? {}),
        },
        report.level,
        acceptance,
      ),
    ];
  });
  const there = new Set(results.indicators.map(({ id }) => id));
  const missing = [...old.values()].filter(({ indicator }) => !there.has(indicator));
  const entries = [...steps.map(({ entry }) => entry), ...missing, ...later];
  const out = before?.former ?? [];
  const former = [...out, ...replaced([...old.values()], entries, { former: out, until: results.wave })];
  const ids = (how: Step["how"]): readonly string[] =>
    steps.flatMap((one) => (one.how === how ? [one.entry.indicator] : []));
  return {
    content: {
      ...schemaOf(before),
      ...{ survey: results.survey.id, entries },
      ...(former.length === 0 ? {} : { former }),
    },
    accepted: ids("accepted"),
    tightened: ids("tightened"),
    removed: removedDeviations([...old.values()], entries, report),
  };
}

/** Where the file says that its schema lies, for editors. */
function schemaOf(before: GateBaseline | null): Pick<GateBaseline, "$schema"> {
  return before?.$schema === undefined ? {} : { $schema: before.$schema };
}

/**
 * A baseline without the entries that no longer fit, as of another questionnaire: what they held is still known.
 *
 * @param until the wave whose answers it is begun anew with
 * @param isPast whether entries of a wave go: what a later one says stands
 * @example
 * begunAnew(baseline, { survey: "ivaretatt", until: "2027", isPast: () => true }).entries; // []
 */
export function begunAnew(
  before: GateBaseline,
  {
    survey,
    until,
    isPast,
  }: { readonly survey: string; readonly until: string; readonly isPast: (wave: string) => boolean },
): GateBaseline {
  const past = before.entries.filter(({ wave }) => isPast(wave));
  const former = [...(before.former ?? []), ...past.map((entry) => formerOf(entry, until))];
  return {
    ...schemaOf(before),
    survey,
    entries: before.entries.filter((entry) => !past.includes(entry)),
    former,
  };
}

/** The counts that the file holds no more. */
function replaced(
  old: readonly BaselineEntry[],
  now: readonly BaselineEntry[],
  { former, until }: { readonly former: readonly FormerEntry[]; readonly until: string },
): readonly FormerEntry[] {
  return old
    .filter((one) => !now.some((entry) => isSameCount(entry, one)))
    .map((one) => formerOf(one, until))
    .filter((one) => !former.some((earlier) => isSameCount(earlier, one) && earlier.until === until));
}

function isSameCount(a: Counted, b: Counted): boolean {
  return a.indicator === b.indicator && a.wave === b.wave && a.count === b.count && a.n === b.n;
}

function formerOf({ indicator, wave, count, n, slack }: BaselineEntry, until: string): FormerEntry {
  return { indicator, wave, count, n, ...(slack === undefined ? {} : { slack }), until };
}

type Counted = Pick<BaselineEntry, "indicator" | "wave" | "count" | "n">;

interface Step {
  readonly entry: BaselineEntry;
  readonly how: "kept" | "accepted" | "tightened";
}

type Measured = Omit<BaselineEntry, "indicator" | "deviations" | "reason" | "since">;

/** The way a neutral indicator deviates now. */
function directionOf(id: string, { lines }: GateReport): Pick<BaselineEntry, "direction"> {
  const line = lines.find(
    ({ indicator, against, rule }) => indicator === id && against !== "baseline" && rule === "clear",
  );
  const { verdict = null } = line ?? {};
  return verdict === "higher" || verdict === "lower" ? { direction: verdict } : {};
}

interface Change {
  /** The verdicts that the policy lets fail. */
  readonly fails: readonly FailingWord[];
  readonly indicator: string;
  readonly earlier: BaselineEntry | undefined;
  readonly deviations: string[];
  readonly now: Measured;
  /** The line that holds the share against the entry's own level. */
  readonly own: GateLine | undefined;
}

function step(
  { indicator, earlier, deviations, now, own, fails }: Change,
  level: number,
  { reason, made: since }: Acceptance,
): Step {
  const way = earlier?.direction === undefined ? {} : { direction: earlier.direction };
  if (earlier === undefined || own?.rule === "worse-than-baseline")
    return { entry: { indicator, deviations, ...way, ...now, reason, since }, how: "accepted" };
  const isBetter = own !== undefined && isImproved(own, fails, level);
  const held = isBetter ? { indicator, deviations, ...now, ...way, reason: earlier.reason, since } : earlier;
  if (deviations.some((one) => !earlier.deviations.includes(one)))
    // The level is older than what is accepted now, and keeps its date.
    return { entry: { ...held, deviations, reason }, how: "accepted" };
  return { entry: { ...held, deviations }, how: isBetter ? "tightened" : "kept" };
}

const opposite: Readonly<Record<FailingWord, GateLine["verdict"]>> = {
  worse: "better",
  higher: "lower",
  lower: "higher",
};

/** Clearly on the other side of what the policy lets fail. */
function isImproved({ verdict, p, rule }: GateLine, fails: readonly FailingWord[], level: number): boolean {
  const isAway = rule === "not-below-baseline" && fails.some((word) => opposite[word] === verdict);
  return isAway && p !== null && p < level;
}

/** What the indicator deviates from: what was known and cannot be removed, and what fails. */
function deviationsOf(
  id: string,
  earlier: BaselineEntry | undefined,
  { lines, removable }: GateReport,
): { readonly known: readonly string[]; readonly fresh: readonly string[] } {
  const gone = removable.filter(({ indicator }) => indicator === id).map(({ deviation }) => deviation);
  return {
    known: (earlier?.deviations ?? []).filter((name) => !gone.includes(name)),
    fresh: lines.flatMap(({ indicator, against, cell, rule }) =>
      indicator !== id || against === "baseline" || rule !== "clear" ? [] : [deviationName(against, cell)],
    ),
  };
}

function measured(share: ShownShare, { wave, waves }: PlainResults): Measured {
  const { count, n, slack, value, low, high } = share;
  const questionnaireVersion = waves.find(({ id }) => id === wave)?.questionnaireVersion ?? "";
  return {
    ...{ wave, questionnaireVersion, count, n },
    ...(slack > 0 ? { slack } : {}),
    ...{ value, low, high },
  };
}
