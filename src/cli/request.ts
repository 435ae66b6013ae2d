import { basename, resolve } from "node:path";
import { ParorendeError } from "../domain/errors.js";
import type { Locale } from "../domain/text.js";
import { findWorkspace, load, workspaceSettings, type LoadedRequest, type LoadRequest } from "../index.js";
import { askedValue, isLocale, userLocale } from "./locale.js";
import { progressBar } from "./progress.js";
import type { ReadOptions } from "./options.js";
import { tellUnassessed, tellWhatWasRead } from "./telling.js";
import type { World } from "./world.js";

/** Where a command works and in which languages. */
export interface Setting {
  readonly workspace: string | null;
  /** Of the terminal: `--lang`, else the workspace's, else the user's. */
  readonly locale: Locale;
  /** Of the document: `--lang`, else the workspace's, else bokmål. */
  readonly documentLocale: Locale;
}

/** Finds the workspace and the languages. @throws ParorendeError badOption, noWorkspace, brokenJson, invalidDataFile */
export async function settingOf({ workspace, lang }: ReadOptions, world: World): Promise<Setting> {
  const asked = askedLanguage(lang);
  const folder = workspace === undefined ? await findWorkspace(world.cwd()) : resolve(world.cwd(), workspace);
  const language = folder === null ? undefined : (await workspaceSettings(folder)).language;
  return {
    workspace: folder,
    locale: asked ?? language ?? userLocale(),
    documentLocale: asked ?? language ?? "nb",
  };
}

/** The language asked for by `--lang`. @throws ParorendeError badOption */
export function askedLanguage(lang: string | undefined): Locale | undefined {
  if (lang === undefined || isLocale(lang)) return lang;
  const facts = { option: "--lang", value: lang, allowed: ["nb", "nn", "en"] };
  throw new ParorendeError({ code: "badOption", facts });
}

/**
 * The workspace to check and the language to tell in: its settings may be just what is wrong.
 *
 * @throws ParorendeError badOption, noWorkspace
 */
export async function whereToCheck(
  { workspace, lang }: ReadOptions,
  world: World,
): Promise<{ readonly folder: string; readonly locale: Locale }> {
  const { cwd } = world;
  const folder = workspace === undefined ? await findWorkspace(cwd()) : resolve(cwd(), workspace);
  if (folder === null)
    throw new ParorendeError({ code: "noWorkspace", facts: { folder: ".", takesFiles: null } });
  return { folder, locale: askedLanguage(lang) ?? (await workspaceLanguage(world)) ?? userLocale() };
}

/** The language of the workspace, where there is one that can be read: for saying what went wrong. */
export async function workspaceLanguage({ argv, cwd }: World): Promise<Locale | null> {
  try {
    const named = askedValue(argv, "--workspace");
    const folder = named === null ? await findWorkspace(cwd()) : resolve(cwd(), named);
    return folder === null ? null : ((await workspaceSettings(folder)).language ?? null);
  } catch {
    // The settings may be just what went wrong.
    return null;
  }
}

/** What the command line asks to be read. */
export function requestOf(
  files: readonly string[],
  options: ReadOptions,
  { workspace }: Pick<Setting, "workspace">,
  { cwd }: World,
): LoadRequest {
  const absolute = (path: string): string => resolve(cwd(), path);
  return {
    files: files.map(absolute),
    workspace,
    survey: options.survey,
    wave: options.wave,
    previous: options.previous === undefined ? undefined : absolute(options.previous),
    previousWave: options.previousWave,
    framework: options.framework,
    groupBy: options.groupBy,
    includePartial: options.includePartial,
    notes: options.notes?.map((file) => ({ path: absolute(file), name: basename(file) })),
    acceptSuggested: options.acceptSuggested,
  };
}

/** Reads what the command line asks for, with progress, and says on stderr what was read and how. */
export async function loadAsked(
  files: readonly string[],
  options: ReadOptions,
  setting: Setting,
  world: World,
): Promise<LoadedRequest> {
  const progress = progressBar(world, setting.locale, options.quiet === true);
  try {
    const loaded = await load({ ...requestOf(files, options, setting, world), onProgress: progress.tick });
    progress.stop();
    if (options.quiet !== true) tellLoaded(loaded, setting, world);
    return loaded;
  } finally {
    progress.stop();
  }
}

/** Says on stderr what was read and how, and what somebody must look at today. */
function tellLoaded(loaded: LoadedRequest, { locale }: Setting, { stderr }: World): void {
  const issues = [...loaded.issues, ...loaded.noteIssues];
  tellWhatWasRead({ ...loaded, issues }, locale, stderr);
  tellUnassessed(loaded.unassessed, locale, stderr);
}
