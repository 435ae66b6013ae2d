import { MEASURE_INDICATORS } from "../../domain/plan/measure-columns.js";
import type { Measure, MeasureIndicator } from "../../domain/plan/registers.js";
import { financings, goalKinds, progresses, risks, statuses, targetGroups } from "../../domain/plan/words.js";
import { circular } from "./circular.js";
import type { RegisterLog } from "./register-log.js";
import type { TableRow } from "./table-rows.js";

const MOST_WORDS = 8;

/**
 * The measures of the plan from their rows, told of where they contradict themselves: an end before the start, a change
 * without a reason, measures that answer each other.
 *
 * @param needs ids that are needs, where a need and a measure have the same
 * @example
 * measuresOf(rows, new Set(["kontakt"]), log)[0]?.status; // "underWay"
 */
export function measuresOf(
  rows: readonly TableRow[],
  needs: ReadonlySet<string>,
  log: RegisterLog,
): readonly Measure[] {
  const measures = rows.map((row) => withoutEarlyEnds(measureOf(row), log));
  for (const measure of measures) tellOfLacks(measure, log);
  return withoutCircles(measures, needs, log);
}

function measureOf(row: TableRow): Measure {
  return {
    id: row.needed("id"),
    shortName: row.needed("shortName"),
    wording: row.needed("wording"),
    areas: row.list("areas"),
    targetGroup: row.choice("targetGroup", targetGroups),
    role: row.text("role"),
    unit: row.text("unit"),
    deadline: row.text("deadline"),
    newDeadline: row.text("newDeadline"),
    deadlineReason: row.text("deadlineReason"),
    started: row.text("started"),
    finished: row.text("finished"),
    status: row.choice("status", statuses),
    statusReason: row.text("statusReason"),
    progress: row.choice("progress", progresses),
    risk: row.choice("risk", risks),
    correctiveStep: row.text("correctiveStep"),
    changedFrom: row.text("changedFrom"),
    changedOn: row.text("changedOn"),
    changedBy: row.text("changedBy"),
    anchoredIn: row.list("anchoredIn"),
    inBudgetPlan: row.yesNo("inBudgetPlan"),
    financing: row.choice("financing", financings),
    grantEnds: row.text("grantEnds"),
    asked: { positions: row.number("askedPositions"), kroner: row.number("askedKroner") },
    given: { positions: row.number("givenPositions"), kroner: row.number("givenKroner") },
    goalKind: row.choice("goalKind", goalKinds),
    goal: row.text("goal"),
    indicators: indicatorsOf(row),
    answers: row.list("answers"),
    row: row.row,
  };
}

function indicatorsOf(row: TableRow): readonly MeasureIndicator[] {
  return Array.from({ length: MEASURE_INDICATORS }, (_, at) => String(at + 1)).flatMap((number) => {
    const indicator = row.text(`indicator${number}`);
    if (indicator === null) return [];
    const baseline = row.text(`baseline${number}`);
    return [{ indicator, baseline, target: row.number(`target${number}`) }];
  });
}

const ends = ["finished", "newDeadline", "grantEnds"] as const;

function withoutEarlyEnds(measure: Measure, log: RegisterLog): Measure {
  const { started } = measure;
  if (started === null) return measure;
  const early = ends.filter((end) => (measure[end] ?? started) < started);
  for (const end of early) log.add("registerEndBeforeStart", end, measure.row);
  return { ...measure, ...Object.fromEntries(early.map((end) => [end, null])) };
}

function tellOfLacks(measure: Measure, log: RegisterLog): void {
  const { row, shortName, deadline, newDeadline, deadlineReason, status, progress, statusReason } = measure;
  if (shortName.split(/\s+/u).length > MOST_WORDS) log.add("registerLongName", "shortName", row);
  if (newDeadline !== null && newDeadline !== deadline && deadlineReason === null)
    log.add("registerDeadlineWithoutReason", "newDeadline", row);
  if (statusReason !== null) return;
  if (status === "dropped") log.add("registerStatusWithoutReason", "status", row);
  else if (progress === "stopped") log.add("registerStatusWithoutReason", "progress", row);
}

function withoutCircles(
  measures: readonly Measure[],
  needs: ReadonlySet<string>,
  log: RegisterLog,
): readonly Measure[] {
  const links = new Map(measures.map(({ id, answers }) => [id, answers.filter((one) => !needs.has(one))]));
  const inCircle = circular(links);
  return measures.map((measure) => {
    const { id, row } = measure;
    const isBad = (answered: string): boolean =>
      !needs.has(answered) && (answered === id || inCircle(id, answered));
    const bad = measure.answers.filter(isBad);
    if (bad.includes(id)) log.add("registerAnswersItself", "answers", row);
    if (bad.some((answered) => answered !== id)) log.add("registerCircle", "answers", row);
    return bad.length === 0 ? measure : { ...measure, answers: measure.answers.filter((one) => !isBad(one)) };
  });
}
