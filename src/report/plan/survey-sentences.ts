import type { PlanClaim } from "../../domain/plan/claims.js";
import { comparisonOf, judgedReference } from "../comparisons.js";
import type { JudgedComparison } from "../../domain/results.js";
import type { Writer } from "../writer.js";
import { rowCell } from "./plan-cells.js";
import type { PlanWriter } from "./plan-writer.js";

type Claim<R extends PlanClaim["rule"]> = Extract<PlanClaim, { rule: R }>;

/**
 * «35,4 % av de 147 som svarte, er uten …», or «7 av de 12 som svarte» where few did; empty where it is hidden.
 *
 * @param as `count`: «52 av de 147 som svarte», for a page that everybody is to read
 */
export function shareSentence(
  writer: PlanWriter,
  survey: Writer,
  indicator: string,
  wave: string,
  as: "percent" | "count" = "percent",
): string {
  const found = survey.indicator(indicator);
  const share = survey.share(indicator, wave, null);
  if (found === undefined || share?.shown !== true) return "";
  const { percent, count } = survey.numbers;
  const level = share.fewAnswers || as === "count" ? count(share.count) : percent(share.value);
  return writer.texts.plan.sentences.share(
    writer.mark(level, share.cell),
    writer.mark(count(share.n), share.cell),
    survey.text(found.text),
  );
}

/** A clear change since an earlier wave, or a clear difference from the nation. */
export function clearSentence(
  writer: PlanWriter,
  survey: Writer,
  claim: Claim<"clearChange"> | Claim<"clearDifference">,
): string {
  const judged =
    claim.rule === "clearChange"
      ? comparisonOf(survey.results, claim.indicator, "wave")
      : judgedReference(survey.results, claim.indicator);
  const level = shareSentence(writer, survey, claim.indicator, claim.wave);
  const against = againstSentence(writer, survey, judged, writer.texts.words.verdict[claim.word]);
  return [level, against].filter((part) => part !== "").join(" ");
}

function againstSentence(
  writer: PlanWriter,
  survey: Writer,
  judged: JudgedComparison | undefined,
  verdict: string,
): string {
  const { summary } = writer.texts.report;
  if (judged?.comparison.shown !== true) return "";
  const { against, cell } = judged.comparison;
  if (against.kind === "words") return summary.againstWords(verdict, against.words, against.wave);
  if (against.kind === "rest") return "";
  const { count, n } = against.kind === "counts" ? against.published : against;
  const share = survey.numbers.percent(count / n);
  return against.kind === "wave"
    ? summary.againstWave(verdict, against.wave, writer.mark(share, against.cell))
    : summary.againstShare(
        verdict,
        writer.texts.words[against.level],
        writer.mark(share, cell),
        against.wave,
      );
}

/**
 * A measure after which the number has moved: that it did, from what to what, and that it is no proof. Where page one tells
 * of the indicator's change already, its numbers are not told again.
 */
export function movedSentence(writer: PlanWriter, survey: Writer, claim: Claim<"measureMoved">): string {
  const texts = writer.texts.plan.sentences;
  const name = writer.measureName(claim.measure);
  const found = survey.indicator(claim.indicator);
  if (found !== undefined && isToldAlready(writer, claim.indicator))
    return [texts.movedTold(survey.label(found), name), texts.noProof].join(" ");
  const judged = writer.measure(claim.measure)?.judged.find(({ indicator }) => indicator === claim.indicator);
  const baseline = judged?.baseline;
  const before =
    baseline?.shown === true && judged?.baselineWave
      ? texts.before(judged.baselineWave, writer.mark(survey.level(baseline), baseline.cell))
      : "";
  return [
    texts[claim.step](name),
    shareSentence(writer, survey, claim.indicator, survey.results.wave),
    before,
    texts.noProof,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function isToldAlready({ report }: PlanWriter, indicator: string): boolean {
  return report.sentences.some(({ claim }) => claim.rule === "clearChange" && claim.indicator === indicator);
}

/** That most comparisons cannot tell, said once. */
export function unsureSentence(writer: PlanWriter, { unsure, of }: Claim<"mostlyUnsure">): string {
  return writer.texts.report.summary.mostlyUnsure(
    writer.count(unsure, rowCell(writer.period, "sammenligninger", "verdict=cannottell")),
    writer.count(of, rowCell(writer.period, "sammenligninger")),
  );
}

/** What most was said of. */
export function heardSentence(writer: PlanWriter, { area, statements, of }: Claim<"mostHeard">): string {
  const heard = writer.survey?.results.voices?.areas.find((one) => one.area === area);
  const name = heard === undefined ? writer.areaName(area) : writer.text(heard.text);
  return writer.texts.plan.sentences.mostHeard(
    writer.quote(name),
    writer.count(statements, rowCell(writer.period, "innspill", `area=${area}`)),
    writer.count(of, rowCell(writer.period, "innspill", "events=shown")),
  );
}
