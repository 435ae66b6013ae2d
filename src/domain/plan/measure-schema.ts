import { z } from "zod";
import { verdictWords } from "../comparison.js";
import { cellSchema, published, shareSchema } from "../published-schema.js";
import { ladderSteps, recommendationRules, recommendationWords } from "./ladder.js";
import { figureVerdicts } from "./plan-report.js";
import { countedThings, financings, goalKinds, progresses, risks, statuses, targetGroups } from "./words.js";

const count = z.number().int().nonnegative();
const strings = z.array(z.string());
const text = z.string().nullable();

/** What was asked for, or given. */
export const resourcesSchema = z.strictObject({
  positions: z.number().nullable(),
  kroner: z.number().nullable(),
});

const registerValue = published(
  { value: z.number(), date: z.string() },
  { id: "RegisterValue", description: "A register's value at a date; few persons or cases are hidden" },
);

export const statusCountsSchema = z
  .strictObject({
    notStarted: count,
    planned: count,
    underWay: count,
    done: count,
    ordinary: count,
    dropped: count,
    unknown: count,
  })
  .meta({ id: "StatusCounts", description: "How many measures stand in each status" });

const change = z.strictObject({
  cell: cellSchema,
  difference: z.number(),
  low: z.number(),
  high: z.number(),
  verdict: z.enum(verdictWords),
  fewAnswers: z.boolean(),
  isOfAnalysis: z.boolean(),
});

const indicator = z.strictObject({
  indicator: z.string(),
  now: shareSchema.nullable(),
  baselineWave: text,
  baseline: shareSchema.nullable(),
  change: change.nullable(),
  target: z
    .strictObject({ value: z.number(), verdict: z.enum(verdictWords).nullable(), fewAnswers: z.boolean() })
    .nullable(),
  step: z.enum(ladderSteps).nullable(),
});

/** A measure as it was judged. */
export const measureSchema = z.strictObject({
  id: z.string(),
  shortName: z.string(),
  wording: z.string(),
  areas: strings,
  targetGroup: z.enum(targetGroups).nullable(),
  role: text,
  unit: text,
  deadline: text,
  newDeadline: text,
  deadlineReason: text,
  started: text,
  finished: text,
  status: z.enum(statuses).nullable(),
  statusReason: text,
  progress: z.enum(progresses).nullable(),
  risk: z.enum(risks).nullable(),
  correctiveStep: text,
  changedFrom: text,
  changedOn: text,
  changedBy: text,
  anchoredIn: strings,
  inBudgetPlan: z.boolean().nullable(),
  financing: z.enum(financings).nullable(),
  grantEnds: text,
  asked: resourcesSchema,
  given: resourcesSchema,
  goalKind: z.enum(goalKinds).nullable(),
  goal: text,
  indicators: z.array(
    z.strictObject({ indicator: z.string(), baseline: text, target: z.number().nullable() }),
  ),
  answers: strings,
  row: count,
  due: text,
  isOverdue: z.boolean(),
  isDue: z.boolean(),
  isChanged: z.boolean(),
  judged: z.array(indicator),
  figures: strings,
  step: z.enum(ladderSteps).nullable(),
  needs: strings,
  recommendation: z.strictObject({
    word: z.enum(recommendationWords),
    because: z.enum(recommendationRules),
  }),
});

/** A figure of the register, as it may be shown. */
export const figureSchema = z.strictObject({
  id: z.string(),
  measure: text,
  name: z.string(),
  unit: z.string(),
  counted: z.enum(countedThings),
  partOf: text,
  source: text,
  role: text,
  baseline: registerValue.nullable(),
  now: registerValue.nullable(),
  target: z.number().nullable(),
  verdict: z.enum(figureVerdicts),
});
