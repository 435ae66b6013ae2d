import { z } from "zod";
import { codebook, codebookPatch } from "./codebook.js";
import { contextSource } from "./context.js";
import { framework } from "./framework.js";
import { gateBaseline } from "./gate/baseline.js";
import { gateReportSchema } from "./gate/gate-report.js";
import { kommuneHistory } from "./kommuner.js";
import { ownCodebook } from "./notes-codebook.js";
import { conceptFile } from "./notes-model.js";
import { decisionFile } from "./notes.js";
import { personalDataWords } from "./personal-data.js";
import { publishedReport } from "./plan/claims.js";
import { planReportSchema } from "./plan/report-schema.js";
import { referenceSource, wordRules } from "./reference.js";
import { requirementSource } from "./requirement.js";
import { resultsSchema } from "./results-schema.js";
import { wave } from "./wave.js";
import { workspace } from "./workspace.js";

/** Every kind of file that people write, and the results the tool writes, by the name its JSON Schema has. */
export const dataSchemas = {
  codebook,
  "codebook-patch": codebookPatch,
  context: contextSource,
  framework,
  "gate-baseline": gateBaseline,
  "gate-report": gateReportSchema,
  kommunenummer: kommuneHistory,
  "notes-codebook": ownCodebook,
  "notes-decisions": decisionFile,
  "personal-data": personalDataWords,
  "plan-report": planReportSchema,
  "published-report": publishedReport,
  reference: referenceSource,
  requirement: requirementSource,
  results: resultsSchema,
  terms: conceptFile,
  wave,
  words: wordRules,
  workspace,
} as const;

export type DataKind = keyof typeof dataSchemas;

/** The kinds of data file, in the order of `dataSchemas`. */
export const dataKinds = Object.keys(dataSchemas) as readonly DataKind[];

/**
 * The JSON Schema (dialect 2020-12) of one kind of data file, which gives completion and error marks in an editor. It is
 * made from the same zod schema that checks the file on the way in, so the two cannot drift apart.
 *
 * @example
 * jsonSchemaOf("wave").title; // "Wave: one round of a survey"
 */
export function jsonSchemaOf(kind: DataKind): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(dataSchemas[kind], { target: "draft-2020-12" });
}
