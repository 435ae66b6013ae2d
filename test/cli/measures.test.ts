import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sending } from "../../src/domain/plan/sending.js";
import { inFolder } from "../support/folders.js";
import { bytesIn, fillRegister, fillSent, rowsIn, type Cells } from "../support/registers.js";
import { runIn } from "../support/world.js";

const SOURCE_DATE_EPOCH = "1762000000";
const sent = join("rapporter", "utsending", "2025-12-31");

/** Invented measures of three units, and one that no unit has. */
const measures: readonly Cells[] = [
  {
    id: "senter",
    shortName: "Senter",
    wording: "Kommunen åpner et senter.",
    unit: "Helse og mestring",
    status: "i gang",
  },
  {
    id: "avlastning",
    shortName: "Avlastning",
    wording: "Mer avlastning.",
    unit: "Helse og mestring",
    status: "planlagt",
  },
  { id: "barn", shortName: "Barn", wording: "Barn følges opp.", unit: "Oppvekst", status: "planlagt" },
  { id: "nett", shortName: "Nettside", wording: "Ny nettside.", unit: "Servicetorg", status: "planlagt" },
  { id: "lost", shortName: "Uten enhet", wording: "Ingen har det ennå.", unit: "" },
];
const figures: readonly Cells[] = [
  {
    id: "ventetid",
    measure: "senter",
    name: "Ventetid",
    figureUnit: "dager",
    date: "2024-12-31",
    value: "40",
    counted: "annet",
  },
  {
    id: "klager",
    measure: "",
    name: "Klager",
    figureUnit: "saker",
    date: "2024-12-31",
    value: "9",
    counted: "saker",
  },
];

const at = (cwd: string) => ({ cwd, env: { SOURCE_DATE_EPOCH } });
const changing =
  (id: string, changes: Cells) =>
  (_: string, cells: Cells): Cells =>
    cells["id"] === id ? { ...cells, ...changes } : cells;

/** A new workspace whose registers of measures and figures are filled in. */
async function inFilledWorkspace(work: (cwd: string) => Promise<void>): Promise<void> {
  await inFolder(null, async (cwd) => {
    expect((await runIn({ cwd }, "init", ".", "--name", "Prøvevik")).code).toBe(0);
    await fillRegister(join(cwd, "plan", "tiltak.xlsx"), "tiltak", measures);
    await fillRegister(join(cwd, "plan", "tall.xlsx"), "tall", figures);
    await work(cwd);
  });
}

/** The same, with the workbooks sent, to be reported as of the end of 2025. */
async function inSentWorkspace(work: (cwd: string) => Promise<void>): Promise<void> {
  await inFilledWorkspace(async (cwd) => {
    expect((await runIn(at(cwd), "measures", "send", "--date", "2025-12-31")).code).toBe(0);
    await work(cwd);
  });
}

describe("parorende measures send", () => {
  test("writes a workbook for each unit with its own rows alone, and tells which measures nobody is asked about", async () => {
    await inFilledWorkspace(async (cwd) => {
      const { code, stdout, stderr } = await runIn(at(cwd), "tiltak", "send", "--date", "2025-12-31");
      expect([code, stderr]).toEqual([0, ""]);
      expect(stdout.split("\n")).toEqual([
        "3 filer er klare til å sendes. De ligger i rapporter/utsending/2025-12-31:",
        "  tiltak-helse_og_mestring.xlsx: Helse og mestring, 2 tiltak og 1 tall",
        "  tiltak-oppvekst.xlsx: Oppvekst, 1 tiltak",
        "  tiltak-servicetorg.xlsx: Servicetorg, 1 tiltak",
        expect.stringMatching(/^1 tall skal rapporteres per 31\. desember 2025\.$/u),
        "1 tiltak har ingen enhet og er ikke sendt: lost. Fyll ut kolonnen «Enhet» i registeret.",
        expect.stringContaining("parorende measures fetch <mappe>"),
        "",
      ]);
      const file = join(cwd, sent, "tiltak-helse_og_mestring.xlsx");
      expect((await rowsIn(file, "tiltak")).map(({ id }) => id)).toEqual(["senter", "avlastning"]);
      expect((await rowsIn(file, "tall")).map(({ id, date, value }) => [id, date, value])).toEqual([
        ["ventetid", "2024-12-31", "40"],
        ["ventetid", "2025-12-31", ""],
      ]);
      const kept = sending.parse(JSON.parse(await readFile(join(cwd, "plan", "utsending.json"), "utf8")));
      expect([kept.date, kept.units.map(({ unit }) => unit)]).toEqual([
        "2025-11-01",
        ["Helse og mestring", "Oppvekst", "Servicetorg"],
      ]);
      expect(kept.units[0]).toMatchObject({
        tiltak: ["senter", "avlastning"],
        tall: ["ventetid 2024-12-31"],
      });
    });
  });

  test("gives the same bytes again, and does not write over a file that somebody has filled in", async () => {
    await inSentWorkspace(async (cwd) => {
      const file = join(cwd, sent, "tiltak-oppvekst.xlsx");
      const first = await bytesIn(file);
      const again = ["measures", "send", "--date", "2025-12-31"] as const;
      expect((await runIn(at(cwd), ...again)).code).toBe(0);
      expect(await bytesIn(file)).toBe(first);
      await fillSent(file, changing("barn", { status: "utgår" }));
      const { code, stderr } = await runIn(at(cwd), ...again);
      expect([code, stderr]).toEqual([2, expect.stringContaining("tiltak-oppvekst.xlsx finnes fra før")]);
    });
  });

  test("says what is missing: the register, or units in it", async () => {
    await inFolder(null, async (cwd) => {
      await runIn({ cwd }, "init", ".", "--name", "Prøvevik");
      const none = await runIn(at(cwd), "measures", "send");
      expect([none.code, none.stderr]).toEqual([2, expect.stringContaining("Fyll ut kolonnen «Enhet»")]);
      await rm(join(cwd, "plan", "tiltak.xlsx"));
      const missing = await runIn(at(cwd), "measures", "send");
      expect([missing.code, missing.stderr]).toEqual([
        2,
        expect.stringContaining("Fant ikke plan/tiltak.xlsx"),
      ]);
    });
  });
});

describe("parorende measures fetch", () => {
  test("takes in what two of three units have written, lists what both sides changed, and who has not answered", async () => {
    await inSentWorkspace(async (cwd) => {
      const folder = join(cwd, sent);
      await rm(join(folder, "tiltak-servicetorg.xlsx"));
      await fillSent(join(folder, "tiltak-helse_og_mestring.xlsx"), (register, cells) =>
        register === "tall"
          ? { ...cells, value: cells["value"] === "" ? "31.5" : (cells["value"] ?? "") }
          : changing("senter", { status: "gjennomført", risk: "lav" })(register, cells),
      );
      await fillSent(join(folder, "tiltak-oppvekst.xlsx"), changing("barn", { status: "i gang" }));
      const here = measures.map((cells) => (cells["id"] === "barn" ? { ...cells, status: "utgår" } : cells));
      const register = join(cwd, "plan", "tiltak.xlsx");
      await fillRegister(register, "tiltak", here);
      const before = await bytesIn(register);

      const { code, stdout, stderr } = await runIn(at(cwd), "measures", "hent", sent);
      expect([code, stderr]).toEqual([0, ""]);
      expect(stdout.split("\n")).toEqual([
        "Helse og mestring (tiltak-helse_og_mestring.xlsx): 2 felt tatt inn, 1 nytt tall",
        "Oppvekst (tiltak-oppvekst.xlsx): svar mottatt. Registeret har det samme fra før, eller filen har noe som ikke kan tas inn.",
        "1 felt er endret både her og hos enheten, til hver sin tekst. Registeret står som før:",
        "  barn, «Status» (tiltak-oppvekst.xlsx, rad 2)",
        "Skal enhetenes svar gjelde, skriver du kommandoen igjen med --overrule.",
        "Disse har ikke svart: Servicetorg.",
        "Skrevet: plan/tiltak.xlsx og plan/tall.xlsx.",
        "Registrene slik de var før, ligger i plan/tidligere.",
        "",
      ]);
      const taken = await rowsIn(register, "tiltak");
      expect(taken.map(({ id, status, risk }) => [id, status, risk])).toEqual([
        ["senter", "gjennomført", "lav"],
        ["avlastning", "planlagt", ""],
        ["barn", "utgår", ""],
        ["nett", "planlagt", ""],
        ["lost", "", ""],
      ]);
      expect((await rowsIn(join(cwd, "plan", "tall.xlsx"), "tall")).map(({ value }) => value)).toEqual([
        "40",
        "31.5",
        "9",
      ]);
      const [earlier = ""] = (await readdir(join(cwd, "plan", "tidligere"))).filter((name) =>
        name.startsWith("tiltak"),
      );
      expect(await bytesIn(join(cwd, "plan", "tidligere", earlier))).toBe(before);

      const after = await bytesIn(register);
      const again = await runIn(at(cwd), "measures", "fetch", sent);
      expect(again.stdout).toContain("Registrene er ikke endret.\n");
      expect(await bytesIn(register)).toBe(after);
      await runIn(at(cwd), "measures", "fetch", sent, "--overrule");
      expect((await rowsIn(register, "tiltak"))[2]?.["status"]).toBe("i gang");
    });
  });

  test("knows on a later day who answered before, and who sent the file back as it was", async () => {
    await inSentWorkspace(async (cwd) => {
      const file = (unit: string) => join(cwd, sent, `tiltak-${unit}.xlsx`);
      await fillSent(file("oppvekst"), changing("barn", { progress: "i rute" }));
      await runIn(at(cwd), "measures", "fetch", file("oppvekst"));
      const { stdout } = await runIn(at(cwd), "measures", "fetch", file("servicetorg"));
      expect(stdout).toContain("Servicetorg (tiltak-servicetorg.xlsx): ingenting er fylt ut eller endret\n");
      expect(stdout).toContain("Disse har ikke svart: Helse og mestring.\n");
      expect(stdout).toContain("Disse har sendt filen tilbake uten å endre noe: Servicetorg.\n");
    });
  });

  test("remembers who has answered when the same day's workbooks are sent again, and forgets it with a new date", async () => {
    await inSentWorkspace(async (cwd) => {
      const file = join(cwd, sent, "tiltak-oppvekst.xlsx");
      await fillSent(file, changing("barn", { progress: "i rute" }));
      await runIn(at(cwd), "measures", "fetch", file);
      const answeredAfter = async (world: ReturnType<typeof at>, out: string) => {
        expect((await runIn(world, "measures", "send", "--out", out)).code).toBe(0);
        const kept = sending.parse(JSON.parse(await readFile(join(cwd, "plan", "utsending.json"), "utf8")));
        return kept.units.filter(({ answered }) => answered !== undefined).map(({ unit }) => unit);
      };
      expect(await answeredAfter(at(cwd), "igjen")).toEqual(["Oppvekst"]);
      const later = { cwd, env: { SOURCE_DATE_EPOCH: "1772000000" } };
      expect(await answeredAfter(later, "senere")).toEqual([]);
    });
  });

  test("tells of a row by its place and not by what somebody has typed in its id", async () => {
    await inSentWorkspace(async (cwd) => {
      const file = join(cwd, sent, "tiltak-oppvekst.xlsx");
      await fillSent(file, changing("barn", { id: "Ring Kari Nordmann", wording: "Noe annet." }));
      const { code, stdout, stderr } = await runIn(at(cwd), "measures", "fetch", file);
      expect([code, stderr]).toEqual([0, ""]);
      expect(stdout).not.toContain("Kari");
      expect(stdout).toContain(
        "tiltak-oppvekst.xlsx, rad 2: «barn» er endret i kolonner som enhetene ikke melder i",
      );
    });
  });

  test("writes a csv register as csv, with the columns of the municipality's own", async () => {
    await inFilledWorkspace(async (cwd) => {
      await rm(join(cwd, "plan", "tiltak.xlsx"));
      const register = join(cwd, "plan", "tiltak.csv");
      await writeFile(
        register,
        "Id;Kortnavn;Vedtatt ordlyd;Vårt;Enhet\r\nbarn;Barn;Barn følges opp.;x;Oppvekst\r\n",
      );
      await runIn(at(cwd), "measures", "send", "--out", "ut");
      await fillSent(join(cwd, "ut", "tiltak-oppvekst.xlsx"), changing("barn", { status: "i gang" }));
      const { stdout } = await runIn(at(cwd), "measures", "fetch", "ut");
      expect(stdout).toContain("Alle har svart.\n");
      expect(await readFile(register, "utf8")).toBe(
        "\ufeffId;Kortnavn;Vedtatt ordlyd;Enhet;Status;Vårt\r\nbarn;Barn;Barn følges opp.;Oppvekst;i gang;x\r\n",
      );
    });
  });

  test("writes nothing while somebody has the register open, and says so", async () => {
    await inSentWorkspace(async (cwd) => {
      await fillSent(join(cwd, sent, "tiltak-oppvekst.xlsx"), changing("barn", { status: "i gang" }));
      await writeFile(join(cwd, "plan", "~$tiltak.xlsx"), "");
      const before = await bytesIn(join(cwd, "plan", "tiltak.xlsx"));
      const { code, stderr } = await runIn(at(cwd), "measures", "fetch", sent);
      expect([code, stderr]).toEqual([2, expect.stringContaining("Lukk den og prøv igjen.")]);
      expect(await bytesIn(join(cwd, "plan", "tiltak.xlsx"))).toBe(before);
    });
  });

  test("refuses files that were never sent, and no cell of theirs is told", async () => {
    await inFilledWorkspace(async (cwd) => {
      await mkdir(join(cwd, "svar"));
      await fillRegister(join(cwd, "svar", "noe.xlsx"), "tiltak", [
        { id: "a", shortName: "Hemmelig", wording: "b" },
      ]);
      const { code, stdout, stderr } = await runIn(at(cwd), "measures", "fetch", "svar");
      expect([code, stderr]).toEqual([2, expect.stringContaining("noe.xlsx")]);
      expect(stdout + stderr).not.toContain("Hemmelig");
    });
  });

  test("needs files, and a workspace", async () => {
    await inFolder(null, async (cwd) => {
      const none = await runIn({ cwd }, "measures", "fetch");
      expect([none.code, none.stderr]).toEqual([2, expect.stringContaining("Mangler")]);
      const outside = await runIn({ cwd }, "measures", "fetch", "x.xlsx");
      expect([outside.code, outside.stderr]).toEqual([
        2,
        expect.stringContaining("Fant ikke parorende.json"),
      ]);
    });
  });
});
