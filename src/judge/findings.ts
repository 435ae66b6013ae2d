import type { Comparison, VerdictWord } from "../domain/comparison.js";
import type { ShareFigure } from "../domain/figures.js";
import type { AreaResult, Finding, JudgedComparison } from "../domain/results.js";
import type { Published } from "../domain/published.js";
import { MARGIN } from "../domain/thresholds.js";

type ClearWord = "better" | "worse" | "higher" | "lower";

const clearWords: readonly VerdictWord[] = ["better", "worse", "higher", "lower"];

/**
 * The conclusions a reader may draw, by declared rules: a clear difference from the nation, a clear change since the
 * previous wave, an area on thin ground. Sorted by how many margins lie beyond the nearer edge (or of change); at equal
 * weight worse before better, difference before change, then by address; thin ground last. Groups, targets and few answers
 * are never findings.
 */
export function findings(
  judged: readonly JudgedComparison[],
  areas: readonly AreaResult[],
  shareAt: (cell: string) => Published<ShareFigure> | undefined,
): readonly Finding[] {
  const clear = judged.flatMap((one) => clearFinding(one, shareAt)).sort(byWeight);
  return [...clear, ...areas.flatMap(weakCoverage)];
}

type ClearFinding = Extract<Finding, { indicator: string }>;

function clearFinding(
  { comparison, verdict }: JudgedComparison,
  shareAt: (cell: string) => Published<ShareFigure> | undefined,
): readonly ClearFinding[] {
  if (!comparison.shown || comparison.group !== null || verdict === null || verdict.fewAnswers) return [];
  const { against, difference } = comparison;
  if (!isClear(verdict.word) || difference === null || against.kind === "rest") return [];
  const finding = {
    word: verdict.word,
    indicator: comparison.indicator,
    weight: Math.abs(difference) / MARGIN,
    cells: [comparison.cell, comparison.ours, ...previousCell(comparison)],
  };
  const cellsShown = finding.cells.slice(1).every((cell) => shareAt(cell)?.shown === true);
  if (!cellsShown) return [];
  return [
    against.kind === "wave" ? { rule: "clearChange", ...finding } : { rule: "clearDifference", ...finding },
  ];
}

function previousCell({ against }: Comparison): readonly string[] {
  return against.kind === "wave" ? [against.cell] : [];
}

function isClear(word: VerdictWord): word is ClearWord {
  return clearWords.includes(word);
}

const wordOrder: Record<ClearWord, number> = { worse: 0, better: 1, higher: 2, lower: 2 };
const ruleOrder = { clearDifference: 0, clearChange: 1 };

function byWeight(a: ClearFinding, b: ClearFinding): number {
  return (
    b.weight - a.weight ||
    wordOrder[a.word] - wordOrder[b.word] ||
    ruleOrder[a.rule] - ruleOrder[b.rule] ||
    ((a.cells[0] ?? "") < (b.cells[0] ?? "") ? -1 : 1)
  );
}

function weakCoverage(area: AreaResult): readonly Finding[] {
  if (area.weak === "none") return [];
  return [
    {
      rule: "weakCoverage",
      area: area.id,
      why: area.weak,
      cells: area.indexes.map(({ index }) => index.cell),
    },
  ];
}
