import { describe, expect, test } from "vitest";
import { report } from "../../src/text/nb/report.js";
import { words } from "../../src/text/nb/words.js";
import { inFolder } from "../support/folders.js";
import { runIn } from "../support/world.js";

const workspace = new URL("../../fixtures/cli/workspace/", import.meta.url);
const answers = new URL("undersokelser/2023/", workspace);

async function explained(cell: string, ...options: readonly string[]): Promise<string> {
  return inFolder(answers, async (cwd) => {
    const { code, stdout, stderr } = await runIn(
      { cwd },
      "explain",
      cell,
      "svar.csv",
      "--wave",
      "2023",
      ...options,
    );
    expect([code, stderr]).toEqual([0, ""]);
    return stdout.replaceAll("\u00a0", " ");
  });
}

describe("explain", () => {
  test("tells a share from file and column to interval and method", async () => {
    const text = await explained("2023/kontaktperson.uten/total/share");
    expect(text.split("\n").slice(0, 3)).toEqual([
      "2023/kontaktperson.uten/total/share",
      expect.stringMatching(/^Antall +74 av 135$/u),
      expect.stringMatching(/^Verdi +54,8 %$/u),
    ]);
    for (const part of ["46,4–63,0 %", "svar.csv", "kontaktperson", "nei, vet_ikke", "Wilsons"])
      expect(text).toContain(part);
  });

  test("tells a count", async () => {
    const text = await explained("2023/kontaktperson.ja/total/count");
    expect(text).toMatch(/^Verdi +61$/mu);
    expect(text).toMatch(/^Svar som er talt +ja$/mu);
  });

  test("tells an index with the shares it is made from", async () => {
    const text = await explained("2023/koordinering/total/index");
    expect(text).toMatch(/^Verdi +\d+,\d$/mu);
    expect(text).toContain("2023/kontaktperson.uten/total/share");
    expect(text).toContain("2023/koordinator.nei/total/share");
  });

  test("tells a comparison from reference and test to verdict and rule", async () => {
    const text = await explained("2023/kontaktperson.uten/total/vs-nation");
    for (const part of ["«halvparten» (2023)", "47,5–52,5 %", "Skåretest", "vi kan ikke si"])
      expect(text).toContain(part);
  });

  test("tells a group's cell without being told to group by it", async () => {
    expect(await explained("2023/kontaktperson.uten/tjeneste=avlastning/share")).toMatch(
      /^Antall +\d+ av \d+$/mu,
    );
  });

  test.each([
    ["small", "2023/kjonn.annet/total/count"],
    ["in a small group", "2023/kontaktperson.uten/tjeneste=dagtilbud/share"],
  ])("says of a hidden cell only that, and the rule, whether it is %s", async (_why, cell) => {
    const text = await explained(cell);
    expect(text).toBe(`${cell}  Cellen er skjermet. ${words.hiddenRule("5")}\n`);
    const json: unknown = JSON.parse(await explained(cell, "--json"));
    expect(json).toEqual([{ term: cell, text: text.slice(cell.length + 2, -1) }]);
  });

  test("tells the rule of hiding in the page's own sentence: small counts, zeros among few, and others with them", () => {
    const rule = words.hiddenRule("5");
    expect(report.method.protection("5")).toContain(rule);
    for (const part of ["over 0 og under 5", "0 der færre enn 30", "noen andre tall", "Vi sier aldri"])
      expect(rule).toContain(part);
  });

  test.each([
    ["2025/kontaktperson.uten/total/change", "2025/kontaktperson.uten/total/vs-2023"],
    ["2025/kontaktperson.uten/total/shares", "2025/kontaktperson.uten/total/share"],
    ["2025/kontaktperson.utan/total/share", "2025/kontaktperson.uten/total/share"],
    ["2052/kontaktperson.uten/total/vs-nation", "2025/kontaktperson.uten/total/vs-nation"],
  ])("of %s, which is not there, asks whether %s was meant", async (typed, meant) => {
    await inFolder(workspace, async (cwd) => {
      const { code, stderr } = await runIn({ cwd }, "explain", typed);
      expect(code).toBe(2);
      expect(stderr).toContain(meant);
    });
  });

  test.each(["share", "vs-nation"])("says of a %s with fewer than ten answers only that", async (measure) => {
    const cell = `2023/opplaering_vedtak.i_samsvar/total/${measure}`;
    expect(await explained(cell)).toBe(`${cell}  For få svar. Med færre enn 10 svar viser vi ingen tall.\n`);
  });

  test("says the same of every hidden count, whichever was small and whichever was hidden with it", async () => {
    await inFolder(answers, async (cwd) => {
      const { stdout } = await runIn({ cwd }, "analyze", "svar.csv", "--wave", "2023", "--json", "--quiet");
      const { items } = JSON.parse(stdout) as {
        items: { distributions: { options: { count: { cell: string; shown: boolean } }[] }[] }[];
      };
      const hidden = items
        .flatMap(({ distributions }) => distributions.flatMap(({ options }) => options))
        .flatMap(({ count }) => (count.shown ? [] : [count.cell]));
      expect(hidden.length).toBeGreaterThan(5);
      const said = new Set<string>();
      for (const cell of hidden) said.add((await explained(cell)).replace(cell, ""));
      expect(said.size).toBe(1);
    });
  });

  test("says of what cannot be estimated that it cannot", async () => {
    expect(await explained("2023/familie/total/index")).toContain(
      "Tallet kan ikke beregnes ut fra dataene som finnes.",
    );
  });

  test("has a Norwegian alias, and speaks the language asked for", async () => {
    await inFolder(answers, async (cwd) => {
      const cell = "2023/kontaktperson.uten/total/share";
      const { stdout } = await runIn({ cwd }, "forklar", cell, "svar.csv", "--wave", "2023", "--lang", "en");
      expect(stdout).toContain("Uncertainty interval");
    });
  });

  test("finds a cell of an earlier wave in the newest results, or in that wave's own", async () => {
    await inFolder(workspace, async (cwd) => {
      const share = await runIn({ cwd }, "explain", "2023/kontaktperson.uten/total/share");
      expect(share.stdout).toMatch(/^Antall +74 av 135$/mu);
      const nation = await runIn({ cwd }, "explain", "2023/kontaktperson.uten/total/vs-nation");
      expect([nation.code, nation.stderr]).toEqual([0, ""]);
      expect(nation.stdout).toContain("«halvparten» (2023)");
      const asked = await runIn({ cwd }, "explain", "2025/kontaktperson.uten/total/share", "--wave", "2023");
      expect(asked.code).toBe(2);
    });
  });

  test("tells the same number as the page that analyze writes", async () => {
    await inFolder(workspace, async (cwd) => {
      const { stdout } = await runIn({ cwd }, "analyze", "--wave", "2023", "--json", "--quiet");
      const results = JSON.parse(stdout) as {
        comparisons: { comparison: { cell: string; shown: boolean; p?: number | null } }[];
      };
      const shown = results.comparisons
        .map(({ comparison }) => comparison)
        .filter((comparison) => comparison.shown && typeof comparison.p === "number");
      expect(shown.length).toBeGreaterThan(1);
      for (const { cell, p } of shown.slice(0, 3)) {
        const text = (await runIn({ cwd }, "explain", cell)).stdout;
        expect(text).toContain((p ?? 0).toFixed(4).replace(".", ","));
      }
    });
  });
});
