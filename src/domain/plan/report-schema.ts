import { z } from "zod";
import { cellSchema, countSchema } from "../published-schema.js";
import { localizedText, source } from "../text.js";
import { surveyWords } from "../voices.js";
import { claimOutcomes, planClaim } from "./claims.js";
import { figureSchema, measureSchema, resourcesSchema, statusCountsSchema } from "./measure-schema.js";
import { reportKinds } from "./plan-report.js";
import { registerIds } from "./registers.js";
import { decisionStatuses, inPlaceWords, needSources, targetGroups } from "./words.js";

const count = z.number().int().nonnegative();
const strings = z.array(z.string());
const text = z.string().nullable();
const cells = z.array(cellSchema);

const area = z.strictObject({
  id: z.string(),
  text: localizedText,
  level: z.enum(["national", "local"]),
  national: strings,
  goals: strings,
  measures: strings,
  statusCounts: statusCountsSchema,
  indicators: strings,
  statements: count.nullable(),
  needs: strings,
  needsWithoutMeasure: strings,
  coverage: z.strictObject({ survey: z.boolean(), notes: z.boolean(), registers: z.boolean() }),
  overall: z.enum(surveyWords).nullable(),
});

const need = z.strictObject({
  id: z.string(),
  need: z.string(),
  source: z.enum(needSources),
  date: text,
  areas: strings,
  row: count,
  measures: strings,
});

const decision = z.strictObject({
  id: z.string(),
  date: z.string(),
  committee: z.string(),
  caseNumber: text,
  point: z.string(),
  isReferred: z.boolean(),
  status: z.enum(decisionStatuses).nullable(),
  answer: text,
  row: count,
  isFollowed: z.boolean(),
});

const requirement = z.strictObject({
  id: z.string(),
  chapter: z.string(),
  text: localizedText,
  strength: z.enum(["must", "should", "can"]),
  law: strings,
  stands: z.array(z.strictObject({ service: text, inPlace: z.enum(inPlaceWords), remark: text })),
});

const offer = z.strictObject({
  id: z.string(),
  name: z.string(),
  targetGroup: z.enum(targetGroups).nullable(),
  unit: text,
  areas: strings,
  remark: text,
  row: count,
});

/**
 * A plan report as its JSON: the source of its published JSON Schema. It says the same as the type `PlanReportJson`, which a
 * test holds it to, and is strict everywhere, so that a hidden figure cannot carry a number along.
 *
 * @example
 * planReportSchema.parse(JSON.parse(json));
 */
export const planReportSchema = z
  .strictObject({
    schemaVersion: z.literal("1.1"),
    kind: z.enum(reportKinds),
    period: z.strictObject({
      id: z.string(),
      from: z.string(),
      to: z.string(),
      tertial: z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable(),
    }),
    tool: z.strictObject({ name: z.literal("parorende"), version: z.string(), method: z.string() }),
    made: z.string().meta({ description: "ISO date, given from outside" }),
    inputHash: z.string(),
    municipality: z.strictObject({ name: text, kommunenummer: text, invented: z.boolean() }),
    plan: z.strictObject({
      name: z.string(),
      from: z.number(),
      to: z.number(),
      adopted: text,
      council: z.string(),
    }),
    survey: z
      .strictObject({ wave: z.string(), inputHash: z.string(), respondents: countSchema.nullable() })
      .nullable(),
    hasNewWave: z.boolean(),
    framework: z.strictObject({
      id: z.string(),
      name: localizedText,
      word: z.strictObject({ one: localizedText, many: localizedText }),
    }),
    measures: z.array(measureSchema),
    byGroup: z.strictObject({
      adults: statusCountsSchema,
      children: statusCountsSchema,
      all: statusCountsSchema,
      unknown: statusCountsSchema,
    }),
    figures: z.array(figureSchema),
    areas: z.array(area),
    goals: z.array(z.strictObject({ area: z.string(), goal: z.string(), row: count })),
    needs: z.array(need),
    unanswered: strings,
    measuresWithoutNeed: strings,
    resources: z.strictObject({ asked: resourcesSchema, given: resourcesSchema }),
    anchoring: z.strictObject({
      plans: z.array(z.strictObject({ plan: z.string(), measures: strings })),
      unanchored: strings,
      outsideBudgetPlan: strings,
      grantsEnding: strings,
    }),
    decisions: z.array(decision),
    requirements: z.array(requirement),
    offers: z.array(offer),
    context: z.array(
      z.strictObject({
        id: z.string(),
        about: z.enum(["children", "all"]),
        text: localizedText,
        year: z.string(),
        source,
      }),
    ),
    sentences: z.array(z.strictObject({ claim: planClaim, cells })).max(7),
    earlier: z.array(
      z.strictObject({
        from: z.strictObject({ document: z.string(), period: z.string(), caseNumber: text }),
        claim: planClaim,
        text,
        outcome: z.enum(claimOutcomes),
        cells,
      }),
    ),
    published: z.array(
      z.strictObject({
        document: z.string(),
        period: z.string(),
        published: z.iso.date(),
        caseNumber: text,
      }),
    ),
    files: z.array(z.strictObject({ register: z.enum(registerIds), file: z.string() })),
    settings: z.strictObject({ limit: z.number(), margin: z.number() }),
  })
  .meta({ title: "Plan report: all that a document on the plan is written from" });
