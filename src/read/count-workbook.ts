import {
  ALL_ANSWERS,
  countWorkbookFields,
  countWorkbookKeys,
  countWorkbookUnits,
  type CountWorkbookUnit,
} from "../domain/count-workbook.js";
import { ParorendeError } from "../domain/errors.js";
import type { CountRow, CountTable } from "../domain/people/count-table.js";
import { CountWorkbookFields } from "./count-workbook-fields.js";
import { IssueLog } from "./issue-log.js";
import { parseNumber, withoutPercentSign } from "./numbers.js";
import type { Sheet, Workbook } from "./workbook.js";

/** The cells of a row: the two ids, the texts of question and answer, and then the figures. */
const ITEM = 0;
const OPTION = 1;
const FIRST_FIGURE = 4;

/** So many of the fields' ids in the first column are no chance. */
const FIELDS_THAT_TELL = 3;

interface CountSheet {
  readonly sheet: Sheet;
  /** The place of the row that says what the columns are; the headings stand in the next one. */
  readonly keyRow: number;
  /** The place of the first row beneath the headings. */
  readonly first: number;
  readonly columns: readonly FigureColumn[];
}

interface FigureColumn {
  readonly at: number;
  readonly heading: string;
  readonly unit: CountWorkbookUnit;
  /** As in a table of counts: empty for all, else `item=option`. */
  readonly group: string;
}

/**
 * Whether a workbook is the one that `parorende init` wrote for a table of counts, whatever its language.
 *
 * @throws ParorendeError countWorkbookHeadings where the row is gone that says what the columns are
 * @example
 * isCountWorkbook(await openWorkbook("ivaretatt-2025.xlsx")); // true
 */
export function isCountWorkbook(workbook: Workbook): boolean {
  const isOne = countSheet(workbook) !== null;
  if (!isOne) refuseWithoutKeys(workbook);
  return isOne;
}

/**
 * Reads the figures that were typed into the workbook for a table of counts. Cells left empty give no row; `:` is hidden,
 * not zero; a figure with a per cent sign is a per cent whatever the workbook says of its figures. A figure that is no
 * number is left out with the issue `notANumber`, one that cannot be with `outsideRange`. Where a question's figures are
 * typed and not how many answered, there is a row without a number: it tells which cell is empty.
 *
 * @throws ParorendeError countWorkbookField where it is not said what the figures are, or which county they are of;
 *   countWorkbookEmpty where no figure is typed
 * @example
 * readCountWorkbook(workbook).rows[0]; // { row: 8, wave: "2025", unit: "0301", item: "*", option: "*", count: 140, … }
 */
export function readCountWorkbook(workbook: Workbook): CountTable {
  const { file, bytes, hash } = workbook;
  const found = countSheet(workbook);
  if (found === null) throw new ParorendeError({ code: "notAWorkbook", facts: { file, looksLike: null } });
  const { sheet, keyRow, columns } = found;
  const issues = new IssueLog(file);
  const fields = new CountWorkbookFields(sheet, keyRow, file);
  const inPercent = fields.inPercent();
  const read = columns.map((column) => columnRows(found, column, { fields, inPercent, issues }));
  const rows = read.flatMap(({ rows: ofColumn }) => ofColumn);
  if (rows.length === 0) {
    throw new ParorendeError({ code: "countWorkbookEmpty", facts: { file, sheet: sheet.name } });
  }
  return {
    reading: {
      file,
      kind: "counts",
      layout: "svarfordelingWorkbook",
      layoutWhy: "sheets",
      toldBy: [sheet.name],
      text: null,
      sheet: sheet.name,
      decimal: ".",
      decimalWhy: "format",
      headerRow: keyRow + 2,
      headerRows: 1,
      headerRowWhy: "format",
      columns: columns.length,
      bytes,
      hash,
    },
    rows: rows.sort((a, b) => a.row - b.row),
    fractions: read.flatMap(({ fractions }) => fractions),
    issues: issues.list(),
  };
}

function countSheet({ sheets }: Workbook): CountSheet | null {
  for (const sheet of sheets) {
    const keyRow = sheet.rows.findIndex(
      (row) => row[ITEM] === countWorkbookKeys.item && row[OPTION] === countWorkbookKeys.option,
    );
    if (keyRow === -1) continue;
    const below = sheet.rows[keyRow + 1] ?? [];
    // Somebody may have deleted the headings.
    const headings = (below[ITEM] ?? "") === "" ? below : [];
    const first = keyRow + (headings === below ? 2 : 1);
    const columns = (sheet.rows[keyRow] ?? []).flatMap((key, at) => {
      const unit = countWorkbookUnits.find((one) => one === key) ?? (key.includes("=") ? "own" : undefined);
      if (at < FIRST_FIGURE || unit === undefined) return [];
      return [{ at, heading: headings[at] ?? key, unit, group: key.includes("=") ? key : "" }];
    });
    return { sheet, keyRow, first, columns };
  }
  return null;
}

/** The fields above the table tell that it is one. */
function refuseWithoutKeys({ file, sheets }: Workbook): void {
  for (const { name, rows } of sheets) {
    const places = countWorkbookFields.map((field) => rows.findIndex((row) => row[ITEM] === field));
    const found = places.filter((place) => place !== -1);
    if (found.length < FIELDS_THAT_TELL) continue;
    const facts = { file, sheet: name, row: Math.max(...found) + 2 };
    throw new ParorendeError({ code: "countWorkbookHeadings", facts });
  }
}

interface Reading {
  readonly fields: CountWorkbookFields;
  readonly inPercent: boolean;
  readonly issues: IssueLog;
}

function columnRows(
  { sheet, first }: CountSheet,
  { at, heading, unit, group }: FigureColumn,
  { fields, inPercent, issues }: Reading,
): Pick<CountTable, "rows"> & { readonly fractions: readonly CountRow[] } {
  const emptyBases = new Map<string, number>();
  const typed = sheet.rows.flatMap((cells, place) => {
    const [item = "", option = ""] = cells.slice(ITEM, FIRST_FIGURE);
    const text = (cells[at] ?? "").trim();
    const row = place + 1;
    if (place >= first && text === "" && option === ALL_ANSWERS) emptyBases.set(item, row);
    if (place < first || text === "") return [];
    if (item === "" || option === "") {
      issues.add("unknownCountRow", heading, row);
      return [];
    }
    const isBase = option === ALL_ANSWERS;
    const read = figureIn(text, !isBase && inPercent);
    // «100 %» beneath the answers says nothing of how many they are.
    const figure = isBase && typeof read === "object" && read.isPercent ? "outsideRange" : read;
    if (typeof figure === "string" && figure !== "hidden") {
      issues.add(figure, heading, row);
      return [];
    }
    if (isFraction(figure)) issues.add("outsideRange", heading, row);
    return isFraction(figure) && isBase ? [] : [{ item, option, row, figure }];
  });
  if (typed.length === 0) return { rows: [], fractions: [] };
  const place = { wave: fields.text("wave"), unit: fields.numberOf(unit), group };
  const bases = new Map(
    typed.filter(({ option }) => option === ALL_ANSWERS).map(({ item, figure }) => [item, figure] as const),
  );
  const rowOf = ({ item, option, row, figure }: (typeof typed)[number]): CountRow => {
    const base = bases.get(item);
    const n = base === undefined || base === "hidden" ? (base ?? null) : base.value;
    const numbers = numbersOf(figure, inPercent && option !== ALL_ANSWERS, n);
    return { ...place, row, item, option, ...numbers };
  };
  const items = new Set(typed.map(({ item }) => item));
  const empty = [...emptyBases].filter(([item]) => items.has(item));
  return {
    rows: [
      ...typed.filter(({ figure }) => !isFraction(figure)).map(rowOf),
      ...empty.map(([item, row]) => ({ ...place, row, item, option: ALL_ANSWERS, ...noNumber })),
    ],
    fractions: typed.filter(({ figure }) => isFraction(figure)).map(rowOf),
  };
}

const noNumber = { count: null, share: null, n: null };

/** A count with decimals. */
function isFraction(figure: Figure | "hidden"): boolean {
  return figure !== "hidden" && !figure.isPercent && !Number.isSafeInteger(figure.value);
}

interface Figure {
  readonly value: number;
  readonly decimals: number;
  readonly isPercent: boolean;
}

function numbersOf(
  figure: Figure | "hidden",
  inPercent: boolean,
  n: CountRow["n"],
): Pick<CountRow, "count" | "share" | "n"> {
  if (figure === "hidden") {
    return inPercent ? { count: null, share: "hidden", n } : { count: "hidden", share: null, n: null };
  }
  const { value, decimals, isPercent } = figure;
  return isPercent
    ? { count: null, share: { percent: value, decimals }, n }
    : { count: value, share: null, n: null };
}

/** A figure as it was typed or pasted: «1 860», «54,2 %», «:». */
function figureIn(text: string, inPercent: boolean): Figure | "hidden" | "notANumber" | "outsideRange" {
  if (text === ":") return "hidden";
  const bare = withoutPercentSign(text);
  const value = parseNumber(bare, bare.includes(",") ? "," : ".");
  if (value === null) return "notANumber";
  const isPercent = inPercent || bare !== text;
  if (value < 0 || (isPercent && value > 100)) return "outsideRange";
  return { value, decimals: /[.,](\d+)$/u.exec(bare)?.[1]?.length ?? 0, isPercent };
}
