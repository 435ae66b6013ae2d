import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeReturned, type MergeOptions } from "../../../src/coding/registers/merge.js";
import type { Merged, MergedRegisters, ReturnedFile } from "../../../src/coding/registers/merged.js";
import type { UnitRows } from "../../../src/coding/registers/unit-rows.js";
import { changing, registerOf, registers, returnedBy, sendingOf, sentOf, type Cells } from "./registers.js";

const units = sentOf();
const options: MergeOptions = { sending: sendingOf(units), overrule: false, isUnderstood: () => true };
const runs = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) };

function unitCalled(name: string): UnitRows {
  const found = units.find(({ unit }) => unit === name);
  if (found === undefined) throw new Error(`no unit is called ${name}`);
  return found;
}

const helse = unitCalled("Helse");
const oppvekst = unitCalled("Oppvekst");

function merge(
  files: readonly ReturnedFile[],
  into: MergedRegisters = registers,
  how: Partial<MergeOptions> = {},
): Merged {
  return mergeReturned(into, files, { ...options, ...how });
}

function cellsOf({ registers: { tiltak, tall } }: Pick<Merged, "registers">): readonly Cells[] {
  return [...tiltak.rows, ...(tall?.rows ?? [])].map(({ cells }) => cells);
}

function measure({ registers: { tiltak } }: Merged, id: string): Cells {
  return tiltak.rows.find(({ cells }) => cells["id"] === id)?.cells ?? {};
}

/** The register after somebody here has changed a cell of a measure. */
function changedHere(id: string, changes: Cells): MergedRegisters {
  const rows = registers.tiltak.rows.map((row) =>
    row.cells["id"] === id ? { ...row, cells: { ...row.cells, ...changes } } : row,
  );
  return { ...registers, tiltak: { ...registers.tiltak, rows } };
}

describe("what a unit has changed", () => {
  test("is taken where nobody here has changed it since, and nothing else is touched", () => {
    const merged = merge([returnedBy(helse, changing("senter", { status: "gjennomført", risk: "lav" }))]);
    expect(measure(merged, "senter")).toEqual({
      ...registers.tiltak.rows[0]?.cells,
      status: "gjennomført",
      risk: "lav",
    });
    expect(merged.registers.tiltak.rows.slice(1)).toEqual(registers.tiltak.rows.slice(1));
    expect(merged.changed).toEqual(["tiltak"]);
    expect(merged.files).toEqual([
      { file: "Helse.xlsx", unit: "Helse", date: "2025-11-01", isAnswered: true, cells: 2, added: 0 },
    ]);
    expect([merged.conflicts, merged.left]).toEqual([[], []]);
  });

  test("may be to empty a cell", () => {
    const merged = merge([returnedBy(helse, changing("senter", { status: "" }))]);
    expect(measure(merged, "senter")["status"]).toBe("");
  });

  test("is nothing where the same is written in another way", () => {
    const written = changing("senter", { deadline: "31.12.2025", status: "Under way" });
    const merged = merge([returnedBy(helse, written)]);
    expect([merged.changed, merged.files[0]?.isAnswered]).toEqual([[], false]);
  });

  test("is nothing in a column that the unit has taken away", () => {
    const without = returnedBy(helse, (_, cells) =>
      Object.fromEntries(Object.entries(cells).filter(([column]) => column !== "status")),
    );
    expect(merge([without]).changed).toEqual([]);
  });

  test("stands beside what somebody here has changed in another cell of the row", () => {
    const here = changedHere("senter", { wording: "Ny ordlyd." });
    const merged = merge([returnedBy(helse, changing("senter", { risk: "høy" }))], here);
    expect(measure(merged, "senter")).toMatchObject({ wording: "Ny ordlyd.", risk: "høy" });
    expect(merged.conflicts).toEqual([]);
  });

  test("is a conflict where somebody here has changed the same cell to something else, and is not taken", () => {
    const here = changedHere("senter", { status: "utgår" });
    const file = returnedBy(helse, changing("senter", { status: "gjennomført" }));
    const merged = merge([file], here);
    expect(measure(merged, "senter")["status"]).toBe("utgår");
    expect(merged.conflicts).toEqual([
      { file: "Helse.xlsx", register: "tiltak", key: "senter", row: 2, column: "status" },
    ]);
    expect(merged.changed).toEqual([]);
    const overruled = merge([file], here, { overrule: true });
    expect([measure(overruled, "senter")["status"], overruled.conflicts]).toEqual(["gjennomført", []]);
  });

  test("is told of and not taken where it means nothing, not by overruling either", () => {
    const isUnderstood: MergeOptions["isUnderstood"] = (_, { key }, cell) =>
      key !== "status" || cell !== "nesten";
    const file = returnedBy(helse, changing("senter", { status: "nesten", risk: "høy" }));
    const merged = merge([file], registers, { isUnderstood, overrule: true });
    const before = registers.tiltak.rows.find(({ cells }) => cells["id"] === "senter")?.cells;
    expect(measure(merged, "senter")).toEqual({ ...before, risk: "høy" });
    expect(merged.left.map(({ why, key }) => [why, key])).toEqual([["notUnderstood", "senter"]]);
  });

  test("is no conflict where both have changed it to the same", () => {
    const here = changedHere("senter", { status: "gjennomført" });
    const merged = merge([returnedBy(helse, changing("senter", { status: "done" }))], here);
    expect([merged.conflicts, merged.changed, measure(merged, "senter")["status"]]).toEqual([
      [],
      [],
      "gjennomført",
    ]);
  });

  test("by two in the same unit is a conflict between them: the first file that is read counts", () => {
    const files = ["lav", "høy"].map((risk) => returnedBy(helse, changing("senter", { risk })));
    const merged = merge(files);
    expect(measure(merged, "senter")["risk"]).toBe("lav");
    expect(merged.conflicts.map(({ column }) => column)).toEqual(["risk"]);
  });
});

describe("what units do not report in", () => {
  test("stands as it was, and is told of once a row, while the rest of the row is taken", () => {
    const changes = { wording: "Noe annet.", unit: "Oppvekst", deadline: "", answers: "x", risk: "høy" };
    const merged = merge([returnedBy(helse, changing("senter", changes))]);
    expect(measure(merged, "senter")).toEqual({ ...registers.tiltak.rows[0]?.cells, risk: "høy" });
    expect(merged.left.map(({ key, row, why }) => [key, row, why])).toEqual([["senter", 2, "notReported"]]);
    expect(merged.files[0]).toMatchObject({ isAnswered: true, cells: 1 });
  });

  test("is not taken by overruling either, and is nothing where the register says the same by now", () => {
    const file = returnedBy(helse, changing("senter", { wording: "Ny ordlyd." }));
    expect(merge([file], registers, { overrule: true }).changed).toEqual([]);
    expect(merge([file], changedHere("senter", { wording: "Ny ordlyd." })).left).toEqual([]);
  });

  test("is of a new figure as it was last: no unit gives it another name, target or protection", () => {
    const changes = { value: "3", source: "Eget system", counted: "annet", name: "Noe annet", target: "1" };
    const file = returnedBy(oppvekst, changing("ansvarlige 2025-12-31", changes));
    const merged = merge([file]);
    const added = merged.registers.tall?.rows.find(({ cells }) => cells["date"] === "2025-12-31");
    expect(added?.cells).toEqual({
      ...registers.tall?.rows[1]?.cells,
      ...{ date: "2025-12-31", value: "3", source: "Eget system" },
    });
    expect(merged.left.map(({ why }) => why)).toEqual(["notReported"]);
  });

  test("keeps a unit from reporting another unit's figure under its id", () => {
    const file = returnedBy(helse, changing("ventetid 2025-12-31", { id: "ansvarlige", value: "99" }));
    const merged = merge([file]);
    expect([merged.changed, merged.left.map(({ why }) => why)]).toEqual([[], ["idChanged"]]);
  });
});

describe("what somebody has typed", () => {
  test.each(["Ring Kari Nordmann", "nytt"])("as an id is never told: %s", (typed) => {
    const file = returnedBy(helse);
    const row = { row: 8, cells: { id: typed, date: "snakk med Ola", value: "3" }, extra: {} };
    const merged = merge([
      {
        ...file,
        tiltak: { ...file.tiltak, rows: [...file.tiltak.rows, row] },
        tall: { ...registerOf("tall", []), rows: [...(file.tall?.rows ?? []), row] },
      },
    ]);
    expect(merged.left.map(({ key, row: at, why }) => [key, at, why])).toEqual([
      ["", 8, "unknown"],
      ["", 8, "unknown"],
    ]);
  });
});

describe("figures", () => {
  test("a value in the row that was sent blank becomes a row of the register, below the others of its figure", () => {
    const merged = merge([returnedBy(helse, changing("ventetid 2025-12-31", { value: "31.5" }))]);
    const rows = merged.registers.tall?.rows.map(({ row, cells }) => [
      row,
      cells["id"],
      cells["date"],
      cells["value"],
    ]);
    expect(rows).toEqual([
      [2, "ventetid", "2024-12-31", "40"],
      [3, "ventetid", "2025-12-31", "31.5"],
      [4, "ansvarlige", "2024-12-31", "12"],
      [5, "klager", "2024-12-31", "9"],
    ]);
    expect([merged.changed, merged.files[0]?.added]).toEqual([["tall"], 1]);
  });

  test("a blank value is no row, and no answer", () => {
    const merged = merge([returnedBy(helse)]);
    expect([merged.changed, merged.files[0]?.isAnswered]).toEqual([[], false]);
  });

  test("a csv file gets the decimal comma its other numbers have", () => {
    const { tall } = registers;
    if (tall === null) throw new Error("there are figures");
    const csv = { ...registers, tall: { ...tall, sheet: null, file: "plan/tall.csv" } };
    const merged = merge([returnedBy(helse, changing("ventetid 2025-12-31", { value: "31.5" }))], csv);
    expect(merged.registers.tall?.rows[1]?.cells["value"]).toBe("31,5");
  });

  test("a figure of theirs may be reported at a date of their own, with no more than its id, date and value", () => {
    const file = returnedBy(helse);
    const own = { row: 9, cells: { id: "ventetid", date: "30.06.2025", value: "35", name: "" }, extra: {} };
    const tall = registerOf("tall", []);
    const merged = merge([{ ...file, tall: { ...tall, rows: [...(file.tall?.rows ?? []), own] } }]);
    expect(merged.registers.tall?.rows[1]?.cells).toEqual({
      ...registers.tall?.rows[0]?.cells,
      date: "30.06.2025",
      value: "35",
    });
  });

  test("a new date of a row is taken once, also when the file is read again", () => {
    const file = returnedBy(helse, changing("ventetid 2024-12-31", { date: "2024-11-30" }));
    const once = merge([file]);
    const twice = merge([file], once.registers);
    expect(once.registers.tall?.rows[0]?.cells["date"]).toBe("2024-11-30");
    expect([twice.changed, twice.left, twice.conflicts]).toEqual([[], [], []]);
  });

  test("a date at which the figure stands already is not taken", () => {
    const file = returnedBy(helse, (register, cells) =>
      register === "tall" && cells["value"] === "" ? { ...cells, date: "2024-12-31", value: "7" } : cells,
    );
    expect(merge([file]).registers.tall?.rows).toHaveLength(3);
  });
});

describe("what is told, and not taken", () => {
  test("a row of another unit", () => {
    const [first] = returnedBy(oppvekst, changing("barn", { status: "utgår" })).tiltak.rows;
    const file = returnedBy(helse);
    const pasted = {
      ...file,
      tiltak: { ...file.tiltak, rows: [...file.tiltak.rows, ...(first ? [first] : [])] },
    };
    const merged = merge([pasted]);
    expect([merged.changed, merged.left.map(({ key, why }) => [key, why])]).toEqual([
      [],
      [["barn", "otherUnit"]],
    ]);
  });

  test("a measure and a figure that are not in the register", () => {
    const file = returnedBy(helse);
    const row = {
      row: 8,
      cells: { id: "nytt", shortName: "Nytt", value: "3", date: "2025-01-01" },
      extra: {},
    };
    const merged = merge([
      {
        ...file,
        tiltak: { ...file.tiltak, rows: [...file.tiltak.rows, row] },
        tall: { ...file.tiltak, register: "tall", rows: [...(file.tall?.rows ?? []), row] },
      },
    ]);
    expect(merged.left.map(({ register, row: at, why }) => [register, at, why])).toEqual([
      ["tiltak", 8, "unknown"],
      ["tall", 8, "unknown"],
    ]);
    expect(merged.changed).toEqual([]);
  });

  test("a figure of another unit at a date of their own", () => {
    const file = returnedBy(helse);
    const row = { row: 8, cells: { id: "ansvarlige", date: "2025-06-30", value: "3" }, extra: {} };
    const tall = { ...registerOf("tall", []), rows: [...(file.tall?.rows ?? []), row] };
    expect(merge([{ ...file, tall }]).left.map(({ why }) => why)).toEqual(["otherUnit"]);
  });

  test("a row that has been deleted here since, and one that the unit has deleted", () => {
    const rows = registers.tiltak.rows.filter(({ cells }) => cells["id"] !== "senter");
    const here = { ...registers, tiltak: { ...registers.tiltak, rows } };
    const file = returnedBy(helse, (register, cells) =>
      cells["id"] === "avlastning" ? null : changing("senter", { risk: "lav" })(register, cells),
    );
    const merged = merge([file], here);
    expect(merged.left.map(({ key, row, why }) => [key, row, why])).toEqual([
      ["", 2, "gone"],
      ["avlastning", null, "deleted"],
    ]);
    expect(merged.registers.tiltak.rows).toEqual(rows);
  });

  test("a row that stands twice, and an id that has been changed", () => {
    const file = returnedBy(helse, changing("senter", { id: "senteret", risk: "lav" }));
    const [first] = file.tiltak.rows;
    const doubled = { ...file.tiltak, rows: [...file.tiltak.rows, ...(first ? [first] : [])] };
    const merged = merge([{ ...file, tiltak: doubled }]);
    expect(merged.left.map(({ why }) => why)).toEqual(["idChanged", "twice"]);
    expect(measure(merged, "senter")["risk"]).toBe("lav");
  });

  test("a row whose hidden mark is gone, where it says something else than the register", () => {
    const file = returnedBy(helse);
    const row = { row: 9, cells: { id: "senter", status: "utgår" }, extra: {} };
    const [, second] = file.tiltak.rows;
    const unmarked = { ...file.tiltak, rows: [...(second ? [second] : []), row] };
    expect(merge([{ ...file, tiltak: unmarked }]).left.map(({ why }) => why)).toEqual(["unmarked"]);
  });

  test("a workbook in which nothing tells that it was sent", () => {
    const bare = { file: "noe.xlsx", ...registers };
    expect(merge([bare])).toMatchObject({ unsent: ["noe.xlsx"], files: [], changed: [] });
  });
});

describe("whatever the units write", () => {
  const words = ["", "i gang", "gjennomført", "=1+1", "31.12.2026", "senter – Senter", "æ; ø", "40"];
  const columns = ["wording", "status", "risk", "newDeadline", "unit", "shortName", "progress"];
  const edits = (ids: readonly string[]) =>
    fc.array(
      fc.record({
        id: fc.constantFrom(...ids),
        column: fc.constantFrom(...columns),
        to: fc.constantFrom(...words),
      }),
      {
        maxLength: 6,
      },
    );
  const figure = fc.constantFrom("", "0", "31", "12,5");
  const fileOf = (
    unit: UnitRows,
    changes: readonly { id: string; column: string; to: string }[],
    value: string,
  ) =>
    returnedBy(unit, (register, cells) =>
      register === "tall"
        ? cells["value"] === ""
          ? { ...cells, value }
          : cells
        : changes
            .filter(({ id }) => id === cells["id"])
            .reduce((row, { column, to }) => ({ ...row, [column]: to }), cells),
    );
  const ofHelse = fc
    .tuple(edits(["senter", "avlastning"]), figure)
    .map(([some, value]) => fileOf(helse, some, value));
  const ofOppvekst = fc.tuple(edits(["barn"]), figure).map(([some, value]) => fileOf(oppvekst, some, value));

  test("files that nobody has changed leave every cell as it was", () => {
    const unchanged = merge(units.map((unit) => returnedBy(unit)));
    expect(unchanged.registers.tiltak).toBe(registers.tiltak);
    expect(unchanged.registers.tall).toBe(registers.tall);
  });

  test("two units' changes give the same registers in either order", () => {
    fc.assert(
      fc.property(ofHelse, ofOppvekst, (a, b) => {
        expect(cellsOf(merge([a, b]))).toEqual(cellsOf(merge([b, a])));
      }),
      runs,
    );
  });

  test("taken again, they change nothing more", () => {
    fc.assert(
      fc.property(ofHelse, ofOppvekst, (a, b) => {
        const once = merge([a, b]);
        const twice = merge([a, b], once.registers);
        expect([twice.changed, twice.conflicts]).toEqual([[], []]);
        expect(twice.registers).toEqual(once.registers);
      }),
      runs,
    );
  });

  test("every row and id that was there is there, and only cells that a unit has changed are other than before", () => {
    fc.assert(
      fc.property(ofHelse, fc.constantFrom(...words), (file, here) => {
        const before = changedHere("senter", { status: here });
        const after = merge([file], before).registers;
        expect(after.tiltak.rows.map(({ cells }) => cells["id"])).toEqual(
          before.tiltak.rows.map(({ cells }) => cells["id"]),
        );
        for (const [at, { cells }] of after.tiltak.rows.entries()) {
          const own = file.tiltak.rows.find((row) => row.cells["id"] === cells["id"])?.cells ?? {};
          for (const [column, cell] of Object.entries(cells))
            expect([before.tiltak.rows[at]?.cells[column], own[column]]).toContain(cell);
        }
      }),
      runs,
    );
  });
});
