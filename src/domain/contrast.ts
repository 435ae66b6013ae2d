/** WCAG 2.1 AA for text of any size. */
export const LEAST_CONTRAST = 4.5;

/**
 * How well a color stands out from white, from 1 to 21.
 *
 * @param color `#rrggbb`
 * @see https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio
 * @example
 * contrastWithWhite("#000000"); // 21
 */
export function contrastWithWhite(color: string): number {
  return 1.05 / (luminance(color) + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(parseInt(color.slice(at, at + 2), 16)));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** One channel of sRGB, 0–255, as light. */
function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
