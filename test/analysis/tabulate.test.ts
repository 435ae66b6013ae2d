import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTabulator } from "../../src/analysis/tabulate.js";
import { BLANK, OUTSIDE, UNKNOWN } from "../../src/domain/people/answers.js";
import { OWN } from "../../src/domain/people/tabulation.js";
import { anyRows, fuzz } from "./small-answers.js";
import { chunkOf, codebook, framework, type Row, tabulated } from "./small-survey.js";

const total = (rows: readonly Row[], rejected: readonly number[] = []) =>
  tabulated([chunkOf(rows, codebook, rejected)]).strata.get("2025|own|total")!;

describe("tabulating answers", () => {
  it("counts every option, «vet ikke» among those who answered, and rows rejected nowhere", () => {
    const stratum = total([{ kontakt: 0 }, { kontakt: 1 }, { kontakt: 1 }, { kontakt: 2 }], [2]);
    expect(stratum.respondents).toBe(3);
    expect(stratum.items.get("kontakt")).toEqual({
      options: new Map([
        ["ja", 1],
        ["nei", 1],
        ["vet_ikke", 1],
      ]),
      answered: 3,
      blank: 0,
      outsideBase: 0,
      slack: 0,
    });
  });

  it("keeps «ikke aktuelt», blank and unrecognized answers out of the base, and those outside it apart", () => {
    const rows = [4, 0, BLANK, UNKNOWN, OUTSIDE].map((samtaler) => ({ samtaler }));
    const counts = total(rows).items.get("samtaler")!;
    expect([counts.answered, counts.blank, counts.outsideBase]).toEqual([1, 2, 1]);
    expect(counts.options.get("ikke_aktuelt")).toBe(1);
  });

  it("counts each tick by itself, among those who ticked something", () => {
    const counts = total([0b011, 0b010, 0, 0b100].map((opplevelse) => ({ opplevelse }))).items.get(
      "opplevelse",
    )!;
    expect(Object.fromEntries(counts.options)).toEqual({ belastning: 1, ressurs: 2, annet: 1 });
    expect([counts.answered, counts.blank]).toEqual([3, 1]);
  });

  it("reads all 32 boxes of the largest item", () => {
    const options = Array.from({ length: 32 }, (_, i) => ({ id: `o${i}`, text: { nb: "valg" } }));
    const items = [{ ...codebook.items.find((one) => one.id === "opplevelse")!, id: "stor", options }];
    const large = { ...codebook, items, indicators: [] };
    const columns = new Map([["stor", "stor"]]);
    const tabulator = createTabulator({
      codebook: large,
      framework,
      wave: "2025",
      groupBy: [],
      crossings: [],
      file: "f",
      columns,
    });
    tabulator.add(chunkOf([{ stor: 2 ** 32 - 1 }, { stor: 2 ** 31 }], large));
    const counts = tabulator.finish().strata.get("2025|own|total")!.items.get("stor")!;
    expect([counts.options.get("o0"), counts.options.get("o31"), counts.answered]).toEqual([1, 2, 2]);
  });

  it("makes a group of each option of a grouping item, empty ones too", () => {
    const rows = [{ tjeneste: 0, kontakt: 0 }, { tjeneste: 0, kontakt: 1 }, { kontakt: 1 }];
    const { strata } = tabulated([chunkOf(rows)], { groupBy: ["tjeneste", "tjeneste"] });
    expect([...strata.keys()]).toEqual([
      "2025|own|total",
      "2025|own|tjeneste=hjemme",
      "2025|own|tjeneste=institusjon",
    ]);
    expect([...strata.values()].map((one) => one.respondents)).toEqual([3, 2, 0]);
    expect(strata.get("2025|own|tjeneste=hjemme")?.items.get("kontakt")?.options.get("nei")).toBe(1);
  });

  it("counts only the items that the file has, and makes no groups of one that it lacks", () => {
    const tabulator = createTabulator({
      codebook,
      framework,
      wave: "2025",
      groupBy: ["tjeneste"],
      crossings: [],
      file: "svar.csv",
      columns: new Map([["kontakt", "Har dere fast kontaktperson?"]]),
    });
    tabulator.add(chunkOf([{ kontakt: 1 }]));
    const { strata } = tabulator.finish();
    expect([...strata.keys()]).toEqual(["2025|own|total"]);
    const stratum = strata.get("2025|own|total")!;
    expect([...stratum.items.keys()]).toEqual(["kontakt"]);
    expect(stratum.sums?.get("en")?.indicators).toEqual(["kontakt.uten"]);
    expect(stratum.sources[0]?.columns.get("kontakt")).toBe("Har dere fast kontaktperson?");
  });

  it("refuses to group by several ticks or by an unknown item", () => {
    expect(() => tabulated([], { groupBy: ["opplevelse"] })).toThrow("notGroupable");
    expect(() => tabulated([], { groupBy: ["finnes_ikke"] })).toThrow("unknownItem");
  });

  it("counts the same as going through the persons one by one", () => {
    fc.assert(
      fc.property(anyRows(0, 50), (rows) => {
        const { strata } = tabulated([chunkOf(rows)], { groupBy: ["tjeneste"] });
        for (const stratum of strata.values()) {
          const place = stratum.group === null ? null : stratum.group.option === "hjemme" ? 0 : 1;
          const persons = rows.filter((row) => place === null || row["tjeneste"] === place);
          expect(stratum.unit).toBe(OWN);
          expect(stratum.respondents).toBe(persons.length);
          expect(stratum.items.get("samtaler")?.options.get("nei")).toBe(
            persons.filter((row) => row["samtaler"] === 2).length,
          );
          expect(stratum.items.get("opplevelse")?.options.get("ressurs")).toBe(
            persons.filter((row) => (row["opplevelse"] ?? 0) & 2).length,
          );
          expect(stratum.sums?.get("en")).toEqual(sumsByPerson(persons));
        }
      }),
      fuzz,
    );
  });
});

/** The pair sums of area «en», person by person. */
function sumsByPerson(rows: readonly Row[]) {
  const indicators = [
    { id: "kontakt.uten", item: "kontakt", base: [0, 1, 2], counted: [1, 2] },
    { id: "plan.ja", item: "plan", base: [0, 1], counted: [0] },
    { id: "samtaler.nei", item: "samtaler", base: [0, 1, 2, 3], counted: [2] },
  ];
  const d = (row: Row, i: number) => Number(indicators[i]!.base.includes(row[indicators[i]!.item]!));
  const y = (row: Row, i: number) => Number(indicators[i]!.counted.includes(row[indicators[i]!.item]!));
  const sum = (value: (row: Row) => number, of = rows) => of.reduce((all, row) => all + value(row), 0);
  const pairs = (value: (row: Row, i: number, j: number) => number, of = rows) =>
    [0, 1, 2].map((i) => [0, 1, 2].map((j) => sum((row) => value(row, i, j), of)));
  const complete = rows.filter((row) => [0, 1, 2].every((i) => d(row, i) === 1));
  return {
    indicators: indicators.map(({ id }) => id),
    bothCounted: pairs((row, i, j) => y(row, i) * y(row, j)),
    countedInBase: pairs((row, i, j) => y(row, i) * d(row, j)),
    bothInBase: pairs((row, i, j) => d(row, i) * d(row, j)),
    complete: {
      n: complete.length,
      sums: [0, 1, 2].map((i) => sum((row) => y(row, i), complete)),
      products: pairs((row, i, j) => y(row, i) * y(row, j), complete),
    },
  };
}
