import stringWidth from "string-width";
import type { TableBlock } from "../../domain/document.js";
import { oneLine } from "../plain-text.js";
import { escapeLine, escapeMarkdown, strong } from "./escape.js";

/** A table with its caption before it and its note after; columns are aligned in the text too. */
export function tableMarkdown(table: TableBlock): string {
  const rows = [
    table.columns.map((column) => escapeCell(column.title)),
    ...table.rows.map((row) => table.columns.map((_, index) => escapeCell(row[index]?.text ?? ""))),
  ];
  const widths = table.columns.map((_, index) =>
    Math.max(3, ...rows.map((row) => stringWidth(row[index] ?? ""))),
  );
  const numeric = (index: number): boolean => table.columns[index]?.numeric === true;
  const [head = "", ...body] = rows.map((row) =>
    line(row.map((cell, index) => fill(cell, widths[index] ?? 0, numeric(index)))),
  );
  const rule = line(widths.map((width, index) => "-".repeat(width - 1) + (numeric(index) ? ":" : "-")));
  const note = table.note === undefined ? "" : `\n${escapeLine(table.note)}\n`;
  return `${strong(oneLine(table.caption))}\n\n${[head, rule, ...body].join("\n")}\n${note}`;
}

function escapeCell(text: string): string {
  return escapeMarkdown(oneLine(text));
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function fill(text: string, width: number, right: boolean): string {
  const space = " ".repeat(Math.max(0, width - stringWidth(text)));
  return right ? space + text : text + space;
}
