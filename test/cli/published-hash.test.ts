import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { reporterIds } from "../../src/domain/gate/reporters.js";
import type { FileUse, Results } from "../../src/domain/results.js";
import { inFolder } from "../support/folders.js";
import { runIn } from "../support/world.js";

const kommune = new URL("../../fixtures/kommune", import.meta.url);
const asked = ["--survey", "ivaretatt", "--wave", "2025"];
const date = ["--date", "2026-02-02"];
const FILE = "svarfordeling.csv";

/** 135 answers: 110 «Ja» and 25 that are «Nei» or «Vet ikke», which are hidden one by one and shown together. */
function answerTable(dontKnow: number, yes = 110): string {
  const counts = [["*", 135] as const, ["ja", yes] as const, ["nei", 135 - yes - dontKnow] as const];
  const rows = [...counts, ["vet_ikke", dontKnow] as const].map(
    ([option, count]) => `2025;;;kontaktperson;${option};${String(count)}`,
  );
  return ["måling;kommunenummer;gruppe;spørsmål;svar;antall", ...rows, ""].join("\n");
}

type Outputs = ReadonlyMap<string, string>;

/** All that is told and written of a table, by name; what is packed is unpacked. */
async function outputsOf(table: string): Promise<Outputs> {
  return inFolder(null, async (cwd) => {
    await writeFile(join(cwd, FILE), table);
    const formats = ["--format", "html,md,json,csv,xlsx,docx", "--out", "ut"];
    const analyzed = await runIn({ cwd }, "analyze", FILE, ...asked, ...date, ...formats, "--quiet");
    expect([analyzed.code, analyzed.stderr]).toEqual([0, ""]);
    const reporters = reporterIds.filter((id) => id !== "text").map((id) => `${id}=ut/kontroll.${id}`);
    const args = ["text", ...reporters].flatMap((reporter) => ["--reporter", reporter]);
    const compared = await runIn({ cwd }, "compare", FILE, ...asked, ...date, ...args, "--explain");
    const written = await filesIn(join(cwd, "ut"));
    return new Map([...written, ["compare", `${compared.stdout}\n${compared.stderr}`]]);
  });
}

async function filesIn(folder: string): Promise<Outputs> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const told = new Map<string, string>();
  for (const entry of entries.filter((one) => one.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name));
    const isZip = bytes.subarray(0, 2).toString("latin1") === "PK";
    const parts = isZip ? Object.values(unzipSync(bytes)).map((part) => strFromU8(part, true)) : [];
    told.set(entry.name, isZip ? parts.join("\n") : bytes.toString("utf8"));
  }
  return told;
}

const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

describe("of a table of counts, whoever knows what is shown", () => {
  test("cannot try what is hidden: tables that show the same give the same bytes in every format", async () => {
    const [first, ...others] = await Promise.all(
      [3, 4, 2].map((dontKnow) => outputsOf(answerTable(dontKnow))),
    );
    const names = [...(first?.keys() ?? [])];
    expect(names).toEqual(expect.arrayContaining(["analyse-2025.json", "kontroll.sarif", "kontroll.junit"]));
    expect(first?.get("analyse-2025.json")).toMatch(
      /"2025\/kontaktperson\.vet_ikke\/[^"]*",\s*"shown": false/u,
    );
    for (const other of others)
      for (const name of names) expect(other.get(name), name).toBe(first?.get(name));
  });

  test("though other figures that are shown have another hash", async () => {
    const [one, other] = await Promise.all(
      [answerTable(3), answerTable(3, 109)].map(async (table) => {
        const json = (await outputsOf(table)).get("analyse-2025.json") ?? "";
        return (JSON.parse(json) as Results).inputHash;
      }),
    );
    expect(one).toMatch(/^[0-9a-f]{64}$/u);
    expect(other).not.toBe(one);
  });

  test("finds the hash of no file in what is written", async () => {
    for (const [name, text] of await outputsOf(answerTable(3)))
      expect(text, name).not.toContain(sha256(answerTable(3)));
  });
});

describe("what is written of a workspace", { timeout: 60_000 }, () => {
  const formats = ["--format", "html,md,json", "--out", "ut"];

  test("has the hash of no file that was read", async () => {
    await inFolder(kommune, async (cwd) => {
      await runIn({ cwd }, "analyze", ...date, ...formats);
      await runIn({ cwd }, "report", "--year", "2025", ...date, ...formats);
      const raw = await Promise.all(
        ["plan", "undersokelser", "notater"].map((folder) => rawHashes(join(cwd, folder))),
      );
      const written = await filesIn(join(cwd, "ut"));
      expect([raw.flat().length > 5, written.size > 5]).toEqual([true, true]);
      for (const [name, text] of written)
        for (const hash of raw.flat()) expect(text.includes(hash), name).toBe(false);
    });
  });

  test("is the same whatever a register’s hidden number is, and another where a shown one is", async () => {
    await inFolder(kommune, async (cwd) => {
      const register = join(cwd, "plan/tall.csv");
      const complaints = await readFile(register, "utf8");
      const reported = async (text: string): Promise<string> => {
        await writeFile(register, text);
        return (await runIn({ cwd }, "report", "--year", "2025", "--json", ...date)).stdout;
      };
      const first = await reported(complaints);
      expect(first).toContain('"inputHash"');
      expect(await reported(complaints.replace("31.12.2025;2;;Klage", "31.12.2025;3;;Klage"))).toBe(first);
      const other = await reported(complaints.replace("31.12.2025;83;;", "31.12.2025;84;;"));
      expect(hashIn(other)).not.toBe(hashIn(first));
    });
  });
});

async function rawHashes(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(
    files.map(async ({ parentPath, name }) => sha256(await readFile(join(parentPath, name)))),
  );
}

const hashIn = (json: string): string => (JSON.parse(json) as Results).inputHash;

test("results in the form before are decided on as in the new, and their hashes are not passed on", async () => {
  await inFolder(null, async (cwd) => {
    await writeFile(join(cwd, FILE), answerTable(3));
    const { stdout } = await runIn({ cwd }, "analyze", FILE, ...asked, ...date, "--json");
    const results = JSON.parse(stdout) as Results;
    const raw = sha256(answerTable(3));
    const files = results.files.map((file): FileUse & { hash: string } => ({ ...file, hash: raw }));
    const older = { ...results, schemaVersion: "1.2", inputHash: sha256(raw), files };
    await writeFile(join(cwd, "ny.json"), stdout);
    await writeFile(join(cwd, "eldre.json"), JSON.stringify(older));
    const [now, before] = [await compared(cwd, "ny.json"), await compared(cwd, "eldre.json")];
    expect(before.code).toBe(now.code);
    expect(before.stderr).toBe("");
    expect(before.stdout).not.toContain(sha256(raw));
    expect({ ...asObject(before.stdout), inputHash: "" }).toEqual({ ...asObject(now.stdout), inputHash: "" });
  });
});

const compared = (cwd: string, file: string) => runIn({ cwd }, "compare", file, "--json");
const asObject = (json: string): object => JSON.parse(json) as object;
