import { analyze } from "../../src/analyze.js";
import type { AnalysisData } from "../../src/domain/catalogue.js";
import type { Tabulation } from "../../src/domain/people/tabulation.js";
import type { UnprotectedVoices } from "../../src/domain/people/voices.js";
import type { JudgedComparison, Results } from "../../src/domain/results.js";

/** The whole road for an invented municipality: estimates, comparisons, protection and verdicts. */
export function analyzed(
  data: AnalysisData,
  tabulation: Tabulation,
  {
    wave = "2025",
    groupBy = [],
    voices = null,
  }: { wave?: string; groupBy?: readonly string[]; voices?: UnprotectedVoices | null } = {},
): Promise<Results> {
  return analyze({
    data,
    tabulation,
    voices,
    wave,
    groupBy,
    limit: 5,
    municipality: { name: null, kommunenummer: null, invented: true },
    county: null,
    files: [],
    issues: [],
    made: "2026-01-01",
    version: "0",
    inputHash: "0",
  });
}

/** A comparison of the total and its verdict, by the end of its address: `plan.ja/total/vs-2023`. */
export function judgedAt({ comparisons, wave }: Results, address: string): JudgedComparison {
  const found = comparisons.find(({ comparison }) => comparison.cell === `${wave}/${address}`);
  if (found === undefined) throw new Error(`There is no comparison ${address}.`);
  return found;
}
