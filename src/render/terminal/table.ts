import stringWidth from "string-width";
import type { TableBlock, TableCell } from "../../domain/document.js";
import { oneLine } from "../plain-text.js";
import { tonePaint, type Paint } from "./paint.js";
import { pad, widestWord, wrapText } from "./wrap.js";

const gap = 2;
/** A column of words may be narrowed to this before the table is taken apart. */
const narrowestText = 12;
/** Words up to this are kept whole where there is room. */
const widestWhole = 24;

interface Column {
  readonly natural: number;
  readonly least: number;
}

/** A table as aligned columns; one that is too wide for the screen becomes a list, a row at a time. */
export function tableLines(
  table: TableBlock,
  { width, paint }: { readonly width: number; readonly paint: Paint },
): readonly string[] {
  const widths = columnWidths(table, width);
  const body = widths === null ? stackedLines(table, width, paint) : alignedLines(table, widths, paint);
  const note = table.note === undefined ? [] : wrapText(table.note, width).map(paint.dim);
  return [...wrapText(table.caption, width).map(paint.strong), ...body, ...note];
}

/** With whole words if they fit, else with broken ones; null where even those do not. */
function columnWidths(table: TableBlock, width: number): readonly number[] | null {
  const room = width - gap * (table.columns.length - 1);
  return fitColumns(columnsOf(table, widestWhole), room) ?? fitColumns(columnsOf(table, narrowestText), room);
}

function columnsOf(table: TableBlock, mostWord: number): readonly Column[] {
  return table.columns.map(({ title, numeric }, index) => {
    const cells = table.rows.map((row) => oneLine(row[index]?.text ?? ""));
    const widest = Math.max(0, ...cells.map((cell) => stringWidth(cell)));
    if (numeric) {
      const least = Math.max(widest, widestWord(title));
      return { natural: least, least };
    }
    const natural = Math.max(widest, stringWidth(oneLine(title)));
    const word = Math.max(...[title, ...cells].map(widestWord));
    return { natural, least: Math.min(natural, Math.max(narrowestText, Math.min(word, mostWord))) };
  });
}

/** Takes from the column with most to spare until they fit. */
function fitColumns(columns: readonly Column[], room: number): readonly number[] | null {
  if (sum(columns.map((column) => column.least)) > room) return null;
  const widths = columns.map((column) => column.natural);
  for (let excess = sum(widths) - room; excess > 0; excess -= 1) {
    const slack = columns.map((column, index) => (widths[index] ?? 0) - column.least);
    const widest = slack.indexOf(Math.max(...slack));
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function alignedLines(table: TableBlock, widths: readonly number[], paint: Paint): readonly string[] {
  const side = (index: number): "left" | "right" => (table.columns[index]?.numeric ? "right" : "left");
  const lines = (cells: readonly string[], painters: readonly ((text: string) => string)[]): string[] => {
    const wrapped = cells.map((text, index) => wrapText(text, widths[index] ?? 1));
    const height = Math.max(1, ...wrapped.map((cell) => cell.length));
    return Array.from({ length: height }, (_, line) =>
      wrapped
        .map((cell, index) => {
          const text = cell[line] ?? "";
          const painted = text === "" ? "" : (painters[index] ?? paint.dim)(text);
          return pad(painted, widths[index] ?? 0, side(index));
        })
        .join(" ".repeat(gap))
        .trimEnd(),
    );
  };
  const titles = table.columns.map((column) => column.title);
  return [
    ...lines(
      titles,
      titles.map(() => paint.dim),
    ),
    paint.dim("─".repeat(sum(widths) + gap * (widths.length - 1))),
    ...table.rows.flatMap((row) =>
      lines(
        row.map((cell) => cell.text),
        row.map((cell) => tonePaint(cell.tone, paint)),
      ),
    ),
  ];
}

function stackedLines(table: TableBlock, width: number, paint: Paint): readonly string[] {
  return table.rows.flatMap(([first, ...others]) => [
    ...wrapText(first?.text ?? "", width).map(paint.strong),
    ...others.flatMap((cell, index) => entryLines(table.columns[index + 1]?.title ?? "", cell, width, paint)),
  ]);
}

function entryLines(title: string, cell: TableCell, width: number, paint: Paint): readonly string[] {
  return wrapText(`${title}: ${cell.text}`, width - gap).map(
    (line) => " ".repeat(gap) + tonePaint(cell.tone, paint)(line),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
