import type { Block, LikertChart, TableBlock, TableCell } from "../domain/document.js";
import type { Distribution, IndicatorResult, ItemResult } from "../domain/results.js";
import { FEW } from "../domain/thresholds.js";
import type { Writer } from "./writer.js";

type Row = LikertChart["rows"][number];
type Segment = Row["segments"][number];
type OptionInfo = ItemResult["options"][number];

/** Items that share their answers, so that one key serves them all. */
interface Family {
  readonly options: readonly string[];
  readonly items: readonly ItemResult[];
}

/**
 * How the answers fell: stacked bars from the unfavorable to the favorable, one picture for the items that share their
 * answers. Items where no answer is better than another have no place on such a scale, and stand in the tables.
 */
export function answersSection(writer: Writer): readonly Block[] {
  const { answers } = writer.texts.report;
  const figures = familiesOf(writer).flatMap((family, place) => familyFigure(writer, family, place + 1));
  if (figures.length === 0) return [];
  return [{ kind: "heading", level: 2, text: answers.heading, id: "svar" }, ...figures];
}

function familiesOf(writer: Writer): readonly Family[] {
  const items = writer.results.items.filter(
    (item) => (item.kind === "single" || item.kind === "scale") && favorable(writer, item) !== null,
  );
  const bySize = [...items].sort((a, b) => b.options.length - a.options.length);
  const families: { options: readonly string[]; items: ItemResult[] }[] = [];
  for (const item of bySize) {
    const ordered = answersOf(writer, item);
    // The same word may be the middle of one scale and a step of another.
    const options = ordered.map((option) => `${option.id} ${roleOf(ordered, option)}`);
    const home = families.find((family) => options.every((option) => family.options.includes(option)));
    if (home === undefined) families.push({ options, items: [item] });
    else home.items.push(item);
  }
  const place = (item: ItemResult | undefined): number => (item === undefined ? -1 : items.indexOf(item));
  return families
    .map((family) => ({ ...family, items: items.filter((item) => family.items.includes(item)) }))
    .sort((a, b) => place(a.items[0]) - place(b.items[0]));
}

function familyFigure(writer: Writer, { items }: Family, place: number): readonly Block[] {
  const { answers } = writer.texts.report;
  const rows = items.flatMap((item) => likertRow(writer, item));
  if (rows.length === 0) return [];
  const { percent, count, list } = writer.numbers;
  const alt = rows.map((row) =>
    answers.altRow(
      row.label,
      row.segments.map((segment) => `${segment.label} ${percent(segment.share)}`).join(", "),
    ),
  );
  return [
    {
      kind: "figure",
      id: `svar-figur-${place}`,
      title: answers.figureTitle(list(rows.map(({ label }) => writer.texts.words.quote(label)))),
      chart: { kind: "likert", axis: answers.axis, rows },
      alt: `${answers.alt(count(rows.length))}${alt.join(". ")}.`,
      table: stackedTable(writer, items, place),
    },
  ];
}

/** A bar needs every one of its parts: an item with a hidden answer has none, nor one that few answered. */
function likertRow(writer: Writer, item: ItemResult): readonly Row[] {
  const distribution = distributionOf(item, writer.results.wave);
  if (distribution?.base.shown !== true || distribution.base.value < FEW) return [];
  const n = distribution.base.value;
  const ordered = answersOf(writer, item);
  const segments = ordered.map((option): Segment | null => {
    const count = distribution.options.find((one) => one.option === option.id)?.count;
    if (count?.shown !== true) return null;
    const role = roleOf(ordered, option);
    return { label: writer.text(option.text), share: count.value / n, role, cell: count.cell };
  });
  const shown = segments.filter((segment) => segment !== null);
  return shown.length < segments.length ? [] : [{ label: writer.text(item.short), n, segments: shown }];
}

/** The favorable answers, as the item's indicator says; null where no answer is better than another. */
function favorable(writer: Writer, item: ItemResult): "counted" | "others" | null {
  return polarOf(writer, item)?.polarity === "higherBetter"
    ? "counted"
    : polarOf(writer, item)
      ? "others"
      : null;
}

function polarOf(writer: Writer, item: ItemResult): IndicatorResult | undefined {
  const own = writer.results.indicators.filter((one) => one.item === item.id && one.polarity !== "neutral");
  return own.find(({ headline }) => headline) ?? own[0];
}

/** The answers from the unfavorable to the favorable, «vet ikke» last. */
function answersOf(writer: Writer, item: ItemResult): readonly OptionInfo[] {
  const scale = item.options.filter(({ missing }) => missing === null);
  const counted = polarOf(writer, item)?.counted ?? [];
  const first = counted.includes(scale[0]?.id ?? "");
  const favorableFirst = favorable(writer, item) === "counted" ? first : !first;
  return [
    ...(favorableFirst ? [...scale].reverse() : scale),
    ...item.options.filter(({ missing }) => missing === "dontKnow"),
  ];
}

function roleOf(ordered: readonly OptionInfo[], option: OptionInfo): Segment["role"] {
  if (option.missing === "dontKnow") return "dontKnow";
  if (option.middle) return "middle";
  const scale = ordered.filter(({ missing }) => missing === null);
  const middle = scale.findIndex((one) => one.middle);
  const boundary = middle === -1 ? (scale.length - 1) / 2 : middle;
  return scale.indexOf(option) > boundary ? "above" : "below";
}

function stackedTable(writer: Writer, items: readonly ItemResult[], place: number): TableBlock {
  const { columns, answers } = writer.texts.report;
  const rows = items.flatMap((item) => {
    const distribution = distributionOf(item, writer.results.wave);
    if (distribution === undefined) return [];
    return answersOf(writer, item).map((option): TableCell[] => {
      const count = distribution.options.find((one) => one.option === option.id)?.count;
      return [
        { text: writer.text(item.short) },
        { text: writer.text(option.text) },
        count === undefined ? { text: "–" } : writer.countCell(count),
        writer.countCell(distribution.base),
      ];
    });
  });
  return {
    kind: "table",
    id: `svar-tabell-${place}`,
    caption: answers.figureCaption(
      writer.numbers.list(items.map(({ short }) => writer.texts.words.quote(writer.text(short)))),
    ),
    columns: [
      { title: columns.question, numeric: false },
      { title: columns.answer, numeric: false },
      { title: columns.count, numeric: true },
      { title: columns.total, numeric: true },
    ],
    rows,
  };
}

/** How everybody answered an item in one wave. */
export function distributionOf(item: ItemResult, wave: string): Distribution | undefined {
  return item.distributions.find((one) => one.wave === wave && one.group === null);
}
