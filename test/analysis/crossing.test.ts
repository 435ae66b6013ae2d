import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { merge } from "../../src/analysis/tabulation.js";
import { answerOptions } from "../../src/domain/codebook.js";
import type { Crossing, Tabulation } from "../../src/domain/people/tabulation.js";
import { WEIGHT_COLUMN } from "../../src/domain/people/tabulation.js";
import { anyRow, anyRows, fuzz } from "./small-answers.js";
import { chunkOf, codebook, type Row, tabulated } from "./small-survey.js";

const crossed = [["tjeneste", "samtaler"], ["plan"]];
const options = (id: string) => codebook.items.find((item) => item.id === id)!.options;
const totalOf = (tabulation: Tabulation) => tabulation.strata.get("2025|own|total")!;
const crossingIn = (tabulation: Tabulation, by: readonly string[]): Crossing =>
  totalOf(tabulation).crossings!.get(by.join("|"))!;
const of = (rows: readonly Row[], by = crossed) => tabulated([chunkOf(rows)], { crossings: by });

/** The option a person chose, as one who answered; null for blank, unknown, outside and «ikke aktuelt». */
function levelOf(row: Row, id: string): string | null {
  const item = codebook.items.find((one) => one.id === id)!;
  const option = item.options[row[id] ?? -1];
  return option !== undefined && answerOptions(item).includes(option) ? option.id : null;
}

function byHand(rows: readonly Row[], by: readonly string[]): Map<string, readonly Row[]> {
  const cells = new Map<string, Row[]>();
  for (const row of rows) {
    const levels = by.map((id) => levelOf(row, id));
    if (levels.includes(null)) continue;
    cells.set(levels.join("|"), [...(cells.get(levels.join("|")) ?? []), row]);
  }
  return cells;
}

function expectByHand(crossing: Crossing, rows: readonly Row[], by: readonly string[]): void {
  const cells = byHand(rows, by);
  expect([...crossing.cells.keys()]).toEqual([...cells.keys()].sort());
  for (const [key, members] of cells) {
    const cell = crossing.cells.get(key)!;
    expect(cell.levels).toEqual(key.split("|"));
    expect(cell.respondents).toBe(members.length);
    for (const { id, kind } of codebook.items.filter((item) => item.id !== "tjeneste")) {
      const counts = cell.items.get(id)!;
      for (const [place, option] of options(id).entries()) {
        const chose = members.filter((row) =>
          kind === "multiple" ? ((row[id] ?? 0) & (1 << place)) !== 0 : row[id] === place,
        );
        expect(counts.options.get(option.id), `${key} ${id}.${option.id}`).toBe(chose.length);
      }
      const answered = members.filter((row) =>
        kind === "multiple" ? (row[id] ?? 0) !== 0 : levelOf(row, id) !== null,
      );
      expect(counts.answered).toBe(answered.length);
    }
  }
}

describe("crossing everybody by several items", () => {
  it("counts what going through the rows by hand counts, in chunks split anywhere and in any order", () => {
    fc.assert(
      fc.property(anyRows(0, 80), fc.nat(80), fc.boolean(), (rows, cut, turned) => {
        const chunks = [chunkOf(rows.slice(0, cut)), chunkOf(rows.slice(cut))];
        const tabulation = tabulated(turned ? chunks.reverse() : chunks, { crossings: crossed });
        for (const by of crossed) expectByHand(crossingIn(tabulation, by), rows, by);
      }),
      fuzz,
    );
  });

  it("is the same whole as merged from parts, either part first", () => {
    fc.assert(
      fc.property(anyRows(0, 25), anyRows(0, 25), (a, b) => {
        const whole = totalOf(of([...a, ...b])).crossings;
        expect(totalOf(merge(of(a), of(b))).crossings).toEqual(whole);
        expect(totalOf(merge(of(b), of(a))).crossings).toEqual(whole);
      }),
      fuzz,
    );
  });

  it("leaves a row with one of the items blank, unknown, outside or «ikke aktuelt» in no cell", () => {
    const [hjemme, ja] = [0, 0];
    for (const samtaler of [-1, -2, -3, 4]) {
      expect(crossingIn(of([{ tjeneste: hjemme, samtaler }]), crossed[0]!).cells.size).toBe(0);
    }
    expect([...crossingIn(of([{ tjeneste: hjemme, samtaler: ja }]), crossed[0]!).cells.keys()]).toEqual([
      "hjemme|ja",
    ]);
  });

  it("sums to everybody less those who are in no cell, whatever is counted", () => {
    fc.assert(
      fc.property(anyRows(0, 80), (rows) => {
        const by = crossed[0]!;
        const tabulation = of(rows);
        const placed = rows.filter((row) => by.every((id) => levelOf(row, id) !== null));
        const cells = [...crossingIn(tabulation, by).cells.values()];
        const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
        expect(sum(cells.map(({ respondents }) => respondents))).toBe(placed.length);
        const lost = totalOf(of(rows.filter((row) => !placed.includes(row))));
        for (const id of ["kontakt", "opplevelse"]) {
          for (const option of options(id)) {
            const inAll = totalOf(tabulation).items.get(id)!.options.get(option.id)!;
            const inCells = sum(cells.map(({ items }) => items.get(id)!.options.get(option.id)!));
            expect(inCells).toBe(inAll - lost.items.get(id)!.options.get(option.id)!);
          }
        }
      }),
      fuzz,
    );
  });

  it("counts no rejected row, and a group has no crossing of its own", () => {
    const rows = [{ plan: 0 }, { plan: 0 }, { plan: 1, tjeneste: 0 }];
    const tabulation = tabulated([chunkOf(rows, codebook, [1])], {
      crossings: [["plan"]],
      groupBy: ["tjeneste"],
    });
    const cells = crossingIn(tabulation, ["plan"]).cells;
    expect([...cells].map(([key, { respondents }]) => [key, respondents])).toEqual([
      ["ja", 1],
      ["nei", 1],
    ]);
    expect(tabulation.strata.get("2025|own|tjeneste=hjemme")!.crossings!.size).toBe(0);
  });

  it("is left out where one of its items has several ticks or is not in the codebook", () => {
    const tabulation = of([{ plan: 0 }], [["plan", "opplevelse"], ["plan", "finnes_ikke"], []]);
    expect(totalOf(tabulation).crossings!.size).toBe(0);
  });

  it("by a column of weights has a cell for each weight, and those without one in none", () => {
    const weighted = fc.tuple(anyRow, fc.constantFrom(NaN, 0, -1, 0.5, 1, 1e-9, 123.456));
    fc.assert(
      fc.property(fc.array(weighted, { maxLength: 40 }), (pairs) => {
        const rows = pairs.map(([row, weight]) => ({ ...row, weight }));
        const { cells } = crossingIn(of(rows, [[WEIGHT_COLUMN]]), [WEIGHT_COLUMN]);
        const used = rows.filter(({ weight }) => weight > 0);
        expect(new Set([...cells.values()].map(({ levels }) => Number(levels[0])))).toEqual(
          new Set(used.map(({ weight }) => weight)),
        );
        for (const { levels, respondents } of cells.values())
          expect(respondents).toBe(used.filter(({ weight }) => weight === Number(levels[0])).length);
      }),
      fuzz,
    );
  });
});
