import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cafeQuestions, formColumns, speakerWords } from "../../src/domain/notes-form.js";
import { speakers } from "../../src/domain/notes.js";
import { locales, type Locale } from "../../src/domain/text.js";
import { memoryFiles } from "../../src/read/memory-files.js";
import { readNotes } from "../../src/read/notes/read-notes.js";
import { openWorkbook } from "../../src/read/workbook.js";
import { notesForm } from "../../src/render/notes-form.js";
import { writeWorkbook } from "../../src/render/xlsx.js";
import { textsOf } from "../../src/text/languages.js";
import { findBrowser } from "../support/browser.js";

const event = { title: "Dialogkafé <1>", date: "2025-03-12", place: "Storsalen", tables: 3 };
const questionsIn = (locale: Locale) => Object.values(cafeQuestions).map((question) => question[locale]);
const formIn = (locale: Locale) => notesForm({ locale, event, questions: questionsIn(locale) });

const open = (xlsx: Uint8Array) =>
  openWorkbook("skjema.xlsx", memoryFiles(new Map([["skjema.xlsx", Buffer.from(xlsx)]])));

/** The form with something typed into some of its rows, in the column of that heading. */
async function filled(
  locale: Locale,
  typed: Readonly<Record<number, readonly [string, string]>>,
  people: string,
) {
  const { sheets } = await open((await formIn(locale)).xlsx);
  const columns = Array.from({ length: 5 }, () => ({ width: 10 }));
  const written = sheets.map(({ name, rows }) => ({
    name,
    columns,
    rows: rows.map((cells, at) => {
      const [said, by] = typed[at + 1] ?? ["", ""];
      if (cells[0]?.startsWith(locale === "nb" ? "Antall" : locale === "nn" ? "Tal" : "Part"))
        return [cells[0], people];
      return said === "" ? cells : [...cells.slice(0, 3), said, by];
    }),
  }));
  return writeWorkbook({ sheets: written });
}

describe("the workbook", () => {
  test.each(locales)("is read back as it was filled in (%s)", async (locale) => {
    const { sheets } = await open((await formIn(locale)).xlsx);
    const rows =
      sheets.find(({ rows: all }) => all.some((cells) => cells.includes(formColumns.saidBy[locale])))?.rows ??
      [];
    const first = rows.findIndex((cells) => cells.includes(formColumns.saidBy[locale])) + 2;
    const typed = Object.fromEntries(
      speakers.map((speaker, at) => [
        first + at * 13,
        [`Sagt ${String(at)}`, speakerWords[speaker][locale]] as const,
      ]),
    );
    const xlsx = await filled(locale, typed, "24");
    const files = memoryFiles(new Map([["skjema.xlsx", Buffer.from(xlsx)]]));
    const { events, statements, issues } = await readNotes(
      [{ path: "skjema.xlsx", name: "skjema.xlsx" }],
      files,
    );
    expect(issues).toEqual([]);
    expect(events).toEqual([
      {
        ...{ id: "2025-03-12-dialogkafe-1", title: event.title, date: event.date, place: event.place },
        ...{ kind: "cafe", participants: 24, who: null },
      },
    ]);
    expect(statements.map(({ text, saidBy, line }) => ({ text, saidBy, line }))).toEqual(
      speakers.map((saidBy, at) => ({ text: `Sagt ${String(at)}`, saidBy, line: first + at * 13 })),
    );
    const table = textsOf(locale).notes.form.blankTable;
    expect(statements.map((one) => one.table)).toEqual(
      [1, 1, 2, 2].map((number) => `${table} ${String(number)}`),
    );
    const known = locale === "en" ? questionsIn("en") : questionsIn("nb");
    expect(statements.map(({ question }) => question)).toEqual([known[0], known[1], known[0], known[1]]);
  });

  test("has nothing in it that is read as said before it is filled in", async () => {
    const { xlsx } = await formIn("nb");
    const files = memoryFiles(new Map([["skjema.xlsx", Buffer.from(xlsx)]]));
    await expect(readNotes([{ path: "skjema.xlsx", name: "skjema.xlsx" }], files)).rejects.toThrow(
      "noStatements",
    );
  });

  test.each(locales)("says in the sheet that is filled in what must not be written (%s)", async (locale) => {
    const { sheets } = await open((await formIn(locale)).xlsx);
    for (const { rows } of sheets) expect(rows.flat()).toContain(textsOf(locale).notes.form.warning);
  });
});

describe("the page", () => {
  let browser: Browser | null = null;
  beforeAll(async () => {
    browser = await findBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
  });

  test("is the same each time, fetches nothing, and escapes what it is given", async () => {
    const [first, second] = [await formIn("nb"), await formIn("nb")];
    expect(second).toEqual(first);
    expect(first.html).toContain("Dialogkafé &lt;1&gt;");
    expect(first.html).not.toMatch(/(?:src|href|action)="(?!#)|<(?:script|link|img|iframe)\b/u);
    expect(first.html.match(/Skriv ikke navn, diagnose eller andre kjennetegn/gu)).toHaveLength(3);
  });

  test.each([1, 2, 3, 4])("prints one page for each table, with %i questions", async (count) => {
    if (browser === null) return;
    const questions = Array.from({ length: count }, (_, at) => questionsIn("nb")[at % 2] ?? "");
    const { html } = await notesForm({ locale: "nb", event, questions });
    const page = await browser.newPage();
    await page.setContent(html);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    await page.close();
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/gu)).toHaveLength(3);
  });
});
