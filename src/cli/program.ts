import { Command, CommanderError } from "commander";
import type { Locale } from "../domain/text.js";
import { version } from "../about/version.js";
import { compareProgram } from "./compare-program.js";
import { helpTexts, type HelpTexts } from "./help-texts.js";
import { importProgram } from "./import-program.js";
import { isListKind, type ListKind } from "./list-kinds.js";
import { measuresProgram } from "./measures-program.js";
import { notesProgram } from "./notes-program.js";
import type { ReadOptions, WriteOptions } from "./options.js";
import { planCommands } from "./plan-program.js";
import { readOptions } from "./read-options.js";
import { workspaceCommands } from "./workspace-program.js";
import type { World } from "./world.js";

/** Beside commander's own codes of error. */
export const UNKNOWN_LIST = "parorende.unknownList";

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
      if (program.args[0] !== undefined) throw unknownArgument(program, program.args[0]);
      const { start } = await import("./start.js");
      await start(options, world);
    });
  analyzeCommand(program, world, texts);
  importProgram(styled(program.command("import"), world, texts), texts, world);
  const notes = styled(program.command("notes"), world, texts);
  notesProgram(notes, (name) => styled(notes.command(name), world, texts), texts, world);
  const measures = styled(program.command("measures"), world, texts);
  measuresProgram(measures, (name) => styled(measures.command(name), world, texts), texts, world);
  compareProgram(styled(program.command("compare"), world, texts), texts, world);
  explainCommand(program, world, texts);
  listCommand(program, world, texts);
  planCommands((name) => styled(program.command(name), world, texts), texts, world);
  workspaceCommands(program, (name) => styled(program.command(name), world, texts), texts, world);
  // Set when the commands are there, or they would inherit it.
  return program.allowExcessArguments().allowUnknownOption();
}

/**
 * Commander takes a misspelt command for an argument of the program, which has none, and its options for the program's: an
 * option is unknown only where no command was typed.
 */
function unknownArgument({ commands, options }: Command, typed: string): CommanderError {
  const isOption = typed.startsWith("-");
  const names = isOption
    ? options.flatMap(({ long }) => long ?? [])
    : commands.flatMap((command) => [command.name(), ...command.aliases()]);
  const meant = nearestName(typed.toLowerCase(), names, isOption ? "--".length : 0);
  const suggestion = meant === undefined ? "" : `\n(Did you mean ${meant}?)`;
  const kind = isOption ? "Option" : "Command";
  return new CommanderError(2, `commander.unknown${kind}`, `error: unknown '${typed}'${suggestion}`);
}

/** The name that shares the longest beginning, of two letters or more; the first of those that share as much. */
function nearestName(typed: string, names: readonly string[], prefix: number): string | undefined {
  const fewest = prefix + 2;
  for (let length = typed.length; length >= fewest; length -= 1) {
    const meant = names.find((name) => name.length >= fewest && name.startsWith(typed.slice(0, length)));
    if (meant !== undefined) return meant;
  }
  return undefined;
}

function analyzeCommand(program: Command, world: World, texts: HelpTexts): void {
  const command = styled(program.command("analyze"), world, texts)
    .aliases(["analyser", "analyse"])
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
    .argument("<what>", texts.what, listKind)
    .option("--workspace <folder>", texts.workspace)
    .option("--survey <id>", texts.survey)
    .option("--framework <id>", texts.framework)
    .option("--lang <lang>", texts.lang)
    .option("--json", texts.json)
    .action(async (what: ListKind) => {
      const { listCommand: list } = await import("./list.js");
      await list(what, command.optsWithGlobals<ReadOptions>(), world);
    });
}

function listKind(typed: string): ListKind {
  if (isListKind(typed)) return typed;
  throw new CommanderError(2, UNKNOWN_LIST, `error: unknown '${typed}'`);
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
  const inWords = (usage: string): string =>
    usage.replace("[options]", texts.anyOptions).replace("[command]", texts.anyCommand);
  return command
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: () => undefined,
    })
    .helpOption("-h, --help", texts.help)
    .configureHelp({
      styleTitle: (title) => headings[title] ?? title,
      styleUsage: inWords,
      styleSubcommandTerm: inWords,
    });
}
