import { answerOptions, type Codebook, type Item } from "../domain/codebook.js";
import {
  columnHeadings,
  labelHeadings,
  LINK_DASH,
  linkRoles,
  linkSheets,
  type LinkColumn,
  type LinkLabel,
  type LinkRows,
} from "../domain/link-workbook.js";
import type { Locale, LocalizedText } from "../domain/text.js";
import { textsOf } from "../text/languages.js";
import type { DropDown, SheetContent } from "./workbook-content.js";
import { writeWorkbook } from "./xlsx.js";

/** From here on, and from here on, and above that. */
const sureness = { likely: 0.65, sure: 0.8 };

/**
 * The workbook in which a person says what an import left open: each column with what it may be, and each label with the
 * answer it means, as lists to choose from. A suggestion stands beside the cell to be filled in, and in it only where it is
 * sure: what nobody chose must not be read back as chosen. Nothing in it tells of fewer than five people.
 *
 * @example
 * const bytes = await linkWorkbook(linkRows({ proposals, columns, profiles }), codebook, "nb");
 */
export async function linkWorkbook(rows: LinkRows, codebook: Codebook, locale: Locale): Promise<Uint8Array> {
  const sheets = [columnSheet(rows.columns, codebook, locale), labelSheet(rows.labels, codebook, locale)];
  return writeWorkbook({ sheets: [helpSheet(locale), ...sheets] });
}

function columnSheet(columns: readonly LinkColumn[], codebook: Codebook, locale: Locale): SheetContent {
  const items = codebook.items.map((item) => itemChoice(item, locale));
  const ticks = codebook.items.filter(({ kind }) => kind === "multiple");
  const last = columns.length + 1;
  const roles = Object.values(linkRoles).map((role) => role[locale]);
  const drop = (column: number, choices: readonly string[]): readonly DropDown[] =>
    columns.length === 0 || choices.length === 0 ? [] : [{ rows: { first: 2, last }, column, choices }];
  const words = Object.values(columnHeadings).map((heading) => heading[locale]);
  const widths = [32, 40, 40, 48, 48, 36, 20, 14];
  return {
    name: linkSheets.columns[locale],
    columns: words.map((heading, at) => ({ heading, width: widths[at] ?? 20 })),
    rows: columns.map((column) => {
      const item = codebook.items.find(({ id }) => id === column.item);
      const asked = item === undefined ? null : itemChoice(item, locale);
      const tick =
        item === undefined || column.option === null ? null : tickChoice(item, column.option, locale);
      const role = column.role === null ? null : linkRoles[column.role][locale];
      const filledIn = (choice: string | null) => input(column.isFilledIn ? choice : null);
      return [
        { value: column.name, look: "strong", asText: true },
        column.question ?? "",
        column.examples.join("\n"),
        beside(tick ?? asked ?? role),
        filledIn(asked),
        filledIn(tick),
        filledIn(role),
        sureWord(column.confidence, locale),
      ] as const;
    }),
    frozenRows: 1,
    frozenColumns: 1,
    dropDowns: [
      ...drop(4, items),
      ...drop(
        5,
        ticks.flatMap((item) => item.options.map(({ id }) => tickChoice(item, id, locale))),
      ),
      ...drop(6, roles),
    ],
  };
}

function labelSheet(labels: readonly LinkLabel[], codebook: Codebook, locale: Locale): SheetContent {
  const words = Object.values(labelHeadings).map((heading) => heading[locale]);
  const widths = [48, 48, 48, 48, 14];
  const itemOf = (label: LinkLabel): Item | undefined => codebook.items.find(({ id }) => id === label.item);
  return {
    name: linkSheets.labels[locale],
    columns: words.map((heading, at) => ({ heading, width: widths[at] ?? 20 })),
    rows: labels.map((label) => {
      const item = itemOf(label);
      return [
        item === undefined ? label.item : itemChoice(item, locale),
        { value: label.label, look: "strong", asText: true },
        beside(item === undefined || label.option === null ? null : optionChoice(item, label.option, locale)),
        input(null),
        sureWord(label.confidence, locale),
      ] as const;
    }),
    frozenRows: 1,
    dropDowns: labels.map((label, at) => {
      const item = itemOf(label);
      const options = item === undefined ? [] : [...new Set([...answerOptions(item), ...item.options])];
      return {
        rows: { first: at + 2, last: at + 2 },
        column: 3,
        choices: options.map(({ id }) => (item === undefined ? id : optionChoice(item, id, locale))),
      };
    }),
  };
}

function helpSheet(locale: Locale): SheetContent {
  const { help } = textsOf(locale).import.workbook;
  return {
    name: help.name,
    columns: [{ width: 100 }],
    rows: help.lines.map((line, at) => [{ value: line, look: at === 0 ? "strong" : "plain" }] as const),
  };
}

function beside(value: string | null) {
  return { value, look: "plain", asText: true } as const;
}

function input(value: string | null) {
  return { value, look: "input", asText: true } as const;
}

function itemChoice({ id, text }: Item, locale: Locale): string {
  return `${id}${LINK_DASH}${inLanguage(text, locale)}`;
}

function tickChoice(item: Item, option: string, locale: Locale): string {
  return `${item.id}.${optionChoice(item, option, locale)}`;
}

function optionChoice({ options }: Item, id: string, locale: Locale): string {
  const option = options.find((one) => one.id === id);
  return option === undefined ? id : `${id}${LINK_DASH}${inLanguage(option.text, locale)}`;
}

function inLanguage(text: LocalizedText, locale: Locale): string {
  return text[locale] ?? text.nb;
}

function sureWord(confidence: number, locale: Locale): string {
  const { sure } = textsOf(locale).import.workbook;
  if (confidence >= sureness.sure) return sure.sure;
  if (confidence >= sureness.likely) return sure.likely;
  return confidence > 0 ? sure.unsure : sure.unknown;
}
