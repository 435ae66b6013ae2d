import type { Block, TableBlock, TableCell } from "../../domain/document.js";
import type { PlanArea, StatusCounts } from "../../domain/plan/plan-report.js";
import { capital } from "../writer.js";
import { areaBlocks, overallOf, sourcesOf } from "./evaluation-area.js";
import { nationFigure } from "./evaluation-nation.js";
import type { PlanWriter } from "./plan-writer.js";

/** The focus areas: together in one table, then one by one. A municipality's own stand first, beside the national six. */
export function areasSection(writer: PlanWriter): readonly Block[] {
  const texts = writer.texts.evaluation.areas;
  const { areas, framework } = writer.report;
  if (areas.length === 0) return [];
  const word = writer.text(framework.word.many);
  const local = areas.filter(({ level }) => level === "local");
  const national = areas.filter(({ level }) => level === "national");
  const own = local.length === 0 ? national : local;
  return [
    writer.heading(2, local.length === 0 ? capital(word) : capital(texts.local(word)), "omraader"),
    overview(writer, own, { id: "omraader-samlet", caption: texts.overview }),
    ...nationFigure(writer),
    ...own.flatMap((area) => areaBlocks(writer, area)),
    ...(local.length === 0 ? [] : besideBlocks(writer, national, local)),
  ];
}

/** The national areas where the municipality has its own: which of those cover them, and the same numbers. */
function besideBlocks(
  writer: PlanWriter,
  national: readonly PlanArea[],
  local: readonly PlanArea[],
): readonly Block[] {
  if (national.length === 0) return [];
  const texts = writer.texts.evaluation.areas;
  const sentences = national.map((area) => {
    const covering = local.filter((one) => one.national.includes(area.id));
    const names = covering.map(({ text }) => writer.quote(writer.text(text)));
    const name = writer.text(area.text);
    return names.length === 0 ? texts.coveredByNone(name) : texts.coveredBy(name, writer.numbers.list(names));
  });
  return [
    writer.heading(2, texts.national, "nasjonale-omraader"),
    writer.list(sentences),
    overview(writer, national, { id: "nasjonale-omraader-samlet", caption: texts.national }),
  ];
}

function overview(
  writer: PlanWriter,
  areas: readonly PlanArea[],
  { id, caption }: { readonly id: string; readonly caption: string },
): TableBlock {
  const texts = writer.texts.evaluation.areas;
  const number = (value: number): TableCell => ({ text: writer.numbers.count(value), value });
  const numeric = [texts.measures, texts.done, texts.statements, texts.unanswered];
  return {
    kind: "table",
    id,
    caption,
    columns: [
      { title: capital(writer.text(writer.report.framework.word.one)), numeric: false },
      ...numeric.map((title) => ({ title, numeric: true })),
      { title: texts.sources, numeric: false },
      { title: texts.overall, numeric: false },
    ],
    rows: areas.map((area): TableCell[] => [
      { text: writer.text(area.text) },
      number(area.measures.length),
      number(finished(area.statusCounts)),
      area.statements === null ? { text: "–" } : number(area.statements),
      number(area.needsWithoutMeasure.length),
      { text: capital(sourcesOf(writer, area)) },
      { text: capital(overallOf(writer, area)) },
    ]),
    note: texts.overviewNote,
  };
}

function finished({ done, ordinary }: StatusCounts): number {
  return done + ordinary;
}
