import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeCountTable } from "../../src/coding/count-rows.js";
import { noNumbers } from "../../src/coding/count-units.js";
import { countFromShare } from "../../src/coding/rounded-share.js";
import { ParorendeError } from "../../src/domain/errors.js";
import type { CountRow, CountTable } from "../../src/domain/people/count-table.js";
import type { ItemCounts } from "../../src/domain/people/tabulation.js";
import { codebook } from "../support/coding-codebook.js";

type Typed = Partial<Omit<CountRow, "row">>;

function tableOf(rows: readonly Typed[]): CountTable {
  const empty = {
    wave: "2025",
    unit: "",
    group: "",
    item: "kontaktperson",
    option: "*",
    count: null,
    share: null,
    n: null,
  };
  return {
    reading: {
      file: "fordeling.csv",
      kind: "counts",
      layout: "svarfordeling",
      layoutWhy: "headings",
      toldBy: [],
      text: { encoding: "utf-8", encodingWhy: "validUtf8", delimiter: ";", delimiterWhy: "consistent" },
      sheet: null,
      decimal: ",",
      decimalWhy: "cells",
      headerRowWhy: "firstRow",
      headerRow: 1,
      headerRows: 1,
      columns: 6,
      bytes: 1,
      hash: "",
    },
    rows: rows.map((row, at) => ({ ...empty, ...row, row: at + 2 })),
    issues: [],
  };
}

function codeTable(rows: readonly Typed[], kommunenummer: string | null = null) {
  const own = { ...noNumbers, kommunenummer };
  const { tabulation, issues } = codeCountTable(tableOf(rows), codebook, { own, wave: null });
  const item = (key: string, id = "kontaktperson"): ItemCounts | undefined =>
    tabulation.strata.get(key)?.items.get(id);
  return {
    strata: tabulation.strata,
    item,
    issues: issues.map(({ code, column, rows: at }) => [code, column, at]),
  };
}

function options(counts: ItemCounts | undefined): unknown {
  return counts && Object.fromEntries(counts.options);
}

const own = "2025|own|total";

describe("a table of counts", () => {
  it("is understood by id or text, in any language, with number of answers and base", () => {
    const { strata, item, issues } = codeTable([
      { item: "*", option: "*", count: 140 },
      { option: "ja", count: 61 },
      { item: "1. Har du en fast kontaktperson i tjenesten?", option: "NEI", count: 50 },
      { option: "Veit ikkje", count: 24 },
      { option: "*", count: 135 },
      { item: "bekymringer", option: "Økonomi", count: 20 },
      { item: "bekymringer", option: "*", count: 99 },
      { group: "koordinator=Ja", option: "ja", count: 9 },
      { group: "koordinator=Ja", option: "nei", count: 5 },
      { group: "koordinator=Ja", option: "vet_ikke", count: 0 },
    ]);
    expect(issues).toEqual([]);
    expect(strata.get(own)?.respondents).toBe(140);
    expect(strata.get(own)?.sums).toBeNull();
    expect(item(own)).toEqual({
      options: new Map([
        ["ja", 61],
        ["nei", 50],
        ["vet_ikke", 24],
      ]),
      answered: 135,
      blank: null,
      outsideBase: 0,
      slack: 0,
    });
    expect(item(own, "bekymringer")?.answered).toBe(99);
    expect(options(item(own, "bekymringer"))).toEqual({
      helse: null,
      helse_funksjon: null,
      aktiviteter: null,
      okonomi: 20,
      ingen: null,
    });
    expect(strata.get("2025|own|koordinator=ja")?.group).toEqual({ item: "koordinator", option: "ja" });
    expect(strata.get(own)?.sources[0]?.columns.get("kontaktperson")).toBe("antall");
  });

  it("has its base from the answers where all are known, else not at all", () => {
    const rows = [
      { option: "ja", count: 61 },
      { option: "nei", count: 50 },
    ];
    expect(codeTable(rows).item(own)?.answered).toBeNull();
    expect(codeTable([...rows, { option: "vet_ikke", count: 24 }]).item(own)?.answered).toBe(135);
  });

  it("computes an answer that is not typed where one value is left for it", () => {
    const known = [
      { option: "*", count: 133 },
      { option: "ja", count: 110 },
      { option: "nei", count: 20 },
    ];
    expect(options(codeTable(known).item(own))).toEqual({ ja: 110, nei: 20, vet_ikke: 3 });
    const full = [
      { option: "*", count: 110 },
      { option: "ja", count: 110 },
    ];
    expect(options(codeTable(full).item(own))).toEqual({ ja: 110, nei: 0, vet_ikke: 0 });
  });

  it.each(["", "0", "3205"])("keeps : unknown also where it could be computed, of unit «%s»", (unit) => {
    const hidden = (option: string) => ({ option, count: "hidden" as const });
    const key = unit === "0" ? "2025|0|total" : own;
    const codeOf = (rows: readonly Typed[]) => codeTable(rows.map((row) => ({ ...row, unit })));
    const one = codeOf([
      { option: "*", count: 133 },
      { option: "ja", count: 110 },
      { option: "nei", count: 20 },
      hidden("vet_ikke"),
    ]);
    expect(options(one.item(key))).toEqual({ ja: 110, nei: 20, vet_ikke: null });
    const share = codeOf([
      { option: "ja", share: { percent: 55, decimals: 0 }, n: 20 },
      { option: "nei", share: { percent: 45, decimals: 0 }, n: 20 },
      { option: "vet_ikke", share: "hidden", n: 20 },
    ]);
    expect(options(share.item(key))).toEqual({ ja: 11, nei: 9, vet_ikke: null });
    const summed = codeOf([
      hidden("*"),
      { option: "ja", count: 110 },
      { option: "nei", count: 20 },
      { option: "vet_ikke", count: 3 },
    ]);
    expect(summed.item(key)?.answered).toBeNull();
  });

  it("keeps two : unknown, and an unknown base", () => {
    const hidden = (option: string) => ({ option, count: "hidden" as const });
    const two = codeTable([
      { option: "*", count: 133 },
      { option: "ja", count: 110 },
      hidden("nei"),
      hidden("vet_ikke"),
    ]);
    expect(options(two.item(own))).toEqual({ ja: 110, nei: null, vet_ikke: null });
    expect(two.issues).toEqual([["hiddenInput", "kontaktperson", [4, 5]]]);
    const base = codeTable([hidden("*"), { option: "ja", count: 110 }]);
    expect([base.item(own)?.answered, options(base.item(own))]).toEqual([
      null,
      { ja: 110, nei: null, vet_ikke: null },
    ]);
  });

  it("is told where it does not add up", () => {
    const tooFew = [
      { option: "*", count: 136 },
      { option: "ja", count: 61 },
      { option: "nei", count: 50 },
      { option: "vet_ikke", count: 24 },
    ];
    const ticks = [
      { item: "bekymringer", count: 10 },
      { item: "bekymringer", option: "helse", count: 11 },
    ];
    const twice = [
      { option: "ja", count: 1 },
      { option: "ja", count: 2 },
      { option: "ja", count: 1 },
    ];
    expect(codeTable(tooFew).issues).toEqual([["countsDoNotAddUp", "kontaktperson", [2]]]);
    expect(codeTable(ticks).issues).toEqual([["countsDoNotAddUp", "bekymringer", [2]]]);
    expect(codeTable(twice).issues).toContainEqual(["countsDoNotAddUp", "kontaktperson", [3]]);
    for (const rows of [tooFew, ticks, twice]) expect(codeTable(rows).strata.get(own)?.items.size).toBe(0);
  });

  it("without a row for an answer says which, and not where the base tells the count", () => {
    const lacking = (rows: readonly Typed[]) =>
      codeCountTable(tableOf(rows), codebook, { own: noNumbers, wave: null })
        .issues.filter(({ code }) => code === "missingCountRow")
        .map(({ column, count, rows: at, names }) => [column, count, at, names]);
    const jaAndNei = [
      { option: "ja", count: 61 },
      { option: "nei", count: 50 },
    ];
    expect(lacking(jaAndNei)).toEqual([["kontaktperson", 1, [2], ["Vet ikke"]]]);
    expect(lacking(jaAndNei.slice(0, 1))).toEqual([["kontaktperson", 2, [2], ["Nei", "Vet ikke"]]]);
    expect(lacking([{ option: "*", count: 135 }, ...jaAndNei])).toEqual([]);
    expect(lacking([{ option: "*", count: 135 }])).toEqual([]);
    expect(lacking([...jaAndNei, { option: "vet_ikke", count: "hidden" }])).toEqual([]);
    expect(
      lacking([
        { item: "bekymringer", option: "*", count: 20 },
        { item: "bekymringer", option: "helse", count: 11 },
      ]),
    ).toEqual([]);
  });

  it("of per cent becomes counts with their slack", () => {
    const share = (option: string, percent: number, decimals: number, n = 2400) => ({
      option,
      share: { percent, decimals },
      n,
      unit: "0",
    });
    const rounded = codeTable([share("ja", 50, 0), share("nei", 30, 0), share("vet_ikke", 20, 0)]);
    expect(rounded.item("2025|0|total")).toMatchObject({ answered: 2400, slack: 12 });
    expect(rounded.issues).toEqual([["roundedCounts", null, []]]);
    // A row for each of the other answers lacks, which is told too.
    const withoutMissing = ({ issues }: ReturnType<typeof codeTable>) =>
      issues.filter(([code]) => code !== "missingCountRow");
    const exact = codeTable([share("ja", 54.2, 1, 131)]);
    expect([exact.item("2025|0|total")?.options.get("ja"), withoutMissing(exact)]).toEqual([71, []]);
    const impossible = codeTable([share("ja", 33, 0, 2)]);
    expect([impossible.item("2025|0|total"), withoutMissing(impossible)]).toEqual([
      undefined,
      [["countsDoNotAddUp", "kontaktperson", [2]]],
    ]);
  });

  it("leaves out rows it cannot understand, and says which", () => {
    const { strata, issues } = codeTable([
      { item: "kontakten", option: "ja", count: 1 },
      { option: "kanskje", count: 1 },
      { group: "bekymringer=helse", count: 1 },
      { unit: "Oslo", count: 1 },
      { wave: "i fjor", count: 1 },
      { option: "ja", count: 1.5 },
      { option: "ja", count: -1 },
      { option: "ja" },
      { item: "__proto__", option: "constructor", count: 1 },
    ]);
    expect(strata.size).toBe(0);
    expect(issues).toEqual([
      ["outsideRange", "antall", [7, 8]],
      ["unknownCountRow", "gruppe", [4]],
      ["unknownCountRow", "kommunenummer", [5]],
      ["unknownCountRow", "måling", [6]],
      ["unknownCountRow", "spørsmål", [2, 10]],
      ["unknownCountRow", "svar", [3]],
    ]);
  });
});

describe("the unit of a row", () => {
  const unitsIn = (units: string[], own: string | null = null) =>
    [
      ...codeTable(
        units.map((unit) => ({ unit, count: 9 })),
        own,
      ).strata.values(),
    ].map(({ unit }) => unit);

  it("is our own where it is empty, our number, or the only municipality", () => {
    expect(unitsIn(["", "0", "32"])).toEqual(["own", "0", "32"]);
    expect(unitsIn(["3205", "0"])).toEqual(["own", "0"]);
    expect(unitsIn(["3205", "3103", "3407"], "3103")).toEqual(["3205", "own", "3407"]);
    expect(unitsIn(["", "3205", "3103"])).toEqual(["own", "3205", "3103"]);
  });

  it("gets back the zero that Excel removed, and says so", () => {
    const { strata, issues } = codeTable(
      [
        { unit: "301", count: 9 },
        { unit: "3", count: 99 },
      ],
      "0301",
    );
    expect([...strata.keys()]).toEqual([own, "2025|03|total"]);
    expect(issues).toEqual([["damagedByExcel", "kommunenummer", [2, 3]]]);
  });

  it("must be ours somewhere when there are several municipalities", () => {
    const run = () => unitsIn(["3205", "3103", "0"], "9999");
    expect(run).toThrow(ParorendeError);
    expect(run).toThrow("countTableNoOwnRows");
  });
});

describe("a count rebuilt from a rounded per cent", () => {
  it("is within its slack of the true one, and no wider than the rounding allows", () => {
    const cases = fc.tuple(
      fc.integer({ min: 1, max: 5000 }),
      fc.nat(2),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    const property = fc.property(cases, ([n, decimals, at]) => {
      const count = Math.round(at * n);
      const rebuilt = countFromShare({ percent: Number(((100 * count) / n).toFixed(decimals)), decimals }, n);
      expect(Math.abs((rebuilt?.count ?? Infinity) - count)).toBeLessThanOrEqual(rebuilt?.slack ?? 0);
      expect(rebuilt?.slack).toBeLessThanOrEqual((n * 10 ** -decimals) / 100 + 1);
    });
    fc.assert(property, { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) });
  });
});
