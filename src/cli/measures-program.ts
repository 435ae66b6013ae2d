import { CommanderError, type Command } from "commander";
import type { HelpTexts } from "./help-texts.js";
import type { FetchOptions, NeedsOptions, WriteOptions } from "./options.js";
import type { World } from "./world.js";

/** `measures`: the registers out to the units and back, and the needs that were voiced. */
export function measuresProgram(
  command: Command,
  newCommand: (name: string) => Command,
  texts: HelpTexts,
  world: World,
): void {
  command.alias("tiltak").description(texts.measures.measures).helpCommand(false);
  sendCommand(newCommand("send"), texts, world);
  fetchCommand(newCommand("fetch"), texts, world);
  needsCommand(newCommand("needs"), texts, world);
  command.action(() => {
    const [typed] = command.args;
    if (typed === undefined) command.outputHelp();
    else throw new CommanderError(2, "commander.unknownCommand", `error: unknown command '${typed}'`);
  });
  // Set when the commands are there, or they would inherit it.
  command.allowExcessArguments();
}

function sendCommand(command: Command, texts: HelpTexts, world: World): void {
  command
    .description(texts.measures.send)
    .option("--workspace <folder>", texts.workspace)
    .option("--date <date>", texts.measures.sendDate)
    .option("--out <folder>", texts.measures.sendOut)
    .option("--lang <lang>", texts.lang)
    .option("--force", texts.force)
    .option("--quiet", texts.quiet)
    .action(async () => {
      const { measuresSend } = await import("./measures-send.js");
      await measuresSend(command.optsWithGlobals<WriteOptions>(), world);
    });
}

function fetchCommand(command: Command, texts: HelpTexts, world: World): void {
  command
    .alias("hent")
    .description(texts.measures.fetch)
    .argument("<files...>", texts.measures.returned)
    .option("--workspace <folder>", texts.workspace)
    .option("--overrule", texts.measures.overrule)
    .option("--lang <lang>", texts.lang)
    .option("--quiet", texts.quiet)
    .action(async (files: string[]) => {
      const { measuresFetch } = await import("./measures-fetch.js");
      await measuresFetch(files, command.optsWithGlobals<FetchOptions>(), world);
    });
}

function needsCommand(command: Command, texts: HelpTexts, world: World): void {
  command
    .alias("behov")
    .description(texts.measures.needs)
    .option("--workspace <folder>", texts.workspace)
    .option("--dry-run", texts.measures.dryRun)
    .option("--lang <lang>", texts.lang)
    .option("--quiet", texts.quiet)
    .action(async () => {
      const { measuresNeeds } = await import("./measures-needs.js");
      await measuresNeeds(command.optsWithGlobals<NeedsOptions>(), world);
    });
}
