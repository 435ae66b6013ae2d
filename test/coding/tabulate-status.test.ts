import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { tabulateAnswers } from "../../src/analyze.js";
import { WaveIds } from "../../src/coding/wave-ids.js";
import { framework as schema } from "../../src/domain/framework.js";
import { plainColumn, type RawTable } from "../../src/domain/people/raw-table.js";
import { codebook, waveWith } from "../support/coding-codebook.js";
import { rawChunks } from "../support/raw-table.js";

const path = new URL("../../surveys/frameworks/nasjonal.json", import.meta.url);
const framework = schema.parse(JSON.parse(readFileSync(path, "utf8")));
const options = { groupBy: [], ids: new WaveIds(), leftOut: new Set<string>() };

async function* chunksOf(tables: readonly RawTable[]): AsyncGenerator<RawTable> {
  for (const table of tables) yield await Promise.resolve(table);
}

async function tabulated(
  wave = waveWith({}),
  more: { includePartial?: boolean; leftOut?: Set<string> } = {},
) {
  const rows = [
    ["", "Mann", "Ja"],
    ["1", "Kvinne", "Nei"],
    ["", "tohjertet", "Ja"],
    ["", "", ""],
    ["", "", "Nei"],
    ["", "Mann", ""],
  ];
  const input = {
    file: "svar.csv",
    columns: ["begynt", "kjonn", "kontaktperson"].map(plainColumn),
    status: [{ column: 0, statuses: new Map([["1", "partial" as const]]), otherwise: null }],
    chunks: chunksOf(rawChunks(rows, [2, 3])),
  };
  const data = { survey: { codebook, waves: [], references: [] }, framework };
  const { tabulation, summary } = await tabulateAnswers(input, data, wave, { ...options, ...more });
  const [all] = [...tabulation.strata.values()];
  return { all, summary };
}

describe("a tabulation", () => {
  it("counts complete answers only, those that were decided last too", async () => {
    const { all, summary } = await tabulated();
    expect(all?.respondents).toBe(4);
    expect(all?.items.get("kjonn")?.options).toEqual(new Map([["kvinne", 0], ["mann", 2], ["annet", 1]])); // prettier-ignore
    expect(summary.statuses).toEqual({ complete: 4, partial: 1, unanswered: 1, test: 0 });
  });

  it("counts partial answers where the user or the wave asks for them", async () => {
    expect((await tabulated(undefined, { includePartial: true })).all?.respondents).toBe(5);
    const wave = { ...waveWith({}), reading: { includePartial: true } };
    expect((await tabulated(wave)).all?.respondents).toBe(5);
  });

  it("counts the same respondents when a question is left out of it", async () => {
    const { all } = await tabulated(undefined, { leftOut: new Set(["kontaktperson"]) });
    expect([all?.respondents, all?.items.has("kontaktperson")]).toEqual([4, false]);
  });
});
