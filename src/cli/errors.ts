import { basename, isAbsolute, relative } from "node:path";
import type { ErrorCode, ErrorFacts } from "../domain/errors.js";
import { ParorendeError } from "../domain/errors.js";
import type { Locale } from "../domain/text.js";
import { textsOf } from "../text/languages.js";
import { EXIT, writeLine, type World } from "./world.js";

/** Says what happened, where, and what to do next; or, for a bug, everything a developer needs. */
export function explainError(error: unknown, world: World, locale: Locale): number {
  const texts = textsOf(locale);
  if (error instanceof ParorendeError) {
    writeLine(world.stderr, errorSentence(error, world.cwd(), locale));
    return EXIT.input;
  }
  writeLine(world.stderr, texts.cli.bug);
  writeLine(world.stderr, error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.bug;
}

/** An error in words, with paths as they lie from here. */
export function errorSentence({ problem }: ParorendeError, cwd: string, locale: Locale): string {
  // Code and facts belong together by the type of the error; the table of texts is indexed by the same code.
  const say = textsOf(locale).errors[problem.code] as (facts: ErrorFacts[ErrorCode]) => string;
  const shown = Object.entries(problem.facts).map(([name, fact]: [string, unknown]) => [
    name,
    (name === "file" || name === "folder") && typeof fact === "string" ? shortPath(fact, cwd) : fact,
  ]);
  return say(Object.fromEntries(shown) as ErrorFacts[ErrorCode]);
}

/** A path as it lies from here, else the name alone: the folders above can tell who the user is. */
function shortPath(path: string, cwd: string): string {
  if (!isAbsolute(path)) return path;
  const fromHere = relative(cwd, path);
  return fromHere === "" || fromHere.startsWith("..") || isAbsolute(fromHere) ? basename(path) : fromHere;
}
