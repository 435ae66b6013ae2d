import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isTrulySmall,
  publish,
  surveyPlan,
  trueCount,
  type Behind,
  type SurveyPlan,
} from "./attack-survey.js";
import { attack, type Leak, type PublishedJson } from "./published-attacker.js";

const PATIENCE = 120_000;
const fuzz = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 30) };

describe("an attacker who reads the published JSON", () => {
  it(
    "is left with at least three values for every hidden count, whatever he guesses",
    async () => {
      let hidden = 0;
      await fc.assert(
        fc.asyncProperty(surveyPlan, async (plan) => {
          const behind = await publish(plan);
          hidden += hiddenCounts(behind.json).length;
          expect(disclosing(await attack(behind.json, behind.codebook), behind)).toEqual([]);
        }),
        fuzz,
      );
      // The property would hold of tables where nothing needs hiding.
      expect(hidden).toBeGreaterThan(fuzz.numRuns);
    },
    Math.max(PATIENCE, 2_000 * fuzz.numRuns),
  );
});

/**
 * In everybody's tables every guess counts: all that is open there is printed. A group's open base is not, so there he can
 * make a wrong guess that it would refute; he then concludes what is not true, and nothing is disclosed.
 */
function disclosing(leaks: readonly Leak[], behind: Behind): readonly Leak[] {
  return leaks.filter(
    ({ guess }) =>
      guess === null || guess.name.includes("/total/") || isTrulySmall(behind, guess.name, guess.base),
  );
}

describe("the attacker is strong: he finds what is opened by hand", () => {
  const plan: SurveyPlan = {
    items: [
      {
        kind: "single",
        options: 3,
        dontKnow: true,
        notApplicable: true,
        counted: 1,
        narrowBase: false,
        second: false,
        skew: 2,
      },
      {
        kind: "multiple",
        options: 4,
        dontKnow: false,
        notApplicable: false,
        counted: 1,
        narrowBase: false,
        second: true,
        skew: 2,
      },
      {
        kind: "scale",
        options: 4,
        dontKnow: true,
        notApplicable: false,
        counted: 2,
        narrowBase: true,
        second: true,
        skew: 3,
      },
    ],
    groups: 3,
    groupBy: true,
    routed: true,
    nation: true,
    respondents: [90, 120],
    seed: 7,
  };

  it(
    "a hidden count of everybody's tables, nearly wherever it is not small itself",
    async () => {
      let [opened, found] = [0, 0];
      await fc.assert(
        fc.asyncProperty(surveyPlan, async (random) => {
          const behind = await publish({ ...random, groupBy: false });
          for (const { name, cell } of complements(behind).slice(0, 2)) {
            const figure = { shown: true, value: trueCount(behind, name) };
            opened += 1;
            if ((await attack(replaced(behind.json, cell, figure), behind.codebook)).length > 0) found += 1;
          }
        }),
        fuzz,
      );
      expect(opened).toBeGreaterThan(fuzz.numRuns / 3);
      // Where too little is open to be safe at all, more is hidden than one opened cell would give away.
      expect(found / opened).toBeGreaterThan(0.9);
    },
    Math.max(PATIENCE, 2_000 * fuzz.numRuns),
  );

  it("the share of a group whose share was hidden", async () => {
    const behind = await publish(plan);
    const hidden = behind.json.indicators.flatMap(({ id, estimates }) =>
      estimates
        .filter(({ group, share }) => group !== null && !share.shown && share.why === "skjermet")
        .map((one) => ({ id, ...one })),
    );
    expect(hidden.length).toBeGreaterThan(0);
    let found = 0;
    for (const { id, wave, group, share } of hidden.slice(-6)) {
      const indicator = behind.codebook.indicators.find((one) => one.id === id)!;
      const key = `${wave}/${group!.item}=${group!.option}/${indicator.item}`;
      const count = trueCount(behind, `${key}.{${indicator.counted.join("+")}}`);
      const n = trueCount(
        behind,
        indicator.base === undefined ? `${key}/base` : `${key}.{${indicator.base.join("+")}}`,
      );
      const json = replaced(behind.json, share.cell, {
        shown: true,
        value: count / Math.max(1, n),
        count,
        n,
      });
      if ((await attack(json, behind.codebook)).length > 0) found += 1;
    }
    // The others are hidden beside one that is opened, and safe without it.
    expect(found).toBeGreaterThanOrEqual(3);
  });

  it("a comparison that is left out because nobody in the group answered", async () => {
    const behind = await publish({ ...plan, groups: 4, respondents: [24, 24] });
    const nobody = behind.json.comparisons.filter(({ comparison }) => {
      const [wave = "", indicator = "", group = "", measure] = comparison.cell.split("/");
      const item = indicator.split(".")[0] ?? "";
      return measure === "vs-rest" && trueCount(behind, `${wave}/${group}/${item}/base`) === 0;
    });
    expect(nobody.length).toBeGreaterThan(0);
    expect(nobody.filter(({ comparison }) => comparison.shown)).toEqual([]);
    const comparisons = behind.json.comparisons.filter((one) => one !== nobody[0]);
    expect(await attack({ ...behind.json, comparisons }, behind.codebook)).not.toEqual([]);
  });

  it("a previous wave's hidden share printed in a comparison", async () => {
    const behind = await publish({ ...plan, groupBy: false, respondents: [40, 120] });
    const { json, codebook } = behind;
    const share = json.indicators
      .flatMap(({ id, estimates }) => estimates.map((one) => ({ id, ...one })))
      .find(({ wave, share: one }) => wave === "2023" && !one.shown && one.why === "skjermet")!;
    const indicator = codebook.indicators.find(({ id }) => id === share.id)!;
    const key = `2023/total/${indicator.item}`;
    const base = indicator.base === undefined ? `${key}/base` : `${key}.{${indicator.base.join("+")}}`;
    const against = {
      kind: "wave",
      wave: "2023",
      count: trueCount(behind, `${key}.{${indicator.counted.join("+")}}`),
      n: trueCount(behind, base),
    };
    const place = { indicator: share.id, wave: "2025", group: null, notComparable: null };
    const cell = `2025/${share.id}/total/vs-2023`;
    const comparisons = [...json.comparisons, { comparison: { cell, shown: true, ...place, against } }];
    expect(await attack({ ...json, comparisons }, codebook)).not.toEqual([]);
  });
});

interface HiddenCount {
  readonly name: string;
  readonly base: string;
  readonly cell: string;
}

/** The hidden options of everybody's tables whose base is open. */
function hiddenCounts({ items }: PublishedJson): readonly HiddenCount[] {
  return items.flatMap(({ id, distributions }) =>
    distributions
      .filter(({ base }) => base.shown)
      .flatMap(({ wave, options }) =>
        options
          .filter(({ count }) => !count.shown && count.why === "skjermet")
          .map(({ option, count }) => ({
            name: `${wave}/total/${id}.${option}`,
            base: `${wave}/total/${id}/base`,
            cell: count.cell,
          })),
      ),
  );
}

function complements(behind: Behind): readonly HiddenCount[] {
  return hiddenCounts(behind.json).filter(({ name, base }) => !isTrulySmall(behind, name, base));
}

/** The JSON with one cell written over, as by hand in an editor. */
function replaced(json: PublishedJson, cell: string, figure: object): PublishedJson {
  const text = JSON.stringify(json, (_, value: unknown) =>
    typeof value === "object" && value !== null && "cell" in value && value.cell === cell && "shown" in value
      ? { cell, ...figure }
      : value,
  );
  return JSON.parse(text) as PublishedJson;
}
