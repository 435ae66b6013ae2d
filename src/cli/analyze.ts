import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { analyze, document, publishedIssues, rejectedRows, resultsJson, type Loaded } from "../index.js";
import { madeDate } from "./clock.js";
import { askedFormats, outFolder, render, tellWritten } from "./documents.js";
import type { WriteOptions } from "./options.js";
import { loadAsked, settingOf, type Setting } from "./request.js";
import { showDocument } from "./show.js";
import { tellIssues } from "./telling.js";
import type { World } from "./world.js";
import { writeAll, type FileToWrite } from "./write.js";

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
  const published = await publishedIssues(loaded, results);
  if (options.quiet !== true) tellIssues([...issues, ...published], setting.locale, world.stderr);
  if (formats === null) {
    await showDocument(written, world);
    return;
  }
  const folder = outFolder(options, setting, world);
  const output = await render(
    [{ document: written, results, baseName: `${written.id}-${results.wave}` }],
    formats,
  );
  const rejected = await rejectedFile(loaded, setting);
  const stale = rejected.length === 0 && (await isOfThisRun(folder, loaded)) ? [REJECTED] : [];
  const earlier = await writeAll(folder, [...output, ...rejected], options.force === true, stale);
  if (options.quiet !== true) tellWritten(folder, { output, rejected, earlier }, options, setting, world);
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
