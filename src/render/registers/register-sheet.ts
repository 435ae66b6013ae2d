import type { ColumnKind, RegisterColumn } from "../../domain/plan/column.js";
import { registerColumns } from "../../domain/plan/register-columns.js";
import { ID_DASH, registerSheets, sentHeading } from "../../domain/plan/register-workbook.js";
import type { ListedId, OwnWords } from "../../domain/plan/register-lists.js";
import type { Locale } from "../../domain/text.js";
import { planWords, type PlanWords } from "../../domain/plan/words.js";
import { localized } from "../../text/languages.js";
import type { CellValue, DropDown, SheetColumn, SheetContent } from "../workbook-content.js";
import type { RegisterSheetContent, RegisterWorkbookContent } from "./register-content.js";

/** Blank rows that are ready to be filled in, and rows beneath the last that have lists to choose from. */
const READY_ROWS = 20;
const LIST_ROWS = 500;

const widths: Readonly<Record<ColumnKind["is"], number>> = {
  id: 22,
  text: 30,
  texts: 30,
  date: 13,
  number: 13,
  percent: 13,
  choice: 20,
  ref: 34,
  refs: 30,
};
/** Columns that hold a sentence or more. */
const longTexts: ReadonlySet<string> = new Set([
  "wording",
  "goal",
  "need",
  "point",
  "answer",
  "remark",
  "statusReason",
  "deadlineReason",
  "correctiveStep",
  "changedFrom",
]);
const LONG_WIDTH = 52;

/** The sheet of one register: a row each, then blank rows, with lists to choose from. */
export function registerSheet(
  { register, rows, extraHeadings = [] }: RegisterSheetContent,
  content: RegisterWorkbookContent,
): SheetContent {
  const { locale } = content;
  const columns = registerColumns[register];
  const isSent = rows.some(({ sent }) => sent !== undefined);
  const blank = columns.map((column) => registerCell(column, ""));
  return {
    name: registerSheets[register][locale],
    columns: [
      ...columns.map((column): SheetColumn => ({
        heading: column.heading[locale],
        width: longTexts.has(column.key) ? LONG_WIDTH : widths[column.kind.is],
      })),
      ...extraHeadings.map((heading): SheetColumn => ({ heading, width: widths.text })),
      ...(isSent ? [{ heading: sentHeading[locale], width: 10, hidden: true }] : []),
    ],
    rows: [
      ...rows.map(({ cells, extra, sent }): readonly CellValue[] => [
        ...columns.map((column) => registerCell(column, cells[column.key] ?? "")),
        ...extraHeadings.map((heading) => ({ value: extra[heading] ?? null, asText: true })),
        ...(sent === undefined ? [] : [{ value: sent, asText: true }]),
      ]),
      ...Array.from({ length: READY_ROWS }, () => blank),
    ],
    frozenRows: 1,
    frozenColumns: columns[0]?.kind.is === "id" ? 1 : 0,
    dropDowns: dropDowns(columns, rows.length + 1 + LIST_ROWS, content),
  };
}

/** A number is a number and a date a date; all else is text as it stands, so that it is read back as it stood. */
function registerCell({ kind }: RegisterColumn, cell: string): CellValue {
  const value = cell === "" ? null : cell;
  if (kind.is === "date") return { value, look: "input", asDate: true };
  if (kind.is !== "number") return { value, look: "input", asText: true };
  const number = Number(cell);
  return value !== null && String(number) === cell && Number.isFinite(number)
    ? { value: number, look: "input" }
    : { value, look: "input" };
}

function dropDowns(
  columns: readonly RegisterColumn[],
  last: number,
  content: RegisterWorkbookContent,
): readonly DropDown[] {
  return columns.flatMap(({ kind }, column): readonly DropDown[] => {
    const choices = choicesOf(kind, content);
    return choices.length === 0 ? [] : [{ rows: { first: 2, last }, column, choices }];
  });
}

/** What may be chosen in a column, as it stands in the drop-down. Several ids in one cell cannot be chosen. */
export function choicesOf(
  kind: ColumnKind,
  { lists, words, locale }: Pick<RegisterWorkbookContent, "lists" | "words" | "locale">,
): readonly string[] {
  if (kind.is === "ref") return lists[kind.of].map((listed) => listedChoice(listed, locale));
  if (kind.is !== "choice") return [];
  const own = ownWords(words, kind.of);
  const common: Readonly<Record<string, PlanWords>> = planWords[kind.of];
  return Object.entries(common).map(([id, word]) => own.get(id) ?? word[locale]);
}

/** The municipality's own words for a kind of choice, by the choice's id. */
function ownWords(words: OwnWords, of: string): ReadonlyMap<string, string> {
  const found: Readonly<Record<string, string>> =
    Object.entries(words).find(([kind]) => kind === of)?.[1] ?? {};
  return new Map(Object.entries(found));
}

function listedChoice({ id, text }: ListedId, locale: Locale): string {
  const name = localized(text, locale).replaceAll(/\s+/gu, " ").trim();
  return name === "" || name === id ? id : `${id}${ID_DASH}${name}`;
}
