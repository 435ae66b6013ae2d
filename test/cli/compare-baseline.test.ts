import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { gateBaseline, type GateBaseline } from "../../src/domain/gate/baseline.js";
import type { GateReport } from "../../src/domain/gate/gate-report.js";
import { inFolder, snapshot } from "../support/folders.js";
import { runIn, type Ran } from "../support/world.js";

const FILE = "kjente-avvik.json";
const reason = "Innføres i 2027";

const compare = (cwd: string, ...args: readonly string[]): Promise<Ran> =>
  runIn({ cwd }, "compare", "--quiet", "--date", "2026-02-02", ...args);

/** «Ja» among 135 on whether they have a contact person, and on whether they got enough talks. */
async function answered(folder: string, contact: number, talks: number): Promise<void> {
  const rows = Array.from({ length: 135 }, (_, at) => [
    at < contact ? "Ja" : "Nei",
    at < talks ? "Ja" : "Nei",
  ]);
  const csv = ["kontaktperson;samtaler_nok", ...rows.map((row) => row.join(";"))].join("\n");
  await mkdir(join(folder, "undersokelser", "2023"), { recursive: true });
  await writeFile(join(folder, "undersokelser", "2023", "svar.csv"), `${csv}\n`);
  const settings = { kommune: { name: "Prøvevik" }, survey: "ivaretatt" };
  await writeFile(join(folder, "parorende.json"), JSON.stringify(settings));
}

const baselineIn = async (folder: string): Promise<GateBaseline> =>
  gateBaseline.parse(JSON.parse(await readFile(join(folder, FILE), "utf8")));

/** As though another questionnaire had been answered then. */
async function asOfVersionOne(folder: string): Promise<void> {
  const old = await readFile(join(folder, FILE), "utf8");
  const other = old.replace('"questionnaireVersion": "2"', '"questionnaireVersion": "1"');
  await writeFile(join(folder, FILE), other);
}

const failing = ({ stdout }: Ran): readonly string[] =>
  (JSON.parse(stdout) as GateReport).lines
    .filter(({ outcome }) => outcome === "fail")
    .map(({ indicator, against, rule }) => `${indicator ?? "*"} ${against} ${rule}`);

describe("compare, with known deviations", () => {
  test("writes what deviates with n, interval, questionnaire version and reason, and passes from then on", async () => {
    await inFolder(null, async (cwd) => {
      await answered(cwd, 40, 80);
      expect((await compare(cwd)).code).toBe(1);
      const { code, stderr } = await runIn({ cwd }, "compare", "--update-baseline", "--reason", reason);
      expect([code, stderr]).toEqual([0, expect.stringContaining(`${FILE} gjelder nå 1 indikator.`)]);
      const { $schema, entries } = await baselineIn(cwd);
      expect($schema).toBe("./schema/gate-baseline.schema.json");
      expect(entries).toMatchObject([
        {
          ...{ indicator: "kontaktperson.uten", deviations: ["nation"], wave: "2023" },
          ...{ questionnaireVersion: "2", count: 95, n: 135, value: 95 / 135, reason },
        },
      ]);
      expect(entries[0]?.low).toBeCloseTo(0.6218, 3);
      const again = await compare(cwd, "--reporter", "markdown");
      expect(again.code).toBe(0);
      expect(again.stdout).toContain(reason);
    });
  });

  test("asks why before it accepts anything, and then writes nothing", async () => {
    await inFolder(null, async (cwd) => {
      await answered(cwd, 40, 80);
      const before = await snapshot(cwd);
      for (const args of [[], ["--reason", "  "]]) {
        const { code, stderr } = await compare(cwd, "--update-baseline", ...args);
        expect([code, stderr]).toEqual([
          2,
          expect.stringContaining("(kontaktperson.uten), i anførselstegn etter --reason"),
        ]);
      }
      expect(await snapshot(cwd)).toEqual(before);
    });
  });

  test("does not let one deviation be swapped for another, and says which can be removed", async () => {
    await inFolder(null, async (cwd) => {
      await answered(cwd, 40, 80);
      await compare(cwd, "--update-baseline", "--reason", reason);
      await answered(cwd, 68, 6);
      const ran = await compare(cwd, "--json");
      expect(ran.code).toBe(1);
      expect(failing(ran)).toEqual(expect.arrayContaining(["samtaler_nok.nei nation clear"]));
      expect((JSON.parse(ran.stdout) as GateReport).removable).toMatchObject([
        { indicator: "kontaktperson.uten", deviation: "nation" },
      ]);
      const { stdout } = await runIn({ cwd }, "compare");
      expect(stdout).toContain("Kjente avvik som kan fjernes");
    });
  });

  test("fails where the share is clearly worse than when it was accepted, and not before", async () => {
    await inFolder(null, async (cwd) => {
      await answered(cwd, 45, 80);
      await compare(cwd, "--baseline", "a.json", "--update-baseline", "--reason", reason);
      await answered(cwd, 38, 80);
      expect(failing(await compare(cwd, "--baseline", "a.json", "--json"))).toEqual([]);
      await answered(cwd, 20, 80);
      expect(failing(await compare(cwd, "--baseline", "a.json", "--json"))).toEqual([
        "kontaktperson.uten baseline worse-than-baseline",
      ]);
    });
  });

  test("refuses those of another questionnaire, and begins anew when told to", async () => {
    await inFolder(null, async (cwd) => {
      await answered(cwd, 40, 80);
      await compare(cwd, "--update-baseline", "--reason", reason);
      await asOfVersionOne(cwd);
      const refused = await compare(cwd);
      expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining("utgave 1 av skjemaet")]);
      const renewed = await compare(cwd, "--update-baseline", "--reason", reason);
      expect([renewed.code, (await baselineIn(cwd)).entries[0]?.questionnaireVersion]).toEqual([0, "2"]);
    });
  });

  test("of a later wave is nothing to a wave before it, and stands when that one is written", async () => {
    await inFolder(null, async (cwd) => {
      await answered(cwd, 40, 80);
      await compare(cwd, "--update-baseline", "--reason", reason);
      const old = await baselineIn(cwd);
      const later = old.entries.map((entry) => ({ ...entry, wave: "2027", questionnaireVersion: "3" }));
      await writeFile(join(cwd, FILE), JSON.stringify({ ...old, entries: later }));
      expect((await compare(cwd)).code).toBe(1);
      expect((await compare(cwd, "--update-baseline")).code).toBe(1);
      expect((await baselineIn(cwd)).entries).toEqual(later);
    });
  });

  test("says where its schema is from where it lies", async () => {
    await inFolder(null, async (cwd) => {
      await answered(cwd, 40, 80);
      const settings = {
        kommune: { name: "Prøvevik" },
        survey: "ivaretatt",
        gate: { baseline: "ci/avvik.json" },
      };
      await mkdir(join(cwd, "ci"));
      await writeFile(join(cwd, "parorende.json"), JSON.stringify(settings));
      await compare(cwd, "--update-baseline", "--reason", reason);
      expect(JSON.parse(await readFile(join(cwd, "ci", "avvik.json"), "utf8"))).toMatchObject({
        $schema: "../schema/gate-baseline.schema.json",
      });
    });
  });

  test("fails by name where what it knows is hidden now, and keeps its own numbers", async () => {
    await inFolder(null, async (cwd) => {
      await answered(cwd, 40, 80);
      await compare(cwd, "--update-baseline", "--reason", reason);
      await answered(cwd, 2, 80);
      const ran = await compare(cwd, "--json");
      expect([ran.code, failing(ran)]).toEqual([
        1,
        ["kontaktperson.uten nation named-hidden", "kontaktperson.uten baseline named-hidden"],
      ]);
      const updated = await compare(cwd, "--update-baseline", "--reason", reason);
      expect([updated.code, (await baselineIn(cwd)).entries[0]?.count]).toEqual([1, 95]);
    });
  });

  test("writes no file where nothing deviates", async () => {
    await inFolder(null, async (cwd) => {
      await answered(cwd, 68, 80);
      const before = await snapshot(cwd);
      const { code, stderr } = await runIn({ cwd }, "compare", "--update-baseline");
      expect([code, stderr]).toEqual([0, expect.stringContaining("ingen kjente avvik å skrive")]);
      expect(await snapshot(cwd)).toEqual(before);
    });
  });

  test("refuses a file that is named and is not there", async () => {
    await inFolder(null, async (cwd) => {
      await answered(cwd, 68, 80);
      const { code, stderr } = await compare(cwd, "--baseline", "mangler.json");
      expect([code, stderr]).toEqual([2, expect.stringContaining("mangler.json")]);
    });
  });

  test("hides a number that is a person away from what the file has told already", async () => {
    await inFolder(null, async (cwd) => {
      await answered(cwd, 40, 80);
      await compare(cwd, "--update-baseline", "--reason", reason);
      await answered(cwd, 41, 80);
      const { stdout } = await runIn({ cwd }, "analyze", "--json", "--quiet");
      expect(stdout).not.toContain('"count": 94');
    });
  });

  test.each([
    ["another file", ["--baseline", "../annen.json"]],
    ["no workspace", []],
  ])("knows what the file holds with %s too", async (where, args) => {
    await inFolder(null, async (cwd) => {
      await answered(cwd, 40, 80);
      const files = where === "no workspace" ? ["svar.csv", "--survey", "ivaretatt", "--wave", "2023"] : [];
      const at = where === "no workspace" ? join(cwd, "undersokelser", "2023") : cwd;
      if (where === "no workspace") await rm(join(cwd, "parorende.json"));
      await compare(at, ...files, ...args, "--update-baseline", "--reason", reason);
      await answered(cwd, 41, 80);
      if (where === "no workspace") await rm(join(cwd, "parorende.json"));
      const { stdout } = await compare(at, ...files, ...args, "--json");
      expect(stdout).toContain('"rule": "named-hidden"');
      expect(stdout).not.toContain('"count": 94');
    });
  });

  test("refuses results that were made without knowing it, and are a person away", async () => {
    await inFolder(null, async (cwd) => {
      await answered(cwd, 40, 80);
      await compare(cwd, "--update-baseline", "--reason", reason);
      await answered(cwd, 41, 80);
      await rename(join(cwd, FILE), join(cwd, "..", FILE));
      await runIn({ cwd }, "analyze", "--format", "json", "--out", "rapporter");
      await rename(join(cwd, "..", FILE), join(cwd, FILE));
      const { code, stdout, stderr } = await compare(cwd, "rapporter/analyse-2023.json");
      expect([code, stdout, stderr]).toEqual([2, "", expect.stringContaining("bare noen få svar fra dem")]);
    });
  });

  test("keeps what it knew when it is begun anew, and empties it where nothing deviates any more", async () => {
    await inFolder(null, async (cwd) => {
      await answered(cwd, 40, 80);
      await compare(cwd, "--update-baseline", "--reason", reason);
      await asOfVersionOne(cwd);
      await answered(cwd, 68, 80);
      expect((await compare(cwd, "--update-baseline")).code).toBe(0);
      expect(await baselineIn(cwd)).toMatchObject({
        entries: [],
        former: [{ indicator: "kontaktperson.uten", count: 95, n: 135, until: "2023" }],
      });
      expect((await compare(cwd)).code).toBe(0);
    });
  });

  test.each([
    ["two entries for one indicator", "står mer enn én gang i «entries»", (entry: object) => [entry, entry]],
    [
      "more counted than asked",
      "«entries.0.count» kan ikke være over 135",
      (entry: object) => [{ ...entry, count: 136 }],
    ],
    ["nobody asked", "«entries.0.n» må være over 0", (entry: object) => [{ ...entry, count: 0, n: 0 }]],
    ["a blank reason", "«entries.0.reason»", (entry: object) => [{ ...entry, reason: " " }]],
  ])("refuses a file with %s, in compare and in analyze", async (_what, says, entriesOf) => {
    await inFolder(null, async (cwd) => {
      await answered(cwd, 40, 80);
      await compare(cwd, "--update-baseline", "--reason", reason);
      const { entries, ...rest } = await baselineIn(cwd);
      await writeFile(join(cwd, FILE), JSON.stringify({ ...rest, entries: entriesOf(entries[0]!) }));
      for (const ran of [await compare(cwd), await runIn({ cwd }, "analyze", "--json")])
        expect([ran.code, ran.stdout, ran.stderr]).toEqual([
          2,
          "",
          expect.stringMatching(`${FILE}: .*${says}`),
        ]);
    });
  });
});
