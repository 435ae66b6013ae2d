import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCoder } from "../../src/coding/answers.js";
import { planColumns } from "../../src/coding/mapping.js";
import { addCells, leftOutIssues, misreadItems, type ItemCells } from "../../src/coding/misread.js";
import { WaveIds } from "../../src/coding/wave-ids.js";
import { plainColumn } from "../../src/domain/people/raw-table.js";
import { codebook } from "../support/coding-codebook.js";
import { rawChunks } from "../support/raw-table.js";

function cellsOf(header: string[], rows: string[][], cuts: number[] = []): ItemCells {
  const file = "svar.csv";
  const coder = createCoder({
    plan: planColumns(header.map(plainColumn), codebook, null, file),
    codebook,
    file,
    ids: new WaveIds(),
  });
  for (const chunk of rawChunks(rows, cuts)) coder.code(chunk);
  coder.held();
  return coder.finish().cells;
}

const column = (cells: readonly string[]): string[][] => cells.map((cell) => [cell]);
const times = (count: number, cell: string): string[] => Array.from({ length: count }, () => cell);

describe("the cells of an item", () => {
  it("are counted where they are filled, and where they are not understood", () => {
    expect(cellsOf(["kontaktperson"], column(["Ja", "", " \u00a0", "Ja, jeg har det", "Nei"]))).toEqual(
      new Map([["kontaktperson", { filled: 3, unread: 1, own: 0 }]]),
    );
  });

  it.each([
    ["a number", ["timer"], [["3"], ["mange"], ["-1"], [""]], "timer", { filled: 3, unread: 2, own: 0 }],
    [
      "a scale",
      ["koordinator_fungerer"],
      [["Fungerer ikkje heilt"], ["Fungerer godt"]],
      "koordinator_fungerer",
    ],
    ["joined ticks", ["bekymringer"], [["Helsen;Økonomi"], ["Helsen;noe annet"]], "bekymringer"],
    [
      "a column per tick",
      ["bekymringer.helse", "bekymringer.okonomi"],
      [
        ["1", "kanskje"],
        ["1", "0"],
      ],
      "bekymringer",
      { filled: 4, unread: 1, own: 0 },
    ],
  ])("are counted in %s", (_kind, header, rows, item, cells = { filled: 2, unread: 1, own: 0 }) => {
    expect(cellsOf(header, rows)).toEqual(new Map([[item, cells]]));
  });

  it("of a response that was met before are not counted", () => {
    const rows = [
      ["R1", "Ja"],
      ["R1", "Tja"],
    ];
    expect(cellsOf(["ID", "kontaktperson"], rows)).toEqual(
      new Map([["kontaktperson", { filled: 1, unread: 0, own: 0 }]]),
    );
  });

  it("are the same whatever the chunks, and the sum of the parts", () => {
    const answer = fc.constantFrom("Ja", "Nei", "Tja", "", "Kanskje");
    const property = fc.property(
      fc.array(answer, { minLength: 1, maxLength: 40 }),
      fc.array(fc.nat(39), { maxLength: 4 }),
      fc.nat(39),
      (answers, cuts, at) => {
        const whole = cellsOf(["kontaktperson"], column(answers));
        expect(cellsOf(["kontaktperson"], column(answers), cuts)).toEqual(whole);
        const [first, second] = [answers.slice(0, at), answers.slice(at)];
        const parts = [first, second].map((part) => cellsOf(["kontaktperson"], column(part)));
        expect(parts.reduce(addCells)).toEqual(whole);
      },
    );
    fc.assert(property, { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) });
  });
});

describe("an item is misread", () => {
  const isMisread = (unread: number, filled: number) =>
    misreadItems(new Map([["a", { filled, unread, own: 0 }]])).has("a");

  it.each([
    [61, 135, true],
    [5, 100, false],
    [6, 100, true],
    [50, 1000, false],
    [51, 1000, true],
    [1, 1, false],
    [1, 4, false],
    [2, 4, true],
    [0, 0, false],
  ])("where %i of %i cells are not understood: %s", (unread, filled, expected) => {
    expect(isMisread(unread, filled)).toBe(expected);
  });

  it.each([
    [68, 135, true],
    [67, 135, false],
    [10, 135, false],
    [1, 1, false],
  ])("where %i of %i cells hold words of people's own in place of «Annet»: %s", (own, filled, expected) => {
    expect(misreadItems(new Map([["a", { filled, unread: 0, own }]])).has("a")).toBe(expected);
  });

  it("where a column of free text is taken for a question with «Annet»", () => {
    const written = ["to biler", "hus ved sjøen", "mye regn", "en hund", "lang vei"].map((text) => [text]);
    expect(misreadItems(cellsOf(["opplevelse"], written))).toEqual(new Set(["opplevelse"]));
  });

  it("and the issue names the item, how many cells, and the answers the codebook knows, never a cell", () => {
    const cells = cellsOf(
      ["kontaktperson", "barn"],
      [...times(5, "Ja"), ...times(4, "Ja, jeg har det")].map((cell) => [cell, "0"]),
    );
    expect(leftOutIssues(codebook, cells, "a.csv, b.csv")).toEqual([
      {
        code: "itemLeftOut",
        file: "a.csv, b.csv",
        column: "kontaktperson",
        count: 4,
        rows: [],
        names: [],
        known: ["Ja", "Nei", "Vet ikke"],
      },
    ]);
  });
});
