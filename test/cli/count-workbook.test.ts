import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { answerOptions } from "../../src/domain/codebook.js";
import { openWorkbook } from "../../src/read/workbook.js";
import { filledWorkbook, ivaretatt, type Fields, type Typed } from "../support/filled-workbook.js";
import { inFolder } from "../support/folders.js";
import { runIn, type Ran } from "../support/world.js";

const FILE = "undersokelser/2025/ivaretatt-2025.xlsx";

/** Runs in a workspace whose round is a workbook with these figures. */
async function inWorkbook(
  typed: Typed,
  fields: Fields,
  ...commands: readonly (readonly string[])[]
): Promise<readonly Ran[]> {
  return inFolder(null, async (cwd) => {
    const kommune = { name: "Lillevik", kommunenummer: "0301" };
    await mkdir(join(cwd, "undersokelser/2025"), { recursive: true });
    await writeFile(join(cwd, "parorende.json"), JSON.stringify({ kommune }));
    await writeFile(join(cwd, FILE), await filledWorkbook(typed, fields));
    const ran: Ran[] = [];
    for (const command of commands) {
      const { code, stdout, stderr } = await runIn({ cwd }, ...command);
      const plain = (text: string): string => text.replaceAll("\u00a0", " ");
      ran.push({ code, stdout: plain(stdout), stderr: plain(stderr) });
    }
    return ran;
  });
}

const commands = [["import", FILE], ["doctor"], ["analyze"]] as const;

const right = {
  "*.*": 150,
  "samtaler_nok.*": 140,
  "samtaler_nok.ja": 60,
  "samtaler_nok.delvis": 40,
  "samtaler_nok.nei": 30,
  "samtaler_nok.vet_ikke": 10,
};

const wrong = {
  ...right,
  "kontaktperson.*": 300,
  "kontaktperson.ja": 150,
  "kontaktperson.nei": 100,
  "kontaktperson.vet_ikke": 50,
  "koordinator.*": 135,
  "koordinator.ja": 61,
  "koordinator.nei": 50,
  "koordinator.vet_ikke": 23,
  "bekymringer.annet": 20,
  "omsorg_opplevelse.*": 146,
  "omsorg_opplevelse.ressurs": 500,
};

const said = [
  /Spørsmålet «Har du en fast kontaktperson[^»]*», kolonnen Kommune: 300 svarte på spørsmålet, men det er bare 150 svar i alt\. Se rad 9\./u,
  /Spørsmålet «[^»]*», kolonnen Kommune: svarene er til sammen 134, men 135 svarte\. Se rad \d+–\d+\. Spørsmålet holdes utenfor\./u,
  /Spørsmålet «[^»]*», kolonnen Kommune: antall som svarte mangler\. [^.]*\. Se rad \d+\./u,
  /Spørsmålet «[^»]*», kolonnen Kommune: 500 har krysset av for «[^»]*», men bare 146 svarte\./u,
];

describe("figures that do not add up", () => {
  test("are told in words, with question, column, figures and cell, wherever the workbook is read", async () => {
    for (const { code, stdout, stderr } of await inWorkbook({ own: wrong }, {}, ...commands)) {
      const told = stdout + stderr;
      expect(code, told).toBe(0);
      for (const sentence of said) expect(told).toMatch(sentence);
      expect(told).not.toMatch(/går ikke opp|mangler antall som svarte på/u);
    }
  });

  test("are not judged, and no figure of theirs is published", async () => {
    const [json, page, checks] = await inWorkbook(
      { own: wrong },
      {},
      ...[["analyze", "--json"], ["analyze"], ["doctor", "--json"]],
    );
    const results = JSON.parse(json?.stdout ?? "") as {
      readonly items: readonly { readonly id: string }[];
      readonly issues: readonly { readonly code: string; readonly column: string | null }[];
    };
    expect(results.items.map(({ id }) => id)).toEqual(["samtaler_nok"]);
    expect(results.issues.map(({ code, column }) => `${code} ${String(column)}`)).toEqual(
      expect.arrayContaining([
        "countsDoNotAddUp kontaktperson",
        "countsDoNotAddUp omsorg_opplevelse",
        "missingBase bekymringer",
      ]),
    );
    for (const text of [json?.stdout, page?.stdout]) expect(text).not.toMatch(/\b(?:300|500|134)\b/u);
    const facts = (JSON.parse(checks?.stdout ?? "") as { checks: { code: string; facts: object }[] }).checks;
    const ofCounts = facts.filter(({ code }) => code === "countCheck").map((one) => one.facts);
    expect(ofCounts).toContainEqual({
      ...{ round: "undersokelser/2025", file: "2025/ivaretatt-2025.xlsx" },
      ...{ item: "kontaktperson", fault: "baseAboveAll", rows: [9] },
    });
  });
});

describe("per cents", () => {
  const items = ivaretatt.items.filter(({ kind }) => kind === "single" || kind === "scale").slice(0, 8);
  const percents = Object.fromEntries(
    items.flatMap((item) => [
      [`${item.id}.*`, 1460],
      ...answerOptions(item).map(({ id }, at) => [`${item.id}.${id}`, at === 0 ? 58 : at === 1 ? 42 : 0]),
    ]),
  ) as Readonly<Record<string, number>>;

  test("that stand as counts are told in one line, and nothing is judged by them", async () => {
    const ran = await inWorkbook({ own: { "*.*": 1500, ...percents } }, {}, ...commands);
    for (const { code, stdout, stderr } of ran) {
      expect(code, stderr).toBe(0);
      const lines = `${stdout}\n${stderr}`.split("\n").filter((line) => line.includes("ser ut som"));
      expect(lines).toEqual([
        expect.stringContaining(
          "Kolonnen Kommune: tallene ser ut som prosent. På 8 av 8 spørsmål er svarene til sammen omtrent 100, men det er ikke så mange som svarte. Tallene holdes utenfor. Velg «prosent» øverst i arket.",
        ),
      ]);
      expect(stdout).not.toMatch(/58/u);
    }
  });

  test("are said to be rounded in one line for the file", async () => {
    const [ran] = await inWorkbook({ own: { "*.*": 1500, ...percents } }, { unit: "prosent" }, ["analyze"]);
    expect(ran?.code, ran?.stderr).toBe(0);
    const rounded = ran?.stderr.split("\n").filter((line) => line.includes("avrundede"));
    expect(rounded).toEqual([
      expect.stringMatching(/^ {4}\d+ tall i 2025\/ivaretatt-2025\.xlsx er andeler i/u),
    ]);
    expect(rounded?.[0]).not.toContain("Rad");
  });
});

describe("import on the workbook", () => {
  test("refuses what analyze refuses", async () => {
    const blank = { kommunenummer: "", fylkesnummer: "" };
    const ran = await inWorkbook(
      { own: right, county: { "*.*": 900 } },
      blank,
      ...[["import", FILE], ["analyze"]],
    );
    for (const { code, stderr } of ran)
      expect([code, stderr]).toEqual([2, expect.stringMatching(/rad 4.*fylkesnummer/isu)]);
  });
});

describe("init --ivaretatt in a workspace", () => {
  test("fills in the municipality's name and numbers, and what is given anew", async () => {
    await inFolder(null, async (cwd) => {
      const top = async (...args: readonly string[]) => {
        const { code, stderr } = await runIn({ cwd }, "init", "--ivaretatt", "2025", "--force", ...args);
        expect(code, stderr).toBe(0);
        const { sheets } = await openWorkbook(join(cwd, FILE));
        return sheets[1]?.rows.slice(0, 4).map((row) => row[3]);
      };
      const write = (kommune: object) =>
        writeFile(join(cwd, "parorende.json"), JSON.stringify({ kommune: { name: "Lillevik", ...kommune } }));
      await write({ kommunenummer: "0301" });
      expect(await top()).toEqual(["2025", "Lillevik", "0301", "03"]);
      await write({});
      expect(await top("--kommunenummer", "0301")).toEqual(["2025", "Lillevik", "0301", "03"]);
    });
  });
});
