import { Command, Option } from "commander";
import type { Locale } from "../domain/text.js";
import { version } from "../version.js";
import { helpTexts, type HelpTexts } from "./help-texts.js";
import type { ReadOptions, WriteOptions } from "./options.js";
import type { World } from "./world.js";

/** The command line. A command's own code is loaded when it is run: help needs none of it. */
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
      const { start } = await import("./start.js");
      await start(options, world, locale, () => {
        program.outputHelp();
      });
    });
  analyzeCommand(program, world, texts);
  explainCommand(program, world, texts);
  listCommand(program, world, texts);
  return program;
}

function analyzeCommand(program: Command, world: World, texts: HelpTexts): void {
  const command = styled(program.command("analyze"), world, texts)
    .alias("analyser")
    .description(texts.analyze)
    .argument("[files...]", texts.files);
  writeOptions(readOptions(command, texts), texts).action(async (files: string[], options: WriteOptions) => {
    const { analyzeCommand: analyze } = await import("./analyze.js");
    await analyze(files, options, world);
  });
}

function explainCommand(program: Command, world: World, texts: HelpTexts): void {
  const command = styled(program.command("explain"), world, texts)
    .alias("forklar")
    .description(texts.explain)
    .argument("<cell>", texts.cell)
    .argument("[files...]", texts.files);
  readOptions(command, texts).action(async (cell: string, files: string[], options: ReadOptions) => {
    const { explainCommand: explain } = await import("./explain.js");
    await explain(cell, files, options, world);
  });
}

function listCommand(program: Command, world: World, texts: HelpTexts): void {
  styled(program.command("list"), world, texts)
    .alias("vis")
    .description(texts.list)
    .argument("<what>", texts.what)
    .option("--workspace <folder>", texts.workspace)
    .option("--survey <id>", texts.survey)
    .option("--framework <id>", texts.framework)
    .option("--lang <lang>", texts.lang)
    .option("--json", texts.json)
    .action(async (what: string, options: ReadOptions) => {
      const { listCommand: list } = await import("./list.js");
      await list(what, options, world);
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
