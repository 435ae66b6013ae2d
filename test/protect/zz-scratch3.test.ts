import fc from "fast-check";
import { it } from "vitest";
import { publish, surveyPlan } from "./attack-survey.js";
import { SystemBuilder } from "../../src/protect/system-builder.js";
import { addItem, cellId } from "../../src/protect/item-system.js";
import { addGroups } from "../../src/protect/group-system.js";
import { suppress } from "../../src/protect/suppress.js";
import { audit } from "../../src/protect/audit.js";
it("x", async () => {
  const plans = fc.sample(surveyPlan, { seed: 2026, numRuns: 80 });
  const { codebook, tabulation } = await publish(plans[75]!);
  const W = "2023";
  const total = [...tabulation.strata.values()].find(
    (s) => s.wave === W && s.unit === "own" && s.group === null,
  )!;
  const strata = [...tabulation.strata.values()].filter(
    (s) => s.wave === W && s.unit === "own" && s.group !== null,
  );
  const item = codebook.items.find((i) => i.id === "q1")!;
  const gi = codebook.items.find((i) => i.id === "gruppe")!;
  const b = new SystemBuilder();
  b.cell({
    id: cellId.respondents(null),
    value: total.respondents,
    publishable: true,
    sensitive: true,
    cost: 0,
  });
  addItem(b, item, codebook, total);
  addGroups(b, item, { item: gi, strata }, codebook, total);
  const ids = b
    .build()
    .cells.filter((c) => c.id.startsWith("total/"))
    .map((c) => c.id);
  const sys = b.build({ shown: new Set(ids), hidden: new Set() });
  for (const c of sys.cells) console.log(c.id, c.value, c.publishable, c.fixed, c.baseId);
  for (const e of sys.equations)
    console.log(e.terms.map((t) => (t.coefficient > 0 ? "+" : "-") + t.id).join(" "));
  const hidden = await suppress(sys, { limit: 5, zeroBase: 30 });
  console.log([...hidden], await audit(sys, hidden, { limit: 5, zeroBase: 30 }));
}, 300000);
