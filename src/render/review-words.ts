import {
  isToBeRead,
  isUnassessed,
  type CodedStatement,
  type NoteEvent,
  type Suggestion,
} from "../domain/notes.js";
import type { Locale } from "../domain/text.js";
import { textsOf } from "../text/languages.js";
import { numberFormat } from "../text/numbers.js";

/** From here on, and from here on: as often as this a suggestion is the right one. */
const sureness = { likely: 0.65, sure: 0.8 };

/** An example is shown to be known again, not to be read. */
const LONGEST_EXAMPLE = 160;

/** Where a statement was heard: «Dialogkafé om pårørende, 12. mars 2025, Storsalen». */
export function eventName({ kind, title, date, place }: NoteEvent, locale: Locale): string {
  const parts = [
    title ?? textsOf(locale).words.eventKinds[kind],
    date === null ? null : numberFormat(locale).date(date),
    place,
  ];
  return parts.filter((part) => part !== null).join(", ");
}

/** What a reviewer must look out for, a line each. */
export function remarkOf(statement: CodedStatement, locale: Locale): string {
  const { remarks, urgent, recognizable } = textsOf(locale).notes.review;
  const { list } = numberFormat(locale);
  const signs = list(statement.urgent.map((kind) => urgent[kind]));
  const tells = list(statement.recognizable.map((kind) => recognizable[kind]));
  const lines = [
    ...(signs === "" ? [] : [(isUnassessed(statement) ? remarks.today : remarks.assessed)(signs)]),
    ...(isToBeRead(statement) ? [remarks.mustRead] : []),
    ...(tells === "" ? [] : [remarks.recognizable(tells)]),
  ];
  return lines.join("\n");
}

/** How sure a suggestion is. */
export function sureWord({ confidence, mustRead }: Suggestion, locale: Locale): string {
  const { sure } = textsOf(locale).notes.review;
  if (mustRead) return sure.tooUnsure;
  if (confidence >= sureness.sure) return sure.sure;
  return confidence >= sureness.likely ? sure.likely : sure.unsure;
}

/** Why an area is suggested: the deciding words, and the example most alike. */
export function becauseOf(
  { because, primary }: Suggestion,
  areaNames: ReadonlyMap<string, string>,
  locale: Locale,
): string {
  const { because: texts } = textsOf(locale).notes.review;
  const words = textsOf(locale).words.quote;
  const deciding = because.words.map(({ word }) => words(word));
  const nearest = because.similar.find(({ area }) => area === primary) ?? because.similar[0];
  const lines = [
    ...(deciding.length === 0 ? [] : [texts.words(numberFormat(locale).list(deciding))]),
    ...(nearest === undefined
      ? []
      : [texts.alike(words(shortened(nearest.text)), areaNames.get(nearest.area) ?? nearest.area)]),
  ];
  return lines.join("\n");
}

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= LONGEST_EXAMPLE ? text : `${characters.slice(0, LONGEST_EXAMPLE).join("")}…`;
}
