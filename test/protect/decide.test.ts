import { describe, expect, it } from "vitest";
import { stratumKey, type Tabulation } from "../../src/domain/people/tabulation.js";
import { decide } from "../../src/protect/decide.js";
import { codebookOf, tabulationOf, type Persons } from "./small-tables.js";

const LIMIT = 5;

const contact = codebookOf(
  [
    { id: "kontakt", options: ["ja", "nei", "vet_ikke"] },
    { id: "tjeneste", options: ["hjemme", "institusjon", "dag", "avlastning"] },
  ],
  [{ id: "kontakt.uten", counted: ["nei", "vet_ikke"] }],
);

/** Which of some cells are open. */
async function openIn(
  tabulation: Tabulation,
  codebook: typeof contact,
  ids: readonly string[],
  groupBy: readonly string[] = [],
): Promise<Record<string, boolean>> {
  const { open } = await decide(tabulation, codebook, "2025", groupBy, LIMIT);
  return Object.fromEntries(ids.map((id) => [id, open(id)]));
}

const kontakt = ["ja", "nei", "vet_ikke"].map((option) => `total/kontakt.${option}`);

describe("everybody's answers to one item", () => {
  it("hides «nei» with the small «vet ikke», and keeps the union an indicator counts", async () => {
    const tabulation = tabulationOf(contact, [
      [110, { kontakt: "ja" }],
      [20, { kontakt: "nei" }],
      [3, { kontakt: "vet_ikke" }],
    ]);
    const ids = [...kontakt, "total/kontakt.nei+vet_ikke", "total/kontakt/base", "total/respondents"];
    expect(await openIn(tabulation, contact, ids)).toEqual({
      "total/kontakt.ja": true,
      "total/kontakt.nei": false,
      "total/kontakt.vet_ikke": false,
      "total/kontakt.nei+vet_ikke": true,
      "total/kontakt/base": true,
      "total/respondents": true,
    });
  });

  it("hides nothing where nothing is small", async () => {
    const tabulation = tabulationOf(contact, [
      [74, { kontakt: "ja" }],
      [48, { kontakt: "nei" }],
      [13, { kontakt: "vet_ikke" }],
    ]);
    expect(Object.values(await openIn(tabulation, contact, kontakt))).toEqual([true, true, true]);
  });

  it("hides both answers of a question with two, where one is small, and keeps its base", async () => {
    const plan = codebookOf([{ id: "plan", options: ["ja", "nei"] }], [{ id: "plan.ja", counted: ["ja"] }]);
    const tabulation = tabulationOf(plan, [
      [130, { plan: "ja" }],
      [3, { plan: "nei" }],
    ]);
    expect(await openIn(tabulation, plan, ["total/plan.ja", "total/plan.nei", "total/plan/base"])).toEqual({
      "total/plan.ja": false,
      "total/plan.nei": false,
      "total/plan/base": true,
    });
  });

  it("shows a zero of many, and hides a zero of fewer than 30", async () => {
    const many = tabulationOf(contact, [
      [60, { kontakt: "ja" }],
      [40, { kontakt: "nei" }],
    ]);
    const few = tabulationOf(contact, [
      [17, { kontakt: "ja" }],
      [12, { kontakt: "nei" }],
    ]);
    expect((await openIn(many, contact, kontakt))["total/kontakt.vet_ikke"]).toBe(true);
    expect((await openIn(few, contact, kontakt))["total/kontakt.vet_ikke"]).toBe(false);
  });

  it("shows that nobody of many said it did not concern them", async () => {
    const codebook = codebookOf([{ id: "rad", options: ["ja", "nei", "ikke_aktuelt"] }], []);
    const tabulation = tabulationOf(codebook, [
      [50, { rad: "ja" }],
      [40, { rad: "nei" }],
    ]);
    expect(await openIn(tabulation, codebook, ["total/rad.ikke_aktuelt"])).toEqual({
      "total/rad.ikke_aktuelt": true,
    });
  });

  it("hides a wave that fewer than the limit answered, base and all", async () => {
    const tabulation = tabulationOf(contact, [[4, { kontakt: "ja" }]]);
    const ids = [...kontakt, "total/kontakt/base", "total/respondents"];
    expect(Object.values(await openIn(tabulation, contact, ids))).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it("does not let the two denominators of an item give «vet ikke» away", async () => {
    const codebook = codebookOf(
      [{ id: "rad", options: ["ja", "delvis", "nei", "vet_ikke"] }],
      [
        { id: "rad.nei", counted: ["nei"] },
        { id: "rad.nei_svart", counted: ["nei"], base: ["ja", "delvis", "nei"] },
      ],
    );
    const tabulation = tabulationOf(codebook, [
      [61, { rad: "ja" }],
      [48, { rad: "delvis" }],
      [24, { rad: "nei" }],
      [2, { rad: "vet_ikke" }],
    ]);
    expect(
      await openIn(tabulation, codebook, ["total/rad/base", "total/rad/base-ja+delvis+nei", "total/rad.nei"]),
    ).toEqual({ "total/rad/base": true, "total/rad/base-ja+delvis+nei": false, "total/rad.nei": true });
  });
});

describe("several ticks", () => {
  const ticks = codebookOf(
    [{ id: "opplevelse", kind: "multiple", options: ["byrde", "ressurs", "annet"] }],
    [{ id: "opplevelse.byrde", counted: ["byrde"] }],
  );

  it("are pairs: an option that nearly all ticked is hidden as one that few did", async () => {
    const tabulation = tabulationOf(ticks, [
      [60, { opplevelse: ["byrde", "ressurs"] }],
      [40, { opplevelse: ["byrde"] }],
      [3, { opplevelse: ["ressurs", "annet"] }],
      [20, { opplevelse: ["byrde", "annet"] }],
    ]);
    const ids = ["byrde", "ressurs", "annet"].map((option) => `total/opplevelse.${option}`);
    expect(Object.values(await openIn(tabulation, ticks, ids))).toEqual([false, true, true]);
  });

  it("give a small one away where all who answered ticked something and the others are open", async () => {
    const tabulation = tabulationOf(ticks, [
      [60, { opplevelse: ["byrde"] }],
      [40, { opplevelse: ["ressurs"] }],
      [4, { opplevelse: ["annet"] }],
    ]);
    const open = await openIn(tabulation, ticks, [
      "total/opplevelse.byrde",
      "total/opplevelse.ressurs",
      "total/opplevelse.annet",
    ]);
    expect(open).toEqual({
      "total/opplevelse.byrde": true,
      "total/opplevelse.ressurs": false,
      "total/opplevelse.annet": false,
    });
  });
});

describe("an item that another routes to", () => {
  const routed = codebookOf(
    [
      { id: "koordinator", options: ["ja", "nei", "vet_ikke"] },
      {
        id: "nytte",
        options: ["stor", "liten"],
        routedBy: { item: "koordinator", options: ["ja"] },
      },
    ],
    [],
  );

  it("keeps the routing answer hidden together with a base it would bound", async () => {
    const tabulation = tabulationOf(routed, [
      [4, { koordinator: "ja", nytte: "stor" }],
      [90, { koordinator: "nei" }],
      [20, { koordinator: "vet_ikke" }],
    ]);
    const open = await openIn(tabulation, routed, [
      "total/koordinator.ja",
      "total/koordinator.vet_ikke",
      "total/nytte/base",
      "total/nytte.stor",
    ]);
    expect(Object.values(open)).toEqual([false, false, false, false]);
  });

  it("is open where those inside are many", async () => {
    const tabulation = tabulationOf(routed, [
      [30, { koordinator: "ja", nytte: "stor" }],
      [15, { koordinator: "ja", nytte: "liten" }],
      [60, { koordinator: "nei" }],
      [30, { koordinator: "vet_ikke" }],
    ]);
    const ids = ["total/koordinator.ja", "total/nytte/base", "total/nytte.liten"];
    expect(Object.values(await openIn(tabulation, routed, ids))).toEqual([true, true, true]);
  });
});

describe("groups", () => {
  const persons: Persons = [
    [30, { tjeneste: "hjemme", kontakt: "ja" }],
    [18, { tjeneste: "hjemme", kontakt: "nei" }],
    [25, { tjeneste: "institusjon", kontakt: "ja" }],
    [20, { tjeneste: "institusjon", kontakt: "nei" }],
    [15, { tjeneste: "dag", kontakt: "ja" }],
    [12, { tjeneste: "dag", kontakt: "nei" }],
    [2, { tjeneste: "avlastning", kontakt: "ja" }],
    [1, { tjeneste: "avlastning", kontakt: "nei" }],
  ];
  const sizes = ["hjemme", "institusjon", "dag", "avlastning"].map((option) => `total/tjeneste.${option}`);
  const counted = ["hjemme", "institusjon", "dag", "avlastning"].map(
    (option) => `tjeneste=${option}/kontakt.nei+vet_ikke`,
  );

  it("that are under the limit hide themselves and one more, in size and in every item", async () => {
    const open = await openIn(
      tabulationOf(contact, persons, ["tjeneste"]),
      contact,
      [...sizes, ...counted],
      ["tjeneste"],
    );
    expect(sizes.map((id) => open[id])).toEqual([true, true, false, false]);
    expect(counted.map((id) => open[id])).toEqual([true, true, false, false]);
  });

  it("hide the same totals whatever the grouping", async () => {
    const more = codebookOf(
      [
        { id: "kontakt", options: ["ja", "nei", "vet_ikke"] },
        { id: "tjeneste", options: ["hjemme", "institusjon", "dag", "avlastning"] },
        { id: "relasjon", options: ["barn", "forelder", "partner"] },
      ],
      [{ id: "kontakt.uten", counted: ["nei", "vet_ikke"] }],
    );
    const relations = ["barn", "forelder", "partner"];
    const related = persons.map(
      ([count, answers], at) => [count, { ...answers, relasjon: relations[at % 3]! }] as const,
    );
    const totals = [
      ...kontakt,
      ...sizes,
      ...relations.map((option) => `total/relasjon.${option}`),
      "total/kontakt.nei+vet_ikke",
      "total/kontakt/base",
    ];
    const hidden = await Promise.all(
      [[], ["tjeneste"], ["relasjon"], ["tjeneste", "relasjon"]].map((groupBy) =>
        openIn(tabulationOf(more, related, groupBy), more, totals, groupBy),
      ),
    );
    for (const other of hidden.slice(1)) expect(other).toEqual(hidden[0]);
    expect(Object.values(hidden[0]!)).toContain(false);
  });
});

describe("a table of counts from a file", () => {
  const total = stratumKey({ wave: "2025", unit: "own", group: null });

  function changed(options: Readonly<Record<string, number | null>>, answered: number | null): Tabulation {
    const tabulation = tabulationOf(contact, [[100, { kontakt: "ja" }]]);
    const stratum = tabulation.strata.get(total)!;
    const kontaktCounts = stratum.items.get("kontakt")!;
    const counts = { ...kontaktCounts, options: new Map(Object.entries(options)), answered };
    const items = new Map([...stratum.items, ["kontakt", counts]]);
    return {
      strata: new Map([[total, { ...stratum, respondents: answered, items, sums: null, crossings: null }]]),
    };
  }

  it("keeps hidden what its sender hid, and one more that it could be computed from", async () => {
    const tabulation = changed({ ja: 110, nei: 20, vet_ikke: null }, 133);
    const open = await openIn(tabulation, contact, [...kontakt, "total/kontakt/base"]);
    expect(open["total/kontakt.vet_ikke"]).toBe(false);
    expect(open["total/kontakt/base"]).toBe(true);
    expect([open["total/kontakt.ja"], open["total/kontakt.nei"]].filter((one) => one)).toHaveLength(1);
  });

  it("does not fail where it does not add up", async () => {
    const tabulation = changed({ ja: 110, nei: 20, vet_ikke: 9 }, 133);
    expect(Object.values(await openIn(tabulation, contact, kontakt))).toEqual([true, true, true]);
  });

  it("does not fail where more answered the question than answered at all", async () => {
    const tabulation = changed({ ja: 90, nei: 40, vet_ikke: 9 }, 139);
    const fewer: Tabulation = {
      strata: new Map([[total, { ...tabulation.strata.get(total)!, respondents: 100 }]]),
    };
    expect(await openIn(fewer, contact, ["total/kontakt.ja"])).toEqual({ "total/kontakt.ja": true });
  });
});

it("does not fail where a wave was read without its groups", async () => {
  const tabulation = tabulationOf(contact, [
    [70, { kontakt: "ja", tjeneste: "hjemme" }],
    [30, { kontakt: "nei", tjeneste: "dag" }],
  ]);
  const open = await openIn(tabulation, contact, ["total/kontakt.ja", "total/tjeneste.dag"], ["tjeneste"]);
  expect(Object.values(open)).toEqual([true, true]);
});

it("opens nothing in a wave without answers of ours", async () => {
  const { open } = await decide({ strata: new Map() }, contact, "2025", [], LIMIT);
  expect(open("total/respondents")).toBe(false);
});
