import type { JudgedComparison, Results } from "./results.js";

/** The shown comparisons of everybody that have a verdict: those that say something, and those that cannot. */
export function judgedTotals({ comparisons }: Pick<Results, "comparisons">): readonly JudgedComparison[] {
  return comparisons.filter(
    ({ comparison, verdict }) =>
      comparison.shown && comparison.group === null && verdict !== null && verdict.word !== "notComparable",
  );
}
