import { ParorendeError } from "../domain/errors.js";
import { planSettings, type PlanSettings } from "../domain/workspace.js";
import type { Texts } from "../text/nb.js";
import type { InitOptions } from "./options.js";
import type { Asker } from "./prompts.js";

type PlanOptions = Pick<InitOptions, "plan" | "planYears">;

/** The plan that options or answers tell of; null where they tell of none. @throws ParorendeError optionNeeded, badPlanYears */
export function planGiven({ plan, planYears }: PlanOptions): PlanSettings | null {
  const name = plan?.trim() ?? "";
  if (name === "" && planYears === undefined) return null;
  if (name === "") throw new ParorendeError({ code: "optionNeeded", facts: { option: "--plan" } });
  if (planYears === undefined)
    throw new ParorendeError({ code: "optionNeeded", facts: { option: "--plan-years" } });
  const years = yearsIn(planYears);
  if (years === null) throw new ParorendeError({ code: "badPlanYears", facts: { value: planYears } });
  return { name, ...years };
}

/** Asks for the plan and its years, as far as the options do not say. Enter alone skips both. */
export async function planAsked(
  { plan, planYears }: PlanOptions,
  asker: Asker,
  questions: Texts["init"]["questions"],
): Promise<PlanOptions> {
  const name = plan ?? (await asker.text(questions.plan, () => null));
  if (name === "") return planYears === undefined ? {} : { planYears };
  const isYears = (typed: string): string | null => (yearsIn(typed) === null ? questions.twoYears : null);
  return { plan: name, planYears: planYears ?? (await asker.text(questions.planYears, isYears)) };
}

function yearsIn(typed: string): Pick<PlanSettings, "from" | "to"> | null {
  const [, first, last] = /^(\d{4})\s*[-–]\s*(\d{4})$/u.exec(typed.trim()) ?? [];
  const years = planSettings
    .pick({ from: true, to: true })
    .safeParse({ from: Number(first), to: Number(last) });
  return years.success && years.data.from <= years.data.to ? years.data : null;
}
