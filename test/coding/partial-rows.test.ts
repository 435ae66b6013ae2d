import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WaveIds } from "../../src/coding/wave-ids.js";
import type { RowStatus, StatusColumn } from "../../src/domain/people/raw-table.js";
import { code, type CodeOptions } from "./code-rows.js";

const runs = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) };
const statuses: readonly RowStatus[] = ["complete", "partial", "unanswered", "test"];
const status: readonly StatusColumn[] = [
  { column: 1, statuses: new Map(statuses.map((one) => [one, one])), otherwise: null },
];
const header = ["ID", "status", "kontaktperson"];
const places = new Map([["Ja", 0], ["Nei", 1], ["Vet ikke", 2]]); // prettier-ignore
const counted = (rows: string[][], more: CodeOptions = {}) => {
  const coded = code(header, rows, { status, includePartial: true, ...more });
  const answers = coded.answers.get("kontaktperson") ?? [];
  return { ...coded, answered: coded.counts.flatMap((one, row) => (one === 1 ? [answers[row]] : [])) };
};

describe("a partial row, where partial answers count", () => {
  const both = Array.from({ length: 20 }, (_, at) => `R${at}`).flatMap((id) => [
    [id, "partial", "Nei"],
    [id, "complete", "Ja"],
  ]);

  it("yields to the complete row with its id, before or after it", () => {
    for (const rows of [both, both.toReversed()]) {
      const { answered, statuses, rejectedRows, rejected } = counted(rows);
      expect(answered).toEqual(Array(20).fill(0));
      expect([statuses.complete, statuses.partial, rejectedRows]).toEqual([20, 0, 20]);
      const numbers = rejected.map(({ row }) => row);
      expect(numbers).toEqual(rows.flatMap(([, how], at) => (how === "partial" ? [at + 2] : [])));
    }
  });

  it("counts once where no complete row has its id, and always where it has none", () => {
    const rows = [["a", "partial", "Nei"], ["a", "partial", "Ja"], ["", "partial", "Ja"], ["", "partial", "Ja"], ["b", "complete", "Ja"]]; // prettier-ignore
    const { counts, statuses, rejected } = counted(rows);
    expect(counts).toEqual([1, 0, 1, 1, 1]);
    expect(statuses).toEqual({ complete: 1, partial: 3, unanswered: 0, test: 0 });
    expect(rejected).toMatchObject([{ row: 3, reason: "duplicateResponse" }]);
  });

  it("goes before a complete row of a file that is read after its own", () => {
    const ids = new WaveIds();
    expect(counted([["a", "partial", "Nei"], ["b", "complete", "Ja"], ["c", "complete", "Ja"]], { ids, file: "en.csv" }).counts).toEqual([1, 1, 1]); // prettier-ignore
    const second = counted([["a", "complete", "Ja"], ["d", "complete", "Ja"]], { ids, file: "to.csv" }); // prettier-ignore
    expect(second.counts).toEqual([0, 1]);
    expect(second.rejected).toMatchObject([{ reason: "duplicateInOtherFile" }]);
  });

  it("tells its faults by its own number, and only where it counts", () => {
    const rows = [["a", "partial", "Hm"], ["b", "partial", "Hm"], ["c", "complete", "Ja"], ["a", "complete", "Ja"]]; // prettier-ignore
    const unknown = counted(rows).issues.filter((issue) => issue.code === "unknownLabel");
    expect(unknown).toMatchObject([{ count: 1, rows: [3] }]);
  });
});

const row = fc.tuple(
  fc.constantFrom("a", "b", "c", "d", "", "1E+10"),
  fc.constantFrom(...statuses, "?"),
  fc.constantFrom("Ja", "Nei", "Vet ikke", "Hm", ""),
);
const cuts = fc.array(fc.nat({ max: 30 }), { maxLength: 5 });

describe("rows with repeated ids", () => {
  it("are all told of once, complete ones first, whatever the chunks", () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 30 }),
        cuts,
        fc.boolean(),
        (rows, at, includePartial) => {
          const whole = counted(rows, { includePartial });
          expect(counted(rows, { includePartial, cuts: at })).toEqual(whole);
          const told = Object.values(whole.statuses).reduce((sum, one) => sum + one, whole.rejectedRows);
          expect(told).toBe(rows.length);
          for (const id of ["a", "b", "c", "d"]) {
            const own = rows.filter(([of, , answer]) => of === id && answer !== "");
            const first = (...those: string[]) => own.find(([, how]) => those.includes(how));
            const best = first("complete", "?") ?? (includePartial ? first("partial") : undefined);
            const found = rows.flatMap(([of, , answer], place) =>
              of === id && whole.counts[place] === 1 ? [answer] : [],
            );
            expect(found).toEqual(best === undefined ? [] : [best[2]]);
          }
          expect(whole.answered.length).toBe(whole.counts.filter((one) => one === 1).length);
          expect(
            whole.answered.every(
              (place) => place !== undefined && (place < 0 || [...places.values()].includes(place)),
            ),
          ).toBe(true);
        },
      ),
      runs,
    );
  });
});
