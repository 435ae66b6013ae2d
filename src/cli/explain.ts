import { parseCell } from "../domain/cell.js";
import { ParorendeError } from "../domain/errors.js";
import { analyze, explainCell, type ExplanationLine } from "../index.js";
import { madeDate } from "./clock.js";
import type { ReadOptions } from "./options.js";
import { loadAsked, settingOf, type Setting } from "./request.js";
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
  const explanation = await explained(cell, parts.wave, files, asked, setting, world);
  if (options.json === true) {
    world.stdout.write(`${JSON.stringify(explanation, null, 2)}\n`);
    return;
  }
  // The address stands alone on its line, and is longer than any term.
  const terms = explanation.filter(({ text }) => text !== "").map(({ term }) => term.length);
  const width = Math.max(0, ...terms);
  for (const { term, text } of explanation)
    writeLine(world.stdout, `${term.padEnd(width)}  ${text}`.trimEnd());
}

/**
 * A cell of an earlier wave may stand in the newest wave's results, as what it is compared with; else in the results of
 * its own wave, as `analyze --wave` gives them.
 */
async function explained(
  cell: string,
  wave: string,
  files: readonly string[],
  options: ReadOptions,
  setting: Setting,
  world: World,
): Promise<readonly ExplanationLine[]> {
  const made = madeDate(options.date, world);
  const loaded = await loadAsked(files, options, setting, world);
  const newest = await analyze(loaded, made);
  try {
    return await explainCell(newest, cell, setting.locale);
  } catch (error) {
    const isUnknown = error instanceof ParorendeError && error.problem.code === "unknownCell";
    const hasWave = wave !== newest.wave && newest.waves.some(({ id }) => id === wave);
    // Beside a file, --wave says what the file is; in a workspace, which wave is judged.
    const isFixed = files.length === 0 && options.wave !== undefined;
    if (!isUnknown || !hasWave || isFixed) throw error;
  }
  const then = files.length > 0 ? loaded : await loadAsked([], { ...options, wave }, setting, world);
  return explainCell(await analyze({ ...then, wave }, made), cell, setting.locale);
}
