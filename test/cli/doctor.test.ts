import { mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { countTable, csv } from "../support/answer-files.js";
import { inFolder } from "../support/folders.js";
import { git, writeFiles } from "../support/git.js";
import { runAsTyped, runIn } from "../support/world.js";

interface Told {
  readonly canAnalyze: boolean;
  readonly checks: readonly {
    readonly code: string;
    readonly state: string;
    readonly facts?: Readonly<Record<string, unknown>>;
    readonly problem?: string;
    readonly text: string;
  }[];
}

type Files = Readonly<Record<string, string | object>>;

/** What doctor tells, as data, of a workspace with these files; with some of them in git, by what is added. */
async function checked(
  files: Files,
  added: readonly string[] | null = null,
): Promise<Told & { readonly code: unknown }> {
  return inFolder(null, async (cwd) => {
    await writeFiles(cwd, files);
    if (added !== null) await git(cwd, "init", "-q");
    if (added !== null && added.length > 0) await git(cwd, "add", ...added);
    const { code, stdout, stderr } = await runIn({ cwd }, "doctor", "--json");
    expect(stderr).toBe("");
    return { code, ...(JSON.parse(stdout) as Told) };
  });
}

const settings = (kommune: object = {}, more: object = {}) => ({
  "parorende.json": { kommune: { name: "Prøvevik", ...kommune }, ...more },
});

const answers = Array.from({ length: 12 }, (_, at) => (at % 3 === 0 ? "Nei" : "Ja"));

/** An export with so many answers to each of these items. */
const exported = (...items: readonly string[]): string =>
  csv(
    items,
    answers.map((answer) => items.map(() => answer)),
  );

const of = ({ checks }: Told, code: string) => checks.filter((check) => check.code === code);
const facts = (told: Told, code: string) => of(told, code).map((check) => check.facts);

describe("the example municipality", () => {
  test("can be analyzed, with remarks, and one area rests on one question", async () => {
    await inFolder(new URL("../../fixtures/kommune/", import.meta.url), async (cwd) => {
      const { code, stdout, stderr } = await runIn({ cwd }, "doctor");
      expect([code, stderr]).toEqual([0, ""]);
      const lines = stdout.trimEnd().split("\n");
      expect(lines[0]).toBe("✓ parorende.json er lest: Månefjord.");
      expect(lines.at(-1)).toMatch(/^Alt kan analyseres\. Merknader: \d+\.$/u);
      expect(lines.slice(0, -1).filter((line) => !/^[✓–!] \S/u.test(line))).toEqual([]);
      expect(stdout).toContain(
        "! Familieorienterte tjenester: bare én indikator med svar (barn_fulgt_opp.god). Området hviler på ett spørsmål.",
      );
      expect(stdout).toContain("har personopplysninger i kolonnene Referansekode og E-post.");
      expect(stdout).toContain("nasjonal-2023 er fra målingen 2023, og dere vurderer 2025.");
      const { stdout: faults } = await runAsTyped({ cwd }, ["sjekk", "--quiet"]);
      expect(faults.split("\n").filter((line) => /^[✓–]/u.test(line))).toEqual([]);
    });
  });

  test("prints no cell of its files", async () => {
    const export2023 = new URL("../../fixtures/kommune/undersokelser/2023/svar-2023.csv", import.meta.url);
    const cells = (await readFile(export2023, "utf8"))
      .split(/\r?\n/u)
      .slice(1)
      .flatMap((row) => row.split(";"))
      .filter((cell) => cell.includes("@") || /^[A-Z]+-?\d{3,}$/u.test(cell));
    expect(cells.length).toBeGreaterThan(20);
    await inFolder(new URL("../../fixtures/kommune/", import.meta.url), async (cwd) => {
      const { stdout } = await runIn({ cwd }, "doctor", "--json");
      expect(cells.filter((cell) => stdout.includes(cell))).toEqual([]);
    });
  });
});

describe("what stops the analysis is exit 2, with what to do", () => {
  test.each<[string, Files, string]>([
    ["no answers yet", settings(), "noAnswers"],
    ["settings that are not JSON", { "parorende.json": "{" }, "brokenJson"],
    ["a survey nobody knows", settings({}, { survey: "trivsel" }), "unknownSurvey"],
    ["a group nobody knows", settings({}, { groupBy: ["tjenste"] }), "unknownItem"],
    [
      "a codebook with a fault",
      {
        ...settings(),
        "surveys/ivaretatt/codebook.json": {
          survey: "ivaretatt",
          indicators: [
            {
              id: "kontaktperson.ny",
              item: "kontaktperson",
              counted: ["kanskje"],
              polarity: "neutral",
              areas: [],
              headline: false,
              text: { nb: "ny" },
            },
          ],
        },
      },
      "invalidDataFile",
    ],
    [
      "an export whose columns nobody knows",
      { ...settings(), "undersokelser/2023/svar.csv": exported("Noe helt annet") },
      "noItemColumns",
    ],
    [
      "the same answers in two rounds",
      {
        ...settings(),
        "undersokelser/2022/svar.csv": exported("kontaktperson"),
        "undersokelser/2023/svar.csv": exported("kontaktperson"),
      },
      "sameFileTwice",
    ],
  ])("%s", async (_name, files, problem) => {
    const told = await checked(files);
    expect([told.code, told.canAnalyze]).toEqual([2, false]);
    expect(of(told, "refused").map((check) => [check.state, check.problem])).toContainEqual([
      "stop",
      problem,
    ]);
    for (const { text } of told.checks) expect(text).not.toContain("/tmp");
  });

  test("one round that cannot be read hides nothing about another", async () => {
    const told = await checked({
      ...settings(),
      "undersokelser/2022/svar.csv": "",
      "undersokelser/2023/svar.csv": exported("kontaktperson"),
    });
    expect(of(told, "refused").map(({ problem }) => problem)).toEqual(["emptyFile"]);
    expect(facts(told, "roundRead")).toEqual([
      { round: "undersokelser/2023", files: ["2023/svar.csv"], answers: 12 },
    ]);
  });

  test("no workspace is told as elsewhere", async () => {
    await inFolder(null, async (cwd) => {
      const { code, stderr } = await runIn({ cwd }, "doctor");
      expect([code, stderr]).toEqual([2, expect.stringContaining("Fant ikke parorende.json")]);
    });
  });
});

describe("the mapping and the bases", () => {
  const files = {
    ...settings(),
    "undersokelser/2023/svar.csv": csv(
      ["kontaktperson", "koordinator_fungerer", "Hva synes du om været?"],
      answers.map((answer) => [answer, "Fungerer bare delvis", "Fint"]),
    ),
  };

  test("columns that are not known, items without a column, and a filter whose question is lacking", async () => {
    const told = await checked(files);
    expect([told.code, told.canAnalyze]).toEqual([0, true]);
    const columns = told.checks.flatMap((check) => {
      const { issue } = (check.facts ?? {}) as { issue?: { code: string; column: string } };
      return issue?.code === "unknownColumn" ? [issue.column] : [];
    });
    expect(columns).toEqual(["Hva synes du om været?"]);
    const [lacking] = facts(told, "itemsWithoutColumn") as { wave: string; items: string[] }[];
    expect(lacking?.wave).toBe("2023");
    expect(lacking?.items).toContain("koordinator");
    expect(lacking?.items).not.toContain("kontaktperson");
    expect(facts(told, "routingMissing")).toEqual([
      { wave: "2023", items: ["koordinator_fungerer"], routedBy: ["koordinator"] },
    ]);
  });

  test("areas without an indicator with answers are told, each by its name", async () => {
    const told = await checked(files);
    const thin = facts(told, "areaThin") as { area: { nb: string }; indicators: string[] }[];
    expect(thin.find(({ area }) => area.nb === "Familieorienterte tjenester")?.indicators).toEqual([]);
    expect(thin.length + of(told, "areaCovered").length).toBe(6);
  });

  test("a wave that nobody has described is assumed, and of one that is shipped it is told what is", async () => {
    const told = await checked({
      ...settings(),
      "undersokelser/2023/svar.csv": exported("kontaktperson"),
      "undersokelser/2026/svar.csv": exported("kontaktperson", "koordinator"),
    });
    expect(of(told, "waveAssumed")).toEqual([
      expect.objectContaining({
        state: "unknown",
        facts: { wave: "2023", fields: ["recallYears", "questionnaireVersion"] },
      }),
    ]);
    expect(of(told, "waveDescribed")).toEqual([]);
    const issues = told.checks.map((check) => check.facts?.["issue"]);
    expect(issues).toContainEqual(expect.objectContaining({ code: "assumedWave", column: "2026" }));
    expect(facts(told, "sourceOlder")).toContainEqual({
      source: "nasjonal-2023",
      wave: "2023",
      judged: "2026",
    });
  });

  test("a source of the judged year is current", async () => {
    const told = await checked({ ...settings(), "undersokelser/2023/svar.csv": exported("kontaktperson") });
    expect(facts(told, "sourceCurrent")).toEqual([{ source: "nasjonal-2023", wave: "2023" }]);
    expect(facts(told, "sourceOlder")).toEqual([{ source: "nasjonal-2022", wave: "2022", judged: "2023" }]);
  });

  test("columns that tell who people are: the original is to be deleted", async () => {
    const rows = answers.map((answer, at) => [answer, `p${String(at)}@example.no`]);
    const told = await checked({
      ...settings(),
      "undersokelser/2023/svar.csv": csv(["kontaktperson", "E-post"], rows),
    });
    const [check] = of(told, "identityInExport");
    expect(check?.facts).toEqual({ file: "2023/svar.csv", columns: ["E-post"] });
    expect(check?.text).toContain("slett originalen");
  });
});

describe("the numbers in the settings", () => {
  const numbers = async (kommune: object) =>
    (await checked(settings(kommune))).checks
      .filter(({ code }) => /nummer/u.test(code))
      .map(({ code, state }) => [code, state]);

  test.each<[object, readonly (readonly string[])[]]>([
    [{}, [["kommunenummerMissing", "unknown"]]],
    [{ kommunenummer: "3205", fylkesnummer: "32" }, [["kommunenummerCurrent", "fine"]]],
    [{ kommunenummer: "0231" }, [["kommunenummerMerged", "warning"]]],
    [{ kommunenummer: "9999" }, [["kommunenummerNotKnown", "unknown"]]],
    [
      { kommunenummer: "3030", fylkesnummer: "30" },
      [
        ["kommunenummerOutdated", "warning"],
        ["fylkesnummerOutdated", "warning"],
      ],
    ],
    [
      { kommunenummer: "3205", fylkesnummer: "31" },
      [
        ["kommunenummerCurrent", "fine"],
        ["fylkesnummerDiffers", "warning"],
      ],
    ],
  ])("%j", async (kommune, expected) => {
    expect(await numbers(kommune)).toEqual(expected);
  });

  test("an outdated one is told with the current", async () => {
    const [check] = of(await checked(settings({ kommunenummer: "3030" })), "kommunenummerOutdated");
    expect(check?.text).toBe(
      "Kommunenummer 3030 er ikke lenger i bruk. Lillestrøm har nå 3205. Rett det i parorende.json.",
    );
  });
});

describe("schemas and git", () => {
  test("schemas of this version are fine, others are to be written again", async () => {
    await inFolder(null, async (cwd) => {
      await runIn({ cwd }, "init", ".", "--name", "Prøvevik");
      const state = async (): Promise<Told> =>
        JSON.parse((await runIn({ cwd }, "doctor", "--json")).stdout) as Told;
      expect(of(await state(), "schemasCurrent")).toHaveLength(1);
      await writeFile(join(cwd, "schema/wave.schema.json"), "{}");
      expect(facts(await state(), "schemasOutdated")).toEqual([{ files: ["wave.schema.json"] }]);
      await rm(join(cwd, "schema"), { recursive: true });
      expect(of(await state(), "schemasMissing")).toHaveLength(1);
    });
  });

  const round = { "undersokelser/2023/svar.csv": exported("kontaktperson") };
  const counted = { "undersokelser/2023/svarfordeling.csv": countTable("2023", { ja: 40, nei: 30 }) };
  const told = { files: ["undersokelser/2023/svar.csv"], count: 1 };
  const ignoring = { ".gitignore": "undersokelser/\n" };

  test.each<[string, Files, readonly string[], string, unknown]>([
    ["answers git would take", { ...settings(), ...round }, [], "gitPublishes", told],
    ["answers that are kept out", { ...settings(), ...round, ...ignoring }, [], "gitKeepsOut", { files: 1 }],
    ["a table of counts that git has", { ...settings(), ...counted }, ["."], "gitKeepsOut", { files: 1 }],
    ["a table of counts that git would take", { ...settings(), ...counted }, [], "gitKeepsOut", { files: 1 }],
    ["invented answers", settings({}, { invented: true }), [], "gitInvented", { files: 0 }],
    [
      "invented answers that git has",
      { ...settings({}, { invented: true }), ...round },
      ["."],
      "gitInvented",
      { files: 1 },
    ],
  ])("%s", async (_name, files, taken, code, expected) => {
    const found = await checked(files, taken);
    expect(found.checks.filter((check) => check.code.startsWith("git"))).toHaveLength(1);
    expect(facts(found, code)).toEqual([expected]);
    expect(of(found, "refused").map(({ problem }) => problem)).toEqual(
      code === "gitInvented" && taken.length === 0 ? ["noAnswers"] : [],
    );
  });

  test("what lies where nobody looks is not said to be safe", async () => {
    const found = await checked({ ...settings(), "data/svar.csv": "kontaktperson\nJa\n" }, ["data"]);
    const [check] = of(found, "gitKeepsOut");
    expect(check?.text).toBe(
      "Git har ingen svar eller notater i mappene parorende kjenner. Det som ligger andre steder, er ikke sjekket.",
    );
  });

  test("answers that git has stop everything, though they can be analyzed, and say how they are taken out", async () => {
    const found = await checked({ ...settings(), ...round, ...ignoring }, [
      "-f",
      "undersokelser/2023/svar.csv",
    ]);
    expect([found.code, found.canAnalyze]).toEqual([2, true]);
    const [check] = of(found, "gitTracks");
    expect([check?.state, check?.facts]).toEqual(["stop", told]);
    expect(check?.text).toContain("undersokelser/2023/svar.csv (1 i alt). Ta filen ut med «git rm --cached»");
    expect([of(found, "gitPublishes"), of(found, "gitKeepsOut")]).toEqual([[], []]);
  });

  test("what git has, and what it would take besides, are told apart", async () => {
    const notes = { "notater/kafe.md": "- noe" };
    const found = await checked({ ...settings(), ...round, ...notes }, ["undersokelser"]);
    expect([facts(found, "gitTracks"), facts(found, "gitPublishes")]).toEqual([
      [told],
      [{ files: ["notater/kafe.md"], count: 1 }],
    ]);
  });

  test.skipIf(process.platform === "win32")(
    "answers that git has where a link leads stop everything",
    async () => {
      await inFolder(null, async (cwd) => {
        await writeFiles(cwd, { ...settings(), "hemmelig/svar.csv": exported("kontaktperson") });
        await mkdir(join(cwd, "undersokelser/2023"), { recursive: true });
        await symlink("../../hemmelig/svar.csv", join(cwd, "undersokelser/2023/svar.csv"));
        await git(cwd, "init", "-q");
        await git(cwd, "add", "-A");
        const { code, stdout } = await runIn({ cwd }, "doctor", "--json");
        const tracked = facts(JSON.parse(stdout) as Told, "gitTracks");
        expect([code, tracked]).toEqual([2, [{ files: ["hemmelig/svar.csv"], count: 1 }]]);
      });
    },
  );

  test("a folder of answers may be a repository where the workspace is none", async () => {
    await inFolder(null, async (cwd) => {
      await writeFiles(cwd, { ...settings(), ...round });
      const inner = join(cwd, "undersokelser");
      await git(inner, "init", "-q");
      const found = async (): Promise<Told> =>
        JSON.parse((await runIn({ cwd }, "doctor", "--json")).stdout) as Told;
      expect(facts(await found(), "gitPublishes")).toEqual([told]);
      await git(inner, "add", "-A");
      expect([facts(await found(), "gitTracks"), facts(await found(), "gitPublishes")]).toEqual([[told], []]);
      await rm(join(inner, "2023"), { recursive: true });
      expect(facts(await found(), "gitTracks")).toEqual([told]);
    });
  });

  test("where git refuses to tell, that is said, and nothing is promised", async () => {
    const found = await checked({ ...settings(), ...round, ...ignoring, ".git/HEAD": "" });
    expect([found.code, of(found, "gitUnknown")[0]?.state]).toEqual([0, "unknown"]);
    expect(of(found, "gitKeepsOut")).toEqual([]);
  });

  test("what is wrong with git is no stop of the analysis in the last line either", async () => {
    await inFolder(null, async (cwd) => {
      await writeFiles(cwd, { ...settings(), ...round });
      await git(cwd, "init", "-q");
      await git(cwd, "add", "-A");
      const { code, stdout } = await runIn({ cwd }, "doctor");
      expect([code, stdout.trimEnd().split("\n").at(-1)]).toEqual([
        2,
        "Noe må rettes før dere går videre. Antall feil: 1.",
      ]);
      expect(stdout).toContain(
        "\n✗ Git har allerede en fil med svar eller notater: undersokelser/2023/svar.csv",
      );
    });
  });
});

describe("the registers of the plan", () => {
  const plan = { plan: { name: "Plan", from: 2024, to: 2027 } };
  const register = "Id;Kortnavn;Vedtatt ordlyd;Status\na;Kort navn;Ordlyd;i gang\nb;Kort navn;Ordlyd;tull\n";

  test("are counted, and what is wrong in them is told of by column and row, and stops nothing", async () => {
    const told = await checked({ ...settings({}, plan), "plan/tiltak.csv": register });
    expect(facts(told, "planRead")).toEqual([
      { files: ["plan/tiltak.csv"], measures: 2, figures: 0, needs: 0, decisions: 0 },
    ]);
    const issue = { code: "registerUnknownWord", file: "plan/tiltak.csv", column: "Status", rows: [3] };
    expect(facts(told, "registerIssue")).toMatchObject([{ issue }]);
    expect(of(told, "registerIssue")[0]?.state).toBe("warning");
    expect(JSON.stringify(told)).not.toContain("tull");
  });

  test("are said to be missing, to belong to no plan, or to stand there twice", async () => {
    expect(of(await checked(settings({}, plan)), "planEmpty")).toHaveLength(1);
    expect(of(await checked({ ...settings(), "plan/tiltak.csv": register }), "planNotSet")).toHaveLength(1);
    const twice = { "plan/tiltak.csv": register, "plan/tiltak.xlsx": "x" };
    const { checks } = await checked({ ...settings({}, plan), ...twice });
    expect(checks.find(({ problem }) => problem === "registerTwice")?.state).toBe("warning");
  });
});

describe("what a build is gated on", () => {
  const settings = { kommune: { name: "Prøvevik" }, survey: "ivaretatt" };
  const gated = (gate: unknown, known?: unknown): Files => ({
    "parorende.json": { ...settings, gate },
    ...(known === undefined ? {} : { "kjente-avvik.json": known as object }),
  });
  const codes = ({ checks }: Told): readonly (readonly [string, string])[] =>
    checks.filter(({ code }) => code.startsWith("gate")).map(({ code, state }) => [code, state]);

  test("is told where the survey has all of it", async () => {
    const told = await checked(
      gated({ indicators: ["kontaktperson.uten"] }, { survey: "ivaretatt", entries: [] }),
    );
    expect(codes(told)).toEqual([["gateRead", "fine"]]);
  });

  test("names an indicator that the survey does not have", async () => {
    const told = await checked(gated({ indicators: [{ id: "kontaktperson.utn" }] }));
    expect(codes(told)).toEqual([["gateUnknownIndicators", "warning"]]);
    expect(told.checks.map(({ text }) => text).join("\n")).toContain("kontaktperson.utn");
  });

  test("says that known deviations are of another survey", async () => {
    const told = await checked(gated(undefined, { survey: "egen", entries: [] }));
    expect(codes(told)).toEqual([["gateOtherSurvey", "warning"]]);
  });

  test("says that known deviations cannot be read", async () => {
    const told = await checked(gated(undefined, { survey: "ivaretatt", entries: {} }));
    expect(told.checks).toContainEqual(
      expect.objectContaining({ code: "refused", state: "stop", problem: "invalidDataFile" }),
    );
  });

  test("is not told of where nobody has said anything of it", async () => {
    expect(codes(await checked(gated(undefined)))).toEqual([]);
  });
});
