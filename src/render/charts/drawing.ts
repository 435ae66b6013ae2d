import type { TextStyle } from "./text-width.js";

/** A filled rectangle. `x` is a share or a pixel, as its group says; `y` is always a pixel, counted downwards. */
export interface Rect {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
  readonly fill: string;
  readonly stroke?: string;
}

export interface Rule {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
  readonly stroke: string;
  readonly width: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
  readonly shape: string;
  readonly fill: string;
  readonly stroke: string;
  readonly area: number;
}

export interface Text {
  readonly x: number;
  /** The baseline of the first line. */
  readonly y: number;
  readonly lines: readonly string[];
  readonly style: TextStyle;
  readonly color: string;
  readonly align: "left" | "center" | "right";
  /** In degrees, clockwise. */
  readonly angle?: number;
}

/** Marks that are drawn together: rectangles first, then rules, points and texts. */
export interface MarkGroup {
  /** Whether x stands on the value axis or counts pixels from the left edge of the plot. */
  readonly x: "value" | "pixel";
  readonly rects?: readonly Rect[];
  readonly rules?: readonly Rule[];
  readonly points?: readonly Point[];
  readonly texts?: readonly Text[];
}

export interface ValueAxis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly title: readonly string[];
}

/** A chart that has been laid out: what `spec.ts` turns into vega-lite. */
export interface Drawing {
  readonly plotWidth: number;
  readonly plotHeight: number;
  readonly margin: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  /** Null where the marks carry their values themselves. */
  readonly axis: ValueAxis | null;
  /** In the order of drawing. */
  readonly groups: readonly MarkGroup[];
}
