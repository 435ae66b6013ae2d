import { basename, relative } from "node:path";
import { ParorendeError, type ErrorCode } from "../domain/errors.js";
import { findWorkspace, workspaceState } from "../index.js";
import { textsOf } from "../text/languages.js";
import { numberFormat } from "../text/numbers.js";
import { errorSentence } from "./errors.js";
import type { ReadOptions } from "./options.js";
import { settingOf } from "./request.js";
import { shellWord } from "./shell-word.js";
import { writeLine, type World } from "./world.js";

const REVIEW = "parorende notes code --format xlsx";
const ANALYZE = "parorende analyze --format html,json";

/** `parorende` alone: in a workspace, what is missing and the next command; elsewhere, where to begin. */
export async function start(options: ReadOptions, world: World): Promise<void> {
  const folder = await findWorkspace(world.cwd());
  const setting = await settingOf(options, world);
  const { start: texts } = textsOf(setting.locale).cli;
  const say = (line: string): void => {
    writeLine(world.stdout, line);
  };
  if (folder === null) {
    say(texts.outside);
    const width = Math.max(...texts.begin.map(([command = ""]) => command.length));
    for (const [command = "", what = ""] of texts.begin) say(`  ${command.padEnd(width)}  ${what}`);
    say(texts.seeHelp);
    return;
  }
  const { name, waves, unread, isReported, notes } = await workspaceState(folder);
  say(texts.inWorkspace(name));
  if (notes.files > 0) {
    const files = numberFormat(setting.locale).count(notes.files);
    say(notes.isDecided ? texts.notesDecided(files) : texts.notesOpen(files));
    if (!notes.isDecided) say(texts.next(REVIEW));
  }
  if (waves.length === 0) {
    say(texts.noRounds);
    say(texts.next("parorende import undersokelser/2025/svar.csv"));
    return;
  }
  say(texts.rounds(numberFormat(setting.locale).list(waves)));
  const [first] = unread;
  if (first !== undefined) {
    const file = pathFromHere(first.file, world.cwd());
    say(texts.unread(first.wave));
    say(errorSentence(new ParorendeError(first.problem), world.cwd(), setting.locale));
    if (isUnlinked(first.problem.code)) say(texts.next(`parorende import ${shellWord(file)}`));
    return;
  }
  if (isReported) say(texts.reported);
  say(texts.next(ANALYZE));
}

/** Whether `import` is what helps: the file is whole, and its columns are not known. */
function isUnlinked(code: ErrorCode): boolean {
  return code === "noItemColumns";
}

function pathFromHere(file: string, here: string): string {
  const path = relative(here, file);
  return path.startsWith("..") ? basename(file) : path.replaceAll("\\", "/");
}
