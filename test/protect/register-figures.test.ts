import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ProtectedFigure } from "../../src/domain/plan/plan-report.js";
import type { RegisterFigure } from "../../src/domain/plan/registers.js";
import { protectFigures } from "../../src/protect/register-figures.js";
import { figureOf } from "../support/plan.js";

const LIMIT = 5;
const ZERO_BASE = 30;
const DAY = "2025-12-31";

const how = { from: "2025-01-01", to: DAY, limit: LIMIT, period: "2025", file: "plan/tall.xlsx" };

/** What is shown of each figure at the period's end: a number, `hidden`, or `none`. */
async function shown(figures: readonly RegisterFigure[], limit = LIMIT) {
  const found = await protectFigures(figures, { ...how, limit });
  return Object.fromEntries([...found].map(([id, { now }]) => [id, told(now)]));
}

function told(cell: ProtectedFigure["now"]): number | "hidden" | "none" {
  if (cell === null) return "none";
  return cell.shown ? cell.value : "hidden";
}

const part = (id: string, value: number | null, more: Partial<RegisterFigure> = {}): RegisterFigure =>
  figureOf(id, DAY, value, { partOf: "soknader", ...more });
const total = (value: number | null): RegisterFigure => figureOf("soknader", DAY, value);

describe("a count of persons or cases", () => {
  it("is hidden from one up to the limit, and shown from there and at zero", async () => {
    const figures = [0, 1, 4, 5, 12].map((value) => figureOf(`f${value}`, DAY, value));
    expect(await shown(figures)).toEqual({ f0: 0, f1: "hidden", f4: "hidden", f5: 5, f12: 12 });
    expect((await shown(figures, 13))["f12"]).toBe("hidden");
  });

  it("is hidden where it is no count at all, since nobody can say that it is safe", async () => {
    expect(await shown([figureOf("a", DAY, 12.5), figureOf("b", DAY, -3)])).toEqual({
      a: "hidden",
      b: "hidden",
    });
  });

  it("holds nothing but its address and the reason when it is hidden", async () => {
    const found = await protectFigures([figureOf("avslag", DAY, 3)], how);
    expect(found.get("avslag")?.now).toEqual({
      ...{ cell: "2025/tall.avslag/total/value", shown: false, why: "skjermet" },
    });
  });

  it("is not what money, positions and days are", async () => {
    const other = (id: string, value: number) => figureOf(id, DAY, value, { counted: "other" });
    const figures = [other("dager", 3), other("arsverk", 1.5), other("resultat", -40_000)];
    expect(await shown(figures)).toEqual({ dager: 3, arsverk: 1.5, resultat: -40_000 });
  });
});

describe("parts of a total", () => {
  it("are hidden with the one that they would give away, where they are all of it", async () => {
    expect(await shown([total(38), part("innvilget", 35), part("avslag", 3)])).toEqual({
      ...{ soknader: 38, innvilget: "hidden", avslag: "hidden" },
    });
  });

  it("stay open where what is left of the total is large", async () => {
    expect(await shown([total(90), part("innvilget", 35), part("avslag", 3)])).toEqual({
      ...{ soknader: 90, innvilget: 35, avslag: "hidden" },
    });
  });

  it("are hidden where one alone would tell of few others", async () => {
    expect(await shown([total(60), part("innvilget", 57)])).toEqual({ soknader: 60, innvilget: "hidden" });
    expect(await shown([total(60), part("innvilget", 60)])).toEqual({ soknader: 60, innvilget: 60 });
    expect(await shown([total(12), part("innvilget", 12)])).toEqual({ soknader: 12, innvilget: "hidden" });
  });

  it("are hidden at zero where the total is under thirty, and with a total that is small", async () => {
    expect(await shown([total(20), part("avslag", 0), part("i_arbeid", 8)])).toMatchObject({
      avslag: "hidden",
    });
    expect(await shown([total(50), part("avslag", 0)])).toEqual({ soknader: 50, avslag: 0 });
    expect(await shown([total(4), part("avslag", 0)])).toEqual({ soknader: "hidden", avslag: "hidden" });
    expect(await shown([total(0), part("avslag", 0)])).toEqual({ soknader: 0, avslag: 0 });
  });

  it("that overlap are hidden with what is left of the total beside them", async () => {
    const outcome = [part("innvilget", 40), part("avslag", 20)];
    const sex = [part("kvinner", 57), part("menn", 3)];
    expect(await shown([total(60), ...outcome, ...sex])).toEqual({
      ...{ soknader: 60, innvilget: 40, avslag: 20, kvinner: "hidden", menn: "hidden" },
    });
    expect(await shown([total(60), part("kvinner", 57), ...outcome])).toMatchObject({
      ...{ soknader: 60, kvinner: "hidden" },
    });
  });

  it("that overlap hide no more than themselves where much is left of the total", async () => {
    expect(await shown([total(40), part("hast", 30), part("barn", 25), part("avslag", 2)])).toEqual({
      ...{ soknader: 40, hast: 30, barn: 25, avslag: "hidden" },
    });
  });

  it("that overlap are all hidden where a zero among them tells of few, or they are very many", async () => {
    const few = await shown([total(20), part("a", 12), part("b", 8), part("c", 0), part("d", 20)]);
    expect(few).toEqual({ soknader: 20, a: "hidden", b: "hidden", c: "hidden", d: "hidden" });
    const many = Array.from({ length: 16 }, (_, at) => part(`d${at}`, 10 + at));
    const found = Object.values(await shown([total(90), ...many]));
    expect(found).toEqual([90, ...many.map(() => "hidden")]);
  });

  it("are hidden where nobody can say what they are parts of", async () => {
    const parts = [part("innvilget", 57, { partOf: "soknadr" }), part("avslag", 30)];
    expect(await shown([total(60), ...parts])).toEqual({ soknader: 60, innvilget: "hidden", avslag: 30 });
    const misread = part("innvilget", 57, { partOf: null, isOfUnknown: true });
    expect(await shown([total(60), misread])).toEqual({ soknader: 60, innvilget: "hidden" });
    const kroner = part("kroner", 900, { partOf: null, isOfUnknown: true, counted: "other" });
    expect(await shown([total(60), kroner])).toEqual({ soknader: 60, kroner: 900 });
  });

  it("may lack the total, one another, or go in a circle", async () => {
    expect(await shown([total(null), part("avslag", 3), part("innvilget", 30)])).toEqual({
      ...{ soknader: "none", avslag: "hidden", innvilget: 30 },
    });
    expect(await shown([total(40), part("avslag", 3), part("innvilget", null)])).toEqual({
      ...{ soknader: 40, avslag: "hidden", innvilget: "none" },
    });
    const circle = [figureOf("a", DAY, 9, { partOf: "b" }), figureOf("b", DAY, 9, { partOf: "a" })];
    expect(await shown(circle)).toEqual({ a: "hidden", b: "hidden" });
  });

  it("are those of the same date, and those that the period prints beside the total", async () => {
    const before = figureOf("innvilget", "2024-12-31", 35, { partOf: "soknader" });
    expect(await shown([total(38), before, part("avslag", 3)])).toMatchObject({
      ...{ soknader: 38, avslag: "hidden" },
    });
    const dayBefore = figureOf("innvilget", "2025-12-30", 57, { partOf: "soknader" });
    expect(await shown([total(60), dayBefore])).toEqual({ soknader: 60, innvilget: "hidden" });
  });

  it("are parts also at a date where nobody wrote it", async () => {
    const before = figureOf("innvilget", "2024-12-31", 35, { partOf: "soknader" });
    const unwritten = figureOf("innvilget", DAY, 57);
    expect(await shown([before, total(60), unwritten])).toEqual({ soknader: 60, innvilget: "hidden" });
  });

  it("are tied to the total that they had first, too", async () => {
    const first = (id: string, date: string, value: number, partOf: string | null = null) =>
      figureOf(id, date, value, { partOf });
    const rows = [
      ...[first("soknader", "2023-12-31", 60), first("innvilget", "2023-12-30", 57, "soknader")],
      ...[total(90), part("innvilget", 50)],
    ];
    const found = await protectFigures(rows, how);
    expect(found.get("soknader")).toMatchObject({ baseline: { value: 60 }, now: { value: 90 } });
    expect(found.get("innvilget")).toMatchObject({ baseline: { shown: false }, now: { value: 50 } });
  });
});

describe("a figure through its dates", () => {
  const rows = [
    figureOf("kurs", "2023-12-31", 22, { target: 30 }),
    figureOf("kurs", "2025-06-30", 3),
    figureOf("kurs", DAY, 31),
    figureOf("kurs", "2026-03-01", 50),
  ];

  it("tells the newest in the period and the first of all, and nothing dated after it", async () => {
    const found = (await protectFigures(rows, how)).get("kurs");
    expect(found?.now).toMatchObject({ value: 31, date: DAY, cell: "2025/tall.kurs/total/value" });
    expect(found?.baseline).toMatchObject({
      value: 22,
      date: "2023-12-31",
      cell: "2025/tall.kurs/total/baseline",
    });
    expect(found?.target).toBe(30);
  });

  it("is not reported where the newest row is empty or older than the period", async () => {
    const late = await protectFigures(rows, { ...how, from: "2026-01-01", to: "2026-02-28" });
    expect(late.get("kurs")?.now).toBeNull();
    const empty = await protectFigures([...rows, figureOf("kurs", DAY, null)].slice(0, 2), how);
    expect(told(empty.get("kurs")?.now ?? null)).toBe("hidden");
    const unreported = [rows[0], figureOf("kurs", DAY, null)].filter((row) => row !== undefined);
    expect((await protectFigures(unreported, how)).get("kurs")).toMatchObject({
      ...{ now: null, baseline: { value: 22 } },
    });
  });

  it("is left out before its first row, and hides the same value in every period", async () => {
    expect((await protectFigures(rows, { ...how, to: "2022-12-31" })).size).toBe(0);
    const half = await protectFigures(rows, { ...how, to: "2025-08-31", period: "2025-2" });
    expect(half.get("kurs")?.now).toEqual({
      ...{ cell: "2025-2/tall.kurs/total/value", shown: false, why: "skjermet" },
    });
  });
});

/** A total and its parts, and which of them are hidden. */
interface Division {
  readonly total: number;
  readonly parts: readonly number[];
  readonly hidden: readonly boolean[];
}

/**
 * An attacker who writes down every count of the hidden parts that fits what is shown: the parts are at most the total, or
 * all of it where that is true. He may also guess which of them is the small one. Written apart from the engine.
 */
function narrowed({ total: whole, parts, hidden }: Division): boolean {
  const isAll = parts.length > 1 && parts.reduce((sum, one) => sum + one, 0) === whole;
  const worlds = worldsOf(parts.map((value, at) => (hidden[at] ? null : value))).filter((world) => {
    const sum = world.reduce((all, one) => all + one, 0);
    return isAll ? sum === whole : sum <= whole;
  });
  const isSmall = (value: number): boolean => (value === 0 ? whole < ZERO_BASE : value < LIMIT);
  const guesses = parts.flatMap((_, at) => (hidden[at] ? [(world: number[]) => isSmall(world[at]!)] : []));
  return [() => true, ...guesses].some((guess) => {
    const possible = worlds.filter(guess);
    return (
      possible.length > 0 &&
      parts.some((_, at) => hidden[at] && new Set(possible.map((world) => world[at])).size < 3)
    );
  });

  function worldsOf([first, ...others]: readonly (number | null)[]): number[][] {
    if (first === undefined) return [[]];
    const values = first === null ? Array.from({ length: whole + 1 }, (_, value) => value) : [first];
    return worldsOf(others).flatMap((rest) => values.map((value) => [value, ...rest]));
  }
}

describe("an attacker who enumerates", () => {
  const division = fc
    .record({
      parts: fc.array(fc.nat(14), { minLength: 1, maxLength: 3 }),
      rest: fc.constantFrom(0, 0, 1, 3, 6, 20),
    })
    .map(({ parts, rest }) => ({ parts, total: parts.reduce((sum, one) => sum + one, rest) }));

  it("finds at least three counts that every hidden figure could be", async () => {
    let attacked = 0;
    await fc.assert(
      fc.asyncProperty(division, async ({ parts, total: whole }) => {
        const found = await shown([total(whole), ...parts.map((value, at) => part(`d${at}`, value))]);
        const cells = parts.map((_, at) => found[`d${at}`]);
        if (found["soknader"] === "hidden") return cells.every((cell) => cell === "hidden");
        const hidden = cells.map((cell) => cell === "hidden");
        if (hidden.includes(true)) attacked++;
        const rest = whole - parts.reduce((sum, one) => sum + one, 0);
        const tellsRest = !hidden.includes(true) && rest > 0 && rest < LIMIT;
        return !tellsRest && !narrowed({ total: whole, parts, hidden });
      }),
      { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) },
    );
    expect(attacked).toBeGreaterThan(20);
  });

  const overlapping = fc.record({
    outcome: fc.array(fc.nat(16), { minLength: 1, maxLength: 3 }),
    sex: fc.array(fc.nat(20), { minLength: 1, maxLength: 2 }),
    rest: fc.constantFrom(0, 0, 1, 3, 6, 20),
  });

  it("finds them in each of two divisions of one total", async () => {
    let attacked = 0;
    await fc.assert(
      fc.asyncProperty(overlapping, async ({ outcome, sex, rest }) => {
        const sum = (all: readonly number[]): number => all.reduce((one, other) => one + other, 0);
        const whole = Math.max(sum(outcome), sum(sex)) + rest;
        const rows = [outcome, sex].map((values, of) =>
          values.map((value, at) => part(`d${of}${at}`, value)),
        );
        const found = await shown([total(whole), ...rows.flat()]);
        // What makes up the total exactly is taken to be one division: here it is none.
        if (sum(outcome) + sum(sex) === whole) return true;
        return [outcome, sex].every((parts, of) => {
          const cells = parts.map((_, at) => found[`d${of}${at}`]);
          if (found["soknader"] === "hidden") return cells.every((cell) => cell === "hidden");
          const hidden = cells.map((cell) => cell === "hidden");
          if (hidden.includes(true)) attacked++;
          const left = whole - sum(parts);
          const tellsRest = !hidden.includes(true) && left > 0 && left < LIMIT;
          return !tellsRest && !narrowed({ total: whole, parts, hidden });
        });
      }),
      { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) },
    );
    expect(attacked).toBeGreaterThan(20);
  });

  it("would find the figure, were only the small one hidden", () => {
    expect(narrowed({ total: 38, parts: [35, 3], hidden: [false, true] })).toBe(true);
    expect(narrowed({ total: 38, parts: [35, 3], hidden: [true, true] })).toBe(false);
  });

  it("sees the same whatever the order of the rows", async () => {
    const rows = [total(38), part("a", 20), part("b", 15), part("c", 3), figureOf("alene", DAY, 2)];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(rows, { minLength: rows.length }), async (other) => {
        expect(await shown(other)).toEqual(await shown(rows));
      }),
      { seed: 2026, numRuns: 20 },
    );
  });
});
