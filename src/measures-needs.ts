import { ParorendeError } from "./domain/errors.js";
import type { RegisterRows } from "./domain/plan/register-rows.js";
import type { VoicedNeed } from "./domain/plan/voiced-needs.js";
import { planWords } from "./domain/plan/words.js";
import type { Locale } from "./domain/text.js";
import { PRIVACY_LIMIT } from "./domain/thresholds.js";
import { analysisData } from "./analysis-data.js";
import { writtenRegisters, type RegisterToWrite } from "./measures-exchange.js";
import { heardVoices } from "./notes.js";
import { voicedNeeds } from "./protect/voiced-needs.js";
import { loadCatalogue } from "./read/catalogue.js";
import { PLAN_FOLDER } from "./read/registers/register-files.js";
import { readWorkspace } from "./read/workspace.js";
import { ownRegisters } from "./register-lists.js";

/** What was voiced, as rows of the register of needs. */
export interface FoundNeeds {
  /** The register, relative to the workspace. */
  readonly file: string;
  /** Needs that are not in the register, with their texts. */
  readonly added: readonly { readonly id: string; readonly need: string }[];
  /** Needs that were found and stand there already. */
  readonly known: number;
  /** Null where there is nothing to add. */
  readonly toWrite: RegisterToWrite | null;
}

/**
 * Needs that were voiced at cafés and other meetings, for the register of needs: only statements that a person has marked as
 * a need, counted, at events that may be shown. What is in the register stays as it is.
 *
 * @param worded the text of a need, from what it is called
 * @throws ParorendeError noNotesForNeeds, and what reading notes and registers throws
 * @example
 * const { added } = await findNeeds("min-kommune", { locale: "nb", worded });
 * added[0]; // { id: "kafe-transport", need: "Avlastning: transport" }
 */
export async function findNeeds(
  workspace: string,
  how: {
    readonly locale: Locale;
    readonly worded: (need: VoicedNeed) => string;
  },
): Promise<FoundNeeds> {
  const { settings } = await readWorkspace(workspace);
  const found = await loadCatalogue({ workspaceFolder: workspace });
  const { framework } = await analysisData(found, {}, settings);
  const { voices } = await heardVoices({ files: [], workspace }, { framework, acceptSuggested: false });
  if (voices === null || voices.approved === 0)
    throw new ParorendeError({ code: "noNotesForNeeds", facts: {} });
  const limit = Math.max(PRIVACY_LIMIT, settings.limit ?? PRIVACY_LIMIT);
  const registers = await ownRegisters(workspace);
  const before = registers.get("behov") ?? emptyRegister;
  const ids = new Set(before.rows.map(({ cells }) => (cells["id"] ?? "").trim().toLowerCase()));
  const needs = voicedNeeds(voices, limit);
  const fresh = needs.filter(({ id }) => !ids.has(id));
  const last = before.rows.at(-1)?.row ?? 1;
  const rows = fresh.map((need, at) => ({
    row: last + 1 + at,
    cells: {
      ...{ id: need.id, need: how.worded(need), date: need.date ?? "" },
      source: planWords.needSource[need.source][how.locale],
      areas: need.areas.join("; "),
    },
    extra: {},
  }));
  const after: RegisterRows = { ...before, rows: [...before.rows, ...rows] };
  const written = await writtenRegisters(fresh.length === 0 ? [] : [after], {
    ...{ workspace, settings, locale: how.locale },
    registers: new Map([...registers, ["behov", after]]),
  });
  return {
    file: before.file,
    added: rows.map(({ cells: { id, need } }) => ({ id, need })),
    known: needs.length - fresh.length,
    toWrite: written[0] ?? null,
  };
}

const emptyRegister: RegisterRows = {
  ...{ register: "behov", file: `${PLAN_FOLDER}/behov.xlsx`, hash: "", sheet: "Behov" },
  ...{ headings: {}, extraHeadings: [], rows: [] },
};
