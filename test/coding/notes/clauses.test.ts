import { describe, expect, it } from "vitest";
import { clauses } from "../../../src/coding/notes/clauses.js";

describe("the clauses of a statement", () => {
  it("begin after a full stop, before «, men» and «, og», and at a dash", () => {
    expect(
      clauses("Dagsenteret er fint, men ingen ringer tilbake. Barna mine får ikke vite noe – vi tier"),
    ).toEqual(["Dagsenteret er fint", "men ingen ringer tilbake.", "Barna mine får ikke vite noe"]);
  });

  it("are none where the statement is one thought, or nothing", () => {
    expect(clauses("Får aldri sove en hel natt")).toEqual([]);
    expect(clauses("Takk. For. Alt.")).toEqual([]);
    expect(clauses("")).toEqual([]);
  });
});
