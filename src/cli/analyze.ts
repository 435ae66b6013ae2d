import { readFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { ParorendeError } from "../domain/errors.js";
import type { ReportDocument, Results } from "../index.js";
import { analyze, document, rejectedRows, renderers, resultsJson, type Loaded } from "../index.js";
import { textsOf } from "../text/languages.js";
import { madeDate } from "./clock.js";
import type { WriteOptions } from "./options.js";
import { loadAsked, settingOf, type Setting } from "./request.js";
import { showDocument } from "./show.js";
import { tellIssues } from "./telling.js";
import { writeLine, type World } from "./world.js";
import { writeAll, type EarlierFiles, type FileToWrite } from "./write.js";

const DEFAULT_FORMATS = "html,json";
const REJECTED = "rejected.csv";

/** `parorende analyze`: read, analyze, and print, or write the formats asked for. */
export async function analyzeCommand(
  files: readonly string[],
  options: WriteOptions,
  world: World,
): Promise<void> {
  const setting = await settingOf(options, world);
  const made = madeDate(options.date, world);
  const formats = await askedFormats(options);
  const loaded = await loadAsked(files, options, setting, world);
  const results = await analyze(loaded, made);
  if (options.json === true) world.stdout.write(await resultsJson(results));
  if (options.json === true && formats === null) return;
  const { document: written, issues } = await document(results, setting.documentLocale);
  if (options.quiet !== true) tellIssues(issues, setting.locale, world.stderr);
  if (formats === null) {
    await showDocument(written, world);
    return;
  }
  const folder = outFolder(options, setting, world);
  const output = await render(written, results, formats);
  const rejected = await rejectedFile(loaded, setting);
  const stale = rejected.length === 0 && (await isOfThisRun(folder, loaded)) ? [REJECTED] : [];
  const earlier = await writeAll(folder, [...output, ...rejected], options.force === true, stale);
  if (options.quiet !== true) tellWritten(folder, { output, rejected, earlier }, options, setting, world);
}

type Renderers = Awaited<ReturnType<typeof renderers>>;
type Format = keyof Renderers;

/** Null where neither a format nor a folder is asked for: then the terminal is. */
async function askedFormats({ format, out }: WriteOptions): Promise<readonly Format[] | null> {
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

async function render(
  written: ReportDocument,
  results: Results,
  formats: readonly Format[],
): Promise<FileToWrite[]> {
  const available = await renderers();
  const baseName = `${written.id}-${results.wave}`;
  const rendered = [];
  for (const format of formats)
    rendered.push(...(await available[format]({ document: written, results, baseName })));
  return rendered;
}

function outFolder({ out }: WriteOptions, { workspace }: Setting, world: World): string {
  if (out !== undefined) return resolve(world.cwd(), out);
  return workspace === null ? resolve(world.cwd(), "parorende-out") : join(workspace, "rapporter");
}

/** File, row, column and reason of what was left out; no cells. */
async function rejectedFile({ rejected }: Loaded, { locale }: Setting): Promise<readonly FileToWrite[]> {
  if (rejected.length === 0) return [];
  return [{ name: REJECTED, bytes: await rejectedRows(rejected, locale) }];
}

/** Whether an earlier list of rejected rows is about files of this run alone: another run's list is not ours to remove. */
async function isOfThisRun(folder: string, { read }: Loaded): Promise<boolean> {
  const list = await readFile(join(folder, REJECTED), "utf8").catch(() => "");
  const named = list
    .split("\r\n")
    .slice(1)
    .flatMap((row) => firstCell(row) ?? []);
  const files = new Set(read.map(({ reading }) => reading.file));
  return named.every((file) => files.has(file));
}

function firstCell(row: string): string | null {
  const [, quoted, plain] = /^(?:"((?:[^"]|"")*)"|([^";]*));/u.exec(row) ?? [];
  return quoted?.replaceAll('""', '"') ?? plain ?? null;
}

/** What became of the files of a run. */
interface Written {
  readonly output: readonly FileToWrite[];
  readonly rejected: readonly FileToWrite[];
  readonly earlier: EarlierFiles;
}

function tellWritten(
  folder: string,
  { output, rejected, earlier }: Written,
  options: WriteOptions,
  { locale }: Setting,
  world: World,
): void {
  const { cli } = textsOf(locale);
  const to = options.json === true ? world.stderr : world.stdout;
  const shown = (name: string): string => shownPath(join(folder, name), options, world);
  const page = output.find(({ name }) => name.endsWith(".html"));
  for (const { name } of output.filter((file) => file !== page)) writeLine(to, cli.wrote(shown(name)));
  for (const { name } of rejected) writeLine(to, cli.rejected(shown(name)));
  for (const name of earlier.removed) writeLine(to, cli.removed(shown(name)));
  for (const name of earlier.changed) writeLine(to, cli.leftBehind(shown(name)));
  if (page !== undefined) writeLine(to, cli.page(shown(page.name)));
}

/** A path from here; one that lies elsewhere begins with the folder as the user typed it. */
function shownPath(path: string, { out, workspace }: WriteOptions, { cwd }: World): string {
  const fromHere = relative(cwd(), path);
  const typed = out ?? workspace;
  if (!fromHere.startsWith("..") || typed === undefined) return fromHere;
  return join(typed, relative(resolve(cwd(), typed), path));
}
