import { plainLook, type Block, type ReportDocument } from "../domain/document.js";
import type { DataIssue } from "../domain/issues.js";
import type { Results, WaveInfo } from "../domain/results.js";
import type { Locale } from "../domain/text.js";
import { appendix } from "./appendix.js";
import { areasSection } from "./areas.js";
import { boxes } from "./boxes.js";
import { changeSection } from "./change.js";
import { answersSection } from "./likert.js";
import { groupsSection } from "./groups.js";
import { nationSection } from "./nation.js";
import { summarySection } from "./summary.js";
import { voicesSection } from "./voices.js";
import { Writer } from "./writer.js";

/**
 * Writes the analysis: conclusions first, then the municipality against the nation and the previous wave, each focus
 * area, the answers, who was not heard, how the numbers were made, and an appendix with everything.
 *
 * @param results what an analysis found and may be shown
 * @param locale the document's language; a data text that lacks it is written in bokmål and raises an issue
 */
export function analysisDocument(
  results: Results,
  locale: Locale,
): { readonly document: ReportDocument; readonly issues: readonly DataIssue[] } {
  const writer = new Writer(results, locale);
  const { report } = writer.texts;
  const survey = writer.text(results.survey.name);
  const blocks: readonly Block[] = [
    ...summarySection(writer),
    ...nationSection(writer),
    ...changeSection(writer),
    ...areasSection(writer),
    ...voicesSection(writer),
    ...answersSection(writer),
    ...groupsSection(writer),
    ...boxes(writer),
    ...appendix(writer),
  ];
  const document: ReportDocument = {
    id: "analyse",
    locale,
    title: report.title(results.municipality.name),
    subtitle: report.subtitle(survey, results.wave),
    facts: facts(writer),
    notice: results.municipality.invented ? report.notice : null,
    status: null,
    look: plainLook,
    blocks,
    footer: report.footer(writer.numbers.date(results.made), results.tool.version),
    properties: {
      inputHash: results.inputHash,
      codebook: `${results.survey.id} ${results.survey.codebookVersion}`,
      version: results.tool.version,
      method: results.tool.method,
      made: results.made,
      author: results.municipality.name,
      caseNumber: null,
    },
  };
  return { document, issues: translationIssues(writer) };
}

function facts(writer: Writer): ReportDocument["facts"] {
  const { facts: texts } = writer.texts.report;
  const { results } = writer;
  const wave = writer.wave(results.wave);
  const answers = wave?.respondents;
  return [
    ...(wave === undefined ? [] : [{ term: texts.wave, text: [waveText(writer, wave)] }]),
    ...(answers === undefined
      ? []
      : [
          {
            term: texts.answers,
            text: [
              answers.shown
                ? { text: writer.numbers.count(answers.value), cell: answers.cell }
                : writer.hiddenWord(answers),
            ],
          },
        ]),
    { term: texts.compared, text: [comparedWith(writer)] },
    { term: texts.made, text: [writer.numbers.date(results.made)] },
  ];
}

function waveText(writer: Writer, { id, period }: WaveInfo): string {
  const from = period.from === undefined ? null : writer.numbers.date(period.from);
  return writer.texts.report.facts.waveText(id, from, writer.numbers.date(period.to));
}

function comparedWith(writer: Writer): string {
  const { facts: texts } = writer.texts.report;
  const { comparisons, previousWave } = writer.results;
  const years = comparisons.flatMap(({ comparison }) =>
    comparison.shown && comparison.notComparable === null && "level" in comparison.against
      ? [comparison.against.wave]
      : [],
  );
  const distinct = [...new Set(years)].sort();
  const parts = [
    ...(distinct.length === 0 ? [] : [texts.nationalOf(writer.numbers.list(distinct))]),
    ...(previousWave === null ? [] : [texts.previous(previousWave)]),
  ];
  return parts.length === 0 ? texts.nothing : writer.numbers.list(parts);
}

function translationIssues(writer: Writer): readonly DataIssue[] {
  if (writer.lackingTexts === 0) return [];
  const file = `${writer.results.survey.id}/codebook.json`;
  return [
    {
      code: "missingTranslation",
      file,
      column: null,
      count: writer.lackingTexts,
      rows: [],
      names: [],
    },
  ];
}
