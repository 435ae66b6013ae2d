import type { OwnNumbers } from "./coding/count-units.js";
import type { AnalysisData } from "./domain/catalogue.js";
import { inTime } from "./domain/wave-order.js";
import type { Workspace } from "./domain/workspace.js";
import type { Catalogue } from "./read/catalogue.js";
import type { OpenWorkspace } from "./read/workspace.js";
import type { WaveOrder } from "./rounds.js";

/**
 * The survey, the framework and the reading rule: those asked for, else the workspace's, else the first and the national.
 *
 * @throws ParorendeError unknownSurvey, unknownFramework, brokenJson, invalidDataFile
 */
export async function analysisData(
  found: Catalogue,
  asked: { readonly survey?: string | undefined; readonly framework?: string | undefined },
  settings: Workspace | null,
): Promise<AnalysisData> {
  const survey = asked.survey ?? settings?.survey ?? found.surveys[0] ?? "";
  const framework = asked.framework ?? settings?.framework ?? "nasjonal";
  return {
    survey: await found.survey(survey),
    framework: await found.framework(framework),
    words: await found.words(),
  };
}

/** Compares waves in time, by the survey's own descriptions and the workspace's. */
export function waveOrder({ survey }: AnalysisData, opened: OpenWorkspace | null): WaveOrder {
  const own = (opened?.waves ?? []).flatMap(({ wave }) => wave ?? []);
  return inTime([...survey.waves, ...own]);
}

/**
 * The municipality's own numbers, with what is known of numbers that have changed.
 *
 * @throws ParorendeError brokenJson, invalidDataFile
 */
export async function ownNumbers(found: Catalogue, settings: Workspace | null): Promise<OwnNumbers> {
  return {
    kommunenummer: settings?.kommune.kommunenummer ?? null,
    fylkesnummer: settings?.kommune.fylkesnummer ?? null,
    history: await found.kommuner(),
  };
}
