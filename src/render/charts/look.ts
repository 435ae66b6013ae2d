import type { Tone } from "../../domain/document.js";
import type { TextStyle } from "./text-width.js";

/** From this width on a chart has its labels to the left of the marks; below it they stand above them. */
export const wideFrom = 480;

export const fontFamily = "Inter, sans-serif";

export const labelStyle: TextStyle = { size: 14, weight: 400 };
export const valueStyle: TextStyle = { size: 14, weight: 600 };
export const noteStyle: TextStyle = { size: 12, weight: 400 };
export const segmentStyle: TextStyle = { size: 12, weight: 600 };

/** From one baseline to the next. */
export function lineHeight(style: TextStyle): number {
  return Math.round(style.size * 1.3);
}

/** From the middle of a line to its baseline, so that figures and small letters look centered. */
export function baselineShift(style: TextStyle): number {
  return style.size * 0.36;
}

export const colors = {
  ink: "#1e2b3c",
  muted: "#4d5663",
  grid: "#dde2e8",
  separator: "#e9ecf0",
  band: "#dfe5ec",
  bandEdge: "#8490a0",
  previous: "#9aa5b1",
  previousEdge: "#5f6b79",
  white: "#ffffff",
} as const;

export interface ToneLook {
  readonly shape: "circle" | "square" | "diamond";
  readonly fill: string;
  readonly stroke: string;
  /** Area of the symbol, in square pixels. */
  readonly area: number;
}

/** Each tone has its own shape and its own lightness, so that it can be told without color and on gray paper. */
export const toneLooks: Record<Tone, ToneLook> = {
  good: { shape: "square", fill: "#00477a", stroke: "#00477a", area: 130 },
  bad: { shape: "diamond", fill: "#d4570a", stroke: "#d4570a", area: 190 },
  neutral: { shape: "circle", fill: "#3d4754", stroke: "#3d4754", area: 130 },
  none: { shape: "circle", fill: colors.white, stroke: "#5f6b79", area: 110 },
};

/** The point of the wave before: paler and smaller than any tone. */
export const previousLook: ToneLook = {
  shape: "circle",
  fill: "#c3cad2",
  stroke: colors.previousEdge,
  area: 80,
};

/** The words that go with the tones, in the document's language. */
export type ToneWords = Partial<Record<Tone, string>>;

/** A tone is never shown without its word: where the word is lacking, the mark is neutral. */
export function toneWithWord(tone: Tone, words: ToneWords): Tone {
  return words[tone] === undefined ? "neutral" : tone;
}

/** Five classes from light to dark, told apart on gray paper too. */
export const sequence = ["#eef4fa", "#c6dcef", "#93bde0", "#2c6ca4", "#0b3c66"] as const;

const answerEnds = {
  below: { far: "#d97a1f", near: "#fbdcb8" },
  above: { far: "#0b4f86", near: "#a9cde9" },
} as const;
export const answerMiddle = "#eceff3";

/**
 * The color of an answer on its side of the middle: the farther out, the darker.
 *
 * @param distance 0 beside the middle, `count` − 1 farthest out.
 */
export function answerColor(side: "below" | "above", distance: number, count: number): string {
  const { far, near } = answerEnds[side];
  return mix(near, far, count <= 1 ? 0.6 : distance / (count - 1));
}

function mix(from: string, to: string, part: number): string {
  const start = channels(from);
  const end = channels(to);
  const mixed = start.map((value, i) => Math.round(value + (end[i] ?? value) * part - value * part));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

/** Relative luminance (WCAG 2.2) of a color written `#rrggbb`. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * The contrast of two colors written `#rrggbb`, 1–21 (WCAG 2.2, «contrast ratio»).
 *
 * @example
 * contrast("#000000", "#ffffff"); // 21
 */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Black or white, whichever can be read on the color: on every color one of them has a contrast above 4.5. */
export function textOn(background: string): "#000000" | "#ffffff" {
  return contrast("#000000", background) >= contrast("#ffffff", background) ? "#000000" : "#ffffff";
}
