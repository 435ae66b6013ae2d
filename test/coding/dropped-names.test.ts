import { describe, expect, it } from "vitest";
import { code } from "./code-rows.js";

const first = ["Kari", "Ola", "Per", "Anne", "Ingrid", "Lars"];
const last = ["Nordmann", "Hansen", "Fjeld", "Berg"];
const names = first.flatMap((one) => last.map((other) => `${one} ${other}`));

/** What is told of a column with these cells, beside answers. */
function told(cells: readonly string[]): {
  issue: string | undefined;
  count: number | undefined;
  identity: string[];
} {
  const coded = code(
    ["kontaktperson", "Kolonne X"],
    cells.map((cell) => ["Ja", cell]),
  );
  const issue = coded.issues.find(({ column }) => column === "Kolonne X");
  return { issue: issue?.code, count: issue?.count, identity: coded.identity.map(({ column }) => column) };
}

describe("a column whose heading says nothing", () => {
  it("holds personal data where its cells are names of persons", () => {
    expect(told(names)).toEqual({ issue: "identityColumn", count: 24, identity: ["Kolonne X"] });
    expect(told([...names, "", "vet ikke", "-"])).toMatchObject({ issue: "identityColumn", count: 24 });
  });

  it("holds none where the same names come again, as those of places and services do", () => {
    const homes = ["Solgløtt Sykehjem", "Nordre Hage", "Bjerke Bosenter"];
    expect(told(names.map((_, at) => homes[at % 3] ?? ""))).toEqual({
      issue: "unknownColumn",
      count: 24,
      identity: [],
    });
  });

  it("holds none where few cells are written so", () => {
    expect(told([...names.slice(0, 10), ...names.map((_, at) => `svar nummer ${String(at)}`)])).toMatchObject(
      {
        issue: "unknownColumn",
        identity: [],
      },
    );
    expect(told(["Kari Nordmann"])).toMatchObject({ issue: "unknownColumn" });
  });
});
