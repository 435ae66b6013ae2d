import { describe, expect, test } from "vitest";
import { memoryFiles } from "../../../src/read/memory-files.js";
import { readNotes } from "../../../src/read/notes/read-notes.js";
import { writeWorkbook } from "../../../src/render/xlsx.js";

/** Events and faults of sheets, in the order of their names. */
async function read(sheets: Readonly<Record<string, string>>) {
  const files = new Map(Object.entries(sheets).map(([name, text]) => [name, Buffer.from(text)]));
  const named = [...files.keys()].map((name) => ({ path: name, name }));
  const { events, issues } = await readNotes(named, memoryFiles(files));
  return { counts: events.map(({ participants }) => participants), codes: issues.map(({ code }) => code) };
}

const sheet = (table: number, participants: string): string =>
  `Dato: 12.3.2025\nArrangement: Dialogkafé\nBord: ${String(table)}\n${participants}\n\n- Noe fra bord ${String(table)}\n`;

describe("sheets of one date", () => {
  test("without title and place are of an event each, where they are in files of their own", async () => {
    const bare = (words: string): string => `Dato: 12.3.2025\nDeltakere: 20\n\n- ${words}\n`;
    expect(await read({ "a.md": bare("Noe"), "b.md": bare("Annet") })).toEqual({
      counts: [20, 20],
      codes: [],
    });
  });

  test("at one place, or with one title, are of one event", async () => {
    const at = (place: string): string => `Dato: 12.3.2025\nSted: ${place}\n\n- Noe fra ${place}\n`;
    expect((await read({ "a.md": at("Vik"), "b.md": at("Vik"), "c.md": at("Nes") })).counts).toHaveLength(2);
    expect((await read({ "a.md": sheet(1, ""), "b.md": sheet(2, "") })).counts).toHaveLength(1);
  });
});

describe("participants of an event with a sheet for each table", () => {
  test("are added where they are said to be of the table", async () => {
    expect(
      await read({
        "a.md": sheet(1, "Deltakere: 6 ved bordet"),
        "b.md": sheet(2, "Antall ved bordet: 5"),
        "c.md": sheet(3, "Hvor mange satt ved bordet? 7"),
      }),
    ).toEqual({ counts: [18], codes: [] });
  });

  test("are one number where it is said to be of all", async () => {
    const total = "Antall deltakere: 24 i alt";
    expect(await read({ "a.md": sheet(1, total), "b.md": sheet(2, total) })).toEqual({
      counts: [24],
      codes: [],
    });
  });

  test("are of all before those of some tables", async () => {
    const sheets = { "a.md": sheet(1, "Deltakere i alt: 24"), "b.md": sheet(2, "Antall ved bordet: 5") };
    expect(await read(sheets)).toEqual({ counts: [24], codes: [] });
  });

  test("are the smaller of two readings, which is told, where nothing is said", async () => {
    const six = "Deltakere: 6";
    expect(await read({ "a.md": sheet(1, six), "b.md": sheet(2, six) })).toEqual({
      counts: [6],
      codes: ["participantsUnclear"],
    });
    expect(await read({ "a.md": sheet(1, six), "b.md": sheet(2, "Deltakere: 5") })).toEqual({
      counts: [5],
      codes: ["eventFactsDiffer"],
    });
    expect(await read({ "a.md": sheet(1, six), "b.md": sheet(1, six) })).toEqual({ counts: [6], codes: [] });
  });

  test("are the smallest number, which is told, where a sheet has several", async () => {
    expect(await read({ "a.md": sheet(1, "Deltakere: 24 deltakere, 18 pårørende") })).toEqual({
      counts: [18],
      codes: ["participantsUnclear"],
    });
  });
});

describe("among the notes of a folder, which nobody named", () => {
  const coded = writeWorkbook({
    sheets: [
      {
        name: "Innspill",
        columns: [{ width: 9 }, { width: 9 }, { width: 9 }],
        rows: [
          ["Id", "Innspill", "Hovedområde"],
          ["7", "Får aldri sove", "avlastning"],
        ],
      },
    ],
  });
  const folder = async (): Promise<ReadonlyMap<string, Buffer>> =>
    new Map([
      ["a.pdf", Buffer.from("%PDF-1.7 …")],
      ["b.xlsx", Buffer.from(await coded)],
      ["c.md", Buffer.from("- Noe\n")],
      ["d.docx", Buffer.from("bare tekst")],
    ]);

  test("what cannot be read is told, with why, and reading goes on", async () => {
    const files = await folder();
    const named = [...files.keys()].map((name) => ({ path: name, name }));
    const { statements, issues } = await readNotes(named, memoryFiles(files), false);
    expect(statements.map(({ text }) => text)).toEqual(["Noe"]);
    expect(issues.map(({ code, file, names }) => [code, file, ...names])).toEqual([
      ["unreadableNotes", "a.pdf", "notesFormat"],
      ["codingAmongNotes", "b.xlsx", "reviewWorkbookAsNotes"],
      ["unreadableNotes", "d.docx", "brokenDocument"],
    ]);
  });

  test("and nothing else is no error, but no statements", async () => {
    const files = new Map([["a.pdf", Buffer.from("%PDF-1.7 …")]]);
    const { statements, issues } = await readNotes(
      [{ path: "a.pdf", name: "a.pdf" }],
      memoryFiles(files),
      false,
    );
    expect([statements.length, issues.map(({ code }) => code)]).toEqual([0, ["unreadableNotes"]]);
  });

  test("a workbook of coded statements is refused where it is named", async () => {
    const files = await folder();
    await expect(readNotes([{ path: "b.xlsx", name: "b.xlsx" }], memoryFiles(files))).rejects.toMatchObject({
      problem: { code: "reviewWorkbookAsNotes", facts: { file: "b.xlsx" } },
    });
  });
});

test("a point is a point behind characters that turn the direction of writing", async () => {
  const marks = ["\u200f- ", "\u200e- ", "\ufeff- ", "-\u200f ", "\u200f\ufeff• ", "\u200f1. ", "-\u200f"];
  const text = marks.map((mark) => `${mark}שלום לך`).join("\n");
  const files = new Map([["a.txt", Buffer.from(`# Kafé\n\n${text}\n`)]]);
  const { statements } = await readNotes([{ path: "a.txt", name: "a.txt" }], memoryFiles(files));
  expect(statements.map(({ text: said }) => said)).toEqual(marks.map(() => "שלום לך"));
});
