import type { Block } from "../../domain/document.js";
import { hiddenRule } from "./figures.js";
import type { PlanWriter } from "./plan-writer.js";

/** How a document was made, in a few lines; a longer document adds its own. */
export function methodSection(writer: PlanWriter, more: readonly string[] = []): readonly Block[] {
  const texts = writer.texts.plan.method;
  const { method } = writer.texts.report;
  const { files, settings, measures } = writer.report;
  const { survey } = writer;
  const moved = measures.some(({ step }) => step === "movedRight" || step === "movedWrong");
  const names = files.map(({ file }) => file);
  const sentences = [
    names.length === 0 ? texts.noRegisters : texts.registers(writer.numbers.list(names)),
    ...(survey === null
      ? []
      : [
          texts.survey(survey.text(survey.results.survey.name), survey.results.wave),
          method.verdict(writer.numbers.decimal(settings.margin * 100, 0)),
          method.few,
        ]),
    hiddenRule(writer),
    texts.rules,
    ...(moved ? [texts.contribution] : []),
    ...more,
  ];
  return [writer.heading(2, texts.heading, "metode"), writer.list(sentences)];
}
