import { planCell } from "../../domain/plan/cells.js";
import type { JudgedFigure, PlanReport, PlanSentence } from "../../domain/plan/plan-report.js";
import type { Status } from "../../domain/plan/words.js";
import { statusCounts } from "./measures.js";
import { isOpen } from "./overview.js";

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

const ended: readonly (Status | null)[] = ["done", "ordinary", "dropped"];

/** Those that are stopped, delayed, or past their deadline; what is done is not behind. */
export function behindSentence({ measures, period }: Told<"measures">): PlanSentence | null {
  const open = measures.filter(({ status }) => !ended.includes(status));
  const stopped = open.filter(({ progress }) => progress === "stopped");
  const delayed = open.filter(
    ({ progress, isOverdue }) => progress === "delayed" || (isOverdue && progress !== "stopped"),
  );
  const behind = open.filter((measure) => stopped.includes(measure) || delayed.includes(measure));
  if (behind.length === 0) return null;
  const ids = behind.map(({ id }) => id);
  return {
    claim: {
      rule: "measuresBehind",
      ...{ delayed: delayed.length, stopped: stopped.length, measures: ids },
    },
    cells: ids.map((id) => planCell.measure(period.id, id, "progress")),
  };
}

/** What became of earlier decisions: said wherever there are any. */
export function decisionsSentence({ decisions: all, period }: Told<"decisions">): PlanSentence | null {
  if (all.length === 0) return null;
  const open = all.filter(isOpen).map(({ id }) => id);
  return { claim: { rule: "decisions", open, of: all.length }, cells: [planCell.decisions(period.id)] };
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

/** A measure whose indicator moved after it was done: the wrong way before the right one. */
export function movedSentence({ measures, survey }: Told<"measures" | "survey">): PlanSentence | null {
  if (survey === null) return null;
  const { wave } = survey;
  for (const step of ["movedWrong", "movedRight"] as const) {
    for (const { id, judged } of measures) {
      const moved = judged.find((one) => one.step === step);
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
