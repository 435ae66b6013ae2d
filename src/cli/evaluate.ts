import { ParorendeError } from "../domain/errors.js";
import { yearsPeriod } from "../domain/plan/period.js";
import type { PlanOptions } from "./options.js";
import { writePlanDocuments, type AskedReport } from "./plan-documents.js";
import type { World } from "./world.js";

/** `parorende evaluate`: the plan's evaluation, with the case for the council. */
export async function evaluateCommand(options: PlanOptions, world: World): Promise<void> {
  await writePlanDocuments(askedEvaluation(options), options, world);
}

/** Which evaluation is asked for. @throws ParorendeError badPeriod */
export function askedEvaluation({ period: typed = "" }: PlanOptions): AskedReport {
  const period = yearsPeriod(typed);
  if (period !== null) return { kind: "evaluation", period, youSaid: false };
  throw new ParorendeError({ code: "badPeriod", facts: { option: "--period", value: typed } });
}
