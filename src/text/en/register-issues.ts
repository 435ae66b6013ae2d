import type { DataIssue } from "../../domain/issues.js";
import { listed } from "../listed.js";
import type { RegisterErrorTexts, RegisterIssueNames, RegisterIssueTexts } from "../nb/register-issues.js";
import { numberFormat } from "../numbers.js";
import { plural } from "../plural.js";
import { rowNumbers } from "../row-numbers.js";

const { count } = numberFormat("en");

/** “plan/tiltak.xlsx, column “Deadline”, rows 4–8 (and 3 more)”. */
function place({ file, column, rows, count: all }: DataIssue): string {
  const others = all - rows.length;
  const more = others > 0 ? ` (and ${count(others)} more)` : "";
  const named = `${plural(rows.length, "row", "rows")} ${rowNumbers(rows, "and")}${more}`;
  const where = rows.length === 0 ? `${count(all)} ${plural(all, "row", "rows")}` : named;
  return [file, ...(column === null ? [] : [`column “${column}”`]), where].join(", ");
}

const leftOut = "It is left out.";
const emptied = "The cell is read as empty, and rows that must have it are left out.";
const rowLeftOut = "The row is left out.";

export const registerIssues: RegisterIssueTexts = {
  registerUnknownColumn: (i) =>
    `${place(i)}: the register has no such column. It is not used. Write the heading as it is in the template, if it was meant to be one of those.`,
  registerUnknownArea: (i) =>
    `${place(i)}: there is no such area. ${leftOut} Use the name or id of one of the areas (“parorende list areas”).`,
  registerUnknownIndicator: (i) =>
    `${place(i)}: the codebook has no such indicator. ${leftOut} Choose from the list (“parorende list indicators”).`,
  registerUnknownWave: (i) =>
    `${place(i)}: there is no such wave. ${leftOut} Write one of the waves (“parorende list waves”).`,
  registerUnknownMeasure: (i) =>
    `${place(i)}: the measure is not in the register “tiltak”. ${leftOut} Use the id it has there.`,
  registerUnknownNeed: (i) =>
    `${place(i)}: the id is neither in the register “behov” nor in “tiltak”. ${leftOut} Use an id from there.`,
  registerUnknownFigure: (i) =>
    `${place(i)}: the figure is not in the register “tall”. ${leftOut} Use the id of another figure there.`,
  registerUnknownRequirement: (i) =>
    `${place(i)}: there is no such recommendation. ${rowLeftOut} Choose from the list, or use the id.`,
  registerUnknownWord: (i) =>
    `${place(i)}: the word is not on the list of the column. ${emptied} Choose from the list.`,
  registerCellMissing: (i) => `${place(i)}: the cell is empty, but must be filled in. ${rowLeftOut}`,
  registerIdTwice: (i) =>
    `${place(i)}: an earlier row has the same id (in the register “tall”: the same id and date). Only the first row counts. Give each row an id of its own.`,
  registerBadId: (i) =>
    `${place(i)}: an id can have only small letters a–z, digits, hyphens and underscores. ${rowLeftOut}`,
  registerBadDate: (i) =>
    `${place(i)}: this is not a date. ${emptied} Write year, month and day, such as 2025-12-31.`,
  registerBadNumber: (i) =>
    `${place(i)}: this is not a number. ${emptied} Write the number alone, such as 1250 or 2,5.`,
  registerBadPercent: (i) =>
    `${place(i)}: this is not a percentage from 0 to 100. ${emptied} Write 40 for forty per cent.`,
  registerNotWhole: (i) =>
    `${place(i)}: persons and cases are counted in whole numbers from 0 up. The cell is read as empty, and printed as “not reported”.`,
  registerEndBeforeStart: (i) =>
    `${place(i)}: the date is before the measure started. The cell is read as empty. Correct the date, or the date of the start.`,
  registerDeadlineWithoutReason: (i) =>
    `${place(i)}: the deadline is changed without a reason. Write it in the column “Reason for new deadline”.`,
  registerStatusWithoutReason: (i) =>
    `${place(i)}: the measure is dropped or stopped without a reason. Write it in the column “Reason for status”.`,
  registerLongName: (i) => `${place(i)}: the short name has more than eight words. Shorten it.`,
  registerPersonName: (i) =>
    `${place(i)}: this looks like the name of a person. The cell is read as empty. Write the role, such as “head of home services”.`,
  registerAnswersItself: (i) => `${place(i)}: the measure points to itself. ${leftOut}`,
  registerCircle: (i) =>
    `${place(i)}: the measures answer each other in a circle. The links between them are left out. Keep only the link to the measure that the others are a part of.`,
  registerPartOfCircle: (i) =>
    `${place(i)}: the figures are parts of each other in a circle. The cell is read as empty. Leave it empty for the largest of them.`,
  registerValueWithoutUnit: (i) =>
    `${place(i)}: the row has a value and no unit of measure. ${rowLeftOut} Write what it is measured in, such as “decisions” or “kroner”.`,
  registerFigureDiffers: (i) =>
    `${place(i)}: an earlier row of the same figure has something else in this column. Check which is right, and write it alike for all dates.`,
};

export const registerIssueNames: RegisterIssueNames = {
  registerUnknownColumn: "column that the register does not have",
  registerUnknownArea: "unknown area in a register",
  registerUnknownIndicator: "unknown indicator in a register",
  registerUnknownWave: "unknown wave in a register",
  registerUnknownMeasure: "link to an unknown measure",
  registerUnknownNeed: "link to an unknown need",
  registerUnknownFigure: "link to an unknown figure",
  registerUnknownRequirement: "unknown recommendation",
  registerUnknownWord: "word in a register that is not on the list",
  registerCellMissing: "empty cell in a register that must be filled in",
  registerIdTwice: "the same id twice in a register",
  registerBadId: "id in a register that is not valid",
  registerBadDate: "date in a register that is not understood",
  registerBadNumber: "number in a register that is not understood",
  registerBadPercent: "percentage in a register that is not understood",
  registerNotWhole: "count of persons or cases that is not a whole number",
  registerEndBeforeStart: "end before the start",
  registerDeadlineWithoutReason: "new deadline without a reason",
  registerStatusWithoutReason: "measure dropped or stopped without a reason",
  registerLongName: "short name of more than eight words",
  registerPersonName: "name of a person in place of a role",
  registerAnswersItself: "measure that points to itself",
  registerCircle: "measures that answer each other in a circle",
  registerPartOfCircle: "figures that are parts of each other in a circle",
  registerValueWithoutUnit: "value without a unit of measure",
  registerFigureDiffers: "figure described in different ways",
};

export const registerErrors: RegisterErrorTexts = {
  registerHeadings: ({ file, missing }) =>
    `${file} lacks the ${plural(missing.length, "heading", "headings")} ${listed(
      missing.map(({ en }) => `“${en}”`),
      "and",
    )}. Write ${plural(missing.length, "it", "them")} in the row above the table, as in the template. Templates are made with “parorende init”.`,
  registerHeadingTwice: ({ file, heading, first, second }) =>
    `${file}: columns ${count(first)} and ${count(second)} both have the heading “${heading}”, or one that means the same. Delete one of them, or give it another name.`,
  registerTwice: ({ register, files }) =>
    `The register “${register}” is there twice: ${listed(files, "and")}. Keep the one that is in use, and move the other.`,
};
