import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { linkRows } from "../../src/coding/link-rows.js";
import { proposeMapping } from "../../src/coding/propose.js";
import { ParorendeError } from "../../src/domain/errors.js";
import { columnHeadings, labelHeadings, linkSheets, type LinkRows } from "../../src/domain/link-workbook.js";
import { plainColumn } from "../../src/domain/people/raw-table.js";
import { locales } from "../../src/domain/text.js";
import { readLinkWorkbook, type Linked } from "../../src/read/link-workbook.js";
import { openWorkbook, type Workbook } from "../../src/read/workbook.js";
import { linkWorkbook } from "../../src/render/link-workbook.js";
import { answeredWith, profileWith } from "../coding/profiles.js";
import { codebook } from "../support/coding-codebook.js";
import { inFolder } from "../support/folders.js";

const asked: LinkRows = {
  columns: [
    {
      name: "=Kontakt\n1",
      question: null,
      examples: ["Ja"],
      item: "kontaktperson",
      option: null,
      role: null,
      confidence: 0.9,
      isFilledIn: true,
    },
    {
      name: "Uro",
      question: "Hva?",
      examples: [],
      item: "bekymringer",
      option: "okonomi",
      role: null,
      confidence: 0.9,
      isFilledIn: true,
    },
    {
      name: "Hvem",
      question: null,
      examples: [],
      item: null,
      option: null,
      role: "identity",
      confidence: 0.9,
      isFilledIn: true,
    },
    {
      name: "Åpen",
      question: null,
      examples: ["A", "B"],
      item: null,
      option: null,
      role: null,
      confidence: 0,
      isFilledIn: false,
    },
  ],
  labels: [
    { item: "kontaktperson", label: "Tja", option: "vet_ikke", confidence: 0.5 },
    { item: "kontaktperson", label: "0123", option: null, confidence: 0 },
  ],
};

async function written(rows: LinkRows, locale: (typeof locales)[number] = "nb"): Promise<Workbook> {
  return inFolder(null, async (folder) => {
    const path = join(folder, "kobling.xlsx");
    await writeFile(path, await linkWorkbook(rows, codebook, locale));
    return openWorkbook(path);
  });
}

/** The workbook with other cells in a row of the sheet of columns. */
async function withRow(cells: Readonly<Record<string, string>>, sheet: "columns" | "labels" = "columns") {
  const book = await written(asked);
  const sheets = book.sheets.map((one) => {
    if (one.name !== linkSheets[sheet].nb) return one;
    const [headings = [], ...rows] = one.rows;
    const changed = (rows[0] ?? []).map((cell, at) => cells[headings[at] ?? ""] ?? cell);
    return { ...one, rows: [headings, changed, ...rows.slice(1)] };
  });
  return { ...book, sheets };
}

function faultOf(run: () => Linked): unknown {
  try {
    return run();
  } catch (error) {
    if (error instanceof ParorendeError) return error.problem;
    throw error;
  }
}

const { item, option, role } = columnHeadings;

describe("kobling.xlsx", () => {
  it("knows a heading again that is longer than Excel takes", async () => {
    const [first] = asked.columns;
    if (first === undefined) throw new Error("no column is asked of");
    const long = `${"lang ".repeat(8_000)}?`;
    const book = await written({ columns: [{ ...first, name: long, question: long }], labels: [] });
    const { columns } = readLinkWorkbook(book, codebook, ["Uro", long]);
    expect(columns).toEqual({ [long]: { item: "kontaktperson" } });
  });

  it.each(locales)(
    "gives the mapping that is filled in when it is read back, and nothing else, in %s",
    async (locale) => {
      expect(readLinkWorkbook(await written(asked, locale), codebook)).toEqual({
        columns: {
          "=Kontakt\n1": { item: "kontaktperson" },
          Uro: { item: "bekymringer", option: "okonomi" },
          Hvem: { role: "identity" },
        },
        labels: {},
      });
    },
  );

  it("reads back as nothing decided where it only suggests and nobody has edited it", async () => {
    const columns = asked.columns.map((column) => ({ ...column, confidence: 0.75, isFilledIn: false }));
    const book = await written({ ...asked, columns });
    expect(readLinkWorkbook(book, codebook)).toEqual({ columns: {}, labels: {} });
    const suggested = (sheet: keyof typeof linkSheets): readonly string[] => {
      const rows = book.sheets.find(({ name }) => name === linkSheets[sheet].nb)?.rows ?? [];
      const at = rows[0]?.indexOf(columnHeadings.suggestion.nb) ?? -1;
      return rows.slice(1).map((row) => row[at] ?? "");
    };
    expect(suggested("columns").map((text) => text.split(" – ")[0])).toEqual([
      "kontaktperson",
      "bekymringer.okonomi",
      "personopplysning",
      "",
    ]);
    expect(suggested("labels")[0]).toMatch(/^vet_ikke – /u);
  });

  it("takes an answer that somebody chose", async () => {
    const book = await withRow({ [labelHeadings.option.nb]: "vet_ikke" }, "labels");
    expect(readLinkWorkbook(book, codebook).labels).toEqual({ kontaktperson: { Tja: "vet_ikke" } });
  });

  it("takes ids and texts that are typed", async () => {
    const byId = readLinkWorkbook(await withRow({ [item.nb]: "koordinator" }), codebook);
    expect(byId.columns["=Kontakt\n1"]).toEqual({ item: "koordinator" });
    const byText = readLinkWorkbook(await withRow({ [item.nb]: "Har mottakeren en koordinator?" }), codebook);
    expect(byText.columns["=Kontakt\n1"]).toEqual({ item: "koordinator" });
  });

  it.each([
    ["unknownItem", { [item.nb]: "finnes_ikke" }],
    ["unknownOption", { [item.nb]: "bekymringer", [option.nb]: "været" }],
    ["othersOption", { [item.nb]: "bekymringer", [option.nb]: "under_5" }],
    ["noTicks", { [option.nb]: "ja" }],
    ["unknownRole", { [item.nb]: "", [role.nb]: "kanskje" }],
    ["twoMeanings", { [role.nb]: "tas ikke med" }],
    ["columnTwice", { "Kolonne i filen": "Uro" }],
  ])("says sheet and row where it cannot be followed: %s", async (fault, cells) => {
    const book = await withRow(cells);
    const row = fault === "columnTwice" ? 3 : 2;
    expect(faultOf(() => readLinkWorkbook(book, codebook))).toEqual({
      code: "linkFault",
      facts: { file: "kobling.xlsx", sheet: "Kolonner", row, fault },
    });
  });

  it("is refused where a sheet is gone", async () => {
    const book = await written(asked);
    const without = { ...book, sheets: book.sheets.filter(({ name }) => name !== "Svar") };
    expect(faultOf(() => readLinkWorkbook(without, codebook))).toMatchObject({ code: "linkSheetMissing" });
  });
});

describe("the rows of kobling.xlsx", () => {
  it("are filled in only where the proposal is sure", () => {
    const columns = ["kontaktperson", "Har mottakeren søkt om en koordinator?"].map(plainColumn);
    const profiles = columns.map(() => answeredWith("Ja", "Nei"));
    const proposals = proposeMapping({ columns, profiles, codebook, wave: null });
    const rows = linkRows({ proposals, columns, profiles, isTaken: () => false });
    expect(rows.columns.map(({ item: found, isFilledIn }) => [found, isFilledIn])).toEqual([
      ["kontaktperson", true],
      ["koordinator", false],
    ]);
  });

  it("are the columns and labels that are not sure, without examples that may tell who people are", () => {
    const columns = ["kontaktperson", "Noe", "Q7"].map(plainColumn);
    const profiles = [
      answeredWith("Ja", "Nei", "Spør heller naboen"),
      answeredWith("A", "B"),
      { ...answeredWith("Kari Vik"), identity: 0.2 },
    ];
    const proposals = proposeMapping({ columns, profiles, codebook, wave: null });
    const rows = linkRows({ proposals, columns, profiles, isTaken: ({ name }) => name === "kontaktperson" });
    expect(rows.columns.map(({ name, examples }) => [name, examples])).toEqual([
      ["Noe", ["A", "B"]],
      ["Q7", []],
    ]);
    expect(rows.labels).toEqual([
      { item: "kontaktperson", label: "Spør heller naboen", option: null, confidence: 0 },
    ]);
    expect(
      linkRows({ proposals, columns, profiles: profiles.map(() => profileWith()) }).columns,
    ).toHaveLength(1);
  });
});
