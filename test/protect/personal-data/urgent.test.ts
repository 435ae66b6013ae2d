import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { createMasker } from "../../../src/protect/personal-data/mask.js";
import { wilson } from "../../../src/stats/wilson.js";
import { words } from "./words.js";

const mask = createMasker(words);
const folder = new URL("../../../fixtures/protect/personal-data/", import.meta.url);
const rowsOf = (file: string): readonly Readonly<Record<string, string>>[] =>
  parse(readFileSync(new URL(file, folder), "utf8"), { columns: true, delimiter: ";" });
const idsFlagged = (file: string, isFlagged: boolean): readonly string[] =>
  rowsOf(file)
    .filter(({ text = "" }) => mask(text).urgent.length > 0 === isFlagged)
    .map(({ id = "" }) => id);

const sets = [
  ["urgent.csv", "urgent-not.csv", 150, 200],
  ["urgent-second.csv", "urgent-not-second.csv", 80, 100],
  ["urgent-third.csv", "urgent-not-third.csv", 40, 40],
  ["urgent-last.csv", "urgent-not-last.csv", 30, 30],
] as const;

describe.each(sets)("what must be looked at today, in %s and %s", (signs, plain, signCount, plainCount) => {
  it("is found in at least 95 % of the statements with a sign", () => {
    const missed = idsFlagged(signs, false);
    expect(rowsOf(signs)).toHaveLength(signCount);
    expect(missed.length / signCount, `missed: ${missed.join(" ")}`).toBeLessThanOrEqual(0.05);
  });

  it("is found in at most 3 % of the statements without one", () => {
    const flagged = idsFlagged(plain, true);
    expect(rowsOf(plain)).toHaveLength(plainCount);
    expect(flagged.length / plainCount, `flagged: ${flagged.join(" ")}`).toBeLessThanOrEqual(0.03);
  });

  it("is told by its kind in at least 90 % of the statements with a sign", () => {
    const told = rowsOf(signs).filter(({ kinds = "", text = "" }) =>
      mask(text).urgent.some((kind) => kind === kinds),
    );
    expect(told.length / signCount).toBeGreaterThanOrEqual(0.9);
  });
});

describe("what each set of signs showed the first time", () => {
  it("is told with its interval, also where it was poor", () => {
    const told = JSON.parse(readFileSync(new URL("first-results.json", folder), "utf8")) as {
      urgent: {
        sets: { with: string; without: string; found: number; expected: number; interval: number[] }[];
      };
    };
    expect(told.urgent.sets.map((set) => [set.with, set.without])).toEqual(
      sets.map(([signs, plain]) => [signs, plain]),
    );
    for (const { found, expected, interval } of told.urgent.sets) {
      const { low, high } = wilson(found, expected);
      expect(interval).toEqual([low, high].map((share) => Math.round(share * 1000) / 1000));
    }
  });
});

describe("a sign", () => {
  const kindsIn = (text: string) => mask(text).urgent;

  it("is found whichever way round the words stand, and in nynorsk and dialect", () => {
    for (const text of [
      "Han slår meg",
      "Da slår han meg",
      "så slår eg, og etterpå græt eg",
      "Det hender jeg slår han",
      "Æ mista det og slo'n",
      "Noen ganger dytter jeg han hardt ned i stolen",
    ])
      expect(kindsIn(text), text).toContain("violence");
  });

  it("is not hidden by plain talk beside it, and plain talk is none", () => {
    expect(kindsIn("De slo seg sammen om det")).toEqual([]);
    expect(kindsIn("Jeg slår meg til ro med at han slår meg")).toEqual(["violence"]);
    expect(kindsIn("Mor vil dø hjemme")).toEqual([]);
    expect(kindsIn("Mor vil dø")).toEqual(["selfHarm"]);
    expect(kindsIn("Kurs i vold i nære relasjoner for ansatte")).toEqual([]);
  });

  it("does not go from one sentence to the next", () => {
    expect(kindsIn("Klokka slår. Meg ringte de aldri")).toEqual([]);
  });
});
