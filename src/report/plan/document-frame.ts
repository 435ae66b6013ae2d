import type { Block, Inline, ReportDocument } from "../../domain/document.js";
import type { DocumentChoices, PlanDocumentId } from "../../domain/plan/document-choices.js";
import { basisTable } from "./basis.js";
import type { PlanWriter } from "./plan-writer.js";
import { periodName } from "./sentences.js";

/** What differs from one plan document to another. */
export interface PlanDocumentParts {
  readonly id: PlanDocumentId;
  readonly title: string;
  readonly subtitle: string;
  /** All but «Tallgrunnlag», which is added last. */
  readonly blocks: readonly Block[];
  /** Whether municipality, plan and wave stand under the title: not on a page for everybody. */
  readonly withFacts: boolean;
}

/** A document of the plan: what all of them have, around what is its own. */
export function planDocument(writer: PlanWriter, parts: PlanDocumentParts): ReportDocument {
  const { report, choices, locale, texts } = writer;
  const { survey, municipality, tool } = report;
  const facts = parts.withFacts ? documentFacts(writer, parts.id) : [];
  return {
    id: parts.id,
    locale,
    title: parts.title,
    subtitle: parts.subtitle,
    facts,
    notice: municipality.invented ? texts.plan.notice : null,
    status: statusText(writer, parts.id),
    look: choices.look,
    blocks: [...parts.blocks, ...basisTable(writer, parts.blocks, facts)],
    footer: texts.plan.footer(writer.numbers.date(report.made), tool.version),
    properties: {
      inputHash: report.inputHash,
      codebook: survey === null ? "" : `${survey.survey.id} ${survey.survey.codebookVersion}`,
      version: tool.version,
      method: tool.method,
      made: report.made,
      author: municipality.name,
      caseNumber: caseNumberOf(choices, parts.id),
    },
  };
}

/** «Utkast, 1. juni 2026», until it is published. */
function statusText({ texts, choices, numbers, report }: PlanWriter, id: PlanDocumentId): string {
  const { status } = texts.plan;
  const published = choices.published.get(id);
  if (published === undefined) return status.draft(numbers.date(report.made));
  const caseNumber = caseNumberOf(choices, id);
  const on = numbers.date(published.on);
  return caseNumber === null ? status.published(on) : status.publishedCase(on, caseNumber);
}

function caseNumberOf({ published, caseNumber }: DocumentChoices, id: PlanDocumentId): string | null {
  return published.get(id)?.caseNumber ?? caseNumber;
}

function documentFacts(writer: PlanWriter, id: PlanDocumentId): ReportDocument["facts"] {
  const { facts } = writer.texts.plan;
  const { municipality, period } = writer.report;
  const caseNumber = caseNumberOf(writer.choices, id);
  const { from, to } = period;
  const isYear = from.endsWith("-01-01") && to.endsWith("-12-31");
  return [
    ...(municipality.name === null ? [] : [{ term: facts.municipality, text: [municipality.name] }]),
    {
      term: facts.period,
      text: [isYear ? periodName(writer) : facts.fromTo(writer.date(from), writer.date(to))],
    },
    { term: facts.wave, text: waveFact(writer) },
    ...(caseNumber === null ? [] : [{ term: facts.case, text: [caseNumber] }]),
  ];
}

function waveFact(writer: PlanWriter): readonly Inline[] {
  const { facts } = writer.texts.plan;
  const { survey } = writer;
  if (survey === null) return [facts.noWave];
  const { wave } = survey.results;
  const answers = survey.wave(wave)?.respondents;
  if (answers?.shown !== true) return [wave];
  return writer.told(facts.waveAnswers(wave, writer.count(answers.value, answers.cell)));
}
