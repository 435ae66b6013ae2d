import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { parse } from "csv-parse/sync";
import { afterAll, describe, expect, test } from "vitest";
import type { TableBlock } from "../src/domain/document.js";
import { analyze, document, load, terminalLines } from "../src/index.js";
import { tablesOf } from "../src/render/walk.js";
import { words } from "../src/text/nb/words.js";
import { figuresOf, numbersBehind, tablesOfPage, type Figure } from "./support/page-tables.js";

const run = promisify(execFile);
const path = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
const report = (name: string): Promise<string> => readFile(path(`reports/${name}`), "utf8");

const results = await analyze(await load({ files: [], workspace: path("fixtures/kommune") }), "2025-06-01");
const { document: written } = await document(results, "nb");
const tables = tablesOf(written);
const figures = figuresOf(JSON.parse(await report("analyse-2025.json")));
const page = await report("analyse-2025.html");
const pageTables = tablesOfPage(page);

describe("the invented municipality", () => {
  const scratch = mkdtemp(join(tmpdir(), "parorende-"));
  afterAll(async () => rm(await scratch, { recursive: true }));

  test("is written again with the same bytes", async () => {
    const folder = await scratch;
    await run(process.execPath, [path("scripts/example-data.mjs"), folder]);
    const made = await filesUnder(folder);
    expect(made).toContain("svar-135/svar.csv");
    expect(made).toEqual(
      // Its notes, its plan and what it has published are written by hand.
      (await filesUnder(path("fixtures"))).filter((name) =>
        /^(?:kommune\/(?!notater|plan|publisert)|svar-135)/.test(name),
      ),
    );
    for (const name of made) {
      const [again, committed] = await Promise.all([
        readFile(join(folder, name)),
        readFile(path(`fixtures/${name}`)),
      ]);
      expect(again.equals(committed), name).toBe(true);
    }
  });

  test("has no number, and identity columns with addresses that lead nowhere", async () => {
    expect(results.municipality).toMatchObject({ kommunenummer: null, invented: true });
    const rows = await readFile(path("fixtures/kommune/undersokelser/2023/svar-2023.csv"), "latin1");
    const addresses = rows.match(/[^\s;@]+@[^\s;]+/g) ?? [];
    expect(addresses).toHaveLength(135);
    expect(new Set(addresses).size).toBe(134);
    expect(addresses.every((address) => address.endsWith("@example.invalid"))).toBe(true);
    expect(
      results.files.flatMap(({ identityColumns }) => identityColumns.map(({ column }) => column)),
    ).toEqual(expect.arrayContaining(["Referansekode", "E-post"]));
  });

  test("brings every kind of trouble that a real export does", () => {
    const codes = new Set(results.issues.map(({ code }) => code));
    for (const code of ["unknownLabel", "duplicateResponse", "identityColumn", "hiddenInput"])
      expect(codes).toContain(code);
    expect(results.waves.map(({ id, respondents }) => [id, respondents.shown && respondents.value])).toEqual([
      ["2023", 135],
      ["2025", 148],
    ]);
  });
});

describe("the analysis of the example", () => {
  const judged = results.comparisons.flatMap(({ comparison, verdict }) =>
    comparison.cell.includes("/total/") ? [{ comparison, verdict }] : [],
  );
  const wordsAgainst = (kind: string): readonly (string | undefined)[] =>
    judged
      .filter(({ comparison }) => comparison.shown && comparison.against.kind === kind)
      .map(({ verdict }) => verdict?.word);

  test("is clearly better and clearly worse than the nation's counts, and clearly worse than its words", () => {
    expect(wordsAgainst("counts")).toEqual(expect.arrayContaining(["better", "worse"]));
    expect(wordsAgainst("words")).toContain("worse");
  });

  test("has a clear change, from 74 of 135 without a fixed contact person", () => {
    const clear = judged.filter(
      ({ comparison, verdict }) =>
        comparison.shown && comparison.against.kind === "wave" && verdict?.word === "better",
    );
    expect(clear.map(({ comparison }) => comparison.cell)).toEqual(["2025/kontaktperson.uten/total/vs-2023"]);
    expect(figures.get("2023/kontaktperson.uten/total/share")).toMatchObject({ count: 74, n: 135 });
  });

  test.each(["similar", "cannotTell", "notComparable", "tooFew"])("has the verdict %s", (word) => {
    expect(judged.map(({ verdict }) => verdict?.word)).toContain(word);
  });

  test("marks few answers, and hides what protects persons", () => {
    expect(judged.some(({ verdict }) => verdict?.word === "cannotTell" && verdict.fewAnswers)).toBe(true);
    expect([...figures.values()].some(({ shown, why }) => !shown && why === "skjermet")).toBe(true);
    expect(
      results.findings.every((finding) => finding.rule === "weakCoverage" || isWellAnswered(finding)),
    ).toBe(true);
  });

  test("mostly cannot tell, as in a small municipality", () => {
    const unsure = judged.filter(({ verdict }) => verdict?.word === "cannotTell").length;
    expect(unsure * 2).toBeGreaterThan(judged.filter(({ verdict }) => verdict !== null).length);
  });

  function isWellAnswered({ cells }: { readonly cells: readonly string[] }): boolean {
    return cells.every((cell) => figures.get(cell)?.["fewAnswers"] !== true);
  }
});

describe("reports/", () => {
  test("is what the example gives now", async () => {
    const { stderr } = await run(process.execPath, [path("scripts/example.mjs"), "--check"]).catch(
      (error: unknown) => error as { stderr: string },
    );
    expect(stderr).toBe("");
  }, 60_000);

  test("holds nothing of the machine it was made on", async () => {
    for (const name of await filesUnder(path("reports"))) {
      if (!/\.(?:html|md|json|csv|txt)$/.test(name)) continue;
      const text = await report(name);
      expect(text.includes(path(".")), name).toBe(false);
      expect(/[A-Z]:\\|\/home\/|\/Users\/|\/tmp\//.test(text), name).toBe(false);
    }
  });

  test("hides no more than a quarter of its figures", () => {
    const cells = tables.flatMap(({ rows }) => rows.flat()).filter(({ value }) => value !== undefined);
    const hidden = cells.filter(({ value }) => value === null).length;
    expect(hidden).toBeGreaterThan(0);
    expect(hidden / cells.length).toBeLessThanOrEqual(0.25);
  });

  test("says who was not heard", () => {
    const box = /id="ikke-hort"[\s\S]*?<\/ul>/.exec(page)?.[0] ?? "";
    for (const said of ["148 svar", "Svarprosenten er derfor ukjent", "valgte selv", "18 år", "fastlege"])
      expect(box).toContain(said);
  });

  test("says on the page that the figures are invented", () => {
    expect(page).toContain("Tallene er oppdiktet");
  });
});

describe("an event with few participants", () => {
  test("is named nowhere in the page or the JSON, not even by the file its notes stand in", async () => {
    const written = await Promise.all(
      ["reports/analyse-2025.html", "reports/analyse-2025.json"].map((file) => readFile(path(file), "utf8")),
    );
    expect(results.voices?.smallEvents).toBe(1);
    expect(written.join("\n")).not.toMatch(/brukerråd mai|2025-05-2/iu);
  });
});

describe("what is hidden", () => {
  const hidden = [...figures.values()].filter(({ shown }) => !shown);
  const hiddenWords = new Set([words.hiddenMark, ...Object.values(words.hidden), words.verdict.tooFew]);

  test("holds no number in the JSON", () => {
    expect(hidden.length).toBeGreaterThan(0);
    for (const figure of hidden) expect(Object.keys(figure).sort()).toEqual(["cell", "shown", "why"]);
  });

  test("is a mark or a word in every table of the page", () => {
    const shownOnPage = pageTables.flatMap(({ rows }) => rows.flat()).filter(({ cell }) => isHidden(cell));
    expect(shownOnPage.length).toBeGreaterThan(0);
    for (const { text, value } of shownOnPage) {
      expect(value).toBeNull();
      expect(hiddenWords).toContain(text);
    }
  });

  test("is a mark or a word in every csv file", async () => {
    for (const table of tables) {
      const bytes = await readFile(path(`reports/csv/analyse-2025-${table.id}.csv`));
      const rows = parse(bytes, { bom: true, delimiter: ";" }).slice(1);
      expect(rows).toHaveLength(table.rows.length);
      for (const [at, column] of hiddenPlaces(table)) expect(hiddenWords).toContain(rows[at]?.[column]);
    }
  });

  test("is a mark or a word in every table of the Markdown", async () => {
    const lines = (await report("analyse-2025.md")).split("\n");
    for (const table of tables) {
      const start = lines.indexOf(`**${table.caption}**`, markdownStart(lines, table));
      expect(start, table.caption).toBeGreaterThanOrEqual(0);
      for (const [at, column] of hiddenPlaces(table)) {
        const cells = (lines[start + 4 + at] ?? "").split(/(?<!\\)\|/).map((cell) => cell.trim());
        expect(hiddenWords).toContain(cells[column + 1]);
      }
    }
  });

  test("is a mark or a word in every table of the terminal", async () => {
    const plain = (text: string): string => text;
    const paint = { good: plain, bad: plain, strong: plain, dim: plain };
    for (const table of tables) {
      // Short labels, so that no row is wrapped: a terminal is never taken to be wider than 200 columns.
      const rows = table.rows.map(([, ...rest]) => [{ text: "x" }, ...rest]);
      const alone = { ...written, blocks: [{ ...table, rows }] };
      const lines = await terminalLines(alone, { width: 4000, paint });
      const body = lines.slice(lines.findIndex((line) => /^─{10,}$/.test(line)) + 1);
      for (const [at, column] of hiddenPlaces(table)) {
        const cells = (body[at] ?? "").split(/ {2,}/).filter((cell) => cell !== "");
        const before = table.rows[at]?.slice(0, column).filter(({ text }) => text !== "").length ?? 0;
        expect(hiddenWords).toContain(cells[before]);
      }
    }
  });

  function isHidden(cell: string | null): boolean {
    return cell !== null && figures.get(cell)?.shown === false;
  }

  /** Row and column of every cell that is hidden by the JSON. */
  function hiddenPlaces(table: TableBlock): readonly (readonly [number, number])[] {
    return table.rows.flatMap((row, at) =>
      row.flatMap(({ cell }, column) => (isHidden(cell ?? null) ? [[at, column] as const] : [])),
    );
  }

  /** A figure and its table may have the same caption: the table is the one with a rule of dashes under its head. */
  function markdownStart(lines: readonly string[], { caption }: TableBlock): number {
    return lines.findIndex((line, at) => line === `**${caption}**` && /^\| -/.test(lines[at + 3] ?? ""));
  }
});

describe("every table of the page", () => {
  test("is one of the document's, row by row", () => {
    expect(pageTables.map(({ id }) => id)).toEqual(tables.map(({ id }) => id));
    for (const [place, { rows }] of pageTables.entries())
      expect(rows.map((row) => row.map(({ text }) => text))).toEqual(
        tables[place]?.rows.map((row) => row.map(({ text }) => text)),
      );
  });

  test("shows the numbers of the JSON, each by the address of its cell", () => {
    let compared = 0;
    for (const { id, rows } of pageTables) {
      for (const row of rows) {
        for (const { cell, value } of row) {
          if (cell === null || value === null) continue;
          const figure = figures.get(cell);
          expect(figure?.shown, `${id}: ${cell}`).toBe(true);
          expect(numbersBehind(figure as Figure), `${id}: ${cell}`).toContain(value);
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(300);
  });

  test("has no other number than those that follow from its figures", () => {
    const verdicts = new Map(
      results.comparisons.map(({ comparison, verdict }) => [comparison.cell, verdict]),
    );
    for (const { id, rows } of pageTables) {
      const cellsOf = (row: (typeof rows)[number]) =>
        row.flatMap(({ cell }) => (cell === null ? [] : [cell]));
      const bases = rows.flatMap(cellsOf).filter((cell) => cell.endsWith("/base"));
      // Statements, tables and events have no cells of their own: they are no persons.
      const heard = id.startsWith("innspill") ? countsIn(results.voices) : [];
      for (const row of rows) {
        const known = cellsOf(row).flatMap((cell) => numbersBehind(figures.get(cell)));
        const derived = [
          ...known,
          ...heard,
          ...known.flatMap((count) =>
            bases.flatMap((base) => numbersBehind(figures.get(base)).map((n) => count / n)),
          ),
          ...cellsOf(row).map((cell) => verdicts.get(cell)?.adjustedP),
        ];
        for (const { cell, value } of row) {
          if (cell === null && value !== null)
            expect(derived, `${id}: ${cellsOf(row).join(", ")}`).toContain(value);
        }
      }
    }
  });
});

async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((name) => !/^kommune\/rapporter\/|rejected\.csv$|\.parorende\.json$/.test(name))
    .sort();
}

/** Every number in a part of the results. */
function countsIn(part: unknown): readonly number[] {
  if (typeof part === "number") return [part];
  return typeof part === "object" && part !== null ? Object.values(part).flatMap(countsIn) : [];
}
