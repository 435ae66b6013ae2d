import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { inFolder } from "../support/folders.js";
import { runIn } from "../support/world.js";

/** What a person may have written, in cells of every kind; and the name of the home folder. */
const canaries = {
  name: "Kanarinavn Nordmann",
  mail: "kanarifugl@example.no",
  phone: "99887766",
  words: "kanarihistorie om mor",
  label: "kanarisvar",
  formula: "kanariformel",
  responseId: "kanari-id-1",
  home: "kanarihjem",
};

function answerFile(): string {
  const header = "Svar-ID;Navn;E-postadresse;Telefon;kontaktperson;tjeneste;Hva vil du fortelle oss?;Merknad";
  const rows = Array.from({ length: 90 }, (_, at) => {
    const answer = at % 3 === 0 ? "Nei" : "Ja";
    const label = at === 7 ? canaries.label : answer;
    const id = at < 2 ? canaries.responseId : `id-${at}`;
    const note = at === 11 ? `=HYPERLINK("${canaries.formula}")` : "";
    const told = at === 3 ? `${canaries.words}; ${canaries.mail}` : "";
    return [id, canaries.name, canaries.mail, canaries.phone, label, "Avlastning", told, note]
      .map((cell) => `"${cell.replaceAll('"', '""')}"`)
      .join(";");
  });
  return `${[header, ...rows].join("\n")}\n`;
}

test("no respondent's words or identity, and no home folder, shows in any output, format or language", async () => {
  await inFolder(null, async (folder) => {
    const home = join(dirname(folder), canaries.home);
    await rename(folder, home);
    const cwd = join(home, "arbeid");
    await mkdir(cwd);
    await writeFile(join(home, "svar.csv"), answerFile());
    const file = join(home, "svar.csv");
    const asked = ["--wave", "2023", "--date", "2025-06-01"];
    const ran = [
      await runIn({ cwd }, "analyze", file, ...asked, "--group-by", "tjeneste,kontaktperson"),
      await runIn({ cwd }, "analyze", file, ...asked, "--format", "html,md,json,csv", "--json"),
      await runIn({ cwd }, "analyze", file, ...asked, "--out", "en", "--format", "html,csv", "--lang", "en"),
      await runIn({ cwd }, "explain", "2023/kontaktperson.uten/total/share", file, ...asked),
      await runIn({ cwd }, "explain", "2023/kontaktperson.ja/total/x", file, ...asked),
      await runIn({ cwd }, "analyze", file),
      await runIn({ cwd }, "analyze", file, file, ...asked),
      await runIn({ cwd }, "analyze", join(home, "finnes-ikke.csv"), ...asked),
      await runIn({ cwd }, "analyze", home, ...asked),
      await runIn({ cwd }, "analyze", "--workspace", home),
      await runIn({ cwd }, "analyze", file, ...asked, "--out", file, "--quiet"),
    ];
    expect(ran.map(({ code }) => code)).toEqual([0, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2]);

    const names = (await readdir(cwd, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    expect(names.map((name) => name.slice(cwd.length + 1))).toEqual(
      expect.arrayContaining(["parorende-out/rejected.csv", "parorende-out/analyse-2023.html"]),
    );
    const outputs = [
      ...ran.flatMap(({ stdout, stderr }, at) => [
        { from: `stdout ${at}`, text: stdout },
        { from: `stderr ${at}`, text: stderr },
      ]),
      ...(await Promise.all(names.map(async (from) => ({ from, text: await readFile(from, "latin1") })))),
    ];
    const told = [...Object.values(canaries), "Nordmann", "kanari"];
    // A home folder that the user typed as --workspace is said back by its name alone, as the user typed it.
    const found = outputs.flatMap(({ from, text }) =>
      told.filter((canary) => text.includes(canary)).map((canary) => ({ from, canary })),
    );
    const typed = found.filter(({ from }) => from === "stderr 8" || from === "stderr 9");
    expect(typed.every(({ canary }) => canary === canaries.home || canary === "kanari")).toBe(true);
    expect(found.filter((one) => !typed.includes(one))).toEqual([]);
    // The outputs do tell of the rows that were left out, and of what was dropped.
    expect(ran[0]?.stderr).toContain("«Navn» er personopplysninger");
    const rejected = await readFile(join(cwd, "parorende-out/rejected.csv"), "utf8");
    expect(rejected).toContain("svar.csv;3;");
  });
});
