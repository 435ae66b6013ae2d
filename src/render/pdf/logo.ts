import type { Look } from "../../domain/document.js";
import { pngSize } from "../images/png-size.js";
import { quoted } from "./escape.js";

/**
 * A logo as SVG in a string of Typst's code: a PNG is laid inside one, since Typst's code has no other form for bytes
 * that is quick to read.
 */
export function logoSvg({ bytes, type }: NonNullable<Look["logo"]>): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === "image/svg+xml") return quoted(buffer.toString("utf8"));
  const { width, height } = pngSize(bytes);
  const size = `width="${String(width)}" height="${String(height)}"`;
  const data = buffer.toString("base64");
  return quoted(
    `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image ${size} href="data:image/png;base64,${data}"/></svg>`,
  );
}
