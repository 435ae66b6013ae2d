import type { ParorendeError } from "../domain/errors.js";
import { withoutLogCommands } from "../text/log-commands.js";
import { errorSentence } from "./errors.js";
import { askedLocale, userLocale } from "./locale.js";
import type { CompareOptions } from "./options.js";
import { workspaceLanguage } from "./request.js";
import type { World } from "./world.js";

/** The ways to ask for GitHub's annotations on the screen. */
const onScreen: readonly string[] = ["github", "github=-", "github=/dev/stdout"];
const codes: Readonly<Record<string, string>> = { "%": "%25", "\r": "%0D", "\n": "%0A" };

/**
 * Says as an annotation why nothing could be decided, where GitHub's reporter is asked for on the screen: one line, the same
 * sentence as on stderr.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export async function annotateRefusal(
  error: ParorendeError,
  { reporter = [] }: CompareOptions,
  world: World,
): Promise<void> {
  // Where two want the screen, it may be another's.
  if (error.problem.code === "reportersOnStdout") return;
  if (!reporter.some((one) => onScreen.includes(one.trim()))) return;
  const locale = askedLocale(world.argv) ?? (await workspaceLanguage(world)) ?? userLocale();
  const sentence = withoutLogCommands(errorSentence(error, world.cwd(), locale));
  world.stdout.write(`::error::${sentence.replace(/[%\r\n]/gu, (mark) => codes[mark] ?? mark)}\n`);
}
