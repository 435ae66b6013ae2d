import { lstat, readdir } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";
import { ParorendeError } from "../domain/errors.js";
import { findWorkspace, readWith } from "../index.js";
import { SCHEMA_FOLDER, SETTINGS } from "./new-workspace.js";
import type { ReporterTarget } from "./reporter-targets.js";
import { realPath, realPlace } from "./write-place.js";
import { nodeWriter } from "./write.js";

/** What a run reads, or may read at the next. */
export interface InUse {
  /** Absolute paths. */
  readonly files: readonly string[];
  /** Workspaces, whose folders for what is read hold no reports. */
  readonly workspaces: readonly string[];
}

/** The folders of a workspace that are read: what is written goes to `rapporter/`, or beside them. */
const readFolders = ["undersokelser", "notater", "plan", "publisert", "surveys", SCHEMA_FOLDER];

/**
 * What is read because it was named: with the rest of its export, and with the workspace it lies in, which may be another
 * than the one that was asked for.
 *
 * @param named absolute paths
 */
export async function usedWith(named: readonly string[], workspace: string | null): Promise<InUse> {
  const around = await Promise.all(named.map((file) => findWorkspace(file)));
  const workspaces = [...new Set([workspace, ...around])].filter((folder) => folder !== null);
  return { files: [...named, ...(await readWith(named))], workspaces };
}

/**
 * Refuses to write a report over what is read, or into a folder that is: by where each lies and where links lead, since
 * two paths may be one file.
 *
 * @throws ParorendeError reporterOverwrites, reporterAmongRead
 */
export async function refuseInUse(
  targets: readonly ReporterTarget[],
  { files, workspaces }: InUse,
): Promise<void> {
  const named = workspaces.flatMap((folder) =>
    readFolders.map((name) => ({ name, path: join(folder, name) })),
  );
  const folders = await Promise.all(
    named.map(async ({ name, path }) => ({ name, path: await realPath(path, nodeWriter) })),
  );
  const links = await Promise.all(folders.map(({ path }) => linksBelow(path)));
  const settings = workspaces.map((folder) => join(folder, SETTINGS));
  const taken = new Set(await Promise.all([...files, ...settings, ...links.flat()].map(placeOf)));
  for (const { id, file, shown } of targets) {
    if (file === null) continue;
    const place = await placeOf(file);
    const within = folders.find(({ path }) => liesBelow(place, path));
    if (taken.has(place) || (within !== undefined && (await isThere(file))))
      throw new ParorendeError({ code: "reporterOverwrites", facts: { reporter: id, file: shown } });
    if (within !== undefined)
      throw new ParorendeError({ code: "reporterAmongRead", facts: { reporter: id, folder: within.name } });
  }
}

async function placeOf(path: string): Promise<string> {
  return (await realPlace(path, nodeWriter)).path;
}

/** A folder may have files that lie elsewhere. */
async function linksBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isSymbolicLink())
    .map(({ parentPath, name }) => join(parentPath, name));
}

function liesBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== "" && way.split(sep)[0] !== ".." && !isAbsolute(way);
}

async function isThere(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null;
}
