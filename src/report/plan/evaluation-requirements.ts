import type { Block, TableBlock, TableCell } from "../../domain/document.js";
import type { JudgedRequirement } from "../../domain/plan/plan-report.js";
import { planWords } from "../../domain/plan/words.js";
import { capital } from "../writer.js";
import type { PlanWriter } from "./plan-writer.js";

/** What the guideline asks for, chapter by chapter: how strongly, by which law, and where it is in place. */
export function requirementsSection(writer: PlanWriter): readonly Block[] {
  const texts = writer.texts.evaluation.requirements;
  const { requirements } = writer.report;
  const heading = writer.heading(2, texts.heading, "krav");
  if (requirements.length === 0) return [heading, writer.paragraph(texts.none)];
  const chapters = [...new Set(requirements.map(({ chapter }) => chapter))];
  const isMapped = requirements.some(({ stands }) => stands.length > 0);
  const opening = requirements.some(({ law }) => law.length > 0)
    ? `${texts.intro} ${texts.verify}`
    : texts.intro;
  return [
    heading,
    writer.paragraph(opening),
    ...(isMapped ? [] : [writer.paragraph(texts.noStands)]),
    ...chapters.map((chapter) => chapterTable(writer, chapter)),
  ];
}

function chapterTable(writer: PlanWriter, chapter: string): TableBlock {
  const texts = writer.texts.evaluation.requirements;
  const rows = writer.report.requirements.filter((one) => one.chapter === chapter);
  const columns = [texts.requirement, texts.strength, texts.law, texts.inPlace];
  return {
    kind: "table",
    id: `krav-${chapter.toLowerCase().replace(/[^a-z0-9]+/gu, "-")}`,
    caption: texts.caption(texts.chapters[chapter] ?? chapter),
    columns: columns.map((title) => ({ title, numeric: false })),
    rows: rows.map((requirement): TableCell[] => [
      { text: capital(writer.text(requirement.text)) },
      { text: texts.strengths[requirement.strength] },
      { text: requirement.law.length === 0 ? texts.guidelineOnly : requirement.law.join("; ") },
      { text: standText(writer, requirement) },
    ]),
  };
}

function standText(writer: PlanWriter, { stands }: JudgedRequirement): string {
  const texts = writer.texts.evaluation.requirements;
  if (stands.length === 0) return capital(texts.notMapped);
  return stands
    .map(({ service, inPlace, remark }) => {
      const word = capital(planWords.inPlace[inPlace][writer.locale]);
      const stand = service === null ? word : texts.stand(word, service);
      return remark === null ? stand : texts.remarked(stand, remark);
    })
    .join("; ");
}
