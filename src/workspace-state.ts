import { stat } from "node:fs/promises";
import { analysisData, ownNumbers, waveOrder } from "./analysis-data.js";
import { ParorendeError, type ErrorOf } from "./domain/errors.js";
import { loadRounds } from "./load.js";
import { loadCatalogue } from "./read/catalogue.js";
import { readDecisions } from "./read/decisions.js";
import { listFolder } from "./read/files.js";
import { notesIn } from "./read/notes/notes-in.js";
import { readWorkspace } from "./read/workspace.js";
import { roundsAsked, type Round } from "./rounds.js";

/** How far a municipality has come with its workspace. */
export interface WorkspaceState {
  readonly name: string;
  /** The waves that have files, in time. */
  readonly waves: readonly string[];
  /** The rounds among them whose files cannot be read as they are, with the first file of each and why. */
  readonly unread: readonly UnreadRound[];
  /** Whether `rapporter/` holds a document of the newest wave. */
  readonly isReported: boolean;
  /** How many files of notes there are, and whether anything is decided of them. */
  readonly notes: { readonly files: number; readonly isDecided: boolean };
}

export interface UnreadRound {
  readonly wave: string;
  readonly file: string;
  readonly problem: ErrorOf;
}

/** Rounds with more than this are taken to be read by whoever has analyzed them: the answer is to come at once. */
const TRIED_BYTES = 2_000_000;

/**
 * Finds what a workspace has, and tries to read rounds that are small: what to do next rests on it.
 *
 * @throws ParorendeError noWorkspace, brokenJson, invalidDataFile, badWave, unknownSurvey, unknownFramework
 * @example
 * (await workspaceState("min-kommune")).waves; // ["2023", "2025"]
 */
export async function workspaceState(folder: string): Promise<WorkspaceState> {
  const opened = await readWorkspace(folder);
  const { settings } = opened;
  const found = await loadCatalogue({ workspaceFolder: folder });
  const data = await analysisData(found, {}, settings);
  const order = waveOrder(data, opened);
  const hasFiles = opened.waves.some(({ dataFiles }) => dataFiles.length > 0);
  const rounds = hasFiles ? roundsAsked({ files: [] }, opened, order) : [];
  const own = await ownNumbers(found, settings);
  const tryToRead = async (round: Round): Promise<readonly UnreadRound[]> => {
    if ((await bytesOf(round)) > TRIED_BYTES) return [];
    try {
      const nothing = { newest: null, groupBy: [], includePartial: false, onProgress: () => undefined };
      await loadRounds([round], { ...nothing, data, own, inWorkspace: true });
      return [];
    } catch (error) {
      if (!(error instanceof ParorendeError)) throw error;
      const { problem } = error;
      // Figures of others alone stand beside another round's own.
      if (problem.code === "noOwnCounts") return [];
      return [{ wave: round.wave ?? "", file: round.paths[0] ?? "", problem }];
    }
  };
  const unread = await Promise.all(rounds.map(tryToRead));
  const waves = rounds.flatMap(({ wave }) => wave ?? []).sort(order);
  const { files } = await listFolder(`${folder}/rapporter`);
  const { decisions } = await readDecisions(folder);
  return {
    name: settings.kommune.name,
    waves,
    unread: unread.flat(),
    notes: { files: (await notesIn(folder)).length, isDecided: decisions.length > 0 },
    isReported: files.some((file) => waves.length > 0 && file.startsWith(`analyse-${waves.at(-1) ?? ""}.`)),
  };
}

async function bytesOf({ paths }: Round): Promise<number> {
  const sizes = await Promise.all(paths.map(async (path) => (await stat(path).catch(() => null))?.size ?? 0));
  return sizes.reduce((sum, size) => sum + size, 0);
}
