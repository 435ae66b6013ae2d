import type { Block, TableBlock, TableCell } from "../domain/document.js";
import { MARKED_STATEMENTS, TONE_MAJORITY } from "../domain/thresholds.js";
import type { SourceStand, TriangulatedArea, VoiceSource, Voices } from "../domain/voices.js";
import { capital, type Writer } from "./writer.js";

/** How survey and notes stand to each other, in words; and what only one of them is about. */
export function besideBlocks(writer: Writer, voices: Voices): readonly Block[] {
  const texts = writer.texts.voices.beside;
  return [
    { kind: "heading", level: 3, text: texts.heading, id: "innspill-undersokelse" },
    { kind: "paragraph", text: [texts.intro] },
    standTable(writer, voices),
    ...onlyOne(writer, voices),
  ];
}

function standTable(writer: Writer, { areas, smallEvents }: Voices): TableBlock {
  const texts = writer.texts.voices.beside;
  const sources = (areas[0]?.sources ?? []).map(({ source }) => source);
  const figures = sources.filter(isFigure);
  const kinds = sources.filter((source) => !isFigure(source));
  // Where all was said at one kind of event, that kind's column would say what the notes' own does.
  const shown = [...figures, ...(kinds.length > 1 ? kinds : [])];
  const { count } = writer.numbers;
  return {
    kind: "table",
    id: "innspill-triangulering",
    caption: texts.caption,
    columns: [
      writer.texts.voices.themes.area,
      ...shown.map((one) => sourceName(writer, one)),
      texts.notes,
    ].map((title) => ({ title, numeric: false })),
    rows: areas
      .filter(({ area }) => area !== "annet")
      .map((area): TableCell[] => [
        { text: writer.text(area.text) },
        ...shown.map((source) => ({ text: standText(writer, area, source) })),
        { text: notesText(writer, area) },
      ]),
    note: [
      texts.note(count(MARKED_STATEMENTS), count(TONE_MAJORITY)),
      ...(smallEvents === 0 ? [] : [texts.small(count(writer.results.settings.limit))]),
    ].join(" "),
  };
}

function isFigure(source: VoiceSource): source is "nation" | "previous" {
  return source === "nation" || source === "previous";
}

function sourceName(writer: Writer, source: VoiceSource): string {
  const texts = writer.texts.voices;
  if (source === "nation") return texts.beside.nation;
  if (source === "previous") return texts.beside.previous(writer.results.previousWave ?? "");
  return writer.texts.words.eventKinds[source];
}

/** A figure says its own word; an event says how it stands to the survey. */
function standText(writer: Writer, { sources }: TriangulatedArea, source: VoiceSource): string {
  const stand = sources.find((one) => one.source === source);
  if (stand === undefined) return "–";
  return isFigureStand(stand)
    ? writer.texts.voices.beside.survey[stand.says]
    : pointing(writer, stand.triangulation, stand.says);
}

function isFigureStand(stand: SourceStand): stand is Extract<SourceStand, { source: "nation" | "previous" }> {
  return isFigure(stand.source);
}

function notesText(writer: Writer, { triangulation, notes }: TriangulatedArea): string {
  return pointing(writer, triangulation, notes);
}

function pointing(
  writer: Writer,
  triangulation: TriangulatedArea["triangulation"],
  says: TriangulatedArea["notes"],
): string {
  const texts = writer.texts.voices.beside;
  const word = texts.words[triangulation];
  return says === "none" || says === "unmarked" ? word : texts.with(word, texts.says[says]);
}

function onlyOne(writer: Writer, voices: Voices): readonly Block[] {
  const { areas, unasked, unheardItems, codes } = voices;
  const texts = writer.texts.voices.beside;
  const { quote } = writer.texts.words;
  const themes = [
    ...areas.filter(({ area }) => unasked.areas.includes(area)).map(({ text }) => writer.text(text)),
    ...codes.filter(({ id }) => unasked.codes.includes(id)).map(({ text }) => capital(writer.text(text))),
  ];
  const unheard = voices.smallEvents === 0 ? texts.unheard : texts.unheardAmongShown;
  const items = writer.results.items.filter(({ id }) => unheardItems.includes(id));
  const sentences = [
    ...(themes.length === 0 ? [] : [texts.unasked(writer.numbers.list(themes.map(quote)))]),
    ...(items.length === 0
      ? []
      : [unheard(writer.numbers.list(items.map(({ short }) => quote(writer.text(short)))))]),
  ];
  return sentences.map((sentence) => ({ kind: "paragraph", text: [sentence] }));
}
