import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { answers, countTable, csv, plainExport } from "../support/answer-files.js";
import { inFolder } from "../support/folders.js";
import { runIn, type Ran } from "../support/world.js";

const asked = ["--survey", "ivaretatt", "--wave", "2023"];

/** Runs in a folder with these files; what is said is in bokmål, with plain spaces. */
async function inFiles(
  files: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<Ran & { readonly results: SomeResults | null }> {
  return inFolder(null, async (cwd) => {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(cwd, name)), { recursive: true });
      await writeFile(join(cwd, name), content);
    }
    const { code, stdout, stderr } = await runIn({ cwd }, "analyze", ...args, "--json");
    const results = stdout === "" ? null : (JSON.parse(stdout) as SomeResults);
    return { code, stdout, stderr: stderr.replaceAll("\u00a0", " "), results };
  });
}

interface SomeResults {
  readonly wave: string;
  readonly previousWave: string | null;
  readonly waves: readonly { readonly id: string }[];
  readonly issues: readonly { readonly code: string; readonly column: string | null }[];
  readonly items: readonly {
    readonly id: string;
    readonly distributions: readonly { readonly answered: { readonly value?: number } }[];
  }[];
}

const settings = (more: object = {}): string => JSON.stringify({ kommune: { name: "Prøvevik" }, ...more });

function described(id: string, to: string, more: object = {}): string {
  const wave = { id, survey: "ivaretatt", period: { to }, recallYears: 2, design: "optIn" };
  return JSON.stringify({ ...wave, questionnaireVersion: "2", ...more });
}

const numbered = (from: number, ids: (at: number) => string): string =>
  csv(
    ["Svar-ID", "kontaktperson"],
    answers.map((answer, at) => [ids(from + at), answer]),
  );

const few = (count: number): string[][] =>
  Array.from({ length: count }, (_, at) => [String(at + 1), at % 2 === 0 ? "Ja" : "Nei"]);

describe("one response in two parts of a wave", () => {
  const parts = { "a.csv": numbered(0, (at) => `R${at}`), "b.csv": numbered(60, (at) => `R${at}`) };

  test("counts once, in the first file by name, whatever the order on the command line", async () => {
    const ran = await inFiles(parts, "a.csv", "b.csv", ...asked);
    expect(ran.code, ran.stderr).toBe(0);
    expect(ran.stderr).toContain("rader i filen: 90, av dem ikke tatt med: 0");
    expect(ran.stderr).toContain("rader i filen: 90, av dem ikke tatt med: 30");
    expect(ran.stderr).toContain(
      "  b.csv\n    30 rader har en svar-id som også står i a.csv. Bare den første raden er talt med. (Rad 2, 3, 4, 5, 6)",
    );
    expect((await inFiles(parts, "b.csv", "a.csv", ...asked)).stdout).toBe(ran.stdout);
  });

  test("is refused where most of a part stands in the others: the same export, or numbers from 1 in each", async () => {
    const running = { "a.csv": numbered(1, String), "b.csv": csv(["Svar-ID", "kontaktperson"], few(50)) };
    const said =
      "50 av 50 svar-id-er i b.csv («Svar-ID») står også i andre filer fra målingen, mest i a.csv. Er det samme eksport to ganger, tar du bort den ene. Begynner id-ene på 1 i hver fil, tar du bort kolonnen, eller setter «role» til «ignore» for den under «columns» i wave.json.";
    for (const files of [
      ["a.csv", "b.csv"],
      ["b.csv", "a.csv"],
    ]) {
      const { code, stdout, stderr } = await inFiles(running, ...files, ...asked);
      expect([code, stdout, stderr.trimEnd().split("\n").at(-1)]).toEqual([2, "", said]);
    }
  });

  test("is refused by more than half of the ids, not by half: blanks are nobody's", async () => {
    const half = (again: number) => [
      ...few(again),
      ...Array.from({ length: 20 - again }, (_, at) => [`ny${at}`, "Ja"]),
      ...Array.from({ length: 20 }, () => ["", "Nei"]),
    ];
    const codeOf = async (again: number) =>
      (
        await inFiles(
          { "a.csv": numbered(1, String), "b.csv": csv(["Svar-ID", "kontaktperson"], half(again)) },
          ...["a.csv", "b.csv", ...asked],
        )
      ).code;
    expect([await codeOf(10), await codeOf(11)]).toEqual([0, 2]);
  });

  test("is not looked for in a column that wave.json says is no response id", async () => {
    const round = "undersokelser/2023";
    const files = {
      "parorende.json": settings(),
      [`${round}/wave.json`]: described("2023", "2023-03-31", { columns: { "Svar-ID": { role: "ignore" } } }),
      [`${round}/a.csv`]: numbered(1, String),
      [`${round}/b.csv`]: csv(["Svar-ID", "kontaktperson"], few(50)),
    };
    const ran = await inFiles(files, `${round}/a.csv`, `${round}/b.csv`);
    expect(ran.code, ran.stderr).toBe(0);
    expect(ran.stdout).toContain('"value": 140');
  });

  test("is no duplicate where one part has no ids, or the waves are two", async () => {
    const plain = await inFiles({ ...parts, "b.csv": plainExport }, "a.csv", "b.csv", ...asked);
    expect(plain.stderr).not.toContain("svar-id");
    const twoWaves = await inFiles(
      { ...parts, "b.csv": numbered(0, (at) => `R${89 - at}`) },
      ...["a.csv", ...asked, "--previous", "b.csv", "--previous-wave", "2022"],
    );
    expect([twoWaves.code, twoWaves.stderr.includes("svar-id")]).toEqual([0, false]);
  });
});

describe("beside the export that wave.json names", () => {
  const round = "undersokelser/2024";
  const files = {
    "parorende.json": settings(),
    [`${round}/wave.json`]: described("2024", "2024-03-31", { file: "svar.csv" }),
    [`${round}/svar.csv`]: plainExport,
  };

  test("a table of counts is read by its header, whatever it is called", async () => {
    const nation = countTable("2024", { ja: 1200, nei: 700, vet_ikke: 500 }, "0");
    const { stderr } = await inFiles({ ...files, [`${round}/landet.csv`]: nation });
    expect(stderr).toContain("2024/landet.csv: svarfordeling");
  });

  test("an export is not, though it is called a table of counts", async () => {
    const old = csv(["kontaktperson"], [["Ja"], ["Nei"]]);
    const { code, stderr } = await inFiles({
      ...files,
      [`${round}/svarfordeling-gammel.csv`]: old,
      [`${round}/notat.txt`]: "Husk å ringe.\nOgså dette; og dette;\n",
    });
    expect(code, stderr).toBe(0);
    expect(stderr).not.toMatch(/gammel|notat/u);
  });

  test("a table is read as it stands, though the wave file gives the export another encoding", async () => {
    const { code, stderr } = await inFiles({
      ...files,
      [`${round}/wave.json`]: described("2024", "2024-03-31", {
        file: "svar.csv",
        reading: { encoding: "windows-1252", delimiter: ";" },
      }),
      [`${round}/fylket.csv`]: countTable("2024", { ja: 120, nei: 70, vet_ikke: 50 }, "98"),
    });
    expect(code, stderr).toBe(0);
    expect(stderr).toContain("2024/fylket.csv: svarfordeling");
  });
});

describe("groups that the files lack", () => {
  const withService = csv(
    ["kontaktperson", "tjeneste", "kjonn"],
    answers.map((answer, at) => [answer, at % 2 === 0 ? "Avlastning" : "institusjon", "Kvinne"]),
  );

  test("are refused where no wave has them, with what the files can be divided by", async () => {
    const { code, stdout, stderr } = await inFiles(
      {
        "svar.csv": csv(
          ["kontaktperson", "kjonn"],
          answers.map((answer) => [answer, "Kvinne"]),
        ),
      },
      ...["svar.csv", ...asked, "--group-by", "tjeneste"],
    );
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr.trimEnd().split("\n").at(-1)).toBe(
      "Kan ikke dele opp etter tjeneste, fordi ingen av filene har det. Velg blant: kontaktperson, kjonn.",
    );
  });

  test("are said where one wave of two has them", async () => {
    const { code, stderr, results } = await inFiles(
      { "ny.csv": withService, "gammel.csv": plainExport },
      ...[
        "ny.csv",
        ...asked,
        "--previous",
        "gammel.csv",
        "--previous-wave",
        "2022",
        "--group-by",
        "tjeneste",
      ],
    );
    expect(code, stderr).toBe(0);
    expect(stderr).toContain(
      "  gammel.csv\n    Fant ingen grupper etter tjeneste i gammel.csv. Svarene derfra er ikke delt opp.",
    );
    expect(results?.issues.filter(({ code: kind }) => kind === "ungrouped")).toHaveLength(1);
  });

  test("are said, not refused, where the workspace asks for them by habit", async () => {
    const { code, stderr } = await inFiles({
      "parorende.json": settings({ groupBy: ["tjeneste"] }),
      "undersokelser/2023/svar.csv": plainExport,
    });
    expect(code).toBe(0);
    expect(stderr).toContain("Fant ingen grupper etter tjeneste i 2023/svar.csv.");
  });

  test("are found whatever the capitals", async () => {
    const typed = await inFiles({ "svar.csv": withService }, "svar.csv", ...asked, "--group-by", "Tjeneste");
    const plain = await inFiles({ "svar.csv": withService }, "svar.csv", ...asked, "--group-by", "tjeneste");
    expect(typed.code, typed.stderr).toBe(0);
    expect(typed.stdout).toBe(plain.stdout);
    expect(typed.stdout).toContain("tjeneste=");
  });
});

describe("two waves in one year", () => {
  const files = {
    "parorende.json": settings(),
    "undersokelser/2025-host/svar.csv": plainExport,
    "undersokelser/2025-var/svar.csv": csv(
      ["kontaktperson"],
      answers.toReversed().map((answer) => [answer]),
    ),
    "undersokelser/2025-var/wave.json": described("2025-var", "2025-05-31"),
    "undersokelser/2025-host/wave.json": described("2025-host", "2025-11-30"),
  };

  test("come in the order of their periods: the autumn is judged, the spring before it", async () => {
    const { results, stderr } = await inFiles(files);
    expect([results?.wave, results?.previousWave]).toEqual(["2025-host", "2025-var"]);
    expect(results?.waves.map(({ id }) => id)).toEqual(["2025-var", "2025-host"]);
    expect(stderr).not.toContain("Rekkefølgen");
    const spring = await inFiles(files, "--wave", "2025-var");
    expect(spring.results?.waves.map(({ id }) => id)).toEqual(["2025-var"]);
    const autumn = await inFiles(files, "--wave", "2025-host");
    expect(autumn.results?.waves.map(({ id }) => id)).toEqual(["2025-var", "2025-host"]);
    await inFolder(null, async (cwd) => {
      for (const [name, content] of Object.entries(files)) {
        await mkdir(dirname(join(cwd, name)), { recursive: true });
        await writeFile(join(cwd, name), content);
      }
      expect((await runIn({ cwd })).stdout).toContain("Målinger med svar: 2025-var og 2025-host.");
    });
  });

  test("are compared with the earlier one by period, also file by file", async () => {
    const later = ["--previous", "undersokelser/2025-host/svar.csv", "--previous-wave", "2025-host"];
    const refused = await inFiles(files, "undersokelser/2025-var/svar.csv", ...later);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("Forrige måling (2025-host) er ikke før målingen 2025-var.");
    const earlier = ["--previous", "undersokelser/2025-var/svar.csv", "--previous-wave", "2025-var"];
    const fine = await inFiles(files, "undersokelser/2025-host/svar.csv", ...earlier);
    expect([fine.code, fine.results?.previousWave]).toEqual([0, "2025-var"]);
  });

  test("are said to be in doubt where a period is not known", async () => {
    const rest = Object.entries(files).filter(([name]) => name !== "undersokelser/2025-host/wave.json");
    expect((await inFiles(Object.fromEntries(rest))).stderr).toContain(
      "er fra samme år, og vi vet ikke når de var.",
    );
  });
});

describe("what is said of a wave", () => {
  test("that is not shipped: that its description is copied, and where the waves are", async () => {
    const alone = await inFiles({ "svar.csv": plainExport }, "svar.csv", "--wave", "2026");
    expect(alone.stderr).toContain(
      "Målingen 2026 følger ikke med verktøyet. Beskrivelsen er kopiert fra målingen 2024 og er antatt. Se målingene som følger med: «parorende list waves».",
    );
    expect(alone.stderr).not.toContain("wave.json");
    const inWorkspace = await inFiles({
      "parorende.json": settings(),
      "undersokelser/2026/svar.csv": plainExport,
    });
    expect(inWorkspace.stderr).toContain("i undersokelser/2026/wave.json.");
  });

  test("from before the survey: to check the year, and the figures are there", async () => {
    const { code, stderr, stdout } = await inFiles({ "svar.csv": plainExport }, "svar.csv", "--wave", "1999");
    expect(code).toBe(0);
    expect(stderr).toContain(
      "Målingen 1999 er eldre enn den første målingen som følger med (2022). Sjekk at årstallet er riktig.",
    );
    expect(stdout).toContain("1999/kontaktperson.uten/total/share");
    const shipped = await inFiles({ "svar.csv": plainExport }, "svar.csv", "--wave", "2022");
    expect(shipped.stderr).not.toContain("eldre enn");
  });
});

describe("an export and our own rows in a table of counts", () => {
  const both = (counts: Readonly<Record<string, number>>) =>
    inFiles(
      { "svar.csv": plainExport, "svarfordeling.csv": countTable("2023", counts) },
      ...["svar.csv", "svarfordeling.csv", ...asked],
    );

  test("that differ are said to, by item and without a count, and the export counts", async () => {
    const { code, stderr, stdout, results } = await both({ ja: 38, nei: 30, vet_ikke: 22 });
    expect(code, stderr).toBe(0);
    expect(stderr).toContain(
      "  svarfordeling.csv\n    Kommunens egne tall i svarfordeling.csv er ikke de samme som i svar.csv (kontaktperson). Tallene fra eksporten er brukt. Sjekk hvilke som er riktige.",
    );
    expect(results?.issues).toContainEqual(
      expect.objectContaining({ code: "countsDiffer", column: "kontaktperson" }),
    );
    const alone = await inFiles({ "svar.csv": plainExport }, "svar.csv", ...asked);
    const shares = (json: string) =>
      json.match(/"cell": "2023\/kontaktperson\.uten\/total\/share"[^}]*/u)?.[0];
    expect(shares(stdout)).toBe(shares(alone.stdout));
  });

  test("that differ in a group that was asked for are said to, by group", async () => {
    const services = csv(
      ["kontaktperson", "tjeneste"],
      answers.map((answer, at) => [answer, at % 2 === 0 ? "avlastning" : "institusjon"]),
    );
    const table = csv(
      ["måling", "kommunenummer", "gruppe", "spørsmål", "svar", "antall"],
      [
        ["2023", "", "tjeneste=avlastning", "kontaktperson", "ja", "19"],
        ["2023", "", "tjeneste=institusjon", "kontaktperson", "ja", "20"],
        ["2023", "", "kjonn=kvinne", "kontaktperson", "ja", "20"],
      ],
    );
    const files = { "svar.csv": services, "fordeling.csv": table };
    const toldBy = async (...groups: readonly string[]) =>
      (
        await inFiles(
          files,
          "svar.csv",
          "fordeling.csv",
          ...asked,
          ...groups.flatMap((id) => ["--group-by", id]),
        )
      ).results?.issues.flatMap(({ code, column }) => (code === "countsDiffer" ? [column] : []));
    expect(await toldBy("tjeneste")).toEqual(["tjeneste=avlastning"]);
    expect(await toldBy()).toEqual([]);
  });

  test("that agree are passed over in silence", async () => {
    const { stderr, results } = await both({ ja: 40, nei: 30, vet_ikke: 20 });
    expect(stderr).not.toContain("egne tall");
    expect(results?.issues.map(({ code }) => code)).not.toContain("countsDiffer");
  });
});
