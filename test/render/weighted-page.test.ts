import { readFile, writeFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import type { TableBlock } from "../../src/domain/document.js";
import type { Results } from "../../src/domain/results.js";
import type { Locale } from "../../src/domain/text.js";
import { analyze, document, load, resultsJson } from "../../src/index.js";
import { renderers } from "../../src/render/renderers.js";
import { tablesOf } from "../../src/render/walk.js";
import { textsOf } from "../../src/text/languages.js";
import { numberFormat } from "../../src/text/numbers.js";
import { inFolder } from "../support/folders.js";
import { figuresOf, numbersBehind, tablesOfPage, type Figure } from "../support/page-tables.js";

const example = new URL("../../fixtures/kommune/", import.meta.url);
const source = { title: "Oppdiktet register", publisher: "Oppdiktet etat", read: "2025-04-01" };
const locales: readonly Locale[] = ["nb", "nn", "en"];

interface Written {
  readonly results: Results;
  readonly figures: ReadonlyMap<string, Figure>;
  /** By language. */
  readonly pages: ReadonlyMap<Locale, { readonly html: string; readonly tables: readonly TableBlock[] }>;
}

/**
 * The example with something more in 2025's wave.json, analyzed, and its page in every language. Not by group, and everybody
 * says who they are: where a group or a kind of people is few, no weighted figure is shown.
 */
async function written(more: object, earlier: boolean, inLocales = locales): Promise<Written> {
  return inFolder(example, async (folder) => {
    await change(join(folder, "parorende.json"), { groupBy: [] });
    await change(join(folder, "undersokelser/2025/wave.json"), more);
    await sayWho(join(folder, "undersokelser/2025/eksport-2025.csv"));
    if (earlier) await addWave(folder);
    const results = await analyze(await load({ files: [], workspace: folder }), "2025-06-01");
    const pages = new Map<Locale, { html: string; tables: readonly TableBlock[] }>();
    for (const locale of inLocales) {
      const { document: page } = await document(results, locale);
      const [file] = await renderers.html({ document: page, results, baseName: "analyse" });
      pages.set(locale, { html: new TextDecoder().decode(file!.bytes), tables: tablesOf(page) });
    }
    return { results, figures: figuresOf(JSON.parse(await resultsJson(results))), pages };
  });
}

async function change(file: string, more: object): Promise<void> {
  const before = JSON.parse(await readFile(file, "utf8")) as object;
  await writeFile(file, JSON.stringify({ ...before, ...more }));
}

/** Whoever left out their gender, or would not say it, is a woman. */
async function sayWho(file: string): Promise<void> {
  const [header = [], ...rows] = parse(await readFile(file), { bom: true, delimiter: ";" });
  const place = header.indexOf("kjonn");
  const told = rows.map((row) => row.with(place, row[place] === "Mann" ? "Mann" : "Kvinne"));
  const cells = [header, ...told].map((row) =>
    row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";"),
  );
  await writeFile(file, `${cells.join("\n")}\n`);
}

/** 2023's answers but for the first ten, as 2024's: a third wave. */
async function addWave(folder: string): Promise<void> {
  const answers = await readFile(join(folder, "undersokelser/2023/svar-2023.csv"), "latin1");
  await mkdir(join(folder, "undersokelser/2024"));
  const later = answers.split("\n").filter((line) => !/^M23-00\d;/u.test(line));
  await writeFile(join(folder, "undersokelser/2024/svar.csv"), later.join("\n"), "latin1");
}

const plain = (text: string): string => text.replaceAll("\u00a0", " ").replaceAll("&#39;", "'");
const tableIn = (of: Written, locale: Locale, id: string) =>
  of.pages.get(locale)!.tables.find((table) => table.id === id);

let off: Written;
let raked: Written;
beforeAll(async () => {
  const margins = { kjonn: { kvinne: 55, mann: 45 } };
  off = await written({}, false);
  raked = await written({ weights: { margins, source }, design: "sample", population: 900 }, true);
}, 60_000);

describe.each(locales)("the weighted table in %s", (locale) => {
  test("is that of the JSON, row by row, hidden ones marked", () => {
    const table = tableIn(raked, locale, "vektet")!;
    const all = raked.results.indicators.flatMap(({ weighted }) => weighted.map(({ share }) => share));
    expect(table.rows.map((row) => row[2]!.cell)).toEqual(all.map(({ cell }) => cell));
    expect(all.filter(({ shown }) => shown).length).toBeGreaterThan(5);
    expect(all.filter(({ shown }) => !shown).length).toBeGreaterThan(0);
    const { percent, decimal } = numberFormat(locale);
    for (const [at, figure] of all.entries()) {
      const [, unweighted, weighted, interval, n, effectiveN] = table.rows[at]!;
      if (!figure.shown) {
        expect([interval!.text, n!.text, effectiveN!.text]).toEqual(["", "", ""]);
        expect(weighted!.value).toBeNull();
        continue;
      }
      expect(unweighted!.cell).toBe(figure.cell.replace("weighted", "share"));
      if (figure.n >= 30) expect(weighted!.text).toBe(percent(figure.value));
      else expect(weighted!.text).toBe("–");
      expect(interval!.text).toContain(percent(figure.high));
      expect([n!.value, effectiveN!.value]).toEqual([figure.n, figure.effectiveN]);
      expect(effectiveN!.text).toBe(decimal(figure.effectiveN));
    }
  });

  test("stands on the page with the numbers of the JSON, each by the address of its cell", () => {
    const table = tablesOfPage(raked.pages.get(locale)!.html).find(({ id }) => id === "vektet")!;
    let compared = 0;
    for (const { cell, value } of table.rows.flat()) {
      if (cell === null || value === null) continue;
      expect(numbersBehind(raked.figures.get(cell))).toContain(value);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(10);
  });

  test("stands beside what it rests on; without margins there is none, and the page says why", () => {
    const { weights, sample } = textsOf(locale).statistics;
    const page = plain(raked.pages.get(locale)!.html);
    expect(page.includes("Oppdiktet etat, Oppdiktet register")).toBe(true);
    expect(page.includes(weights.off)).toBe(false);
    expect(page.includes(plain(sample.finite("900")))).toBe(true);
    const without = plain(off.pages.get(locale)!.html);
    expect(without.includes(weights.off)).toBe(true);
    expect(tableIn(off, locale, "vektet")).toBeUndefined();
  });

  test("is followed by the trend of the shares that three waves have", () => {
    const table = tableIn(raked, locale, "utvikling")!;
    const shown = raked.results.trends.filter((trend) => trend.shown);
    expect(shown.length).toBeGreaterThan(0);
    expect(table.rows.map((row) => row[3]!.cell)).toEqual(shown.map(({ cell }) => cell));
    for (const [at, trend] of shown.entries()) {
      expect(table.rows[at]![1]!.text).toBe(numberFormat(locale).list(["2023", "2024", "2025"]));
      expect(table.rows[at]![3]!.value).toBe(trend.p);
    }
    expect(tableIn(off, locale, "utvikling")).toBeUndefined();
  });
});

describe("weights and a sample's size", () => {
  test("leave every verdict as it was", async () => {
    const both = await written({}, true, []);
    expect(raked.results.comparisons).toEqual(both.results.comparisons);
    expect(raked.results.findings).toEqual(both.results.findings);
  });

  test("of an earlier wave alone are not looked at: no figure of it is weighted", async () => {
    const { pages } = await inFolder(example, async (folder) => {
      const weights = { margins: { kjonn: { kvinne: 55, mann: 45 } }, source };
      const wave = { id: "2023", survey: "ivaretatt", period: { to: "2023-03-31" }, recallYears: 2 };
      const described = { ...wave, design: "optIn", questionnaireVersion: "1", weights };
      await writeFile(join(folder, "undersokelser/2023/wave.json"), JSON.stringify(described));
      const results = await analyze(await load({ files: [], workspace: folder }), "2025-06-01");
      expect(results.weights).toEqual([]);
      return { pages: tablesOf((await document(results, "nb")).document) };
    });
    expect(pages.map(({ id }) => id)).not.toContain("vektet");
  });
});

describe("a census", () => {
  test("prints how many of those asked answered", async () => {
    const { pages } = await written({ design: "census", population: 400 }, false);
    expect(plain(pages.get("nb")!.html).includes("400 fikk undersøkelsen. 37,0 % svarte.")).toBe(true);
    expect(plain(pages.get("nn")!.html).includes("400 fekk undersøkinga. 37,0 % svara.")).toBe(true);
    expect(plain(pages.get("en")!.html).includes("400 were sent the survey. 37.0% answered.")).toBe(true);
  });

  test("of fewer than answered has no rate above a hundred", async () => {
    const { pages } = await written({ design: "census", population: 100 }, false, ["nb"]);
    expect(plain(pages.get("nb")!.html).includes("100 fikk undersøkelsen.")).toBe(true);
    expect(plain(pages.get("nb")!.html).includes("148,0 %")).toBe(false);
  });
});
