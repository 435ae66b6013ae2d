import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { decodeModel } from "../../../src/coding/notes/model-file.js";
import { createSuggester } from "../../../src/coding/notes/suggest.js";
import { noteAreas, type Suggestion } from "../../../src/domain/notes.js";
import { readExamples, readKnowledge } from "../../../src/read/notes-knowledge.js";
import { readNotesModel } from "../../../src/read/notes-model.js";

const path = (name: string): string => fileURLToPath(new URL(`../../../${name}`, import.meta.url));
const LARGEST_MODEL = 5 * 1024 * 1024;

describe("the shipped model", () => {
  let suggest: (text: string) => Suggestion;
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await readNotesModel();
    suggest = createSuggester(decodeModel(bytes));
  });

  it("is at most 5 MB", () => {
    expect(bytes.length).toBeLessThanOrEqual(LARGEST_MODEL);
  });

  it("finds the area of statements that lack the areas' own words, on the set nothing is trained on", async () => {
    const late = await readExamples(path("fixtures/coding/last-set.csv"), "last-set.csv");
    const judged = late.map(({ text, primary }) => ({ right: primary, ranked: suggest(text).suggestions }));
    const f1 = noteAreas.map((area) => {
      const hits = judged.filter(({ right, ranked }) => right === area && ranked[0]?.area === area).length;
      const said = judged.filter(({ ranked }) => ranked[0]?.area === area).length;
      return (2 * hits) / (said + judged.filter(({ right }) => right === area).length);
    });
    const amongTwo = judged.filter(({ right, ranked }) =>
      ranked.slice(0, 2).some(({ area }) => area === right),
    );
    expect(f1.reduce((sum, one) => sum + one, 0) / f1.length).toBeGreaterThanOrEqual(0.7);
    expect(amongTwo.length / judged.length).toBeGreaterThanOrEqual(0.85);
  });

  it("gives bokmål and nynorsk the same area in at least 95 of 100 pairs", () => {
    const pairs: { nb: string; nn: string }[] = parse(readFileSync(path("fixtures/coding/pairs.csv")), {
      delimiter: ";",
      columns: true,
      bom: true,
    });
    expect(pairs.length).toBeGreaterThanOrEqual(200);
    const same = pairs.filter(({ nb, nn }) => suggest(nb).primary === suggest(nn).primary).length;
    expect(same / pairs.length).toBeGreaterThanOrEqual(0.95);
  });

  it.each([
    ["avlastning", "får aldri sove en hel natt, og helgene går i ett"],
    ["avlastning", "fær aldri søve heile natta, og hælgan går i ett"],
    ["koordinering", "nye folk heile tida, ingen veit kven som har ansvaret"],
    ["medvirkning", "Dei avgjorde alt før eg fekk seie kva eg visste om han"],
  ])("says %s of what lacks the area's word", (area, text) => {
    expect(suggest(text).primary).toBe(area);
  });
});

describe("the examples it is trained on", () => {
  it("are at least 3 000, each with its own id and its own text, in all seven areas", async () => {
    const { examples } = await readKnowledge();
    expect(examples.length).toBeGreaterThanOrEqual(3_000);
    expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length);
    expect(new Set(examples.map(({ text }) => plain(text))).size).toBe(examples.length);
    for (const area of noteAreas)
      expect(examples.filter(({ primary }) => primary === area).length).toBeGreaterThan(300);
  });

  it("follow no template: few begin with the same four words", async () => {
    const { examples } = await readKnowledge();
    const beginnings = new Map<string, number>();
    for (const { text } of examples) {
      const words = plain(text).split(" ");
      const beginning = words.slice(0, 4).join(" ");
      if (words.length >= 6) beginnings.set(beginning, (beginnings.get(beginning) ?? 0) + 1);
    }
    expect(Math.max(...beginnings.values())).toBeLessThanOrEqual(6);
  });

  it("hold nothing of the sets that are measured on", async () => {
    const { examples } = await readKnowledge();
    const known = new Set(examples.map(({ text }) => plain(text)));
    const late = await readExamples(path("fixtures/coding/last-set.csv"), "last-set.csv");
    expect(late.filter(({ text }) => known.has(plain(text)))).toEqual([]);
  });

  it("never make a second area of the first", async () => {
    const { examples } = await readKnowledge();
    expect(examples.filter(({ primary, secondary }) => primary === secondary)).toEqual([]);
  });
});

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
