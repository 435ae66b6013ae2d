import type { CellAddress } from "../../domain/cell.js";
import { statuses } from "../../domain/plan/words.js";
import { shownStatements } from "./statements.js";
import { followedDecisions } from "./decisions.js";
import { isBehind, totalCounts } from "./measures.js";
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
  const total = totalCounts(writer);
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

function resourceCounts(writer: PlanWriter): readonly PlanCount[] {
  const texts = writer.texts.plan.basis.measures;
  const { asked, given } = writer.report.resources;
  const amounts = [
    { what: texts.asked, name: "asked-positions", value: asked.positions },
    { what: texts.given, name: "given-positions", value: given.positions },
    { what: texts.askedKroner, name: "asked-kroner", value: asked.kroner },
    { what: texts.givenKroner, name: "given-kroner", value: given.kroner },
  ];
  return amounts.flatMap(({ what, name, value }) =>
    value === null
      ? []
      : [{ cell: measureCell(writer.period, null, name), value, what, from: "tiltak" as const }],
  );
}

function rowCounts(writer: PlanWriter): readonly PlanCount[] {
  const texts = writer.texts.plan.basis;
  const { period } = writer;
  const { figures, decisions, needs, unanswered } = writer.report;
  const followed = followedDecisions(writer);
  const isOpen = ({ status }: (typeof decisions)[number]): boolean =>
    status === null || status === "open" || status === "underWay";
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
  const judged = survey.results.comparisons.filter(
    ({ comparison, verdict }) =>
      comparison.shown && comparison.group === null && verdict !== null && verdict.word !== "notComparable",
  );
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
  return [
    ...compared,
    {
      cell: rowCell(period, "innspill"),
      value: voices.total.statements,
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
      value: voices.total.events,
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
