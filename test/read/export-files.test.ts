import { describe, expect, test } from "vitest";
import { exportsAmong } from "../../src/read/export-files.js";
import { memoryFiles } from "../../src/read/memory-files.js";
import { problemOf } from "./read-rows.js";

const alone = { structure: null, labels: null, codebook: null };

const holding = (...paths: readonly string[]) =>
  memoryFiles(new Map(paths.map((path) => [path, Buffer.from("x")])));

describe("the files of an export", () => {
  test("most are one file", async () => {
    const access = holding("mappe/svar.csv", "mappe/svar.xlsx");
    const paths = ["mappe/svar.csv", "mappe/svar.xlsx"];
    expect(await exportsAmong(paths, access)).toEqual(paths.map((path) => ({ path, ...alone })));
  });

  test("SurveyXact's three are one export, whichever of them is named and in whatever order", async () => {
    const access = holding("x/dataset.csv", "x/labels.csv", "x/structure.csv");
    const export_ = { ...alone, path: "x/dataset.csv", structure: "x/structure.csv", labels: "x/labels.csv" };
    for (const named of [["x/dataset.csv"], ["x/structure.csv"], ["x/labels.csv", "x/dataset.csv"], ["x"]]) {
      expect(await exportsAmong(named, access)).toEqual([export_]);
    }
  });

  test("two such exports in one folder are told apart by what stands before «dataset»", async () => {
    const names = ["2023_dataset.csv", "2023_structure.csv", "2025_dataset.csv", "2025_structure.csv"];
    const access = holding(...names.map((name) => `x/${name}`));
    const found = await exportsAmong(["x/2023_dataset.csv", "x/2025_structure.csv"], access);
    expect(found.map(({ path, structure }) => [path, structure])).toEqual([
      ["x/2023_dataset.csv", "x/2023_structure.csv"],
      ["x/2025_dataset.csv", "x/2025_structure.csv"],
    ]);
  });

  test("a codebook alone has no answers", async () => {
    expect(await problemOf(exportsAmong(["x/elements.json"], holding("x/elements.json")))).toEqual({
      code: "holdsNoAnswers",
      facts: { file: "elements.json", what: "json" },
    });
  });

  test("a dataset without the others is a file like any other", async () => {
    const access = holding("x/dataset.csv");
    expect(await exportsAmong(["x/dataset.csv"], access)).toEqual([{ path: "x/dataset.csv", ...alone }]);
  });

  test.each(["svar.json", "elements-123823.json", "kodebok.json"])(
    "%s beside the answers is their codebook",
    async (name) => {
      const access = holding("x/svar.csv", `x/${name}`, "x/wave.json");
      expect(await exportsAmong(["x/svar.csv"], access)).toEqual([
        { path: "x/svar.csv", ...alone, codebook: `x/${name}` },
      ]);
    },
  );

  test("a codebook that is named goes before one that lies there, and a workbook has none", async () => {
    const access = holding("x/svar.csv", "x/kodebok.json", "y/skjema.json", "x/svar.xlsx");
    const [text, workbook] = await exportsAmong(["x/svar.csv", "x/svar.xlsx", "y/skjema.json"], access);
    expect(text?.codebook).toBe("y/skjema.json");
    expect(workbook?.codebook).toBeNull();
  });

  test("the one LimeSurvey form in the folder belongs to the answers, or the one that is named", async () => {
    const one = holding("x/svar.csv", "x/limesurvey_survey_1.lss");
    expect((await exportsAmong(["x/svar.csv"], one))[0]?.codebook).toBe("x/limesurvey_survey_1.lss");
    const two = holding("x/svar.csv", "x/limesurvey_survey_1.lss", "x/limesurvey_survey_2.lss");
    expect((await exportsAmong(["x/svar.csv"], two))[0]?.codebook).toBeNull();
    const named = await exportsAmong(["x/svar.csv", "x/limesurvey_survey_2.lss"], two);
    expect(named).toEqual([{ path: "x/svar.csv", ...alone, codebook: "x/limesurvey_survey_2.lss" }]);
  });

  test.each(["svar.sss", "svar.xml"])("%s and the data of the same name are one export", async (name) => {
    const access = memoryFiles(
      new Map([
        [`x/${name}`, Buffer.from('<?xml version="1.0"?>\n<!DOCTYPE sss>\n<sss version="2.0"/>')],
        ["x/svar.asc", Buffer.from("1")],
        ["x/andre.asc", Buffer.from("1")],
      ]),
    );
    const both = [{ path: "x/svar.asc", ...alone, codebook: `x/${name}` }];
    expect(await exportsAmong([`x/${name}`], access)).toEqual(both);
    expect(await exportsAmong(["x/svar.asc"], access)).toEqual(both);
    expect(await exportsAmong(["x/svar.asc", `x/${name}`], access)).toEqual(both);
    expect(await exportsAmong([`x/${name}`, "x/svar.asc"], access)).toEqual(both);
    expect(await exportsAmong(["x/andre.asc"], access)).toEqual([{ path: "x/andre.asc", ...alone }]);
  });

  test("XML of another kind is no definition, and data that are named twice are two", async () => {
    const access = holding("x/svar.csv", "x/svar.xml");
    expect(await exportsAmong(["x/svar.csv"], access)).toEqual([{ path: "x/svar.csv", ...alone }]);
    expect(await exportsAmong(["x/svar.xml"], access)).toEqual([{ path: "x/svar.xml", ...alone }]);
    expect(await exportsAmong(["x/svar.csv", "x/svar.csv"], access)).toHaveLength(2);
  });

  test("wave.json is never taken for a codebook", async () => {
    const access = holding("x/svar.csv", "x/wave.json");
    expect((await exportsAmong(["x/svar.csv"], access))[0]?.codebook).toBeNull();
  });

  test("a folder without such an export is refused as a folder", async () => {
    const access = holding("x/svar.csv");
    expect(await problemOf(exportsAmong(["x"], access))).toEqual({ code: "isFolder", facts: { file: "x" } });
  });
});
