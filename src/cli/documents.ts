import { join, relative, resolve } from "node:path";
import { ParorendeError } from "../domain/errors.js";
import type { ReportDocument } from "../index.js";
import { renderers } from "../index.js";
import { textsOf } from "../text/languages.js";
import type { WriteOptions } from "./options.js";
import type { Setting } from "./request.js";
import { writeLine, type World } from "./world.js";
import type { EarlierFiles, FileToWrite } from "./write.js";

const DEFAULT_FORMATS = "html,json";

type Renderers = Awaited<ReturnType<typeof renderers>>;
export type Format = keyof Renderers;
export type RenderOptions = Omit<Parameters<Renderers[Format]>[0], "document" | "results" | "baseName">;

/** A document to be written. */
export interface Output {
  readonly document: ReportDocument;
  /** What the JSON holds. */
  readonly results: unknown;
  /** What its files are called, without ending: `analyse-2025`. */
  readonly baseName: string;
}

/**
 * The formats asked for; null where neither a format nor a folder is: then the terminal is.
 *
 * @throws ParorendeError badOption
 */
export async function askedFormats({ format, out }: WriteOptions): Promise<readonly Format[] | null> {
  if (format === undefined && out === undefined) return null;
  const allowed = Object.keys(await renderers());
  const asked = (format ?? DEFAULT_FORMATS).split(",").map((one) => one.trim());
  for (const value of asked) {
    if (!allowed.includes(value)) {
      throw new ParorendeError({ code: "badOption", facts: { option: "--format", value, allowed } });
    }
  }
  return [...new Set(asked)] as Format[];
}

/** Documents as files, format by format. */
export async function render(
  outputs: readonly Output[],
  formats: readonly Format[],
  options: RenderOptions = {},
): Promise<readonly FileToWrite[]> {
  const available = await renderers();
  const rendered = [];
  for (const output of outputs) {
    for (const format of formats) rendered.push(...(await available[format]({ ...output, ...options })));
  }
  return rendered;
}

/** Where documents are written: where asked, else the workspace's `rapporter/`, else `parorende-out/`. */
export function outFolder({ out }: WriteOptions, { workspace }: Setting, world: World): string {
  if (out !== undefined) return resolve(world.cwd(), out);
  return workspace === null ? resolve(world.cwd(), "parorende-out") : join(workspace, "rapporter");
}

/** What became of the files of a run. */
export interface Written {
  readonly output: readonly FileToWrite[];
  readonly rejected: readonly FileToWrite[];
  readonly earlier: EarlierFiles;
}

/** Tells which files there are now, the page last: it is what most open. */
export function tellWritten(
  folder: string,
  { output, rejected, earlier }: Written,
  options: WriteOptions,
  { locale }: Setting,
  world: World,
): void {
  const { cli } = textsOf(locale);
  const to = options.json === true ? world.stderr : world.stdout;
  const shown = (name: string): string => shownPath(join(folder, name), options, world);
  const pages = output.filter(({ name }) => name.endsWith(".html"));
  for (const { name } of output.filter((file) => !pages.includes(file)))
    writeLine(to, cli.wrote(shown(name)));
  for (const { name } of rejected) writeLine(to, cli.rejected(shown(name)));
  for (const name of earlier.removed) writeLine(to, cli.removed(shown(name)));
  for (const name of earlier.changed) writeLine(to, cli.leftBehind(shown(name)));
  for (const { name } of pages) writeLine(to, cli.page(shown(name)));
}

/** A path from here; one that lies elsewhere begins with the folder as the user typed it. */
function shownPath(path: string, { out, workspace }: WriteOptions, { cwd }: World): string {
  const fromHere = relative(cwd(), path);
  const typed = out ?? workspace;
  if (!fromHere.startsWith("..") || typed === undefined) return fromHere;
  return join(typed, relative(resolve(cwd(), typed), path));
}
