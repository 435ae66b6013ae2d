import { relative } from "node:path";
import type { World } from "./world.js";

/** The folder the user stands in. */
export const HERE = ".";

/** A path as the user may type it from where she stands, with `/` between folders. */
export function fromHere(path: string, { cwd }: Pick<World, "cwd">): string {
  const shown = relative(cwd(), path).replaceAll("\\", "/");
  return shown === "" ? HERE : shown;
}
