import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { reporterIds, type ReporterId } from "../../src/domain/gate/reporters.js";
import { inFolder } from "../support/folders.js";
import { runIn } from "../support/world.js";

const named = { gate: { indicators: ["kontaktperson.uten"] } };

/** What every reporter says of so many «Ja» of 135, with the rule that decided each line. */
async function reports(
  yes: number,
  gate: object,
  options: readonly string[],
): Promise<readonly (readonly [ReporterId, string])[]> {
  return inFolder(null, async (cwd) => {
    const settings = { kommune: { name: "Prøvevik" }, survey: "ivaretatt", ...gate };
    await mkdir(join(cwd, "undersokelser", "2023"), { recursive: true });
    await writeFile(join(cwd, "parorende.json"), JSON.stringify(settings));
    const rows = `${"Ja\n".repeat(yes)}${"Nei\n".repeat(135 - yes)}`;
    await writeFile(join(cwd, "undersokelser", "2023", "svar.csv"), `kontaktperson\n${rows}`);
    const toFiles = reporterIds.filter((id) => id !== "text");
    const files = toFiles.flatMap((id) => ["--reporter", `${id}=ut/${id}`]);
    const { stdout, stderr } = await runIn({ cwd }, "compare", ...options, "--reporter", "text", ...files);
    const written = await Promise.all(
      toFiles.map(async (id) => [id, await readFile(join(cwd, "ut", id), "utf8")] as const),
    );
    // What is said beside the reports stands on the same screen.
    return [["text", `${stdout}${stderr}`], ...written];
  });
}

/** GitHub’s commands have commas of their own. */
const plain = (text: string): string => text.replaceAll("%2C", ",");

describe("compare, of 3 «Ja» among 135", () => {
  test.each([
    ["listed", {}, []],
    ["listed, with its rule", {}, ["--explain"]],
    ["named by the policy, so that it fails", named, []],
    ["named by the policy, with its rule", named, ["--explain"]],
    ["in English", named, ["--explain", "--lang", "en"]],
  ])("tells no reader how many they were, or what they are a part of: %s", async (_how, gate, options) => {
    for (const [id, text] of await reports(3, gate, options)) {
      const told = [/132/u, /\b3 (?:av|of)\b/u, /97[.,]8/u, /2[.,]2/u, /0[.,]977/u, /0[.,]022/u];
      for (const figure of told) expect(plain(text), `${id} ${String(figure)}`).not.toMatch(figure);
      expect(text.length, id).toBeGreaterThan(0);
    }
  });

  test("though each reporter has the figures of what is shown", async () => {
    for (const [id, text] of await reports(20, named, ["--explain"]))
      expect(plain(text), id).toMatch(id === "json" ? /0\.851851/u : /85,2/u);
  });
});
