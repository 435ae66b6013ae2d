import { findWorkspace, workspaceRounds } from "../index.js";
import { textsOf } from "../text/languages.js";
import { numberFormat } from "../text/numbers.js";
import type { ReadOptions } from "./options.js";
import { settingOf } from "./request.js";
import { writeLine, type World } from "./world.js";

/** `parorende` alone: in a workspace, what is there and the next command; elsewhere, the help. */
export async function start(options: ReadOptions, world: World, help: () => void): Promise<void> {
  const folder = await findWorkspace(world.cwd());
  if (folder === null) {
    help();
    return;
  }
  const setting = await settingOf(options, world);
  const { start: texts } = textsOf(setting.locale).cli;
  const { name, waves } = await workspaceRounds(folder);
  writeLine(world.stdout, texts.inWorkspace(name));
  if (waves.length === 0) {
    writeLine(world.stdout, texts.noRounds);
    return;
  }
  writeLine(world.stdout, texts.rounds(numberFormat(setting.locale).list(waves)));
  writeLine(world.stdout, texts.next("parorende analyze --format html,json"));
}
