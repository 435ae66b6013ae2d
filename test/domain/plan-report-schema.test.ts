import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, expectTypeOf, test } from "vitest";
import { z } from "zod";
import { publishedReport } from "../../src/domain/plan/claims.js";
import { planJson, type PlanReportJson } from "../../src/domain/plan/plan-json.js";
import { planReportSchema } from "../../src/domain/plan/report-schema.js";
import { examplePlanReport, examplePublished } from "../support/plan.js";

/** A type as JSON knows it: no brand, nothing readonly. */
type Plain<T> = T extends readonly (infer U)[]
  ? Plain<U>[]
  : T extends object
    ? { -readonly [K in keyof T as K extends symbol ? never : K]: Plain<T[K]> }
    : T;

const report: PlanReportJson = planJson(await examplePlanReport("evaluation"));

describe("the schema of a plan report", () => {
  /** The report as JSON, with a figure that is hidden put in the place of the first. */
  function withHidden(more: object): unknown {
    const now = { cell: "2025/tall.avslag/total/value", shown: false, why: "skjermet", ...more };
    const plain = JSON.parse(JSON.stringify(report)) as { figures: object[] };
    return { ...plain, figures: [{ ...plain.figures[0], now }, ...plain.figures.slice(1)] };
  }

  test("says the same as the type", () => {
    expectTypeOf<Plain<z.infer<typeof planReportSchema>>>().toEqualTypeOf<Plain<PlanReportJson>>();
  });

  test("admits a report that was made, and refuses a key it does not know", () => {
    const json: unknown = JSON.parse(JSON.stringify(report));
    expect(planReportSchema.parse(json)).toEqual(json);
    expect(planReportSchema.safeParse({ ...report, rows: [] }).success).toBe(false);
  });

  test("names the survey, and holds none of its results", () => {
    expect(Object.keys(report.survey ?? {})).toEqual(["wave", "inputHash", "respondents"]);
    expect(planReportSchema.safeParse({ ...report, survey: null }).success).toBe(true);
  });

  test("lets a hidden figure hold no number", () => {
    expect(planReportSchema.safeParse(withHidden({})).success).toBe(true);
    for (const more of [{ value: 3 }, { date: "2025-12-31" }, { n: 3 }, { trace: {} }])
      expect(planReportSchema.safeParse(withHidden(more)).success).toBe(false);
  });

  test("refuses an eighth sentence on page one", () => {
    const [first] = report.sentences;
    const eight = Array.from({ length: 8 }, () => first);
    expect(planReportSchema.safeParse({ ...report, sentences: eight }).success).toBe(false);
  });

  test("becomes a JSON Schema that judges the same way", () => {
    const schema = z.toJSONSchema(planReportSchema);
    const check = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    expect(check(JSON.parse(JSON.stringify(report)))).toBe(true);
    expect(check(withHidden({}))).toBe(true);
    expect(check(withHidden({ value: 3 }))).toBe(false);
  });
});

test("what was published is known by its schema, and says nothing of another kind", () => {
  const [report] = examplePublished;
  expect(publishedReport.parse(report)).toEqual(report);
  expect(publishedReport.safeParse({ ...report, published: "i fjor" }).success).toBe(false);
});
