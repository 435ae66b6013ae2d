import { fontFamily } from "../charts/look.js";
import { oneLine } from "../plain-text.js";
import { textElement } from "../xml.js";

/**
 * A chart's SVG as Word and PowerPoint draw it. Nobody's office has Inter, and what becomes of a list of fonts is not told
 * anywhere; Arial is always there, and it is narrower, so that no label is cut off.
 *
 * @param svg as `renderChart` gives it
 */
export function officeSvg(svg: string): string {
  return svg
    .replaceAll(`font-family="${fontFamily}"`, 'font-family="Arial"')
    .replace(' aria-hidden="true" focusable="false"', "");
}

/** The same on white, for a slide of any color, with a title and a description for those who do not see it. */
export function standaloneSvg(svg: string, title: string, description: string): string {
  const told = [...textElement("title", oneLine(title)), ...textElement("desc", oneLine(description))];
  const ground = '<rect width="100%" height="100%" fill="#ffffff"/>';
  return officeSvg(svg).replace(/^<svg [^>]*>/u, (start) => [start, ...told, ground].join(""));
}
