import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ReadExport } from "../index.js";
import { textsOf } from "../text/languages.js";
import { shownPath } from "./import-next.js";
import type { Run } from "./import-run.js";
import { SETTINGS } from "./new-workspace.js";
import { writeAll } from "./write.js";

const CODEBOOK = "codebook.json";

/** Writes the drafted codebook into the workspace. @throws ParorendeError wouldOverwrite, cannotWrite */
export async function writeCodebook(
  { codebook }: ReadExport,
  { options, setting, world }: Run,
  told: (line: string) => void,
): Promise<void> {
  const folder = join(setting.workspace ?? "", "surveys", codebook.survey);
  const whole = { $schema: "../../schema/codebook.schema.json", ...codebook };
  await writeAll(folder, [{ name: CODEBOOK, bytes: json(whole) }], options.force === true);
  const { draft, wrote } = textsOf(setting.locale).import;
  const shown = shownPath(join(folder, CODEBOOK), world);
  told(wrote(shown));
  told(draft.assumed(shown));
}

/**
 * Whether the workspace is to use the drafted survey from now on: that is offered where no other round would be left
 * without its own.
 *
 * @throws ParorendeError cancelled
 */
export async function wantsSurvey(
  { codebook: { survey }, draft, inUse }: ReadExport,
  { asker, options, setting }: Run,
): Promise<boolean> {
  if (draft === null || inUse === null || inUse.survey === survey || inUse.others.length > 0) return false;
  if (asker === null) return options.yes === true;
  const { questions } = textsOf(setting.locale).import;
  return asker.confirm(questions.useSurvey(survey), { yes: questions.yes, no: questions.no }, true);
}

/** Writes the survey into the workspace's settings. @throws ParorendeError cannotWrite */
export async function useSurvey(
  { codebook: { survey } }: ReadExport,
  { setting }: Run,
  told: (line: string) => void,
): Promise<void> {
  const folder = setting.workspace ?? "";
  const settings = JSON.parse(await readFile(join(folder, SETTINGS), "utf8")) as object;
  await writeAll(folder, [{ name: SETTINGS, bytes: json({ ...settings, survey }) }], true);
  told(textsOf(setting.locale).import.survey.inUse(survey));
}

function json(value: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
