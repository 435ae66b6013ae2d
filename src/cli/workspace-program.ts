import { CommanderError, type Command } from "commander";
import type { HelpTexts } from "./help-texts.js";
import type { InitOptions, ReadOptions } from "./options.js";
import type { World } from "./world.js";

/** The commands around a workspace: to make one, to check one, and to have the shell know them all. */
export function workspaceCommands(
  program: Command,
  newCommand: (name: string) => Command,
  texts: HelpTexts,
  world: World,
): void {
  initCommand(newCommand("init"), texts, world);
  doctorCommand(newCommand("doctor"), texts, world);
  completionCommand(newCommand("completion"), program, texts, world);
}

function initCommand(command: Command, texts: HelpTexts, world: World): void {
  command
    .description(texts.init)
    .argument("[folder]", texts.newFolder)
    .option("--name <name>", texts.kommuneName)
    .option("--kommunenummer <number>", texts.kommunenummer)
    .option("--fylkesnummer <number>", texts.fylkesnummer)
    .option("--survey <id>", texts.survey)
    .option("--framework <id>", texts.framework)
    .option("--group-by <item>", texts.groupBy)
    .option("--plan <name>", texts.measures.planName)
    .option("--plan-years <from-to>", texts.measures.planYears)
    .option("--lang <lang>", texts.lang)
    .option("--yes", texts.yes)
    .option("--example", texts.example)
    .option("--ivaretatt <wave>", texts.ivaretatt)
    .option("--schema", texts.schema)
    .option("--force", texts.force)
    .action(async (folder: string | undefined) => {
      const options = command.optsWithGlobals<InitOptions>();
      const isOfWorkspace = options.ivaretatt !== undefined || options.schema === true;
      if (folder === undefined && !isOfWorkspace) {
        throw new CommanderError(2, "commander.missingArgument", "error: missing required argument 'folder'");
      }
      const { initCommand: init } = await import("./init.js");
      await init(folder ?? null, options, world);
    });
}

function doctorCommand(command: Command, texts: HelpTexts, world: World): void {
  command
    .alias("sjekk")
    .description(texts.doctor)
    .option("--workspace <folder>", texts.workspace)
    .option("--lang <lang>", texts.lang)
    .option("--quiet", texts.onlyFaults)
    .option("--json", texts.json)
    .action(async () => {
      const { doctorCommand: doctor } = await import("./doctor.js");
      await doctor(command.optsWithGlobals<ReadOptions>(), world);
    });
}

function completionCommand(command: Command, program: Command, texts: HelpTexts, world: World): void {
  command
    .description(texts.completion)
    .argument("<shell>", texts.shell)
    .addHelpText("after", `\n${texts.completionInstall}`)
    .action(async (shell: string) => {
      const { completionCommand: completion } = await import("./completion.js");
      await completion(shell, program, world);
    });
}
