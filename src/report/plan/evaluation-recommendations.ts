import type { Block, TableCell } from "../../domain/document.js";
import type { RecommendationWord } from "../../domain/plan/ladder.js";
import type { JudgedMeasure } from "../../domain/plan/plan-report.js";
import { sentenceStart, type PlanWriter } from "./plan-writer.js";

/** A measure, or a need without one, and what a rule proposes. */
export interface Proposal {
  readonly name: string;
  readonly word: RecommendationWord;
  /** In words. */
  readonly reason: string;
}

/** What the rules propose: the measures in the order of the register, and then a new measure for each unanswered need. */
export function proposals(writer: PlanWriter): readonly Proposal[] {
  const { reasons } = writer.texts.evaluation.measures.recommendation;
  const { measures, unanswered } = writer.report;
  return [
    ...measures.map((measure) => ({
      name: measure.shortName,
      word: measure.recommendation.word,
      reason: reasonOf(writer, measure),
    })),
    ...unanswered.map((id): Proposal => {
      const need = writer.report.needs.find((one) => one.id === id)?.need ?? id;
      return { name: need, word: "new", reason: reasons.needWithoutMeasure };
    }),
  ];
}

function reasonOf(writer: PlanWriter, { recommendation, progress }: JudgedMeasure): string {
  const { reasons } = writer.texts.evaluation.measures.recommendation;
  const { because } = recommendation;
  if (because === "stoppedOrAtRisk") return progress === "stopped" ? reasons.stopped : reasons.atRisk;
  return reasons[because];
}

/** What is proposed for each measure, in one table, with the rule's reason. */
export function recommendationsSection(writer: PlanWriter): readonly Block[] {
  const texts = writer.texts.evaluation.measures.recommendation;
  const all = proposals(writer);
  const heading = writer.heading(2, texts.heading, "forslag");
  if (all.length === 0) return [heading, writer.paragraph(texts.none)];
  return [
    heading,
    writer.paragraph(texts.intro),
    {
      kind: "table",
      id: "forslag-tabell",
      caption: texts.caption,
      columns: [texts.measure, texts.proposal, texts.because].map((title) => ({ title, numeric: false })),
      rows: all.map(({ name, word, reason }): TableCell[] => [
        { text: sentenceStart(name) },
        { text: texts.words[word] },
        { text: texts.rule(reason) },
      ]),
    },
  ];
}
