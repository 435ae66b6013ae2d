import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { analyze, document, load } from "../src/index.js";
import { renderMarkdown } from "../src/render/markdown.js";

const file = fileURLToPath(new URL("../fixtures/svar-135/svar.csv", import.meta.url));
const loaded = await load({ files: [file], workspace: null, survey: "ivaretatt", wave: "2023" });
const results = await analyze(loaded, "2025-06-01");

const uten = results.indicators
  .find(({ id }) => id === "kontaktperson.uten")
  ?.estimates.find(({ group }) => group === null)?.share;
const againstNation = results.comparisons.find(
  ({ comparison }) => comparison.cell === "2023/kontaktperson.uten/total/vs-nation",
);

describe("135 answers in a windows-1252 file, without any set-up", () => {
  test("are read as windows-1252 with semicolons, dash and Norwegian letters intact", async () => {
    const bytes = await readFile(file);
    expect(bytes.includes(0x96)).toBe(true);
    expect(bytes.includes(0xe5)).toBe(true);
    expect(results.files[0]).toMatchObject({ text: { encoding: "windows-1252", delimiter: ";" } });
    const varighet = results.items.find(({ id }) => id === "varighet")?.distributions[0];
    expect(varighet?.options.map(({ count }) => count.shown)).toEqual([true, true, true, true]);
    expect(results.issues).toEqual([]);
  });

  test("give 74 of 135 without, or unsure whether they have, a fixed contact person", () => {
    expect(uten).toMatchObject({ shown: true, count: 74, n: 135, value: 74 / 135, fewAnswers: false });
  });

  test("are too few to tell from «halvparten» in the same wave", () => {
    expect(againstNation?.comparison).toMatchObject({
      shown: true,
      notComparable: null,
      against: { kind: "words", words: "halvparten", wave: "2023", low: 0.475, high: 0.525 },
    });
    expect(againstNation?.verdict).toMatchObject({ word: "cannotTell", fewAnswers: false });
  });

  test("say so in the report", async () => {
    const { document: written } = await document(results, "nb");
    const row = renderMarkdown(written)
      .split("\n")
      .find((line) => line.includes("fast kontaktperson") && line.includes("halvparten"));
    expect(row).toContain("54,8\u00a0%");
    expect(row).toContain("vi kan ikke si");
  });
});
