import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { csv } from "../support/answer-files.js";
import { inFolder } from "../support/folders.js";
import { runIn, type Ran } from "../support/world.js";

const asked = ["--survey", "ivaretatt", "--wave", "2023"];
const strange = "Ja, jeg har det";
const coordinated = ["Fungerer", "Fungerer bare delvis", "Fungerer ikke"];

/** 61 Ja, 54 Nei, 20 Vet ikke, with other answers beside them. */
function rows(yes: string, unknown: number): string[][] {
  return Array.from({ length: 135 }, (_, at) => {
    const contact = at < 61 ? (at < unknown ? yes : "Ja") : at < 115 ? "Nei" : "Vet ikke";
    const service = at % 2 === 0 ? "avlastning" : "institusjon";
    return [
      contact,
      at % 3 === 0 ? "Ja" : "Nei",
      coordinated[at % 3] ?? "",
      service,
      at % 5 < 2 ? "Nei" : "Ja",
    ];
  });
}

const header = ["kontaktperson", "koordinator", "koordinator_fungerer", "tjeneste", "individuell_plan"];
const without = (dropped: string, all: readonly (readonly string[])[]): string =>
  csv(
    header.filter((name) => name !== dropped),
    all.map((cells) => cells.filter((_, at) => header[at] !== dropped)),
  );

interface Json {
  readonly issues: readonly {
    readonly code: string;
    readonly file: string;
    readonly column: string | null;
  }[];
  readonly inputHash: string;
  readonly files: readonly unknown[];
}

async function inFiles(
  files: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<Ran & { readonly results: Json; readonly figures: unknown }> {
  return inFolder(null, async (cwd) => {
    for (const [name, content] of Object.entries(files)) await writeFile(join(cwd, name), content);
    const ran = await runIn({ cwd }, "analyze", ...Object.keys(files), ...asked, ...args, "--json");
    expect(ran.code, ran.stderr).toBe(0);
    const results = JSON.parse(ran.stdout) as Json;
    const figures = { ...results, files: null, inputHash: null, issues: null };
    return { ...ran, stderr: ran.stderr.replaceAll("\u00a0", " "), results, figures };
  });
}

const leftOut = ({ results }: { readonly results: Json }) =>
  results.issues.filter(({ code }) => code === "itemLeftOut").map(({ file, column }) => [file, column]);

const isShown = (json: string, wave: string): boolean =>
  new RegExp(`"${wave}/kontaktperson\\.uten/total/share",\\s*"shown": true`, "u").test(json);

describe("an item of which too many cells are not understood", () => {
  test("has no figures: all is as if the file lacked it, but for the issue", async () => {
    const misread = await inFiles({ "svar.csv": csv(header, rows(strange, 61)) }, "--group-by", "tjeneste");
    const lacking = await inFiles(
      { "svar.csv": without("kontaktperson", rows(strange, 61)) },
      ...["--group-by", "tjeneste"],
    );
    expect(misread.figures).toEqual(lacking.figures);
    expect(leftOut(misread)).toEqual([["svar.csv", "kontaktperson"]]);
    expect(misread.stderr).toContain(
      "61 svar på kontaktperson finnes ikke i kodeboken. Det er så mange at resten kan gi et galt bilde, og spørsmålet er derfor ikke tatt med i målingen. Kodeboken har «Ja», «Nei» og «Vet ikke». Legg teksten fra filen inn i «labels» i wave.json.",
    );
    expect(misread.stderr + misread.stdout).not.toContain(strange);
    expect(misread.stderr).not.toContain("rader i kolonnen «kontaktperson»");
  });

  test("gives no verdict on the page, which lists it", async () => {
    await inFolder(null, async (cwd) => {
      const page = async (yes: string): Promise<string> => {
        await writeFile(join(cwd, "svar.csv"), csv(header, rows(yes, 61)));
        const ran = await runIn(
          { cwd },
          "analyze",
          "svar.csv",
          ...asked,
          "--format",
          "md",
          "--out",
          yes,
          "--force",
        );
        expect(ran.code, ran.stderr).toBe(0);
        return readFile(join(cwd, yes, "analyse-2023.md"), "utf8");
      };
      const [understood, misread] = [await page("Ja"), await page(strange)];
      const figure = /fast kontaktperson[^\n]*\d\s%/iu;
      expect(understood).toMatch(figure);
      expect(misread).not.toMatch(figure);
      expect(misread).toContain("spørsmål som ikke er tatt med, fordi for mange svar er ukjente");
    });
  });

  test("routes nobody to or from another item", async () => {
    const changed = rows("Ja", 0).map((cells) =>
      cells.with(1, cells[1] === "Ja" ? strange : (cells[1] ?? "")),
    );
    const misread = await inFiles({ "svar.csv": csv(header, changed) });
    expect(leftOut(misread)).toEqual([["svar.csv", "koordinator"]]);
    expect(misread.figures).toEqual((await inFiles({ "svar.csv": without("koordinator", changed) })).figures);
    expect(misread.results.issues.map(({ code }) => code)).not.toContain("blankRouting");
  });

  test("gives no groups, though they were asked for", async () => {
    const changed = rows("Ja", 0).map((cells) =>
      cells.with(3, cells[3] === "avlastning" ? strange : "institusjon"),
    );
    const misread = await inFiles({ "svar.csv": csv(header, changed) }, "--group-by", "tjeneste");
    expect(leftOut(misread)).toEqual([["svar.csv", "tjeneste"]]);
    expect(misread.stdout).not.toContain("tjeneste=");
    expect(misread.stderr).toContain("Fant ingen grupper etter tjeneste i svar.csv.");
  });

  test("is left out of the whole wave, though one part of it is understood", async () => {
    const all = rows(strange, 61);
    const parts = { "a.csv": csv(header, all.slice(61)), "b.csv": csv(header, all.slice(0, 61)) };
    const misread = await inFiles(parts);
    expect(leftOut(misread)).toEqual([["a.csv, b.csv", "kontaktperson"]]);
    expect(misread.figures).toEqual(
      (
        await inFiles({
          "a.csv": without("kontaktperson", all.slice(61)),
          "b.csv": without("kontaktperson", all.slice(0, 61)),
        })
      ).figures,
    );
  });

  test("is left out of its own wave alone", async () => {
    await inFolder(null, async (cwd) => {
      await writeFile(join(cwd, "ny.csv"), csv(header, rows(strange, 61)));
      await writeFile(join(cwd, "gammel.csv"), csv(header, rows("Ja", 0)));
      const { code, stdout, stderr } = await runIn(
        { cwd },
        ...["analyze", "ny.csv", ...asked, "--previous", "gammel.csv", "--previous-wave", "2022", "--json"],
      );
      expect(code, stderr).toBe(0);
      expect(leftOut({ results: JSON.parse(stdout) as Json })).toEqual([["ny.csv", "kontaktperson"]]);
      expect([isShown(stdout, "2022"), isShown(stdout, "2023")]).toEqual([true, false]);
    });
  });

  test("is read when the workspace says what the label means", async () => {
    await inFolder(null, async (cwd) => {
      const wave = { id: "2023", survey: "ivaretatt", period: { to: "2023-03-31" }, recallYears: 2 };
      await writeFile(join(cwd, "parorende.json"), JSON.stringify({ kommune: { name: "Prøvevik" } }));
      await mkdir(join(cwd, "undersokelser/2023"), { recursive: true });
      await writeFile(join(cwd, "undersokelser/2023/svar.csv"), csv(header, rows(strange, 61)));
      await writeFile(
        join(cwd, "undersokelser/2023/wave.json"),
        JSON.stringify({
          ...wave,
          design: "optIn",
          questionnaireVersion: "1",
          labels: { kontaktperson: { [strange]: "ja" } },
        }),
      );
      const { stdout } = await runIn({ cwd }, "analyze", "--json");
      expect(leftOut({ results: JSON.parse(stdout) as Json })).toEqual([]);
      expect(isShown(stdout, "2023")).toBe(true);
    });
  });

  test("is counted as before where one in twenty is not understood, and the known answers are named", async () => {
    const few = await inFiles({ "svar.csv": csv(header, rows(strange, 6)) });
    expect(leftOut(few)).toEqual([]);
    expect(isShown(few.stdout, "2023")).toBe(true);
    expect(few.stderr).toContain(
      "6 rader i kolonnen «kontaktperson» har et svar som ikke finnes i kodeboken. Svaret er ikke tatt med. Kodeboken har «Ja», «Nei» og «Vet ikke».",
    );
  });

  test("may be the only one: then nothing is said of anything", async () => {
    const alone = await inFiles({
      "svar.csv": csv(
        ["kontaktperson"],
        rows(strange, 61).map(([cell = ""]) => [cell]),
      ),
    });
    expect(leftOut(alone)).toEqual([["svar.csv", "kontaktperson"]]);
  });
});
