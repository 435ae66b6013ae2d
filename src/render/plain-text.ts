import { controlCharacters } from "../text/control-characters.js";

/** Breakable white space; a no-break space is kept, it holds «54,2 %» together. */
const whiteSpace = /[ \t\n\v\f\r\u0085\u2028\u2029]+/g;

/** Text without control characters and line breaks, so that no label from a file can move a cursor or turn a line. */
export function safeText(text: string): string {
  return text.replace(whiteSpace, " ").replace(controlCharacters, "");
}

/**
 * Safe text on one line, without space around it.
 *
 * @example
 * oneLine("Ja\u001b[31m\nnei "); // "Ja[31m nei"
 */
export function oneLine(text: string): string {
  return safeText(text).trim();
}
