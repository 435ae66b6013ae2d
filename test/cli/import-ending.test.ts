import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Wave } from "../../src/domain/wave.js";
import { csv } from "../support/answer-files.js";
import { inFolder } from "../support/folders.js";
import { atTerminal, DOWN, ENTER } from "../support/terminal.js";
import { runIn, type Ran } from "../support/world.js";

const rows = Array.from({ length: 20 }, (_, at) => [
  String(at + 1),
  `k${String(at)}@eksempel.no`,
  at % 3 === 0 ? "Nei" : "Ja",
  at % 2 === 0 ? "Bydel nord" : "Bydel sør",
]);

/** An invented export; with `open`, one of its columns is not known. */
const exported = (open: boolean): string =>
  csv(
    ["ID", "E-post", "kontaktperson", ...(open ? ["Ukjent merke"] : [])],
    rows.map((row) => row.slice(0, open ? 4 : 3)),
  );

type Run = (...args: string[]) => Promise<Ran>;

async function inRound<T>(
  files: Readonly<Record<string, string>>,
  use: (cwd: string, run: Run) => Promise<T>,
) {
  return inFolder(null, async (cwd) => {
    const settings = { kommune: { name: "Prøvevik" }, survey: "ivaretatt", framework: "nasjonal" };
    for (const [name, text] of Object.entries({ "parorende.json": JSON.stringify(settings), ...files })) {
      await mkdir(join(cwd, name, ".."), { recursive: true });
      await writeFile(join(cwd, name), text);
    }
    return use(cwd, (...args) => runIn({ cwd }, ...args));
  });
}

const at = "undersokelser/2025/svar.csv";
const jsonIn = async (cwd: string, name: string): Promise<unknown> =>
  JSON.parse(await readFile(join(cwd, name), "utf8"));
const nextOf = ({ stdout }: Ran): string | undefined =>
  /^Neste kommando: parorende (.*)$/mu.exec(stdout)?.[1];

describe("what an import says at its end", () => {
  it("is one thing to do: first what is open, with the original still there", async () => {
    await inRound({ [at]: exported(true) }, async (_, run) => {
      const ran = await run("import", at, "--yes", "--without-identity");
      expect(ran.code, ran.stderr).toBe(0);
      expect(ran.stdout).toContain(
        `parorende import ${at} --mapping undersokelser/2025/kobling.xlsx --without-identity\n`,
      );
      expect(ran.stdout).not.toContain("Slett ");
      expect(nextOf(ran)).toBeUndefined();
    });
  });

  it("is to delete the original and analyze, where nothing is open", async () => {
    await inRound({ [at]: exported(false) }, async (_, run) => {
      const ran = await run("import", at, "--yes", "--without-identity");
      expect(ran.stdout).toContain(`Slett ${at} når du har sett at kopien er riktig.\n`);
      expect(nextOf(ran)).toBe("analyze");
      expect(ran.stdout).toMatch(/\n\nKolonner som er avgjort: 3\. Åpne kolonner: 0\.\n/u);
      expect(ran.stdout).not.toContain("\n\n\n");
    });
  });

  it("names the copy outside a workspace, and what it names can be run", async () => {
    await inFolder(null, async (cwd) => {
      await writeFile(join(cwd, "svar(1-72).csv"), exported(false));
      const ran = await runIn(
        { cwd },
        "import",
        "svar(1-72).csv",
        "--yes",
        "--without-identity",
        "--wave",
        "2025",
      );
      expect(nextOf(ran)).toBe('analyze "svar(1-72)-uten-personopplysninger.csv" --wave 2025');
      const args = ["analyze", "svar(1-72)-uten-personopplysninger.csv", "--wave", "2025", "--json"];
      expect((await runIn({ cwd }, ...args)).code).toBe(0);
    });
  });

  it("quotes what Microsoft Forms calls its files", async () => {
    await inFolder(null, async (cwd) => {
      await writeFile(join(cwd, "Undersokelsen(1-72).csv"), exported(true));
      const { stdout } = await runIn({ cwd }, "import", "Undersokelsen(1-72).csv", "--yes", "--wave", "2025");
      expect(stdout).toContain('parorende import "Undersokelsen(1-72).csv" --mapping kobling.xlsx\n');
    });
  });
});

describe("a drafted survey", () => {
  const old: Wave = {
    id: "2025",
    survey: "ivaretatt",
    period: { from: "2025-02-01", to: "2025-02-28" },
    recallYears: 2,
    design: "census",
    questionnaireVersion: "3",
    columns: { kontaktperson: { item: "kontaktperson" }, Borte: { item: "moett" } },
    labels: { kontaktperson: { Tja: "vet_ikke" } },
    breaks: [{ item: "moett", why: { nb: "Endret" } }],
  };
  const wave = { "undersokelser/2025/wave.json": JSON.stringify(old) };
  const draft = ["import", at, "--new-survey", "trivsel", "--yes", "--date", "2026-11-22"];

  it("takes the place of the one that the wave file named, and that is told", async () => {
    await inRound({ [at]: exported(false), ...wave }, async (cwd, run) => {
      const { code, stdout, stderr } = await run(...draft);
      expect(code, stderr).toBe(0);
      const written = (await jsonIn(cwd, "undersokelser/2025/wave.json")) as Wave;
      expect(written).toMatchObject({ id: "2025", survey: "trivsel", period: old.period, design: "census" });
      expect(written.columns).not.toHaveProperty("Borte");
      expect([written.labels, written.breaks]).toEqual([undefined, undefined]);
      expect(stdout).toContain("wave.json gjaldt undersøkelsen ivaretatt. Nå gjelder den trivsel");
    });
  });

  it("is written into parorende.json where no other round has data, and all works from there", async () => {
    await inRound({ [at]: exported(false) }, async (cwd, run) => {
      const ran = await run(...draft);
      expect(await jsonIn(cwd, "parorende.json")).toEqual({
        kommune: { name: "Prøvevik" },
        survey: "trivsel",
        framework: "nasjonal",
      });
      expect(ran.stdout).toContain(
        "parorende.json er endret: arbeidsmappen bruker nå undersøkelsen trivsel.",
      );
      expect(nextOf(ran)).toBe("analyze");
      for (const command of ["analyze", "doctor"]) expect((await run(command)).code).toBe(0);
    });
  });

  it("leaves parorende.json alone where another round is of another survey, and says what to do", async () => {
    const other = { "undersokelser/2023/svar.csv": exported(false).replaceAll("Nei", "Ja") };
    await inRound({ [at]: exported(false), ...other }, async (cwd, run) => {
      const ran = await run(...draft);
      expect(await jsonIn(cwd, "parorende.json")).toMatchObject({ survey: "ivaretatt" });
      expect(ran.stdout).toContain("setter du «survey» til «trivsel» i parorende.json");
      expect(nextOf(ran)).toBe(`analyze ${at} --survey trivsel`);
      expect((await run(...(nextOf(ran) ?? "").split(" "))).code).toBe(0);
      for (const command of ["analyze", "doctor"]) {
        const { code, stdout, stderr } = await run(command);
        expect(code).toBe(2);
        expect(stdout + stderr).toContain(
          "undersokelser/2025: wave.json sier at svarene er fra undersøkelsen trivsel, men her leses de som ivaretatt.",
        );
      }
    });
  });

  it("has a wave of which doctor says what is assumed", async () => {
    await inRound({ [at]: exported(false) }, async (_, run) => {
      await run(...draft);
      const { stdout } = await run("doctor");
      expect(stdout).not.toContain("uten noe som er antatt");
      expect(stdout).toContain(
        "! Målingen 2025 er beskrevet, men period, recallYears, design og questionnaireVersion er antatt.",
      );
    });
  });

  it("is offered on a terminal before anything is written", async () => {
    await inRound({ [at]: exported(false) }, async (cwd) => {
      const turns = [
        ["Skrive kodeboken?", "y"],
        ["Lage en kopi", "n"],
        ["Skal arbeidsmappen bruke undersøkelsen trivsel", "n"],
      ] as const;
      const ran = await atTerminal(cwd, turns, "import", at, "--new-survey", "trivsel", "--lang", "nb");
      expect(ran.code, ran.stderr).toBe(0);
      expect(ran.stdout.split("Velg med piltastene")).toHaveLength(2);
      expect(await jsonIn(cwd, "parorende.json")).toMatchObject({ survey: "ivaretatt" });
      expect(nextOf({ ...ran, stdout: ran.stdout.replaceAll("\r", "") })).toBe("analyze --survey trivsel");
    });
  });
});

describe("on a terminal", () => {
  it("the copy is asked about before the summary, and the keys are told once", async () => {
    await inRound({ [at]: exported(true) }, async (cwd) => {
      const turns = [
        ["80\u00a0% eller mer", ENTER],
        ["Hva er kolonnen «Ukjent merke»?", DOWN + ENTER],
        ["Lage en kopi", "n"],
      ] as const;
      const { code, stdout, stderr } = await atTerminal(cwd, turns, "import", at, "--lang", "nb");
      expect(code, stderr).toBe(0);
      expect(stdout).toContain("Svar i filen: «Bydel nord», «Bydel sør»");
      expect(stdout.split("Velg med piltastene")).toHaveLength(2);
      expect(stdout.indexOf("Lage en kopi")).toBeLessThan(stdout.indexOf("Kolonner som er avgjort: 4."));
    });
  });
});

describe("the workbook for a table of counts", () => {
  const file = "undersokelser/2025/ivaretatt-2025.xlsx";

  it("is not filled in yet when it is new, and that is what import and doctor say", async () => {
    await inRound({}, async (_, run) => {
      await run("init", "--ivaretatt", "2025");
      for (const args of [["import", file], ["doctor"]]) {
        const { code, stdout, stderr } = await run(...args);
        expect(code).toBe(2);
        expect(stdout + stderr).toContain("er ikke fylt ut ennå. Skriv tallene i arket «Svarfordeling»");
        expect(stdout + stderr).not.toContain("eksporten");
      }
    });
  });
});

it("import checks a table of counts, which needs no mapping", async () => {
  const counted = (yes: number): string =>
    csv(
      ["måling", "kommunenummer", "gruppe", "spørsmål", "svar", "antall"],
      [
        ["ja", yes],
        ["nei", 40],
        ["vet_ikke", 0],
        ["*", 100],
      ].map(([answer, count]) => [...["2023", "", "", "kontaktperson"], ...[String(answer), String(count)]]),
    );
  await inRound({ "rett.csv": counted(60), "feil.csv": counted(50) }, async (_, run) => {
    const [right, wrong] = [await run("import", "rett.csv"), await run("import", "feil.csv")];
    expect([right.code, wrong.code]).toEqual([0, 0]);
    expect(right.stdout).toContain("trenger ingen kobling");
    expect(wrong.stdout).toContain("Merknader til dataene");
    expect(wrong.stdout).toMatch(/til sammen 90, men 100 svarte|annen sum/u);
    expect(right.stdout).not.toMatch(/til sammen 90|annen sum/u);
  });
});

describe("an export without a question of the survey", () => {
  it("is refused, and nothing is written", async () => {
    const people = csv(
      ["ID", "E-post"],
      rows.map((row) => row.slice(0, 2)),
    );
    await inFolder(null, async (cwd) => {
      await writeFile(join(cwd, "folk.csv"), people);
      const asked = ["--survey", "ivaretatt", "--wave", "2025", "--yes", "--lang", "nb"];
      const { code, stderr } = await runIn({ cwd }, "import", "folk.csv", ...asked);
      expect(code).toBe(2);
      expect(stderr).toContain("Fant ingen spørsmål fra undersøkelsen ivaretatt i folk.csv");
      await expect(readFile(join(cwd, "wave.json"))).rejects.toThrow("ENOENT");
    });
  });
});
