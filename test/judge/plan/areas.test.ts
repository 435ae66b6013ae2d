import { describe, expect, it } from "vitest";
import type { Framework } from "../../../src/domain/framework.js";
import type { Registers } from "../../../src/domain/plan/registers.js";
import { planReport } from "../../../src/judge/plan/plan-report.js";
import { shipped } from "../../survey-files.js";
import { examplePlanInput, exampleRegisters, measureOf, needOf } from "../../support/plan.js";

const input = await examplePlanInput("evaluation");

function areasOf(framework: Framework = input.framework, registers: Registers = exampleRegisters) {
  const { areas } = planReport({ ...input, framework, registers });
  return new Map(areas.map((area) => [area.id, area]));
}

/** Two areas of a town's own: one over two national ones, one over none. */
const local: Framework = {
  ...shipped.framework("moss"),
  id: "eget",
  areas: [
    { id: "hverdag", text: { nb: "Hverdagen" }, national: ["avlastning", "familie"] },
    { id: "frivillig", text: { nb: "Frivillighet" } },
  ],
};

describe("the areas of a plan", () => {
  it("are the six alone where those are in use", () => {
    const areas = areasOf();
    expect([...areas.keys()]).toEqual(input.national.areas.map(({ id }) => id));
    expect(
      [...areas.values()].every(({ level, national }) => level === "national" && national.length === 1),
    ).toBe(true);
  });

  it("are the municipality's own, and after them the six", () => {
    expect([...areasOf(local).keys()]).toEqual([
      "hverdag",
      "frivillig",
      ...input.national.areas.map(({ id }) => id),
    ]);
  });

  it("are not told twice where the municipality's own have the national ids", () => {
    expect(areasOf(shipped.framework("lillestrom")).size).toBe(6);
  });

  it("take what names them, and a national one also what names a local area that covers it", () => {
    const registers: Registers = {
      ...exampleRegisters,
      measures: [
        measureOf("eget", { areas: ["hverdag"], status: "done" }),
        measureOf("nasjonalt", { areas: ["familie"] }),
        measureOf("begge", { areas: ["hverdag", "familie"], status: "dropped" }),
      ],
      goals: [{ area: "hverdag", goal: "En hverdag som går i hop.", row: 2 }],
      needs: [needOf("natt", { areas: ["hverdag"] }), needOf("skole", { areas: ["familie"] })],
    };
    const areas = areasOf(local, registers);
    expect(areas.get("hverdag")).toMatchObject({ measures: ["eget", "begge"], needs: ["natt"] });
    expect(areas.get("familie")).toMatchObject({ measures: ["eget", "nasjonalt", "begge"] });
    expect(areas.get("familie")).toMatchObject({
      needs: ["natt", "skole"],
      goals: ["En hverdag som går i hop."],
    });
    expect(areas.get("familie")?.statusCounts).toMatchObject({ done: 1, dropped: 1, unknown: 1, planned: 0 });
    expect(areas.get("avlastning")?.measures).toEqual(["eget", "begge"]);
    expect(areas.get("frivillig")).toMatchObject({ measures: [], national: [], indicators: [] });
  });

  it("name the headline indicators of the analysis, and those of the codebook for a national area beside", () => {
    const own = areasOf().get("koordinering")?.indicators;
    expect(own).toContain("kontaktperson.uten");
    const { survey } = input;
    if (survey === null) throw new Error("The example has a survey.");
    const elsewhere = { ...survey, areas: [] };
    const { areas } = planReport({ ...input, survey: elsewhere });
    expect(areas.find(({ id }) => id === "koordinering")?.indicators).toEqual(own);
  });

  it("tell which needs have no measure", () => {
    expect(areasOf().get("informasjon")).toMatchObject({
      needs: ["skjema"],
      needsWithoutMeasure: ["skjema"],
    });
    expect(areasOf().get("avlastning")).toMatchObject({ needs: ["natt"], needsWithoutMeasure: [] });
  });
});

describe("an area's overall judgment", () => {
  it("rests on two kinds of source at least", () => {
    for (const area of areasOf().values()) {
      const sources = Object.values(area.coverage).filter(Boolean).length;
      expect(area.overall === null, area.id).toBe(sources < 2);
    }
    expect(areasOf().get("familie")).toMatchObject({
      coverage: { survey: false, notes: true },
      overall: null,
    });
  });

  it("is that of the survey's verdicts, and says where nothing was asked", () => {
    expect(areasOf().get("koordinering")?.overall).toBe("better");
    const { areas } = planReport({ ...input, survey: null });
    expect(areas.every(({ overall, statements }) => overall === null && statements === null)).toBe(true);
  });

  it("counts a register as a source where a figure of one of its measures has a value, hidden or not", () => {
    expect(areasOf().get("avlastning")?.coverage.registers).toBe(true);
    expect(areasOf().get("koordinering")?.coverage.registers).toBe(false);
  });
});
