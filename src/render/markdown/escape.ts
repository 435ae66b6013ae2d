import type { Inline } from "../../domain/document.js";
import { oneLine, safeText } from "../plain-text.js";

/** What starts emphasis, code, links, HTML, an entity, a table cell, a strike or a formula anywhere in a line. */
const anywhere = /[\\`*_[\]<>|~&$]/g;

/** What starts a heading, a list or a rule where it stands first, or a command to GitLab (`/close`) or GitHub (`::error`). */
const lineStart = /^(?:([#+\-=/:])|(\d{1,9})([.)])(?=\s|$))/;

/**
 * Text in Markdown: nothing in it is formatting or HTML.
 *
 * @see https://github.github.com/gfm/#backslash-escapes
 * @example
 * escapeMarkdown("<b>2_3*</b>"); // "\\<b\\>2\\_3\\*\\</b\\>"
 */
export function escapeMarkdown(text: string): string {
  return safeText(text).replace(anywhere, "\\$&");
}

/** Text that stands first in a line, in a list item or in a quotation. */
export function escapeLine(text: string): string {
  return escapeLineStart(escapeMarkdown(oneLine(text)));
}

/** Running text that stands first in a line. */
export function lineMarkdown(inlines: readonly Inline[]): string {
  return escapeLineStart(inlineMarkdown(inlines));
}

/** Running text that follows other text in its line. */
export function inlineMarkdown(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (typeof inline === "string") return escapeMarkdown(inline);
      return inline.strong ? strong(inline.text) : escapeMarkdown(inline.text);
    })
    .join("")
    .trim();
}

/** Emphasis, with the space around it kept outside: «** a**» would be stars. */
export function strong(text: string): string {
  const [, before = "", inside = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(escapeMarkdown(text)) ?? [];
  return inside === "" ? before : `${before}**${inside}**${after}`;
}

function escapeLineStart(line: string): string {
  return line.replace(lineStart, (_, sign: string | undefined, number: string, stop: string) =>
    sign === undefined ? `${number}\\${stop}` : `\\${sign}`,
  );
}
