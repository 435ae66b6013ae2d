import { z } from "zod";
import { missingKinds, polarities } from "./codebook.js";
import { issueCodes } from "./issues.js";
import { layoutIds } from "./layout.js";
import {
  alphaSchema,
  cellSchema,
  changeSchema,
  comparisonSchema,
  countSchema,
  groupSchema,
  indexSchema,
  shareSchema,
  trendSchema,
  verdictSchema,
  weightedSchema,
} from "./published-schema.js";
import { localizedText, source } from "./text.js";
import { voicesSchema } from "./voices-schema.js";

const count = z.number().int().nonnegative();
const strings = z.array(z.string());
const whyWeak = ["oneItem", "noIndicator", "noAnswers"] as const;

const wave = z.strictObject({
  id: z.string(),
  period: z.strictObject({ from: z.string().optional(), to: z.string() }),
  design: z.enum(["optIn", "sample", "census"]),
  population: count.nullable(),
  recallYears: z.number(),
  questionnaireVersion: z.string(),
  assumed: strings,
  basedOn: z.string().nullable(),
  respondents: countSchema,
  kind: z.enum(["answers", "counts"]),
});

const weights = z.strictObject({
  wave: z.string(),
  method: z.enum(["none", "raked", "column"]),
  by: strings,
  source,
  raking: z
    .strictObject({
      iterations: count,
      converged: z.boolean(),
      largestError: z.number(),
      cap: z.number().nullable(),
    })
    .nullable(),
  designEffect: z.number().nullable(),
});

const item = z.strictObject({
  id: z.string(),
  kind: z.enum(["single", "multiple", "scale", "number"]),
  text: localizedText,
  short: localizedText,
  asked: localizedText,
  askedAll: z.boolean(),
  background: z.boolean(),
  assumed: strings,
  options: z.array(
    z.strictObject({
      id: z.string(),
      text: localizedText,
      missing: z.enum(missingKinds).nullable(),
      middle: z.boolean(),
    }),
  ),
  distributions: z.array(
    z.strictObject({
      wave: z.string(),
      group: groupSchema,
      base: countSchema,
      options: z.array(z.strictObject({ option: z.string(), count: countSchema })),
    }),
  ),
});

const indicator = z.strictObject({
  id: z.string(),
  item: z.string(),
  counted: strings,
  text: localizedText,
  short: localizedText,
  polarity: z.enum(polarities),
  areas: strings,
  headline: z.boolean(),
  assumed: z.boolean(),
  estimates: z.array(z.strictObject({ wave: z.string(), group: groupSchema, share: shareSchema })),
  weighted: z.array(z.strictObject({ wave: z.string(), share: weightedSchema })),
});

const area = z.strictObject({
  id: z.string(),
  text: localizedText,
  headlines: strings,
  indexes: z.array(z.strictObject({ wave: z.string(), group: groupSchema, index: indexSchema })),
  changes: z.array(changeSchema),
  alphas: z.array(z.strictObject({ wave: z.string(), alpha: alphaSchema })),
  weak: z.enum(["none", ...whyWeak]),
  overlaps: strings,
});

function clearFinding<R extends string>(rule: R) {
  return z.strictObject({
    rule: z.literal(rule),
    word: z.enum(["better", "worse", "higher", "lower"]),
    indicator: z.string(),
    weight: z.number(),
    cells: z.array(cellSchema),
  });
}

const finding = z.discriminatedUnion("rule", [
  clearFinding("clearDifference"),
  clearFinding("clearChange"),
  z.strictObject({
    rule: z.literal("weakCoverage"),
    area: z.string(),
    why: z.enum(whyWeak),
    cells: z.array(cellSchema),
  }),
]);

const file = z.strictObject({
  file: z.string(),
  kind: z.enum(["answers", "counts"]),
  layout: z.enum(layoutIds),
  text: z
    .strictObject({
      encoding: z.string(),
      encodingWhy: z.string(),
      delimiter: z.string(),
      delimiterWhy: z.string(),
    })
    .nullable(),
  sheet: z.string().nullable(),
  decimal: z.string(),
  wave: z.string().nullable(),
  identityColumns: z.array(z.strictObject({ column: z.string() })),
});

const issue = z.strictObject({
  code: z.enum(issueCodes),
  file: z.string(),
  column: z.string().nullable(),
  count: count.nullable(),
});

/**
 * The results as their JSON: the source of its published JSON Schema. It says the same as the type `Results`, which a
 * test holds it to, and is strict everywhere, so that a hidden figure cannot carry a number along.
 *
 * @example
 * resultsSchema.parse(JSON.parse(json));
 */
export const resultsSchema = z
  .strictObject({
    schemaVersion: z.literal("1.3"),
    tool: z.strictObject({ name: z.literal("parorende"), version: z.string(), method: z.string() }),
    made: z.string().meta({ description: "ISO date, given from outside" }),
    inputHash: z.string(),
    municipality: z.strictObject({
      name: z.string().nullable(),
      kommunenummer: z.string().nullable(),
      invented: z.boolean(),
    }),
    survey: z.strictObject({
      id: z.string(),
      name: localizedText,
      codebookVersion: z.string(),
      note: localizedText.nullable(),
      notHeard: z.array(localizedText),
    }),
    wave: z.string(),
    previousWave: z.string().nullable(),
    waves: z.array(wave),
    framework: z.strictObject({
      id: z.string(),
      name: localizedText,
      word: z.strictObject({ one: localizedText, many: localizedText }),
    }),
    settings: z.strictObject({
      limit: z.number(),
      margin: z.number(),
      level: z.number(),
      groupBy: strings,
    }),
    weights: z.array(weights),
    files: z.array(file),
    issues: z.array(issue),
    areas: z.array(area),
    indicators: z.array(indicator),
    items: z.array(item),
    comparisons: z.array(z.strictObject({ comparison: comparisonSchema, verdict: verdictSchema.nullable() })),
    trends: z.array(trendSchema),
    findings: z.array(finding),
    voices: voicesSchema.nullable(),
  })
  .meta({ title: "Results: all that an analysis found and may be shown" });
