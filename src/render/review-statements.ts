import { isUnassessed, reviewRank, type CodedStatement, type NoteArea } from "../domain/notes.js";
import { speakerWords } from "../domain/notes-form.js";
import {
  choiceKey,
  codeLabel,
  filledHeadings,
  givenHeadings,
  OWN_CODES,
  reviewSheets,
  sentHeadings,
  toneWords,
  yesNoWords,
  type Words,
} from "../domain/review-workbook.js";
import { localized, textsOf } from "../text/languages.js";
import type { ReviewContent } from "./review-content.js";
import { becauseOf, eventName, remarkOf, sureWord } from "./review-words.js";

import type { CellValue, ChoiceCells, DropDown, SheetColumn, SheetContent } from "./workbook-content.js";

/** Rows beneath the last that have lists too: a statement that is split may be pasted there. */
const ROWS_BENEATH = 500;

type Given = keyof typeof givenHeadings;
type Filled = keyof typeof filledHeadings;

const givenWidths: Readonly<Record<Given, number>> = {
  id: 16,
  remark: 22,
  event: 24,
  question: 28,
  table: 10,
  heardFrom: 14,
  text: 60,
  suggestion: 30,
  confidence: 14,
  because: 44,
  decidedBy: 12,
};
const filledWidths: Readonly<Record<Filled, number>> = {
  primary: 30,
  secondary: 30,
  code: 22,
  tone: 12,
  saidBy: 14,
  canBeRecognized: 12,
  quote: 12,
  assessed: 12,
  note: 30,
  by: 12,
};

/**
 * The sheet with one row for each statement.
 *
 * @param ownCodes the cells that own codes are chosen from
 */
export function statementSheet(content: ReviewContent, ownCodes: ChoiceCells): SheetContent {
  const { statements, locale } = content;
  const places = statements.reduce(
    (most, { decision }) => Math.max(most, decision?.codes.length ?? 0),
    OWN_CODES,
  );
  const fields: readonly Filled[] = [
    "primary",
    "secondary",
    ...Array.from({ length: places }, () => "code" as const),
  ];
  const filled: readonly Filled[] = [
    ...fields,
    "tone",
    "saidBy",
    "canBeRecognized",
    "quote",
    "assessed",
    "note",
    "by",
  ];
  const given = Object.keys(givenHeadings) as Given[];
  const rowOf = rowWriter(content, places);
  return {
    name: reviewSheets.statements[locale],
    columns: [
      ...given.map((name): SheetColumn => ({
        heading: givenHeadings[name][locale],
        width: givenWidths[name],
      })),
      ...filled.map((name, at): SheetColumn => ({
        heading: `${filledHeadings[name][locale]}${name === "code" ? ` ${at - 1}` : ""}`,
        width: filledWidths[name],
      })),
      ...Object.values(sentHeadings).map((words) => ({ heading: words[locale], width: 10, hidden: true })),
    ],
    rows: inOrder(statements).map(rowOf),
    frozenRows: 1,
    frozenColumns: 1,
    dropDowns: dropDowns(content, filled, ownCodes, given.length),
  };
}

/** First what must be assessed today, then what must be read, then the rest, each in the order of the files. */
function inOrder(statements: readonly CodedStatement[]): readonly CodedStatement[] {
  return statements.toSorted((a, b) => reviewRank(a) - reviewRank(b));
}

function dropDowns(
  { statements, areas, locale }: ReviewContent,
  filled: readonly Filled[],
  ownCodes: ChoiceCells,
  before: number,
): readonly DropDown[] {
  if (statements.length === 0) return [];
  const rows = { first: 2, last: statements.length + 1 + ROWS_BENEATH };
  const words = (of: Readonly<Record<string, Words>>): readonly string[] =>
    Object.values(of).map((word) => word[locale]);
  const names = (isWanted: (id: string) => boolean): readonly string[] =>
    areas.filter(({ id }) => isWanted(id)).map(({ text }) => localized(text, locale));
  const yes = [yesNoWords.yes[locale]];
  const choices: Readonly<Record<Filled, readonly string[] | null>> = {
    primary: names(() => true),
    secondary: names((id) => id !== "annet"),
    code: [],
    tone: words(toneWords),
    saidBy: words(speakerWords),
    canBeRecognized: words(yesNoWords),
    quote: yes,
    assessed: yes,
    note: null,
    by: null,
  };
  return filled.flatMap((name, at): readonly DropDown[] => {
    const list = choices[name];
    if (list === null) return [];
    const drop = { rows, column: before + at, choices: list };
    return [name === "code" ? { ...drop, choicesIn: ownCodes } : drop];
  });
}

function rowWriter(
  { events, codebook, areas, locale }: ReviewContent,
  places: number,
): (statement: CodedStatement) => readonly CellValue[] {
  const { review } = textsOf(locale).notes;
  const eventNames = new Map(events.map((event) => [event.id, eventName(event, locale)]));
  const areaNames = new Map<string, string>(areas.map(({ id, text }) => [id, localized(text, locale)]));
  const codeNames = new Map(codebook.codes.map((code) => [code.id, codeLabel(code, codebook.codes, locale)]));
  const yes = (isSo: boolean): string | null => (isSo ? yesNoWords.yes[locale] : null);
  return (statement) => {
    const { suggestion, decision } = statement;
    const areaOf = (area: NoteArea | null): string | null =>
      area === null ? null : (areaNames.get(area) ?? area);
    const { secondary = null, tone = null, saidBy = null, canBeRecognized = null } = decision ?? {};
    const isGuess = !suggestion.mustRead;
    const remark = remarkOf(statement, locale);
    const codes = decision?.codes.map((code) => codeNames.get(code) ?? code) ?? [];
    return [
      { value: statement.id, look: isUnassessed(statement) ? "heading" : "strong", asText: true },
      { value: remark, look: isUnassessed(statement) ? "heading" : "strong", asText: true },
      plain(eventNames.get(statement.event) ?? statement.event),
      plain(statement.question),
      plain(statement.table),
      plain(statement.saidBy === "unknown" ? null : speakerWords[statement.saidBy][locale]),
      plain(statement.text),
      plain(isGuess ? areaOf(suggestion.primary) : review.remarks.mustRead),
      plain(sureWord(suggestion, locale)),
      plain(isGuess ? becauseOf(suggestion, areaNames, locale) : null),
      plain(decision?.by ?? null),
      input(areaOf(decision?.primary ?? null)),
      input(areaOf(secondary)),
      ...Array.from({ length: places }, (_, at) => input(codes[at] ?? null)),
      input(tone === null ? null : toneWords[tone][locale]),
      input(saidBy === null ? null : speakerWords[saidBy][locale]),
      input(canBeRecognized === null ? null : yesNoWords[canBeRecognized ? "yes" : "no"][locale]),
      input(yes(decision?.quote === true)),
      input(yes(decision?.assessed === true)),
      input(decision?.note ?? null),
      // Whoever changes the row is another than who decided it: they say who they are.
      input(null),
      plain(decision === null ? null : choiceKey(decision)),
      plain(JSON.stringify([suggestion.primary, suggestion.confidence, suggestion.mustRead])),
    ];
  };
}

function plain(value: string | null): CellValue {
  return { value, asText: true };
}

function input(value: string | null): CellValue {
  return { value, look: "input", asText: true };
}
