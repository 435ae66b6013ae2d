import type { OpenLine } from "../document.js";

/** A line that begins a point, with its sign. */
const bullet = /^[-*•](?: |$)/u;
/** A paragraph that looks like a point is written with a backslash before it. */
const escapedBullet = /^\\+[-*•](?: |$)/u;
const blanksAround = /^[ \t]+|[ \t]+$/gu;
const control = /[\p{Cc}\ufeff]/gu;

/**
 * Reads a text for an open place: a blank line begins a new paragraph, and a line that begins with `- ` (or `* `, `• `) a
 * point; other lines are joined. All other marks of Markdown are text, as they were typed.
 *
 * @see docs/analytiker.md
 * @example
 * openTextLines("Vi er på\nvei.\n\n- Mer støtte"); // [{ kind: "paragraph", text: "Vi er på vei." }, { kind: "item", … }]
 */
export function openTextLines(text: string): readonly OpenLine[] {
  const lines: OpenLine[] = [];
  let isOpen = false;
  for (const raw of text.split(/\r\n|\r|\n|\u2028|\u2029/u)) {
    const line = raw.replaceAll("\t", " ").replace(control, "").replace(blanksAround, "");
    const sign = bullet.exec(line)?.[0];
    const last = lines.at(-1);
    if (line === "") isOpen = false;
    else if (sign !== undefined) {
      lines.push({ kind: "item", text: line.slice(sign.length).replace(blanksAround, "") });
      isOpen = true;
    } else {
      const words = escapedBullet.test(line) ? line.slice(1) : line;
      if (!isOpen || last === undefined) lines.push({ kind: "paragraph", text: words });
      else lines[lines.length - 1] = { ...last, text: `${last.text} ${words}`.replace(blanksAround, "") };
      isOpen = true;
    }
  }
  return lines.filter((line) => line.text !== "");
}

/**
 * Writes a text for an open place: what `openTextLines` reads back as the same lines.
 *
 * @param lines each on one line, with no blanks around it
 * @returns UTF-8 text with a line break at its end; empty where nothing is written
 * @example
 * openTextMarkdown([{ kind: "item", text: "Mer støtte" }]); // "- Mer støtte\n"
 */
export function openTextMarkdown(lines: readonly OpenLine[]): string {
  return lines
    .map((line, at) => {
      const before = at === 0 || (line.kind === "item" && lines[at - 1]?.kind === "item") ? "" : "\n";
      return `${before}${written(line)}\n`;
    })
    .join("");
}

function written({ kind, text }: OpenLine): string {
  if (kind === "item") return `- ${text}`;
  return bullet.test(text) || escapedBullet.test(text) ? `\\${text}` : text;
}
