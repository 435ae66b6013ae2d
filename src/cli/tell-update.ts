import type { Locale } from "../domain/text.js";
import type { GateRun } from "../index.js";
import { textsOf } from "../text/languages.js";
import { numberFormat } from "../text/numbers.js";
import { writeLine, type Output } from "./world.js";

/** Says what became of the file of known deviations, and of the reason, where one was given. */
export function tellUpdate(
  file: string,
  update: NonNullable<GateRun["baseline"]["update"]> & { readonly reason: string | undefined },
  locale: Locale,
  output: Output,
): void {
  const { content, accepted, tightened, removed, isWritten, isChanged, reason } = update;
  const { cli } = textsOf(locale).gate;
  const { count, list } = numberFormat(locale);
  if (!isWritten) {
    writeLine(output, cli.nothingToKeep);
    return;
  }
  writeLine(output, cli.updated(file, count(content.entries.length)));
  if (accepted.length > 0) writeLine(output, cli.accepted(list(accepted)));
  if (tightened.length > 0) writeLine(output, cli.tightened(list(tightened)));
  if (removed.length > 0) writeLine(output, cli.removed(list(removed)));
  if (reason !== undefined && accepted.length === 0) writeLine(output, cli.reasonUnused(isChanged));
}
