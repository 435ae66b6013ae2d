import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { audit } from "../../src/protect/audit.js";
import { suppress } from "../../src/protect/suppress.js";
import type { CountSystem, Limits } from "../../src/protect/system.js";
import { narrowedByBruteForce } from "./attacker.js";
import { cell, oneWay, sum, twoWay } from "./count-systems.js";

const limits: Limits = { limit: 5, zeroBase: 30 };
const runs = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) };

const count = fc.integer({ min: 0, max: 8 });
const someLimits = fc.record({
  limit: fc.integer({ min: 2, max: 5 }),
  zeroBase: fc.constantFrom(0, 6, 12, 30),
});

const single = fc
  .tuple(count, count, count, count)
  .map(([a, b, c, d]) => oneWay({ a, b, c, d }, { ab: ["a", "b"] }));

/** Two groups of two options with a rest that is not published, and open margins. */
const table = fc
  .tuple(count, count, count, count, fc.integer({ min: 0, max: 2 }))
  .map(([a, b, c, d, rest]) => {
    const system = twoWay(
      [a + c + rest, b + d],
      [
        [
          [a, b],
          [c, d],
        ],
      ],
    );
    // Sizes and blanks would make the brute force slow, and hang on nothing else.
    const keep = (id: string): boolean => !/size|blank/.test(id);
    return {
      cells: system.cells.filter(({ id }) => keep(id)),
      equations: system.equations.filter(({ terms }) => terms.every(({ id }) => keep(id))),
    };
  });

const tightTable = fc.tuple(count, count, count, count).map(([a, b, c, d]): CountSystem => {
  const margin = { fixed: "shown" as const };
  return {
    cells: [
      cell("row 1", a + b, margin),
      cell("row 2", c + d, margin),
      cell("column 1", a + c, margin),
      cell("column 2", b + d, margin),
      cell("a", a, { baseId: "row 1" }),
      cell("b", b, { baseId: "row 1" }),
      cell("c", c, { baseId: "row 2" }),
      cell("d", d, { baseId: "row 2" }),
    ],
    equations: [
      sum("row 1", ["a", "b"]),
      sum("row 2", ["c", "d"]),
      sum("column 1", ["a", "c"]),
      sum("column 2", ["b", "d"]),
    ],
  };
});

function largest(system: CountSystem): number {
  return Math.max(...system.cells.map(({ value }) => value ?? 0));
}

describe("the audit", () => {
  it("agrees with an attacker who writes down every possible table", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(single, tightTable),
        fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
        someLimits,
        async (system, choice, limits) => {
          const parts = system.cells.filter(({ baseId }) => baseId !== undefined);
          const hidden = new Set(parts.filter((_, place) => choice[place]).map(({ id }) => id));
          const { unsafe } = await audit(system, hidden, limits);
          const found = unsafe.filter((id) => hidden.has(id));
          expect(found).toEqual(narrowedByBruteForce(system, hidden, limits, largest(system)));
        },
      ),
      runs,
    );
  });

  it("names a small cell that is shown, and a shown cell whose base is hidden", async () => {
    const system = oneWay({ Ja: 100, Nei: 3 });
    expect((await audit(system, new Set(), limits)).unsafe).toEqual(["Nei"]);
    expect((await audit(system, new Set(["base", "Nei"]), limits)).unsafe).toContain("Ja");
  });

  it("names a small complement that a shown union gives away", async () => {
    const system = oneWay({ a: 50, b: 40, c: 2, d: 2 }, { ab: ["a", "b"], abc: ["a", "b", "c"] });
    const { unsafe } = await audit(system, new Set(["c", "d", "not abc"]), limits);
    expect(unsafe).toContain("not abc");
  });

  it("refuses a cell outside the system, and an equation that does not hold", async () => {
    await expect(audit(oneWay({ Ja: 9, Nei: 9 }), new Set(["Kanskje"]), limits)).rejects.toThrow("Kanskje");
    const broken: CountSystem = { cells: [cell("base", 3), cell("Ja", 2)], equations: [sum("base", ["Ja"])] };
    await expect(audit(broken, new Set(), limits)).rejects.toThrow("does not hold");
  });
});

describe("suppression", () => {
  it("leaves nothing that an attacker can narrow by writing down every possible table", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(single, table), someLimits, async (system, limits) => {
        const hidden = await suppress(system, limits);
        // More would take the brute force too long; what is unseen and unpublished counts too.
        fc.pre(hidden.size <= 6);
        expect((await audit(system, hidden, limits)).unsafe).toEqual([]);
        expect(narrowedByBruteForce(system, hidden, limits, largest(system) + 3)).toEqual([]);
      }),
      runs,
    );
  });

  it("hides the same cells whatever the order of cells, equations and terms", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(single, table), fc.integer(), async (system, seed) => {
        const shuffled = <T>(list: readonly T[]): T[] => [
          ...list.slice(seed & 3).reverse(),
          ...list.slice(0, seed & 3),
        ];
        const turned: CountSystem = {
          cells: shuffled(system.cells),
          equations: shuffled(system.equations).map(({ terms }) => ({
            terms: shuffled(terms).map(({ id, coefficient }) => ({
              id,
              coefficient: coefficient === 1 ? -1 : 1,
            })),
          })),
        };
        expect([...(await suppress(turned, limits))]).toEqual([...(await suppress(system, limits))]);
      }),
      runs,
    );
  });

  it("is never asked for a fixed set of margins that it then changes", async () => {
    await fc.assert(
      fc.asyncProperty(tightTable, async (system) => {
        const hidden = await suppress(system, limits);
        expect([...hidden].filter((id) => /row|column/.test(id))).toEqual([]);
      }),
      runs,
    );
  });
});
