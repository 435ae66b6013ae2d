/** Cc: cursor and bell. The others turn the direction of writing or hide text. */
export const controlCharacters = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * Lines without control characters, so that no heading or name from a file can color the screen, move its cursor or change its
 * title.
 *
 * @example
 * withoutControls("Kjenner ikke «\u001b[31mred».\nSjekk."); // "Kjenner ikke «[31mred».\nSjekk."
 */
export function withoutControls(text: string): string {
  const lines = text.replaceAll(/\r\n?/gu, "\n").split("\n");
  return lines.map((line) => line.replaceAll("\t", " ").replace(controlCharacters, "")).join("\n");
}
