import { basename, dirname } from "node:path";
import { ParorendeError } from "./domain/errors.js";
import { waveId, type Wave } from "./domain/wave.js";
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
  /** `parts`: files that the user named one by one may each hold a part of the answers; in a workspace one file counts. */
  readonly from: "parts" | "previous" | "workspace";
}

/**
 * Files named on the command line. Those of one wave are parts of one round. A file without a wave that lies in a round's
 * folder of the workspace is of that round, and any round is described as the workspace describes it.
 *
 * @throws ParorendeError badWave
 */
export function roundsOfFiles(
  paths: readonly string[],
  wave: string | null,
  from: "parts" | "previous",
  workspace: OpenWorkspace | null,
): readonly Round[] {
  if (wave !== null) checkedWave(wave, from === "previous" ? "--previous-wave" : "--wave");
  const byWave = new Map<string | null, readonly string[]>();
  for (const path of paths) {
    const id = wave ?? waveOfFolder(dirname(path), workspace);
    byWave.set(id, [...(byWave.get(id) ?? []), path]);
  }
  return [...byWave].map(([id, files]) => ({
    name: files.map((path) => basename(path)).join(", "),
    wave: id,
    paths: files,
    described: workspace?.waves.find((one) => (one.wave?.id ?? one.id) === id)?.wave ?? null,
    from,
  }));
}

/**
 * The rounds of a workspace that have data; with a wave given, only those up to it: a report of 2023 stays the same when
 * 2025 is there.
 *
 * @throws ParorendeError badWave, unknownWave where the wave has no data
 */
export function roundsOfWorkspace(
  { settings, waves }: OpenWorkspace,
  newest: string | null,
): readonly Round[] {
  if (newest !== null) checkedWave(newest, "--wave");
  const rounds = waves
    .filter(({ dataFiles }) => dataFiles.length > 0)
    .map(({ id, file, dataFiles, wave }) => ({
      name: `undersokelser/${id}`,
      wave: wave?.id ?? checkedWave(id, `undersokelser/${id}`),
      paths: wave?.file === undefined || file === null ? dataFiles : withTables(file, dataFiles),
      described: wave,
      from: "workspace" as const,
    }));
  const known = rounds.map(({ wave }) => wave);
  if (newest !== null && rounds.length > 0 && !known.includes(newest)) {
    throw new ParorendeError({
      code: "unknownWave",
      facts: { wave: newest, survey: settings.kommune.name, known },
    });
  }
  return rounds.filter(({ wave }) => newest === null || wave <= newest);
}

/** The wave file names the export; other files beside it are still read if they are tables of counts. */
function withTables(file: string, dataFiles: readonly string[]): readonly string[] {
  return [file, ...dataFiles.filter((other) => other !== file && /svarfordeling/i.test(basename(other)))];
}

function waveOfFolder(folder: string, workspace: OpenWorkspace | null): string | null {
  const round = workspace?.waves.find((one) => one.folder === folder);
  return round === undefined ? null : (round.wave?.id ?? checkedWave(round.id, `undersokelser/${round.id}`));
}

function checkedWave(value: string, where: string): string {
  if (!waveId.safeParse(value).success)
    throw new ParorendeError({ code: "badWave", facts: { where, value } });
  return value;
}
