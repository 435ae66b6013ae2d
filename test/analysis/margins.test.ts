import { describe, expect, it } from "vitest";
import { crossingsOf } from "../../src/analysis/crossings.js";
import { ParorendeError } from "../../src/domain/errors.js";
import { wave } from "../../src/domain/wave.js";
import { codebook } from "../support/coding-codebook.js";

function problemOf(margins: Readonly<Record<string, Readonly<Record<string, number>>>>) {
  const described = wave.parse({
    id: "2025",
    survey: "prove",
    period: { to: "2025-03-31" },
    recallYears: 2,
    design: "optIn",
    questionnaireVersion: "1",
    weights: { margins, source: { title: "Prøve", publisher: "Prøve", read: "2025-01-01" } },
  });
  try {
    crossingsOf(codebook, described);
    return null;
  } catch (error) {
    if (error instanceof ParorendeError) return error.problem.facts;
    throw error;
  }
}

const file = "undersokelser/2025/wave.json";
const parts = (...shares: readonly number[]) => ({
  barn: Object.fromEntries(["ingen", "ett", "flere"].map((id, at) => [id, shares[at] ?? 0])),
});

describe("margins to weight by", () => {
  it.each([
    [0.5, 0.3, 0.2],
    [0.33, 0.33, 0.33],
    [0.34, 0.34, 0.33],
    [1, 0, 0],
    [120, 60, 20],
    [50, 30, 0.4],
  ])("may be shares that sum to 1, but for rounding, or numbers of people: %d, %d, %d", (...shares) => {
    expect(problemOf(parts(...shares))).toBeNull();
  });

  it.each([
    [0.5, 0.3, 0.1, 0.9],
    [0.5, 0.3, 0.22, 1.02],
    [1, 1, 1, 3],
  ])("may not be shares with another sum: %d, %d, %d", (first, second, third, sum) => {
    expect(problemOf(parts(first, second, third))).toEqual({
      file,
      where: "weights.margins.barn",
      fault: { kind: "sharesDoNotAddUp", item: "barn", sum: expect.closeTo(sum, 9) as number },
    });
  });

  it("of an unknown answer or item name those there are", () => {
    expect(problemOf({ barn: { ingen: 0.5, tre: 0.5 } })).toEqual({
      file,
      where: "weights.margins.barn",
      fault: { kind: "unknownAmong", id: "tre", known: ["ingen", "ett", "flere"] },
    });
    expect(problemOf({ bekymringer: { helse: 1 } })).toEqual({
      file,
      where: "weights.margins",
      fault: {
        kind: "unknownAmong",
        id: "bekymringer",
        known: expect.not.arrayContaining(["bekymringer"]) as string[],
      },
    });
  });
});
