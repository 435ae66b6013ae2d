import { extname, join } from "node:path";
import { contrastWithWhite, LEAST_CONTRAST } from "../domain/contrast.js";
import { plainLook, type Look } from "../domain/document.js";
import { ParorendeError } from "../domain/errors.js";
import type { Workspace } from "../domain/workspace.js";
import { nodeFiles, readWholeFile, type FileAccess } from "./files.js";

const types = { ".png": "image/png", ".svg": "image/svg+xml" } as const;
const PNG_START = [0x89, 0x50, 0x4e, 0x47];
/** A logo stands in every document. */
const MOST_BYTES = 1024 * 1024;

/**
 * How the municipality's documents look: its logo and its color, as its settings say.
 *
 * @throws ParorendeError paleColor where the color is hard to read on white; logoFormat where the logo is neither PNG nor
 *   SVG, or is larger than a megabyte; fileNotFound
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
  const bytes = await readWholeFile(join(workspaceFolder, look.logo), access);
  return { logo: { bytes, type: logoType(look.logo, bytes), alt: kommune.name }, color };
}

function logoType(file: string, bytes: Uint8Array): NonNullable<Look["logo"]>["type"] {
  const ending = extname(file).toLowerCase();
  const type = ending === ".png" || ending === ".svg" ? types[ending] : null;
  const isPng = PNG_START.every((byte, at) => bytes[at] === byte);
  const isSvg = new TextDecoder().decode(bytes.subarray(0, 4096)).includes("<svg");
  if (bytes.length > MOST_BYTES || type === null || (type === "image/png" ? !isPng : !isSvg)) {
    throw new ParorendeError({ code: "logoFormat", facts: { file } });
  }
  return type;
}
