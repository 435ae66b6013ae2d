import { basename } from "node:path";
import type { AnalysisData } from "./domain/catalogue.js";
import { checkOf, type Check } from "./domain/doctor.js";
import { namedIndicators } from "./domain/gate/policy.js";
import { orRefused } from "./doctor-files.js";
import { baselinePath, readBaseline } from "./read/gate-baseline.js";
import { sortedInTime } from "./domain/wave-order.js";
import type { Wave } from "./domain/wave.js";
import type { OpenWorkspace } from "./read/workspace.js";

/**
 * Checks what a build is gated on: that the survey knows the indicators that the policy and the known deviations name, and
 * that the deviations can be read and are of this survey.
 *
 * @returns nothing where there is neither a policy nor a file of known deviations
 * @example
 * (await gateChecks(opened, data))[0]?.code; // "gateRead"
 */
export async function gateChecks(
  { folder, settings, waves }: OpenWorkspace,
  { survey }: Pick<AnalysisData, "survey">,
): Promise<readonly Check[]> {
  const path = baselinePath(folder, settings);
  const read = await orRefused(async () => ({ baseline: await readBaseline(path) }));
  // A broken one stops the analysis too: what it holds is known to others.
  if ("code" in read) return [read];
  const { baseline } = read;
  if (settings.gate === undefined && baseline === null) return [];
  if (baseline === null && settings.gate?.baseline !== undefined)
    return [checkOf("gateBaselineMissing", { file: settings.gate.baseline })];
  const { indicators } = survey.codebook;
  const asked = namedIndicators(settings.gate ?? {}).map(({ id }) => id);
  const known = (baseline?.entries ?? []).map(({ indicator }) => indicator);
  const unknown = [...new Set([...asked, ...known])].filter((id) => !indicators.some((one) => one.id === id));
  const file = basename(path);
  const isOther = baseline !== null && baseline.survey !== survey.codebook.survey;
  const newest = newestWave(waves, survey.waves);
  const other = baseline?.entries.find(
    ({ questionnaireVersion }) => newest !== null && questionnaireVersion !== newest.questionnaireVersion,
  );
  const checks = [
    ...(unknown.length > 0 ? [checkOf("gateUnknownIndicators", { indicators: unknown })] : []),
    ...(isOther ? [checkOf("gateOtherSurvey", { file, survey: baseline.survey })] : []),
    ...(other !== undefined && newest !== null
      ? [checkOf("gateOtherVersion", { file, version: other.questionnaireVersion, wave: newest.id })]
      : []),
  ];
  return checks.length > 0
    ? checks
    : [checkOf("gateRead", { indicators: asked.length, known: known.length })];
}

/** The wave that would be judged, as far as it is described. */
function newestWave(rounds: OpenWorkspace["waves"], described: readonly Wave[]): Wave | null {
  const own = rounds.filter(({ dataFiles }) => dataFiles.length > 0);
  const known = own.flatMap(({ id, wave }) => wave ?? described.find((one) => one.id === id) ?? []);
  return sortedInTime(known).at(-1) ?? null;
}
