import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ParorendeError } from "../../../src/domain/errors.js";
import { registerColumns } from "../../../src/domain/plan/register-columns.js";
import { registerIds } from "../../../src/domain/plan/registers.js";
import { locales } from "../../../src/domain/text.js";
import { memoryFiles } from "../../../src/read/memory-files.js";
import { readRegisters } from "../../../src/read/registers/read-registers.js";
import { readRegisterRows } from "../../../src/read/registers/register-rows.js";
import { workbookOf } from "../../support/workbook-files.js";
import { known } from "./known.js";

const inline = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (...cells: readonly string[]): string => `<row>${cells.map(inline).join("")}</row>`;

const rowsOf = (name: string, bytes: Buffer) =>
  readRegisterRows(name, "maal", memoryFiles(new Map([[name, bytes]])));

const problemOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof ParorendeError ? error.problem : error),
  );

describe("a register's table", () => {
  it("is found below other lines, in a sheet that is shown, with headings in any order and language", async () => {
    const hidden = row("Område", "Mål") + row("familie", "Fra en liste");
    const shown =
      row("Goals of the plan") + "<row/>" + row("Goal", "Note", "AREA *") + row("Be seen", "x", "familie");
    const bytes = workbookOf({
      sheets: { Lister: hidden, "Les først": row("Hei"), Ark: shown },
      hidden: ["Lister"],
    });
    const read = await rowsOf("maal.xlsx", bytes);
    expect(read).toMatchObject({
      sheet: "Ark",
      headings: { goal: "Goal", area: "AREA *" },
      extraHeadings: ["Note"],
      rows: [{ row: 4, cells: { goal: "Be seen", area: "familie" }, extra: { Note: "x" } }],
    });
  });

  it.each([
    ["UTF-8 with a mark and semicolons", Buffer.from("\ufeffOmråde;Mål\r\nfamilie;Å bli sett\r\n")],
    ["windows-1252", Buffer.from("Omr\u00e5de;M\u00e5l\nfamilie;\u00c5 bli sett\n", "latin1")],
    ["commas", Buffer.from("Område,Mål\nfamilie,Å bli sett\n")],
    ["nynorsk headings", Buffer.from("Mål;Område\nÅ bli sett;familie\n")],
    ["a text that was kept from being a formula", Buffer.from("Område;Mål\nfamilie;Å bli sett\n;'=1+1\n")],
  ])("is read from csv of the form: %s", async (_, bytes) => {
    const { rows } = await rowsOf("maal.csv", bytes);
    expect(rows[0]).toEqual({ row: 2, cells: { area: "familie", goal: "Å bli sett" }, extra: {} });
    for (const { cells } of rows.slice(1)) expect(cells["goal"]).toBe("=1+1");
  });

  it("without the headings that each row needs is refused by those that are lacking", async () => {
    const { heading } = registerColumns.maal[1] ?? {};
    expect(await problemOf(rowsOf("maal.csv", Buffer.from("Område;Notat\nfamilie;x\n")))).toEqual({
      code: "registerHeadings",
      facts: { file: "maal.csv", register: "maal", missing: [heading] },
    });
  });

  it("with a heading twice is refused", async () => {
    expect(await problemOf(rowsOf("maal.csv", Buffer.from("Område;Mål;Goal\nfamilie;x;y\n")))).toMatchObject({
      code: "registerHeadingTwice",
      facts: { heading: "Goal", first: 2, second: 3 },
    });
  });

  it("is looked for in one file of each register, and not in what an open Excel leaves behind", async () => {
    const files = (...names: readonly string[]) =>
      memoryFiles(new Map(names.map((name) => [join("k", "plan", name), Buffer.from("Område;Mål\n")])));
    expect(await problemOf(readRegisters("k", known, files("maal.csv", "maal.xlsx")))).toMatchObject({
      code: "registerTwice",
      facts: { files: ["plan/maal.csv", "plan/maal.xlsx"] },
    });
    const { files: read, registers } = await readRegisters("k", known, files("maal.csv", "~$maal.xlsx"));
    expect(read.map(({ file }) => file)).toEqual(["plan/maal.csv"]);
    expect(registers.goals).toEqual([]);
    expect((await readRegisters("k", known, memoryFiles(new Map()))).files).toEqual([]);
  });
});

describe("the headings of a register", () => {
  it.each(registerIds)("are no two columns' in %s, whatever their language", (register) => {
    const columns = registerColumns[register];
    const owners = new Map<string, Set<string>>();
    for (const { key, heading } of columns)
      for (const locale of locales)
        owners.set(heading[locale], (owners.get(heading[locale]) ?? new Set()).add(key));
    expect([...owners].filter(([, keys]) => keys.size > 1)).toEqual([]);
  });
});
