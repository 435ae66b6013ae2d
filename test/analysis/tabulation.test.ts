import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTabulator } from "../../src/analysis/tabulate.js";
import { emptyTabulation, merge } from "../../src/analysis/tabulation.js";
import type { Tabulation } from "../../src/domain/people/tabulation.js";
import { anyRows, fuzz } from "./small-answers.js";
import { answering, asCounts, chunkOf, codebook, framework, type Row, tabulated } from "./small-survey.js";

const crossings = [["tjeneste", "kontakt"]];
const options = { groupBy: ["tjeneste"], crossings };

/** A tabulation as one gets them: of a file with all items or some, of a table of counts, or with a count unknown. */
const anyTabulation: fc.Arbitrary<Tabulation> = fc
  .record({
    rows: anyRows(0, 12),
    items: fc.subarray(codebook.items.map(({ id }) => id)),
    wave: fc.constantFrom("2023", "2025"),
    file: fc.constantFrom("a.csv", "b.csv"),
    counts: fc.boolean(),
    hidden: fc.boolean(),
  })
  .map(({ rows, items, wave, file, counts, hidden }) => {
    const columns = new Map(items.map((id) => [id, id]));
    const tabulator = createTabulator({ codebook, framework, wave, groupBy: [], crossings, file, columns });
    tabulator.add(chunkOf(rows));
    const made = tabulator.finish();
    return hidden ? hide(made) : counts ? asCounts(made) : made;
  });

function hide(tabulation: Tabulation): Tabulation {
  return {
    strata: new Map(
      [...tabulation.strata].map(([key, one]) => [
        key,
        {
          ...one,
          respondents: null,
          items: new Map([...one.items].map(([id, counts]) => [id, { ...counts, answered: null, slack: 2 }])),
        },
      ]),
    ),
  };
}

describe("merging tabulations", () => {
  it("gives the same from chunks split anywhere and read in any order", () => {
    fc.assert(
      fc.property(
        anyRows(0, 40),
        fc.array(fc.nat(40), { maxLength: 4 }),
        fc.boolean(),
        (rows, cuts, backwards) => {
          const edges = [
            0,
            ...cuts.map((cut) => Math.min(cut, rows.length)).sort((a, b) => a - b),
            rows.length,
          ];
          const chunks = edges.slice(1).map((end, i) => chunkOf(rows.slice(edges[i], end)));
          const ordered = backwards ? chunks.toReversed() : chunks;
          const whole = tabulated([chunkOf(rows)], options);
          expect(tabulated(ordered, options)).toEqual(whole);
          const merged = ordered.map((chunk) => tabulated([chunk], options)).reduce(merge, emptyTabulation());
          expect(merged).toEqual(whole);
        },
      ),
      fuzz,
    );
  });

  it("is associative and commutative, also for files that lack items, tables of counts and unknown counts", () => {
    fc.assert(
      fc.property(anyTabulation, anyTabulation, anyTabulation, (a, b, c) => {
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
        expect(merge(emptyTabulation(), a)).toEqual(a);
      }),
      fuzz,
    );
  });

  const some = (rows: readonly Row[], file = "a.csv") => tabulated([chunkOf(rows)], { file });
  const total = (tabulation: Tabulation) => tabulation.strata.get("2025|own|total")!;

  it("takes an unknown count for unknown, never for zero", () => {
    const merged = total(
      merge(hide(some(answering("kontakt", [1, 2, 0]))), some(answering("kontakt", [3, 0, 0]))),
    );
    expect(merged.respondents).toBeNull();
    expect(merged.items.get("kontakt")?.answered).toBeNull();
    expect(merged.items.get("kontakt")?.options.get("ja")).toBe(4);
  });

  it("lacks the sums where one side lacks them, and adds rounding slack", () => {
    const counted = total(merge(asCounts(hide(some([{ kontakt: 0 }]))), hide(some([{ kontakt: 0 }]))));
    expect(counted.sums).toBeNull();
    expect(counted.items.get("kontakt")?.slack).toBe(4);
  });

  it("keeps pairs with a question that one file lacks at those who were asked it", () => {
    const columns = new Map([["plan", "plan"]]);
    const lacking = createTabulator({
      codebook,
      framework,
      wave: "2025",
      groupBy: [],
      crossings: [],
      file: "b.csv",
      columns,
    });
    lacking.add(chunkOf([{ plan: 0 }, { plan: 1 }]));
    const full = some([{ kontakt: 1, plan: 0, samtaler: 2 }]);
    expect(total(merge(full, lacking.finish())).sums?.get("en")).toEqual({
      indicators: ["kontakt.uten", "plan.ja", "samtaler.nei"],
      bothCounted: [
        [1, 1, 1],
        [1, 2, 1],
        [1, 1, 1],
      ],
      countedInBase: [
        [1, 1, 1],
        [1, 2, 1],
        [1, 1, 1],
      ],
      bothInBase: [
        [1, 1, 1],
        [1, 3, 1],
        [1, 1, 1],
      ],
      complete: {
        n: 1,
        sums: [1, 1, 1],
        products: [
          [1, 1, 1],
          [1, 1, 1],
          [1, 1, 1],
        ],
      },
    });
  });

  it("names each source once, in the order of their names", () => {
    const merged = [some([], "b.csv"), some([], "a.csv"), some([], "b.csv")].reduce(merge);
    expect(total(merged).sources.map(({ file }) => file)).toEqual(["a.csv", "b.csv"]);
  });

  it("keeps waves, units and groups apart", () => {
    const own = tabulated([chunkOf([{ tjeneste: 0 }])], options);
    const other = asCounts(tabulated([chunkOf([{ tjeneste: 0 }])], { wave: "2023" }), "0");
    expect([...merge(own, other).strata.keys()]).toEqual([
      "2023|0|total",
      "2025|own|tjeneste=hjemme",
      "2025|own|tjeneste=institusjon",
      "2025|own|total",
    ]);
  });
});
