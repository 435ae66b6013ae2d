import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WaveIds } from "../../src/coding/wave-ids.js";
import type { RowStatus, StatusColumn } from "../../src/domain/people/raw-table.js";
import { code } from "./code-rows.js";

const flag = (column: number, status: RowStatus): StatusColumn => ({
  column,
  statuses: new Map([["1", status]]),
  otherwise: null,
});

describe("how far somebody came", () => {
  it("is the first of test, complete, partial and unanswered that any column tells, and complete where none does", () => {
    const status = [flag(0, "unanswered"), flag(1, "partial"), flag(2, "complete"), flag(3, "test")];
    const rows = [
      ["1", "1", "1", "1", "Ja"],
      ["1", "1", " 1 ", "0", "Ja"],
      ["1", "1", "0", "", "Ja"],
      ["1", "0", "0", "0", "Ja"],
      ["0", "0", "0", "0", "Ja"],
    ];
    const coded = code(["a", "b", "c", "d", "kontaktperson"], rows, { status });
    expect(coded.counts).toEqual([0, 1, 0, 0, 1]);
    expect(coded.statuses).toEqual({ complete: 2, partial: 1, unanswered: 1, test: 1 });
  });

  it("is read whatever the case and blanks, from blank cells, and from every other text", () => {
    const status: StatusColumn[] = [
      { column: 0, statuses: new Map([["", "partial"], ["test", "test"]]), otherwise: "complete" }, // prettier-ignore
    ];
    const rows = [" TEST", "2025-03-01", " "].map((cell) => [cell, "Ja"]);
    expect(code(["submitdate", "kontaktperson"], rows, { status }).counts).toEqual([0, 1, 0]);
  });

  it("is «unanswered» for whoever answered no question, ticks that say «not ticked» included", () => {
    const header = ["ID", "Merknad", "kontaktperson", "bekymringer.helse", "opplevelse"];
    const rows = [
      ["a", "hei", "", "0", " "],
      ["b", "", "", "1", ""],
      ["c", "", "hva?", "", ""],
      ["d", "", "", "", "Slitsomt;"],
    ];
    const coded = code(header, rows);
    expect(coded.counts).toEqual([0, 1, 1, 1]);
    expect(coded.statuses).toEqual({ complete: 3, partial: 0, unanswered: 1, test: 0 });
  });

  it("is not «partial» for whoever began and answered nothing, and stays «test» for a test", () => {
    const status = [flag(0, "partial"), flag(1, "test")];
    const rows = [
      ["1", "0", ""],
      ["1", "0", "Ja"],
      ["0", "1", ""],
    ];
    const coded = code(["a", "b", "kontaktperson"], rows, { status });
    expect(coded.statuses).toEqual({ complete: 0, partial: 1, unanswered: 1, test: 1 });
  });

  it("lets partial answers count where that is asked for", () => {
    const rows = [["1", "Ja"], ["0", "Nei"], ["1", ""]]; // prettier-ignore
    const options = { status: [flag(0, "partial")], includePartial: true };
    const coded = code(["a", "kontaktperson"], rows, options);
    expect(coded.counts).toEqual([1, 1, 0]);
    expect(coded.statuses).toEqual({ complete: 1, partial: 1, unanswered: 1, test: 0 });
  });

  it("makes its column no unknown column", () => {
    const coded = code(["stato_1", "kontaktperson"], [["0", "Ja"]], { status: [flag(0, "unanswered")] });
    expect(coded.issues).toEqual([]);
  });
});

describe("a row that no column tells of", () => {
  const done: StatusColumn = { ...flag(0, "complete"), unmarked: "partial" };

  it("is not complete where whoever is done is marked: it was begun if anything is answered", () => {
    const coded = code(["stato_4", "kontaktperson"], [["1", "Ja"], ["0", "Ja"], ["", "Nei"], ["0", ""]], { status: [done] }); // prettier-ignore
    expect(coded.counts).toEqual([1, 0, 0, 0]);
    expect(coded.statuses).toEqual({ complete: 1, partial: 2, unanswered: 1, test: 0 });
  });

  it("is told of by another flag first", () => {
    const status = [done, flag(1, "unanswered")];
    const coded = code(["stato_4", "stato_1", "kontaktperson"], [["0", "1", "Ja"], ["0", "0", "Ja"]], { status }); // prettier-ignore
    expect(coded.statuses).toEqual({ complete: 0, partial: 1, unanswered: 1, test: 0 });
  });
});

describe("a row that is left out by its status", () => {
  const status = [flag(1, "partial")];
  const header = ["ID", "begynt", "kontaktperson"];

  it("leaves its response id to whoever finished later, in the same file and in others", () => {
    const ids = new WaveIds();
    const first = [["a", "1", "Ja"], ["b", "1", "Ja"], ["a", "0", "Nei"], ["a", "1", "Ja"]]; // prettier-ignore
    const coded = code(header, first, { status, ids, file: "en.csv" });
    expect([coded.counts, coded.rejectedRows]).toEqual([[0, 0, 1, 0], 0]);
    const second = code(header, [["b", "0", "Ja"]], { status, ids, file: "to.csv" });
    expect([second.counts, second.rejectedRows]).toEqual([[1], 0]);
  });

  it("raises no issue, and is in no count of cells", () => {
    const coded = code(
      [...header, "Merknad"],
      [["a", "1", "tull", "noe"], ["b", "0", "Ja", ""]], // prettier-ignore
      { status },
    );
    expect([coded.issues, coded.cells.get("kontaktperson")]).toEqual([[], { filled: 1, unread: 0, own: 0 }]);
  });

  it("still tells that a column holds personal data, and is nobody twice", () => {
    const coded = code(
      [...header, "Merknad"],
      [["a", "1", "Ja", "kari@example.no"], ["a", "0", "Ja", "kari@example.no"]], // prettier-ignore
      { status },
    );
    expect(coded.identity).toEqual([{ column: "Merknad", repeated: 0, exact: true }]);
  });
});

describe("whatever the rows, the statuses, the ids and the chunks", () => {
  const row = fc.tuple(
    fc.constantFrom("", "a", "b", "c", "d", "8,25E+08"),
    fc.constantFrom("", "ny", "noen svar", "Gjennomført", "annet"),
    fc.constantFrom("0", "1"),
    fc.constantFrom("", "Ja", "Nei", "tull"),
    fc.constantFrom("", "Slitsomt;", "hverdagen", "egne ord"),
  );
  const status: StatusColumn[] = [
    {
      column: 1,
      statuses: new Map([["ny", "unanswered"], ["noen svar", "partial"], ["gjennomført", "complete"]]), // prettier-ignore
      otherwise: null,
    },
    flag(2, "test"),
  ];
  const header = ["ID", "stato", "prøve", "kontaktperson", "opplevelse"];
  const rows = fc.array(row, { minLength: 1, maxLength: 40 });

  it("every row is complete, partial, unanswered, a test or rejected, and those that count are counted once", () => {
    const property = fc.property(
      rows,
      fc.array(fc.nat(39), { maxLength: 5 }),
      fc.boolean(),
      (table, cuts, includePartial) => {
        const coded = code(header, table, { cuts, status, includePartial });
        const { complete, partial, unanswered, test } = coded.statuses;
        expect(coded.rows).toBe(table.length);
        expect(complete + partial + unanswered + test + coded.rejectedRows).toBe(coded.rows);
        const counted = coded.counts.reduce((sum, count) => sum + count, 0);
        expect(counted).toBe(includePartial ? complete + partial : complete);
        expect(coded).toEqual(code(header, table, { status, includePartial }));
        for (const [at, cells] of table.entries()) {
          if (coded.counts[at] === 1) expect(cells[3] + cells[4]).not.toBe("");
        }
      },
    );
    fc.assert(property, { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) });
  });
});
