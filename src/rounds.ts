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
  /** The export that the wave file names: of the other files only tables of counts are read. */
  readonly named: string | null;
  /** The workspace's own description of the wave. */
  readonly described: Wave | null;
  /** `parts`: files that the user named one by one may each hold a part of the answers; in a workspace one file counts. */
  readonly from: "parts" | "previous" | "workspace";
}

/** Compares waves in time. */
export type WaveOrder = (a: string, b: string) => number;

/** What is asked for, of the files and waves to be read. */
export interface RoundsRequest {
  readonly files: readonly string[];
  readonly wave?: string | undefined;
  readonly previous?: string | undefined;
  readonly previousWave?: string | undefined;
}

/** Files outside a workspace → the round that the `wave.json` beside each describes. */
export type WavesBeside = ReadonlyMap<string, Wave>;

/** What is known of rounds apart from their files. */
interface Known {
  readonly opened: OpenWorkspace | null;
  readonly beside: WavesBeside;
}

/**
 * The rounds to read: those of the files that were named, with an earlier one beside them, else those of the workspace.
 *
 * @throws ParorendeError badWave, unknownWave, previousNotEarlier, previousAlone, noAnswers
 */
export function roundsAsked(
  request: RoundsRequest,
  opened: OpenWorkspace | null,
  order: WaveOrder,
  beside: WavesBeside = new Map(),
): readonly Round[] {
  return request.files.length > 0
    ? fileRounds(request, { opened, beside }, order)
    : workspaceFiles(opened, request, order);
}

function fileRounds(request: RoundsRequest, known: Known, order: WaveOrder): readonly Round[] {
  const { files, previous } = request;
  const rounds = roundsOfFiles(files, request.wave ?? null, "parts", known);
  if (previous === undefined) return rounds;
  const earlier = roundsOfFiles([previous], request.previousWave ?? null, "previous", known);
  const before = earlier[0]?.wave ?? null;
  const wave = rounds[0]?.wave ?? null;
  if (before !== null && wave !== null && order(before, wave) >= 0) {
    throw new ParorendeError({ code: "previousNotEarlier", facts: { previous: before, wave } });
  }
  return [...earlier, ...rounds];
}

function workspaceFiles(
  opened: OpenWorkspace | null,
  { previous, wave }: RoundsRequest,
  order: WaveOrder,
): readonly Round[] {
  if (previous !== undefined) {
    throw new ParorendeError({ code: "previousAlone", facts: { file: basename(previous) } });
  }
  const rounds = opened === null ? [] : roundsOfWorkspace(opened, wave ?? null, order);
  if (rounds.length > 0) return rounds;
  throw new ParorendeError({ code: "noAnswers", facts: { where: opened?.settings.kommune.name ?? "." } });
}

/**
 * Files named on the command line. Those of one wave are parts of one round, in the order of their names. A file without a
 * wave that lies in a round's folder of the workspace is of that round, and any round is described as the workspace
 * describes it.
 *
 * @throws ParorendeError badWave
 */
function roundsOfFiles(
  paths: readonly string[],
  wave: string | null,
  from: "parts" | "previous",
  { opened: workspace, beside }: Known,
): readonly Round[] {
  if (wave !== null) checkedWave(wave, from === "previous" ? "--previous-wave" : "--wave");
  const byWave = new Map<string | null, readonly string[]>();
  for (const path of [...paths].sort(byName)) {
    const id = wave ?? waveOfFolder(dirname(path), workspace) ?? beside.get(path)?.id ?? null;
    byWave.set(id, [...(byWave.get(id) ?? []), path]);
  }
  return [...byWave].map(([id, files]) => ({
    name: files.map((path) => basename(path)).join(", "),
    wave: id,
    paths: files,
    named: null,
    described:
      workspace?.waves.find((one) => (one.wave?.id ?? one.id) === id)?.wave ??
      files.map((path) => beside.get(path)).find((described) => described?.id === id) ??
      null,
    from,
  }));
}

/**
 * The rounds of a workspace that have data; with a wave given, only those up to it: a report of 2023 stays the same when
 * 2025 is there.
 *
 * @param order compares waves in time
 * @throws ParorendeError badWave, unknownWave where the wave has no data
 */
function roundsOfWorkspace(
  { settings, waves }: OpenWorkspace,
  newest: string | null,
  order: WaveOrder,
): readonly Round[] {
  if (newest !== null) checkedWave(newest, "--wave");
  const rounds = waves
    .filter(({ dataFiles }) => dataFiles.length > 0)
    .map(({ id, file, dataFiles, wave }) => ({
      name: `undersokelser/${id}`,
      wave: wave?.id ?? checkedWave(id, `undersokelser/${id}`),
      paths: [...new Set([...(wave?.file === undefined || file === null ? [] : [file]), ...dataFiles])],
      named: wave?.file === undefined ? null : file,
      described: wave,
      from: "workspace" as const,
    }));
  const known = rounds.map(({ wave }) => wave).sort(order);
  if (newest !== null && rounds.length > 0 && !known.includes(newest)) {
    throw new ParorendeError({
      code: "unknownWave",
      facts: { wave: newest, survey: settings.kommune.name, known },
    });
  }
  return rounds.filter(({ wave }) => newest === null || order(wave, newest) <= 0);
}

function byName(a: string, b: string): number {
  const [nameA, nameB] = [`${basename(a)} ${a}`, `${basename(b)} ${b}`];
  return nameA < nameB ? -1 : nameA > nameB ? 1 : 0;
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
