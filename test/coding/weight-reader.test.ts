import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCoder } from "../../src/coding/answers.js";
import { planColumns } from "../../src/coding/mapping.js";
import { WaveIds } from "../../src/coding/wave-ids.js";
import { plainColumn } from "../../src/domain/people/raw-table.js";
import type { Wave } from "../../src/domain/wave.js";
import { codebook, waveWith } from "../support/coding-codebook.js";
import { rawChunks } from "../support/raw-table.js";

const source = { title: "Oppdiktet register", publisher: "Oppdiktet", read: "2026-01-01" };
const weightedBy = (column: string): Wave => ({ ...waveWith({}), weights: { column, source } });
const question = codebook.items[0]!.id;
const answer = "Ja";

function code(header: string[], rows: string[][], wave: Wave, cuts: number[] = []) {
  const plan = planColumns(header.map(plainColumn), codebook, wave, "svar.csv");
  const coder = createCoder({ plan, codebook, file: "svar.csv", ids: new WaveIds() });
  const chunks = [...rawChunks(rows, cuts)].map((chunk) => coder.code(chunk));
  const weights = chunks.some((chunk) => chunk.weights === null)
    ? null
    : chunks.flatMap((chunk) => [...chunk.weights!]);
  return { weights, ...coder.finish() };
}

const weightsOf = (cells: readonly string[], cuts: number[] = []) =>
  code(
    [question, "Vekt"],
    cells.map((cell) => [answer, cell]),
    weightedBy("Vekt"),
    cuts,
  );

describe("a column of weights", () => {
  it.each([
    ["1,25", 1.25],
    ["1.25", 1.25],
    [" 2 ", 2],
    ["0,5", 0.5],
    [",85", 0.85],
    [".85", 0.85],
    ["3,", 3],
    ["8.5e-05", 0.000085],
    ["8,5E-05", 0.000085],
    ["000120", 120],
  ])("holds %j as %d", (cell, weight) => {
    const { weights, issues } = weightsOf([cell]);
    expect(weights).toEqual([weight]);
    expect(issues.map(({ code: found }) => found)).not.toContain("weightMissing");
  });

  it.each(["", "  ", "0", "0,0", "-1", "−1", "abc", "1,2,3", "1 000", "NaN", "Infinity", "1e999", ",", "."])(
    "tells of %j that it is no weight, and counts the row without one",
    (cell) => {
      const { weights, issues, rejectedRows } = weightsOf(["1", cell, "2"]);
      expect(weights).toEqual([1, NaN, 2]);
      expect(rejectedRows).toBe(0);
      expect(issues.filter((issue) => issue.code === "weightMissing")).toEqual([
        expect.objectContaining({ column: "Vekt", count: 1, rows: [3] }),
      ]);
    },
  );

  it("never says what stood there", () => {
    expect(JSON.stringify(weightsOf(["hemmelig navn", "1"]).issues)).not.toContain("hemmelig");
  });

  it("is read the same in chunks split anywhere, with the rows of the file", () => {
    const cell = fc.constantFrom("1", "2,5", "", "x", "0.1");
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 20 }), fc.nat(20), (cells, cut) => {
        const whole = weightsOf(cells);
        const parts = weightsOf(cells, [Math.min(cut, cells.length)]);
        expect(parts.weights).toEqual(whole.weights);
        expect(parts.issues).toEqual(whole.issues);
      }),
      { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) },
    );
  });

  it("gives a rejected row no weight and no issue", () => {
    const rows = [
      ["R1", answer, "2"],
      ["R1", answer, ""],
      ["R1", answer, "3"],
    ];
    const { weights, issues } = code(["Svar-ID", question, "Vekt"], rows, weightedBy("Vekt"));
    expect(weights).toEqual([2, NaN, NaN]);
    expect(issues.map(({ code: found }) => found)).not.toContain("weightMissing");
  });

  it("is found whatever blanks its header has, and is no unknown column", () => {
    const { weights, issues } = code([question, " Vekt  2025 "], [[answer, "2"]], weightedBy("Vekt 2025"));
    expect(weights).toEqual([2]);
    expect(issues.map(({ code: found }) => found)).not.toContain("unknownColumn");
  });

  it("is none where the wave does not name it, or the file lacks it", () => {
    expect(code([question, "Vekt"], [[answer, "2"]], waveWith({})).weights).toBeNull();
    expect(code([question], [[""]], weightedBy("Vekt")).weights).toBeNull();
  });
});
