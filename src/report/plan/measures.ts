import type { Block, CountChart, TableBlock, TableCell } from "../../domain/document.js";
import { isBehind, isEnded, statusCounts } from "../../domain/plan/measure-state.js";
import type { JudgedMeasure, StatusCounts } from "../../domain/plan/plan-report.js";
import { planWords, statuses, targetGroups, type Status } from "../../domain/plan/words.js";
import { capital } from "../writer.js";
import { statusCell } from "./plan-cells.js";
import type { PlanWriter } from "./plan-writer.js";

type StatusId = Status | "unknown";
const statusIds: readonly StatusId[] = [...statuses, "unknown"];

/** How far the measures have come: one picture, the ones that need to be named, and where the others stand. */
export function measuresSection(writer: PlanWriter): readonly Block[] {
  const { measures } = writer.report;
  return [...measuresOverview(writer), ...(measures.length === 0 ? [] : namedMeasures(writer))];
}

/** How far the measures have come, where each is told of elsewhere. */
export function measuresOverview(writer: PlanWriter): readonly Block[] {
  const texts = writer.texts.plan.measures;
  const heading = writer.heading(2, texts.heading, "tiltak");
  return writer.report.measures.length === 0
    ? [heading, writer.paragraph(texts.none)]
    : [heading, statusFigure(writer)];
}

function statusFigure(writer: PlanWriter): Block {
  const texts = writer.texts.plan.measures;
  const { count } = writer.numbers;
  const total = statusCounts(writer.report.measures);
  const rows: CountChart["rows"] = statusIds
    .filter((status) => total[status] > 0)
    .map((status) => ({ label: capital(writer.status(status)), value: total[status] }));
  return {
    kind: "figure",
    id: "tiltak-figur",
    title: texts.title(count(total.done + total.ordinary), count(writer.report.measures.length)),
    chart: { kind: "counts", axis: texts.axis, rows },
    alt: `${texts.alt}${rows.map(({ label, value }) => texts.altRow(label, count(value))).join(". ")}.`,
    table: statusTable(writer),
  };
}

/** The measures of each target group by status, and all of them. Statuses that no measure has are left out. */
export function statusTable(writer: PlanWriter): TableBlock {
  const texts = writer.texts.plan.measures;
  const { byGroup, measures } = writer.report;
  const total = statusCounts(writer.report.measures);
  const used = statusIds.filter((status) => total[status] > 0);
  const number = (value: number): TableCell => ({ text: writer.numbers.count(value), value });
  const groups = [...targetGroups, "unknown" as const].filter((group) => sum(byGroup[group]) > 0);
  return {
    kind: "table",
    id: "tiltak-status",
    caption: texts.caption,
    columns: [
      { title: texts.group, numeric: false },
      ...used.map((status) => ({ title: capital(writer.status(status)), numeric: true })),
      { title: texts.all, numeric: true },
    ],
    rows: [
      ...groups.map((group): TableCell[] => [
        { text: capital(groupName(writer, group)) },
        ...used.map((status) => number(byGroup[group][status])),
        number(sum(byGroup[group])),
      ]),
      [
        { text: texts.total },
        ...used.map((status) => ({ ...number(total[status]), cell: statusCell(writer.period, status) })),
        { ...number(measures.length), cell: statusCell(writer.period) },
      ],
    ],
  };
}

/** Who a measure is for, in words. */
export function groupName(writer: PlanWriter, group: JudgedMeasure["targetGroup"] | "unknown"): string {
  return group === null || group === "unknown"
    ? writer.texts.plan.measures.noGroup
    : planWords.targetGroup[group][writer.locale];
}

/** Delayed, stopped, dropped or changed, with reason and what is done about it; then those that were done in time. */
export function namedMeasures(writer: PlanWriter): readonly Block[] {
  const texts = writer.texts.plan.measures;
  const named = writer.report.measures.filter(isNamed);
  const inTime = writer.report.measures.filter((measure) => measure.isDue && !isNamed(measure));
  const done = inTime.map(({ id }) => writer.measureName(id));
  const first = done.length === 0 ? [] : [texts.doneInTime(writer.numbers.list(done), done.length === 1)];
  if (named.length === 0) {
    const nothing = done.length === 0 ? texts.nothingNamed : texts.nothingLate;
    return [writer.paragraph([nothing, ...first, texts.seeAppendix].join(" "))];
  }
  const columns = [texts.measure, texts.what, texts.deadline, texts.why, texts.step];
  return [
    {
      kind: "table",
      id: "tiltak-avvik",
      caption: texts.namedCaption,
      columns: columns.map((title) => ({ title, numeric: false })),
      rows: named.map((measure): TableCell[] => [
        { text: measure.shortName },
        { text: whatOf(writer, measure) },
        { text: deadlineOf(writer, measure) },
        { text: whyOf(writer, measure) },
        { text: measure.correctiveStep ?? (isBehind(measure) ? texts.noStep : "–") },
      ]),
    },
    writer.paragraph([...first, texts.seeAppendix].join(" ")),
  ];
}

function isNamed(measure: JudgedMeasure): boolean {
  const { isChanged, isDue, status } = measure;
  const isUnfinished = isDue && !isEnded(measure);
  return isBehind(measure) || isChanged || isUnfinished || status === "dropped";
}

function whatOf(writer: PlanWriter, measure: JudgedMeasure): string {
  const texts = writer.texts.plan.measures;
  const { progress, status, isOverdue, isChanged, isDue } = measure;
  const isLate = isBehind(measure) && (progress === "delayed" || progress === "stopped");
  const words = [
    ...(status === "dropped" ? [writer.status(status)] : []),
    ...(isLate ? [writer.progress(progress)] : []),
    ...(isOverdue && !isLate ? [texts.overdue] : []),
    ...(isChanged ? [texts.changed] : []),
    ...(isDue && status !== "dropped" && !isBehind(measure) ? [texts.due(writer.status(status))] : []),
  ];
  return capital(words.join(", "));
}

function deadlineOf(writer: PlanWriter, { due, deadline }: JudgedMeasure): string {
  if (due === null) return "–";
  return deadline === null || deadline === due
    ? writer.date(due)
    : writer.texts.plan.measures.moved(writer.date(due), writer.date(deadline));
}

function whyOf(writer: PlanWriter, measure: JudgedMeasure): string {
  const texts = writer.texts.plan.measures;
  const { statusReason, deadlineReason, changedFrom, changedBy, isChanged } = measure;
  const reasons = [
    ...new Set([statusReason, deadlineReason].flatMap((reason) => (reason === null ? [] : [stop(reason)]))),
    ...(isChanged && changedFrom !== null ? [stop(texts.changedFrom(changedFrom))] : []),
    ...(isChanged && changedBy !== null ? [stop(texts.changedBy(changedBy))] : []),
  ];
  if (reasons.length > 0) return reasons.join(" ");
  return isBehind(measure) || measure.status === "dropped" ? texts.noReason : "–";
}

/** Ends what somebody wrote as a sentence ends. */
function stop(text: string): string {
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}

/** Vedlegg 1: every measure with its adopted wording. */
export function measuresAppendix(writer: PlanWriter): readonly Block[] {
  const texts = writer.texts.plan.measures;
  const { measures } = writer.report;
  if (measures.length === 0) return [];
  const columns = [texts.measure, texts.wording, texts.group, texts.role, texts.deadline, texts.status];
  const table: TableBlock = {
    kind: "table",
    id: "alle-tiltak",
    caption: texts.appendixCaption,
    columns: columns.map((title) => ({ title, numeric: false })),
    rows: measures.map((measure): TableCell[] => [
      { text: measure.shortName },
      { text: measure.wording },
      { text: groupName(writer, measure.targetGroup) },
      { text: measure.role ?? writer.texts.words.unknown },
      { text: measure.due === null ? "–" : writer.date(measure.due) },
      { text: statusAndProgress(writer, measure) },
    ]),
  };
  return [{ kind: "details", id: "vedlegg-1", summary: texts.appendix, blocks: [table] }];
}

/** «i gang, forsinket»; «i gang, over fristen» where nobody says that it is delayed. */
export function statusAndProgress(
  writer: PlanWriter,
  { status, progress, isOverdue }: JudgedMeasure,
): string {
  const told = writer.status(status);
  if (progress === "delayed" || progress === "stopped") return `${told}, ${writer.progress(progress)}`;
  return isOverdue ? `${told}, ${writer.texts.plan.measures.overdue}` : told;
}

function sum(counts: StatusCounts): number {
  return Object.values(counts).reduce((all, count) => all + count, 0);
}
