import {
  plainLook,
  type Block,
  type Inline,
  type ReportDocument,
  type TableBlock,
} from "../domain/document.js";
import type { NamedArea } from "../domain/note-area-names.js";
import { isUnassessed, type CodedStatement, type NoteArea, type NoteEvent } from "../domain/notes.js";
import { sumOfMasks } from "../domain/personal-data.js";
import type { Locale } from "../domain/text.js";
import { localized, textsOf } from "../text/languages.js";
import type { Texts } from "../text/nb.js";
import { numberFormat, type NumberFormat } from "../text/numbers.js";

/** Statements with their suggestions, and what is told of them. */
export interface CodingToTell {
  readonly statements: readonly CodedStatement[];
  readonly events: readonly NoteEvent[];
  readonly areas: readonly NamedArea[];
  readonly routine: string | null;
  /** How many decisions no longer hold, since their statements have been changed. */
  readonly stale: number;
  /** Of the statements' masked texts and what has been decided of them. */
  readonly inputHash: string;
}

/** No suggestion is certain, whatever is left after rounding. */
const SUREST = 0.99;
/** So many statements are listed on a terminal; all are in the workbook. */
const MOST_LISTED = 15;
/** Characters of a statement that are listed: no more is needed to know it again. */
const LONGEST_SHOWN = 500;

interface Telling {
  readonly texts: Texts["notes"]["coding"];
  readonly masks: Texts["words"]["masked"];
  readonly mask: Texts["voices"]["method"]["mask"];
  readonly numbers: NumberFormat;
  readonly nameOf: (area: NoteArea) => string;
}

/**
 * Writes what was found in notes, for those who code them: what must be assessed today, how many are decided, each area,
 * and the first statements with their suggestions. It holds people's words, and is for no report.
 */
export function codingDocument(
  told: CodingToTell,
  { locale, made, version }: { readonly locale: Locale; readonly made: string; readonly version: string },
): ReportDocument {
  const all = textsOf(locale);
  const texts = all.notes.coding;
  const numbers = numberFormat(locale);
  const { count } = numbers;
  const nameOf = (area: NoteArea): string => {
    const named = told.areas.find(({ id }) => id === area);
    return named === undefined ? area : localized(named.text, locale);
  };
  const telling = { texts, masks: all.words.masked, mask: all.voices.method.mask, numbers, nameOf };
  const { statements, events } = told;
  const undecided = statements.filter(({ decision }) => decision === null);
  const mustRead = undecided.filter(({ suggestion }) => suggestion.mustRead).length;
  const fact = (term: string, text: string) => ({ term, text: [text] });
  return {
    id: "koding",
    locale,
    title: texts.title,
    subtitle: texts.subtitle,
    facts: [
      fact(texts.facts.statements, texts.facts.from(count(statements.length), count(events.length))),
      fact(texts.facts.decided, count(statements.length - undecided.length)),
      fact(texts.facts.mustRead, count(mustRead)),
      fact(texts.facts.masked, maskedText(told, telling)),
      ...(told.stale === 0 ? [] : [fact(texts.facts.stale, count(told.stale))]),
    ],
    notice: null,
    status: null,
    look: plainLook,
    blocks: [...urgentBlocks(told, telling), areaTable(statements, telling), ...listed(undecided, telling)],
    footer: all.report.footer(numbers.date(made), version),
    properties: {
      inputHash: told.inputHash,
      codebook: "focus areas",
      version,
      method: "suggestions",
      made,
      author: null,
      caseNumber: null,
    },
  };
}

function maskedText({ statements, events }: CodingToTell, { texts, masks, mask, numbers }: Telling): string {
  const masked = [...statements, ...events.map((event) => ({ masked: event.masked ?? [] }))];
  const parts = sumOfMasks(masked).map(({ kind, count }) => mask(masks[kind], numbers.count(count)));
  return parts.length === 0 ? texts.facts.nothingMasked : numbers.list(parts);
}

function urgentBlocks({ statements, routine }: CodingToTell, { texts, numbers }: Telling): readonly Block[] {
  const urgent = statements.filter(isUnassessed);
  if (urgent.length === 0) return [];
  const places = urgent.map(({ file, line, id }): readonly Inline[] => [
    texts.place(file, numbers.count(line), id),
  ]);
  return [
    {
      kind: "callout",
      tone: "warning",
      id: "i-dag",
      title: texts.today(numbers.count(urgent.length), urgent.length),
      blocks: [
        { kind: "paragraph", text: [texts.todayText] },
        { kind: "list", items: places },
        { kind: "paragraph", text: [routine ?? texts.noRoutine] },
      ],
    },
  ];
}

/** How many statements each area has: decided, and suggested where nobody has decided. */
function areaTable(statements: readonly CodedStatement[], { texts, numbers, nameOf }: Telling): TableBlock {
  const areas = [
    ...new Set(statements.flatMap(({ suggestion }) => suggestion.suggestions.map(({ area }) => area))),
  ];
  const counted = areas.map((area) => {
    const decided = statements.filter(({ decision }) => decision?.primary === area).length;
    const suggested = statements.filter(
      ({ decision, suggestion }) => decision === null && !suggestion.mustRead && suggestion.primary === area,
    ).length;
    return { area, decided, suggested };
  });
  const cell = (value: number) => ({ text: numbers.count(value), value });
  const mustRead = statements.filter(
    ({ decision, suggestion }) => decision === null && suggestion.mustRead,
  ).length;
  return {
    kind: "table",
    id: "omraader",
    caption: texts.areas,
    columns: [
      { title: texts.area, numeric: false },
      { title: texts.decided, numeric: true },
      { title: texts.suggested, numeric: true },
    ],
    rows: [
      ...counted
        .sort((a, b) => b.decided + b.suggested - a.decided - a.suggested || (a.area < b.area ? -1 : 1))
        .map(({ area, decided, suggested }) => [{ text: nameOf(area) }, cell(decided), cell(suggested)]),
      [{ text: texts.mustRead }, { text: "" }, cell(mustRead)],
    ],
  };
}

function listed(undecided: readonly CodedStatement[], { texts, numbers, nameOf }: Telling): readonly Block[] {
  if (undecided.length === 0) return [{ kind: "paragraph", text: [texts.allDecided] }];
  const shown = undecided.filter(({ urgent }) => urgent.length === 0).slice(0, MOST_LISTED);
  const rest = undecided.length - shown.length;
  return [
    {
      kind: "table",
      id: "innspill",
      caption: texts.list,
      columns: [texts.id, texts.suggestion, texts.statement].map((title) => ({ title, numeric: false })),
      rows: shown.map(({ id, text, suggestion }) => {
        const { primary, confidence, mustRead } = suggestion;
        const said = mustRead
          ? texts.mustRead
          : texts.sure(nameOf(primary), numbers.percent(Math.min(confidence, SUREST), 0));
        return [{ text: id }, { text: said }, { text: shortened(text) }];
      }),
      ...(rest === 0 ? {} : { note: texts.more(numbers.count(rest)) }),
    },
  ];
}

function shortened(text: string): string {
  const characters = Array.from(text.slice(0, 2 * LONGEST_SHOWN + 2));
  return characters.length <= LONGEST_SHOWN ? text : `${characters.slice(0, LONGEST_SHOWN).join("")}…`;
}
