import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decide } from "../../src/protect/decide.js";
import type { EarlierNumber } from "../../src/domain/plan/claims.js";
import { earlierCounts, reveals } from "../../src/protect/published-audit.js";
import type { CountSystem } from "../../src/protect/system.js";
import { narrowedByBruteForce } from "./attacker.js";
import { codebookOf, tabulationOf, type Persons } from "./small-tables.js";

const LIMIT = 5;
const numRuns = Number(process.env["FUZZ_RUNS"] ?? 100);
const contact = codebookOf(
  [{ id: "kontakt", options: ["ja", "nei", "vet_ikke"] }],
  [{ id: "kontakt.uten", counted: ["nei", "vet_ikke"] }],
);
const ids = ["ja", "nei", "vet_ikke", "nei+vet_ikke"].map((option) => `total/kontakt.${option}`);
const all = [...ids, "total/kontakt/base", "total/respondents"];

const share = (count: number, n: number): EarlierNumber => ({
  ...{ cell: "2025/kontakt.uten/total/share", count, n },
});
const option = (id: string, count: number): EarlierNumber => ({
  ...{ cell: `2025/kontakt.${id}/total/count`, count },
});

async function openAfter(counts: Persons, earlier: readonly EarlierNumber[], limit = LIMIT) {
  const before = earlierCounts(earlier, contact, "2025");
  const { open } = await decide(tabulationOf(contact, counts), contact, "2025", [], limit, before);
  return all.filter(open);
}

const answers = (ja: number, nei: number, unsure: number): Persons => [
  [ja, { kontakt: "ja" }],
  [nei, { kontakt: "nei" }],
  [unsure, { kontakt: "vet_ikke" }],
];

describe("what was published before", () => {
  test("as it is now leaves what is open as it was", async () => {
    const before = [share(23, 133), option("ja", 110)];
    expect(await openAfter(answers(110, 20, 3), before)).toEqual(await openAfter(answers(110, 20, 3), []));
  });

  test("cannot hide another number, so that others are hidden in its place; itself it is not said again", async () => {
    expect(await openAfter(answers(110, 20, 3), [])).toEqual([
      ...["total/kontakt.ja", "total/kontakt.nei+vet_ikke", "total/kontakt/base", "total/respondents"],
    ]);
    expect(await openAfter(answers(110, 20, 3), [option("nei", 20)])).toEqual([
      ...["total/kontakt/base", "total/respondents"],
    ]);
  });

  test("under a lower limit is not said again, and cannot hide another number either", async () => {
    const counts = answers(60, 40, 7);
    expect(await openAfter(counts, [], 5)).toHaveLength(all.length);
    expect(await openAfter(counts, [], 10)).not.toContain("total/kontakt.nei");
    expect(await openAfter(counts, [option("vet_ikke", 7)], 10)).toEqual([
      ...["total/kontakt/base", "total/respondents"],
    ]);
  });

  test("as nearly the same as now hides the whole question: the difference would tell of a few", async () => {
    expect(await openAfter(answers(61, 40, 12), [option("ja", 60)])).toEqual(["total/respondents"]);
    expect(await openAfter(answers(65, 40, 12), [option("ja", 60)])).toEqual(all);
  });

  test("hides the question where those who have come since all answered alike", async () => {
    expect(await openAfter(answers(35, 100, 0), [share(95, 130)])).toEqual(["total/respondents"]);
    expect(await openAfter(answers(40, 100, 0), [share(95, 130)])).toContain("total/kontakt.ja");
    // Of thirty or more it tells of none that they answered alike.
    expect(await openAfter(answers(35, 125, 0), [share(95, 130)])).toContain("total/kontakt.ja");
  });

  test("leaves no count of the question that one could work out from how far the others moved", async () => {
    const open = await openAfter(answers(61, 75, 21), [share(90, 150)]);
    expect(open).toEqual(["total/respondents"]);
  });

  test("of one person more who answered hides everything that person is in", async () => {
    const before: EarlierNumber[] = [
      { cell: "2025/respondents/total/count", count: 112 },
      { cell: "2025/kontakt/total/base", count: 112 },
      share(52, 112),
    ];
    expect(await openAfter(answers(61, 40, 12), before)).toEqual([]);
  });

  test("of another wave, or of what the survey does not ask, is nothing to hold against", () => {
    const numbers = [
      { cell: "2023/kontakt.uten/total/share", count: 5, n: 50 },
      { cell: "2025/ukjent.ja/total/share", count: 5, n: 50 },
      { cell: "2025/tall.soknader/total/value", count: 5 },
      { cell: "ikke en adresse", count: 5 },
    ];
    expect([...earlierCounts(numbers, contact, "2025")]).toEqual([]);
  });

  test("is the count of a share, its base and those who were not counted", () => {
    const counts = earlierCounts([share(23, 133)], contact, "2025");
    expect([...counts].map(([id, values]) => [id, ...values])).toEqual([
      ["total/kontakt.nei+vet_ikke", 23],
      ["total/kontakt/base", 133],
      ["total/kontakt.ja", 110],
    ]);
  });

  test("only ever hides more, whatever is held to have been published", async () => {
    const count = fc.integer({ min: 0, max: 60 });
    const claim = fc.oneof(
      fc
        .record({ id: fc.constantFrom("ja", "nei", "vet_ikke"), count })
        .map((one) => option(one.id, one.count)),
      fc.tuple(count, count).map(([a, b]) => share(Math.min(a, b), Math.max(a, b))),
    );
    await fc.assert(
      fc.asyncProperty(
        count,
        count,
        count,
        fc.array(claim, { maxLength: 4 }),
        async (ja, nei, unsure, before) => {
          const alone = await openAfter(answers(ja, nei, unsure), []);
          expect(alone).toEqual(expect.arrayContaining(await openAfter(answers(ja, nei, unsure), before)));
        },
      ),
      { seed: 2026, numRuns },
    );
  });

  test("tells nobody whether a false entry has hit upon a hidden number", async () => {
    const count = fc.integer({ min: 0, max: 40 });
    await fc.assert(
      fc.asyncProperty(count, count, count, count, async (ja, nei, unsure, guess) => {
        const counts = answers(ja, nei, unsure);
        const alone = await openAfter(counts, []);
        const hidden = (["ja", "nei", "vet_ikke"] as const).filter(
          (id) => !alone.includes(`total/kontakt.${id}`),
        );
        for (const id of hidden) {
          const right = option(id, { ja, nei, vet_ikke: unsure }[id]);
          expect(await openAfter(counts, [option(id, guess)])).toEqual(await openAfter(counts, [right]));
        }
      }),
      { seed: 2026, numRuns },
    );
  });

  test("gives away no number that it did not hold itself", async () => {
    const count = fc.integer({ min: 0, max: 14 });
    const subset = fc.subarray(["ja", "nei", "vet_ikke", "share", "base"] as const);
    await fc.assert(
      fc.asyncProperty(count, count, count, subset, async (ja, nei, unsure, known) => {
        const n = ja + nei + unsure;
        const before = known.map((what): EarlierNumber => {
          if (what === "share") return share(nei + unsure, n);
          if (what === "base") return { cell: "2025/kontakt/total/base", count: n };
          return option(what, { ja, nei, vet_ikke: unsure }[what]);
        });
        const open = new Set(await openAfter(answers(ja, nei, unsure), before));
        const out = new Set(earlierCounts(before, contact, "2025").keys());
        const hidden = new Set(
          all.filter((id) => id !== "total/respondents" && !open.has(id) && !out.has(id)),
        );
        const nothing = [...open].every((id) => out.has(id) || id === "total/respondents");
        const narrowed = narrowedByBruteForce(tableOf(ja, nei, unsure), hidden, limits, 45);
        // Where what was published gives the rest away by itself, all that is left to do is to say no more.
        expect(nothing ? [] : narrowed).toEqual([]);
      }),
      { seed: 2026, numRuns },
    );
  });
});

const limits = { limit: LIMIT, zeroBase: 30 };

/** The same table as equations, written apart from the engine. */
function tableOf(ja: number, nei: number, unsure: number): CountSystem {
  const [yes = "", no = "", unknown = "", union = ""] = ids;
  const base = "total/kontakt/base";
  const cell = { publishable: true, sensitive: true, baseId: base, cost: 1 };
  const sum = (whole: string, parts: readonly string[]) => ({
    terms: [{ id: whole, coefficient: 1 as const }, ...parts.map((id) => ({ id, coefficient: -1 as const }))],
  });
  return {
    cells: [
      { id: base, value: ja + nei + unsure, publishable: true, sensitive: true, cost: 1 },
      { ...cell, id: yes, value: ja },
      { ...cell, id: no, value: nei },
      { ...cell, id: unknown, value: unsure },
      { ...cell, id: union, value: nei + unsure },
    ],
    equations: [sum(base, [yes, no, unknown]), sum(union, [no, unknown]), sum(base, [yes, union])],
  };
}

describe("what a number reveals beside the one that was published", () => {
  test.each([
    ["a few more counted", share(40, 88), share(41, 93), true],
    ["a few more asked", share(40, 88), share(46, 92), true],
    ["a few more that were not counted", share(40, 88), share(50, 99), true],
    ["the same", share(40, 88), share(40, 88), false],
    ["some more, and all of them counted", share(40, 88), share(50, 98), true],
    ["some more, and none of them counted", share(40, 88), share(40, 98), true],
    ["thirty more, and none of them counted", share(40, 88), share(40, 118), false],
    ["many more of each", share(40, 88), share(50, 103), false],
    ["a count with no base", option("ja", 40), option("ja", 43), true],
  ])("%s", (_, before, now, isTold) => {
    expect(reveals([before], [now], LIMIT)).toEqual(isTold ? [now.cell] : []);
  });

  test("says nothing of another cell", () => {
    expect(reveals([option("nei", 40)], [option("ja", 41)], LIMIT)).toEqual([]);
  });
});
