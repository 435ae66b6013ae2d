import { planCell } from "../../domain/plan/cells.js";
import { isBehind, statusCounts } from "../../domain/plan/measure-state.js";
import { isOpen } from "../../domain/plan/open-decision.js";
import type { JudgedFigure, PlanReport, PlanSentence } from "../../domain/plan/plan-report.js";
import type { Status } from "../../domain/plan/words.js";
import { isOfAnalysis } from "./indicators.js";

type Told<K extends keyof PlanReport> = Pick<PlanReport, "period" | K>;

/** How many measures are done, under way and the rest; `of` counts those that are dropped too, as the tables do. */
export function statusSentence({ measures, period }: Told<"measures">): PlanSentence | null {
  if (measures.length === 0) return null;
  const counts = statusCounts(measures);
  const claim = {
    rule: "measureStatus",
    done: counts.done + counts.ordinary,
    begun: counts.underWay,
    rest: counts.notStarted + counts.planned + counts.unknown,
    of: measures.length,
  } as const;
  const told: readonly (Status | "unknown")[] = [
    "done",
    "ordinary",
    "underWay",
    "notStarted",
    "planned",
    "unknown",
  ];
  const cells = told
    .filter((status) => counts[status] > 0)
    .map((status) => planCell.status(period.id, status));
  return { claim, cells: [planCell.measures(period.id), ...cells] };
}

/** Those that are stopped, delayed, or past their deadline; what is done is not behind. */
export function behindSentence({ measures, period }: Told<"measures">): PlanSentence | null {
  const behind = measures.filter(isBehind);
  const stopped = behind.filter(({ progress }) => progress === "stopped").length;
  if (behind.length === 0) return null;
  const ids = behind.map(({ id }) => id);
  return {
    claim: {
      rule: "measuresBehind",
      ...{ delayed: behind.length - stopped, stopped, measures: ids },
    },
    cells: ids.map((id) => planCell.measure(period.id, id, "progress")),
  };
}

/** What became of earlier decisions: said wherever there are any. */
export function decisionsSentence({ decisions: all, period }: Told<"decisions">): PlanSentence | null {
  const followed = all.filter(({ isFollowed }) => isFollowed);
  if (followed.length === 0) return null;
  const open = followed.filter(isOpen).map(({ id }) => id);
  return { claim: { rule: "decisions", open, of: followed.length }, cells: [planCell.decisions(period.id)] };
}

/** A missed target, else the figures that are not reported, else a target reached: the first in the order of the register. */
export function figureSentence({ figures, period }: Told<"figures">): PlanSentence | null {
  const missed = targetSentence(figures, period.id, "notReached");
  if (missed !== null) return missed;
  const missing = figures.filter(({ verdict }) => verdict === "notReported").map(({ id }) => id);
  if (missing.length === 0) return targetSentence(figures, period.id, "reached");
  return {
    claim: { rule: "figuresMissing", figures: missing, of: figures.length },
    cells: missing.map((id) => planCell.figure(period.id, id, "value")),
  };
}

function targetSentence(
  figures: readonly JudgedFigure[],
  period: string,
  verdict: "reached" | "notReached",
): PlanSentence | null {
  const found = figures.find((one) => one.verdict === verdict);
  if (found === undefined) return null;
  const cells = (["value", "target"] as const).map((what) => planCell.figure(period, found.id, what));
  return { claim: { rule: "figureTarget", figure: found.id, verdict }, cells };
}

/** A measure whose indicator moved after it was done, by a new wave and the analysis: the wrong way before the right one. */
export function movedSentence({
  measures,
  survey,
  hasNewWave,
}: Told<"measures" | "survey" | "hasNewWave">): PlanSentence | null {
  if (survey === null || !hasNewWave) return null;
  const { wave } = survey;
  for (const step of ["movedWrong", "movedRight"] as const) {
    for (const { id, judged } of measures) {
      const moved = judged.find((one) => one.step === step && isOfAnalysis(one));
      if (moved === undefined) continue;
      const cells = [moved.change?.cell, moved.now?.cell, moved.baseline?.cell].filter(
        (cell) => cell !== undefined,
      );
      return { claim: { rule: "measureMoved", measure: id, indicator: moved.indicator, wave, step }, cells };
    }
  }
  return null;
}

/** Needs that no measure answers. */
export function needsSentence({
  needs,
  unanswered,
  period,
}: Told<"needs" | "unanswered">): PlanSentence | null {
  if (unanswered.length === 0) return null;
  return {
    claim: { rule: "needsUnanswered", needs: [...unanswered], of: needs.length },
    cells: [planCell.needs(period.id)],
  };
}
