import { describe, expect, it } from "vitest";
import { compare } from "../../src/analysis/compare.js";
import { estimate } from "../../src/analysis/estimate.js";
import { merge } from "../../src/analysis/tabulation.js";
import type { Codebook } from "../../src/domain/codebook.js";
import type { DataIssue } from "../../src/domain/issues.js";
import type { IndexChange, IndexEstimate } from "../../src/domain/people/estimate.js";
import type { Tabulation } from "../../src/domain/people/tabulation.js";
import { protect, type Protected } from "../../src/protect/protect.js";
import { codebookOf, dataOf, tabulationOf, type Persons } from "./small-tables.js";

const contact = codebookOf(
  [
    { id: "kontakt", options: ["ja", "nei", "vet_ikke"] },
    { id: "tjeneste", options: ["hjemme", "institusjon", "dag"] },
  ],
  [{ id: "kontakt.hoved", counted: ["nei", "vet_ikke"] }],
);

interface More {
  readonly groupBy?: readonly string[];
  readonly issues?: readonly DataIssue[];
  readonly changes?: readonly IndexChange[];
  readonly index?: Partial<IndexEstimate>;
}

/** What may be shown of some counts, judged in 2025. */
async function shownOf(codebook: Codebook, tabulation: Tabulation, more: More = {}): Promise<Protected> {
  const data = dataOf(codebook);
  const waves = [...new Set([...tabulation.strata.values()].map(({ wave }) => wave))];
  const estimates = estimate(data, tabulation).map((one) =>
    one.kind === "index" ? { ...one, ...more.index } : one,
  );
  return protect({
    tabulation,
    codebook,
    waves,
    judged: "2025",
    groupBy: more.groupBy ?? [],
    estimates,
    comparisons: compare(data, tabulation, { wave: "2025", county: null }),
    changes: more.changes ?? [],
    weightings: [],
    trends: [],
    issues: more.issues ?? [],
    limit: 5,
  });
}

function all(shown: Protected): readonly { readonly cell: string; readonly shown: boolean }[] {
  return [
    ...shown.respondents.values(),
    ...[...shown.distributions.values()]
      .flat()
      .flatMap(({ base, options }) => [base, ...options.map(({ count }) => count)]),
    ...shown.shares.map(({ share }) => share),
    ...shown.indexes.map(({ index }) => index),
    ...shown.alphas.map(({ alpha }) => alpha),
    ...shown.changes,
    ...shown.comparisons,
  ];
}

function at(shown: Protected, cell: string): { readonly shown: boolean; readonly why?: string } {
  const found = all(shown).find((one) => one.cell === cell);
  if (found === undefined) throw new Error(`there is no ${cell}`);
  return found;
}

const small: Persons = [
  [110, { kontakt: "ja", tjeneste: "hjemme" }],
  [20, { kontakt: "nei", tjeneste: "institusjon" }],
  [3, { kontakt: "vet_ikke", tjeneste: "dag" }],
];

describe("a share", () => {
  it("is shown where its count and its base are open, though its parts are hidden", async () => {
    const shown = await shownOf(contact, tabulationOf(contact, small));
    expect(at(shown, "2025/kontakt.hoved/total/share")).toMatchObject({ shown: true, count: 23, n: 133 });
    expect(at(shown, "2025/kontakt.nei/total/count")).toEqual({
      cell: "2025/kontakt.nei/total/count",
      shown: false,
      why: "skjermet",
    });
  });

  it("of fewer than ten is «for få svar» where its base is open, whatever was counted, and hidden where not", async () => {
    const share = async (yes: number, no: number) => {
      const tabulation = tabulationOf(contact, [
        [yes, { kontakt: "ja" }],
        [no, { kontakt: "nei" }],
        [20, {}],
      ]);
      return at(await shownOf(contact, tabulation), "2025/kontakt.hoved/total/share");
    };
    expect((await share(5, 4)).why).toBe("forFaSvar");
    expect((await share(9, 0)).why).toBe("forFaSvar");
    expect((await share(3, 1)).why).toBe("skjermet");
  });

  it("of 10 to 29 is marked as few answers", async () => {
    const shown = await shownOf(
      contact,
      tabulationOf(contact, [
        [12, { kontakt: "ja" }],
        [9, { kontakt: "nei" }],
        [6, { kontakt: "vet_ikke" }],
      ]),
    );
    expect(at(shown, "2025/kontakt.hoved/total/share")).toMatchObject({ n: 27, fewAnswers: true });
  });

  it("of a question the wave did not ask cannot be had, which is no secret", async () => {
    const later = codebookOf(
      [
        { id: "kontakt", options: ["ja", "nei", "vet_ikke"] },
        { id: "ny", options: ["ja", "nei"] },
      ],
      [
        { id: "kontakt.hoved", counted: ["nei", "vet_ikke"] },
        { id: "ny.ja", counted: ["ja"] },
      ],
    );
    const tabulation = tabulationOf(later, small);
    const asked = new Map(
      [...tabulation.strata].map(([key, stratum]) => [
        key,
        { ...stratum, items: new Map([...stratum.items].filter(([id]) => id !== "ny")) },
      ]),
    );
    const shown = await shownOf(later, { strata: asked });
    expect(at(shown, "2025/ny.ja/total/share").why).toBe("notEstimable");
  });

  it("tells how many said «vet ikke» no closer than the open counts do", async () => {
    const yes = codebookOf(
      [{ id: "kontakt", options: ["ja", "nei", "vet_ikke"] }],
      [{ id: "kontakt.ja", counted: ["ja"] }],
    );
    const shown = await shownOf(yes, tabulationOf(yes, small));
    expect(at(shown, "2025/kontakt.ja/total/share")).toMatchObject({ dontKnow: { fewest: 0, most: 23 } });
    const open = await shownOf(
      yes,
      tabulationOf(yes, [
        [60, { kontakt: "ja" }],
        [40, { kontakt: "nei" }],
        [9, { kontakt: "vet_ikke" }],
      ]),
    );
    expect(at(open, "2025/kontakt.ja/total/share")).toMatchObject({ dontKnow: { fewest: 9, most: 9 } });
  });
});

describe("a hidden cell", () => {
  it("holds its address and why, and nothing else", async () => {
    const shown = await shownOf(contact, tabulationOf(contact, small, ["tjeneste"]), {
      groupBy: ["tjeneste"],
    });
    const hidden = all(shown).filter((one) => !one.shown);
    expect(hidden.length).toBeGreaterThan(5);
    for (const one of hidden) expect(Object.keys(one).sort()).toEqual(["cell", "shown", "why"]);
    for (const one of all(shown)) if (one.shown) expect(one).toHaveProperty("trace");
  });
});

describe("an area's index", () => {
  const many: Persons = [
    [60, { kontakt: "ja" }],
    [50, { kontakt: "nei" }],
    [20, { kontakt: "vet_ikke" }],
  ];
  const cell = "2025/en/total/index";

  it("is hidden with a share it is made of", async () => {
    const yesNo = codebookOf(
      [{ id: "kontakt", options: ["ja", "nei"] }],
      [{ id: "kontakt.hoved", counted: ["nei"] }],
    );
    const tabulation = tabulationOf(yesNo, [
      [110, { kontakt: "ja" }],
      [3, { kontakt: "nei" }],
    ]);
    expect(at(await shownOf(yesNo, tabulation), cell)).toEqual({ cell, shown: false, why: "skjermet" });
    expect(at(await shownOf(yesNo, tabulation), "2025/en/total/alpha").shown).toBe(false);
  });

  it("keeps its linearized interval, widened to tenths, where no crossing is small", async () => {
    const index = { smallestCrossing: 5, low: 41.27, high: 52.61, cautious: { low: 38, high: 55 } };
    const shown = await shownOf(contact, tabulationOf(contact, many), { index });
    expect(at(shown, cell)).toMatchObject({ low: 41.2, high: 52.7, cautious: false });
  });

  it("gives way to the cautious interval where a crossing is small", async () => {
    const index = { smallestCrossing: 4, low: 41.27, high: 52.61, cautious: { low: 38.04, high: 55.01 } };
    const shown = await shownOf(contact, tabulationOf(contact, many), { index });
    expect(at(shown, cell)).toMatchObject({ low: 38, high: 55.1, cautious: true });
  });

  it("shows its change only where both waves' shares are open, and cautiously where a crossing is small", async () => {
    const change: IndexChange = {
      area: "en",
      from: "2023",
      to: "2025",
      indicators: ["kontakt.hoved"],
      change: -4,
      low: -9.11,
      high: 1.11,
      method: "linearized",
      cautious: { low: -12.01, high: 4.01 },
      smallestCrossing: 9,
    };
    const now = tabulationOf(contact, many);
    const before = tabulationOf(contact, many, [], "2023");
    const tiny = tabulationOf(contact, [[3, { kontakt: "ja" }]], [], "2023");
    const changeOf = async (of: Tabulation, one: IndexChange) =>
      (await shownOf(contact, of, { changes: [one] })).changes[0];
    expect(await changeOf(merge(before, now), change)).toMatchObject({ low: -9.2, high: 1.2 });
    expect(await changeOf(merge(before, now), { ...change, smallestCrossing: 2 })).toMatchObject({
      low: -12.1,
      high: 4.1,
    });
    expect(await changeOf(merge(tiny, now), change)).toMatchObject({ shown: false, why: "skjermet" });
  });
});

describe("a comparison", () => {
  const before = (persons: Persons) => tabulationOf(contact, persons, [], "2023");
  const now = tabulationOf(contact, small);

  it("with an earlier wave is hidden where that wave's share is", async () => {
    const tiny: Persons = [
      [30, { kontakt: "ja" }],
      [2, { kontakt: "nei" }],
    ];
    const cell = "2025/kontakt.hoved/total/vs-2023";
    expect(at(await shownOf(contact, merge(before(small), now)), cell)).toMatchObject({
      shown: true,
      against: { count: 23, n: 133 },
    });
    expect(at(await shownOf(contact, merge(before(tiny), now)), cell)).toEqual({
      cell,
      shown: false,
      why: "skjermet",
    });
  });

  it("with an earlier wave where nobody answered is hidden as one where few did", async () => {
    const cell = "2025/kontakt.hoved/total/vs-2023";
    const [nobody, three] = await Promise.all(
      [0, 3].map((count) =>
        shownOf(
          contact,
          merge(
            before([
              [count, { kontakt: "ja" }],
              [40, {}],
            ]),
            now,
          ),
        ),
      ),
    );
    expect(at(nobody!, cell)).toEqual(at(three!, cell));
    expect(at(nobody!, cell).shown).toBe(false);
  });

  it("of a group with the rest is hidden where either is, and stands there though nobody answered", async () => {
    const persons: Persons = [
      [40, { kontakt: "ja", tjeneste: "hjemme" }],
      [30, { kontakt: "nei", tjeneste: "hjemme" }],
      [30, { kontakt: "ja", tjeneste: "institusjon" }],
      [25, { kontakt: "nei", tjeneste: "institusjon" }],
      [8, { tjeneste: "dag" }],
    ];
    const groupBy = ["tjeneste"];
    const shown = await shownOf(contact, tabulationOf(contact, persons, groupBy), { groupBy });
    const cell = "2025/kontakt.hoved/tjeneste=dag/vs-rest";
    expect(at(shown, cell)).toEqual({ cell, shown: false, why: "skjermet" });
  });

  it("of a group with the rest is left out where the rest is small, though group and total are shown", async () => {
    const few = (count: number, tjeneste: string): Persons => [
      [28, { kontakt: "ja", tjeneste }],
      [count, { kontakt: "nei", tjeneste }],
    ];
    const persons: Persons = [
      [40, { kontakt: "ja", tjeneste: "hjemme" }],
      [30, { kontakt: "nei", tjeneste: "hjemme" }],
      ...few(2, "institusjon"),
      ...few(2, "dag"),
    ];
    const groupBy = ["tjeneste"];
    const shown = await shownOf(contact, tabulationOf(contact, persons, groupBy), { groupBy });
    const home = "2025/kontakt.hoved/tjeneste=hjemme";
    expect(at(shown, `${home}/share`)).toMatchObject({ shown: true, count: 30, n: 70 });
    expect(at(shown, `${home}/vs-rest`)).toEqual({ cell: `${home}/vs-rest`, shown: false, why: "skjermet" });
  });

  it("stands hidden for every hidden share of the judged wave, so that a missing one tells nothing", async () => {
    const groupBy = ["tjeneste"];
    const both = merge(before(small), tabulationOf(contact, small, groupBy));
    const shown = await shownOf(contact, both, { groupBy });
    const hidden = shown.shares.filter(
      ({ wave, group, share }) => wave === "2025" && group !== null && !share.shown,
    );
    expect(hidden.length).toBeGreaterThan(0);
    for (const { share } of hidden)
      expect(at(shown, share.cell.replace(/share$/u, "vs-rest")).shown).toBe(false);
  });
});

describe("a data issue", () => {
  it("tells of rows that they were there, never how many or which, and nothing of what routing would tell", async () => {
    const issue = (code: DataIssue["code"], count: number): DataIssue => ({
      code,
      file: "svar.csv",
      column: "kontakt",
      count,
      rows: [2, 3],
      names: [],
    });
    const { issues } = await shownOf(contact, tabulationOf(contact, small), {
      issues: [
        issue("outsideBase", 4),
        issue("blankRouting", 3),
        issue("unknownLabel", 11),
        issue("hiddenInput", 2),
      ],
    });
    expect(issues.map(({ code, count }) => [code, count])).toEqual([
      ["unknownLabel", null],
      ["hiddenInput", 2],
    ]);
  });
});
