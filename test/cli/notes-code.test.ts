import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeWorkbook } from "../../src/render/xlsx.js";
import type { CellValue } from "../../src/render/workbook-content.js";
import { inFolder } from "../support/folders.js";
import { runIn, type Ran } from "../support/world.js";

const SECRET = "Gudmund Oddsen";
const csv = `id;question;text
A1;Hva er viktigst?;Får aldri sove en hel natt, og helgene går i ett
A2;Hva er viktigst?;Mannen min heter ${SECRET}, og ingen ringer tilbake på 912 34 567
A3;Hva er viktigst?;Kurset i demens var gull verdt
`;
const settings = JSON.stringify({ kommune: { name: "Vassbygd" }, invented: true });

interface Coded {
  readonly statements: readonly {
    readonly id: string;
    readonly text: string;
    readonly primary: string;
    readonly secondary: string | null;
    readonly confidence: number;
    readonly mustRead: boolean;
    readonly suggestions: readonly { readonly area: string; readonly confidence: number }[];
    readonly because: { readonly words: readonly unknown[]; readonly similar: readonly unknown[] };
  }[];
}

/** A workspace with one file of notes. */
async function inWorkspace<T>(use: (cwd: string) => Promise<T>): Promise<T> {
  return inFolder(null, async (cwd) => {
    await mkdir(join(cwd, "notater"));
    await writeFile(join(cwd, "parorende.json"), settings);
    await writeFile(join(cwd, "notater", "2025-03-12 dialogkafé.csv"), csv);
    return use(cwd);
  });
}

/** A workbook as a colleague may send it back: only the columns that say something. */
async function sendBack(cwd: string, name: string, rows: readonly (readonly string[])[]): Promise<void> {
  const headings = [
    "Id",
    "Innspill",
    "Hovedområde",
    "Ros eller behov",
    "Kan kjennes igjen",
    "Kan siteres",
    "Av",
  ];
  const sheet = { name: "Innspill", columns: headings.map(() => ({ width: 20 })) };
  const cells: readonly (readonly CellValue[])[] = [headings, ...rows];
  await writeFile(join(cwd, name), await writeWorkbook({ sheets: [{ ...sheet, rows: cells }] }));
}

const run = (cwd: string, ...args: readonly string[]): Promise<Ran> =>
  runIn({ cwd }, "notes", ...args, "--date", "2025-06-01");

describe("notes code", () => {
  test("suggests an area for each statement of a table, outside any workspace, and keeps its ids", async () => {
    await inFolder(null, async (cwd) => {
      await writeFile(join(cwd, "innspill.csv"), csv);
      const { code, stdout } = await run(cwd, "code", "innspill.csv", "--json");
      const { statements } = JSON.parse(stdout) as Coded;
      expect(code).toBe(0);
      expect(statements.map(({ id }) => id)).toEqual(["A1", "A2", "A3"]);
      expect(statements.map(({ primary }) => primary)).toEqual(["avlastning", "koordinering", "informasjon"]);
      for (const { primary, confidence, suggestions, secondary, mustRead, because } of statements) {
        expect(suggestions[0]).toEqual({ area: primary, confidence });
        expect(suggestions).toHaveLength(7);
        expect(typeof mustRead).toBe("boolean");
        expect(secondary === null || typeof secondary === "string").toBe(true);
        expect(because.words.length).toBeGreaterThan(0);
      }
    });
  });

  test("takes `id;text` alone as well", async () => {
    await inFolder(null, async (cwd) => {
      await writeFile(join(cwd, "to.csv"), "id;text\n7;Nye folk hele tida\n9;God kaffe\n");
      const { stdout } = await run(cwd, "code", "to.csv", "--json");
      expect((JSON.parse(stdout) as Coded).statements.map(({ id }) => id)).toEqual(["7", "9"]);
    });
  });

  test("leaves nobody's name or number in what it prints or writes", async () => {
    await inWorkspace(async (cwd) => {
      const printed = await run(cwd, "code");
      const json = await run(cwd, "code", "--json");
      const written = await run(cwd, "code", "--format", "xlsx,csv,json,qdpx,qdc");
      expect([printed, json, written].map(({ code }) => code)).toEqual([0, 0, 0]);
      const folder = join(cwd, "notater", "koding");
      const names = (await readdir(folder)).filter((name) => !name.startsWith("."));
      expect(names.sort()).toEqual(
        ["csv", "json", "qdc", "qdpx", "xlsx"].map((ending) => `innspill.${ending}`),
      );
      const bytes = await Promise.all(names.map((name) => readFile(join(folder, name), "latin1")));
      const all = [printed.stdout, printed.stderr, json.stdout, json.stderr, written.stdout, ...bytes].join(
        "",
      );
      expect(all).not.toMatch(/gudmund|oddsen|912 ?34 ?567/iu);
      expect(json.stdout).toContain("[navn]");
    });
  });

  test("says what to do where there are neither notes nor a workspace", async () => {
    await inFolder(null, async (cwd) => {
      const { code, stderr } = await run(cwd, "code");
      expect(code).toBe(2);
      expect(stderr).toContain("parorende notes code kafe.docx");
    });
  });
});

describe("notes fetch", () => {
  /** In a workspace ids have their file's name before them. */
  const OWN = "2025_03_12_dialogkafe_csv-";
  const A1 = [`${OWN}A1`, "Får aldri sove en hel natt, og helgene går i ett"];

  test("keeps what a colleague decided, with what was suggested, and the report counts it", async () => {
    await inWorkspace(async (cwd) => {
      await sendBack(cwd, "tilbake.xlsx", [
        [...A1, "Tilstrekkelig støtte og avlastning", "behov", "nei", "ja", "KR"],
      ]);
      const { code, stdout } = await run(cwd, "fetch", "tilbake.xlsx");
      expect(code).toBe(0);
      expect(stdout).toContain("Nå er 1 av 3 innspill avgjort.");
      const file = JSON.parse(
        await readFile(join(cwd, "notater", "koding", "beslutninger.json"), "utf8"),
      ) as { decisions: unknown[] };
      expect(file.decisions).toMatchObject([
        {
          ...{ id: `${OWN}A1`, primary: "avlastning", tone: "need", quote: true, by: "KR", at: "2025-06-01" },
          suggested: { primary: "avlastning" },
        },
      ]);
    });
  });

  test("lets nobody overrule another in silence, but with --overrule", async () => {
    await inWorkspace(async (cwd) => {
      await sendBack(cwd, "kr.xlsx", [[...A1, "avlastning", "", "", "", "KR"]]);
      await sendBack(cwd, "pk.xlsx", [[...A1, "familie", "", "", "", "PK"]]);
      await run(cwd, "fetch", "kr.xlsx");
      const second = await run(cwd, "fetch", "pk.xlsx");
      expect(second.stdout).toContain("Avgjort ulikt av to: 1.");
      const decided = async (): Promise<string> =>
        readFile(join(cwd, "notater", "koding", "beslutninger.json"), "utf8");
      expect(await decided()).toContain('"primary": "avlastning",\n      "secondary"');
      await run(cwd, "fetch", "pk.xlsx", "--overrule");
      expect(await decided()).toContain('"primary": "familie",\n      "secondary"');
    });
  });

  test("splits a statement whose row was copied, each with its part of the text", async () => {
    await inWorkspace(async (cwd) => {
      await sendBack(cwd, "delt.xlsx", [
        [`${OWN}A1`, "Får aldri sove en hel natt", "avlastning", "", "", "", "KR"],
        [`${OWN}A1`, "og helgene går i ett", "annet", "", "", "", "KR"],
      ]);
      const { stdout } = await run(cwd, "fetch", "delt.xlsx");
      expect(stdout).toContain("Innspill som er delt: 1.");
      const { statements } = JSON.parse((await run(cwd, "code", "--json")).stdout) as Coded;
      expect(statements.map(({ id }) => id)).toEqual(["A1.1", "A1.2", "A2", "A3"].map((id) => OWN + id));
    });
  });

  test("needs a workspace to keep decisions in", async () => {
    await inFolder(null, async (cwd) => {
      const { code, stderr } = await run(cwd, "fetch", "tilbake.xlsx");
      expect(code).toBe(2);
      expect(stderr).toContain("parorende init min-kommune");
    });
  });
});

describe("notes form", () => {
  test("makes a page and a workbook, which is read back as notes", async () => {
    await inFolder(null, async (cwd) => {
      const made = await runIn(
        { cwd },
        "notes",
        "skjema",
        "--tables",
        "2",
        "--date",
        "2025-03-12",
        "--out",
        "ut",
      );
      expect(made.code).toBe(0);
      expect(await readFile(join(cwd, "ut", "innspillskjema.html"), "utf8")).toContain(
        "Skriv ikke navn, diagnose eller andre kjennetegn",
      );
      const { code, stderr } = await run(cwd, "code", "ut/innspillskjema.xlsx");
      expect(code).toBe(2);
      expect(stderr).toContain("Fant ingen innspill");
    });
  });

  test("refuses a number of tables that is none", async () => {
    await inFolder(null, async (cwd) => {
      const { code, stderr } = await runIn({ cwd }, "notes", "form", "--tables", "mange");
      expect(code).toBe(2);
      expect(stderr).toContain("--tables");
    });
  });
});
