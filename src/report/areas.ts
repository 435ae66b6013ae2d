import type { Block, Inline } from "../domain/document.js";
import type { IndexFigure } from "../domain/figures.js";
import type { AreaResult } from "../domain/results.js";
import type { Published } from "../domain/published.js";
import { indicatorTable } from "./nation.js";
import { capital, type Writer } from "./writer.js";

/** Each focus area: its index, its change, its indicators. */
export function areasSection(writer: Writer): readonly Block[] {
  const { framework, areas } = writer.results;
  const word = writer.text(framework.word.many);
  return [
    { kind: "heading", level: 2, text: capital(word), id: "omraader" },
    { kind: "paragraph", text: [writer.texts.report.areas.noNational] },
    ...areas.flatMap((area) => areaBlocks(writer, area)),
  ];
}

function areaBlocks(writer: Writer, area: AreaResult): readonly Block[] {
  const texts = writer.texts.report.areas;
  const name = writer.text(area.text);
  const indicators = writer.results.indicators.filter(({ areas }) => areas.includes(area.id));
  const heading: Block = { kind: "heading", level: 3, text: name, id: `omraade-${area.id}` };
  if (indicators.length === 0) return [heading, { kind: "paragraph", text: [texts.none] }];
  const index = area.indexes.find(({ wave, group }) => wave === writer.results.wave && group === null)?.index;
  const weak =
    area.weak === "none"
      ? []
      : [{ kind: "paragraph" as const, text: [writer.texts.report.summary.weak[area.weak](name)] }];
  return [
    heading,
    { kind: "paragraph", text: indexSentences(writer, area, index) },
    ...weak,
    ...overlapNote(writer, area),
    indicatorTable(writer, indicators, { id: `omraade-${area.id}-tabell`, caption: texts.caption(name) }),
  ];
}

function indexSentences(
  writer: Writer,
  area: AreaResult,
  index: Published<IndexFigure> | undefined,
): readonly Inline[] {
  const texts = writer.texts.report.areas;
  if (index === undefined) return [texts.indexHidden(writer.texts.words.hidden.notEstimable)];
  if (!index.shown) return [texts.indexHidden(writer.hiddenWord(index))];
  const { decimal, points } = writer.numbers;
  const level = texts.index(
    decimal(index.value),
    decimal(index.low),
    decimal(index.high),
    texts.items(index.indicators.length),
  );
  const change = area.changes.find((one) => one.shown && one.to === writer.results.wave);
  const since =
    change?.shown === true
      ? [
          " ",
          {
            text: texts.change(
              points(change.value / 100),
              points(change.low / 100),
              points(change.high / 100),
              change.from,
            ),
            cell: change.cell,
          },
          ...(change.low <= 0 && change.high >= 0 ? [" ", texts.random] : []),
          ...(change.cautious ? [" ", texts.cautiousChange] : []),
        ]
      : [];
  return [{ text: level, cell: index.cell }, ...(index.cautious ? [" ", texts.cautious] : []), ...since];
}

function overlapNote(writer: Writer, area: AreaResult): readonly Block[] {
  if (area.overlaps.length === 0) return [];
  const names = writer.results.areas
    .filter(({ id }) => area.overlaps.includes(id))
    .map(({ text }) => writer.text(text));
  return [
    {
      kind: "paragraph",
      role: "small",
      text: [writer.texts.report.areas.overlaps(writer.numbers.list(names))],
    },
  ];
}
