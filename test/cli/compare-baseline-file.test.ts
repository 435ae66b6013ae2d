import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inFolder } from "../support/folders.js";
import { runIn, type Ran } from "../support/world.js";

const FILE = "kjente-avvik.json";

const compare = (cwd: string, ...args: readonly string[]): Promise<Ran> =>
  runIn({ cwd }, "compare", "--quiet", "--date", "2026-02-02", ...args);

const accept = (cwd: string, ...args: readonly string[]): Promise<Ran> =>
  runIn({ cwd }, "compare", "--date", "2026-02-02", "--update-baseline", ...args);

/** A workspace where 40 of 135 said «Ja». */
async function workspace<T>(use: (cwd: string) => Promise<T>, gate?: unknown): Promise<T> {
  return inFolder(null, async (cwd) => {
    await mkdir(join(cwd, "undersokelser", "2023"), { recursive: true });
    await writeFile(
      join(cwd, "undersokelser", "2023", "svar.csv"),
      `kontaktperson\n${"Ja\n".repeat(40)}${"Nei\n".repeat(95)}`,
    );
    const settings = { kommune: { name: "Prøvevik" }, survey: "ivaretatt", gate };
    await writeFile(join(cwd, "parorende.json"), JSON.stringify(settings));
    return use(cwd);
  });
}

/** The known deviations, as somebody changed them. */
async function changed(cwd: string, change: (text: string) => string | Buffer): Promise<void> {
  await accept(cwd, "--reason", "Innføres i 2027");
  const text = await readFile(join(cwd, FILE), "utf8");
  const now = change(text);
  expect(now).not.toBe(text);
  await writeFile(join(cwd, FILE), now);
}

describe("a file of known deviations that somebody changed", () => {
  const former = (count: number, slack: string): string =>
    `"former": [{ "indicator": "plan.ja", "wave": "2023", "count": ${String(count)}, "n": 140${slack}, "until": "2025" }], "entries"`;

  test.each([
    [
      "a count that the share is not of",
      (text: string) => text.replace('"count": 95', '"count": 120'),
      "kontaktperson.uten",
    ],
    [
      "a share below its interval",
      (text: string) => text.replace(/"low": [\d.]+/u, '"low": 0.9'),
      "kontaktperson.uten",
    ],
    [
      "a share above its interval",
      (text: string) => text.replace(/"high": [\d.]+/u, '"high": 0.5'),
      "kontaktperson.uten",
    ],
    ["a count of few that went out", (text: string) => text.replace('"entries"', former(3, "")), "plan.ja"],
    ["all but few that went out", (text: string) => text.replace('"entries"', former(138, "")), "plan.ja"],
  ])("is refused for %s", async (_what, change, indicator) => {
    await workspace(async (cwd) => {
      await changed(cwd, change);
      for (const args of [[], ["--update-baseline"]]) {
        const { code, stdout, stderr } = await compare(cwd, ...args);
        const says = `${FILE}: tallene for ${indicator} stemmer ikke med hverandre.`;
        expect([code, stdout, stderr]).toEqual([2, "", expect.stringContaining(says)]);
      }
    });
  });

  test.each([
    [
      "its share is rounded to three decimals",
      (text: string) => text.replace(/"value": [\d.]+/u, '"value": 0.704'),
    ],
    [
      "nobody, and all, were counted",
      (text: string) =>
        text
          .replace('"entries"', former(0, ""))
          .replace('"former": [', `"former": [${former(140, "").slice(11, -12)}, `),
    ],
    [
      "a count of few came of rounded per cent",
      (text: string) => text.replace('"entries"', former(3, ', "slack": 1')),
    ],
  ])("is taken where %s", async (_what, change) => {
    await workspace(async (cwd) => {
      await changed(cwd, change);
      expect(await compare(cwd)).toMatchObject({ code: 0 });
    });
  });

  test("is told of as not merged, with what to do, and the settings without the last part", async () => {
    await workspace(async (cwd) => {
      await changed(cwd, (text) => text.replace('  "entries"', '<<<<<<< HEAD\n  "entries"'));
      const { code, stderr } = await compare(cwd);
      expect([code, stderr]).toEqual([
        2,
        `${FILE} har en flettekonflikt fra git (linje 4). Velg én av utgavene med git, og kjør «parorende compare --update-baseline».\n`,
      ]);
      await writeFile(join(cwd, "parorende.json"), "<<<<<<< HEAD\n{}\n=======\n");
      expect((await compare(cwd)).stderr).toBe(
        "parorende.json har en flettekonflikt fra git (linje 1). Velg én av utgavene med git.\n",
      );
    });
  });

  test.each(["utf16le", "latin1"] as const)("is told of as not UTF-8: %s", async (encoding) => {
    await workspace(async (cwd) => {
      await changed(cwd, (text) => Buffer.from(text, encoding));
      const { code, stderr } = await compare(cwd);
      expect([code, stderr]).toEqual([
        2,
        `${FILE} er ikke lagret som UTF-8. Lagre filen på nytt som UTF-8.\n`,
      ]);
    });
  });
});

describe("a file of known deviations that is named", () => {
  test.each([
    [
      "mangler.json",
      "Fant ikke filen med kjente avvik, mangler.json, som står i parorende.json. Fjern «baseline» der",
    ],
    ["../utenfor.json", "avvik, ../utenfor.json, som står"],
    ["/finnes-ikke/avvik.json", "avvik, /finnes-ikke/avvik.json, som står"],
    ["parorende.json", "parorende.json er ikke en fil med kjente avvik."],
    ["undersokelser", "undersokelser er en mappe, ikke en fil."],
  ])("in the settings as %s is told of", async (baseline, says) => {
    await workspace(
      async (cwd) => {
        const { code, stdout, stderr } = await compare(cwd);
        expect([code, stdout, stderr]).toEqual([2, "", expect.stringContaining(says)]);
      },
      { baseline },
    );
  });

  test.each([
    ["", "Filnavnet mangler etter «--baseline»."],
    [".", "er en mappe, ikke en fil."],
    ["mangler.json", "Fant ikke filen med kjente avvik, mangler.json. Rett navnet etter --baseline"],
    ["../utenfor.json", "avvik, ../utenfor.json. Rett"],
  ])("by --baseline as «%s» is told of", async (baseline, says) => {
    await workspace(async (cwd) => {
      const { code, stderr } = await compare(cwd, "--baseline", baseline);
      expect([code, stderr]).toEqual([2, expect.stringContaining(says)]);
    });
  });

  test("outside the folder is called what it was typed as", async () => {
    await workspace(async (cwd) => {
      const { code, stderr } = await accept(
        cwd,
        "--baseline",
        "../utenfor.json",
        "--reason",
        "Innføres i 2027",
      );
      expect([code, stderr]).toEqual([0, expect.stringContaining("../utenfor.json gjelder nå 1 indikator.")]);
    });
  });
});

test("a reason that nothing is accepted with is told of as not used", async () => {
  await workspace(async (cwd) => {
    await accept(cwd, "--reason", "Innføres i 2027");
    const before = await readFile(join(cwd, FILE), "utf8");
    const { code, stderr } = await accept(cwd, "--reason", "noe annet");
    expect([code, stderr]).toEqual([
      0,
      expect.stringContaining("gjelder nå 1 indikator.\nIngenting er endret. Begrunnelsen ble ikke brukt."),
    ]);
    expect(await readFile(join(cwd, FILE), "utf8")).toBe(before);
    expect((await accept(cwd)).stderr).not.toContain("Begrunnelsen");
  });
});

describe("a table of counts that does not add up", () => {
  test.each([[[]], [["--quiet"]]])(
    "is told of before it is said that nothing can be compared: %j",
    async (args) => {
      await inFolder(null, async (cwd) => {
        const rows = [
          ["*", 140],
          ["Ja", 30],
          ["Nei", 80],
          ["Vet ikke", 20],
        ];
        const csv = rows
          .map(([answer, count]) => `2025;;kontaktperson;${String(answer)};${String(count)}`)
          .join("\n");
        await writeFile(join(cwd, "feil.csv"), `måling;gruppe;spørsmål;svar;antall\n${csv}\n`);
        const { code, stderr } = await runIn(
          { cwd },
          "compare",
          "feil.csv",
          "--survey",
          "ivaretatt",
          ...args,
        );
        expect(code).toBe(2);
        expect(stderr).toMatch(
          /tall som ikke går opp: «kontaktperson»[^]*Se merknadene over, og rett tallene i filen\.\n$/u,
        );
      });
    },
  );
});
