import { Command, CommanderError, Option } from "commander";
import type { Locale } from "../domain/text.js";
import { version } from "../about/version.js";
import { helpTexts, type HelpTexts } from "./help-texts.js";
import type { ReadOptions, WriteOptions } from "./options.js";
import type { World } from "./world.js";

/**
 * The command line. A command's own code is loaded when it is run: help needs none of it. The program's own options are
 * taken wherever they stand, so a command reads its options with the program's.
 */
export function createProgram(world: World, locale: Locale): Command {
  const texts = helpTexts(locale);
  const program = styled(new Command("parorende"), world, texts)
    .description(texts.program)
    .version(version(), "-V, --version", texts.version)
    .helpOption("-h, --help", texts.help)
    .helpCommand(false)
    .addHelpText("after", `\n${texts.examples}`)
    .option("--lang <lang>", texts.lang)
    .action(async (options: ReadOptions) => {
      if (program.args[0] !== undefined) throw unknownCommand(program, program.args[0]);
      const { start } = await import("./start.js");
      await start(options, world, () => {
        program.outputHelp();
      });
    });
  analyzeCommand(program, world, texts);
  explainCommand(program, world, texts);
  listCommand(program, world, texts);
  // Set when the commands are there, or they would inherit it.
  return program.allowExcessArguments();
}

/** Commander takes a misspelt command for an argument of the program, which has none. */
function unknownCommand({ commands }: Command, typed: string): CommanderError {
  const names = commands.flatMap((command) => [command.name(), ...command.aliases()]);
  const meant = names.find((name) => name.slice(0, 3) === typed.slice(0, 3).toLowerCase());
  const suggestion = meant === undefined ? "" : `\n(Did you mean ${meant}?)`;
  const message = `error: unknown command '${typed}'${suggestion}`;
  return new CommanderError(2, "commander.unknownCommand", message);
}

function analyzeCommand(program: Command, world: World, texts: HelpTexts): void {
  const command = styled(program.command("analyze"), world, texts)
    .alias("analyser")
    .description(texts.analyze)
    .argument("[files...]", texts.files);
  writeOptions(readOptions(command, texts), texts).action(async (files: string[]) => {
    const { analyzeCommand: analyze } = await import("./analyze.js");
    await analyze(files, command.optsWithGlobals<WriteOptions>(), world);
  });
}

function explainCommand(program: Command, world: World, texts: HelpTexts): void {
  const command = styled(program.command("explain"), world, texts)
    .alias("forklar")
    .description(texts.explain)
    .argument("<cell>", texts.cell)
    .argument("[files...]", texts.files);
  readOptions(command, texts).action(async (cell: string, files: string[]) => {
    const { explainCommand: explain } = await import("./explain.js");
    await explain(cell, files, command.optsWithGlobals<ReadOptions>(), world);
  });
}

function listCommand(program: Command, world: World, texts: HelpTexts): void {
  const command = styled(program.command("list"), world, texts);
  command
    .alias("vis")
    .description(texts.list)
    .argument("<what>", texts.what)
    .option("--workspace <folder>", texts.workspace)
    .option("--survey <id>", texts.survey)
    .option("--framework <id>", texts.framework)
    .option("--lang <lang>", texts.lang)
    .option("--json", texts.json)
    .action(async (what: string) => {
      const { listCommand: list } = await import("./list.js");
      await list(what, command.optsWithGlobals<ReadOptions>(), world);
    });
}

function readOptions(command: Command, texts: HelpTexts): Command {
  const collect = (value: string, before: readonly string[] = []): readonly string[] => [
    ...before,
    ...value.split(","),
  ];
  return command
    .option("--workspace <folder>", texts.workspace)
    .option("--survey <id>", texts.survey)
    .option("--wave <wave>", texts.wave)
    .option("--previous <file>", texts.previous)
    .option("--previous-wave <wave>", texts.previousWave)
    .option("--framework <id>", texts.framework)
    .addOption(new Option("--group-by <item>", texts.groupBy).argParser(collect))
    .option("--lang <lang>", texts.lang)
    .option("--date <date>", texts.date)
    .option("--quiet", texts.quiet)
    .option("--json", texts.json);
}

function writeOptions(command: Command, texts: HelpTexts): Command {
  return command
    .option("--out <folder>", texts.out)
    .option("--format <formats>", texts.format)
    .option("--force", texts.force);
}

/** Errors are thrown to the one catch in `run`, written in the user's language; help has translated headings. */
function styled(command: Command, world: World, texts: HelpTexts): Command {
  const headings: Readonly<Record<string, string>> = {
    "Usage:": texts.usage,
    "Arguments:": texts.arguments,
    "Options:": texts.options,
    "Commands:": texts.commands,
    "Global Options:": texts.globalOptions,
  };
  return command
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: () => undefined,
    })
    .helpOption("-h, --help", texts.help)
    .configureHelp({ styleTitle: (title) => headings[title] ?? title });
}
