import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DecisionStore } from "../../src/cli/decision-store.js";
import { decisionFile, type DecisionFile } from "../../src/domain/notes.js";
import { decisionOf } from "../support/coded-notes.js";
import { inFolder } from "../support/folders.js";
import { atTerminal, CTRL_C, ENTER, type Turn } from "../support/terminal.js";
import { runIn } from "../support/world.js";

const command = ["notes", "review", "--lang", "nb", "--date", "2026-11-22"];
const decisions = "notater/koding/beslutninger.json";

const notes = [
  "id;tekst",
  "1;Får aldri sove en hel natt, og helgene går i ett",
  "2;Kurs om demens",
  "3;Kari Nordmann svarer aldri på 900 12 345, og ingen andre tar ansvar",
].join("\n");

/** A workspace of an invented municipality with three statements. */
async function inWorkspace(use: (folder: string) => Promise<void>): Promise<void> {
  await inFolder(null, async (folder) => {
    await writeFile(join(folder, "parorende.json"), JSON.stringify({ kommune: { name: "Fjordvik" } }));
    await mkdir(join(folder, "notater"));
    await writeFile(join(folder, "notater", "kafe.csv"), notes);
    await use(folder);
  });
}

const saved = async (folder: string): Promise<DecisionFile> =>
  decisionFile.parse(JSON.parse(await readFile(join(folder, decisions), "utf8")));

describe("the review at a terminal", () => {
  it("asks who one is, takes a key for each statement, and goes on the next time where it stopped", async () => {
    await inWorkspace(async (folder) => {
      const first: readonly Turn[] = [
        ["initialene", `KV${ENTER}`],
        ["Innspill 1 av 3", "4"],
        ["Innspill 2 av 3", "q"],
      ];
      const stopped = await atTerminal(folder, first, ...command);
      expect([stopped.code, stopped.stderr]).toEqual([0, ""]);
      expect(stopped.stdout).toContain(`Lagret i ${decisions}`);
      expect(stopped.stdout).toContain("Nå er 1 av 3 innspill avgjort.");
      expect(stopped.stdout).not.toMatch(/Kari|900 12/u);
      expect((await saved(folder)).decisions).toMatchObject([
        { primary: "avlastning", by: "KV", at: "2026-11-22" },
      ]);
      const second: readonly Turn[] = [
        ["Innspill 2 av 3", "b2"],
        ["tallet for biområdet", "1"],
        ["Innspill 3 av 3", "3"],
      ];
      const ended = await atTerminal(folder, second, ...command, "--by", "leder");
      expect(ended.stdout).toContain("Nå er 3 av 3 innspill avgjort.");
      const by = (await saved(folder)).decisions.map((one) => one.by).sort();
      expect(by).toEqual(["KV", "leder", "leder"]);
    });
  });

  it("loses nothing at Ctrl-C, and gives the terminal back", async () => {
    await inWorkspace(async (folder) => {
      const turns: readonly Turn[] = [
        ["Innspill 1 av 3", "4"],
        ["Innspill 2 av 3", CTRL_C],
      ];
      const { code, stdout } = await atTerminal(folder, turns, ...command, "--by", "KV");
      expect([code, (await saved(folder)).decisions.length]).toEqual([0, 1]);
      expect(stdout).toContain("Fortsett når du vil: parorende notes review");
    });
  });

  it("never writes over what somebody else has decided meanwhile", async () => {
    await inFolder(null, async (folder) => {
      const store = await DecisionStore.in(folder);
      const mine = { decisions: [decisionOf({ id: "1", primary: "familie" })], splits: [] };
      await store.save(mine);
      expect(await saved(folder)).toEqual(mine);
      const theirs = JSON.stringify({ decisions: [], splits: [] });
      await writeFile(join(folder, decisions), theirs);
      const problem = { code: "decisionsChanged", facts: { file: "beslutninger.json" } };
      await expect(store.save(mine)).rejects.toMatchObject({ problem });
      expect(await readFile(join(folder, decisions), "utf8")).toBe(theirs);
    });
  });

  it("is not for scripts, where it names the workbook instead", async () => {
    await inWorkspace(async (cwd) => {
      const { code, stderr } = await runIn({ cwd }, "notes", "gjennomga");
      expect(code).toBe(2);
      expect(stderr).toContain("parorende notes code --format xlsx");
    });
  });

  it("needs a workspace", async () => {
    await inFolder(null, async (cwd) => {
      const { code, stderr } = await atTerminal(cwd, [], ...command);
      expect([code, stderr.includes("parorende init")]).toEqual([2, true]);
    });
  });
});
