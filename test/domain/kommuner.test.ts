import { describe, expect, test } from "vitest";
import { kommuneHistory, meaningOf, noHistory, relationTo, wasCounty } from "../../src/domain/kommuner.js";
import { readJson } from "../survey-files.js";

const history = kommuneHistory.parse(readJson("kommunenummer.json"));

describe("the municipality numbers that ship", () => {
  test("are those that were read, each with its years, and no other", () => {
    const rows = history.municipalities.map(({ name, numbers, mergedFrom = [] }) => [
      name,
      mergedFrom.map(({ number, to }) => `${number} –${String(to)}`).join(" + "),
      numbers
        .map(({ number, from, to }) => `${number} ${String(from ?? "")}–${String(to ?? "")}`)
        .join(" → "),
    ]);
    expect(rows).toEqual([
      ["Lillestrøm", "0231 –2019 + 0227 –2019 + 0226 –2019", "3030 2020–2023 → 3205 2024–"],
      ["Moss", "0104 –2019 + 0136 –2019", "3002 2020–2023 → 3103 2024–"],
      ["Bærum", "", "0219 –2019 → 3024 2020–2023 → 3201 2024–"],
      ["Gjøvik", "", "0502 –2019 → 3407 2020–"],
    ]);
  });

  test("have the counties that break a series in 2024", () => {
    expect(history.counties.map(({ number, name, from, to }) => [number, name, from, to])).toEqual([
      ["30", "Viken", 2020, 2023],
      ["31", "Østfold", 2024, undefined],
      ["32", "Akershus", 2024, undefined],
    ]);
  });

  test("say that they are not checked yet, and that others are to be", () => {
    expect(history.checked).toBeNull();
    for (const text of [history.note.nb, history.note.nn, history.note.en])
      expect(text).toContain("Klass 131");
  });

  test("follow one another without a gap, each number once", () => {
    for (const { name, numbers, mergedFrom = [] } of history.municipalities) {
      for (const [at, { to }] of numbers.entries()) {
        const next = numbers[at + 1];
        expect([name, to === undefined ? undefined : to + 1]).toEqual([name, next?.from]);
      }
      for (const { to } of mergedFrom) expect([name, to + 1]).toEqual([name, numbers[0]?.from]);
    }
    const all = history.municipalities.flatMap(({ numbers, mergedFrom = [] }) =>
      [...numbers, ...mergedFrom].map(({ number }) => number),
    );
    expect(new Set(all).size).toBe(all.length);
  });

  test("lie in the counties of their years", () => {
    const inKnown = history.municipalities
      .flatMap(({ numbers }) => numbers)
      .filter(({ number }) => history.counties.some((county) => number.startsWith(county.number)));
    expect(inKnown).toHaveLength(6);
    for (const { number, from = 0 } of inKnown)
      expect([number, wasCounty(history, number.slice(0, 2), from)]).toEqual([number, true]);
  });
});

describe("what a number stands for", () => {
  test.each([
    ["3205", "kommune", "Lillestrøm", "3205"],
    ["3030", "kommune", "Lillestrøm", "3205"],
    ["0227", "mergedInto", "Lillestrøm", "3205"],
    ["0219", "kommune", "Bærum", "3201"],
    ["3407", "kommune", "Gjøvik", "3407"],
  ])("%s is %s of %s, now %s", (number, kind, name, current) => {
    expect(meaningOf(history, number)).toMatchObject({ kind, kommune: { name }, current });
  });

  test("is unknown where nobody has told", () => {
    expect(meaningOf(history, "9999")).toEqual({ kind: "unknown" });
    expect(meaningOf(noHistory, "3205")).toEqual({ kind: "unknown" });
  });
});

describe("two numbers", () => {
  test.each([
    ["3205", "3205", "same"],
    ["3205", "3030", "same"],
    ["3030", "3205", "same"],
    ["3201", "0219", "same"],
    ["3205", "0231", "part"],
    ["0231", "3205", "other"],
    ["3205", "3103", "other"],
    ["3205", "9999", "other"],
    ["9999", "3205", "other"],
    ["9999", "9998", "unknown"],
    ["9999", "9999", "same"],
  ])("ours %s and %s: %s", (ours, theirs, relation) => {
    expect(relationTo(history, ours, theirs)).toBe(relation);
  });
});

describe("a county number", () => {
  test.each([
    ["30", 2023, true],
    ["30", 2024, false],
    ["32", 2023, false],
    ["32", 2024, true],
    ["32", Infinity, true],
    ["30", Infinity, false],
    ["50", 2023, null],
  ])("%s in %s: %s", (number, year, was) => {
    expect(wasCounty(history, number, year)).toBe(was);
  });
});
