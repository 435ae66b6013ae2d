import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Block, ReportDocument, TableBlock } from "../../src/domain/document.js";
import { ParorendeError } from "../../src/domain/errors.js";
import { renderMarkdown } from "../../src/render/markdown.js";
import { openTypesetter } from "../../src/render/pdf/compile.js";
import { fitTable } from "../../src/render/pdf/column-widths.js";
import { typstString } from "../../src/render/pdf/escape.js";
import { renderPdf } from "../../src/render/pdf.js";
import { figuresOf } from "../../src/render/walk.js";
import { completeDocument, hostile } from "../support/document.js";
import { readPdf, tagsOf, tagText, type ReadPdf } from "../support/pdf.js";

const runs = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) };

const drafted: ReportDocument = {
  ...completeDocument,
  status: "Utkast, 1. juni 2026",
  properties: { ...completeDocument.properties, caseNumber: "25/1234" },
};

let bytes: Uint8Array;
let read: ReadPdf;

beforeAll(async () => {
  bytes = await renderPdf(drafted);
  read = await readPdf(bytes);
}, 60_000);

/** Of a document with these blocks and nothing else on its page. */
function plain(blocks: readonly Block[], more: Partial<ReportDocument> = {}): ReportDocument {
  return {
    ...completeDocument,
    title: "Rapport",
    subtitle: "",
    facts: [],
    notice: null,
    footer: "",
    blocks,
    ...more,
  };
}

function letters(text: string): string {
  return text.normalize("NFC").replace(/[^\p{L}\p{N}]/gu, "");
}

test("the file says what it is of: title, author, language, case number, and the day it was made for", () => {
  expect(read.info).toMatchObject({ Title: drafted.title, Author: "Lillevik", Language: "nb-NO" });
  expect(read.info["Keywords"]).toContain("25/1234");
  expect(read.info["Keywords"]).toContain("sha256-0123abcd");
  expect(read.info["CreationDate"]).toMatch(/^D:20250515/u);
});

test("it is PDF/A-2a, which an archive takes, or PDF/UA-1 where that is asked for", async () => {
  expect(read.metadata).toMatch(/pdfaid:part>2</u);
  expect(read.metadata).toMatch(/pdfaid:conformance>A</u);
  expect(read.metadata).not.toContain("pdfuaid");
  const { metadata } = await readPdf(await renderPdf(plain([]), { standard: "ua-1" }));
  expect(metadata).toMatch(/pdfuaid:part>1</u);
  expect(metadata).not.toContain("pdfaid");
});

test("headings are tagged with their levels, and none skips one", () => {
  const headings = tagsOf(read, /^H\d$/u).map((tag) => [tag.role, tagText(tag).trim()]);
  expect(headings[0]).toEqual(["H1", drafted.title]);
  expect(headings).toContainEqual(["H2", "Sammenlignet med landet"]);
  expect(headings).toContainEqual(["H3", "Støtte i hverdagen"]);
  expect(headings).toContainEqual(["H2", "Vedlegg: alle svar"]);
  const levels = headings.map(([role = ""]) => Number(role.slice(1)));
  for (const [at, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
});

test("a heading that would skip a level stands one level under the last", async () => {
  const blocks: Block[] = [{ kind: "heading", level: 3, text: "Dypt", id: "dypt" }];
  const tags = tagsOf(await readPdf(await renderPdf(plain(blocks))), /^H\d$/u);
  expect(tags.map(({ role }) => role)).toEqual(["H1", "H2"]);
});

test("every figure has its alternative text, and its words are letters that can be searched", () => {
  const figures = tagsOf(read, /^Figure$/u);
  expect(figures.map(({ alt }) => alt)).toEqual(figuresOf(drafted).map(({ alt }) => alt));
  expect(letters(read.pages.join(""))).toContain("Verkeneller");
});

test("tables have captions and header rows, and lists are lists", () => {
  for (const table of tagsOf(read, /^Table$/u).filter(
    (tag) => tagsOf({ tags: [tag] }, /^Caption$/u).length > 0,
  ))
    expect(tagsOf({ tags: [table] }, /^TH$/u).length).toBeGreaterThan(0);
  expect(tagsOf(read, /^Caption$/u).map((tag) => tagText(tag).trim())).toContain(
    "Lillevik 2025 mot landet 2023",
  );
  expect(tagsOf(read, /^LI$/u).length).toBeGreaterThan(3);
});

test("the words are those of the Markdown, in the same order", () => {
  const markdown = renderMarkdown(drafted)
    .replace(/<!--.*-->/su, "")
    .replace(/^> \[!.*$/gmu, "");
  expect(letters(read.tags.map(tagText).join(" "))).toBe(letters(markdown));
});

test("the same document gives the same bytes, from the same typesetter and from a new one", async () => {
  expect(Buffer.from(await renderPdf(drafted)).equals(bytes)).toBe(true);
  const one = "#set document(date: datetime(year: 2026, month: 6, day: 1))\nHei";
  expect((await openTypesetter()).pdf(one, "a-2a")).toEqual((await openTypesetter()).pdf(one, "a-2a"));
});

test("the draft and the notice of invented figures stand on every page, and pages are numbered", () => {
  expect(read.pages.length).toBeGreaterThan(1);
  for (const [at, page] of read.pages.entries()) {
    expect(letters(page)).toContain(letters("Utkast, 1. juni 2026"));
    expect(letters(page)).toContain(letters(drafted.notice ?? ""));
    expect(letters(page)).toContain(`Side${String(at + 1)}av${String(read.pages.length)}`);
  }
});

test("no text is run as code, whoever wrote it", async () => {
  const commands = [
    '#import "@preview/x:1.0.0": *',
    '"); #panic("x") //',
    `${"a".repeat(59)}\\"; panic("x"); "`,
    "$ x $ @ref <label> `raw` *a* _b_ = c\n- d\n+ e /f: g",
    "\\",
    '\\"',
    ...Object.values(hostile),
  ];
  const table: TableBlock = {
    kind: "table",
    id: "farlig",
    caption: commands[0] ?? "",
    columns: commands.slice(0, 5).map((title) => ({ title, numeric: true })),
    rows: [
      commands.slice(0, 5).map((text) => ({ text })),
      commands.slice(-5).map((text) => ({ text, tone: "bad" as const })),
    ],
    note: commands[1] ?? "",
  };
  const blocks: Block[] = [
    ...commands.map((text): Block => ({ kind: "paragraph", text: [text, { text, strong: true }] })),
    { kind: "open", level: 2, id: "x", title: commands[2] ?? "", hint: commands[1] ?? "", text: [] },
    table,
  ];
  const pdf = await readPdf(
    await renderPdf(plain(blocks, { title: commands[3] ?? "", subtitle: commands[2] ?? "" })),
  );
  const words = letters(pdf.tags.map(tagText).join(""));
  for (const text of commands.slice(0, 4)) expect(words).toContain(letters(text).repeat(2));
});

test("what the font has no sign for stands as a box, and a word without end is broken", async () => {
  const strange = "Hei 👩🏽‍⚕️ שלום \u202e\u0000\ud800 \ue000 \uffff hopp";
  const endless = "ord".repeat(3_334);
  const blocks: Block[] = [strange, endless].map((text) => ({ kind: "paragraph", text: [text] }));
  const { pages } = await readPdf(await renderPdf(plain(blocks)));
  expect(pages.join("")).toMatch(/Hei □+ □□□□ □* ?□ □ hopp/u);
  expect(letters(pages.slice(0, -1).join(""))).toContain("ordord");
  expect(letters(pages.join("")).match(/ord/gu)?.length).toBeGreaterThanOrEqual(3_300);
});

const anyCharacter = fc.oneof(
  fc.constantFrom('"', "\\", "\n", "#", "a"),
  fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)),
);

test("any text is one string of code: no quotation mark in it ends the string", () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), (text) => {
      return /^"(?:[^"\\]|\\["\\])*"$/u.test(typstString(text));
    }),
    runs,
  );
});

test("a long table has its header on every page it goes on to", async () => {
  const rows = Array.from({ length: 120 }, (_, at) => [
    { text: `Rad ${String(at)}` },
    { text: "7", value: 7 },
  ]);
  const columns = [
    { title: "Radens navn", numeric: false },
    { title: "Tallet", numeric: true },
  ];
  const table: TableBlock = { kind: "table", id: "lang", caption: "Lang", columns, rows };
  const { pages } = await readPdf(await renderPdf(plain([table])));
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) expect(letters(page)).toContain("Radensnavn");
});

test("nine columns of words fit on the sheet, and none is narrower than a part of a word", () => {
  const titles = [
    "Tiltak",
    "Ansvarlig",
    "Frist",
    "Status",
    "Framdrift",
    "Risiko",
    "Utgangspunkt",
    "Måltall",
    "Merknad",
  ];
  const words = [
    "Pårørendesenter med veiledningstilbud",
    "Virksomhetsleder hjemmetjenesten",
    "31. desember 2026",
  ];
  const table: TableBlock = {
    kind: "table",
    id: "bred",
    caption: "Bred",
    columns: titles.map((title) => ({ title, numeric: false })),
    rows: [titles.map((_, at) => ({ text: words[at % words.length] ?? "" }))],
  };
  const { widths, size } = fitTable(table, 482);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(482.01);
  expect(Math.min(...widths)).toBeGreaterThan(4 * size);
});

test("without the program for this machine it is said, with what to do", async () => {
  const missing = openTypesetter(() => Promise.reject(new Error("Cannot find native binding")));
  await expect(missing).rejects.toBeInstanceOf(ParorendeError);
  await expect(missing).rejects.toMatchObject({ problem: { code: "pdfUnavailable" } });
});
