import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCounts } from "../../src/coding/count-checks.js";
import { codeCountTable } from "../../src/coding/count-rows.js";
import { noNumbers } from "../../src/coding/count-units.js";
import { answerOptions, type Item } from "../../src/domain/codebook.js";
import type { CountRow, CountTable } from "../../src/domain/people/count-table.js";
import { codebook } from "../support/coding-codebook.js";
import { ivaretatt } from "../support/filled-workbook.js";

const runs = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) };

type Typed = Partial<Omit<CountRow, "row">>;

function tableOf(
  rows: readonly Typed[],
  layout: "svarfordeling" | "svarfordelingWorkbook" = "svarfordelingWorkbook",
): CountTable {
  const empty = { wave: "2025", unit: "0301", group: "", item: "kontaktperson", option: "*" };
  const numbers = { count: null, share: null, n: null };
  return {
    reading: {
      file: "ivaretatt-2025.xlsx",
      kind: "counts",
      layout,
      layoutWhy: "sheets",
      toldBy: [],
      text: null,
      sheet: "Svarfordeling",
      decimal: ".",
      decimalWhy: "format",
      headerRow: 7,
      headerRows: 1,
      headerRowWhy: "format",
      columns: 3,
      bytes: 1,
      hash: "",
    },
    rows: rows.map((row, at) => ({ ...empty, ...numbers, ...row, row: at + 8 })),
    issues: [],
  };
}

const faults = (rows: readonly Typed[]) =>
  checkCounts(tableOf(rows), codebook).map(({ fault, rows: at }) => [fault, at]);
const percent = (value: number, decimals = 1) => ({ percent: value, decimals });

describe("the figures of a question with one answer", () => {
  it("are right when the answers sum to those who answered", () => {
    expect(
      faults([
        { item: "*", count: 140 },
        { count: 135 },
        { option: "ja", count: 61 },
        { option: "nei", count: 50 },
        { option: "vet_ikke", count: 24 },
      ]),
    ).toEqual([]);
  });

  it("do not add up when they sum to something else", () => {
    const rows = [
      { count: 135 },
      { option: "ja", count: 61 },
      { option: "nei", count: 50 },
      { option: "vet_ikke", count: 23 },
    ];
    expect(faults(rows)).toEqual([[{ kind: "sumNotBase", sum: 134, base: 135 }, [8, 9, 10, 11]]]);
  });

  it("lack an answer, which may be what the rest sum to, but not less", () => {
    const missing = {
      kind: "answerMissing",
      options: [{ nb: "Vet ikke", nn: "Veit ikkje", en: "Don’t know" }],
    };
    const two = [
      { option: "ja", count: 61 },
      { option: "nei", count: 50 },
    ];
    expect(faults([{ count: 135 }, ...two])).toMatchObject([[{ kind: "answerMissing" }, [8, 9, 10]]]);
    expect(faults([{ count: 100 }, ...two])).toMatchObject([
      [{ kind: "sumNotBase", sum: 111, base: 100 }, [8, 9, 10]],
      [{ kind: missing.kind, options: [{ nb: missing.options[0]?.nb }] }, [8, 9, 10]],
    ]);
  });

  it("are more than the answers in all", () => {
    expect(faults([{ item: "*", count: 100 }, { count: 135 }])).toEqual([
      [{ kind: "baseAboveAll", base: 135, all: 100 }, [9]],
    ]);
  });

  it("are not summed where they are hidden, which is no fault", () => {
    const rows = [
      { count: 135 },
      { option: "ja", count: 61 },
      { option: "nei", count: "hidden" as const },
      { option: "vet_ikke", count: "hidden" as const },
    ];
    expect(faults(rows)).toEqual([]);
  });

  it("need not have their sum written, unless they are per cents", () => {
    const counts = ["ja", "nei", "vet_ikke"].map((option) => ({ option, count: 5 }));
    const shares = ["ja", "nei", "vet_ikke"].map((option) => ({ option, share: percent(33.3) }));
    expect(faults(counts)).toEqual([]);
    expect(faults(shares)).toEqual([[{ kind: "baseMissing", why: "percent" }, [8, 9, 10]]]);
    expect(faults(shares.map((row) => ({ ...row, n: 30 })))).toEqual([]);
  });

  it("sum to 100 per cent, as far as rounding allows", () => {
    const shares = (...values: readonly (readonly [number, number])[]) => [
      { count: 135 },
      ...values.map(([value, decimals], at) => ({
        option: ["ja", "nei", "vet_ikke"][at] ?? "",
        share: percent(value, decimals),
        n: 135,
      })),
    ];
    expect(faults(shares([33, 0], [33, 0], [33, 0]))).toEqual([]);
    expect(faults(shares([33.3, 1], [33.3, 1], [33.3, 1]))).toEqual([]);
    expect(faults(shares([33.3, 1], [33.3, 1], [33, 1]))).toMatchObject([
      [{ kind: "percentNotWhole" }, [8, 9, 10, 11]],
    ]);
    expect(faults(shares([60, 0], [60, 0]))).toMatchObject([
      [{ kind: "percentNotWhole", sum: 120 }, [8, 9, 10]],
      [{ kind: "answerMissing" }, [8, 9, 10]],
    ]);
  });
});

describe("the figures of a question with several ticks", () => {
  const bekymringer = codebook.items.find(({ id }) => id === "bekymringer");
  const ticks = (count: number): Typed[] =>
    (bekymringer?.options ?? []).map(({ id }) => ({ item: "bekymringer", option: id, count }));

  it("may sum to anything, but no tick is above those who answered", () => {
    expect(faults([{ item: "bekymringer", count: 10 }, ...ticks(10)])).toEqual([]);
    const found = faults([{ item: "bekymringer", count: 10 }, ...ticks(11)]);
    expect(found).toHaveLength(bekymringer?.options.length ?? -1);
    expect(found[0]).toEqual([
      { kind: "ticksAboveBase", option: bekymringer?.options[0]?.text, ticks: 11, base: 10 },
      [8, 9],
    ]);
  });

  it("need those who answered", () => {
    expect(faults(ticks(3))).toMatchObject([
      [{ kind: "baseMissing", why: "severalTicks" }, expect.anything()],
    ]);
  });
});

describe("what is checked", () => {
  it("is told with the question and whose figures they are", () => {
    const wrong = (more: Typed): Typed[] => [
      { ...more, count: 1 },
      ...["ja", "nei", "vet_ikke"].map((option) => ({ ...more, option, count: 1 })),
    ];
    const rows = [
      ...wrong({}),
      ...wrong({ unit: "03" }),
      ...wrong({ unit: "0" }),
      ...wrong({ group: "koordinator=ja" }),
      ...wrong({ unit: "3205" }),
    ];
    const columns = (layout: "svarfordeling" | "svarfordelingWorkbook") =>
      checkCounts(tableOf(rows, layout), codebook).map(({ column }) => [
        column.unit,
        column.number,
        column.group?.nb ?? null,
      ]);
    expect(columns("svarfordelingWorkbook").slice(0, 4)).toEqual([
      ["own", "0301", null],
      ["county", "03", null],
      ["nation", "0", null],
      ["own", "0301", "Ja"],
    ]);
    expect(columns("svarfordeling").at(-1)).toEqual(["other", "3205", null]);
    expect(checkCounts(tableOf(rows), codebook)[0]?.question?.nb).toBe(
      codebook.items.find(({ id }) => id === "kontaktperson")?.text.nb,
    );
  });

  it("is known by id or by wording, and what is unknown is left alone", () => {
    const rows = [
      { item: "Har du en fast kontaktperson i tjenesten?", count: 3 },
      { item: "Har du en fast kontaktperson i tjenesten?", option: "Ja", count: 4 },
      { item: "noe helt annet", option: "Ja", count: 4 },
    ];
    expect(faults(rows)).toMatchObject([
      [{ kind: "sumNotBase", sum: 4, base: 3 }, [8, 9]],
      [{ kind: "answerMissing" }, [8, 9]],
    ]);
  });

  it("is right of whatever people answered, in counts and in per cents", () => {
    const singles = codebook.items.filter(({ kind }) => kind !== "multiple" && kind !== "text");
    const answered = (item: Item) =>
      fc.array(fc.nat(200), { minLength: answerOptions(item).length, maxLength: answerOptions(item).length });
    fc.assert(
      fc.property(
        fc.constantFrom(...singles).chain((item) => fc.tuple(fc.constant(item), answered(item), fc.nat(3))),
        ([item, counts, decimals]) => {
          const base = counts.reduce((sum, count) => sum + count, 0);
          const options = answerOptions(item).map(({ id }, at) => ({
            item: item.id,
            option: id,
            count: counts[at] ?? 0,
          }));
          expect(faults([{ item: item.id, count: base }, ...options])).toEqual([]);
          if (base === 0) return;
          const shares = options.map(({ count, ...row }) => ({
            ...row,
            share: percent(Number(((100 * count) / base).toFixed(decimals)), decimals),
            n: base,
          }));
          expect(faults([{ item: item.id, count: base }, ...shares])).toEqual([]);
        },
      ),
      runs,
    );
  });
});

describe("those who did not want to answer", () => {
  const sexes = { kvinne: 80, mann: 40, annet: 7, onsker_ikke_svare: 3 };
  const typed = (base: number, counts: Readonly<Record<string, number | "hidden">> = sexes): Typed[] => [
    { item: "kjonn", count: base },
    ...Object.entries(counts).map(([option, count]) => ({ item: "kjonn", option, count })),
  ];
  const found = (rows: readonly Typed[]) => {
    const table = tableOf(rows);
    const { tabulation } = codeCountTable(table, ivaretatt, { own: noNumbers, wave: null });
    const answered = tabulation.strata.get("2025|own|total")?.items.get("kjonn")?.answered;
    return [checkCounts(table, ivaretatt).map(({ fault }) => fault.kind), answered];
  };

  it("may be among those who answered or not, and are never counted as an answer", () => {
    expect(found(typed(127))).toEqual([[], 127]);
    expect(found(typed(130))).toEqual([[], 127]);
    expect(found(typed(129))).toEqual([["sumNotBase"], undefined]);
    expect(found(typed(130, { ...sexes, onsker_ikke_svare: "hidden" }))).toEqual([[], 127]);
  });

  it("may be so in per cents too", () => {
    const shares = (counts: Readonly<Record<string, number>>, base: number): Typed[] => [
      { item: "kjonn", count: base },
      ...Object.entries(counts).map(([option, count]) => ({
        ...{ item: "kjonn", option, n: base },
        share: percent(Number(((100 * count) / base).toFixed(1))),
      })),
    ];
    expect(found(shares(sexes, 130))).toEqual([[], 127]);
    expect(found(shares({ kvinne: 80, mann: 40, annet: 7 }, 127))).toEqual([[], 127]);
  });
});

describe("a question that cannot be used", () => {
  const used = (rows: readonly Typed[]) => {
    const { tabulation, issues } = codeCountTable(tableOf(rows), ivaretatt, { own: noNumbers, wave: null });
    const items = tabulation.strata.get("2025|own|total")?.items;
    return [[...(items?.keys() ?? [])], issues.map(({ code, column }) => [code, column])];
  };
  const kontakt = (ja: number, nei: number, group = ""): Typed[] =>
    Object.entries({ ja, nei, vet_ikke: 0 }).map(([option, count]) => ({ option, count, group }));

  it("has more answers than there are, whether their number is typed or summed", () => {
    const all = { item: "*", count: 150 };
    const none = [[], [["countsDoNotAddUp", "kontaktperson"]]];
    expect(used([all, { count: 300 }, ...kontakt(200, 100)])).toEqual(none);
    expect(used([all, ...kontakt(100, 51)])).toEqual(none);
    expect(used([all, ...kontakt(100, 50)])).toEqual([["kontaktperson"], []]);
    expect(faults([all, ...kontakt(100, 51)])).toEqual([
      [{ kind: "baseAboveAll", base: 151, all: 150 }, [9, 10, 11]],
    ]);
    expect(faults([all, ...kontakt(100, 51, "koordinator=ja")])).toMatchObject([
      [{ kind: "baseAboveAll", all: 150 }, [9, 10, 11]],
    ]);
  });

  it("does not sum to those who answered, or lacks how many they were", () => {
    expect(used([{ count: 149 }, ...kontakt(100, 50)])).toEqual([
      [],
      [["countsDoNotAddUp", "kontaktperson"]],
    ]);
    const ticks = { item: "bekymringer", option: "annet", count: 500 };
    expect(used([ticks])).toEqual([[], [["missingBase", "bekymringer"]]]);
    expect(used([{ item: "bekymringer", count: 146 }, ticks])).toEqual([
      [],
      [["countsDoNotAddUp", "bekymringer"]],
    ]);
  });

  it("lacks a number in the cell that the workbook names", () => {
    const rows = [{ item: "bekymringer" }, { item: "bekymringer", option: "helse", count: 4 }];
    expect(faults(rows)[0]).toEqual([{ kind: "baseMissing", why: "severalTicks" }, [8]]);
  });
});

describe("per cents that stand as counts", () => {
  const items = ivaretatt.items.filter(({ kind }) => kind === "single" || kind === "scale").slice(0, 6);
  /** Answers that sum to a number, question by question. */
  const summing = (sums: readonly number[], base: number): Typed[] =>
    sums.flatMap((sum, at): Typed[] => {
      const item = items[at];
      if (item === undefined) return [];
      const [first, second, ...others] = answerOptions(item).map(({ id }) => id);
      return [
        { item: item.id, count: base },
        { item: item.id, option: first ?? "", count: sum - 41 },
        { item: item.id, option: second ?? "", count: 41 },
        ...others.map((option) => ({ item: item.id, option, count: 0 })),
      ];
    });
  const checked = (rows: readonly Typed[], fractions: readonly Typed[] = []) => {
    const table = { ...tableOf(rows), fractions: tableOf(fractions).rows };
    const { tabulation, issues } = codeCountTable(table, ivaretatt, { own: noNumbers, wave: null });
    const stratum = tabulation.strata.get("2025|own|total");
    const faults = checkCounts(table, ivaretatt).map(({ item, fault }) => [item, fault.kind]);
    return { faults, items: [...(stratum?.items.keys() ?? [])], codes: issues.map(({ code }) => code) };
  };

  it("are said to be, once, and not used", () => {
    const rows = [...summing([100, 99, 101, 100], 146), { item: "bekymringer", count: 146 }];
    expect(checked([...rows, { item: "bekymringer", option: "annet", count: 58 }])).toEqual({
      faults: [[null, "looksLikePercent"]],
      items: [],
      codes: ["countsInPercent"],
    });
  });

  it("leave alone a question that sums to those who answered", () => {
    const { faults, items: kept } = checked(summing([100, 100, 146], 146));
    expect([faults, kept]).toEqual([[[null, "looksLikePercent"]], [items[2]?.id]]);
  });

  it("are known by their decimals too", () => {
    const rows = summing([100, 100], 146).filter(({ count }) => count !== 59 && count !== 41);
    const fractions = summing([100, 100], 146)
      .filter(({ count }) => count === 59 || count === 41)
      .map((row) => ({ ...row, count: row.count === 59 ? 58.4 : 41.6 }));
    expect(checked(rows, fractions).faults).toEqual([[null, "looksLikePercent"]]);
  });

  it("are not seen where about a hundred answered, or in one question of many", () => {
    expect(checked(summing([100, 100, 100], 100)).faults).toEqual([]);
    expect(checked(summing([146, 146, 100], 146)).faults).toEqual([[items[2]?.id, "sumNotBase"]]);
  });
});
