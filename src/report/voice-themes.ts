import type { Block, CountChart, TableBlock, TableCell } from "../domain/document.js";
import { noteAreas } from "../domain/notes.js";
import type { AreaVoices, VoiceCode, VoiceCount, Voices } from "../domain/voices.js";
import { capital, type Writer } from "./writer.js";

/** What it was about: a picture and a table of the areas with the codes under them, and the themes that stand alone. */
export function themeBlocks(writer: Writer, voices: Voices): readonly Block[] {
  const texts = writer.texts.voices.themes;
  const chart: CountChart = {
    kind: "counts",
    axis: texts.axis,
    rows: voices.areas.map(({ text, count }) => ({ label: writer.text(text), value: count.statements })),
  };
  const rows = chart.rows.map(({ label, value }) => texts.altRow(label, writer.numbers.count(value)));
  return [
    { kind: "heading", level: 3, text: texts.heading, id: "innspill-temaer" },
    ...overlapNote(writer, voices.areas),
    {
      kind: "figure",
      id: "innspill-figur",
      title: texts.figure,
      chart,
      alt: `${texts.alt}${rows.join(". ")}.`,
      table: {
        kind: "table",
        id: "innspill-figur-tall",
        caption: texts.figureCaption,
        columns: countColumns(writer, texts.area).slice(0, 2),
        rows: voices.areas.map(({ text, count }) => [
          { text: writer.text(text) },
          ...countCells(writer, count).slice(0, 1),
        ]),
      },
    },
    areaTable(writer, voices),
    ...ownThemes(writer, voices.codes),
  ];
}

/** Local areas that share a national one share its statements. */
function overlapNote(writer: Writer, areas: readonly AreaVoices[]): readonly Block[] {
  const texts = writer.texts.voices.themes;
  const { quote } = writer.texts.words;
  const pairs = areas.flatMap((one, place) =>
    areas
      .slice(place + 1)
      .filter(({ covers }) => covers.some((area) => one.covers.includes(area)))
      .map((other) => texts.overlap(quote(writer.text(one.text)), quote(writer.text(other.text)))),
  );
  if (pairs.length === 0) return [];
  return [{ kind: "paragraph", role: "small", text: [texts.overlaps(pairs.join(", "))] }];
}

function areaTable(writer: Writer, { areas, codes }: Voices): TableBlock {
  const texts = writer.texts.voices.themes;
  const heard = codes.filter(({ count }) => count.statements > 0);
  const areaOf = areasOfCodes(codes);
  const withTones = areas.some(({ praise, need }) => praise + need > 0);
  const number = (value: number): TableCell => ({ text: writer.numbers.count(value), value });
  const under = ({ area, covers }: AreaVoices) =>
    heard.filter((code) => {
      const root = areaOf(code);
      return root === area || covers.some((one) => one === root);
    });
  const rows = areas.flatMap((area): readonly TableCell[][] => [
    [
      { text: writer.text(area.text) },
      ...countCells(writer, area.count),
      number(area.secondary),
      ...(withTones ? [number(area.praise), number(area.need)] : []),
    ],
    ...under(area).map((code) => [
      { text: texts.code(capital(writer.text(code.text))) },
      ...countCells(writer, code.count),
      ...Array.from({ length: withTones ? 3 : 1 }, () => ({ text: "" })),
    ]),
  ]);
  const notes = [
    ...(areas.some((area) => under(area).length > 0) ? [texts.codesNote] : []),
    ...(withTones ? [texts.toneNote] : []),
    texts.sumNote,
  ];
  const more = [texts.secondary, ...(withTones ? [texts.praise, texts.need] : [])];
  return {
    kind: "table",
    id: "innspill-omraader",
    caption: texts.caption,
    columns: [...countColumns(writer, texts.area), ...more.map((title) => ({ title, numeric: true }))],
    rows,
    note: notes.join(" "),
  };
}

/** Codes that stand under no area: the municipality's own areas, and what was found on the way. */
function ownThemes(writer: Writer, codes: readonly VoiceCode[]): readonly Block[] {
  const texts = writer.texts.voices.themes;
  const areaOf = areasOfCodes(codes);
  const known = new Set<string>([...noteAreas, ...writer.results.areas.map(({ id }) => id)]);
  const alone = codes.filter((code) => code.count.statements > 0 && !known.has(areaOf(code) ?? ""));
  if (alone.length === 0) return [];
  const isUnder = ({ under }: VoiceCode): boolean => codes.some(({ id }) => id === under);
  return [
    {
      kind: "table",
      id: "innspill-egne-temaer",
      caption: texts.own,
      columns: countColumns(writer, texts.theme),
      rows: alone.map((code) => {
        const name = capital(writer.text(code.text));
        return [{ text: isUnder(code) ? texts.code(name) : name }, ...countCells(writer, code.count)];
      }),
    },
  ];
}

/** The area a code stands under, however many codes lie between; null where there is none, or codes stand in a ring. */
function areasOfCodes(codes: readonly VoiceCode[]): (code: VoiceCode) => string | null {
  const byId = new Map(codes.map((code) => [code.id, code]));
  return (code) => {
    let at = code;
    for (let steps = 0; steps < codes.length; steps += 1) {
      const above = at.under === null ? undefined : byId.get(at.under);
      if (above === undefined) return at.under;
      at = above;
    }
    return null;
  };
}

function countColumns(writer: Writer, first: string): TableBlock["columns"] {
  const { statements, tables, events } = writer.texts.voices.themes;
  return [
    { title: first, numeric: false },
    ...[statements, tables, events].map((title) => ({ title, numeric: true })),
  ];
}

function countCells(writer: Writer, { statements, tables, events }: VoiceCount): TableCell[] {
  return [statements, tables, events].map((value) => ({ text: writer.numbers.count(value), value }));
}
