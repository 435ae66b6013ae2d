import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { contentOf, holdsAnswers, mayHoldAnswers } from "../../src/read/holds-answers.js";
import { writeWorkbook } from "../../src/render/xlsx.js";
import { countTable, csv, plainExport } from "../support/answer-files.js";
import { filledWorkbook } from "../support/filled-workbook.js";
import { inFolder } from "../support/folders.js";
import { writeFiles } from "../support/git.js";
import { zipOf } from "../support/zip-files.js";

const counts = countTable("2025", { ja: 40, nei: 30 });
const costumes = new URL("../../fixtures/read/costumes/", import.meta.url);
const round = "undersokelser/2025";

/** Of files in a round: what each holds, and whether that counts as answers. */
async function held(
  files: Readonly<Record<string, string | object>>,
): Promise<readonly (readonly unknown[])[]> {
  return inFolder(null, async (folder) => {
    const named = Object.entries(files).map(([name, content]) => [`${round}/${name}`, content] as const);
    await writeFiles(folder, Object.fromEntries(named));
    const data = named.filter(([path]) => !path.endsWith(".json"));
    return Promise.all(
      data.map(async ([path]) => [await contentOf(join(folder, path)), await holdsAnswers(folder, path)]),
    );
  });
}

describe("an export among the survey rounds", () => {
  test.each([
    "excel-unicode/svar.txt",
    "spss-sav/svar.sav",
    "spss-zsav/svar.zsav",
    "survey-xact-xlsx/eksport.xlsx",
    "survey-xact-zip/eksport.zip",
    "triple-s-fixed/svar.asc",
  ])("holds answers: %s", async (costume) => {
    await inFolder(new URL(`${costume.split("/")[0] ?? ""}/`, costumes), async (folder) => {
      const file = costume.split("/")[1] ?? "";
      await mkdir(join(folder, round), { recursive: true });
      await cp(join(folder, file), join(folder, round, file));
      expect(await holdsAnswers(folder, `${round}/${file}`)).toBe(true);
      expect(await contentOf(join(folder, file))).toBe("answers");
    });
  });

  test("holds answers where it has one column alone", async () => {
    expect(await held({ "svar.csv": plainExport })).toEqual([["answers", true]]);
  });

  test("holds none where it is a table of counts, as text or workbook, or the workbook of init", async () => {
    await inFolder(null, async (folder) => {
      await mkdir(join(folder, round), { recursive: true });
      const rows = counts
        .trimEnd()
        .split("\n")
        .map((line) => line.split(";"));
      await writeFiles(folder, {
        [`${round}/a.csv`]: counts,
        [`${round}/b.txt`]: counts.replaceAll(";", "\t"),
      });
      await writeFile(
        join(folder, round, "c.xlsx"),
        await writeWorkbook({ sheets: [{ name: "Ark1", columns: [{ width: 20 }], rows }] }),
      );
      await writeFile(join(folder, round, "d.xlsx"), await filledWorkbook({}));
      for (const file of ["a.csv", "b.txt", "c.xlsx", "d.xlsx"]) {
        expect(await contentOf(join(folder, round, file)), file).toBe("none");
        expect(await holdsAnswers(folder, `${round}/${file}`), file).toBe(false);
      }
    });
  });

  test("holds none where nobody has answered", async () => {
    expect(await held({ "a.csv": "", "b.csv": "kontaktperson\n", "c.txt": '{"items": []}' })).toEqual([
      ["none", false],
      ["none", false],
      ["none", false],
    ]);
  });

  test("is taken to hold answers where nobody can tell: damaged, or not there any more", async () => {
    expect(await held({ "svar.sav": "$FL2 og så ingenting", "svar.zip": "PK\u0003\u0004" })).toEqual([
      ["unknown", true],
      ["unknown", true],
    ]);
    await inFolder(null, async (folder) => {
      expect(await holdsAnswers(folder, `${round}/slettet.csv`)).toBe(true);
    });
  });

  test("is read as the wave file says it is written, and not as what the wave file says it is", async () => {
    const plain = { "a.csv": `Svarfordeling;fra;oss;her;og;nå\n${counts}` };
    expect(await held(plain)).toEqual([["answers", true]]);
    expect(await held({ ...plain, "wave.json": waveFile({ headerRow: 2 }) })).toEqual([["none", false]]);
    const said = waveFile({ layout: "svarfordeling" });
    expect(await held({ "a.csv": plainExport, "wave.json": said })).toEqual([["answers", true]]);
    expect(await held({ "a.csv": plainExport, "wave.json": "{" })).toEqual([["answers", true]]);
    const below = waveFile({ headerRow: 91 });
    expect(await held({ "a.csv": plainExport, "wave.json": below })).toEqual([["answers", true]]);
    const stacked = { "a.csv": `${plainExport}${counts}`, "wave.json": waveFile({ headerRow: 92 }) };
    expect(await held(stacked)).toEqual([["answers", true]]);
  });

  test("holds answers where any of its sheets does, whichever the wave file says is read", async () => {
    const sheet = (name: string, text: string) => ({
      name,
      columns: [{ width: 20 }],
      rows: text
        .trimEnd()
        .split("\n")
        .map((line) => line.split(";")),
    });
    const [tall, svar] = [sheet("Fordeling", counts), sheet("Svar", plainExport)];
    const about = sheet("Om", "Hvor tallene er fra.\nHvem som har talt.\n");
    const said = { "wave.json": waveFile({ sheet: "Fordeling" }) };
    const book = (...sheets: readonly (typeof tall)[]) => writeWorkbook({ sheets });
    for (const wave of [{}, said]) {
      expect(await held({ ...wave, "a.xlsx": await book(tall, svar) })).toEqual([["answers", true]]);
      expect(await held({ ...wave, "a.xlsx": await book(svar, tall) })).toEqual([["answers", true]]);
      expect(await held({ ...wave, "a.xlsx": await book(about, tall) })).toEqual([["none", false]]);
    }
    expect(await held({ "a.xlsx": await book(about) })).toEqual([["answers", true]]);
  });

  test("holds answers where any file in its zip does", async () => {
    expect(await held({ "a.zip": zipOf({ "a.csv": counts, "b.csv": counts }) })).toEqual([["none", false]]);
    expect(await held({ "a.zip": zipOf({ "a.csv": counts, "b.csv": plainExport }) })).toEqual([
      ["answers", true],
    ]);
    expect(await held({ "a.zip": zipOf({ "a.csv": counts, "b.zip": "PK\u0003\u0004" }) })).toEqual([
      ["unknown", true],
    ]);
  });
});

function waveFile(reading: object): object {
  return {
    id: "2025",
    survey: "ivaretatt",
    period: { to: "2025-03-31" },
    recallYears: 2,
    design: "optIn",
    questionnaireVersion: "2",
    reading,
  };
}

describe("a file in the workspace's own folder", () => {
  const answers = csv(
    ["kontaktperson", "koordinator"],
    [
      ["Ja", "Nei"],
      ["Nei", "Ja"],
    ],
  );
  const prose = "En linje om noe.\nEn til, med komma.\n\nOg en siste.\n";

  test.each([
    ["svar.csv", answers, true],
    ["svar.csv", plainExport, true],
    ["svar.txt", answers, true],
    ["svar.sav", "$FL2 og så ingenting", true],
    ["svarfordeling.csv", counts, false],
    ["LICENSE.txt", prose, false],
    ["requirements.txt", "a==1\nb==2\n", false],
    ["bilde.zip", "PK\u0003\u0004", false],
    ["tom.csv", "", false],
    ["tall.zip", zipOf({ "a.csv": counts, "b.csv": counts }), false],
    ["alt.zip", zipOf({ "a.csv": counts, "svar.csv": plainExport }), true],
    ["kode.zip", zipOf({ "LICENSE.txt": prose, "a.png": "\u0089PNG\r\n", "b.js": "a, b;\nc, d;\n" }), false],
    ["skadet.zip", zipOf({ "svar.sav": "$FL2 og så ingenting", "a.png": "x" }), true],
  ])("%s", async (name, content, holds) => {
    await inFolder(null, async (folder) => {
      await writeFiles(folder, { [name]: content });
      expect(await holdsAnswers(folder, name)).toBe(holds);
    });
  });
});

test("notes and rejected rows hold what people said, whatever is in them; other files may", async () => {
  expect(await holdsAnswers("finnes-ikke", "notater/kafe.md")).toBe(true);
  expect(await holdsAnswers("finnes-ikke", "rapporter/rejected.csv")).toBe(true);
  expect(await holdsAnswers("finnes-ikke", `${round}/skjema.pdf`)).toBe(false);
  expect(await mayHoldAnswers("finnes-ikke", `${round}/skjema.pdf`)).toBe(true);
  expect(await mayHoldAnswers("finnes-ikke", `${round}/wave.json`)).toBe(false);
});
