import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { csv } from "../support/answer-files.js";
import { inFolder } from "../support/folders.js";
import { runIn } from "../support/world.js";

/** Rows of a table of counts: how many said «Ja» and «Nei» to one question. */
const counted = (wave: string, number: string, yes: number, no: number): readonly (readonly string[])[] => [
  [wave, number, "", "kontaktperson", "ja", String(yes)],
  [wave, number, "", "kontaktperson", "nei", String(no)],
  [wave, number, "", "kontaktperson", "vet_ikke", "0"],
  [wave, number, "", "kontaktperson", "*", String(yes + no)],
];

interface SomeResults {
  readonly wave: string;
  readonly previousWave: string | null;
  readonly issues: readonly { readonly code: string; readonly column: string | null }[];
}

/** Analyzes a table of counts as a municipality with these numbers. */
async function analyzed(kommune: object, rows: readonly (readonly string[])[]) {
  return inFolder(null, async (cwd) => {
    const round = join(cwd, "undersokelser/2025");
    await mkdir(round, { recursive: true });
    await writeFile(
      join(cwd, "parorende.json"),
      JSON.stringify({ kommune: { name: "Prøvevik", ...kommune } }),
    );
    const header = ["måling", "kommunenummer", "gruppe", "spørsmål", "svar", "antall"];
    await writeFile(join(round, "svarfordeling.csv"), csv(header, rows));
    const { code, stdout, stderr } = await runIn({ cwd }, "analyze", "--json");
    return { code, stderr, results: stdout === "" ? null : (JSON.parse(stdout) as SomeResults) };
  });
}

const ours = { kommunenummer: "3205", fylkesnummer: "32" };

describe("a series across a change of municipality number", () => {
  test("is joined where the municipality is the same", async () => {
    const { code, stderr, results } = await analyzed(ours, [
      ...counted("2023", "3030", 60, 75),
      ...counted("2025", "3205", 80, 68),
    ]);
    expect(code, stderr).toBe(0);
    expect([results?.wave, results?.previousWave]).toEqual(["2025", "2023"]);
  });

  test("is not joined to a municipality that ours was merged from, and that is told", async () => {
    const { code, stderr, results } = await analyzed(ours, [
      ...counted("2022", "0231", 60, 75),
      ...counted("2025", "3205", 80, 68),
    ]);
    expect(code).toBe(0);
    expect([results?.wave, results?.previousWave]).toEqual(["2025", null]);
    expect(results?.issues).toContainEqual(
      expect.objectContaining({ code: "mergedKommune", column: "2022" }),
    );
    expect(stderr).toContain("er for 0231 i målingen 2022, som siden er slått sammen til deres.");
  });

  test("breaks for the county, and that is told", async () => {
    const { stderr, results } = await analyzed(ours, [
      ...counted("2023", "3030", 60, 75),
      ...counted("2023", "30", 600, 700),
      ...counted("2025", "3205", 80, 68),
      ...counted("2025", "32", 800, 700),
    ]);
    expect(results?.issues.filter(({ code }) => code === "otherCounty")).toEqual([
      expect.objectContaining({ column: "2023" }),
    ]);
    expect(stderr).toContain("er for fylke 30 i målingen 2023. Fylket deres fantes ikke da");
  });
});

describe("a table of another municipality", () => {
  test.each([
    ["3103", "har bare rader for kommune 3103, og det er en annen kommune enn deres (3205)"],
    ["0226", "har rader for 0226 (måling: 2025), som siden er slått sammen til kommune 3205"],
  ])("%s is refused", async (number, said) => {
    const { code, stderr } = await analyzed(ours, counted("2025", number, 60, 75));
    expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
  });
});
