import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, expectTypeOf, test } from "vitest";
import { z } from "zod";
import { countSchema, hiddenSchema, shareSchema } from "../../src/domain/published-schema.js";
import { resultsSchema } from "../../src/domain/results-schema.js";
import type { Results } from "../../src/domain/results.js";

/** A type as JSON knows it: no brand, nothing readonly. */
type Plain<T> = T extends readonly (infer U)[]
  ? Plain<U>[]
  : T extends object
    ? { -readonly [K in keyof T as K extends symbol ? never : K]: Plain<T[K]> }
    : T;

const hidden = { cell: "2025/a.b/total/share", shown: false, why: "skjermet" };
const trace = { sources: [], counted: ["b"], base: ["b", "c"], asked: null, method: "wilson", from: [] };

const empty: Plain<Results> = {
  schemaVersion: "1.3",
  tool: { name: "parorende", version: "0.1.0", method: "1.0" },
  made: "2025-05-15",
  inputHash: "0",
  municipality: { name: null, kommunenummer: "0301", invented: true },
  survey: { id: "ivaretatt", name: { nb: "Ivaretatt?" }, codebookVersion: "1", note: null, notHeard: [] },
  wave: "2025",
  previousWave: null,
  waves: [],
  framework: {
    id: "nasjonal",
    name: { nb: "De seks" },
    word: { one: { nb: "område" }, many: { nb: "områder" } },
  },
  settings: { limit: 5, margin: 0.1, level: 0.05, groupBy: [] },
  weights: [],
  files: [],
  issues: [{ code: "unknownColumn", file: "svar.csv", column: "x", count: null }],
  areas: [],
  indicators: [],
  items: [],
  comparisons: [],
  trends: [],
  findings: [{ rule: "weakCoverage", area: "barn", why: "oneItem", cells: [] }],
  voices: null,
};

describe("the schema of the results", () => {
  test("says the same as the type", () => {
    expectTypeOf<Plain<z.infer<typeof resultsSchema>>>().toEqualTypeOf<Plain<Results>>();
  });

  test("admits results, and refuses a key it does not know", () => {
    expect(resultsSchema.parse(empty)).toEqual(empty);
    expect(resultsSchema.safeParse({ ...empty, rows: [] }).success).toBe(false);
  });

  test("lets a hidden figure hold its address and the reason, and nothing else", () => {
    expect(hiddenSchema.safeParse(hidden).success).toBe(true);
    for (const more of [{ value: 3 }, { n: 12 }, { trace }, { count: null }]) {
      expect(shareSchema.safeParse({ ...hidden, ...more }).success).toBe(false);
    }
    expect(hiddenSchema.safeParse({ ...hidden, why: "4 personer" }).success).toBe(false);
  });

  test("wants a trace with every shown figure", () => {
    const count = { cell: "2025/respondents/total/count", shown: true, value: 148 };
    expect(countSchema.safeParse(count).success).toBe(false);
    expect(countSchema.safeParse({ ...count, trace }).success).toBe(true);
  });

  test("becomes a JSON Schema that judges the same way", () => {
    const check = new Ajv2020({ strict: false, formats: { date: true } }).compile(
      z.toJSONSchema(resultsSchema),
    );
    expect(check(empty)).toBe(true);
    expect(check({ ...empty, wave: 2025 })).toBe(false);
    expect(check({ ...empty, issues: [{ ...empty.issues[0], rows: [2] }] })).toBe(false);
  });
});
