import { realpath } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { ParorendeError } from "../domain/errors.js";
import { workspace as settingsSchema } from "../domain/workspace.js";
import { exportEndings } from "./file-endings.js";
import { listFolder } from "./files.js";
import { trackedByGit, type GitTracking } from "./git-tracked.js";
import { contentOf, holdsAnswers } from "./holds-answers.js";
import { innerRepositories } from "./inner-repositories.js";
import { readJsonFile } from "./json.js";
import { nameBelow } from "./name-below.js";
import { findWorkspace, SETTINGS } from "./workspace.js";

/** Where answers are looked for. */
export interface AnswersAsked {
  /** The municipality's folder; null where there is none. */
  readonly workspace: string | null;
  /** The workspace says that its answers are invented: they may lie in git. */
  readonly invented: boolean;
  /** Exports that were named one by one, or the folder of one. */
  readonly files: readonly string[];
  /** Notes that were named one by one: whatever they hold, somebody said it. */
  readonly notes?: readonly string[];
}

/** Files with answers or notes that git tracks. */
export interface AnswersInGit {
  /** From the workspace, with `/`; without the folder for a file outside it. */
  readonly files: readonly string[];
  /** There is a repository, and git could not be asked. */
  readonly unknown: boolean;
}

/**
 * The files with what people answered or said that git tracks: exports, notes, rejected rows, mappings with examples. A
 * table of counts is none of them. Invented answers are let be: those of a workspace, or of a file, whose nearest
 * `parorende.json` says so.
 *
 * @example
 * await answersInGit({ workspace: "min-kommune", invented: false, files: [] }); // { files: [], unknown: false }
 */
export async function answersInGit({
  workspace,
  invented,
  files,
  notes = [],
}: AnswersAsked): Promise<AnswersInGit> {
  const asked: Found[] = workspace === null || invented ? [] : [...(await inWorkspace(workspace))];
  for (const file of (await Promise.all(files.map(filesOf))).flat()) asked.push(await named(file, isAnswers));
  for (const file of notes) asked.push(await named(file, () => Promise.resolve(true)));
  const names = asked.flatMap(({ paths }) => paths.map((path) => nameBelow(path, workspace)));
  return { files: [...new Set(names)], unknown: asked.some(({ unknown }) => unknown) };
}

interface Found {
  readonly paths: readonly string[];
  readonly unknown: boolean;
}

const nothing: Found = { paths: [], unknown: false };

/** In the repository that the workspace lies in, and in those that lie in it. */
async function inWorkspace(workspace: string): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const folder of [workspace, ...(await innerRepositories(workspace))]) {
    const holds = (path: string): Promise<boolean> => holdsAnswers(workspace, nameBelow(path, workspace));
    found.push(await among(await trackedByGit(folder), holds));
  }
  return found;
}

/** The files of an export that was named by its folder; else the file itself. */
async function filesOf(path: string): Promise<readonly string[]> {
  const { files } = await listFolder(path);
  const exports = files.filter((name) => exportEndings.has(extname(name).toLowerCase()));
  return exports.length === 0 ? [path] : exports.map((name) => join(path, name));
}

/** A file that was named to be read holds answers where that is what it opens as: else the reader tells what is wrong. */
async function isAnswers(path: string): Promise<boolean> {
  return (await contentOf(path)) === "answers";
}

async function named(path: string, holds: (path: string) => Promise<boolean>): Promise<Found> {
  // Where a link leads, and the letters as the disk has them.
  const real = await realpath(path).catch(() => path);
  if (await isInvented(real)) return nothing;
  const tracking = await trackedByGit(dirname(real), [basename(real)]);
  const { paths, unknown } = await among(tracking, holds);
  return { paths: paths.map(() => path), unknown };
}

async function among(tracking: GitTracking, holds: (path: string) => Promise<boolean>): Promise<Found> {
  if (tracking.kind !== "tracked") return { paths: [], unknown: tracking.kind === "unknown" };
  const paths: string[] = [];
  for (const path of tracking.files) if (await holds(path)) paths.push(path);
  return { paths, unknown: false };
}

/** Settings that cannot be read say nothing. */
async function isInvented(path: string): Promise<boolean> {
  try {
    const folder = await findWorkspace(path);
    if (folder === null) return false;
    return (await readJsonFile(join(folder, SETTINGS), SETTINGS, settingsSchema)).invented === true;
  } catch (error) {
    if (error instanceof ParorendeError) return false;
    throw error;
  }
}
