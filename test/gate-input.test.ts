import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ParorendeError } from "../src/domain/errors.js";
import type { PlainResults } from "../src/domain/gate/plain-results.js";
import { openForGate, type GateRequest, type OpenedForGate } from "../src/gate-input.js";
import { wording } from "./judge/judged.js";
import { inFolder } from "./support/folders.js";
import { resultsOf } from "./support/gate-results.js";
import { writeFiles } from "./support/git.js";

const own = resultsOf([{ count: 80, nation: wording(0.35, 0.45) }]);
/** Results of a survey and a framework that the catalogue has, and that name no municipality. */
const results: PlainResults = {
  ...own,
  survey: { ...own.survey, id: "ivaretatt" },
  framework: { ...own.framework, id: "nasjonal" },
  municipality: { name: null, kommunenummer: null, invented: true },
};

type Files = Readonly<Record<string, string | object>>;

const FILE = "analyse.json";
const settings = (more: object = {}, kommune: object = {}): Files => ({
  "parorende.json": { kommune: { name: "Prøvevik", ...kommune }, survey: "ivaretatt", ...more },
});

interface Asked {
  readonly files?: Files;
  /** What is asked for beside the file of results. */
  readonly request?: Partial<GateRequest>;
  readonly given?: readonly string[];
}

/** What the gate has to decide from in a workspace with these files; of a refusal, its problem. */
async function opened({ files = {}, request = {}, given = [FILE] }: Asked) {
  return inFolder(null, async (folder): Promise<{ ok: OpenedForGate } | { problem: unknown }> => {
    await writeFiles(folder, { ...settings(), [FILE]: results, ...files });
    const paths = given.map((name) => join(folder, name));
    const asked = { files: paths, workspace: folder, folder, made: "2026-02-02", ...request };
    try {
      return { ok: await openForGate(asked) };
    } catch (error) {
      if (error instanceof ParorendeError) return { problem: error.problem };
      throw error;
    }
  });
}

const withMunicipality = (name: string | null, kommunenummer: string | null): Files => ({
  [FILE]: { ...results, municipality: { name, kommunenummer, invented: true } },
});

describe("results in a workspace of a municipality", () => {
  test.each<readonly [string, string | null, string | null]>([
    ["are of it by its number, whatever it was called then", "Gamlevik", "3205"],
    ["are of it by its name, where they have no number", "Prøvevik", null],
    ["may be anybody's where they name none", null, null],
  ])("%s", async (_how, name, kommunenummer) => {
    const files = { ...settings({}, { kommunenummer: "3205" }), ...withMunicipality(name, kommunenummer) };
    expect(await opened({ files })).toMatchObject({ ok: { results: { wave: "2025" } } });
  });

  test.each<readonly [string, string | null, string | null]>([
    ["of another number, though it is called the same", "Prøvevik", "3103"],
    ["of another number, and called nothing", null, "3103"],
    ["of another name, and without a number", "Eksempel", null],
  ])("are refused where they are %s", async (_how, name, kommunenummer) => {
    const files = { ...settings({}, { kommunenummer: "3205" }), ...withMunicipality(name, kommunenummer) };
    expect(await opened({ files })).toEqual({
      problem: {
        code: "resultsOfOtherKommune",
        facts: { file: FILE, kommune: name ?? "", own: "Prøvevik" },
      },
    });
  });

  test("are compared by name where the workspace has no number", async () => {
    const files = withMunicipality("Prøvevik", "3103");
    expect(await opened({ files })).toHaveProperty("ok");
  });
});

describe("results are read already, so that beside them nothing else is taken", () => {
  test.each<readonly [string, Partial<GateRequest>]>([
    ["--survey", { survey: "ivaretatt" }],
    ["--previous-wave", { previousWave: "2023" }],
    ["--framework", { framework: "nasjonal" }],
    ["--include-partial", { includePartial: true }],
    ["--group-by", { groupBy: ["tjeneste"] }],
    ["--notes", { notes: [{ path: "/finnes/ikke/kafe.md", name: "kafe.md" }] }],
    ["--accept-suggested", { acceptSuggested: true }],
  ])("%s", async (option, request) => {
    expect(await opened({ request })).toEqual({
      problem: { code: "resultsAlone", facts: { file: FILE, option } },
    });
  });

  test("a file of answers, which is named", async () => {
    expect(await opened({ given: [FILE, "svar.csv"], files: { "svar.csv": "kontaktperson\nJa\n" } })).toEqual(
      {
        problem: { code: "resultsAmongFiles", facts: { file: FILE, others: ["svar.csv"] } },
      },
    );
  });
});

describe("the targets of the plan", () => {
  const plan = { plan: { name: "Plan", from: 2024, to: 2027 } };
  const asks = (more: object = {}): object => ({
    gate: { indicators: [{ id: "kontaktperson.uten", against: ["target"], ...more }] },
  });
  /** Measures that set a target for the same indicator. */
  const measures = (...targets: readonly (number | "")[]): Files => ({
    "plan/tiltak.csv": [
      "Id;Kortnavn;Vedtatt ordlyd;Status;Indikator 1;Utgangspunkt 1;Måltall 1",
      ...targets.map((share, at) => `t${String(at)};Kort;Ordlyd;i gang;kontaktperson.uten;;${String(share)}`),
    ].join("\n"),
  });
  const targets = async (gate: object, ...shares: readonly (number | "")[]): Promise<unknown> => {
    const found = await opened({ files: { ...settings({ ...plan, ...gate }), ...measures(...shares) } });
    return "ok" in found ? [...found.ok.planTargets] : found;
  };

  test("count once where several measures set the same one, and a measure without one sets none", async () => {
    expect(await targets(asks(), 30, 30, "")).toEqual([["kontaktperson.uten", [0.3]]]);
  });

  test("are all told where they differ, since nobody can choose among them", async () => {
    expect(await targets(asks(), 30, 40, 30)).toEqual([["kontaktperson.uten", [0.3, 0.4]]]);
  });

  test("are not read where the policy has its own, so that a fault in the plan stops nothing", async () => {
    const files = {
      ...settings({ ...plan, ...asks({ target: 0.3 }) }),
      ...measures(40),
      "plan/tiltak.xlsx": "ikke noe regneark",
    };
    const found = await opened({ files });
    expect("ok" in found && found.ok.planTargets.size).toBe(0);
    const asking = { ...files, ...settings({ ...plan, ...asks() }) };
    expect(await opened({ files: asking })).toMatchObject({ problem: { code: "registerTwice" } });
  });

  test("are not read where the policy asks for none", async () => {
    expect(await targets({ gate: { indicators: ["kontaktperson.uten"] } }, 30)).toEqual([]);
  });
});

describe("a workspace without answers", () => {
  test("names the results that lie in it, in order, and no other file of the reports", async () => {
    const names = ["analyse-2025.json", "analyse-2023.json", "analyse-2025.html", "kontroll.json"];
    const others = ["gammel-analyse-2021.json", "analyse-2025.json.tmp", ".parorende.json"];
    const reports = Object.fromEntries([...names, ...others].map((name) => [`rapporter/${name}`, "{}"]));
    expect(await opened({ given: [], files: reports })).toEqual({
      problem: {
        code: "noAnswersToCompare",
        facts: {
          where: "Prøvevik",
          results: ["rapporter/analyse-2023.json", "rapporter/analyse-2025.json"],
        },
      },
    });
  });
});

describe("the file of known deviations that the policy names", () => {
  const files = settings({ gate: { baseline: "avtalt.json" } });

  test("must be there", async () => {
    const found = await opened({ files });
    expect(found).toMatchObject({ problem: { code: "baselineMissing", facts: { from: "parorende.json" } } });
    expect(JSON.stringify(found)).toContain("avtalt.json");
  });

  test("need not be there when it is about to be written", async () => {
    const found = await opened({ files, request: { update: { reason: "Innføres i 2027" } } });
    expect(found).toMatchObject({ ok: { baseline: { file: "avtalt.json", content: null } } });
  });

  test("is the one that is read, and not the usual one", async () => {
    const baseline = (survey: string): object => ({ survey, entries: [] });
    const both = { ...files, "avtalt.json": baseline("ivaretatt"), "kjente-avvik.json": baseline("annen") };
    expect(await opened({ files: both })).toMatchObject({
      ok: { baseline: { file: "avtalt.json", content: { survey: "ivaretatt" } } },
    });
  });

  test("has another name where the policy says nothing, and may then be lacking", async () => {
    expect(await opened({})).toMatchObject({
      ok: { baseline: { file: "kjente-avvik.json", content: null }, settings: {} },
    });
  });
});
