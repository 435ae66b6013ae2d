import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { codeNotes, heardVoices } from "../src/notes.js";
import { loadCatalogue } from "../src/read/catalogue.js";
import { textHash } from "../src/coding/notes/text-hash.js";
import { decided } from "./support/notes.js";
import { inFolder } from "./support/folders.js";

type Files = Readonly<Record<string, string>>;

/** A workspace with these notes, and with these decisions on statements by id and text. */
async function inWorkspace<T>(
  files: Files,
  decisions: readonly (readonly [string, string])[],
  use: (workspace: string) => Promise<T>,
): Promise<T> {
  return inFolder(null, async (workspace) => {
    await mkdir(join(workspace, "notater", "koding"), { recursive: true });
    await writeFile(
      join(workspace, "parorende.json"),
      JSON.stringify({ kommune: { name: "Vassbygd" }, invented: true }),
    );
    for (const [name, text] of Object.entries(files)) await writeFile(join(workspace, "notater", name), text);
    const made = decisions.map(([id, text]) => decided("avlastning", { id, text: textHash(text) }));
    const path = join(workspace, "notater", "koding", "beslutninger.json");
    await writeFile(path, JSON.stringify({ decisions: made, splits: [] }));
    return use(workspace);
  });
}

const own = (workspace: string) => codeNotes({ files: [], workspace });
const sleep = "id;text\n7;Får aldri sove\n";

describe("notes of a workspace", () => {
  test("give no name of a person away, not in the ids that are made of events and files either", async () => {
    const files = {
      "Kari Nordmann.txt": "- Får aldri sove\n",
      "KariNordmann1.csv": "id;text\nKari-3;Ingen ringer\n4;Ingen svarer\n",
      "a.md": "Dato: 12.3.2025\nArrangement: Kafé\nSted: hos Per Hansen\n\n- Noe\n",
      "b.md": "Dato: 12.3.2025\nArrangement: Kafé\nSted: Storsalen\n\n- Annet\n",
    };
    await inWorkspace(files, [], async (workspace) => {
      const { events, statements, issues } = await own(workspace);
      expect(statements).toHaveLength(5);
      const told = statements.map(({ id, event, file, text }) => [id, event, file, text]);
      expect(JSON.stringify([events, told, issues])).not.toMatch(/kari|nordmann|hansen/iu);
    });
  });

  test("keep their ids and decisions when another file is added, and when one is named alone", async () => {
    const files = { "a.csv": "id;text\n7;Parkeringa er håpløs\n", "b.csv": sleep };
    await inWorkspace(files, [["b_csv-7", "Får aldri sove"]], async (workspace) => {
      const { statements, stale } = await own(workspace);
      expect(statements.map(({ id, decision }) => [id, decision?.primary])).toEqual([
        ["a_csv-7", undefined],
        ["b_csv-7", "avlastning"],
      ]);
      expect(stale).toEqual([]);
      const path = join(workspace, "notater", "b.csv");
      const named = await codeNotes({ files: [{ path, name: "b.csv" }], workspace });
      expect(named.statements[0]?.decision?.primary).toBe("avlastning");
    });
  });

  test("keep what was decided of a file that has got another name, and count what no statement has any more", async () => {
    const decisions = [
      ["gammel_csv-7", "Får aldri sove"],
      ["gammel_csv-8", "Sto her før"],
    ] as const;
    await inWorkspace({ "ny.csv": sleep }, decisions, async (workspace) => {
      const { statements, stale, decisions: kept } = await own(workspace);
      expect(statements[0]?.decision?.primary).toBe("avlastning");
      expect(kept.decisions.map(({ id }) => id)).toEqual(["gammel_csv-8", "ny_csv-7"]);
      expect(stale).toEqual(["gammel_csv-8"]);
    });
  });

  test("lose no decision to a file that cannot be opened today", async () => {
    const files = { "a.csv": sleep, "b.docx": "låst" };
    await inWorkspace(files, [["b_docx-7", "Får aldri sove"]], async (workspace) => {
      const { stale, decisions, issues } = await own(workspace);
      expect([stale, decisions.decisions.map(({ id }) => id)]).toEqual([[], ["b_docx-7"]]);
      expect(issues.map(({ code }) => code)).toEqual(["unreadableNotes"]);
    });
  });

  test("are counted although one of them cannot be read, and none is needed", async () => {
    const framework = await (await loadCatalogue()).framework("nasjonal");
    const how = { framework, acceptSuggested: false };
    const pdf = { "skannet.pdf": "%PDF-1.7 …" };
    await inWorkspace({ ...pdf, "a.csv": sleep }, [["a_csv-7", "Får aldri sove"]], async (workspace) => {
      const { voices, issues } = await heardVoices({ files: [], workspace }, how);
      expect(voices?.approved).toBe(1);
      expect(issues.map(({ code, file }) => [code, file])).toEqual([["unreadableNotes", "skannet.pdf"]]);
      const named = {
        files: [{ path: join(workspace, "notater", "skannet.pdf"), name: "skannet.pdf" }],
        workspace,
      };
      await expect(heardVoices(named, how)).rejects.toMatchObject({ problem: { code: "notesFormat" } });
    });
    await inWorkspace(pdf, [], async (workspace) => {
      const { voices, issues } = await heardVoices({ files: [], workspace }, how);
      expect([voices, issues.map(({ code }) => code)]).toEqual([null, ["unreadableNotes"]]);
      await expect(own(workspace)).rejects.toMatchObject({ problem: { code: "noStatements" } });
    });
  });
});
