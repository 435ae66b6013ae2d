import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LINK_WORKBOOK } from "../../src/domain/link-workbook.js";
import type { Wave } from "../../src/domain/wave.js";
import { openWorkbook } from "../../src/read/workbook.js";
import { writeWorkbook } from "../../src/render/xlsx.js";
import { inFolder, snapshot } from "../support/folders.js";
import { runIn, type Ran } from "../support/world.js";

const heading =
  "ID;Navn;Har dere fast kontaktperson i tjenesten?;I kva grad har avlastinga vore tilstrekkeleg?;Hva tenker du?;Kontakt;Hva er ditt kjønn?";

const names = ["Kari Vik", "Ola Nes", "Nils Ås", "Anne Dal", "Per Li", "Mari Eng", "Siv Moe", "Jon Rud"];

/** An invented export of forty answers. */
function exportText(): string {
  const rows = Array.from({ length: 40 }, (_, at) => {
    const contact = ["Ja", "Nei", "Veit ikkje"][at % 3] ?? "";
    const relief = ["I stor grad", "I nokon grad", "I liten grad"][at % 3] ?? "";
    const own = `Min helt egen tanke om hverdagen nummer ${String(at)} og mer til`;
    const name = `${names[at % 8] ?? ""}${["a", "b", "c", "d", "e"][at % 5] ?? ""}`;
    return [String(at + 1), name, contact, relief, own, at % 2 === 0 ? "Type A" : "Type B", "Kvinne"].join(
      ";",
    );
  });
  return `\ufeff${[heading, ...rows].join("\r\n")}\r\n`;
}

async function withExport<T>(use: (folder: string, run: (...args: string[]) => Promise<Ran>) => Promise<T>) {
  return inFolder(null, async (folder) => {
    await writeFile(join(folder, "svar.csv"), exportText());
    return use(folder, (...args) => runIn({ cwd: folder }, ...args));
  });
}

async function waveOf(folder: string): Promise<Wave> {
  return JSON.parse(await readFile(join(folder, "wave.json"), "utf8")) as Wave;
}

describe("parorende import", () => {
  it("says what it found and proposes, and writes nothing without being told to", async () => {
    await withExport(async (folder, run) => {
      const before = await snapshot(folder);
      const { code, stdout, stderr } = await run("import", "svar.csv");
      expect(code, stderr).toBe(0);
      expect(stdout).toContain("Slik ble svar.csv lest");
      expect(stdout).toMatch(/Har dere fast kontaktperson i …\s+kontaktperson\s+\d+\u00a0%/u);
      expect(stdout).toMatch(/avlastning_nok/u);
      expect(stdout).toMatch(/Navn\s+personopplysning/u);
      expect(stdout).toContain("--yes");
      expect(await snapshot(folder)).toEqual(before);
    });
  });

  it("never shows what a person has written, nor who they are", async () => {
    await withExport(async (folder, run) => {
      const { stdout, stderr } = await run("import", "svar.csv", "--yes", "--wave", "2025");
      const { sheets } = await openWorkbook(join(folder, LINK_WORKBOOK));
      const all = stdout + stderr + JSON.stringify(sheets) + JSON.stringify(await waveOf(folder));
      expect(all).not.toContain("Min helt egen");
      for (const name of names) expect(all).not.toContain(name);
    });
  });

  it("takes what is sure with --yes, and leaves the rest in a workbook that is read back", async () => {
    await withExport(async (folder, run) => {
      const original = await readFile(join(folder, "svar.csv"));
      const first = await run("import", "svar.csv", "--yes", "--wave", "2025");
      expect(first.code, first.stderr).toBe(0);
      const wave = await waveOf(folder);
      expect(wave.columns?.["Har dere fast kontaktperson i tjenesten?"]).toEqual({ item: "kontaktperson" });
      expect(wave.columns?.["Navn"]).toEqual({ role: "identity" });
      expect(wave.columns?.["Kontakt"]).toBeUndefined();
      const { sheets } = await openWorkbook(join(folder, LINK_WORKBOOK));
      const rows = sheets.find(({ name }) => name === "Kolonner")?.rows ?? [];
      expect(rows.map(([name]) => name)).toContain("Kontakt");
      const filled = rows.map((row, at) =>
        at === 0 ? [...row] : [row[0] ?? "", "", "", "", "", "", "tas ikke med", ""],
      );
      await writeFile(
        join(folder, LINK_WORKBOOK),
        await writeWorkbook({
          sheets: sheets.map(({ name, rows: own }) => ({
            name,
            columns: [],
            rows: name === "Kolonner" ? filled : own,
          })),
        }),
      );
      const second = await run("import", "svar.csv", "--mapping", LINK_WORKBOOK);
      expect(second.code, second.stderr).toBe(0);
      const linked = await waveOf(folder);
      expect(linked.columns?.["Kontakt"]).toEqual({ role: "ignore" });
      expect(linked.columns?.["Navn"]).toEqual({ role: "identity" });
      expect(await readFile(join(folder, "svar.csv"))).toEqual(original);
    });
  });

  it("writes a wave file that analyze reads", async () => {
    await withExport(async (folder, run) => {
      await run("import", "svar.csv", "--yes", "--wave", "2025", "--without-identity");
      const { code, stdout, stderr } = await run("analyze", "svar-uten-personopplysninger.csv", "--json");
      expect(code, stderr).toBe(0);
      expect(stdout).toContain("kontaktperson");
      const copy = await readFile(join(folder, "svar-uten-personopplysninger.csv"), "utf8");
      expect(copy.startsWith("\ufeffID;Har dere fast")).toBe(true);
      expect(copy.split("\r\n")).toHaveLength(42);
      for (const name of [...names, "Min helt"]) expect(copy).not.toContain(name);
    });
  });

  it("keeps what stands in a wave file", async () => {
    await withExport(async (folder, run) => {
      const wave = {
        id: "2025",
        survey: "ivaretatt",
        period: { from: "2025-02-01", to: "2025-02-28" },
        recallYears: 2,
        design: "census",
        questionnaireVersion: "3",
        columns: { Kontakt: { role: "ignore" } },
      };
      await writeFile(join(folder, "wave.json"), JSON.stringify(wave));
      const { code, stderr } = await run("import", "svar.csv", "--yes");
      expect(code, stderr).toBe(0);
      const { columns, ...rest } = await waveOf(folder);
      const { columns: before, ...said } = wave;
      expect(rest).toMatchObject(said);
      expect(columns).toMatchObject(before);
    });
  });

  it("gives the proposals as data alone with --json", async () => {
    await withExport(async (_, run) => {
      const { stdout } = await run("import", "svar.csv", "--json");
      const [told] = JSON.parse(stdout) as { rows: number; columns: { name: string; role: object }[] }[];
      expect(told?.rows).toBe(40);
      expect(told?.columns.map(({ name }) => name)).toContain("Kontakt");
    });
  });

  it("refuses a kobling.xlsx that names what is not there, by sheet and row", async () => {
    await withExport(async (folder, run) => {
      await run("import", "svar.csv", "--yes", "--wave", "2025");
      const { sheets } = await openWorkbook(join(folder, LINK_WORKBOOK));
      const broken = sheets.map(({ name, rows }) => ({
        name,
        columns: [],
        rows: rows.map((row, at) =>
          name === "Kolonner" && at === 1 ? [row[0] ?? "", "", "", "", "finnes_ikke", "", "", ""] : row,
        ),
      }));
      await writeFile(join(folder, "feil.xlsx"), await writeWorkbook({ sheets: broken }));
      const { code, stderr } = await run("import", "svar.csv", "--mapping", "feil.xlsx");
      expect(code).toBe(2);
      expect(stderr).toContain("arket «Kolonner», rad 2");
    });
  });

  it("drafts a codebook of a new survey that analyze runs with", async () => {
    await inFolder(null, async (folder) => {
      const round = join(folder, "undersokelser", "2025");
      await mkdir(round, { recursive: true });
      const settings = { kommune: { name: "Oppdiktet" }, survey: "ivaretatt", framework: "nasjonal" };
      await writeFile(join(folder, "parorende.json"), JSON.stringify(settings));
      await writeFile(join(round, "svar.csv"), exportText());
      const run = (...args: string[]): Promise<Ran> => runIn({ cwd: folder }, ...args);
      const file = join("undersokelser", "2025", "svar.csv");
      const drafted = await run("import", file, "--new-survey", "dagtilbud", "--yes", "--date", "2026-11-22");
      expect(drafted.code, drafted.stderr).toBe(0);
      expect(await readdir(join(folder, "surveys", "dagtilbud"))).toContain("codebook.json");
      const { code, stdout, stderr } = await run("analyze", "--survey", "dagtilbud", "--json");
      expect(code, stderr).toBe(0);
      expect(stdout).toContain("har_dere_fast_kontaktperson");
    });
  });
});
