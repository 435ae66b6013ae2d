import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { shortened } from "../../src/cli/shortened.js";
import { writeWorkbook } from "../../src/render/xlsx.js";
import { csv } from "../support/answer-files.js";
import { inFolder } from "../support/folders.js";
import { runIn } from "../support/world.js";

const long =
  "I hvilken grad opplever du at kommunen har gitt deg den informasjonen du trenger som pårørende?";

async function told(text: string, columns?: number): Promise<string> {
  return inFolder(null, async (cwd) => {
    await writeFile(join(cwd, "svar.csv"), text);
    const place = { cwd, ...(columns === undefined ? {} : { columns }) };
    const { stdout, code, stderr } = await runIn(place, "import", "svar.csv", "--wave", "2025");
    expect(code, stderr).toBe(0);
    return stdout;
  });
}

const tableOf = (stdout: string): string[] =>
  (/Forslag til hva kolonnene er\n(.*?)\n\n/su.exec(stdout)?.[1] ?? "").split("\n");

describe("the table of proposals", () => {
  const text = csv(
    ["ID", long, "Hvordan opplever du omsorgsoppgavene? Du kan sette flere kryss.", "kontaktperson"],
    Array.from({ length: 12 }, (_, at) => [String(at), "I stor grad", "Godt", at % 2 === 0 ? "Ja" : "Nei"]),
  );

  it.each([undefined, 80, 100, 60])("fits %s columns, with no heading cut in a word", async (columns) => {
    const lines = tableOf(await told(text, columns));
    expect(lines).toHaveLength(5);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns ?? 80);
    const shown = lines.find((line) => line.includes("I hvilken")) ?? "";
    const start = /^ {2}(.*?) …/u.exec(shown)?.[1] ?? "";
    expect(long.startsWith(`${start} `)).toBe(true);
  });

  it("calls a column that tells how far rows came what it is", async () => {
    const header = ["ResponseId", "Progress", "Finished", "DistributionChannel", "kontaktperson"];
    const names = csv(header, [
      ["Response ID", "Progress", "Finished", "Distribution Channel", "Kontaktperson"],
      header.map((name) => `{"ImportId":"${name}"}`),
      ...Array.from({ length: 12 }, (_, at) => [`R_${String(at)}`, "100", "True", "anonymous", "Ja"]),
    ]);
    const lines = tableOf(await told(names));
    expect(lines.find((line) => line.includes("Finished"))).toMatch(
      /^ {2}Finished +hvor langt svaret kom +\d+\u00a0% {2}status$/u,
    );
  });
});

test("long ids are shortened in their middle, and headings after a whole word", () => {
  expect(shortened("omsorg_opplevelse_psykisk", 12)).toBe("omsorg…ykisk");
  expect(shortened("Hvordan opplever du omsorgsoppgavene?", 22)).toBe("Hvordan opplever du …");
  expect(shortened("Hvordan", 7)).toBe("Hvordan");
});

describe("how a workbook was read", () => {
  const sheet = {
    name: "Svar",
    columns: [],
    rows: [["ID", "kontaktperson"], ...Array.from({ length: 8 }, (_, at) => [String(at + 1), "Ja"])],
  };
  const inWorkbook = async (...args: string[]) =>
    inFolder(null, async (cwd) => {
      await writeFile(join(cwd, "svar.xlsx"), await writeWorkbook({ sheets: [sheet] }));
      return runIn({ cwd }, "import", "svar.xlsx", "--wave", "2025", ...args);
    });

  it("is told without a decimal mark, which only text has", async () => {
    const { stdout } = await inWorkbook();
    expect(stdout).toContain("\n  overskrifter i rad 1\n");
    expect(stdout).not.toContain("desimaltegn");
  });

  it("is told as given where the command line gives it", async () => {
    const { stdout } = await inWorkbook("--layout", "plain");
    expect(stdout).toContain(", som oppgitt\n");
  });

  it.each(["spss", "tripleS", "svarfordelingWorkbook"])("cannot be as %s", async (layout) => {
    const { code, stderr } = await inWorkbook("--layout", layout);
    expect(code).toBe(2);
    expect(stderr).toContain(`svar.xlsx kan ikke ha oppsettet ${layout}. En slik fil kan ha: plain, `);
  });
});

test("a text file cannot be laid out as a file of SPSS", async () => {
  await inFolder(null, async (cwd) => {
    await writeFile(join(cwd, "svar.csv"), csv(["ID", "kontaktperson"], [["1", "Ja"]]));
    const { code, stderr } = await runIn({ cwd }, "import", "svar.csv", "--layout", "spss");
    expect([code, stderr]).toEqual([2, expect.stringContaining("svar.csv kan ikke ha oppsettet spss.")]);
  });
});
