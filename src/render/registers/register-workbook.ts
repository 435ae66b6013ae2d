import type { IdList, RegisterColumn } from "../../domain/plan/column.js";
import { registerColumns } from "../../domain/plan/register-columns.js";
import {
  idListWords,
  registerHelpSheet,
  registerListSheet,
  registerSheets,
} from "../../domain/plan/register-workbook.js";
import { localized, textsOf } from "../../text/languages.js";
import type { CellValue, SheetContent } from "../workbook-content.js";
import { writeWorkbook } from "../xlsx.js";
import type { RegisterWorkbookContent } from "./register-content.js";
import { choicesOf, registerSheet } from "./register-sheet.js";

/**
 * Registers as a workbook that people fill in: a sheet that says what each column is for, a sheet for each register with the
 * rows it has and lists to choose from, and a sheet of the ids that several of may stand in one cell. Cells stand as they
 * were read, and nothing is ever a formula. The same content gives the same bytes.
 *
 * @example
 * const bytes = await registerWorkbook({
 *   registers: [{ register: "maal", rows: [] }],
 *   lists: emptyLists,
 *   words: {},
 *   locale: "nb",
 *   unit: null,
 * });
 */
export function registerWorkbook(content: RegisterWorkbookContent): Promise<Uint8Array> {
  const sheets = content.registers.map((register) => registerSheet(register, content));
  const lists = severalLists(content);
  // What people fill in is what they meet: the help and the lists stand around it.
  const all = [helpSheet(content), ...sheets, ...(lists.length === 0 ? [] : [listSheet(lists, content)])];
  return writeWorkbook({ sheets: all });
}

function helpSheet(content: RegisterWorkbookContent): SheetContent {
  const { registers, unit, locale } = content;
  const { help } = textsOf(locale).measures.workbook;
  const heading = (value: string): readonly CellValue[] => [
    { value, look: "heading" },
    { value: null, look: "heading" },
  ];
  const steps = unit === null ? help.own : help.toUnit;
  return {
    name: registerHelpSheet[locale],
    columns: [{ width: 28 }, { width: 100 }],
    rows: [
      heading(unit === null ? help.ownHeading : help.unitHeading(unit)),
      ...steps.map((line): readonly CellValue[] => [null, line]),
      ...registers.flatMap(({ register }) => [
        heading(help.columnsOf(registerSheets[register][locale])),
        ...registerColumns[register].map((column): readonly CellValue[] => [
          { value: column.heading[locale], look: "strong" },
          columnHelp(column, content),
        ]),
      ]),
    ],
  };
}

function columnHelp(column: RegisterColumn, content: RegisterWorkbookContent): string {
  const { locale } = content;
  const { help } = textsOf(locale).measures.workbook;
  const choices = column.kind.is === "choice" ? choicesOf(column.kind, content) : [];
  return [
    column.help[locale],
    ...(choices.length > 0 ? [help.choices(choices.join(", "))] : []),
    ...(column.kind.is === "refs" ? [help.several(registerListSheet[locale])] : []),
    ...(column.required === true ? [help.required] : []),
  ].join(" ");
}

/** The lists whose ids may stand several in one cell: no drop-down can choose those. */
function severalLists({ registers, lists }: RegisterWorkbookContent): readonly IdList[] {
  const kinds = registers.flatMap(({ register }) => registerColumns[register].map(({ kind }) => kind));
  const named = kinds.flatMap((kind) => (kind.is === "refs" ? kind.of : []));
  return [...new Set(named)].filter((name) => lists[name].length > 0);
}

function listSheet(names: readonly IdList[], { lists, locale }: RegisterWorkbookContent): SheetContent {
  const { idHeading } = textsOf(locale).measures.workbook;
  const longest = Math.max(...names.map((name) => lists[name].length));
  return {
    name: registerListSheet[locale],
    columns: names.flatMap((name) => [
      { heading: `${idListWords[name][locale]}: ${idHeading}`, width: 26 },
      { heading: idListWords[name][locale], width: 56 },
    ]),
    rows: Array.from({ length: longest }, (_, at) =>
      names.flatMap((name): readonly CellValue[] => {
        const listed = lists[name][at];
        return [
          { value: listed?.id ?? null, look: "strong", asText: true },
          { value: listed === undefined ? null : localized(listed.text, locale), asText: true },
        ];
      }),
    ),
    frozenRows: 1,
  };
}
