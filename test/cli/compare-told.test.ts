import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { GateBaseline } from "../../src/domain/gate/baseline.js";
import type { GateReport } from "../../src/domain/gate/gate-report.js";
import { inFolder } from "../support/folders.js";
import { runIn, type Ran } from "../support/world.js";

const FILE = "kjente-avvik.json";
const CONTACT = "kontaktperson.uten";

/** The columns of a wave: «Ja» among 135. */
type Columns = Readonly<Record<string, number>>;

/** A workspace with waves of invented answers. */
async function workspaceOf(
  folder: string,
  waves: Readonly<Record<string, Columns>>,
  gate?: unknown,
): Promise<void> {
  for (const [wave, columns] of Object.entries(waves)) {
    const names = Object.keys(columns);
    const row = (at: number): string => names.map((name) => (at < columns[name]! ? "Ja" : "Nei")).join(";");
    const csv = [names.join(";"), ...Array.from({ length: 135 }, (_, at) => row(at))].join("\n");
    const of = join(folder, "undersokelser", wave);
    await mkdir(of, { recursive: true });
    await writeFile(join(of, "svar.csv"), `${csv}\n`);
  }
  await policy(folder, gate);
}

async function policy(folder: string, gate?: unknown): Promise<void> {
  const settings = { kommune: { name: "Prøvevik" }, survey: "ivaretatt", gate };
  await writeFile(join(folder, "parorende.json"), JSON.stringify(settings));
}

const compare = (cwd: string, ...args: readonly string[]): Promise<Ran> =>
  runIn({ cwd }, "compare", "--date", "2026-02-02", ...args);
const flat = (text: string): string => text.replace(/\s+/gu, " ");

describe("compare, where what is named is not in the file", () => {
  test("tells a question that is not there from an id that is misspelt, of answers and of results", async () => {
    await inFolder(null, async (cwd) => {
      const gate = { indicators: ["avlastning_nok.i_liten_grad", "avlastning_nok.liten"] };
      await workspaceOf(cwd, { "2023": { kontaktperson: 40 } }, gate);
      await runIn({ cwd }, "analyze", "--format", "json", "--out", "rapporter");
      for (const files of [[], ["rapporter/analyse-2023.json"]]) {
        const { code, stdout } = await compare(cwd, ...files);
        expect([files, code]).toEqual([files, 1]);
        const told = flat(stdout);
        expect(told).toContain(
          "avlastning_nok.i_liten_grad, mot landet: mangler Undersøkelsen har indikatoren",
        );
        expect(told).toContain("avlastning_nok.liten, mot landet: mangler Resultatene har ingen indikator");
      }
    });
  });

  test("says of results of a survey that is not here no more than is known", async () => {
    await inFolder(null, async (cwd) => {
      await workspaceOf(
        cwd,
        { "2023": { kontaktperson: 40 } },
        { indicators: ["avlastning_nok.i_liten_grad"] },
      );
      await runIn({ cwd }, "analyze", "--format", "json", "--out", "rapporter");
      const file = join(cwd, "rapporter", "analyse-2023.json");
      const results = JSON.parse(await readFile(file, "utf8")) as { survey: { id: string } };
      results.survey.id = "en-annen";
      await writeFile(file, JSON.stringify(results));
      const { code, stdout } = await compare(cwd, "rapporter/analyse-2023.json");
      expect([code, flat(stdout)]).toEqual([
        1,
        expect.stringContaining("Resultatene har ingen indikator med denne id-en."),
      ]);
    });
  });

  test("says of a question that only the newest wave lacks that it cannot be calculated, and hides nothing", async () => {
    await inFolder(null, async (cwd) => {
      const waves = { "2023": { kontaktperson: 40, samtaler_nok: 80 }, "2024": { kontaktperson: 40 } };
      await workspaceOf(cwd, waves, { indicators: ["samtaler_nok.nei"] });
      const { code, stdout } = await compare(cwd, "--reporter", "json");
      const lines = (JSON.parse(stdout) as GateReport).lines;
      expect([code, lines.map(({ rule, missing, hidden }) => [rule, missing, hidden])]).toEqual([
        1,
        [["named-missing", "notEstimable", null]],
      ]);
      const told = flat((await compare(cwd)).stdout);
      expect(told).toContain(
        "mot landet: kan ikke beregnes Tallet kan ikke beregnes: spørsmålet mangler i filen",
      );
    });
  });
});

describe("compare, where results are given", () => {
  test("points at their file, and at no column of another", async () => {
    await inFolder(null, async (cwd) => {
      await workspaceOf(cwd, { "2023": { kontaktperson: 40 } });
      await runIn({ cwd }, "analyze", "--format", "json", "--out", "rapporter");
      const of = (reporter: string) => compare(cwd, "rapporter/analyse-2023.json", "--reporter", reporter);
      expect((await of("junit")).stdout).toMatch(/analyse-2023\.json:1<\/failure>/u);
      expect((await of("sarif")).stdout).not.toContain("logicalLocations");
    });
  });
});

describe("compare, with a policy that can never fail", () => {
  test("lists the clear difference as one, and says that nothing can stop the build", async () => {
    await inFolder(null, async (cwd) => {
      await workspaceOf(
        cwd,
        { "2023": { kontaktperson: 40 } },
        { indicators: [{ id: CONTACT, fails: ["higher"] }] },
      );
      const { code, stdout } = await compare(cwd);
      expect(code).toBe(0);
      expect(stdout).toMatch(/^Klare forskjeller som ikke stopper bygget\n! Er uten/mu);
      expect(stdout).toMatch(/^Navngitte indikatorer som ikke kan stoppe bygget\n! Er uten/mu);
      expect(stdout).not.toContain("Består uten klar vurdering");
      const github = await compare(cwd, "--reporter", "github");
      expect(github.stdout).toMatch(/^::warning file=parorende\.json,line=1,title=Navngitte/mu);
    });
  });
});

describe("compare --update-baseline", () => {
  const update = (cwd: string) =>
    compare(cwd, "--update-baseline", "--reason", "Innføres i 2027", "--lang", "nb");

  test("counts indicators in the file, and lines in the decision", async () => {
    await inFolder(null, async (cwd) => {
      await workspaceOf(cwd, { "2022": { kontaktperson: 110 }, "2023": { kontaktperson: 20 } });
      const { code, stdout, stderr } = await update(cwd);
      expect([code, stderr]).toEqual([0, expect.stringContaining(`${FILE} gjelder nå 1 indikator.`)]);
      expect(stdout).toContain("Kontrollen er bestått. 2 linjer er kjente avvik.");
    });
  });

  test("says that the gate no longer looks at what the policy has left out", async () => {
    await inFolder(null, async (cwd) => {
      await workspaceOf(cwd, { "2023": { kontaktperson: 20, samtaler_nok: 80 } });
      await update(cwd);
      await policy(cwd, { indicators: ["samtaler_nok.nei"] });
      const { stderr } = await update(cwd);
      expect(stderr).toContain(`${FILE} har ingen kjente avvik.`);
      expect(stderr).toContain(`Fjernet, fordi kontrollen ikke lenger ser på dem: ${CONTACT}.`);
      expect(stderr).not.toContain("vurderingen ikke lenger stopper");
    });
  });

  test("says which earlier wave a deviation is no longer from, of an entry that stays", async () => {
    await inFolder(null, async (cwd) => {
      await workspaceOf(cwd, { "2022": { kontaktperson: 110 }, "2023": { kontaktperson: 20 } });
      await update(cwd);
      await workspaceOf(cwd, { "2024": { kontaktperson: 28 } });
      const told = await compare(cwd);
      expect(flat(told.stdout)).toContain("målingen 2022 er ikke lenger forrige måling.");
      const { stderr } = await update(cwd);
      expect(stderr).toContain(
        `Fjernet, fordi målingen 2022 ikke lenger er forrige måling: avviket fra 2022 for ${CONTACT}.`,
      );
      expect(stderr).toContain(`${FILE} gjelder nå 1 indikator.`);
    });
  });
});

describe("a file of known deviations that somebody has written in", () => {
  test.each([
    [{ reason: "  " }, "«entries.0.reason» kan ikke være tom. Skriv hvorfor avviket er godtatt."],
    [
      { deviations: ["landet"] },
      "«entries.0.deviations.0» skal være nation, target eller en tidligere måling",
    ],
  ])("is told what stands wrong in it: %j", async (change, told) => {
    await inFolder(null, async (cwd) => {
      await workspaceOf(cwd, { "2023": { kontaktperson: 20 } });
      await compare(cwd, "--update-baseline", "--reason", "Innføres i 2027");
      const baseline = JSON.parse(await readFile(join(cwd, FILE), "utf8")) as GateBaseline;
      const entries = baseline.entries.map((entry) => ({ ...entry, ...change }));
      await writeFile(join(cwd, FILE), JSON.stringify({ ...baseline, entries }));
      const { code, stderr } = await compare(cwd, "--quiet");
      expect([code, flat(stderr)]).toEqual([2, expect.stringContaining(told)]);
    });
  });
});
