import { describe, expect, it } from "vitest";
import { countsDiffer } from "../../src/analysis/round-issues.js";
import { besides, differingItems } from "../../src/analysis/two-sources.js";
import {
  OWN,
  stratumKey,
  type Count,
  type ItemCounts,
  type Stratum,
} from "../../src/domain/people/tabulation.js";

function counts(options: Readonly<Record<string, Count>>, answered: Count, slack = 0): ItemCounts {
  return { options: new Map(Object.entries(options)), answered, blank: null, outsideBase: 0, slack };
}

function stratum(items: Readonly<Record<string, ItemCounts>>, place: Partial<Stratum> = {}): Stratum {
  const empty = { wave: "2025", unit: OWN, group: null, respondents: 90, sums: null, sources: [] };
  return { ...empty, items: new Map(Object.entries(items)), ...place } as Stratum;
}

const counted = stratum({ a: counts({ ja: 40, nei: 50 }, 90), b: counts({ x: 3, y: 7 }, 10) });
const differing = (items: Readonly<Record<string, ItemCounts>>) => differingItems(counted, stratum(items));

describe("two sources of the same answers", () => {
  it("agree where every count that both know is the same", () => {
    expect(differing({ a: counts({ ja: 40, nei: 50 }, 90), b: counts({ x: null, y: 7 }, null) })).toEqual([]);
    expect(differing({ c: counts({ ja: 1 }, 1) })).toEqual([]);
  });

  it("differ in the items where a count or a base is another", () => {
    expect(differing({ a: counts({ ja: 41, nei: 50 }, 90), b: counts({ x: 3, y: 7 }, 10) })).toEqual(["a"]);
    expect(differing({ a: counts({ ja: 40, nei: 50 }, 91), b: counts({ x: 4, y: 6 }, 10) })).toEqual([
      "a",
      "b",
    ]);
  });

  it("do not differ by what rounding explains", () => {
    expect(differing({ a: counts({ ja: 42, nei: 48 }, 90, 2) })).toEqual([]);
    expect(differing({ a: counts({ ja: 43, nei: 47 }, 90, 2) })).toEqual(["a"]);
  });

  it("are told apart from what a table adds: other units, other waves, and groups that were asked for", () => {
    const group = { item: "a", option: "ja" };
    const strata = [
      stratum({ a: counts({ ja: 1 }, 1) }),
      stratum({}, { group }),
      stratum({}, { unit: "0" }),
      stratum({}, { wave: "2023" }),
      stratum({}, { wave: "2023", group }),
    ];
    const table = new Map(strata.map((one) => [stratumKey(one), one]));
    const first = { strata: new Map([[stratumKey(counted), counted]]) };
    const given = { answered: new Set(["2025"]), groupBy: ["a"] };
    const { added, doubled } = besides(table, first, given);
    expect([...added.keys()]).toEqual(["2025|0|total", "2023|own|total", "2023|own|a=ja"]);
    expect(doubled).toEqual([
      { stratum: strata[0], counted },
      { stratum: strata[1], counted: undefined },
    ]);
    const ungrouped = besides(table, first, { ...given, groupBy: [] });
    expect(ungrouped.doubled).toEqual([{ stratum: strata[0], counted }]);
    expect([...ungrouped.added.keys()]).toEqual(["2025|0|total", "2023|own|total"]);
  });
});

describe("a table of counts beside the export", () => {
  const group = (option: string) => ({ item: "tjeneste", option });
  const sources = [{ file: "svar.csv", columns: new Map<string, string>() }];
  const same = { a: counts({ ja: 4, nei: 6 }, 10) };
  const other = { a: counts({ ja: 5, nei: 5 }, 10) };
  const told = (doubled: Parameters<typeof countsDiffer>[0]) =>
    countsDiffer(doubled, "fordeling.csv").map(({ column, count, names }) => [column, count, names]);

  it("is told of by item in total, and by group among those asked for", () => {
    const total = { stratum: stratum(other), counted: stratum(same, { sources }) };
    const institution = stratum(same, { group: group("institusjon") });
    const changed = {
      stratum: stratum(other, { group: group("avlastning") }),
      counted: stratum(same, { group: group("avlastning"), sources }),
    };
    const agreeing = { stratum: institution, counted: institution };
    expect(told([total, changed, agreeing])).toEqual([
      ["a", 1, ["svar.csv"]],
      ["tjeneste=avlastning", 1, ["svar.csv"]],
    ]);
    expect(told([{ stratum: stratum(same), counted: stratum(same) }, agreeing])).toEqual([]);
  });

  it("is told of where it alone has a group", () => {
    const total = { stratum: stratum(same), counted: stratum(same, { sources }) };
    const alone = { stratum: stratum(same, { group: group("avlastning") }), counted: undefined };
    expect(told([total, alone])).toEqual([["tjeneste=avlastning", 1, ["svar.csv"]]]);
  });
});
