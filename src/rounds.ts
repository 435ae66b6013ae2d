import { basename } from "node:path";
import type { Wave } from "./domain/wave.js";
import type { OpenWorkspace } from "./read/workspace.js";

/** One round to read: the files of a wave. */
export interface Round {
  /** What it is called in messages. */
  readonly name: string;
  /** Null where a table of counts must name its waves itself. */
  readonly wave: string | null;
  readonly paths: readonly string[];
  /** The workspace's own description of the wave. */
  readonly described: Wave | null;
}

/** Files named on the command line: each a round of its own, all of the one wave. */
export function roundsOfFiles(paths: readonly string[], wave: string | null): readonly Round[] {
  return paths.map((path) => ({ name: basename(path), wave, paths: [path], described: null }));
}

/** The rounds of a workspace that have data; with a wave given, only those up to it. */
export function roundsOfWorkspace({ waves }: OpenWorkspace, newest: string | null): readonly Round[] {
  return waves
    .filter(({ id, dataFiles }) => dataFiles.length > 0 && (newest === null || id <= newest))
    .map(({ id, file, dataFiles, wave }) => ({
      name: `undersokelser/${id}`,
      wave: wave?.id ?? id,
      paths: wave?.file === undefined || file === null ? dataFiles : withTables(file, dataFiles),
      described: wave,
    }));
}

/** The wave file names the export; other files beside it are still read if they are tables of counts. */
function withTables(file: string, dataFiles: readonly string[]): readonly string[] {
  return [file, ...dataFiles.filter((other) => other !== file && /svarfordeling/i.test(basename(other)))];
}
