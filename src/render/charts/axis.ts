import type { ValueAxis } from "./drawing.js";
import { lineHeight, noteStyle } from "./look.js";
import { wrapText } from "./text-width.js";

/** Shares from 0 to 1, with as many ticks as there is room for. */
export function shareAxis(title: string, narrow: boolean, titleWidth: number): ValueAxis {
  return {
    domain: [0, 1],
    ticks: narrow ? [0, 0.25, 0.5, 0.75, 1] : [0, 0.2, 0.4, 0.6, 0.8, 1],
    title: wrapText(title, titleWidth, noteStyle),
  };
}

/** What the axis's numbers and title need below the plot. */
export function axisHeight(axis: ValueAxis): number {
  return 28 + axis.title.length * lineHeight(noteStyle);
}
