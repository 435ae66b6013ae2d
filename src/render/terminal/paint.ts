import type { Tone } from "../../domain/document.js";

/** How text is colored; without colors each returns what it was given. */
export interface Paint {
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly dim: (text: string) => string;
}

const same = (text: string): string => text;

/** No color at all: for files, pipes and those who ask for it. */
export const noPaint: Paint = { good: same, bad: same, strong: same, dim: same };

/** The paint of a tone; a tone without an opinion has no color. */
export function tonePaint(tone: Tone | undefined, paint: Paint): (text: string) => string {
  if (tone === "good") return paint.good;
  return tone === "bad" ? paint.bad : same;
}
