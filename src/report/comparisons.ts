import type { Against, Comparison } from "../domain/comparison.js";
import type { JudgedComparison, Results } from "../domain/results.js";
import type { TableCell } from "../domain/document.js";
import type { ShownFigure, Writer } from "./writer.js";

/** What kind of thing a comparison is held against. */
export type Kind = "nation" | "county" | "wave" | "rest";

/** The comparison of an indicator's total against one kind of thing. */
export function comparisonOf(results: Results, indicator: string, kind: Kind): JudgedComparison | undefined {
  return results.comparisons.find(({ comparison }) => {
    const [wave, subject, group, measure] = comparison.cell.split("/");
    return (
      wave === results.wave &&
      subject === indicator &&
      group === "total" &&
      measureKind(measure ?? "") === kind
    );
  });
}

/** The reference outside the municipality that the verdict is about: the nation, or the county where that is the better. */
export function judgedReference(results: Results, indicator: string): JudgedComparison | undefined {
  const nation = comparisonOf(results, indicator, "nation");
  const county = comparisonOf(results, indicator, "county");
  return nation?.verdict === null && county?.verdict ? county : (nation ?? county);
}

function measureKind(measure: string): Kind {
  const against = measure.replace(/^vs-/, "");
  return against === "nation" || against === "county" || against === "rest" ? against : "wave";
}

/** What the reference says, as it was published: its words, or its share with how many answered. */
export function referenceText(writer: Writer, against: Against): string {
  const { words } = writer.texts;
  if (against.kind === "words") return `${words.quote(against.words)} (${against.wave})`;
  const { count, n } = against.kind === "counts" ? against.published : against;
  const share = writer.numbers.percent(count / n);
  if (against.kind === "rest") return share;
  const named = `${share} (${against.wave})`;
  return against.kind === "counts" && against.level === "county" ? words.ofCounty(named) : named;
}

export function referenceCell(writer: Writer, judged: JudgedComparison | undefined): TableCell {
  if (judged === undefined) return { text: "–" };
  const { comparison } = judged;
  if (!comparison.shown) return { text: "–" };
  if (comparison.notComparable !== null && comparison.against.kind !== "words") {
    return { text: writer.texts.report.notComparable[comparison.notComparable], cell: comparison.cell };
  }
  return { text: referenceText(writer, comparison.against), cell: comparison.cell };
}

/** Why a comparison was not made, and what to mind where it was: in words, for a table. */
export function remarks(writer: Writer, comparison: ShownFigure<Comparison>): string {
  const { notComparable, warnings } = writer.texts.report;
  const why = comparison.notComparable === null ? [] : [notComparable[comparison.notComparable]];
  return [...why, ...comparison.warnings.map((warning) => warnings[warning])].join("; ");
}
