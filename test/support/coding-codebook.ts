import { readFileSync } from "node:fs";
import { codebook as schema, type Codebook } from "../../src/domain/codebook.js";
import { wave as waveSchema, type Wave } from "../../src/domain/wave.js";

const path = new URL("../../fixtures/coding/codebook.json", import.meta.url);

/** A small invented survey with an item of every kind, a filter, and labels that hold separators and digits. */
export const codebook: Codebook = schema.parse(JSON.parse(readFileSync(path, "utf8")));

/** A wave of it, with the mapping of a case. */
export function waveWith(mapping: Pick<Wave, "columns"> | Pick<Wave, "labels">): Wave {
  return waveSchema.parse({
    id: "2025",
    survey: "prove",
    period: { to: "2025-03-31" },
    recallYears: 2,
    design: "optIn",
    questionnaireVersion: "1",
    ...mapping,
  });
}
