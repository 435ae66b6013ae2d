import type { Block, Inline } from "../domain/document.js";
import { weightSentences } from "./weights.js";
import type { Writer } from "./writer.js";

/** The two boxes that stand on every page: who was not heard, and how the numbers were made. */
export function boxes(writer: Writer): readonly Block[] {
  return [notHeardBox(writer), methodBox(writer)];
}

function notHeardBox(writer: Writer): Block {
  const { notHeard } = writer.texts.report;
  const wave = writer.wave(writer.results.wave);
  const respondents = wave?.respondents;
  const answered: Inline =
    respondents?.shown === true
      ? { text: notHeard.answered(writer.numbers.count(respondents.value)), cell: respondents.cell }
      : notHeard.answeredHidden;
  const design = wave?.design === "optIn" ? notHeard.selfSelected : notHeard.sample;
  return {
    kind: "callout",
    tone: "warning",
    id: "ikke-hort",
    title: notHeard.heading,
    blocks: [
      {
        kind: "list",
        items: [
          [answered],
          ...(wave?.design === "optIn" ? [[notHeard.unknownRate]] : []),
          [design],
          ...writer.results.survey.notHeard.map((text) => [writer.text(text)]),
        ],
      },
    ],
  };
}

function methodBox(writer: Writer): Block {
  const { method } = writer.texts.report;
  const { settings, survey, waves, comparisons } = writer.results;
  const words = comparisons.some(({ comparison }) => comparison.shown && comparison.against.kind === "words");
  const assumed = writer.results.items.some((item) => item.assumed.length > 0);
  const copied = waves.filter(({ basedOn }) => basedOn !== null);
  const recall = writer.wave(writer.results.wave)?.recallYears;
  return {
    kind: "callout",
    tone: "info",
    id: "metode",
    title: method.heading,
    blocks: [
      {
        kind: "list",
        items: [
          [method.interval],
          [method.verdict(writer.numbers.decimal(settings.margin * 100, 0))],
          [method.few],
          [method.protection(writer.numbers.count(settings.limit))],
          ...weightSentences(writer).map((sentence) => [sentence]),
          ...sampleSentences(writer).map((sentence) => [sentence]),
          ...(words ? [[method.wording]] : []),
          ...(recall === undefined ? [] : [[method.recall(method.recallYears(recall))]]),
          ...(assumed ? [[method.assumed]] : []),
          ...copied.map(({ id, basedOn, assumed: fields }) => {
            const named = fields.map((field) => method.assumedFields[field] ?? field);
            return [method.assumedWave(id, basedOn ?? "", writer.numbers.list(named))];
          }),
          ...(survey.note === null ? [] : [[writer.text(survey.note)]]),
        ],
      },
    ],
  };
}

/** How many were asked, where that is known: what it means for the intervals, or how many of them answered. */
function sampleSentences(writer: Writer): readonly string[] {
  const { sample } = writer.texts.statistics;
  const wave = writer.wave(writer.results.wave);
  if (wave === undefined || wave.population === null) return [];
  const population = writer.numbers.count(wave.population);
  if (wave.design === "sample") return [sample.finite(population)];
  if (wave.design !== "census") return [];
  const { respondents } = wave;
  // More answers than were asked: the number asked is wrong, and no rate can be made of it.
  return respondents.shown && respondents.value <= wave.population
    ? [sample.census(population, writer.numbers.percent(respondents.value / wave.population))]
    : [sample.censusHidden(population)];
}
