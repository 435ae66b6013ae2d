import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { registerColumns } from "../domain/plan/register-columns.js";
import { SENDING_FILE } from "../domain/plan/sending.js";
import { fetchMeasures, type FetchedMeasures } from "../index.js";
import { textsOf } from "../text/languages.js";
import { numberFormat } from "../text/numbers.js";
import { madeDate } from "./clock.js";
import { fromHere } from "./from-here.js";
import type { FetchOptions } from "./options.js";
import { jsonFile, workspaceSetting, writeRegisters } from "./register-writing.js";
import type { Setting } from "./request.js";
import { writeLine, type World } from "./world.js";

/** `parorende measures fetch`: what units have written, merged into the registers. */
export async function measuresFetch(
  files: readonly string[],
  options: FetchOptions,
  world: World,
): Promise<void> {
  const { workspace, setting } = await workspaceSetting(options, world);
  const paths = await workbooksIn(files.map((file) => resolve(world.cwd(), file)));
  const overrule = options.overrule === true;
  const date = madeDate(undefined, world);
  const fetched = await fetchMeasures(workspace, paths, { date, overrule, locale: setting.documentLocale });
  const { sending, toWrite } = fetched;
  const told = sending === null ? [] : [jsonFile(workspace, SENDING_FILE, sending).file];
  const kept = await writeRegisters(workspace, toWrite, told);
  if (options.quiet !== true) tellFetched(fetched, { workspace, kept, setting, world });
}

/** Workbooks that were named, and those in folders that were; but for what Excel leaves beside an open one. */
async function workbooksIn(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    paths.map(async (path) => {
      // A file has no files in it, and one that is not there is told of when it is opened.
      const names = await readdir(path).catch(() => null);
      const isWorkbook = (name: string): boolean => /^[^~.].*\.xls[xm]$/iu.test(name);
      return names === null
        ? [path]
        : names
            .filter(isWorkbook)
            .sort()
            .map((name) => join(path, name));
    }),
  );
  return [...new Set(found.flat())];
}

interface Telling {
  readonly workspace: string;
  /** Where the registers lie as they were; null where none was changed. */
  readonly kept: string | null;
  readonly setting: Setting;
  readonly world: World;
}

function tellFetched(fetched: FetchedMeasures, { workspace, kept, setting, world }: Telling): void {
  const { fetch } = textsOf(setting.locale).measures;
  const { count, list } = numberFormat(setting.locale);
  const say = (line: string): void => {
    writeLine(world.stdout, line);
  };
  for (const { file, unit, isAnswered, cells, added } of fetched.files) {
    if (!isAnswered) say(fetch.unchanged(file, unit));
    else if (cells + added === 0) say(fetch.nothingNew(file, unit));
    else say(fetch.file(file, unit, count(cells), count(added)));
  }
  for (const file of fetched.unsent) say(fetch.unsent(file));
  tellNotTaken(fetched, setting, say);
  const { sending, missing, unchanged, toWrite } = fetched;
  if (missing.length > 0) say(fetch.missing(list(missing)));
  if (unchanged.length > 0) say(fetch.missingUnchanged(list(unchanged)));
  if (sending === null) say(fetch.noSending);
  else if (missing.length + unchanged.length === 0) say(fetch.allAnswered);
  const written = toWrite.map(({ name }) => fromHere(join(workspace, "plan", name), world));
  say(written.length === 0 ? fetch.nothingWritten : fetch.written(list(written)));
  if (kept !== null) say(fetch.kept(fromHere(kept, world)));
}

/** Ids, columns and rows: never what stands in a cell. */
function tellNotTaken(
  { conflicts, left }: FetchedMeasures,
  { locale }: Setting,
  say: (line: string) => void,
): void {
  const { fetch } = textsOf(locale).measures;
  const { count } = numberFormat(locale);
  if (conflicts.length > 0) {
    say(fetch.conflicts(count(conflicts.length)));
    for (const { key, register, column, file, row } of conflicts) {
      const heading = registerColumns[register].find((one) => one.key === column)?.heading[locale] ?? column;
      say(`  ${fetch.conflict(key, heading, file, count(row ?? 0))}`);
    }
    say(fetch.overrule);
  }
  if (left.length > 0) say(fetch.leftHeading);
  for (const { file, key, row, why } of left) {
    const place = row === null ? file : fetch.atRow(file, count(row));
    say(`  ${fetch.left(place, key === "" ? fetch.aRow : fetch.named(key), fetch.reasons[why])}`);
  }
}
