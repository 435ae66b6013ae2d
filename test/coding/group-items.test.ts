import { describe, expect, it } from "vitest";
import { groupItems } from "../../src/coding/group-items.js";
import { ParorendeError } from "../../src/domain/errors.js";
import { codebook } from "../support/coding-codebook.js";

function problemOf(asked: readonly string[]): unknown {
  try {
    return groupItems(codebook, asked);
  } catch (error) {
    if (error instanceof ParorendeError) return error.problem;
    throw error;
  }
}

describe("the items to group by", () => {
  const known = expect.arrayContaining(["kontaktperson", "koordinator"]) as readonly string[];

  it("are found whatever the capitals and blanks, each once", () => {
    expect(groupItems(codebook, ["Koordinator", " KONTAKTPERSON ", "koordinator"])).toEqual([
      "koordinator",
      "kontaktperson",
    ]);
  });

  it("are named where one is not known, those with one answer alone", () => {
    const problem = problemOf(["Kordinator"]);
    expect(problem).toEqual({
      code: "unknownItem",
      facts: { item: "Kordinator", nearest: "koordinator", known },
    });
    expect(JSON.stringify(problem)).not.toContain("bekymringer");
  });

  it("are named where one puts a person in several groups", () => {
    expect(problemOf(["Bekymringer"])).toEqual({
      code: "notGroupable",
      facts: { item: "bekymringer", known },
    });
  });
});
