import type { ChoiceCells, DropDown, SheetContent } from "./workbook-content.js";

/** Where lists stand that Excel does not take in the drop-down itself. */
const LIST_SHEET = "_lister";
/** Excel's own limit, the commas between the choices among them. */
const LONGEST_INLINE = 255;

type Choices = DropDown["choices"];

/** The lists that must stand in a sheet of their own, each once: long ones, and choices with a comma or outer blanks. */
export function longLists(sheets: readonly SheetContent[]): readonly Choices[] {
  const long = sheets
    .flatMap(({ dropDowns = [] }) => dropDowns.map(({ choices }) => choices))
    .filter((choices) => !isInline(choices));
  return [...new Map(long.map((choices) => [JSON.stringify(choices), choices])).values()];
}

/** A hidden sheet with one list in each column. */
export function listSheet(lists: readonly Choices[]): SheetContent {
  const longest = Math.max(...lists.map((list) => list.length));
  const rows = Array.from({ length: longest }, (_, row) => lists.map((list) => list[row] ?? null));
  return { name: LIST_SHEET, columns: lists.map(() => ({ width: 30 })), rows, hidden: true };
}

/** What a drop-down's choices are, as Excel's data validation writes it: the choices, or where they stand. */
export function choicesFormula(
  choices: Choices,
  lists: readonly Choices[],
  addressOf: (row: number, column: number) => string,
): string {
  if (isInline(choices)) return `"${choices.join(",").replaceAll('"', '""')}"`;
  const column = lists.findIndex((list) => JSON.stringify(list) === JSON.stringify(choices));
  return cellsFormula({ sheet: LIST_SHEET, rows: { first: 1, last: choices.length }, column }, addressOf);
}

/** Where choices stand, as Excel's data validation writes it. */
export function cellsFormula(
  { sheet, rows, column }: ChoiceCells,
  addressOf: (row: number, column: number) => string,
): string {
  const [first, last] = [addressOf(rows.first - 1, column), addressOf(rows.last - 1, column)].map((address) =>
    address.replace(/^([A-Z]+)(\d+)$/u, "$$$1$$$2"),
  );
  return `'${sheet.replaceAll("'", "''")}'!${first ?? ""}:${last ?? ""}`;
}

function isInline(choices: Choices): boolean {
  return (
    choices.join(",").length <= LONGEST_INLINE &&
    choices.every((choice) => !/^\s|[,"\n]|\s$|^$/u.test(choice))
  );
}
