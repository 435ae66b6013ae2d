import { readdirSync, readFileSync } from "node:fs";
import { mkdir, open, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inFolder, snapshot } from "../support/folders.js";
import { runIn } from "../support/world.js";

const cases = new URL("../../fixtures/cli/bad/", import.meta.url);
const asked = ["--survey", "ivaretatt", "--wave", "2023"];
const answers = `${"Ja\n".repeat(40)}${"Nei\n".repeat(30)}${"Vet ikke\n".repeat(20)}`;

interface Expected {
  readonly args: readonly string[];
  readonly says: string;
}

/** One sentence or two, exit 2, and the folder as it was. */
async function expectRefusal(cwd: string, args: readonly string[]): Promise<string> {
  const before = await snapshot(cwd);
  const { code, stdout, stderr } = await runIn({ cwd }, ...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(stderr).not.toMatch(/\bat .*\.[jt]s|undefined|\[object|Invalid|Unrecognized/u);
  expect(await snapshot(cwd)).toEqual(before);
  return stderr.trimEnd();
}

describe("bad input is one message with what to do, exit 2, and nothing written:", () => {
  test.each(readdirSync(cases))("%s", async (name) => {
    const folder = new URL(`${name}/`, cases);
    const { args, says } = JSON.parse(readFileSync(new URL("expected.json", folder), "utf8")) as Expected;
    await inFolder(new URL("input/", folder), async (cwd) => {
      expect(await expectRefusal(cwd, args)).toBe(says);
    });
  });

  test("10 000 columns", async () => {
    await inFolder(null, async (cwd) => {
      const names = Array.from({ length: 10_000 }, (_, at) => `kolonne ${at}`);
      await writeFile(join(cwd, "bred.csv"), `${names.join(";")}\n${names.map(() => "1").join(";")}\n`);
      expect(await expectRefusal(cwd, ["analyze", "bred.csv", ...asked])).toBe(
        "bred.csv har 10\u00a0000 kolonner. Vi leser ikke flere enn 2\u00a0000. Ta bare med spørsmålene i eksporten.",
      );
    });
  });

  test("a cell of 50 MB, in a row that is not the first", async () => {
    await inFolder(null, async (cwd) => {
      const file = await open(join(cwd, "stor.csv"), "w");
      await file.write(`kontaktperson;merknad\n${"Ja;\n".repeat(5)}Nei;"`);
      for (let mega = 0; mega < 50; mega++) await file.write("x".repeat(1_000_000));
      await file.write('"\nJa;\n');
      await file.close();
      expect(await expectRefusal(cwd, ["analyze", "stor.csv", ...asked])).toMatch(
        /^stor\.csv, rad 7: en celle er lengre enn [\d\u00a0]+ tegn\. Ofte mangler et anførselstegn\./u,
      );
    });
  });

  test("a missing file in a folder deeper than 260 characters, named without the folders above", async () => {
    await inFolder(null, async (cwd) => {
      const deep = join(cwd, ...Array.from({ length: 6 }, () => "a".repeat(50)));
      await mkdir(deep, { recursive: true });
      await writeFile(join(deep, "svar.csv"), `kontaktperson\n${answers}`);
      const { code } = await runIn({ cwd }, "analyze", join(deep, "svar.csv"), ...asked);
      expect(code).toBe(0);
      const tooLong = join(cwd, "b".repeat(300), "svar.csv");
      const said = await expectRefusal(deep, ["analyze", tooLong, ...asked]);
      expect(said).toBe(
        "Filstien til svar.csv er for lang for denne maskinen. Flytt filen til en mappe med kortere navn.",
      );
    });
  });
});

describe("odd input that can be read", () => {
  const fine = new URL("../../fixtures/cli/fine/", import.meta.url);
  interface Fine {
    readonly args: readonly string[];
    readonly out: readonly string[];
    readonly err: readonly string[];
  }

  test.each(readdirSync(fine))("is analyzed, and what was odd is said: %s", async (name) => {
    const folder = new URL(`${name}/`, fine);
    const { args, out, err } = JSON.parse(readFileSync(new URL("expected.json", folder), "utf8")) as Fine;
    await inFolder(new URL("input/", folder), async (cwd) => {
      const before = await snapshot(cwd);
      const { code, stdout, stderr } = await runIn({ cwd }, ...args);
      expect(code, stderr).toBe(0);
      for (const text of out) expect(stdout.replaceAll("\u00a0", " ")).toContain(text);
      for (const text of err) expect(stderr.replaceAll("\u00a0", " ")).toContain(text);
      expect(await snapshot(cwd)).toEqual(before);
    });
  });

  test("a label with HTML or a formula is never carried on", async () => {
    await inFolder(new URL("html-in-labels/input/", fine), async (cwd) => {
      const written = await runIn({ cwd }, "analyze", "svar.csv", ...asked, "--format", "html,md,json,csv");
      expect(written.code).toBe(0);
      const said = readdirSync(join(cwd, "parorende-out")).map((name) =>
        readFileSync(join(cwd, "parorende-out", name), "utf8"),
      );
      expect(said.length).toBeGreaterThan(4);
      expect([written.stdout, written.stderr, ...said].join("")).not.toContain("alert(1)");
    });
  });
});
