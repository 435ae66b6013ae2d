import { oneLine, safeText } from "../plain-text.js";
import { withoutForbidden } from "../xml.js";

const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** The declaration that every part begins with. */
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * A part of a Word file, whole.
 *
 * @param name of its root: `styles`
 * @param content XML that is already escaped
 */
export function wordPart(name: string, content: readonly string[]): string {
  return `${declaration}<w:${name} xmlns:w="${namespace}">${content.join("")}</w:${name}>`;
}

/** Running text as a part can hold it: Word opens no file in which a character is none that XML knows. */
export function wordText(text: string): string {
  return withoutForbidden(safeText(text));
}

/** The same on one line, without space around it. */
export function wordLine(text: string): string {
  return withoutForbidden(oneLine(text)).trim();
}
