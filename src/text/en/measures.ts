import type { LeftReason } from "../../domain/plan/left-reasons.js";
import type { measures as master, MeasureErrorTexts } from "../nb/measures.js";
import { plural } from "../plural.js";

export const measureErrors: MeasureErrorTexts = {
  registerMissing: ({ file }) =>
    `Found no ${file}. Put the register there. “parorende init” makes a template to fill in, in a new workspace.`,
  noUnits: ({ file }) =>
    `No measure in ${file} has a unit, so there is nobody to send to. Fill in the column “Unit”, and try again.`,
  registerChanged: ({ file }) =>
    `${file} was changed while the files were being read, so nothing is written. Close the file and try again.`,
  registerMacros: ({ file }) =>
    `${file} is a workbook with macros, and cannot be written again without losing them. Save it as “Excel Workbook (xlsx)”, delete the old one, and try again.`,
  nothingReturned: ({ files }) =>
    files.length === 0
      ? "Found no Excel files there. Name the files that the units have sent back, or the folder they lie in."
      : `None of the files was sent with “parorende measures send”: ${files.join(", ")}. Name the files that the units have sent back.`,
  badPlanYears: ({ value }) =>
    `“${value}” is not two years. Write the first and the last year, as --plan-years 2024-2027.`,
  noNotesForNeeds: () =>
    "Found no statements that have been reviewed. Put the notes in the folder notater, and use “parorende notes code” and “parorende notes fetch” first.",
};

const left: Readonly<Record<LeftReason, string>> = {
  otherUnit: "belongs to another unit, and is not taken",
  unknown: "is not in the register, and is not taken",
  gone: "has been deleted in the register since the file was sent, and is not taken",
  deleted: "has been deleted in the file, and stands in the register as before",
  twice: "stands there already, and is not taken again",
  unmarked: "has lost the mark that tells what was sent, and is not taken",
  idChanged: "has been given a new id in the file, and keeps the one it had",
  notReported: "is changed in columns that units do not report in, and they stand as before",
  notUnderstood:
    "holds a word that is on no list, or a date or number that cannot be read, and the field stands as it was",
};

export const measures: typeof master = {
  workbook: {
    idHeading: "id",
    help: {
      ownHeading: "How to fill this in",
      own: [
        "Each row is one thing. Fill in the yellow cells. Leave cells blank where you do not know the answer.",
        "Some cells have a list to choose from. With the cursor in the cell, its arrow appears to the right.",
        "You may add columns of your own to the right. They are kept, but are not used in the reports.",
        "Do not change the headings. Write roles, never names of persons.",
      ],
      unitHeading: (unit) => `To ${unit}`,
      toUnit: [
        "These are your measures. Look over each row, and correct what is no longer right: status, progress, risk, deadlines.",
        "Where there is a sheet of figures, fill in “Value” in the row with the new date. Leave it blank where you do not know the figure.",
        "Some cells have a list to choose from. With the cursor in the cell, its arrow appears to the right.",
        "Do not change Id, and do not delete rows or columns. Write roles, never names of persons.",
        "Save the file, and send it back to whoever you got it from.",
      ],
      columnsOf: (register) => `The columns of the sheet “${register}”`,
      choices: (words) => `Choose: ${words}.`,
      several: (sheet) => `The ids stand in the sheet “${sheet}”.`,
      required: "Must be filled in.",
    },
  },
  send: {
    sent: (count, folder) =>
      `${count} ${plural(count, "file is", "files are")} ready to be sent. They lie in ${folder}:`,
    file: (file, unit, count, figures) =>
      `${file}: ${unit}, ${count} ${plural(count, "measure", "measures")}${
        figures === "0" ? "" : ` and ${figures} ${plural(figures, "figure", "figures")}`
      }`,
    newRows: (count, date) =>
      `${count} ${plural(count, "figure is", "figures are")} to be reported as of ${date}.`,
    withoutUnit: (count, ids) =>
      `${count} ${plural(count, "measure has", "measures have")} no unit and ${plural(count, "is", "are")} not sent: ${ids}. Fill in the column “Unit” in the register.`,
    next: (folder) =>
      `When the answers come, put them in a folder and write “parorende measures fetch <folder>”. The files in ${folder} may be sent by e-mail.`,
  },
  fetch: {
    file: (file, unit, cells, added) =>
      `${unit} (${file}): ${cells} ${plural(cells, "cell", "cells")} taken${
        added === "0" ? "" : `, ${added} new ${plural(added, "figure", "figures")}`
      }`,
    nothingNew: (file, unit) =>
      `${unit} (${file}): answer received. The register says the same already, or the file has something that cannot be taken.`,
    unchanged: (file, unit) => `${unit} (${file}): nothing is filled in or changed`,
    conflicts: (count) =>
      `${count} ${plural(count, "cell has", "cells have")} been changed both here and by the unit, to different texts. The register stands as before:`,
    conflict: (id, heading, file, row) => `${id}, “${heading}” (${file}, row ${row})`,
    overrule: "To let the units decide, write the command again with --overrule.",
    leftHeading: "This is not taken:",
    left: (place, what, why) => `${place}: ${what} ${why}`,
    atRow: (file, row) => `${file}, row ${row}`,
    named: (id) => `“${id}”`,
    aRow: "the row",
    reasons: left,
    unsent: (file) => `${file} was not sent with “parorende measures send”, and is not read.`,
    missing: (units) => `These have not answered: ${units}.`,
    missingUnchanged: (units) => `These have sent the file back without changing anything: ${units}.`,
    allAnswered: "Everybody has answered.",
    noSending: "plan/utsending.json is missing, so it is not known who should have answered.",
    written: (files) => `Written: ${files}.`,
    kept: (folder) => `The registers as they were before lie in ${folder}.`,
    nothingWritten: "The registers are unchanged.",
  },
  needs: {
    added: (count, file) => `${count} ${plural(count, "need is", "needs are")} added to ${file}:`,
    wouldAdd: (count, file) => `${count} ${plural(count, "need", "needs")} can be added to ${file}:`,
    line: (id, need) => `${id}: ${need}`,
    known: (count) => `${count} ${plural(count, "need was", "needs were")} there already.`,
    none: "No new needs. Needs are found where statements are marked “need” in the review.",
    read: "Read the texts, and change them to what you want. The id must stay.",
  },
};
