import stringWidth from "string-width";
import type { Block, OpenBlock, ReportDocument } from "../domain/document.js";
import { numberFormat } from "../text/numbers.js";
import { oneLine } from "./plain-text.js";
import { chartLines, type ChartLook } from "./terminal/chart.js";
import { tonePaint, type Paint } from "./terminal/paint.js";
import { hanging, proseWidth, screenWidth } from "./terminal/prose.js";
import { tableLines } from "./terminal/table.js";
import { pad, wrap, wrapText } from "./terminal/wrap.js";
import { textsOf } from "./texts.js";

export { noPaint, type Paint } from "./terminal/paint.js";

type BlockOf<K extends Block["kind"]> = Extract<Block, { kind: K }>;

/**
 * A document for a terminal: aligned tables, charts in characters, nothing wider than the screen. Control characters in
 * any text are taken out.
 *
 * @param options `width` in columns, taken as 40–200; `paint` colors (`noPaint` for none)
 * @returns lines without line endings
 * @example
 * renderTerminal(document, { width: 80, paint: noPaint }).join("\n");
 */
export function renderTerminal(
  document: ReportDocument,
  options: { readonly width: number; readonly paint: Paint },
): readonly string[] {
  const width = screenWidth(options.width);
  const { paint } = options;
  const look: ChartLook = {
    width,
    paint,
    texts: textsOf(document.locale),
    numbers: numberFormat(document.locale),
  };
  // First and last: at the prompt it is the end that is seen.
  const notice = document.notice === null ? [] : [...proseLines(document.notice, look, paint.bad), ""];
  return [
    ...notice,
    ...proseLines(document.title, look, paint.strong),
    ...(document.status === null ? [] : proseLines(document.status, look, paint.strong)),
    ...proseLines(document.subtitle, look),
    ...document.facts.flatMap(({ term, text }) => {
      return wrap([`${term}: `, ...text], { width: proseWidth(width), strong: paint.strong });
    }),
    "",
    ...blocksLines(document.blocks, look),
    ...proseLines(document.footer, look, paint.dim),
    "",
    ...notice,
  ];
}

function blocksLines(blocks: readonly Block[], look: ChartLook): readonly string[] {
  return blocks.flatMap((block) => {
    const lines = blockLines(block, look);
    return block.kind === "heading" ? lines : [...lines, ""];
  });
}

function blockLines(block: Block, look: ChartLook): readonly string[] {
  const { width, paint } = look;
  switch (block.kind) {
    case "heading":
      return headingLines(block.text, block.level, look);
    case "paragraph":
      return wrap(block.text, { width: proseWidth(width), strong: paint.strong }).map(
        block.role === "small" ? paint.dim : (line) => line,
      );
    case "list":
      return block.items.flatMap((item, at) => {
        const mark = block.numbered === true ? `${String(at + 1)}. ` : "• ";
        return hanging(mark, wrap(item, { width: proseWidth(width) - mark.length, strong: paint.strong }));
      });
    case "open":
      return openLines(block, look);
    case "findings":
      return findingsLines(block, look);
    case "table":
      return tableLines(block, look);
    case "figure":
      return figureLines(block, look);
    case "callout":
      return calloutLines(block, look);
    case "details":
      return [...headingLines(block.summary, 2, look), ...blocksLines(block.blocks, look)];
  }
}

function openLines({ level, title, hint, text }: OpenBlock, look: ChartLook): readonly string[] {
  const written = text.flatMap((line) =>
    line.kind === "item" ? hanging("• ", proseLines(line.text, look)) : proseLines(line.text, look),
  );
  const place = proseLines(look.texts.openPlace(hint), look, look.paint.dim);
  return [...headingLines(title, level, look), ...(text.length === 0 ? place : written)];
}

function headingLines(text: string, level: 2 | 3, look: ChartLook): readonly string[] {
  const lines = proseLines(text, look, look.paint.strong);
  const rule = look.paint.dim("─".repeat(Math.min(proseWidth(look.width), stringWidth(oneLine(text)))));
  return level === 2 ? [...lines, rule] : lines;
}

/** The mark stands in a column of its own where there is room, else above its sentence. */
function findingsLines({ items }: BlockOf<"findings">, { width, paint }: ChartLook): readonly string[] {
  const marks = Math.max(0, ...items.map((item) => stringWidth(oneLine(item.mark)))) + 2;
  const beside = marks <= width / 3;
  return items.flatMap((item) => {
    const mark = tonePaint(item.tone, paint)(oneLine(item.mark));
    const indent = beside ? marks : 2;
    const text = wrap(item.text, { width: proseWidth(width) - indent, strong: paint.strong });
    if (beside) return hanging(pad(mark, marks), text);
    const above = wrapText(item.mark, width).map(tonePaint(item.tone, paint));
    return [...above, ...hanging(" ".repeat(indent), text)];
  });
}

function figureLines(figure: BlockOf<"figure">, look: ChartLook): readonly string[] {
  const chart = chartLines(figure.chart, look);
  const title = wrapText(figure.title, look.width).map(look.paint.strong);
  return [...title, ...chart, ...(chart.length > 0 ? [""] : []), ...tableLines(figure.table, look)];
}

function calloutLines(callout: BlockOf<"callout">, look: ChartLook): readonly string[] {
  const inner = { ...look, width: look.width - 2 };
  const lines = [
    ...wrapText(callout.title, proseWidth(inner.width)).map(look.paint.strong),
    ...blocksLines(callout.blocks, inner),
  ];
  if (lines.at(-1) === "") lines.pop();
  return lines.map((line) => `${look.paint.dim("│")} ${line}`.trimEnd());
}

function proseLines(
  text: string,
  { width }: ChartLook,
  paint: (line: string) => string = (line) => line,
): readonly string[] {
  return wrapText(text, proseWidth(width)).map(paint);
}
