import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreement } from "../../src/analysis/agreement.js";
import type { CodedRow } from "../../src/domain/agreement.js";
import { nationalAreas, noteAreas, type NationalArea, type NoteArea } from "../../src/domain/notes.js";

const runs = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) };

const row = (id: string, primary: NoteArea | null, secondary: NationalArea | null = null): CodedRow => ({
  id,
  primary,
  secondary,
});

const rows = fc
  .uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max: 40 }).map(String),
      primary: fc.option(fc.constantFrom(...noteAreas)),
      secondary: fc.option(fc.constantFrom(...nationalAreas)),
    }),
    { selector: ({ id }) => id, maxLength: 40 },
  )
  .map((all): readonly CodedRow[] => all);

describe("the agreement of two coders", () => {
  // Cohen (1960), table 1, has three categories; the figures here are 20, 5, 10, 15 of two, as in cohenKappa's example.
  test("is kappa 0.4 for the table 20, 5, 10, 15", () => {
    const pairs: readonly (readonly [number, NoteArea, NoteArea])[] = [
      [20, "avlastning", "avlastning"],
      [5, "avlastning", "annet"],
      [10, "annet", "avlastning"],
      [15, "annet", "annet"],
    ];
    const coded = pairs.flatMap(([times, a, b]) => Array.from({ length: times }, () => [a, b] as const));
    const result = agreement(
      coded.map(([a], at) => row(String(at), a)),
      coded.map(([, b], at) => row(String(at), b)),
    );
    expect(result.kappa).toBeCloseTo(0.4, 12);
    expect(result.kappaInterval?.low).toBeCloseTo(0.1510922905, 9);
    expect(result.kappaInterval?.high).toBeCloseTo(0.6489077095, 9);
    // Krippendorff's: 1 − 99 · 2 · 15 / (2 · 55 · 45).
    expect(result.alpha).toBeCloseTo(1 - (99 * 30) / (2 * 55 * 45), 12);
    expect([result.n, result.agreed, result.share, result.why]).toEqual([50, 35, 0.7, null]);
    expect(result.perArea.find(({ area }) => area === "avlastning")).toEqual({
      area: "avlastning",
      a: 25,
      b: 30,
      both: 20,
      agreement: 40 / 55,
    });
    expect(result.perArea.find(({ area }) => area === "familie")?.agreement).toBeNull();
  });

  test("is of the statements both have coded; the others are counted where they are missing", () => {
    const a = [
      row("1", "familie"),
      row("2", null),
      row("3", "annet"),
      row("4", "familie"),
      row("only-a", null),
    ];
    const b = [
      row("4", "avlastning"),
      row("1", "familie"),
      row("2", "annet"),
      row("3", null),
      row("5", "annet"),
    ];
    const result = agreement(a, b);
    expect([result.n, result.onlyInA, result.onlyInB, result.notCoded]).toEqual([2, 1, 1, { a: 1, b: 1 }]);
    expect(result.differs).toEqual([{ id: "4", a: "familie", b: "avlastning" }]);
  });

  test("is not calculated where both have used one and the same area", () => {
    const same = [row("1", "annet"), row("2", "annet")];
    expect(agreement(same, same)).toMatchObject({ share: 1, kappa: null, alpha: null, why: "oneCode" });
  });

  test("is none where no statement has an area from both", () => {
    const result = agreement([row("1", null)], [row("1", "annet")]);
    expect(result).toMatchObject({ n: 0, share: null, kappa: null, alpha: null, why: "nothingCoded" });
    expect(result.secondary).toEqual({ n: 0, agreed: 0, share: null });
  });

  test("is a kappa of 0 where only one of them has used one area throughout", () => {
    const result = agreement(
      [row("1", "annet"), row("2", "annet")],
      [row("1", "annet"), row("2", "familie")],
    );
    expect([result.kappa, result.why]).toEqual([0, null]);
  });

  test("on the secondary area is of the statements where either has given one", () => {
    const a = [
      row("1", "annet", "familie"),
      row("2", "annet", "familie"),
      row("3", "familie"),
      row("4", "annet"),
    ];
    const b = [
      row("1", "annet", "familie"),
      row("2", "annet"),
      row("3", "familie", "avlastning"),
      row("4", "annet"),
    ];
    expect(agreement(a, b).secondary).toEqual({ n: 3, agreed: 1, share: 1 / 3 });
  });

  test("is the same whoever is called A", () => {
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        const [one, other] = [agreement(a, b), agreement(b, a)];
        expect(other.kappa === null).toBe(one.kappa === null);
        expect(other.kappa ?? 0).toBeCloseTo(one.kappa ?? 0, 10);
        expect([other.n, other.agreed, other.onlyInA, other.secondary, other.why]).toEqual([
          one.n,
          one.agreed,
          one.onlyInB,
          one.secondary,
          one.why,
        ]);
        expect(new Set(other.differs.map(({ id }) => id))).toEqual(new Set(one.differs.map(({ id }) => id)));
      }),
      runs,
    );
  });

  test("has every statement in one cell of the table of both, and those that differ beside its diagonal", () => {
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        const { confusion, n, agreed, differs, perArea } = agreement(a, b);
        expect(confusion.counts.flat().reduce((sum, count) => sum + count, 0)).toBe(n);
        expect(differs.length).toBe(n - agreed);
        for (const [at, { a: ofA, b: ofB, both }] of perArea.entries()) {
          expect(confusion.counts[at]?.reduce((sum, count) => sum + count, 0)).toBe(ofA);
          expect(confusion.counts.reduce((sum, counts) => sum + (counts[at] ?? 0), 0)).toBe(ofB);
          expect(confusion.counts[at]?.[at]).toBe(both);
        }
      }),
      runs,
    );
  });
});
