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
  const { length } = content.entries;
  writeLine(output, cli.updated(file, length === 0 ? null : count(length)));
  if (accepted.length > 0) writeLine(output, cli.accepted(list(accepted)));
  if (tightened.length > 0) writeLine(output, cli.tightened(list(tightened)));
  for (const why of ["verdict", "unwatched"] as const) {
    const out = removed.filter((one) => one.why === why);
    if (out.length > 0) writeLine(output, cli.removed[why](list(out.map(nameOf))));
  }
  const past = removed.filter(({ why }) => why === "pastWave");
  for (const wave of new Set(past.map(({ deviation }) => deviation ?? ""))) {
    const of = past.filter(({ deviation }) => deviation === wave).map(({ indicator }) => indicator);
    writeLine(output, cli.removed.pastWave(wave, list(of)));
  }
  if (reason !== undefined && accepted.length === 0) writeLine(output, cli.reasonUnused(isChanged));
}

/** As the file has it: the indicator, and where the rest of it stays, what it no longer deviates from. */
function nameOf({
  indicator,
  deviation,
}: {
  readonly indicator: string;
  readonly deviation: string | null;
}): string {
  return deviation === null ? indicator : `${indicator} (${deviation})`;
}
