import { basename, dirname, extname, join, resolve } from "node:path";
import { ParorendeError } from "../domain/errors.js";
import { checkPolicy } from "../domain/gate/gate-checks.js";
import { wave, type Wave } from "../domain/wave.js";
import { workspace, type Workspace } from "../domain/workspace.js";
import { exportEndings } from "./file-endings.js";
import { listFolder, nodeFiles, type FileAccess } from "./files.js";
import { readJsonFile } from "./json.js";

export const SETTINGS = "parorende.json";
export const WAVE = "wave.json";
const ROUNDS = "undersokelser";
/** What the tool and Excel put beside an export. */
const noData = /^(?:rejected\.csv|kobling\.xlsx|~\$.*)$/i;
/** A copy without identity columns, and what the export it was made from is called. */
const copyName = /^(.*)-uten-personopplysninger\.csv$/i;

/** One round in a workspace: a folder of `undersokelser/`. */
export interface WorkspaceWave {
  /** The folder's name. */
  readonly id: string;
  readonly folder: string;
  /** The export or table of counts; `null` where there is none, or several and no wave file to say which. */
  readonly file: string | null;
  readonly dataFiles: readonly string[];
  /** `null`: no wave file, so that the round is described by the newest shipped one. */
  readonly wave: Wave | null;
}

export interface OpenWorkspace {
  readonly folder: string;
  readonly settings: Workspace;
  /** In the order of their names. */
  readonly waves: readonly WorkspaceWave[];
}

/**
 * The nearest folder with a `parorende.json`, from the given one upwards; `null` where there is none.
 *
 * @example
 * await findWorkspace("min-kommune/plan"); // "/…/min-kommune"
 */
export async function findWorkspace(
  startFolder: string,
  access: FileAccess = nodeFiles,
): Promise<string | null> {
  for (let folder = resolve(startFolder); ; folder = dirname(folder)) {
    if (await holdsSettings(folder, access)) return folder;
    if (dirname(folder) === folder) return null;
  }
}

async function holdsSettings(folder: string, access: FileAccess): Promise<boolean> {
  try {
    return (await listFolder(folder, access)).files.includes(SETTINGS);
  } catch (error) {
    // A folder above that this user may not look into is not theirs.
    if (error instanceof ParorendeError && error.problem.code === "fileNotReadable") return false;
    throw error;
  }
}

/**
 * Reads a workspace: its settings, and which rounds it has. No answers are read.
 *
 * @throws ParorendeError noWorkspace, brokenJson, invalidDataFile
 * @example
 * const { settings, waves } = await readWorkspace("min-kommune");
 * waves.map(({ id }) => id); // ["2023", "2025"]
 */
export async function readWorkspace(folder: string, access: FileAccess = nodeFiles): Promise<OpenWorkspace> {
  const { files } = await listFolder(folder, access);
  if (!files.includes(SETTINGS))
    throw new ParorendeError({ code: "noWorkspace", facts: { folder, takesFiles: null } });
  const settings = await readJsonFile(join(folder, SETTINGS), SETTINGS, workspace, access);
  for (const { where, fault } of checkPolicy(settings.gate ?? {}))
    throw new ParorendeError({ code: "invalidDataFile", facts: { file: SETTINGS, where, fault } });
  const { folders } = await listFolder(join(folder, ROUNDS), access);
  const waves = await Promise.all(folders.map((id) => readRound(folder, id, access)));
  return { folder, settings, waves };
}

/**
 * The rounds that are described beside files (or in folders) outside a workspace: the `wave.json` there. One that names
 * another file speaks of that one.
 *
 * @returns path of the file → the round it is of
 * @throws ParorendeError brokenJson, invalidDataFile
 */
export async function wavesBeside(
  paths: readonly string[],
  access: FileAccess = nodeFiles,
): Promise<ReadonlyMap<string, Wave>> {
  const found = new Map<string, Wave>();
  for (const path of paths) {
    const inside = await listFolder(path, access);
    const folder = inside.files.length > 0 ? path : dirname(path);
    const { files } = folder === path ? inside : await listFolder(folder, access);
    if (!files.includes(WAVE)) continue;
    const described = await readJsonFile(join(folder, WAVE), WAVE, wave, access);
    if (described.file === undefined || described.file === basename(path)) found.set(path, described);
  }
  return found;
}

async function readRound(workspaceFolder: string, id: string, access: FileAccess): Promise<WorkspaceWave> {
  const folder = join(workspaceFolder, ROUNDS, id);
  const { files } = await listFolder(folder, access);
  const described = files.includes(WAVE)
    ? await readJsonFile(join(folder, WAVE), `${ROUNDS}/${id}/${WAVE}`, wave, access)
    : null;
  const isData = (file: string): boolean =>
    exportEndings.has(extname(file).toLowerCase()) && !noData.test(file);
  const dataFiles = files
    .filter((file) => isData(file) && (file === described?.file || !files.some((one) => isCopyOf(file, one))))
    .map((file) => join(folder, file));
  const only = dataFiles.length === 1 ? (dataFiles[0] ?? null) : null;
  const file = described?.file === undefined ? only : join(folder, described.file);
  return { id, folder, file, dataFiles, wave: described };
}

/** A copy counts where its original is deleted, as it should be. */
function isCopyOf(file: string, original: string): boolean {
  const stem = copyName.exec(file)?.[1];
  return stem !== undefined && file !== original && basename(original, extname(original)) === stem;
}
