import type { Block, TableBlock, TableCell } from "../../domain/document.js";
import type { JudgedFigure, RegisterValue } from "../../domain/plan/plan-report.js";
import type { Published } from "../../domain/published.js";
import { figureCell } from "./plan-cells.js";
import type { PlanWriter } from "./plan-writer.js";

/** What politicians ask and no survey answers: every figure of the register, from its utgangspunkt to now. */
export function figuresSection(writer: PlanWriter): readonly Block[] {
  const texts = writer.texts.plan.figures;
  const { figures } = writer.report;
  const heading = writer.heading(2, texts.heading, "tall");
  if (figures.length === 0) return [heading, writer.paragraph(texts.none)];
  return [
    heading,
    writer.paragraph(texts.intro),
    figureTable(writer, figures, { id: "tall-tabell", caption: texts.caption }),
  ];
}

/** Figures with utgangspunkt, now, måltall, verdict in words, and who answers for them. */
export function figureTable(
  writer: PlanWriter,
  figures: readonly JudgedFigure[],
  { id, caption }: { readonly id: string; readonly caption: string },
): TableBlock {
  const texts = writer.texts.plan.figures;
  const rows = figures.map((figure): TableCell[] => [
    { text: writer.nameWithUnit(figure) },
    figure.baseline === null ? { text: "–" } : datedValue(writer, figure.baseline, figure.unit),
    figure.now === null ? { text: texts.notReported } : datedValue(writer, figure.now, figure.unit),
    targetCell(writer, figure),
    { text: texts.verdicts[isHidden(figure.now) ? "hidden" : figure.verdict] },
    { text: figure.role ?? "–" },
  ]);
  const hides = figures.some(({ baseline, now }) => isHidden(baseline) || isHidden(now));
  const words = (title: string) => ({ title, numeric: false });
  const numbers = (title: string) => ({ title, numeric: true });
  return {
    kind: "table",
    id,
    caption,
    columns: [
      words(texts.figure),
      numbers(texts.baseline),
      numbers(texts.now),
      numbers(texts.target),
      words(texts.verdict),
      words(texts.role),
    ],
    rows,
    ...(hides ? { note: texts.hiddenNote(hiddenRule(writer)) } : {}),
  };
}

/** What is hidden, and never which of the reasons it was. */
export function hiddenRule(writer: PlanWriter): string {
  return writer.texts.words.hiddenRule(writer.numbers.count(writer.report.settings.limit));
}

function isHidden(value: Published<RegisterValue> | null): boolean {
  return value?.shown === false;
}

/** «14 (2025)», in a row that names its unit. */
export function datedValue(
  writer: PlanWriter,
  value: Published<RegisterValue> | null,
  unit: string,
): TableCell {
  const cell = writer.valueCell(value, writer.unitInRow(unit));
  if (value?.shown !== true) return cell;
  return { ...cell, text: writer.texts.plan.figures.at(cell.text, value.date.slice(0, 4)) };
}

/** Its måltall, in a row that names its unit. */
export function targetCell(writer: PlanWriter, { id, target, unit }: JudgedFigure): TableCell {
  if (target === null) return { text: "–" };
  const cell = figureCell(writer.period, id, "target");
  return { text: writer.amount(target, writer.unitInRow(unit)), value: target, cell };
}
