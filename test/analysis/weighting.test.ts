import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crossingsOf } from "../../src/analysis/crossings.js";
import { merge } from "../../src/analysis/tabulation.js";
import { weightings } from "../../src/analysis/weighting.js";
import type { Survey } from "../../src/domain/catalogue.js";
import { ParorendeError } from "../../src/domain/errors.js";
import type { WaveWeighting, Weighted } from "../../src/domain/people/estimate.js";
import type { Tabulation } from "../../src/domain/people/tabulation.js";
import type { Wave } from "../../src/domain/wave.js";
import { kish } from "../../src/stats/kish.js";
import { wilson } from "../../src/stats/wilson.js";
import { anyRow, fuzz } from "./small-answers.js";
import {
  answering,
  asCounts,
  chunkOf,
  codebook,
  type Row,
  smallData,
  tabulated,
  wave,
} from "./small-survey.js";

const source = { title: "Oppdiktet register", publisher: "Oppdiktet", read: "2026-01-01" };
type Margins = Readonly<Record<string, Readonly<Record<string, number>>>>;
const raked = (margins: Margins, more: object = {}): Wave =>
  wave("2025", { weights: { margins, source, ...more } });
const byColumn = wave("2025", { weights: { column: "Vekt", source } });
const surveyOf = (described: Wave): Survey => smallData({ waves: [wave("2023"), described] }).survey;

function counted(described: Wave, rows: readonly Row[]): Tabulation {
  const crossings = crossingsOf(codebook, described).map((by) => [...by]);
  return tabulated([chunkOf(rows)], { crossings });
}

const weighed = (described: Wave, rows: readonly Row[]): WaveWeighting =>
  weightings(surveyOf(described), counted(described, rows), described.id)[0]!;

function weightedOf(described: Wave, rows: readonly Row[]): Weighted {
  const found = weighed(described, rows);
  if (found.method === "none") throw new Error("not weighted");
  return found;
}

const shareOf = ({ shares }: Weighted, id: string) => shares.find(({ indicator }) => indicator === id);

function refusal(run: () => unknown): ParorendeError["problem"] | null {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof ParorendeError) return error.problem;
    throw error;
  }
}

/** Persons with both margin items answered, every level of each at least once. */
const everyLevel: Row[] = [
  { tjeneste: 0, plan: 0, kontakt: 0 },
  { tjeneste: 1, plan: 1, kontakt: 1 },
  { tjeneste: 0, plan: 1, kontakt: 2 },
  { tjeneste: 1, plan: 0, kontakt: 0 },
];
const placed: fc.Arbitrary<Row> = fc
  .tuple(anyRow, fc.nat(1), fc.nat(1))
  .map(([row, tjeneste, plan]) => ({ ...row, tjeneste, plan }));
const placedRows = fc.array(placed, { maxLength: 30 }).map((rows) => [...everyLevel, ...rows]);
const target = fc.integer({ min: 20, max: 80 });

/** In how many of a row's answers an indicator counts it, and whether it is in the base: by hand, from the codebook. */
function stateOf(row: Row, id: string): { readonly inBase: boolean; readonly counted: boolean } {
  const indicator = codebook.indicators.find((one) => one.id === id)!;
  const item = codebook.items.find((one) => one.id === indicator.item)!;
  if (item.kind === "multiple") {
    const bits = row[item.id] ?? 0;
    const place = item.options.findIndex((option) => option.id === indicator.counted[0]);
    return { inBase: bits !== 0, counted: (bits & (1 << place)) !== 0 };
  }
  const option = item.options[row[item.id] ?? -1];
  const inBase = option !== undefined && option.missing !== "notApplicable";
  return { inBase, counted: inBase && indicator.counted.includes(option.id) };
}

/** Holds every share against Σwy/Σw and Kish over the rows. */
function expectRowByRow(found: Weighted, rows: readonly Row[], weights: readonly number[]): void {
  for (const { id } of codebook.indicators) {
    const states = rows.map((row, at) => ({ ...stateOf(row, id), weight: weights[at]! }));
    const base = states.filter(({ inBase }) => inBase);
    const share = shareOf(found, id);
    if (base.length === 0) {
      expect(share).toBeUndefined();
      continue;
    }
    const sum = (some: typeof states) => some.reduce((total, { weight }) => total + weight, 0);
    expect(share!.n).toBe(base.length);
    expect(share!.share).toBeCloseTo(sum(base.filter((one) => one.counted)) / sum(base), 9);
    expect(share!.effectiveN).toBeCloseTo(kish(base.map(({ weight }) => weight)).effectiveN, 6);
  }
}

describe("raking to margins", () => {
  it("meets them: the weighted distribution of each margin's item is the margin", () => {
    fc.assert(
      fc.property(placedRows, target, target, (rows, hjemme, ja) => {
        const margins = {
          tjeneste: { hjemme, institusjon: 100 - hjemme },
          plan: { ja: ja * 7, nei: 700 - ja * 7 },
        };
        const found = weightedOf(raked(margins), rows);
        expect(found.method).toBe("raked");
        fc.pre(found.raking!.converged);
        expect(found.raking!.largestError).toBeLessThanOrEqual(1e-9);
        expect(Math.abs(shareOf(found, "plan.ja")!.share - ja / 100)).toBeLessThanOrEqual(1e-9);
        expect(Math.abs(shareOf(found, "plan.nei")!.share - (100 - ja) / 100)).toBeLessThanOrEqual(1e-9);
      }),
      fuzz,
    );
  });

  it("gives Σwy/Σw and Kish's n of each base, with one margin weighing each level target / answers", () => {
    fc.assert(
      fc.property(placedRows, target, (rows, hjemme) => {
        const margins = { tjeneste: { hjemme, institusjon: 100 - hjemme } };
        const size = (level: number) => rows.filter(({ tjeneste }) => tjeneste === level).length;
        const weights = rows.map(({ tjeneste }) =>
          tjeneste === 0 ? hjemme / size(0) : (100 - hjemme) / size(1),
        );
        const found = weightedOf(raked(margins), rows);
        expectRowByRow(found, rows, weights);
        expect(found.designEffect).toBeCloseTo(kish(weights).designEffect, 9);
      }),
      fuzz,
    );
  });

  it("gives the published answer of R's survey for three levels by two", () => {
    // The case stands in the oracle: E 15/127, H 13/12, M 9/24 by No/Yes, and its Kish n of all.
    const items = codebook.items.map((item) =>
      item.id === "kontakt"
        ? { ...item, options: ["e", "h", "m"].map((id) => ({ id, text: { nb: id } })) }
        : item,
    );
    const indicators = [
      ...codebook.indicators.filter(({ item }) => item !== "kontakt"),
      { ...codebook.indicators[0]!, id: "kontakt.h", counted: ["h"] },
    ];
    const schools = { ...codebook, items, indicators };
    const sizes = [
      [15, 127],
      [13, 12],
      [9, 24],
    ];
    const rows = sizes.flatMap(([no, yes], kontakt) => [
      ...Array.from({ length: no! }, () => ({ kontakt, plan: 1 })),
      ...Array.from({ length: yes! }, () => ({ kontakt, plan: 0 })),
    ]);
    const margins = { kontakt: { e: 4421, h: 755, m: 1018 }, plan: { nei: 1072, ja: 5122 } };
    const survey = { ...surveyOf(raked(margins)), codebook: schools };
    const data = { ...smallData(), survey };
    const tabulation = tabulated([chunkOf(rows, schools)], { data, crossings: [["kontakt", "plan"]] });
    const [found] = weightings(survey, tabulation, "2025");
    if (found === undefined || found.method === "none") throw new Error("not weighted");
    expect(found.respondents / found.designEffect).toBeCloseTo(199.8108595, 5);
    expect(shareOf(found, "kontakt.h")!.share).toBeCloseTo(755 / 6194, 9);
    expect(shareOf(found, "plan.ja")!.share).toBeCloseTo(5122 / 6194, 9);
  });

  it("takes shares as well as counts, whatever each margin sums to", () => {
    const rows = [...everyLevel, ...everyLevel.slice(1)];
    const counts = weightedOf(raked({ tjeneste: { hjemme: 300, institusjon: 100 } }), rows).shares;
    const shares = weightedOf(raked({ tjeneste: { hjemme: 0.75, institusjon: 0.25 } }), rows).shares;
    expect(shares).toEqual(counts);
  });

  it("stops at a cap, and says that the margin is not met", () => {
    const rows = answering("tjeneste", [95, 5]).map((row, at) => ({ ...row, plan: at % 2 }));
    const margins = { tjeneste: { hjemme: 20, institusjon: 80 } };
    const found = weightedOf(raked(margins, { cap: 2 }), rows);
    expect(found.raking).toMatchObject({ converged: false, cap: 2 });
    expect(found.raking!.largestError).toBeGreaterThan(0.5);
  });

  it("leaves out whom a margin cannot place", () => {
    const rows = [...everyLevel, { plan: 0, kontakt: 1 }, { tjeneste: -2, plan: 0 }];
    expect(weightedOf(raked({ tjeneste: { hjemme: 50, institusjon: 50 } }), rows).respondents).toBe(4);
  });

  it("refuses a level with a target that nobody answered, and the reverse, by item and option", () => {
    const rows = answering("tjeneste", [20, 0]);
    expect(refusal(() => weighed(raked({ tjeneste: { hjemme: 50, institusjon: 50 } }), rows))).toEqual({
      code: "cannotRake",
      facts: { wave: "2025", item: "tjeneste", option: "institusjon", level: "nobodyAnswered" },
    });
    for (const margin of [{ institusjon: 1 }, { hjemme: 0, institusjon: 1 }]) {
      const both = answering("tjeneste", [20, 20]);
      expect(refusal(() => weighed(raked({ tjeneste: margin }), both))).toEqual({
        code: "cannotRake",
        facts: { wave: "2025", item: "tjeneste", option: "hjemme", level: "noTarget" },
      });
    }
    expect(refusal(() => weighed(raked({ tjeneste: { hjemme: 1 } }), rows))).toBeNull();
  });

  it.each([
    ["an item", { finnes_ikke: { ja: 1 } }, "finnes_ikke", "weights.margins"],
    ["an item with several ticks", { opplevelse: { ressurs: 1 } }, "opplevelse", "weights.margins"],
    ["an option", { plan: { ja: 1, kanskje: 2 } }, "kanskje", "weights.margins.plan"],
    ["«ikke aktuelt»", { samtaler: { ikke_aktuelt: 1 } }, "ikke_aktuelt", "weights.margins.samtaler"],
  ])("refuses %s that no margin can be of", (_, margins: Margins, id, where) => {
    expect(refusal(() => crossingsOf(codebook, raked(margins)))).toMatchObject({
      code: "invalidDataFile",
      facts: { file: "undersokelser/2025/wave.json", where, fault: { kind: "unknownAmong", id } },
    });
  });

  it("refuses shares that are not those of everybody, as by a number left out", () => {
    const margins = { plan: { ja: 0.3, nei: 0.5 } };
    expect(refusal(() => crossingsOf(codebook, raked(margins)))).toMatchObject({
      code: "invalidDataFile",
      facts: { where: "weights.margins.plan", fault: { kind: "sharesDoNotAddUp", item: "plan", sum: 0.8 } },
    });
    expect(refusal(() => crossingsOf(codebook, raked({ plan: { ja: 0.33, nei: 0.66 } })))).toBeNull();
    expect(refusal(() => crossingsOf(codebook, raked({ plan: { ja: 30, nei: 50 } })))).toBeNull();
  });
});

describe("a column of weights", () => {
  const weight = fc.oneof(
    { weight: 6, arbitrary: fc.double({ min: 0.01, max: 20, noNaN: true }) },
    { weight: 1, arbitrary: fc.constantFrom(NaN, 1) },
  );
  const anyWeighted = fc
    .array(fc.tuple(anyRow, weight), { minLength: 1, maxLength: 30 })
    .map((pairs): (Row & { weight: number })[] => [
      { kontakt: 1, weight: 1 },
      ...pairs.map(([row, one]) => ({ ...row, weight: one })),
    ]);

  it("gives Σwy/Σw and Kish's n of each base, over those who have a weight", () => {
    fc.assert(
      fc.property(anyWeighted, (rows) => {
        const found = weightedOf(byColumn, rows);
        const used = rows.filter((row) => row.weight > 0);
        expect(found.respondents).toBe(used.length);
        expectRowByRow(
          found,
          used,
          used.map((row) => row.weight),
        );
      }),
      fuzz,
    );
  });

  it("changes nothing when all weights are multiplied by a constant, a tiny or a huge one too", () => {
    fc.assert(
      fc.property(anyWeighted, fc.constantFrom(1e-9, 0.37, 1000, 1e200), (rows, by) => {
        const found = weightedOf(byColumn, rows);
        const times = weightedOf(
          byColumn,
          rows.map((row) => ({ ...row, weight: row.weight * by })),
        );
        expect(times.designEffect).toBeCloseTo(found.designEffect, 9);
        for (const one of found.shares) {
          const other = shareOf(times, one.indicator)!;
          expect(other.n).toBe(one.n);
          for (const key of ["share", "effectiveN", "low", "high"] as const)
            expect(other[key]).toBeCloseTo(one[key], 8);
        }
      }),
      fuzz,
    );
  });

  it("gives the unweighted share and Wilson's interval where all weights are equal", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 30 }), weight, (rows, one) => {
        fc.pre(one > 0);
        const found = weightedOf(
          byColumn,
          rows.map((row) => ({ ...row, weight: one })),
        );
        expect(found.designEffect).toBeCloseTo(1, 9);
        for (const { indicator, share, n, effectiveN, low, high } of found.shares) {
          const count = rows.filter((row) => stateOf(row, indicator).counted).length;
          expect(share).toBeCloseTo(count / n, 9);
          expect(effectiveN).toBeCloseTo(n, 6);
          expect(low).toBeCloseTo(wilson(count, n).low, 8);
          expect(high).toBeCloseTo(wilson(count, n).high, 8);
        }
      }),
      fuzz,
    );
  });
});

describe("weighting after merging", () => {
  it("is weighting the whole, by margins and by a column", () => {
    const margins = { tjeneste: { hjemme: 30, institusjon: 70 }, plan: { ja: 45, nei: 55 } };
    fc.assert(
      fc.property(
        placedRows,
        fc.nat(30),
        fc.constantFrom(raked(margins), byColumn),
        (rows, cut, described) => {
          const all = rows.map((row, at) => ({ ...row, weight: (at % 7) + 1 }));
          const parts = merge(counted(described, all.slice(cut)), counted(described, all.slice(0, cut)));
          expect(weightings(surveyOf(described), parts, described.id)).toEqual([weighed(described, all)]);
        },
      ),
      fuzz,
    );
  });
});

describe("where there is nothing to weight", () => {
  const margins = { tjeneste: { hjemme: 50, institusjon: 50 } };

  it("a table of counts, and a file without the item or the column, give the method none", () => {
    const rows = answering("kontakt", [10, 10]);
    const described = raked(margins);
    const counts = asCounts(counted(described, rows));
    const none = { wave: "2025", method: "none", by: ["tjeneste"], source };
    expect(weightings(surveyOf(described), counts, described.id)).toEqual([none]);
    expect(weighed(described, rows)).toEqual(none);
    expect(weighed(byColumn, rows)).toMatchObject({ method: "none" });
  });

  it("a wave that asks for no weights has none", () => {
    expect(weightings(surveyOf(wave("2025")), counted(wave("2025"), everyLevel), "2025")).toEqual([]);
  });
});
