import type { TableBlock, TableCell } from "../../domain/document.js";
import type { RenderTexts } from "../../text/nb/render.js";
import { attributes, basisLink, escapeHtml, type BasisPlaces } from "./escape.js";

export interface TableContext {
  readonly texts: RenderTexts;
  readonly basis: BasisPlaces;
}

/** A table in a region that scrolls by itself, so that the page never does. */
export function tableHtml(table: TableBlock, context: TableContext): string {
  const caption = `${table.id}-caption`;
  const head = table.columns
    .map(({ title, numeric }) => `<th scope="col"${numericClass(numeric)}>${escapeHtml(title)}</th>`)
    .join("");
  const rows = table.rows
    .map((row, at) => {
      const told = table.basisOf?.[at];
      const id = told === undefined ? null : (context.basis.get(told) ?? null);
      return `<tr${attributes({ id })}>${rowHtml(table, row, context)}</tr>`;
    })
    .join("\n");
  const note = table.note === undefined ? "" : `<p class="table-note">${escapeHtml(table.note)}</p>\n`;
  return `<div class="table-block">
<div class="scroll" role="region" tabindex="0"${attributes({ "aria-labelledby": caption })}>
<table data-size="sm"${attributes({ id: table.id, class: isDense(table) ? "ds-table dense" : "ds-table" })}>
<caption${attributes({ id: caption })}><span>${escapeHtml(table.caption)}</span></caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows}
</tbody>
</table>
</div>
${note}</div>
`;
}

function rowHtml(table: TableBlock, row: readonly TableCell[], context: TableContext): string {
  return row
    .map((cell, index) => {
      const element = index === 0 ? "th" : "td";
      const marks = attributes({
        scope: index === 0 ? "row" : null,
        class: table.columns[index]?.numeric === true ? "numeric" : null,
        "data-cell": cell.cell ?? null,
        "data-value": typeof cell.value === "number" ? String(cell.value) : null,
        "data-shown": cell.value === null ? "false" : null,
      });
      return `<${element}${marks}>${cellHtml(cell, context, table)}</${element}>`;
    })
    .join("");
}

function cellHtml(cell: TableCell, { texts, basis }: TableContext, { basisOf }: TableBlock): string {
  const plain = escapeHtml(cell.text);
  const isNumber = typeof cell.value === "number" && cell.cell !== undefined && basisOf === undefined;
  const text = isNumber ? (basisLink(cell.cell ?? "", plain, basis) ?? plain) : plain;
  if (cell.text === ":") return `<span role="img"${attributes({ "aria-label": texts.hidden })}>:</span>`;
  if (cell.tone === undefined || cell.tone === "none") return text;
  return `<span class="tone"${attributes({ "data-tone": cell.tone })}>${text}</span>`;
}

/** Whether its words do not fit beside each other on A4: then paper gets smaller type, and words may be broken. */
function isDense(table: TableBlock): boolean {
  const [sheet, character, padding] = [640, 6.3, 14];
  const widths = table.columns.map(({ title }, index) => {
    const words = [title, ...table.rows.map((row) => row[index]?.text ?? "")].flatMap((text) =>
      text.split(/[ -]/),
    );
    return Math.max(...words.map((word) => word.length)) * character + padding;
  });
  return widths.reduce((sum, width) => sum + width, 0) > sheet;
}

function numericClass(numeric: boolean): string {
  return numeric ? ' class="numeric"' : "";
}
