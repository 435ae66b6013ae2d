import { beforeAll, describe, expect, it, test } from "vitest";
import { readPersonalDataWords } from "../../../src/read/personal-data.js";
import { dayOf, lastDayOf } from "../../../src/read/registers/cell-dates.js";
import { amountOf, shareOf } from "../../../src/read/registers/cell-numbers.js";
import { choiceFinder } from "../../../src/read/registers/choice-words.js";
import { idFinder, idsIn } from "../../../src/read/registers/known-ids.js";
import { nameFinder } from "../../../src/read/registers/person-names.js";

test.each([
  ["2025-12-31", "2025-12-31"],
  ["2025-12-31T12:00:00", "2025-12-31"],
  ["31.12.2025", "2025-12-31"],
  ["31.12.25", "2025-12-31"],
  ["31. desember 2025", "2025-12-31"],
  ["31.02.2025", null],
  ["frist 31.12.2025", null],
  ["2025", null],
  ["1905-07-17", null],
])("the day in «%s» is %s", (cell, day) => {
  expect(dayOf(cell)).toBe(day);
});

test.each([
  ["2025", "2025-12-31"],
  ["2024–2025", "2025-12-31"],
  ["1. halvår 2025", "2025-06-30"],
  ["innen utgangen av andre halvår 2025", "2025-12-31"],
  ["2. tertial 2025", "2025-08-31"],
  ["1. kvartal 2024", "2024-03-31"],
  ["februar 2024", "2024-02-29"],
  ["30.06.2025", "2025-06-30"],
  ["5. kvartal 2025", null],
  ["snart", null],
])("what is to be done by «%s» is to be done by %s", (cell, day) => {
  expect(lastDayOf(cell)).toBe(day);
});

describe("a number", () => {
  it.each([
    ["1 250 000", 1_250_000],
    ["1\u00a0250,5", 1250.5],
    ["kr 1 250,-", 1250],
    ["1.250.000 kroner", 1_250_000],
    ["−2,5", -2.5],
    ["0,125", 0.125],
    ["ca. 40", null],
    ["1.250", null],
  ])("«%s» of a csv file is %s", (cell, value) => {
    expect(amountOf(cell, false)).toBe(value);
  });

  it("of a workbook has a decimal point, also with three digits after it", () => {
    expect([amountOf("1.125", true), amountOf("1.125", false)]).toEqual([1.125, null]);
  });

  it("in per cent is a share, where it is not between the two", () => {
    expect(["40", "40 %", "37,5\u00a0%", "0", "0,4", "140"].map((cell) => shareOf(cell, false))).toEqual([
      ...[0.4, 0.4, 0.375, 0, null, null],
    ]);
  });
});

describe("an id", () => {
  const find = idFinder([
    { id: "avlastning", names: ["Støtte, avlastning"] },
    { id: "familie", names: ["Familier"] },
  ]);

  it("is known by itself, by its name, and as a drop-down writes it", () => {
    expect(["Avlastning", "støtte, avlastning", "avlastning – hva som helst", "sport"].map(find)).toEqual([
      ...["avlastning", "avlastning", "avlastning", null],
    ]);
  });

  it("stands among others with semicolons, lines, or commas where they can be nothing else", () => {
    const both = { ids: ["avlastning", "familie"], isAllKnown: true };
    for (const cell of [
      "avlastning; familie",
      "avlastning\nfamilie",
      "Støtte, avlastning; Familier",
      "avlastning, familie",
    ])
      expect(idsIn(cell, find)).toEqual(both);
    expect(idsIn("avlastning, sport; familie", find)).toEqual({ ids: ["familie"], isAllKnown: false });
  });
});

describe("a choice", () => {
  it("is known in any language, and in the municipality's own words, which win", () => {
    const choose = choiceFinder({ status: { done: "levert", underWay: "Planlagt" } });
    expect(
      ["GJENNOMFØRT", "done", "Levert", "planlagt", "nesten"].map((word) => choose("status", word)),
    ).toEqual([...["done", "done", "done", "underWay", null]]);
    expect(choose("yesNo", "TRUE")).toBe("yes");
  });
});

describe("a role", () => {
  let looksLikeName: (text: string) => boolean;
  beforeAll(async () => {
    looksLikeName = nameFinder(await readPersonalDataWords());
  });

  it.each([
    ...["Kommunalsjef Helse", "Virksomhetsleder hjemmetjenesten", "Leder NAV Månefjord", "Helse og Omsorg"],
    ...["Fagsjef", "Leder Familiens Hus", "Avdelingsleder Dagsenteret", "Koordinator Marte Meo"],
  ])("«%s» is no name", (role) => {
    expect(looksLikeName(role)).toBe(false);
  });

  it.each([
    "Kari Nordmann",
    "kari hansen",
    "Virksomhetsleder Anne Hansen",
    "Ole Johan Berg, hjemmetjenesten",
  ])("of somebody who is named is a name (%#)", (role) => {
    expect(looksLikeName(role)).toBe(true);
  });
});
