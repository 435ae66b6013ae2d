import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inFolder } from "../support/folders.js";
import { runIn, type Ran } from "../support/world.js";

const a =
  "id;primary;secondary\n1;avlastning;familie\n2;familie;\n3;annet;\n4;informasjon;\n5;familie;\n6;\n";
const b =
  "id;primary;secondary\n1;avlastning;familie\n2;familie;avlastning\n3;annet;\n4;koordinering;\n5;familie;\n7;annet;\n";

async function compared(ofA: string, ofB: string, ...options: readonly string[]): Promise<Ran> {
  return inFolder(null, async (cwd) => {
    await writeFile(join(cwd, "a.csv"), ofA);
    await writeFile(join(cwd, "b.csv"), ofB);
    return runIn({ cwd }, "notes", "agreement", "a.csv", "b.csv", "--date", "2026-11-22", ...options);
  });
}

describe("notes agreement", () => {
  test("tells how far two coders agree, in words and by area, and where they differ", async () => {
    const { code, stdout, stderr } = await compared(a, b);
    const lines = stdout.replaceAll("\u00a0", " ").split("\n");
    expect(code).toBe(0);
    expect(lines).toContain("Samsvar mellom to kodere");
    expect(lines).toContain("Innspill begge har kodet: 5");
    expect(lines).toContain("Bare i a.csv, ikke med: 1");
    expect(lines).toContain("De ga samme hovedområde til 4 av 5 innspill (80,0 %).");
    expect(lines.join("\n")).toMatch(/Kappa er 0,\d\d \(95 %-intervall fra 0,\d\d til 1,00\)/u);
    expect(stdout).toContain("Ordet er bare en hjelp.");
    expect(lines.some((line) => /^Familieorienterte tjenester +2 +2 +2 +100,0 %$/u.test(line))).toBe(true);
    expect(lines).toContain("Innspill med ulikt hovedområde: 1");
    expect(lines.some((line) => /^4 +Bedre informasjon.* +Forutsigbare/u.test(line))).toBe(true);
    expect(stderr).toContain("1 rad i a.csv har ikke noe hovedområde. Den er ikke tatt med. (Rad 7)");
  });

  test("as JSON gives every figure, and the ids on which they differ", async () => {
    const { stdout } = await compared(a, b, "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      files: ["a.csv", "b.csv"],
      n: 5,
      onlyInA: 1,
      onlyInB: 1,
      agreed: 4,
      share: 0.8,
      secondary: { n: 2, agreed: 1, share: 0.5 },
      differs: [{ id: "4", a: "informasjon", b: "koordinering" }],
    });
  });

  test("says why there is no kappa where both used one area only", async () => {
    const same = "id;primary\n1;annet\n2;annet\n";
    expect((await compared(same, same)).stdout).toContain(
      "Kappa og alfa er ikke regnet ut: Begge brukte bare ett og samme område.",
    );
    expect(JSON.parse((await compared(same, same, "--json")).stdout)).toMatchObject({
      kappa: null,
      why: "oneCode",
    });
  });

  test.each([
    ["nn", "Samsvar mellom to kodarar"],
    ["en", "Agreement of two coders"],
  ])("speaks %s", async (lang, title) => {
    expect((await compared(a, b, "--lang", lang)).stdout).toContain(title);
  });

  test("refuses files that have no id in common", async () => {
    const { code, stdout, stderr } = await compared("id;primary\n1;annet\n", "id;primary\n2;annet\n");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toBe(
      "Ingen id står i både a.csv og b.csv. Sjekk at begge har kodet de samme innspillene, og at id-ene ikke er endret av Excel.\n",
    );
  });

  test("refuses a file that is not there, and a missing one, in a sentence", async () => {
    expect((await runIn({ cwd: "/" }, "notater", "samsvar", "finnes-ikke.csv", "b.csv")).stderr).toContain(
      "finnes-ikke.csv",
    );
    expect(await runIn({ cwd: "/" }, "notes", "agreement", "a.csv")).toMatchObject({ code: 2, stdout: "" });
  });
});

describe("notes alone", () => {
  test("shows what can be done with notes, and does not take a misspelt command for it", async () => {
    const { code, stdout } = await runIn({ cwd: "/" }, "notes");
    expect(code).toBe(0);
    expect(stdout).toContain("agreement|samsvar");
    const wrong = await runIn({ cwd: "/" }, "notes", "agrement");
    expect([wrong.code, wrong.stderr]).toEqual([
      2,
      expect.stringContaining("Kjenner ikke kommandoen «agrement»."),
    ]);
  });
});
