import { lstat, realpath } from "node:fs/promises";
import { basename, dirname, extname, join, relative, sep } from "node:path";
import { ParorendeError } from "../domain/errors.js";
import { workspace as settingsSchema } from "../domain/workspace.js";
import { dataFilesBelow } from "./data-files.js";
import { exportEndings } from "./file-endings.js";
import { listFolder } from "./files.js";
import { trackedByGit, type GitTracking } from "./git-tracked.js";
import { contentOf, holdsAnswers } from "./holds-answers.js";
import { innerRepositories } from "./inner-repositories.js";
import { readJsonFile } from "./json.js";
import { nameBelow } from "./name-below.js";
import { findWorkspace, readWorkspace, SETTINGS } from "./workspace.js";

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
  const isAsked = workspace !== null && !invented;
  const asked: Found[] = isAsked ? [...(await inWorkspace(workspace)), ...(await ledTo(workspace))] : [];
  for (const file of (await Promise.all(files.map(filesOf))).flat())
    asked.push(await named(file, workspace, isAnswers));
  for (const file of notes) asked.push(await named(file, workspace, () => Promise.resolve(true)));
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

/**
 * What is read from the workspace and lies elsewhere: where a link to a single file leads, of which git has the link alone,
 * and what a wave file names outside the folders of answers.
 */
async function ledTo(workspace: string): Promise<readonly Found[]> {
  const own = await dataFilesBelow(workspace);
  const found: Found[] = [];
  for (const path of own) {
    if (!(await isLink(path))) continue;
    const holds = (): Promise<boolean> => holdsAnswers(workspace, nameBelow(path, workspace));
    found.push(await named(path, workspace, holds));
  }
  for (const path of await filesOfRounds(workspace))
    if (!own.includes(path)) found.push(await named(path, workspace, isAnswers));
  return found;
}

/** The export of each round; settings that cannot be read name none. */
async function filesOfRounds(workspace: string): Promise<readonly string[]> {
  const opened = await unlessRefused(() => readWorkspace(workspace));
  return (opened?.waves ?? []).flatMap(({ file }) => (file === null ? [] : [file]));
}

async function isLink(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null))?.isSymbolicLink() === true;
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

/** A file, told of by where it lies in the workspace; one outside it, by what it was named. */
async function named(
  path: string,
  workspace: string | null,
  holds: (path: string) => Promise<boolean>,
): Promise<Found> {
  // Where a link leads, and the letters as the disk has them.
  const real = await realpath(path).catch(() => path);
  if (await isInvented(real)) return nothing;
  const tracking = await trackedByGit(dirname(real), [basename(real)]);
  const { paths, unknown } = await among(tracking, holds);
  const told = (await withinWorkspace(real, workspace)) ?? path;
  return { paths: paths.map(() => told), unknown };
}

/** A path below the workspace as the workspace itself is called; null where it lies elsewhere. */
async function withinWorkspace(real: string, workspace: string | null): Promise<string | null> {
  if (workspace === null) return null;
  const root = await realpath(workspace).catch(() => workspace);
  return real.startsWith(join(root, sep)) ? join(workspace, relative(root, real)) : null;
}

async function among(tracking: GitTracking, holds: (path: string) => Promise<boolean>): Promise<Found> {
  if (tracking.kind !== "tracked") return { paths: [], unknown: tracking.kind === "unknown" };
  const paths: string[] = [];
  for (const path of tracking.files) if (await holds(path)) paths.push(path);
  return { paths, unknown: false };
}

/** Settings that cannot be read say nothing. */
async function isInvented(path: string): Promise<boolean> {
  const settings = await unlessRefused(async () => {
    const folder = await findWorkspace(path);
    return folder === null ? null : readJsonFile(join(folder, SETTINGS), SETTINGS, settingsSchema);
  });
  return settings?.invented === true;
}

/** What cannot be read is told of by who reads it. */
async function unlessRefused<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ParorendeError) return null;
    throw error;
  }
}
