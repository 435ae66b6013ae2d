import { basename, isAbsolute, relative, sep } from "node:path";

/**
 * What a file is called in messages: its path from a folder that it lies below, with `/`, else its name alone, since the
 * folders above can tell who the user is.
 *
 * @param folder null where there is none
 * @example
 * nameBelow("/a/min-kommune/rapporter/x.json", "/a/min-kommune"); // "rapporter/x.json"
 */
export function nameBelow(path: string, folder: string | null): string {
  const below = folder === null ? "" : relative(folder, path);
  const isOutside = below === "" || isAbsolute(below) || below.split(sep)[0] === "..";
  return (isOutside ? basename(path) : below).replaceAll("\\", "/");
}
