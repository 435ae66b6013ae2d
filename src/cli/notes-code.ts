import { basename, join, resolve } from "node:path";
import { codingFormats, type CodingFormat } from "../domain/coding-files.js";
import { ParorendeError } from "../domain/errors.js";
import { isUnassessed } from "../domain/notes.js";
import { codeNotes, codingDocument, codingFile, codingJson, version, type CodedNotes } from "../index.js";
import { textsOf } from "../text/languages.js";
import { madeDate } from "./clock.js";
import { fromHere } from "./from-here.js";
import type { WriteOptions } from "./options.js";
import { settingOf, type Setting } from "./request.js";
import { shellWord } from "./shell-word.js";
import { showDocument } from "./show.js";
import { tellIssues, tellUnassessed } from "./telling.js";
import { writeLine, type World } from "./world.js";
import { writeAll } from "./write.js";

/** Where a workspace keeps what is decided of its notes. */
const CODING = join("notater", "koding");
const DEFAULT_FORMAT: CodingFormat = "xlsx";

/** `parorende notes code`: reads notes, and suggests an area for each statement. */
export async function notesCode(
  files: readonly string[],
  options: WriteOptions,
  world: World,
): Promise<void> {
  const setting = await settingOf(options, world);
  const formats = askedFormats(options);
  const notes = await notesAsked(files, setting, world);
  if (options.quiet !== true) tellIssues(notes.issues, setting.locale, world.stderr);
  if (options.json === true) world.stdout.write(await codingJson(notes));
  if (formats.length > 0) await writeFiles(notes, formats, { options, setting, world });
  else if (options.json !== true) await showNotes(notes, { options, setting, world });
}

/** Reads the notes that were named, or else the workspace's. @throws ParorendeError notesNeeded where there are neither */
export async function notesAsked(
  files: readonly string[],
  { workspace }: Setting,
  world: World,
): Promise<CodedNotes> {
  if (files.length === 0 && workspace === null) throw new ParorendeError({ code: "notesNeeded", facts: {} });
  const named = files.map((file) => ({ path: resolve(world.cwd(), file), name: basename(file) }));
  return codeNotes({ files: named, workspace });
}

interface Run {
  readonly options: WriteOptions;
  readonly setting: Setting;
  readonly world: World;
}

function askedFormats({ format, out }: WriteOptions): readonly CodingFormat[] {
  if (format === undefined && out === undefined) return [];
  return (format ?? DEFAULT_FORMAT).split(",").map((written) => {
    const value = written.trim();
    const known = codingFormats.find((one) => one === value);
    if (known === undefined)
      throw new ParorendeError({
        code: "badOption",
        facts: { option: "--format", value, allowed: codingFormats },
      });
    return known;
  });
}

async function writeFiles(
  notes: CodedNotes,
  formats: readonly CodingFormat[],
  { options, setting, world }: Run,
): Promise<void> {
  const { out, force, quiet, json } = options;
  const folder = outFolder(out, setting, world);
  const files = [];
  for (const format of new Set(formats)) files.push(await codingFile(notes, format, setting.documentLocale));
  await writeAll(folder, files, force === true);
  if (quiet === true) return;
  tellUnassessed(notes.statements.filter(isUnassessed).length, setting.locale, world.stderr);
  const { coding } = textsOf(setting.locale).notes;
  const to = json === true ? world.stderr : world.stdout;
  for (const { name } of files) writeLine(to, coding.wrote(fromHere(join(folder, name), world)));
  const workbook = files.find(({ name }) => name.endsWith(".xlsx"));
  if (workbook === undefined) return;
  const path = shellWord(fromHere(join(folder, workbook.name), world));
  writeLine(
    to,
    setting.workspace === null ? coding.noReview : coding.sendOut(`parorende notes fetch ${path}`),
  );
}

async function showNotes(notes: CodedNotes, { options, setting, world }: Run): Promise<void> {
  const made = madeDate(options.date, world);
  const how = { locale: setting.documentLocale, made, version: version() };
  await showDocument(await codingDocument({ ...notes, stale: notes.stale.length }, how), world);
  if (options.quiet === true) return;
  const { coding } = textsOf(setting.locale).notes;
  writeLine(world.stdout, coding.next("parorende notes code --format xlsx"));
}

function outFolder(out: string | undefined, { workspace }: Setting, world: World): string {
  if (out !== undefined) return resolve(world.cwd(), out);
  return workspace === null ? resolve(world.cwd(), "parorende-out") : join(workspace, CODING);
}
