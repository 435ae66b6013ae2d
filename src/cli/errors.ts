import type { ErrorCode, ErrorFacts } from "../domain/errors.js";
import { ParorendeError } from "../domain/errors.js";
import type { Locale } from "../domain/text.js";
import { textsOf } from "../text/languages.js";
import { EXIT, writeLine, type World } from "./world.js";

/** Says what happened, where, and what to do next; or, for a bug, everything a developer needs. */
export function explainError(error: unknown, world: World, locale: Locale): number {
  const texts = textsOf(locale);
  if (error instanceof ParorendeError) {
    writeLine(world.stderr, sentence(error, locale));
    return EXIT.input;
  }
  writeLine(world.stderr, texts.cli.bug);
  writeLine(world.stderr, error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.bug;
}

function sentence({ problem }: ParorendeError, locale: Locale): string {
  // Code and facts belong together by the type of the error; the table of texts is indexed by the same code.
  const say = textsOf(locale).errors[problem.code] as (facts: ErrorFacts[ErrorCode]) => string;
  return say(problem.facts);
}
