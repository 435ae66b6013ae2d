import type { FigureVerdict, JudgedFigure, ProtectedFigure } from "../../domain/plan/plan-report.js";

/**
 * Whether a figure has reached its target; the first row that fits decides.
 *
 * | case | verdict |
 * |---|---|
 * | no value in the period | notReported |
 * | no target | noTarget |
 * | the value is hidden | hidden: a verdict would tell on which side of the target it lies |
 * | the value is the target | reached |
 * | no earlier value that is shown | unclear: nothing tells whether more or less is better |
 * | the target is not below the earliest value, which means that more is better | reached from the target up |
 * | else less is better | reached from the target down |
 */
export function judgedFigure(figure: ProtectedFigure): JudgedFigure {
  return { ...figure, verdict: verdictOn(figure) };
}

function verdictOn({ now, baseline, target }: ProtectedFigure): FigureVerdict {
  if (now === null) return "notReported";
  if (target === null) return "noTarget";
  if (!now.shown) return "hidden";
  if (now.value === target) return "reached";
  if (baseline?.shown !== true) return "unclear";
  const moreIsBetter = target >= baseline.value;
  return now.value > target === moreIsBetter ? "reached" : "notReached";
}
