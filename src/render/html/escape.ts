import type { CellAddress } from "../../domain/cell.js";
import type { Inline } from "../../domain/document.js";
import { safeText } from "../plain-text.js";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Text as HTML text or attribute value: nothing in it is markup.
 *
 * @example
 * escapeHtml('<b title="x">'); // "&lt;b title=&quot;x&quot;&gt;"
 */
export function escapeHtml(text: string): string {
  return safeText(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Attributes as ` name="value"`; one that is null is left out. */
export function attributes(values: Readonly<Record<string, string | null>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === null ? "" : ` ${name}="${escapeHtml(value)}"`))
    .join("");
}

/** Where the page tells how a cell came about: its address → the id of the row in «Tallgrunnlag». */
export type BasisPlaces = ReadonlyMap<CellAddress, string>;

/** Running text; a number keeps the address of its cell, and is a link where the page tells how it came about. */
export function inlineHtml(inlines: readonly Inline[], basis: BasisPlaces): string {
  return inlines
    .map((inline) => {
      if (typeof inline === "string") return escapeHtml(inline);
      const text = inline.strong ? `<strong>${escapeHtml(inline.text)}</strong>` : escapeHtml(inline.text);
      if (inline.cell === undefined) return text;
      return (
        basisLink(inline.cell, text, basis) ??
        `<span${attributes({ "data-cell": inline.cell })}>${text}</span>`
      );
    })
    .join("");
}

/** A number as a link to how it came about; null where the page does not tell. */
export function basisLink(cell: CellAddress, html: string, basis: BasisPlaces): string | null {
  const place = basis.get(cell);
  if (place === undefined) return null;
  return `<a${attributes({ class: "basis", href: `#${place}`, "data-cell": cell })}>${html}</a>`;
}

/** Text as a CSS string, which cannot end the string or the style element. */
export function cssString(text: string): string {
  const escaped = safeText(text).replace(
    /["\\<>&]/g,
    (character) => `\\${character.charCodeAt(0).toString(16)} `,
  );
  return `"${escaped}"`;
}
