import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { misreadItems } from "../../src/coding/misread.js";
import { OwnTexts } from "../../src/coding/own-texts.js";
import { OUTSIDE, UNKNOWN } from "../../src/domain/people/answers.js";
import { waveWith } from "../support/coding-codebook.js";
import { code, codeColumn } from "./code-rows.js";

const other = 2;
const column = (cells: readonly string[]): string[][] => cells.map((cell) => [cell]);

describe("an unknown text in an item with an answer that people write themselves", () => {
  it("counts as that answer where it stands in fewer than three rows", () => {
    const { places, issues } = codeColumn("kjonn", ["Kvinne", "ikke-binær", "Annet", "Ikke-binær", "-oth-"]);
    expect(places).toEqual([0, other, other, other, other]);
    expect(issues).toEqual([
      { code: "otherText", file: "svar.csv", column: "kjonn", count: 2, rows: [3, 5], names: ["Annet"] },
    ]);
  });

  it("is no such text where it asks for one: that is the answer itself, in whatever words and however often", () => {
    const { places, issues } = codeColumn("kjonn", [
      "Annet (oppgi hva)",
      "Annet, beskriv",
      "annet (oppgi hva)",
      "Kvinne",
    ]);
    expect([places, issues]).toEqual([[other, other, other, 0], []]);
  });

  it("is a label that we do not know where it stands in three rows or more, in the first of them too", () => {
    const cells = ["Hankjønn", "Kvinne", "hankjønn", "Hankjønn.", "noe for seg selv"];
    const { places, issues } = codeColumn("kjonn", cells);
    expect(places).toEqual([UNKNOWN, 0, UNKNOWN, UNKNOWN, other]);
    expect(issues.map(({ code: kind, rows }) => [kind, rows])).toEqual([
      ["unknownLabel", [2, 4, 5]],
      ["otherText", [6]],
    ]);
  });

  it.each(["K", "7", "01.feb", "8,25E+08", "=1+1", "kvinn", "noen@example.no"])(
    "is not understood where it is no words or resembles a label: %j",
    (cell) => {
      const { places, issues } = codeColumn("kjonn", [cell, "Mann"]);
      expect(places).toEqual([UNKNOWN, 1]);
      expect(issues[0]).toMatchObject({ code: "unknownLabel", rows: [2] });
    },
  );

  it("counts as the answer it is nearly spelt as where that is «Annet»", () => {
    expect(codeColumn("kjonn", ["Anet"]).places).toEqual([other]);
  });

  it("is not understood in an item without such an answer", () => {
    expect(codeColumn("kontaktperson", ["hemmelig ord"]).places).toEqual([UNKNOWN]);
  });

  it("leaves the item out where codes stand for its labels, and not where many wrote their own", () => {
    const coded = code(
      ["kjonn"],
      column(Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? "Kv" : "Mk"))),
    );
    expect([...misreadItems(coded.cells)]).toEqual(["kjonn"]);
    const letters = "abcdefghijklmnopqrst";
    const own = Array.from({ length: 20 }, (_, at) => `selvvalgt ${letters.charAt(at).repeat(3)}`);
    const written = code(["kjonn"], column([...own, ...own.map(() => "Mann")]));
    expect([...misreadItems(written.cells)]).toEqual([]);
    expect(written.cells.get("kjonn")).toEqual({ filled: 40, unread: 0, own: 20 });
  });

  it("in a row that does not count is neither counted nor a recurrence", () => {
    const rows = ["a", "a", "a", "b"].map((id) => [id, "tohjertet"]);
    const coded = code(["ID", "kjonn"], rows);
    expect(coded.counts).toEqual([1, 0, 0, 1]);
    expect(coded.issues.find(({ code: kind }) => kind === "otherText")?.rows).toEqual([2, 5]);
    expect(coded.answers.get("kjonn")).toEqual([other, UNKNOWN, UNKNOWN, other]);
  });

  it("is decided the same whatever the chunks", () => {
    const cell = fc.constantFrom("Kvinne", "hankjønn", "tohjertet", "ukjent sak", "", "Man");
    const ticks = fc.constantFrom("Slitsomt;", "tohjertet, slitsomt", "hverdagen;Slitsomt", "", "hverdagen");
    const rows = fc.array(fc.tuple(cell, ticks), { minLength: 1, maxLength: 30 });
    const property = fc.property(rows, fc.array(fc.nat(29), { maxLength: 5 }), (table, cuts) => {
      const whole = code(["kjonn", "opplevelse"], table);
      expect(code(["kjonn", "opplevelse"], table, { cuts })).toEqual(whole);
      const times = (text: string) => table.filter(([own]) => own === text).length;
      for (const [row, [own]] of table.entries()) {
        if (own !== "hankjønn") continue;
        expect(whole.answers.get("kjonn")?.[row]).toBe(times(own) < 3 ? other : UNKNOWN);
      }
    });
    fc.assert(property, { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) });
  });

  it("holds no other question of its row back from its base, its weight or its row number", () => {
    const header = ["kjonn", "koordinator", "koordinator_fungerer", "Vekt"];
    const source = { title: "Oppdiktet register", publisher: "Oppdiktet", read: "2026-01-01" };
    const wave = { ...waveWith({}), weights: { column: "Vekt", source } };
    const rows = [
      ["Mann", "Ja", "Fungerer godt", "2"],
      ["tohjertet", "Nei", "Fungerer godt", ""],
      ["egne ord", "", "Fungerer godt", "3"],
    ];
    const coded = code(header, rows, { wave, cuts: [1] });
    expect(coded.answers.get("koordinator_fungerer")).toEqual([0, OUTSIDE, 0]);
    expect(coded.weights).toEqual([2, NaN, 3]);
    expect(coded.issues.map(({ code: kind, rows: numbers }) => [kind, numbers])).toEqual([
      ["otherText", [3, 4]],
      ["outsideBase", [3]],
      ["blankRouting", [4]],
      ["weightMissing", [3]],
    ]);
  });

  it("is never handed on", () => {
    const coded = code(["kjonn", "opplevelse"], [["hemmelig en", "Slitsomt;hemmelig to;"]]);
    expect(JSON.stringify(coded)).not.toContain("hemmelig");
  });
});

describe("own texts", () => {
  it("are told apart up to 100 000, and those met before are counted on", () => {
    const texts = new OwnTexts();
    for (let text = 0; text < 100_000; text += 1) texts.meet(`tekst ${text}`);
    expect([texts.meet("en til"), texts.meet("tekst 7")]).toEqual([null, { rows: 2 }]);
    expect(texts.meet("tekst 8")).toEqual({ rows: 2 });
  });
});
