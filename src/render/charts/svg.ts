import { fontFamily } from "./look.js";

/**
 * Makes vega's SVG fit for a page: ids begin with the figure's own, numbers have two decimals (so that the bytes are the
 * same on every machine), the font is named once, and attributes that only vega reads are gone.
 */
export function finishSvg(svg: string, idPrefix: string): string {
  const body = svg
    .replace(/<path[^>]*display="none"[^>]*\/>/g, "")
    .replace(/<path class="background"[^>]*\/>/g, "")
    .replace(/<[a-z][^>]*>/g, (tag) => finishTag(tag, idPrefix));
  return body.replace(
    /^<svg [^>]*?width="([\d.]+)" height="([\d.]+)"[^>]*>/,
    (_, width: string, height: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" id="${idPrefix}" width="${width}" height="${height}" ` +
      `viewBox="0 0 ${width} ${height}" font-family="${fontFamily}" aria-hidden="true" focusable="false">`,
  );
}

const vegasOwn = / (?:class|role|aria-[a-z]+|pointer-events|font-family)="[^"]*"| opacity="1"/g;

function finishTag(tag: string, idPrefix: string): string {
  return tag
    .replace(vegasOwn, "")
    .replace(/ id="/g, ` id="${idPrefix}-`)
    .replace(/url\(#/g, `url(#${idPrefix}-`)
    .replace(/\d+\.\d{3,}(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100));
}
