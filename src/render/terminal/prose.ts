import stringWidth from "string-width";

/** Longer lines of running text are hard to read, however wide the screen is. */
const widestProse = 100;
const narrowest = 40;
const widest = 200;

/** The width that is written for: the screen's own, within 40–200 columns. */
export function screenWidth(columns: number): number {
  return Math.min(widest, Math.max(narrowest, Math.floor(columns)));
}

/** How wide running text is on a screen. */
export function proseWidth(width: number): number {
  return Math.min(width, widestProse);
}

/** Lines after a mark: the first beside it, the others under the first. */
export function hanging(mark: string, lines: readonly string[]): readonly string[] {
  const indent = " ".repeat(stringWidth(mark));
  return lines.map((line, index) => (index === 0 ? mark : indent) + line);
}
