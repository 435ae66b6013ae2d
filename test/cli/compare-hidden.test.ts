import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
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

/** A workspace with faults that few rows have, in answers, in counts and in notes. */
async function faulty<T>(use: (folder: string) => Promise<T>): Promise<T> {
  return inFolder(null, async (cwd) => {
    const write = async (file: string, lines: readonly string[]): Promise<void> => {
      await mkdir(dirname(join(cwd, file)), { recursive: true });
      await writeFile(join(cwd, file), `${lines.join("\n")}\n`);
    };
    const answer = (at: number): string => {
      const gender = at < 133 ? "Kvinne" : `noe eget ${String(at)}`;
      return [at === 7 ? 3 : at, at < 20 ? "Ja" : "Nei", gender, "x", `Kari Nordmann${String(at)}`].join(";");
    };
    const counts = ["*;4", "ja;1", "nei;2", "vet_ikke;0"].map((count) => `2022;;;kontaktperson;${count}`);
    await write("parorende.json", [JSON.stringify({ kommune: { name: "Prøvevik" }, survey: "ivaretatt" })]);
    await write("undersokelser/2023/svar.csv", [
      "ResponseID;kontaktperson;kjonn;ukjent_ting;Navn",
      ...Array.from({ length: 135 }, (_, at) => answer(at)),
    ]);
    await write("undersokelser/2022/svarfordeling.csv", [
      "måling;kommunenummer;gruppe;spørsmål;svar;antall",
      ...counts,
    ]);
    const notes = [
      "# Kafé",
      "Dato: en gang i mai",
      "",
      "- Jeg tenker på å ta livet mitt.",
      "- Avlastningen?",
    ];
    await write("notater/samtale-med-familien-hansen.md", notes);
    return use(cwd);
  });
}

describe("what compare says was read, which lands in a log that others see", () => {
  test.each(["nb", "nn", "en"])("has no count, no row and no note’s name, in %s", async (lang) => {
    await faulty(async (cwd) => {
      const { stderr } = await runIn({ cwd }, "compare", "--lang", lang);
      const counts = stderr
        .replaceAll(/(?:undersokelser\/)?202[23](?:\/svar(?:fordeling)?\.csv)?/gu, "")
        .replaceAll(/utf-8|\brad 1$|\brow 1$/gimu, "");
      expect(counts).not.toMatch(/\d/u);
      expect(stderr).not.toMatch(/hansen|notat-/u);
      for (const column of ["kjonn", "ukjent_ting", "ResponseID", "Navn", "kontaktperson"])
        expect(stderr).toContain(column);
    });
  });

  test("says nothing of answers to what the question before did not lead to: that none are told of would be a count", async () => {
    await inFolder(null, async (cwd) => {
      const rows = Array.from({ length: 135 }, (_, at) =>
        at < 60 ? "Ja;Fungerer" : at < 64 ? "Nei;Fungerer" : "Nei;",
      );
      await writeFile(join(cwd, "svar.csv"), ["koordinator;koordinator_fungerer", ...rows].join("\n"));
      const asked = ["svar.csv", "--survey", "ivaretatt", "--wave", "2023"];
      expect((await runIn({ cwd }, "compare", ...asked)).stderr).not.toContain("koordinator_fungerer");
      const analyzed = await runIn({ cwd }, "analyze", ...asked, "--out", "ut");
      expect(analyzed.stderr).toContain("koordinator_fungerer");
    });
  });

  test("says where the counts and the rows are told, and there they are", async () => {
    await faulty(async (cwd) => {
      const compared = await runIn({ cwd }, "compare");
      expect(compared.stderr).toContain("egen tekst, regnet som «Annet»: «kjonn»");
      expect(compared.stderr.trimEnd().split("\n").at(-1)).toContain("«parorende analyze»");
      const analyzed = await runIn({ cwd }, "analyze");
      expect(analyzed.stderr).toContain("2 svar i kolonnen «kjonn» hadde egen tekst");
      expect(analyzed.stderr).toContain("(Rad 135, 136)");
      expect(analyzed.stderr).toContain("til sammen 3, men 4 svarte");
      expect(analyzed.stderr).toContain("Forsto ikke datoen 1 gang");
    });
  });

  test("says nothing of more where there is no more", async () => {
    const [[, text] = ["", ""]] = await reports(20, {}, []);
    expect(text).toContain("svar.csv");
    expect(text).not.toContain("parorende doctor");
  });
});
