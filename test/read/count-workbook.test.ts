import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeCountTable } from "../../src/coding/count-rows.js";
import { noNumbers } from "../../src/coding/count-units.js";
import { answerOptions, type Item } from "../../src/domain/codebook.js";
import type { CountTable } from "../../src/domain/people/count-table.js";
import type { Tabulation } from "../../src/domain/people/tabulation.js";
import { locales, type Locale } from "../../src/domain/text.js";
import { readCountTable } from "../../src/read/count-table.js";
import { isCountWorkbook, readCountWorkbook } from "../../src/read/count-workbook.js";
import { openDelimited } from "../../src/read/delimited.js";
import { openWorkbook, type Workbook } from "../../src/read/workbook.js";
import { writeWorkbook } from "../../src/render/xlsx.js";
import { filledWorkbook, ivaretatt, type Fields, type Typed } from "../support/filled-workbook.js";
import { only } from "../support/zip-files.js";
import { problemOf } from "./read-rows.js";

const runs = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 8) };

async function filledIn(typed: Typed, fields: Fields = {}, locale: Locale = "nb"): Promise<Workbook> {
  return openWorkbook(...only("ivaretatt-2025.xlsx", await filledWorkbook(typed, fields, locale)));
}

/** The same figures as the long table holds them. */
async function longTable(
  rows: readonly (readonly (string | number)[])[],
  figures: string,
): Promise<CountTable> {
  const header = `måling;kommunenummer;gruppe;spørsmål;svar;${figures}`;
  const text = [header, ...rows.map((row) => row.join(";"))].join("\r\n");
  const [name, access] = only("svarfordeling.csv", Buffer.from(text));
  return readCountTable(await openDelimited(name, {}, access));
}

/** What is counted, without the name of the file it was counted from. */
function countsOf(table: CountTable): unknown {
  const { tabulation, issues } = codeCountTable(table, ivaretatt, { own: noNumbers, wave: null });
  const strata = [...tabulation.strata]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { respondents, items }]) => {
      const sorted = [...items].sort(([a], [b]) => (a < b ? -1 : 1));
      return [
        key,
        respondents,
        sorted.map(([id, counts]) => [id, { ...counts, options: [...counts.options] }]),
      ];
    });
  return { strata, issues: issues.map(({ code, column, count }) => [code, column, count].join()).sort() };
}

const tabulationOf = (table: CountTable): Tabulation =>
  codeCountTable(table, ivaretatt, { own: noNumbers, wave: null }).tabulation;

describe("the workbook for a table of counts", () => {
  it("is known in every language, and only when it is one", async () => {
    for (const locale of locales) expect(isCountWorkbook(await filledIn({}, {}, locale))).toBe(true);
    const other = await writeWorkbook({
      sheets: [{ name: "Svarfordeling", columns: [{ width: 9 }], rows: [["a"]] }],
    });
    expect(isCountWorkbook(await openWorkbook(...only("a.xlsx", other)))).toBe(false);
  });

  it.each(locales)("gives the counts that were typed, with their rows (%s)", async (locale) => {
    const workbook = await filledIn(
      { own: { "*.*": 140, "kontaktperson.*": 135, "kontaktperson.ja": 61, "kontaktperson.nei": ":" } },
      {},
      locale,
    );
    const { reading, rows, issues } = readCountWorkbook(workbook);
    expect(issues).toEqual([]);
    expect(reading).toMatchObject({ kind: "counts", layout: "svarfordelingWorkbook", headerRow: 7 });
    const own = { wave: "2025", unit: "0301", group: "", share: null, n: null };
    expect(rows).toEqual([
      { ...own, row: 8, item: "*", option: "*", count: 140 },
      { ...own, row: 9, item: "kontaktperson", option: "*", count: 135 },
      { ...own, row: 10, item: "kontaktperson", option: "ja", count: 61 },
      { ...own, row: 11, item: "kontaktperson", option: "nei", count: "hidden" },
    ]);
    expect(workbook.sheets.find(({ name }) => name === reading.sheet)?.rows[10]?.[3]).toBe(
      locale === "en" ? "No" : "Nei",
    );
  });

  it("has columns for the county, the nation and each service", async () => {
    const { rows } = readCountWorkbook(
      await filledIn({
        county: { "*.*": 900 },
        nation: { "*.*": 2400 },
        "tjeneste=institusjon": { "*.*": 20 },
      }),
    );
    expect(rows.map(({ unit, group, count }) => [unit, group, count])).toEqual([
      ["03", "", 900],
      ["0", "", 2400],
      ["0301", "tjeneste=institusjon", 20],
    ]);
  });

  it("takes numbers as they are pasted", async () => {
    const pasted = {
      "*.*": "1 860",
      "kontaktperson.*": "1\u00a0800",
      "kontaktperson.ja": "900,0",
      "kontaktperson.nei": " 7 ",
    };
    const { rows, issues } = readCountWorkbook(await filledIn({ own: pasted }));
    expect(rows.map(({ count }) => count)).toEqual([1860, 1800, 900, 7]);
    expect(issues).toEqual([]);
  });

  it("takes per cents with the decimals they have, and how many answered from the row above", async () => {
    const own = {
      "kontaktperson.*": 135,
      "kontaktperson.ja": "45,20 %",
      "kontaktperson.nei": 37.5,
      "kontaktperson.vet_ikke": ":",
    };
    const { rows } = readCountWorkbook(await filledIn({ own }, { unit: "prosent" }));
    expect(rows.map(({ count, share, n }) => [count, share, n])).toEqual([
      [135, null, null],
      [null, { percent: 45.2, decimals: 2 }, 135],
      [null, { percent: 37.5, decimals: 1 }, 135],
      [null, "hidden", 135],
    ]);
  });

  it("takes a figure with a per cent sign for a per cent, whatever the workbook says", async () => {
    const { rows } = readCountWorkbook(
      await filledIn({ own: { "kontaktperson.*": 10, "kontaktperson.ja": "40 %" } }),
    );
    expect(rows[1]).toMatchObject({ count: null, share: { percent: 40, decimals: 0 }, n: 10 });
  });

  it("tells which cell is empty where a question's figures are typed and not how many answered", async () => {
    const own = { "bekymringer.annet": 4, "kontaktperson.ja": 3, "kontaktperson.*": 9 };
    const { rows } = readCountWorkbook(await filledIn({ own }));
    const empty = rows.filter(({ count, share, n }) => count === null && share === null && n === null);
    const row = (rows.find(({ option }) => option === "annet")?.row ?? 0) - 4;
    expect(empty).toEqual([expect.objectContaining({ item: "bekymringer", option: "*", row })]);
  });

  it("keeps counts with decimals apart: they may be per cents", async () => {
    const own = {
      "*.*": 150,
      "kontaktperson.*": 146.5,
      "kontaktperson.ja": "58,4",
      "kontaktperson.nei": 41.6,
    };
    const { rows, fractions, issues } = readCountWorkbook(await filledIn({ own }));
    expect(rows.flatMap(({ count }) => count ?? [])).toEqual([150]);
    expect(fractions?.map(({ option, count }) => [option, count])).toEqual([
      ["ja", 58.4],
      ["nei", 41.6],
    ]);
    expect(issues.map(({ code, rows: at }) => [code, at])).toEqual([["outsideRange", [9, 10, 11]]]);
  });

  it("says where something is no number, or none that can be", async () => {
    const own = {
      "*.*": 9,
      "kontaktperson.ja": "mange",
      "kontaktperson.nei": 1.5,
      "kontaktperson.*": "100 %",
    };
    const { rows, issues } = readCountWorkbook(await filledIn({ own }));
    expect(rows).toHaveLength(1);
    expect(issues.map(({ code, column, rows: at }) => [code, column, at])).toEqual([
      ["outsideRange", "Kommune", [9, 11]],
      ["notANumber", "Kommune", [10]],
    ]);
  });

  it("says what must be written above the figures", async () => {
    const county = { county: { "*.*": 900 } };
    const blank = { kommunenummer: "", fylkesnummer: "" };
    const refusal = async (typed: Typed, fields: Fields) =>
      problemOf(filledIn(typed, fields).then(readCountWorkbook));
    const facts = { file: "ivaretatt-2025.xlsx", sheet: "Svarfordeling" };
    expect(await refusal(county, blank)).toEqual({
      code: "countWorkbookField",
      facts: { ...facts, row: 4, field: "fylkesnummer" },
    });
    expect(await refusal(county, { unit: "begge" })).toEqual({
      code: "countWorkbookField",
      facts: { ...facts, row: 5, field: "unit" },
    });
    expect(await refusal({}, {})).toMatchObject({ code: "countWorkbookEmpty" });
    const numbered = readCountWorkbook(await filledIn(county, { ...blank, fylkesnummer: 3 }));
    expect(numbered.rows[0]?.unit).toBe("03");
  });
});

describe("the workbook and the long table", () => {
  const columns = { own: "0301", county: "03", nation: "0", "tjeneste=avlastning": "0301" } as const;
  const groupOf = (column: string): string => (column.includes("=") ? column : "");
  const items = ivaretatt.items.filter(({ kind }) => kind !== "text");

  const figures = (item: Item) =>
    fc.array(fc.oneof({ weight: 9, arbitrary: fc.nat(300) }, fc.constant(":"), fc.constant(null)), {
      minLength: item.options.length,
      maxLength: item.options.length,
    });
  const column = fc.tuple(
    ...items.slice(0, 12).map((item) => fc.option(fc.tuple(figures(item), fc.option(fc.nat(900))))),
  );

  it("give the same counts of the same figures", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({ own: column, county: column, "tjeneste=avlastning": column }),
        async (all) => {
          const typed: Record<string, Record<string, string | number>> = {};
          const long: (string | number)[][] = [["2025", "0301", "", "*", "*", 500]];
          for (const [key, ofColumn] of Object.entries(all)) {
            const cells: Record<string, string | number> = key === "own" ? { "*.*": 500 } : {};
            ofColumn.forEach((ofItem, at) => {
              const item = items[at]!;
              if (ofItem === null) return;
              const [answers, base] = ofItem;
              const rows = [
                ...item.options.map(({ id }, nth) => [id, answers[nth] ?? null] as const),
                ["*", base] as const,
              ];
              for (const [option, figure] of rows) {
                if (figure === null) continue;
                cells[`${item.id}.${option}`] = figure;
                const unit = columns[key as keyof typeof columns];
                long.push(["2025", unit, groupOf(key), item.id, option, figure]);
              }
            });
            typed[key] = cells;
          }
          const table = readCountWorkbook(await filledIn(typed));
          expect(countsOf(table)).toEqual(countsOf(await longTable(long, "antall")));
        },
      ),
      runs,
    );
  });

  it("give the same counts of the same per cents", async () => {
    const [item] = items as [Item];
    const percents = ["45,2", "37,0", "17,8"];
    const ids = answerOptions(item).map(({ id }) => id);
    const own = Object.fromEntries(ids.map((id, at) => [`${item.id}.${id}`, percents[at]!]));
    const workbook = await filledIn({ own: { ...own, [`${item.id}.*`]: 135 } }, { unit: "prosent" });
    const table = readCountWorkbook(workbook);
    const long = [
      ...ids.map((id, at) => ["2025", "0301", "", item.id, id, percents[at]!, 135]),
      ["2025", "0301", "", item.id, "*", "", 135],
    ];
    expect(countsOf(table)).toEqual(countsOf(await longTable(long, "andel;n")));
    const counted = tabulationOf(table).strata.get("2025|own|total")?.items.get(item.id);
    expect([...(counted?.options.values() ?? [])]).toEqual([61, 50, 24]);
  });
});

describe("a workbook for a table of counts that somebody has deleted rows of", () => {
  const without = (workbook: Workbook, isGone: (cells: readonly string[]) => boolean): Workbook => ({
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.filter((cells) => !isGone(cells)),
    })),
  });

  it("is read without its headings, from the first figure on", async () => {
    const whole = await filledIn({ own: { "*.*": 140 }, nation: { "*.*": 1860 } });
    const headless = without(whole, (cells) => cells[2] === "Spørsmål");
    const counts = (of: Workbook) => readCountWorkbook(of).rows.map(({ item, count }) => [item, count]);
    expect(counts(headless)).toEqual(counts(whole));
    expect(counts(headless)).toHaveLength(2);
  });

  it("is refused without the row that says what the columns are", async () => {
    const workbook = without(await filledIn({ own: { "*.*": 140 } }), ([item]) => item === "item");
    expect(await problemOf(Promise.resolve().then(() => isCountWorkbook(workbook)))).toEqual({
      code: "countWorkbookHeadings",
      facts: { file: "ivaretatt-2025.xlsx", sheet: workbook.sheets[1]?.name, row: 6 },
    });
  });
});
