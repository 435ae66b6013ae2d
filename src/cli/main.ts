import { CommanderError } from "commander";
import type { Locale } from "../domain/text.js";
import { askedLocale, userLocale } from "./locale.js";
import { createProgram } from "./program.js";
import { helpTexts } from "./help-texts.js";
import { EXIT, writeLine, type World } from "./world.js";

/**
 * Runs one command. This is the only place that catches: what the user can put right becomes one sentence and exit 2, what
 * commander refuses likewise, anything else is a bug with its stack trace and exit 3.
 */
export async function run(world: World): Promise<void> {
  quietOnClosedPipe(world);
  const asked = askedLocale(world.argv);
  try {
    await createProgram(world, asked ?? userLocale()).parseAsync([...world.argv]);
    world.exitCode ??= EXIT.fine;
  } catch (error) {
    world.exitCode = await report(error, world, asked);
  }
}

/** A reader that has seen enough (`| head`) is no fault: the rest is not written. */
function quietOnClosedPipe(world: World): void {
  for (const output of [world.stdout, world.stderr]) {
    output.on?.("error", (error) => {
      if ("code" in error && error.code === "EPIPE") return;
      throw error;
    });
  }
}

async function report(error: unknown, world: World, asked: Locale | null): Promise<number> {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.fine;
    writeLine(world.stderr, usageMessage(error, asked ?? userLocale()));
    return EXIT.input;
  }
  const [{ explainError }, { workspaceLanguage }] = await Promise.all([
    import("./errors.js"),
    import("./request.js"),
  ]);
  return explainError(error, world, asked ?? (await workspaceLanguage(world)) ?? userLocale());
}

function usageMessage({ code, message }: CommanderError, locale: Locale): string {
  const help = helpTexts(locale);
  const texts = help.usageErrors;
  const name = /'([^' ]*)[^']*'/.exec(message)?.[1] ?? "";
  const meant = /Did you mean ([^?]+)\?/.exec(message)?.[1];
  const needed: Readonly<Record<string, string>> = { cell: help.cell, what: help.what };
  const said: Readonly<Record<string, string>> = {
    "commander.unknownCommand": texts.unknownCommand(name),
    "commander.unknownOption": texts.unknownOption(name),
    "commander.missingArgument": texts.missingArgument(needed[name] ?? name),
    "commander.optionMissingArgument": texts.missingValue(name),
    "commander.excessArguments": texts.tooMany,
  };
  const suggestion = meant === undefined ? [] : [texts.didYouMean(meant)];
  return [said[code] ?? texts.other, ...suggestion, texts.seeHelp].join(" ");
}
