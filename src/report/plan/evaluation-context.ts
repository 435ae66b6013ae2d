import type { Block, TableBlock, TableCell } from "../../domain/document.js";
import type { ContextFigure } from "../../domain/plan/plan-report.js";
import type { PlanWriter } from "./plan-writer.js";

/** Figures from elsewhere on one group of people, each with source and year; null where there are none. */
export function contextTable(
  writer: PlanWriter,
  about: ContextFigure["about"],
  { id, caption }: { readonly id: string; readonly caption: string },
): TableBlock | null {
  const texts = writer.texts.evaluation.children;
  const figures = writer.report.context.filter((figure) => figure.about === about);
  if (figures.length === 0) return null;
  return {
    kind: "table",
    id,
    caption,
    columns: [texts.what, texts.year, texts.source].map((title) => ({ title, numeric: false })),
    rows: figures.map(({ text, year, source }): TableCell[] => [
      { text: writer.text(text) },
      { text: year },
      { text: `${source.title}, ${source.publisher}` },
    ]),
    note: about === "children" ? texts.contextNote : writer.texts.evaluation.context.note,
  };
}

/** What is known of the country, beside the municipality's own figures; nothing where there is none. */
export function contextBlocks(writer: PlanWriter): readonly Block[] {
  const { caption } = writer.texts.evaluation.context;
  const table = contextTable(writer, "all", { id: "andre-kilder", caption });
  return table === null ? [] : [table];
}
