import type { AnalysisData } from "./domain/catalogue.js";
import { namesOf } from "./domain/review-workbook.js";
import type { LocalizedText } from "./domain/text.js";
import type { Catalogue } from "./read/catalogue.js";
import { readPersonalDataWords } from "./read/personal-data.js";
import type { KnownId } from "./read/registers/known-ids.js";
import { nameFinder } from "./read/registers/person-names.js";
import { readRegisters, type ReadRegisters } from "./read/registers/read-registers.js";
import { readRequirements } from "./read/requirements.js";
import type { OpenWorkspace } from "./read/workspace.js";

/**
 * Reads the registers of a workspace's plan, with all that their cells may point to: areas of the framework and the national
 * six, indicators, waves and recommendations, and the municipality's own words.
 *
 * @throws ParorendeError registerTwice, what reading a register throws, brokenJson, invalidDataFile
 * @example
 * const { registers, issues } = await planRegisters(await readWorkspace("min-kommune"), data, found);
 */
export async function planRegisters(
  { folder, settings, waves }: Pick<OpenWorkspace, "folder" | "settings" | "waves">,
  { framework, survey }: Pick<AnalysisData, "framework" | "survey">,
  found: Catalogue,
): Promise<ReadRegisters> {
  const national = await found.framework("nasjonal");
  const requirements = await readRequirements(folder);
  const known = [...survey.waves, ...waves.map(({ id, wave }) => wave ?? { id })];
  return readRegisters(folder, {
    areas: [...national.areas, ...framework.areas].map(named),
    indicators: survey.codebook.indicators.map(named),
    waves: known.map(({ id }) => ({ id, names: [] })),
    requirements: requirements.map(named),
    words: settings.plan?.words ?? {},
    looksLikeName: nameFinder(await readPersonalDataWords()),
  });
}

function named({ id, text }: { readonly id: string; readonly text: LocalizedText }): KnownId {
  return { id, names: namesOf(text) };
}
