import { analysisData } from "./analysis-data.js";
import type { ListedId, RegisterLists } from "./domain/plan/register-lists.js";
import type { RegisterRows } from "./domain/plan/register-rows.js";
import { registerIds, type RegisterId } from "./domain/plan/registers.js";
import type { Locale } from "./domain/text.js";
import { sortedInTime } from "./domain/wave-order.js";
import type { Workspace } from "./domain/workspace.js";
import { loadCatalogue } from "./read/catalogue.js";
import { registerFiles } from "./read/registers/register-files.js";
import { readRegisterRows } from "./read/registers/register-rows.js";
import { readRequirements } from "./read/requirements.js";
import { readWorkspace } from "./read/workspace.js";

/** A workspace's registers as they stand in their files. */
export type OwnRegisters = ReadonlyMap<RegisterId, RegisterRows>;

/**
 * Reads the registers of a workspace, before their cells mean anything.
 *
 * @throws ParorendeError registerTwice, and what `readRegisterRows` throws
 */
export async function ownRegisters(workspace: string): Promise<OwnRegisters> {
  const own = new Map<RegisterId, RegisterRows>();
  for (const { register, path, file } of await registerFiles(workspace))
    own.set(register, await readRegisterRows(path, register, undefined, file));
  return own;
}

/**
 * What may be chosen in the registers: areas, indicators, waves and recommendations that are known, and what stands in the
 * registers themselves.
 *
 * @param workspace null where there is none yet
 * @throws ParorendeError unknownSurvey, unknownFramework, brokenJson, invalidDataFile
 */
export async function registerLists(
  workspace: string | null,
  settings: Workspace,
  registers: OwnRegisters,
): Promise<RegisterLists> {
  const found = await loadCatalogue({ workspaceFolder: workspace });
  const { survey, framework } = await analysisData(found, {}, settings);
  const six = await found.framework("nasjonal");
  const opened = workspace === null ? null : await readWorkspace(workspace);
  const own = (opened?.waves ?? []).flatMap(({ wave }) => wave ?? []);
  const waves = sortedInTime([...survey.waves, ...own]);
  const requirements = await readRequirements(workspace);
  return {
    areas: once([...framework.areas, ...six.areas]),
    indicators: survey.codebook.indicators,
    waves: once(waves.map(({ id }) => ({ id, text: { nb: id } }))),
    measures: listed(registers.get("tiltak"), "shortName"),
    needs: listed(registers.get("behov"), "need"),
    figures: listed(registers.get("tall"), "name"),
    requirements,
  };
}

function listed(rows: RegisterRows | undefined, name: string): readonly ListedId[] {
  const ids = (rows?.rows ?? []).map(({ cells }) => ({
    id: cells["id"] ?? "",
    text: { nb: cells[name] ?? "" },
  }));
  return once(ids.filter(({ id }) => id !== ""));
}

/** Of those with the same id, the first. */
function once(ids: readonly ListedId[]): readonly ListedId[] {
  const byId = new Map<string, ListedId>();
  for (const { id, text } of ids) if (!byId.has(id)) byId.set(id, { id, text });
  return [...byId.values()];
}

/**
 * An empty workbook for each register, with what may be chosen in a municipality that has these settings.
 *
 * @throws ParorendeError unknownSurvey, unknownFramework, brokenJson, invalidDataFile
 * @example
 * (await registerTemplates(settings, "nb")).map(({ name }) => name); // ["plan/tiltak.xlsx", "plan/tall.xlsx", …]
 */
export async function registerTemplates(
  settings: Workspace,
  locale: Locale,
): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
  const lists = await registerLists(null, settings, new Map());
  const { registerWorkbook } = await import("./render/registers/register-workbook.js");
  const words = settings.plan?.words ?? {};
  return Promise.all(
    registerIds.map(async (register) => ({
      name: `plan/${register}.xlsx`,
      bytes: await registerWorkbook({
        registers: [{ register, rows: [] }],
        ...{ lists, words, locale, unit: null },
      }),
    })),
  );
}
