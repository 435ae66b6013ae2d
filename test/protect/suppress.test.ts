import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { audit } from "../../src/protect/audit.js";
import { suppress } from "../../src/protect/suppress.js";
import { isSmall, type CountSystem, type Limits } from "../../src/protect/system.js";
import { cell, equation, oneWay, protectedTwoWay, randomTable, sum } from "./count-systems.js";

const limits: Limits = { limit: 5, zeroBase: 30 };
const fixtures = new URL("../../fixtures/protect/", import.meta.url);

interface Fixture {
  readonly about: string;
  readonly limits: Limits;
  readonly system: CountSystem;
  readonly published: { readonly hidden: readonly string[] };
}

async function hiddenIn(system: CountSystem): Promise<string[]> {
  const hidden = await suppress(system, limits);
  expect((await audit(system, hidden, limits)).unsafe).toEqual([]);
  return [...hidden];
}

describe("published suppressions", () => {
  const cases = readdirSync(fixtures)
    .filter((name) =>
      ["age-by-country.json", "age-by-country-hierarchy.json", "complement.json"].includes(name),
    )
    .map((name) => JSON.parse(readFileSync(new URL(name, fixtures), "utf8")) as Fixture);

  it.each(cases)("$about: ours is safe and hides no more", async ({ limits, system, published }) => {
    const hidden = await suppress(system, limits);
    const sumOf = (ids: Iterable<string>): number =>
      [...ids].reduce((total, id) => total + (system.cells.find((c) => c.id === id)?.value ?? 0), 0);
    expect((await audit(system, hidden, limits)).unsafe).toEqual([]);
    expect(hidden.size).toBeGreaterThan(0);
    expect(hidden.size).toBeLessThanOrEqual(published.hidden.length);
    expect(sumOf(hidden)).toBeLessThanOrEqual(sumOf(published.hidden));
  });

  it("cannot be safe from wrong guesses too where small margins are open, and says so", async () => {
    const { limits, system, published } = cases.find(({ system }) =>
      system.cells.some((c) => c.id === "EU"),
    )!;
    const every: Limits = { limit: limits.limit, zeroBase: limits.zeroBase };
    expect((await audit(system, new Set(published.hidden), every)).unsafe).toContain("young/Iceland");
    const hidden = await suppress(system, every);
    expect(hidden.size).toBe(system.cells.filter(({ fixed }) => fixed === undefined).length);
    expect((await audit(system, hidden, every)).unsafe).toContain("young/Iceland");
  });
});

describe("what counts as small", () => {
  it.each([
    [1, 130, true],
    [4, 130, true],
    [5, 130, false],
    [0, 29, true],
    [0, 30, false],
    [0, null, true],
    [4, undefined, true],
    [0, undefined, true],
    [5, undefined, false],
  ])("%s in a base of %s: %s", (value, base, expected) => {
    expect(isSmall(value, base, limits)).toBe(expected);
  });
});

describe("one item", () => {
  it("hides nothing where nothing is small", async () => {
    expect(await hiddenIn(oneWay({ Ja: 61, Delvis: 48, Nei: 24 }))).toEqual([]);
  });

  it("keeps the union of two hidden options open", async () => {
    const system = oneWay({ Ja: 110, Nei: 20, "Vet ikke": 3 }, { "Nei eller vet ikke": ["Nei", "Vet ikke"] });
    expect(await hiddenIn(system)).toEqual(["Nei", "Vet ikke"]);
  });

  it("hides both answers of a pair and keeps the base", async () => {
    expect(await hiddenIn(oneWay({ ticked: 3, "not ticked": 127 }))).toEqual(["not ticked", "ticked"]);
  });

  it("hides a third option when two small ones sum to so little that they are nearly known", async () => {
    expect(await hiddenIn(oneWay({ Ja: 100, Nei: 30, Delvis: 1, "Vet ikke": 1 }))).toEqual([
      "Delvis",
      "Nei",
      "Vet ikke",
    ]);
  });

  it("lets two small options that sum to more protect each other", async () => {
    expect(await hiddenIn(oneWay({ Ja: 100, Nei: 30, Delvis: 3, "Vet ikke": 4 }))).toEqual([
      "Delvis",
      "Vet ikke",
    ]);
  });

  it("hides a zero in a base under 30, and shows it in a larger one", async () => {
    expect(await hiddenIn(oneWay({ Ja: 12, Nei: 13, "Vet ikke": 0 }))).toContain("Vet ikke");
    expect(await hiddenIn(oneWay({ Ja: 60, Nei: 60, "Vet ikke": 0 }))).toEqual([]);
  });

  it("hides all of an item whose base is small", async () => {
    expect(await hiddenIn(oneWay({ Ja: 2, Nei: 1 }))).toEqual(["Ja", "Nei", "base"]);
  });

  it("hides cheap cells before dear ones", async () => {
    const system = oneWay({ Ja: 40, Nei: 60, "Vet ikke": 3 });
    const cheap = { ...system, cells: system.cells.map((c) => (c.id === "Nei" ? { ...c, cost: 1 } : c)) };
    expect(await hiddenIn(cheap)).toEqual(["Nei", "Vet ikke"]);
  });

  it("hides a second cell beside one that is unknown in the file", async () => {
    const system: CountSystem = {
      cells: [
        cell("base", 100, { cost: 1000 }),
        cell("Ja", 60, { baseId: "base" }),
        cell("Nei", 37, { baseId: "base" }),
        cell("Vet ikke", null, { baseId: "base" }),
      ],
      equations: [sum("base", ["Ja", "Nei", "Vet ikke"])],
    };
    expect(await hiddenIn(system)).toEqual(["Nei", "Vet ikke"]);
  });

  it("hides all there is when unknown counts cannot be made to fit", async () => {
    const system: CountSystem = {
      cells: [cell("base", 10), cell("Ja", 20, { baseId: "base" }), cell("Nei", null, { baseId: "base" })],
      equations: [sum("base", ["Ja", "Nei"])],
    };
    const hidden = await suppress(system, limits);
    expect([...hidden]).toEqual(["Ja", "Nei", "base"]);
    expect((await audit(system, hidden, limits)).unsafe).toEqual(["Ja", "Nei", "base"]);
  });
});

describe("routing", () => {
  const routed = (notAnswered: number, blankRouting: number): CountSystem => ({
    cells: [
      cell("ja", 40, { cost: 400 }),
      cell("blank routing", blankRouting, { publishable: false, sensitive: false }),
      cell("not answered", notAnswered, { publishable: false, sensitive: false }),
      cell("filtered/base", 40 + blankRouting - notAnswered, { cost: 400 }),
      cell("filtered/a", 20 + blankRouting, { baseId: "filtered/base" }),
      cell("filtered/b", 20 - notAnswered, { baseId: "filtered/base" }),
    ],
    equations: [
      sum("filtered/base", ["filtered/a", "filtered/b"]),
      equation([
        ["ja", 1],
        ["blank routing", 1],
        ["filtered/base", -1],
        ["not answered", -1],
      ]),
    ],
  });

  it("asks nothing of counts that are never published", async () => {
    expect(await hiddenIn(routed(2, 1))).toEqual([]);
  });

  it("protects a small answer behind the filter in its own item", async () => {
    expect(await hiddenIn(routed(17, 2))).toEqual(["filtered/a", "filtered/b"]);
  });
});

describe("what was decided earlier", () => {
  it("stays as it was", async () => {
    const table = randomTable(11, 4, 3, 1, 200);
    const system = await protectedTwoWay(table, limits);
    const hidden = new Set(await hiddenIn(system));
    for (const { id, fixed } of system.cells) {
      if (fixed !== undefined) expect(hidden.has(id)).toBe(fixed === "hidden");
    }
  });

  it("is reported when it makes protection impossible, and the rest is hidden", async () => {
    const system: CountSystem = {
      cells: [
        cell("base", 40, { fixed: "shown" }),
        cell("Ja", 37, { baseId: "base", fixed: "shown" }),
        cell("Nei", 3, { baseId: "base" }),
      ],
      equations: [sum("base", ["Ja", "Nei"])],
    };
    const hidden = await suppress(system, limits);
    expect([...hidden]).toEqual(["Nei"]);
    expect((await audit(system, hidden, limits)).unsafe).toEqual(["Nei"]);
  });
});

describe("linked tables", () => {
  it("of ten options by eight groups end within the limits and pass the audit", async () => {
    const system = await protectedTwoWay(randomTable(3, 10, 8, 1, 900), limits);
    const hidden = await hiddenIn(system);
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden.length).toBeLessThan(system.cells.filter((c) => c.publishable).length / 2);
  });

  it("of two groupings with the same totals are protected together", async () => {
    expect(await hiddenIn(await protectedTwoWay(randomTable(5, 4, 3, 2, 150), limits))).not.toEqual([]);
  });
});
