import { CommanderError } from "commander";
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
  const locale = askedLocale(world.argv) ?? userLocale();
  try {
    await createProgram(world, locale).parseAsync([...world.argv]);
    world.exitCode ??= EXIT.fine;
  } catch (error) {
    world.exitCode = await report(error, world, locale);
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

async function report(error: unknown, world: World, locale: ReturnType<typeof userLocale>): Promise<number> {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.fine;
    writeLine(world.stderr, usageMessage(error, locale));
    return EXIT.input;
  }
  const { explainError } = await import("./errors.js");
  return explainError(error, world, locale);
}

function usageMessage({ code, message }: CommanderError, locale: ReturnType<typeof userLocale>): string {
  const texts = helpTexts(locale).usageErrors;
  const name = /'([^']*)'/.exec(message)?.[1] ?? "";
  const said: Readonly<Record<string, string>> = {
    "commander.unknownCommand": texts.unknownCommand(name),
    "commander.unknownOption": texts.unknownOption(name),
    "commander.missingArgument": texts.missingArgument(name),
    "commander.optionMissingArgument": texts.missingValue(name),
    "commander.excessArguments": texts.tooMany,
  };
  return `${said[code] ?? texts.other} ${texts.seeHelp}`;
}
