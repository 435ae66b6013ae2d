import { ParorendeError } from "../domain/errors.js";
import { tertialPeriod, yearPeriod } from "../domain/plan/period.js";
import type { ReportPeriod } from "../domain/plan/plan-report.js";
import type { PlanOptions } from "./options.js";
import { writePlanDocuments, type AskedReport } from "./plan-documents.js";
import type { World } from "./world.js";

const kinds = ["yearly", "tertial", "management"] as const;
type Kind = (typeof kinds)[number];

/** `parorende report`: the yearly report with its case, a tertial's status, the management's review, or «Dere sa». */
export async function reportCommand(options: PlanOptions, world: World): Promise<void> {
  await writePlanDocuments(askedReport(options), options, world);
}

/** Which report is asked for. @throws ParorendeError badOption, badPeriod */
export function askedReport(options: PlanOptions): AskedReport {
  const kind = askedKind(options.kind ?? (options.tertial === undefined ? "yearly" : "tertial"));
  if (options.tertial !== undefined && kind !== "tertial")
    throw new ParorendeError({
      code: "badOption",
      facts: { option: "--kind", value: kind, allowed: ["tertial"] },
    });
  const period = kind === "tertial" ? askedTertial(options) : askedYear(options);
  return { kind, period, youSaid: options.dereSa === true };
}

function askedKind(typed: string): Kind {
  const kind = kinds.find((one) => one === typed);
  if (kind !== undefined) return kind;
  throw new ParorendeError({
    code: "badOption",
    facts: { option: "--kind", value: typed, allowed: [...kinds] },
  });
}

function askedYear({ year = "" }: PlanOptions): ReportPeriod {
  const period = yearPeriod(year);
  if (period !== null) return period;
  throw new ParorendeError({ code: "badPeriod", facts: { option: "--year", value: year } });
}

function askedTertial(options: PlanOptions): ReportPeriod {
  askedYear(options);
  const { year, tertial = "" } = options;
  const period = tertialPeriod(Number(year), Number(tertial));
  if (period !== null) return period;
  throw new ParorendeError({ code: "badPeriod", facts: { option: "--tertial", value: tertial } });
}
