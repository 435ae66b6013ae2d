import fc from "fast-check";
import { it } from "vitest";
import { publish, surveyPlan, isTrulySmall } from "./attack-survey.js";
import { attack } from "./published-attacker.js";
it("x", async () => {
  const plans = fc.sample(surveyPlan, { seed: 2026, numRuns: Number(process.env["N"] ?? 12) });
  for (const [i, plan] of plans.entries()) {
    const a = performance.now();
    const behind = await publish(plan);
    const { json, codebook } = behind;
    const b = performance.now();
    let leaks: unknown = null;
    try {
      leaks = (await attack(json, codebook)).filter(
        ({ guess }) =>
          guess === null || guess.name.includes("/total/") || isTrulySmall(behind, guess.name, guess.base),
      );
    } catch (e) {
      leaks = String(e);
    }
    const c = performance.now();
    const l = Array.isArray(leaks) ? leaks.length + " " + JSON.stringify(leaks.slice(0, 3)) : leaks;
    console.log(
      i,
      plan.groupBy,
      plan.groups,
      plan.items.length,
      "publish",
      Math.round(b - a),
      "attack",
      Math.round(c - b),
      l,
    );
  }
}, 300000);
