import { basename } from "node:path";
import type { AnalysisData } from "./domain/catalogue.js";
import { checkOf, type Check } from "./domain/doctor.js";
import { orRefused } from "./doctor-files.js";
import { baselinePath, readBaseline } from "./read/gate-baseline.js";
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
  { folder, settings }: Pick<OpenWorkspace, "folder" | "settings">,
  { survey }: Pick<AnalysisData, "survey">,
): Promise<readonly Check[]> {
  const path = baselinePath(folder, settings);
  const read = await orRefused(async () => ({ baseline: await readBaseline(path) }));
  if ("code" in read) return [{ ...read, state: "warning" }];
  const { baseline } = read;
  if (settings.gate === undefined && baseline === null) return [];
  const { indicators } = survey.codebook;
  const asked = (settings.gate?.indicators ?? []).map((one) => (typeof one === "string" ? one : one.id));
  const known = (baseline?.entries ?? []).map(({ indicator }) => indicator);
  const unknown = [...new Set([...asked, ...known])].filter((id) => !indicators.some((one) => one.id === id));
  const file = basename(path);
  const isOther = baseline !== null && baseline.survey !== survey.codebook.survey;
  const checks = [
    ...(unknown.length > 0 ? [checkOf("gateUnknownIndicators", { indicators: unknown })] : []),
    ...(isOther ? [checkOf("gateOtherSurvey", { file, survey: baseline.survey })] : []),
  ];
  return checks.length > 0
    ? checks
    : [checkOf("gateRead", { indicators: asked.length, known: known.length })];
}
