import { extname, isAbsolute, join, posix, win32 } from "node:path";
import { contrastWithWhite, LEAST_CONTRAST } from "../domain/contrast.js";
import { plainLook, type Look } from "../domain/document.js";
import { ParorendeError } from "../domain/errors.js";
import type { Workspace } from "../domain/workspace.js";
import { nodeFiles, readWholeFile, type FileAccess } from "./files.js";
import { isWholePng } from "./png.js";
import { isStillSvg } from "./still-svg.js";

/** A logo stands in every document. */
const MOST_BYTES = 1024 * 1024;

/**
 * How the municipality's documents look: its logo and its color, as its settings say.
 *
 * @throws ParorendeError paleColor where the color is hard to read on white; logoFormat where the logo is neither a
 *   whole PNG nor an SVG that is nothing but a drawing, is larger than a megabyte or outside the workspace; fileNotFound
 * @example
 * await readLook("min-kommune", settings); // { logo: { … }, color: "#1f4e79" }
 */
export async function readLook(
  workspaceFolder: string,
  { look, kommune }: Pick<Workspace, "look" | "kommune">,
  access: FileAccess = nodeFiles,
): Promise<Look> {
  if (look === undefined) return plainLook;
  const { color = null } = look;
  if (color !== null && contrastWithWhite(color) < LEAST_CONTRAST) {
    const contrast = Math.floor(contrastWithWhite(color) * 10) / 10;
    throw new ParorendeError({ code: "paleColor", facts: { color, contrast, least: LEAST_CONTRAST } });
  }
  if (look.logo === undefined) return { logo: null, color };
  if (isOutside(look.logo)) throw new ParorendeError({ code: "logoFormat", facts: { file: look.logo } });
  const bytes = await readWholeFile(join(workspaceFolder, look.logo), access);
  return { logo: { bytes, type: logoType(look.logo, bytes), alt: kommune.name }, color };
}

/** A drawing is drawn wherever the documents are opened: what could fetch or run something there is refused. */
function logoType(file: string, bytes: Buffer): NonNullable<Look["logo"]>["type"] {
  const ending = extname(file).toLowerCase();
  if (bytes.length <= MOST_BYTES) {
    if (ending === ".png" && isWholePng(bytes)) return "image/png";
    if (ending === ".svg" && isStillSvg(bytes)) return "image/svg+xml";
  }
  throw new ParorendeError({ code: "logoFormat", facts: { file } });
}

/** The documents go to everybody: nothing from outside the workspace is put into them. */
function isOutside(file: string): boolean {
  const path = posix.normalize(file.replaceAll("\\", "/"));
  return isAbsolute(path) || win32.isAbsolute(file) || path === ".." || path.startsWith("../");
}
