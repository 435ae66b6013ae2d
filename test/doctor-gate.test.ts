import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Survey } from "../src/domain/catalogue.js";
import type { GateSettings } from "../src/domain/gate/policy.js";
import type { Wave } from "../src/domain/wave.js";
import { gateChecks } from "../src/doctor-gate.js";
import type { OpenWorkspace, WorkspaceWave } from "../src/read/workspace.js";
import { inFolder } from "./support/folders.js";
import { entryOf } from "./support/gate-results.js";
import { writeFiles } from "./support/git.js";
import { shipped } from "./survey-files.js";

const survey: Survey = { codebook: shipped.codebook(), waves: shipped.waves(), references: [] };
const [described] = survey.waves as [Wave, ...Wave[]];
const FILE = "kjente-avvik.json";
const indicator = "kontaktperson.uten";

/** A round that has answers, or is only planned; described by its own file, by the survey, or by nobody. */
function roundOf(id: string, { version, closed, hasAnswers = true }: Round = {}): WorkspaceWave {
  const folder = `/kommune/undersokelser/${id}`;
  const file = hasAnswers ? join(folder, "svar.csv") : null;
  const period = { to: closed ?? `${id.slice(0, 4)}-03-31` };
  const wave = version === undefined ? null : { ...described, id, period, questionnaireVersion: version };
  return { id, folder, file, dataFiles: file === null ? [] : [file], wave };
}

interface Round {
  readonly version?: string;
  readonly closed?: string;
  readonly hasAnswers?: boolean;
}

/** Known deviations that were accepted with this version of the questionnaire. */
const known = (questionnaireVersion: string): object => ({
  survey: "ivaretatt",
  entries: [entryOf(80, 135, { indicator, questionnaireVersion })],
});

/** What is told of a workspace with these rounds, this policy and these known deviations. */
async function told(waves: readonly WorkspaceWave[], baseline: object | null, gate?: GateSettings) {
  return inFolder(null, async (folder) => {
    if (baseline !== null) await writeFiles(folder, { [FILE]: baseline });
    const settings = { kommune: { name: "Prøvevik" }, ...(gate === undefined ? {} : { gate }) };
    const opened: OpenWorkspace = { folder, settings, waves };
    return (await gateChecks(opened, { survey })).map(({ code, facts }) => [code, facts]);
  });
}

const fine = [["gateRead", { indicators: 0, known: 1 }]];
const other = (version: string, wave: string) => [["gateOtherVersion", { file: FILE, version, wave }]];

describe("known deviations are held against the questionnaire of the newest wave", () => {
  test("and are fine where it is the same", async () => {
    expect(await told([roundOf("2025", { version: "2" })], known("2"))).toEqual(fine);
  });

  test("and told of, with both, where it is another", async () => {
    expect(await told([roundOf("2025", { version: "3" })], known("2"))).toEqual(other("2", "2025"));
  });

  test("whatever the earlier waves had, and in whatever order their folders stand", async () => {
    const [before, now] = [roundOf("2023", { version: "1" }), roundOf("2025", { version: "2" })];
    for (const waves of [
      [before, now],
      [now, before],
    ]) {
      expect(await told(waves, known("2"))).toEqual(fine);
      expect(await told(waves, known("1"))).toEqual(other("1", "2025"));
    }
  });

  test("by when the waves closed, and not by their names", async () => {
    const autumn = roundOf("2025-host", { version: "2", closed: "2025-11-30" });
    const spring = roundOf("2025-var", { version: "1", closed: "2025-05-31" });
    expect(await told([autumn, spring], known("2"))).toEqual(fine);
    expect(await told([autumn, spring], known("1"))).toEqual(other("1", "2025-host"));
  });

  test("that has answers: a round that is only planned is not judged yet", async () => {
    const planned = roundOf("2027", { version: "3", hasAnswers: false });
    expect(await told([roundOf("2025", { version: "2" }), planned], known("2"))).toEqual(fine);
  });

  test("as the survey describes it, where the workspace does not", async () => {
    const { id, questionnaireVersion: version } = described;
    expect(await told([roundOf(id)], known(version))).toEqual(fine);
    expect(await told([roundOf(id)], known("0"))).toEqual(other("0", id));
  });

  test("as the workspace describes it, where the survey does too", async () => {
    const { id } = described;
    expect(await told([roundOf(id, { version: "7" })], known("7"))).toEqual(fine);
  });

  test("and against none where nobody has described it, or there are no answers yet", async () => {
    expect(await told([roundOf("2031")], known("0"))).toEqual(fine);
    expect(await told([], known("0"))).toEqual(fine);
  });
});

describe("what a build is gated on", () => {
  const waves = [roundOf("2025", { version: "2" })];

  test("is counted: what the policy names, and what is known", async () => {
    const gate: GateSettings = { indicators: ["samtaler_nok.nei", { id: indicator }] };
    expect(await told(waves, known("2"), gate)).toEqual([["gateRead", { indicators: 2, known: 1 }]]);
  });

  test("names each indicator that the survey does not have once, of the policy and of what is known", async () => {
    const entries = ["finnes.ikke", "heller.ikke"].map((id) => entryOf(80, 135, { indicator: id }));
    const gate: GateSettings = { indicators: ["finnes.ikke", indicator] };
    expect(await told(waves, { survey: "ivaretatt", entries }, gate)).toEqual([
      ["gateUnknownIndicators", { indicators: ["finnes.ikke", "heller.ikke"] }],
    ]);
  });

  test("tells of a file that the policy names and that is not there, and of none that it does not", async () => {
    expect(await told(waves, null, { baseline: "avtalt.json" })).toEqual([
      ["gateBaselineMissing", { file: "avtalt.json" }],
    ]);
    expect(await told(waves, null, {})).toEqual([["gateRead", { indicators: 0, known: 0 }]]);
    expect(await told(waves, null)).toEqual([]);
  });

  test("tells of another survey and another questionnaire both", async () => {
    const both = { ...known("1"), survey: "egen" };
    expect(await told(waves, both)).toEqual([
      ["gateOtherSurvey", { file: FILE, survey: "egen" }],
      ["gateOtherVersion", { file: FILE, version: "1", wave: "2025" }],
    ]);
  });
});
