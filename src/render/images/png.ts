import { ParorendeError } from "../../domain/errors.js";
import type { DrawnFormat } from "../../domain/plan/plan-errors.js";
import { fontWeights, trueTypeFile } from "../fonts.js";

/** How large a picture becomes: so many times the drawing's own size, or so many pixels wide. */
export type PngSize = { readonly zoom: number } | { readonly width: number };

/**
 * An SVG as a PNG on white, its text set in Inter. Fonts of the machine are not used: the same input gives the same bytes
 * everywhere.
 *
 * @param format what the picture is for: named in the error
 * @throws ParorendeError drawingMissing where the drawing program has no part for this machine
 * @see https://www.w3.org/TR/png-3/
 * @example
 * const bytes = await pngOf('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', { zoom: 2 }, "docx");
 */
export async function pngOf(svg: string, size: PngSize, format: DrawnFormat): Promise<Uint8Array> {
  const { renderAsync } = await orMissing(format, () => import("@resvg/resvg-js"));
  const drawn = await renderAsync(svg, {
    background: "#ffffff",
    fitTo: "zoom" in size ? { mode: "zoom", value: size.zoom } : { mode: "width", value: size.width },
    font: {
      // TTF: in any other form of a font, and without one, the drawing program leaves text out and says nothing.
      fontFiles: fontWeights.map(trueTypeFile),
      loadSystemFonts: false,
      defaultFontFamily: "Inter",
    },
  });
  return new Uint8Array(drawn.asPng());
}

/** The width and height of a drawing, in pixels. */
export async function svgSize(svg: string, format: DrawnFormat): Promise<{ width: number; height: number }> {
  const { Resvg } = await orMissing(format, () => import("@resvg/resvg-js"));
  const { width, height } = new Resvg(svg, { font: { loadSystemFonts: false } });
  return { width, height };
}

/**
 * What a package with a part of its own for each kind of machine gives.
 *
 * @throws ParorendeError drawingMissing where that part is not there
 */
export async function orMissing<T>(format: DrawnFormat, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new ParorendeError({ code: "drawingMissing", facts: { format } }, { cause });
  }
}
