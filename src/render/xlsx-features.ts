import type { Feature } from "write-excel-file/universal";
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeTextContent,
} from "write-excel-file/utility";
import { cellsFormula, choicesFormula } from "./xlsx-lists.js";
import type { DropDown, SheetContent } from "./workbook-content.js";

const SHEET = "xl/worksheets/sheet{id}.xml";

/** Hides the sheets, columns and rows that are to be hidden. */
export function hiding(sheets: readonly SheetContent[]): Feature<Blob> {
  return {
    files: {
      transform: {
        "xl/workbook.xml": {
          transformElementAttributes: (tag, attributes, index) =>
            tag === "sheet" && sheets[index ?? -1]?.hidden ? { ...attributes, state: "hidden" } : attributes,
        },
        [SHEET]: {
          transformElementAttributes: (tag, attributes, index, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            const isHidden =
              (tag === "col" && sheet?.columns[index ?? -1]?.hidden === true) ||
              (tag === "row" && sheet?.hiddenRows?.includes((index ?? -1) + 1) === true);
            return isHidden ? { ...attributes, hidden: 1 } : attributes;
          },
        },
      },
    },
  };
}

/** Adds the arrows in the headings that rows are sorted and filtered by (ECMA-376 part 1, 18.3.1.2). */
export function filtering(sheets: readonly SheetContent[]): Feature<Blob> {
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            if (sheet?.filtered !== true) return xml;
            const last = getCellAddress(sheet.rows.length, sheet.columns.length - 1);
            const order = getOrderOfSiblings(SHEET, "worksheet") ?? [];
            return insertElementMarkupAccordingToOrderOfSiblings(
              xml,
              `<autoFilter ref="A1:${last}"/>`,
              order,
              "worksheet",
            );
          },
        },
      },
    },
  };
}

/** Adds the drop-downs, as data validation (ECMA-376 part 1, 18.3.1.33). */
export function choosing(
  sheets: readonly SheetContent[],
  lists: readonly DropDown["choices"][],
): Feature<Blob> {
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml, _, { sheetIndex }) => {
            const dropDowns = sheets[sheetIndex]?.dropDowns ?? [];
            if (dropDowns.length === 0) return xml;
            const each = dropDowns.map((dropDown) => validation(dropDown, lists)).join("");
            const element = `<dataValidations count="${dropDowns.length}">${each}</dataValidations>`;
            const order = getOrderOfSiblings(SHEET, "worksheet") ?? [];
            return insertElementMarkupAccordingToOrderOfSiblings(xml, element, order, "worksheet");
          },
        },
      },
    },
  };
}

function validation(
  { rows, column, choices, choicesIn }: DropDown,
  lists: readonly DropDown["choices"][],
): string {
  const area = `${getCellAddress(rows.first - 1, column)}:${getCellAddress(rows.last - 1, column)}`;
  const formula = sanitizeTextContent(
    choicesIn === undefined
      ? choicesFormula(choices, lists, getCellAddress)
      : cellsFormula(choicesIn, getCellAddress),
  );
  return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${area}"><formula1>${formula}</formula1></dataValidation>`;
}
