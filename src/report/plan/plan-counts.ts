import type { CellAddress } from "../../domain/cell.js";
import type { PlanReport } from "../../domain/plan/plan-report.js";
import { judgedTotals } from "../../domain/judged-totals.js";
import { isBehind, statusCounts } from "../../domain/plan/measure-state.js";
import { isOpen } from "../../domain/plan/open-decision.js";
import { statuses } from "../../domain/plan/words.js";
import { shownStatements, toldStatements } from "./statements.js";
import { followedDecisions } from "./decisions.js";
import {
  doneCell,
  highRiskCell,
  measureCell,
  progressCell,
  restCell,
  rowCell,
  statusCell,
} from "./plan-cells.js";
import type { PlanWriter } from "./plan-writer.js";

/** A count that a plan document tells of, and what it counts. */
export interface PlanCount {
  readonly cell: CellAddress;
  readonly value: number;
  readonly what: string;
  /** Which register it was counted in; `notes` and `survey` are none. */
  readonly from: "tiltak" | "tall" | "vedtak" | "behov" | "notes" | "survey";
}

/** Every count that a document of the plan may tell of: what a sentence says, the last table says again. */
export function planCounts(writer: PlanWriter): readonly PlanCount[] {
  return [...measureCounts(writer), ...resourceCounts(writer), ...rowCounts(writer), ...voiceCounts(writer)];
}

function measureCounts(writer: PlanWriter): readonly PlanCount[] {
  const texts = writer.texts.plan.basis.measures;
  const { period } = writer;
  const { measures } = writer.report;
  const total = statusCounts(measures);
  const from = "tiltak" as const;
  const kept = measures.filter(({ status }) => status !== "dropped");
  const behind = measures.filter(isBehind);
  const stopped = behind.filter(({ progress }) => progress === "stopped");
  return [
    { cell: statusCell(period), value: measures.length, what: texts.all, from },
    { cell: doneCell(period), value: total.done + total.ordinary, what: texts.done, from },
    {
      cell: restCell(period),
      value: total.planned + total.notStarted + total.unknown,
      what: texts.rest,
      from,
    },
    ...[...statuses, "unknown" as const].map((status) => ({
      cell: statusCell(period, status),
      value: total[status],
      what: texts.status(writer.status(status)),
      from,
    })),
    {
      cell: progressCell(period, "delayed"),
      value: behind.length - stopped.length,
      what: texts.delayed,
      from,
    },
    { cell: progressCell(period, "stopped"), value: stopped.length, what: texts.stopped, from },
    {
      cell: highRiskCell(period),
      value: kept.filter(({ risk }) => risk === "high").length,
      what: texts.highRisk,
      from,
    },
  ];
}

/** What was asked for and given: in all, and of each measure. */
function resourceCounts(writer: PlanWriter): readonly PlanCount[] {
  const { resources, measures } = writer.report;
  return [
    ...amountCounts(writer, resources, null),
    ...measures.flatMap((measure) => amountCounts(writer, measure, measure.id)),
  ];
}

function amountCounts(
  writer: PlanWriter,
  { asked, given }: PlanReport["resources"],
  measure: string | null,
): readonly PlanCount[] {
  const texts = writer.texts.plan.basis.measures;
  const amounts = [
    { what: texts.asked, name: "asked-positions", value: asked.positions },
    { what: texts.given, name: "given-positions", value: given.positions },
    { what: texts.askedKroner, name: "asked-kroner", value: asked.kroner },
    { what: texts.givenKroner, name: "given-kroner", value: given.kroner },
  ];
  const of = measure === null ? "" : `: ${writer.measureName(measure)}`;
  return amounts.flatMap(({ what, name, value }) =>
    value === null
      ? []
      : [
          {
            cell: measureCell(writer.period, measure, name),
            value,
            what: what + of,
            from: "tiltak" as const,
          },
        ],
  );
}

function rowCounts(writer: PlanWriter): readonly PlanCount[] {
  const texts = writer.texts.plan.basis;
  const { period } = writer;
  const { figures, decisions, needs, unanswered } = writer.report;
  const followed = followedDecisions(writer);
  const count = (
    kind: "tall" | "vedtak" | "behov",
    group: string | null,
    value: number,
    what: string,
  ): PlanCount => ({ cell: rowCell(period, kind, group), value, what, from: kind });
  const missing = figures.filter(({ verdict }) => verdict === "notReported").length;
  return [
    count("tall", null, figures.length, texts.figures.all),
    count("tall", "verdict=notreported", missing, texts.figures.missing),
    count("vedtak", null, decisions.length, texts.decisions.all),
    count("vedtak", "status=told", followed.length, texts.decisions.told),
    count("vedtak", "status=open+underway", decisions.filter(isOpen).length, texts.decisions.open),
    count(
      "vedtak",
      "status=followedup",
      followed.filter(({ status }) => status === "followedUp").length,
      texts.decisions.followedUp,
    ),
    count("behov", null, needs.length, texts.needs.all),
    count("behov", "measure=none", unanswered.length, texts.needs.unanswered),
  ];
}

function voiceCounts(writer: PlanWriter): readonly PlanCount[] {
  const texts = writer.texts.plan.basis;
  const { survey, period } = writer;
  if (survey === null) return [];
  const judged = judgedTotals(survey.results);
  const unsure = judged.filter(({ verdict }) => verdict?.word === "cannotTell").length;
  const compared: readonly PlanCount[] = [
    {
      cell: rowCell(period, "sammenligninger"),
      value: judged.length,
      what: texts.comparisons.all,
      from: "survey",
    },
    {
      cell: rowCell(period, "sammenligninger", "verdict=cannottell"),
      value: unsure,
      what: texts.comparisons.unsure,
      from: "survey",
    },
  ];
  const { voices } = survey.results;
  if (voices === null) return compared;
  const from = "notes" as const;
  const told = toldStatements(voices);
  return [
    ...compared,
    {
      cell: rowCell(period, "innspill"),
      value: told.statements,
      what: texts.statements.all,
      from,
    },
    {
      cell: rowCell(period, "innspill", "events=shown"),
      value: shownStatements(voices),
      what: texts.statements.shown,
      from,
    },
    {
      cell: rowCell(period, "innspill", "of=events"),
      value: told.events,
      what: texts.statements.events,
      from,
    },
    ...voices.areas.map(({ area, text, count }) => ({
      cell: rowCell(period, "innspill", `area=${area}`),
      value: count.statements,
      what: texts.statements.area(writer.quote(writer.text(text))),
      from,
    })),
  ];
}
