import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ParorendeError } from "../../src/domain/errors.js";
import { nationalAreas, noteAreas, speakers, tones, type CodedStatement } from "../../src/domain/notes.js";
import { choiceKey, comparable } from "../../src/domain/review-workbook.js";
import { locales } from "../../src/domain/text.js";
import { isReviewWorkbook } from "../../src/read/review-workbook.js";
import { textHash } from "../../src/coding/notes/text-hash.js";
import { textsOf } from "../../src/text/languages.js";
import {
  codebook,
  decidedBy,
  filledIn,
  nothing,
  read,
  sentOut,
  sheetOf,
  statement,
} from "../support/review.js";
import { decided, said } from "../support/notes.js";

const runs = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 20) };

const text = fc.oneof(
  fc.string({ unit: "binary", minLength: 1 }),
  fc.string({ unit: "grapheme", minLength: 1 }),
  fc.constantFrom(
    "=1+1",
    "+47 [telefon]",
    "-",
    "@SUM(A1)",
    "שלום, אני לא ישן 😴",
    "أمي لا تنام",
    '<b>Ikke</b> &amp; "sånn"',
    "Første linje\r\nandre linje\n\tinnrykk",
    "_x000D_ og \ufffe",
    "constructor",
    "ja",
    "0301",
    "👩‍👩‍👧 hjelp ".repeat(4_000),
    `${"lang ".repeat(6_553)}ab😀`,
  ),
);
const written = text.filter((one) => comparable(one) !== "");

const someDecision = fc.record({
  primary: fc.constantFrom(...noteAreas),
  secondary: fc.option(fc.constantFrom(...nationalAreas)),
  codes: fc.subarray(codebook.codes.map(({ id }) => id)),
  tone: fc.option(fc.constantFrom(...tones)),
  saidBy: fc.option(fc.constantFrom(...speakers)),
  canBeRecognized: fc.option(fc.boolean()),
  quote: fc.boolean(),
  assessed: fc.boolean(),
  note: fc.oneof(fc.constant(""), text),
  by: written.map((by) => by.trim()),
  suggested: fc.record({
    primary: fc.constantFrom(...noteAreas),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    mustRead: fc.boolean(),
  }),
});

const someStatement = fc.record({
  id: written.map((id) => id.trim()),
  text: written,
  urgent: fc.subarray(["violence", "selfHarm"] as const, { maxLength: 1 }),
  recognizable: fc.subarray(["country", "diagnosis"] as const),
  question: fc.option(text),
  table: fc.option(text),
  decision: fc.option(someDecision),
});

/** Statements with decisions that a person may make. */
const someStatements = fc
  .uniqueArray(someStatement, { maxLength: 5, selector: ({ id }) => comparable(id) })
  .map((all) =>
    all.map(({ decision, ...own }): CodedStatement => {
      if (decision === null) return said("kafe", own);
      const { secondary, quote, canBeRecognized, primary } = decision;
      const mayQuote = own.urgent.length === 0 && !(canBeRecognized ?? own.recognizable.length > 0);
      const made = {
        ...decision,
        id: own.id,
        text: textHash(own.text),
        secondary: secondary === primary ? null : secondary,
        quote: quote && mayQuote,
      };
      return said("kafe", { ...own, decision: decided(primary, made) });
    }),
  );

const decisionsOf = (statements: readonly CodedStatement[]) => ({
  ...nothing,
  decisions: statements
    .flatMap(({ decision }) => (decision === null ? [] : [decision]))
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
});

describe("a review workbook that comes back as it went out", () => {
  it("changes nothing of what was decided, whatever the statements hold", async () => {
    await fc.assert(
      fc.asyncProperty(someStatements, fc.constantFrom(...locales), async (statements, locale) => {
        const before = decisionsOf(statements);
        const sheet = read(await sentOut(statements, { locale }));
        const { file, conflicts, issues, counts } = decidedBy(sheet, statements, before);
        expect(sheet.issues).toEqual([]);
        expect({ file, conflicts, issues }).toEqual({ file: before, conflicts: [], issues: [] });
        expect(counts.unchanged).toBe(before.decisions.length);
      }),
      runs,
    );
  });

  it("gives no decision that has been taken back meanwhile", async () => {
    const one = statement("a", "Fint kurs", {
      decision: decided("annet", { id: "a", text: textHash("Fint kurs") }),
    });
    const { file, counts } = decidedBy(read(await sentOut([one])), [one]);
    expect([file, counts.decided]).toEqual([nothing, 0]);
  });

  it("holds every decision that was made, also for one who has lost what it went out as", async () => {
    await fc.assert(
      fc.asyncProperty(someStatements, fc.constantFrom(...locales), async (statements, locale) => {
        const before = decisionsOf(statements);
        const sheet = read(await sentOut(statements, { locale }));
        const rows = sheet.rows.map((row) => ({ ...row, sent: "" }));
        const mask = (written: string) => ({ text: written, masked: [], recognizable: [], urgent: [] });
        const { file, issues } = decidedBy({ ...sheet, rows }, statements, nothing, { mask });
        const told = ({ decisions }: typeof file) =>
          decisions.map((one) => [one.id, one.text, choiceKey(one), one.suggested]);
        const suggested = { primary: "avlastning", confidence: 0.8, mustRead: false } as const;
        const now = { ...before, decisions: before.decisions.map((one) => ({ ...one, suggested })) };
        expect(told(file)).toEqual(told(now));
        expect(issues).toEqual([]);
      }),
      runs,
    );
  });

  it("holds ten thousand statements", async () => {
    const statements = Array.from({ length: 10_000 }, (_, at) => statement(`k-${at}`, `Innspill ${at}`));
    const { rows } = read(await sentOut(statements));
    expect(rows.map(({ id }) => id)).toEqual(statements.map(({ id }) => id));
  }, 60_000);
});

const two = [statement("a", "Fint kurs"), statement("b", "Ingen avlastning")];

describe("what colleagues fill in", () => {
  it("is read whatever the order of sheets, rows and columns, with lines and columns of their own", async () => {
    const book = filledIn(await sentOut(two), { b: [{ Hovedområde: "Annet" }] });
    const sheets = book.sheets.toReversed().map((sheet) => {
      const [headings = [], ...rows] = sheet.rows;
      const turned = [headings, ...rows.toReversed()].map((cells, at) =>
        [at === 0 ? "Vårt eget" : "x", ...headings.map((_, place) => cells[place] ?? "")].toReversed(),
      );
      return sheet.name === "Innspill" ? { ...sheet, name: "Kari", rows: [["Til møtet"], ...turned] } : sheet;
    });
    const { rows, sheet } = read({ ...book, sheets });
    expect([sheet, ...rows.map(({ id, row, primary }) => [id, row, primary])]).toEqual([
      "Kari",
      ["b", 3, "annet"],
      ["a", 4, null],
    ]);
  });

  it.each([
    ["Tilstrekkelig støtte og avlastning", "avlastning"],
    ["TILSTREKKELEG STØTTE OG AVLASTING", "avlastning"],
    [" avlastning ", "avlastning"],
    ["familieor", "familie"],
    ["Other", "annet"],
  ])("may be an area written as «%s»", async (cell, area) => {
    const { rows, issues } = read(filledIn(await sentOut(two), { a: [{ Hovedområde: cell }] }));
    expect([rows[0]?.primary, issues]).toEqual([area, []]);
  });

  it("may be own codes by name, by id, by a beginning, and in another language", async () => {
    const cells = { "Egen kode 1": "TRAVEL", "Egen kode 2": "Nettside (nettside_2)" };
    const book = filledIn(await sentOut(two), { a: [cells], b: [{ "Egen kode 1": "transp" }] });
    expect(read(book).rows.map(({ codes }) => codes)).toEqual([["transport", "nettside_2"], ["transport"]]);
  });

  it("is not clear where two codes have the name", async () => {
    const book = filledIn(await sentOut(two), { a: [{ "Egen kode 1": "Nettside" }] });
    expect(read(book).rows.map(({ codes, isUnclear }) => [codes, isUnclear])).toEqual([
      [[], true],
      [[], false],
    ]);
  });

  it("may hold codes that have been taken out of the codebook, or renamed, since it went out", async () => {
    const decision = decided("annet", {
      id: "a",
      text: textHash("Fint kurs"),
      codes: ["transport", "drosje"],
    });
    const one = statement("a", "Fint kurs", { decision });
    const book = filledIn(await sentOut([one]), { a: [{ "Ros eller behov": "ros", Av: "rådgiver" }] });
    const since = { codes: [{ id: "transport", text: { nb: "Reise" }, under: "avlastning" }] };
    const sheet = read(book, since);
    expect([sheet.issues, sheet.newCodes]).toEqual([[], []]);
    const { file } = decidedBy(sheet, [one], { ...nothing, decisions: [decision] }, { codebook: since });
    expect(file.decisions).toMatchObject([{ codes: ["transport", "drosje"], tone: "praise" }]);
  });

  it("may be yes and no as people write them", async () => {
    const cells = { "Kan kjennes igjen": "NEI", "Kan siteres": "x", Vurdert: "Yes" };
    const { rows } = read(filledIn(await sentOut(two), { a: [cells] }));
    expect(rows[0]).toMatchObject({ canBeRecognized: false, quote: true, assessed: true });
  });

  it("may be new codes, which can be used at once", async () => {
    const book = await sentOut(two);
    const sheets = book.sheets.map((sheet) =>
      sheet.name === "Koder"
        ? { ...sheet, rows: [...sheet.rows, ["Tolk", "informasjon"], ["tolk"], ["transport"], ["Kø"]] }
        : sheet,
    );
    const cells = { Hovedområde: "annet", "Egen kode 1": "tolk", "Egen kode 2": "Transport" };
    const sheet = read(filledIn({ ...book, sheets }, { a: [cells] }));
    expect(sheet.newCodes).toEqual([
      { name: "Tolk", under: "informasjon" },
      { name: "Kø", under: null },
    ]);
    const { file, codes } = decidedBy(sheet, two);
    expect(file.decisions.map((one) => one.codes)).toEqual([["transport", "tolk"]]);
    expect(codes).toEqual([
      { id: "tolk", text: { nb: "Tolk" }, under: "informasjon", inductive: true },
      { id: "koe", text: { nb: "Kø" }, under: null, inductive: true },
    ]);
  });

  it("is told of and left out where it is on no list, without a word of it", async () => {
    const cells = { Hovedområde: "Kari Vik", "Ros eller behov": "begge" };
    const book = filledIn(await sentOut(two), {
      a: [cells],
      b: [{ Hovedområde: "annet", "Sagt av": "mor" }],
    });
    const { rows, issues } = read(book);
    expect(rows.map(({ isUnclear }) => isUnclear)).toEqual([true, true]);
    const told = { code: "reviewUnclearCell", file: "gjennomgang.xlsx", count: 1, names: ["Innspill"] };
    expect(issues).toEqual([
      { ...told, column: "Hovedområde", rows: [2] },
      { ...told, column: "Ros eller behov", rows: [2] },
      { ...told, column: "Sagt av", rows: [3] },
    ]);
    expect(decidedBy(read(book), two).file).toEqual(nothing);
  });

  it("is told of where the area of a new code is on no list, and the code is left out", async () => {
    const book = await sentOut(two);
    const sheets = book.sheets.map((sheet) =>
      sheet.name === "Koder" ? { ...sheet, rows: [...sheet.rows, ["Tolk", "språk"]] } : sheet,
    );
    const { newCodes, issues } = read({ ...book, sheets });
    expect(newCodes).toEqual([]);
    expect(issues).toEqual([
      expect.objectContaining({
        code: "reviewUnclearCell",
        column: "Under område",
        rows: [5],
        names: ["Koder"],
      }),
    ]);
  });
});

describe("a workbook without the statements", () => {
  it("is refused, and is no review workbook", async () => {
    const book = await sentOut(two);
    const without = { ...book, sheets: book.sheets.filter(({ name }) => name !== "Innspill") };
    expect([book, without].map(isReviewWorkbook)).toEqual([true, false]);
    const facts = { file: "gjennomgang.xlsx", sheet: "Innspill" };
    expect(() => read(without)).toThrow(new ParorendeError({ code: "reviewSheetMissing", facts }));
    expect(locales.map((locale) => textsOf(locale).errors.reviewSheetMissing(facts).slice(0, 46))).toEqual([
      "gjennomgang.xlsx mangler arket «Innspill», ell",
      "gjennomgang.xlsx manglar arket «Innspill», ell",
      "gjennomgang.xlsx lacks the sheet “Innspill”, o",
    ]);
  });

  it("is read without the sheets that are only for help", async () => {
    const book = await sentOut(two);
    expect(read({ ...book, sheets: [sheetOf(book, "Innspill")] }).rows).toHaveLength(2);
  });
});

it.each([
  [
    "nb",
    "2 rader i gjennomgang.xlsx, arket «Innspill», har noe i kolonnen «Hovedområde» som ikke står på listen",
  ],
  [
    "nn",
    "2 rader i gjennomgang.xlsx, arket «Innspill», har noko i kolonnen «Hovedområde» som ikkje står på lista",
  ],
  [
    "en",
    "2 rows of gjennomgang.xlsx, sheet “Innspill”, have something in the column “Hovedområde” that is not on",
  ],
] as const)("the sentence of a cell that is on no list says where it is, in %s", (locale, start) => {
  const issue = { code: "reviewUnclearCell", file: "gjennomgang.xlsx", column: "Hovedområde" } as const;
  const told = textsOf(locale).issues.reviewUnclearCell({
    ...issue,
    count: 2,
    rows: [2, 3],
    names: ["Innspill"],
  });
  expect(told).toContain(start);
});
