import fc from "fast-check";
import { it } from "vitest";
import { publish, surveyPlan } from "./attack-survey.js";
import { attack } from "./published-attacker.js";
it("x", async () => {
  const plans = fc.sample(surveyPlan, { seed: 2026, numRuns: 80 });
  for (const i of (process.env["CASES"] ?? "17").split(",").map(Number)) {
    const { json, codebook, tabulation } = await publish(plans[i]!);
    const leaks = await attack(json, codebook);
    console.log("CASE", i, JSON.stringify(leaks.slice(0, 4)), leaks.length);
    const seen = new Set<string>();
    for (const { cell } of leaks.slice(0, 6)) {
      const [w, , what] = cell.split("/");
      const item = what!.split(".")[0]!;
      if (seen.has(w! + item)) continue;
      seen.add(w! + item);
      const it = codebook.items.find((x) => x.id === item)!;
      console.log(
        it.kind,
        "routed",
        !!it.base.routedBy,
        it.options.map((o) => o.id + (o.missing ? "!" + o.missing : "")).join(","),
        JSON.stringify(
          codebook.indicators.filter((x) => x.item === item).map((x) => [x.id, x.counted, x.base]),
        ),
      );
      for (const s of tabulation.strata.values())
        if (s.wave === w && s.unit === "own") {
          const c = s.items.get(item)!;
          console.log(
            "  TRUE",
            s.group?.option ?? "total",
            "R",
            s.respondents,
            "base",
            c.answered,
            "blank",
            c.blank,
            JSON.stringify([...c.options]),
          );
        }
      const d = json.items.find((x) => x.id === item)!.distributions.find((x) => x.wave === w)!;
      console.log(
        "  PUB base",
        d.base.shown ? d.base.value : d.base.why,
        JSON.stringify(d.options.map((o) => [o.option, o.count.shown ? o.count.value : o.count.why])),
      );
      for (const ind of json.indicators)
        if (ind.id.startsWith(item + "."))
          for (const e of ind.estimates)
            if (e.wave === w)
              console.log(
                "  SHARE",
                ind.id,
                e.group?.option ?? "total",
                e.share.shown
                  ? `${e.share.count}/${e.share.n} ${JSON.stringify(e.share.dontKnow)}`
                  : e.share.why,
              );
    }
  }
}, 300000);
