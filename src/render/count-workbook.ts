import { canGroupBy, type Codebook, type Item } from "../domain/codebook.js";
import {
  ALL_ANSWERS,
  countWorkbookFields,
  countWorkbookKeys,
  countWorkbookUnits,
  type CountWorkbookField,
} from "../domain/count-workbook.js";
import type { Locale } from "../domain/text.js";
import type { Workspace } from "../domain/workspace.js";
import { localized, textsOf } from "../text/languages.js";
import type { CellValue, SheetContent, WorkbookContent } from "./workbook-content.js";
import { writeWorkbook } from "./xlsx.js";

export interface CountWorkbookOptions {
  /** The wave's id, as `2025`. */
  readonly wave: string;
  readonly kommune: Workspace["kommune"];
  readonly locale: Locale;
}

/** The item whose answers get a column each, where the survey has it. */
const SERVICE_ITEM = "tjeneste";

/** Ids in two hidden columns, question, answer: then come the figures. */
const TEXT_COLUMNS = 4;
const CHOSEN_IN = 3;

const empty = { value: null, look: "input" } as const;

/**
 * The workbook that a survey's own statistics are typed or pasted into: what to type where, and a sheet with every question
 * and answer filled in and empty columns for the municipality, the county, the nation and each service. Questions that are
 * answered in words are left out.
 *
 * @example
 * const { sheets } = countWorkbook(codebook, { wave: "2025", kommune: { name: "Lillevik" }, locale: "nb" });
 * sheets[1]?.rows.length; // fields, headings, and a row for each answer
 */
export function countWorkbook(codebook: Codebook, options: CountWorkbookOptions): WorkbookContent {
  const { counts } = textsOf(options.locale);
  const { workbook: texts } = counts;
  const title = texts.title(localized(codebook.name, options.locale), options.wave);
  const readMe: SheetContent = {
    name: texts.readMe,
    columns: [{ width: 100 }],
    rows: [[{ value: title, look: "heading" }], [], ...texts.help.map((line) => [line])],
  };
  return { sheets: [readMe, figures(codebook, options)] };
}

/**
 * The bytes of the workbook that `countWorkbook` describes.
 *
 * @example
 * await writeFile("ivaretatt-2025.xlsx", await countWorkbookFile(codebook, options));
 */
export function countWorkbookFile(codebook: Codebook, options: CountWorkbookOptions): Promise<Uint8Array> {
  return writeWorkbook(countWorkbook(codebook, options));
}

function figures(codebook: Codebook, { wave, kommune, locale }: CountWorkbookOptions): SheetContent {
  const { workbook: texts } = textsOf(locale).counts;
  const services = codebook.items.find((item) => item.id === SERVICE_ITEM && canGroupBy(item));
  const keys = [...countWorkbookUnits, ...(services?.options ?? []).map(({ id }) => `${SERVICE_ITEM}=${id}`)];
  const headings = [
    ...countWorkbookUnits.map((unit) => texts.columns[unit]),
    ...(services?.options ?? []).map(({ text }) => localized(text, locale)),
  ];
  const typed: Record<CountWorkbookField, string> = {
    wave,
    kommune: kommune.name,
    kommunenummer: kommune.kommunenummer ?? "",
    fylkesnummer: kommune.fylkesnummer ?? kommune.kommunenummer?.slice(0, 2) ?? "",
    unit: texts.units.counts,
  };
  const fields = countWorkbookFields.map((field) => [
    field,
    null,
    { value: texts.fields[field], look: "strong" } as const,
    { value: typed[field], look: "input", asText: true } as const,
  ]);
  const keyRow = [countWorkbookKeys.item, countWorkbookKeys.option, null, null, ...keys];
  const headingRow = [null, null, texts.headings.question, texts.headings.answer, ...headings].map(
    (value) => ({ value, look: "heading" }) as const,
  );
  const row = (
    item: string,
    option: string,
    question: CellValue,
    answer: CellValue,
  ): readonly CellValue[] => [item, option, question, answer, ...keys.map(() => empty)];
  const strong = (value: string): CellValue => ({ value, look: "strong" });
  const rowsOf = ({ id, text, options }: Item): readonly (readonly CellValue[])[] => {
    const question = localized(text, locale);
    return [
      row(id, ALL_ANSWERS, strong(question), strong(texts.base)),
      ...options.map((option) => row(id, option.id, question, localized(option.text, locale))),
    ];
  };
  const frozen = fields.length + 2;
  const unitRow = countWorkbookFields.indexOf("unit") + 1;
  return {
    name: texts.sheet,
    columns: [
      ...[{ width: 12, hidden: true }, { width: 12, hidden: true }, { width: 44 }, { width: 32 }],
      ...keys.map(() => ({ width: 14 })),
    ],
    rows: [
      ...fields,
      keyRow,
      headingRow,
      row(ALL_ANSWERS, ALL_ANSWERS, strong(texts.allAnswers), null),
      ...codebook.items.filter(({ kind }) => kind !== "text").flatMap(rowsOf),
    ],
    frozenRows: frozen,
    frozenColumns: TEXT_COLUMNS,
    hiddenRows: [fields.length + 1],
    dropDowns: [
      {
        rows: { first: unitRow, last: unitRow },
        column: CHOSEN_IN,
        choices: Object.values(texts.units),
      },
    ],
  };
}
