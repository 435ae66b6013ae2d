import { parseCell } from "../domain/cell.js";
import { ParorendeError } from "../domain/errors.js";
import { analyze, explainCell } from "../index.js";
import { madeDate } from "./clock.js";
import type { ReadOptions } from "./options.js";
import { loadAsked, settingOf } from "./request.js";
import { writeLine, type World } from "./world.js";

/** `parorende explain <cell>`: how a number came about, read from its trace; of a hidden one, only that and the rule. */
export async function explainCommand(
  cell: string,
  files: readonly string[],
  options: ReadOptions,
  world: World,
): Promise<void> {
  const parts = parseCell(cell);
  if (parts === null) throw new ParorendeError({ code: "badCellAddress", facts: { cell } });
  const setting = await settingOf(options, world);
  const groupBy = options.groupBy ?? (parts.group === null ? undefined : [parts.group.item]);
  const asked: ReadOptions = { ...options, quiet: true, ...(groupBy === undefined ? {} : { groupBy }) };
  const loaded = await loadAsked(files, asked, setting, world);
  const judged =
    loaded.wave === parts.wave || options.wave !== undefined ? loaded : { ...loaded, wave: parts.wave };
  const explanation = await explainCell(
    await analyze(judged, madeDate(options.date, world)),
    cell,
    setting.locale,
  );
  if (options.json === true) {
    world.stdout.write(`${JSON.stringify(explanation, null, 2)}\n`);
    return;
  }
  const width = Math.max(0, ...explanation.map(({ term }) => term.length));
  for (const { term, text } of explanation)
    writeLine(world.stdout, `${term.padEnd(width)}  ${text}`.trimEnd());
}
