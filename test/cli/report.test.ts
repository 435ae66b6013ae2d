import { appendFile, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { planReportSchema } from "../../src/domain/plan/report-schema.js";
import { inFolder, snapshot } from "../support/folders.js";
import { runIn } from "../support/world.js";

const kommune = fileURLToPath(new URL("../../fixtures/kommune/", import.meta.url));
const asked = ["--workspace", kommune, "--date", "2026-02-02"];

describe("report", () => {
  test("prints the yearly report on stdout, what was read on stderr, and writes nothing", async () => {
    await inFolder(null, async (cwd) => {
      const { code, stdout, stderr } = await runIn({ cwd }, "report", "--year", "2025", ...asked);
      expect(code).toBe(0);
      expect(stdout).toContain("Årsrapport for pårørendearbeidet 2025");
      expect(stderr).toContain("Leste 7 registre i plan/.");
      expect(await readdir(cwd)).toEqual([]);
    });
  });

  test("answers on page one what became of the contact persons, and of last year's decisions", async () => {
    await inFolder(null, async (cwd) => {
      const { stdout } = await runIn({ cwd }, "report", "--year", "2025", ...asked, "--quiet");
      const pageOne = (stdout.split("Oppfølging av tidligere vedtak")[0] ?? "").replaceAll(/\s+/gu, " ");
      expect(pageOne).toMatch(/fast kontaktperson\. Det er klart bedre enn i 2023/u);
      expect(pageOne).toContain("Status for vedtakene fra 2024: fulgt opp.");
    });
  });

  test("writes the case and the report, under ASCII names, the same bytes again", async () => {
    await inFolder(null, async (cwd) => {
      const command = ["report", "--year", "2025", ...asked, "--format", "md,json", "--out"];
      const { code, stdout } = await runIn({ cwd }, ...command, "a");
      await runIn({ cwd }, ...command, "b");
      expect(code).toBe(0);
      expect(stdout).toContain("plasser i dokumentene venter på tekst fra dere");
      const [a, b] = [await snapshot(join(cwd, "a")), await snapshot(join(cwd, "b"))];
      expect(Object.keys(a)).toEqual([
        ".parorende.json",
        "arsrapport-parorendearbeid-2025.json",
        "arsrapport-parorendearbeid-2025.md",
        "saksframlegg-parorendearbeid-2025.json",
        "saksframlegg-parorendearbeid-2025.md",
      ]);
      expect(a).toEqual(b);
    });
  });

  test("leaves a document that somebody has edited, unless it is forced", async () => {
    await inFolder(null, async (cwd) => {
      const command = ["report", "--year", "2025", ...asked, "--format", "md", "--out", "ut"];
      await runIn({ cwd }, ...command);
      const file = join(cwd, "ut", "arsrapport-parorendearbeid-2025.md");
      await appendFile(file, "Vi mener …\n");
      const { code, stderr } = await runIn({ cwd }, ...command, "--quiet");
      expect([code, stderr]).toEqual([2, expect.stringContaining("arsrapport-parorendearbeid-2025.md")]);
      expect(await readFile(file, "utf8")).toContain("Vi mener");
      expect((await runIn({ cwd }, ...command, "--force")).code).toBe(0);
    });
  });

  test("says of a year without a survey that there is none, and concludes nothing on change", async () => {
    await inFolder(null, async (cwd) => {
      const { stdout } = await runIn({ cwd }, "report", "--year", "2024", ...asked, "--quiet");
      const text = stdout.replaceAll(/\s+/gu, " ");
      expect(text).toContain("Ingen ny undersøkelse i 2024. Siste tall er fra 2023");
      expect(text).not.toMatch(/klart (bedre|dårligere) enn i 20/u);
    });
  });

  test.each([
    [["--tertial", "1"], ["tertialrapport-parorendearbeid-2025-1.md"], "Status per 30. april 2025"],
    [["--kind", "management"], ["ledelsens-gjennomgang-parorendearbeid-2025.md"], "Ledelsens gjennomgang"],
    [["--dere-sa"], ["dere-sa-vi-gjorde-2025.md"], "Dere sa"],
  ])("with %j writes %j", async (options, names, title) => {
    await inFolder(null, async (cwd) => {
      const command = ["report", "--year", "2025", ...options, ...asked, "--format", "md", "--out", "ut"];
      expect((await runIn({ cwd }, ...command)).code).toBe(0);
      const written = (await readdir(join(cwd, "ut"))).filter((name) => !name.startsWith("."));
      expect(written).toEqual(names);
      expect(await readFile(join(cwd, "ut", names[0] ?? ""), "utf8")).toContain(title);
    });
  });

  test.each([
    [["report"], "--year 2025"],
    [["report", "--year", "i fjor"], "«i fjor» er ikke noe år"],
    [["report", "--year", "2025", "--kind", "weekly"], "--kind"],
    [["report", "--year", "2025", "--tertial", "4"], "«4» er ikke noe tertial"],
    [["report", "--year", "2025", "--kind", "yearly", "--tertial", "1"], "--kind kan ikke være «yearly»"],
    [["evaluate"], "--period 2024-2025"],
    [["evaluate", "--period", "2025-2024"], "«2025-2024» er ingen periode"],
  ])("refuses %j, and says what to write", async (command, said) => {
    await inFolder(null, async (cwd) => {
      const { code, stdout, stderr } = await runIn({ cwd }, ...command, ...asked);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(said);
    });
  });

  test("refuses a workspace whose settings describe no plan", async () => {
    await inFolder(null, async (cwd) => {
      await writeFile(join(cwd, "parorende.json"), JSON.stringify({ kommune: { name: "Lillevik" } }));
      const { code, stderr } = await runIn({ cwd }, "report", "--year", "2025");
      expect(code).toBe(2);
      expect(stderr).toContain("sier ikke hvilken plan");
    });
  });
});

describe("evaluate", () => {
  test("prints JSON that is what its schema says, and writes the case and the evaluation", async () => {
    await inFolder(null, async (cwd) => {
      const command = [
        "evaluate",
        "--period",
        "2024-2025",
        ...asked,
        "--format",
        "md",
        "--out",
        "ut",
        "--json",
      ];
      const { code, stdout } = await runIn({ cwd }, ...command);
      expect(code).toBe(0);
      const report = planReportSchema.parse(JSON.parse(stdout));
      expect(report.measures.length).toBeGreaterThan(15);
      expect(new Set(report.measures.map(({ step }) => step)).size).toBeGreaterThan(4);
      const written = (await readdir(join(cwd, "ut"))).filter((name) => !name.startsWith("."));
      expect(written).toEqual([
        "evaluering-parorendearbeid-2024-2025.md",
        "saksframlegg-evaluering-parorendearbeid-2024-2025.md",
      ]);
    });
  });
});
