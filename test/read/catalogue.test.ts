import { describe, expect, test } from "vitest";
import { loadCatalogue } from "../../src/read/catalogue.js";
import { nodeFiles, type FileAccess } from "../../src/read/files.js";
import { fixture, problemOf } from "./read-rows.js";

const surveysFolder = fixture("catalogue/surveys");
const shipped = { surveysFolder };
const withWorkspace = { surveysFolder, workspaceFolder: fixture("workspace") };

describe("the catalogue of surveys", () => {
  test("finds the package's own surveys and frameworks by listing", async () => {
    const catalogue = await loadCatalogue();
    expect(catalogue.surveys).toContain("ivaretatt");
    const { codebook, waves } = await catalogue.survey("ivaretatt");
    expect(codebook.items.length).toBeGreaterThan(0);
    expect(waves.map(({ id }) => id)).toEqual(waves.map(({ id }) => id).sort());
    expect((await catalogue.framework("nasjonal")).areas).toHaveLength(6);
  });

  test("reads no survey but the one that is asked for", async () => {
    const opened: string[] = [];
    const access: FileAccess = {
      ...nodeFiles,
      open: (path) => {
        opened.push(path);
        return nodeFiles.open(path);
      },
    };
    const catalogue = await loadCatalogue({ ...shipped, access });
    expect(opened).toEqual([]);
    expect(catalogue.surveys).toEqual(["broken", "trivsel"]);
    const { waves, references } = await catalogue.survey("trivsel");
    expect(waves.map(({ id }) => id)).toEqual(["2024", "2025"]);
    expect(references.map(({ id }) => id)).toEqual(["landet-2024"]);
    expect(opened.filter((path) => path.includes("broken"))).toEqual([]);
  });

  test("lets a workspace replace what it knows by id, and add the rest", async () => {
    const catalogue = await loadCatalogue(withWorkspace);
    const { codebook, waves } = await catalogue.survey("trivsel");
    expect(codebook.items.map(({ id, text }) => [id, text.nb])).toEqual([
      ["trygg", "Er du trygg?"],
      ["sett", "Blir du sett og hørt?"],
      ["ekstra", "Vårt eget?"],
    ]);
    expect(codebook.indicators.map(({ id }) => id)).toEqual(["trygg.ja"]);
    expect(codebook.version).toBe("1");
    expect(waves.map(({ id, questionnaireVersion }) => [id, questionnaireVersion])).toEqual([
      ["2024", "1"],
      ["2025", "vår"],
    ]);
    expect(catalogue.frameworks).toEqual(["felles", "lokal"]);
    expect((await catalogue.framework("lokal")).areas[0]?.national).toEqual(["hverdag"]);
    expect((await catalogue.words()).rules).toEqual([]);
    expect((await (await loadCatalogue(shipped)).words()).rules).toHaveLength(1);
  });

  test("names the known ones when asked for one that is not there", async () => {
    const catalogue = await loadCatalogue(shipped);
    expect(await problemOf(catalogue.survey("ivartatt"))).toEqual({
      code: "unknownSurvey",
      facts: { survey: "ivartatt", known: ["broken", "trivsel"] },
    });
    expect(await problemOf(catalogue.framework("moss"))).toEqual({
      code: "unknownFramework",
      facts: { framework: "moss", known: ["felles"] },
    });
  });

  test("names file, row and column of a codebook that is no JSON", async () => {
    const catalogue = await loadCatalogue(shipped);
    expect(await problemOf(catalogue.survey("broken"))).toEqual({
      code: "brokenJson",
      facts: { file: "surveys/broken/codebook.json", row: 3, column: 13 },
    });
  });
});
