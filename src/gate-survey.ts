import { ParorendeError } from "./domain/errors.js";
import { namedIndicators } from "./domain/gate/policy.js";
import type { OpenedForGate } from "./gate-input.js";
import { loadCatalogue } from "./read/catalogue.js";

/**
 * The indicators of the survey, also those whose question the answers lack. Results hold only those that they have, so of
 * results the survey is looked up, and only where something is named that they lack.
 *
 * @returns null where it is not known: nothing is lacking, or the survey of the results is not here
 * @throws ParorendeError brokenJson, invalidDataFile of a survey in the workspace
 * @example
 * (await surveyIndicators(opened, null))?.has("kontaktperson.uten"); // true
 */
export async function surveyIndicators(
  { loaded, results, settings, baseline }: OpenedForGate,
  workspace: string | null,
): Promise<ReadonlySet<string> | null> {
  if (loaded !== null) return idsOf(loaded.data.survey.codebook);
  const named = namedIndicators(settings).map(({ id }) => id);
  const known = (baseline.content?.entries ?? []).map(({ indicator }) => indicator);
  const there = idsOf(results);
  if ([...named, ...known].every((id) => there.has(id))) return null;
  const found = await loadCatalogue({ workspaceFolder: workspace });
  try {
    return idsOf((await found.survey(results.survey.id)).codebook);
  } catch (error) {
    if (error instanceof ParorendeError && error.problem.code === "unknownSurvey") return null;
    throw error;
  }
}

function idsOf({
  indicators,
}: {
  readonly indicators: readonly { readonly id: string }[];
}): ReadonlySet<string> {
  return new Set(indicators.map(({ id }) => id));
}
