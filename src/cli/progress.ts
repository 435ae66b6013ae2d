import type { Locale } from "../domain/text.js";
import type { Progress } from "../index.js";
import { withoutControls } from "../text/control-characters.js";
import { textsOf } from "../text/languages.js";
import { writeLine, type World } from "./world.js";

/** What takes less time than this needs no progress. */
const QUIET_MS = 1_000;
/** Where nobody watches the line being rewritten, a new line is written this seldom. */
const LOG_MS = 5_000;

/**
 * Progress on stderr for what takes over a second: one line rewritten on a terminal, else a line now and then.
 */
export function progressBar(
  { stderr, now = () => performance.now() }: Pick<World, "stderr" | "now">,
  locale: Locale,
  quiet: boolean,
): { readonly tick: Progress; readonly stop: () => void } {
  const began = now();
  let written = 0;
  let open = false;
  const tick: Progress = (file, bytesRead, bytes) => {
    const time = now();
    const pause = stderr.isTTY === true ? 100 : LOG_MS;
    if (quiet || time - began < QUIET_MS || time - written < pause) return;
    written = time;
    const percent = bytes === 0 ? 100 : Math.min(100, Math.round((100 * bytesRead) / bytes));
    const line = `${textsOf(locale).cli.progress(file)} ${bar(percent)} ${String(percent)} %`;
    if (stderr.isTTY === true) {
      stderr.write(`\r${withoutControls(line)}\u001b[K`);
      open = true;
    } else writeLine(stderr, line);
  };
  return {
    tick,
    stop: () => {
      if (open) stderr.write("\r\u001b[K");
      open = false;
    },
  };
}

function bar(percent: number): string {
  const full = Math.round(percent / 5);
  return `${"█".repeat(full)}${"░".repeat(20 - full)}`;
}
