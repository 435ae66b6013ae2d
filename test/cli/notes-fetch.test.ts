import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DecisionStore } from "../../src/cli/decision-store.js";
import { decisionFile } from "../../src/domain/notes.js";
import type { OwnCodebook } from "../../src/domain/notes-codebook.js";
import { otherArea } from "../../src/domain/note-area-names.js";
import type { CodesInput } from "../../src/render/qda/codes.js";
import { qdaCodebook } from "../../src/render/qda/codebook.js";
import { writeWorkbook } from "../../src/render/xlsx.js";
import { textsOf } from "../../src/text/languages.js";
import { decisionOf } from "../support/coded-notes.js";
import { inFolder } from "../support/folders.js";
import { runIn, type Ran } from "../support/world.js";

const decisions = join("notater", "koding", "beslutninger.json");
const codebook = join("notater", "koding", "kodebok.json");
const A1 = ["kafe_csv-A1", "Får aldri sove en hel natt"];
const A2 = ["kafe_csv-A2", "Fint kurs, men ingen avlastning"];

/** A workspace of an invented municipality with two statements. */
async function inWorkspace(use: (cwd: string) => Promise<void>): Promise<void> {
  await inFolder(null, async (cwd) => {
    await mkdir(join(cwd, "notater", "koding"), { recursive: true });
    await writeFile(
      join(cwd, "parorende.json"),
      JSON.stringify({ kommune: { name: "Vassbygd" }, invented: true }),
    );
    await writeFile(join(cwd, "notater", "kafe.csv"), `id;text\nA1;${A1[1]}\nA2;${A2[1]}\n`);
    await use(cwd);
  });
}

const headings = ["Id", "Innspill", "Hovedområde", "Biområde", "Ros eller behov", "Notat", "Av"];

/** A workbook with the columns that say something. */
async function sendBack(cwd: string, name: string, ...rows: readonly (readonly string[])[]): Promise<void> {
  const columns = headings.map(() => ({ width: 20 }));
  const sheet = { name: "Innspill", columns, rows: [headings, ...rows] };
  await writeFile(join(cwd, name), await writeWorkbook({ sheets: [sheet] }));
}

const fetch = (cwd: string, ...args: readonly string[]): Promise<Ran> =>
  runIn({ cwd }, "notes", "fetch", ...args, "--date", "2026-11-22");
const saved = async (cwd: string) =>
  decisionFile.parse(JSON.parse(await readFile(join(cwd, decisions), "utf8"))).decisions;
const codes = async (cwd: string) => JSON.parse(await readFile(join(cwd, codebook), "utf8")) as OwnCodebook;

describe("who decided", () => {
  it.each(["", "  "])("must be somebody: «%s» is refused, and nothing is written", async (by) => {
    await inWorkspace(async (cwd) => {
      await sendBack(cwd, "a.xlsx", [...A1, "avlastning"]);
      const { code, stderr } = await fetch(cwd, "a.xlsx", "--by", by);
      expect([code, stderr]).toEqual([2, expect.stringContaining("--by kan ikke være tom")]);
      await expect(readFile(join(cwd, decisions))).rejects.toThrow();
    });
  });

  it("is not the same for two who have not said it, and the line names file, row and what differs", async () => {
    await inWorkspace(async (cwd) => {
      await sendBack(cwd, "a.xlsx", [...A1, "avlastning", "familie"], [...A2, "informasjon"]);
      await sendBack(
        cwd,
        "b.xlsx",
        [...A2, "informasjon", "", "behov"],
        [...A1, "avlastning", "koordinering"],
      );
      const { stdout } = await fetch(cwd, "a.xlsx", "b.xlsx");
      expect((await saved(cwd)).map(({ secondary, tone, by }) => [secondary, tone, by])).toEqual([
        ["familie", null, "ukjent"],
        [null, "need", "ukjent"],
      ]);
      expect(stdout).toContain("Avgjort ulikt av to: 1.");
      expect(stdout).toContain(
        "Rad 3 i b.xlsx, id kafe_csv-A1: biområde her Forutsigbare og koordinerte tjenester (ukjent), fra før Familieorienterte tjenester (ukjent)",
      );
    });
  });

  it("is never left out of what is written", async () => {
    await inWorkspace(async (cwd) => {
      const store = await DecisionStore.in(cwd);
      const nobody = decisionOf({ id: "A1", primary: "familie", by: "" });
      await expect(store.save({ decisions: [nobody], splits: [] })).rejects.toThrow();
      await expect(readFile(join(cwd, decisions))).rejects.toThrow();
    });
  });
});

describe("what colleagues have written", () => {
  it("is kept without personal data, and that is told without a word of it", async () => {
    await inWorkspace(async (cwd) => {
      await sendBack(cwd, "a.xlsx", [...A1, "avlastning", "", "", "Ring Kari Nordmann", "KR"]);
      const { stdout, stderr } = await fetch(cwd, "a.xlsx");
      expect((await saved(cwd)).map(({ note }) => note)).toEqual(["Ring [navn]"]);
      expect(stderr).toContain("1 rad i a.xlsx, arket «Innspill», har personopplysninger i notatet.");
      expect(stdout + stderr).not.toMatch(/Kari|Nordmann/u);
    });
  });
});

describe("a codebook", () => {
  const before: OwnCodebook = {
    $schema: "../../schema/notes-codebook.schema.json",
    codes: [{ id: "transport", text: { nb: "Transport", en: "Travel" }, under: "avlastning", items: [] }],
  };

  it("adds its codes and new names, and what stood there is kept", async () => {
    await inWorkspace(async (cwd) => {
      await writeFile(join(cwd, codebook), JSON.stringify(before));
      const added = { id: "tolk", text: { nb: "Tolk" }, under: "informasjon" };
      const content: CodesInput = {
        codebook: { codes: [...before.codes, added] },
        areas: [otherArea],
        locale: "nb",
      };
      const xml = Buffer.from(qdaCodebook(content)).toString("utf8");
      await writeFile(join(cwd, "k.qdc"), xml.replace('name="Transport"', 'name="Skyss"'));
      const first = await fetch(cwd, "k.qdc");
      expect(first.stdout).toContain("Nye koder: Tolk.\nKoder med nytt navn: Skyss.");
      expect(await codes(cwd)).toEqual({
        ...before,
        codes: [{ ...before.codes[0], text: { nb: "Skyss" } }, added],
      });
      expect((await fetch(cwd, "k.qdc")).stdout).toContain("Ingenting nytt er avgjort.");
      // One that went out before the code was renamed, does not give it its old name back.
      await writeFile(join(cwd, "gammel.qdc"), xml);
      expect((await fetch(cwd, "gammel.qdc")).stdout).not.toContain("Skyss");
      expect((await codes(cwd)).codes[0]?.text).toEqual({ nb: "Skyss" });
    });
  });

  it("is written no more than it must, and never over what another has written since", async () => {
    await inWorkspace(async (cwd) => {
      const none = { decisions: [], splits: [] };
      const written = JSON.stringify(before);
      await writeFile(join(cwd, codebook), written);
      await sendBack(cwd, "a.xlsx", [...A1, "avlastning"]);
      await fetch(cwd, "a.xlsx");
      expect(await readFile(join(cwd, codebook), "utf8")).toBe(written);
      const store = await DecisionStore.in(cwd);
      await writeFile(join(cwd, codebook), `${written}\n`);
      const problem = { code: "decisionsChanged", facts: { file: "kodebok.json" } };
      await expect(store.save(none, { codes: [] })).rejects.toMatchObject({ problem });
      expect((await saved(cwd)).length).toBe(1);
    });
  });
});

describe("a file that cannot be read", () => {
  it.each(["innspill.csv", "innspill.ods", "innspill"])("is refused by its ending: %s", async (name) => {
    await inWorkspace(async (cwd) => {
      await writeFile(join(cwd, name), "id;primary\nA1;familie\n");
      const { code, stderr } = await fetch(cwd, name);
      expect([code, stderr]).toEqual([2, expect.stringContaining("arbeidsbok (xlsx), et prosjekt (qdpx)")]);
    });
  });

  it("is not taken for one that is not there", async () => {
    await inWorkspace(async (cwd) => {
      await mkdir(join(cwd, decisions));
      await expect(DecisionStore.in(cwd)).rejects.toMatchObject({ problem: { code: "cannotWrite" } });
      await rm(join(cwd, decisions), { recursive: true });
      expect((await DecisionStore.in(cwd)).hasSaved).toBe(false);
    });
  });
});

it.each(["nb", "nn", "en"] as const)("has a word for whoever nobody has named, in %s", (locale) => {
  expect(textsOf(locale).notes.review.read.unknownBy).toMatch(/^(?:ukjent|ukjend|unknown)$/u);
});
