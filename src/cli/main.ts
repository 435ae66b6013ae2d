import { CommanderError } from "commander";
import type { Locale } from "../domain/text.js";
import { askedLocale, userLocale } from "./locale.js";
import { createProgram, UNKNOWN_LIST } from "./program.js";
import { helpTexts } from "./help-texts.js";
import { listKinds } from "./list-kinds.js";
import { EXIT, writeLine, type World } from "./world.js";

/**
 * Runs one command. This is the only place that catches: what the user can put right becomes one sentence and exit 2, what
 * commander refuses likewise, anything else is a bug with its stack trace and exit 3.
 */
export async function run(world: World): Promise<void> {
  const asked = askedLocale(world.argv);
  watchOutputs(world, asked);
  try {
    await createProgram(world, asked ?? userLocale()).parseAsync([...world.argv]);
    world.exitCode ??= EXIT.fine;
  } catch (error) {
    world.exitCode = await report(error, world, asked);
  }
}

/** A reader that has seen enough (`| head`) is no fault: the rest is not written. A full disk is, and is said once. */
function watchOutputs(world: World, asked: Locale | null): void {
  let told = false;
  const isClosed = (error: Error): boolean => "code" in error && error.code === "EPIPE";
  world.stdout.on?.("error", (error) => {
    if (isClosed(error) || told) return;
    told = true;
    world.exitCode = EXIT.input;
    void tellCannotPrint(world, asked);
  });
  // Where nothing can be told, the exit code tells it.
  world.stderr.on?.("error", (error) => {
    if (!isClosed(error)) world.exitCode = EXIT.input;
  });
}

async function tellCannotPrint(world: World, asked: Locale | null): Promise<void> {
  const { textsOf } = await import("../text/languages.js");
  writeLine(world.stderr, textsOf(await localeOf(world, asked)).cli.cannotPrint);
}

/** Of what is said when something went wrong. */
async function localeOf(world: World, asked: Locale | null): Promise<Locale> {
  if (asked !== null) return asked;
  const { workspaceLanguage } = await import("./request.js");
  return (await workspaceLanguage(world)) ?? userLocale();
}

async function report(error: unknown, world: World, asked: Locale | null): Promise<number> {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.fine;
    writeLine(world.stderr, usageMessage(error, typedCommand(world), await localeOf(world, asked)));
    return EXIT.input;
  }
  const { explainError } = await import("./errors.js");
  return explainError(error, world, await localeOf(world, asked));
}

/** The command that was typed, in full: its own help says more than the program's. */
function typedCommand(world: World): string {
  let command = createProgram(world, "nb");
  const names = [command.name()];
  for (const word of world.argv.slice(2)) {
    const found = command.commands.find((one) => one.name() === word || one.aliases().includes(word));
    if (found === undefined) continue;
    names.push(found.name());
    command = found;
  }
  return names.join(" ");
}

/** @param command whose help is pointed to */
function usageMessage({ code, message }: CommanderError, command: string, locale: Locale): string {
  const help = helpTexts(locale);
  const texts = help.usageErrors;
  const name = /'([^' ]*)[^']*'/.exec(message)?.[1] ?? "";
  const meant = /Did you mean ([^?]+)\?/.exec(message)?.[1];
  const needed: Readonly<Record<string, string>> = {
    cell: help.cell,
    what: help.what,
    files: help.exports,
    folder: help.newFolder,
    shell: help.shell,
  };
  const said: Readonly<Record<string, string>> = {
    "commander.unknownCommand": texts.unknownCommand(name),
    "commander.unknownOption": texts.unknownOption(name),
    "commander.missingArgument": texts.missingArgument(needed[name] ?? name),
    "commander.optionMissingArgument": texts.missingValue(name),
    "commander.excessArguments": texts.tooMany,
    [UNKNOWN_LIST]: texts.unknownList(name, listKinds.join(", ")),
  };
  const suggestion = meant === undefined ? [] : [texts.didYouMean(meant)];
  return [said[code] ?? texts.other, ...suggestion, texts.seeHelp(command)].join(" ");
}
