import { describe, expect, it } from "vitest";
import { assumedWave, describeWave } from "../../src/coding/wave-of.js";
import type { AnalysisData } from "../../src/domain/catalogue.js";
import { ParorendeError } from "../../src/domain/errors.js";
import { wave as schema } from "../../src/domain/wave.js";
import { codebook, waveWith } from "../support/coding-codebook.js";

describe("a wave that is not shipped", () => {
  const newest = schema.parse({
    ...waveWith({ columns: { a: { item: "kontaktperson" } } }),
    id: "2024",
    period: { from: "2023-12-01", to: "2024-02-29" },
    nationalAnswers: 2400,
    breaks: [{ item: "kontaktperson", why: { nb: "Ny ordlyd" } }],
  });

  it("is made from the newest shipped one, with its period moved and everything assumed", () => {
    expect(assumedWave("2025-host", newest)).toEqual({
      id: "2025-host",
      survey: "prove",
      period: { from: "2024-12-01", to: "2025-02-28" },
      recallYears: 2,
      design: "optIn",
      questionnaireVersion: "1",
      assumed: ["period", "recallYears", "design", "questionnaireVersion"],
      basedOn: "2024",
    });
  });

  it("is a wave by the schema", () => {
    expect(schema.safeParse(assumedWave("2027", newest)).success).toBe(true);
  });
});

describe("a wave of a survey", () => {
  const shipped = schema.parse({ ...waveWith({}), id: "2024", period: { to: "2024-03-31" } });
  const dataWith = (waves: readonly (typeof shipped)[]): AnalysisData => ({
    survey: { codebook, waves, references: [] },
    framework: {
      id: "f",
      name: { nb: "F" },
      word: { one: { nb: "f" }, many: { nb: "f" } },
      level: "national",
      source: { title: "Prøve", publisher: "Prøve", read: "2025-01-01" },
      areas: [],
    },
    words: { note: { nb: "" }, rules: [] },
  });

  it("is described by the workspace before what is shipped, without an issue", () => {
    const own = { ...shipped, recallYears: 1 };
    const { data, wave, issues } = describeWave(dataWith([shipped]), "2024", own, null);
    expect([wave, data.survey.waves, issues]).toEqual([own, [own], []]);
    expect(describeWave(dataWith([shipped]), "2024", null, null).wave).toEqual(shipped);
  });

  it("is else a copy of the newest, in its place in time, and says so", () => {
    const { data, wave, issues } = describeWave(dataWith([shipped]), "2023", null, null);
    expect(wave.basedOn).toBe("2024");
    expect(data.survey.waves.map(({ id }) => id)).toEqual(["2023", "2024"]);
    expect(issues.map(({ code, column }) => [code, column])).toEqual([
      ["assumedWave", "2023"],
      ["waveBeforeSurvey", "2023"],
    ]);
  });

  it("names what it was copied from, and where a workspace can describe it", () => {
    const namesOf = (place: string | null) =>
      describeWave(dataWith([shipped]), "2025", null, place).issues.map(({ code, names }) => [code, names]);
    expect(namesOf(null)).toEqual([["assumedWave", ["2024"]]]);
    const place = "undersokelser/2025/wave.json";
    expect(namesOf(place)).toEqual([["assumedWave", ["2024", place]]]);
  });

  it("that the workspace describes is assumed in what the workspace says, and no more", () => {
    const place = "undersokelser/2025/wave.json";
    const copied = { ...shipped, id: "2025", basedOn: "2024" };
    const told = (assumed: string[]) =>
      describeWave(dataWith([shipped]), "2025", { ...copied, assumed }, place).issues;
    expect(told([])).toEqual([]);
    expect(told(["design", "recallYears"])).toEqual([
      {
        code: "assumedFields",
        file: place,
        column: "2025",
        count: 1,
        rows: [],
        names: ["2024", "design", "recallYears"],
      },
    ]);
  });

  it("is told when its year is before all that is shipped", () => {
    const told = (id: string) =>
      describeWave(dataWith([shipped]), id, null, null)
        .issues.filter(({ code }) => code === "waveBeforeSurvey")
        .map(({ column, names }) => [column, names]);
    expect(told("1999")).toEqual([["1999", ["2024"]]]);
    expect([told("2024"), told("2024-host"), told("2026")]).toEqual([[], [], []]);
  });

  it("stands in time by its period, not by its name", () => {
    const spring = { ...shipped, id: "2025-var", period: { to: "2025-05-31" } };
    const autumn = { ...shipped, id: "2025-host", period: { to: "2025-11-30" } };
    const { data } = describeWave(dataWith([shipped, spring]), "2025-host", autumn, null);
    expect(data.survey.waves.map(({ id }) => id)).toEqual(["2024", "2025-var", "2025-host"]);
  });

  it("cannot be copied from nothing", () => {
    expect(() => describeWave(dataWith([]), "2023", null, null)).toThrow(ParorendeError);
  });
});
