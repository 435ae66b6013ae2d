import type { LinkFault } from "../../domain/errors.js";
import type { FormatFaultTexts } from "../nb/format-faults.js";

export const formatFaults: FormatFaultTexts = {
  xml: {
    malformed: "the file is not valid XML",
    entities: "the file declares entities of its own (“<!ENTITY”), and such files we do not read",
    tooDeep: "the file is nested deeper than we read",
    tooLarge: "the file is too large to describe a form",
    encoding: "the file is not written in the encoding that it states",
  },
  tripleS: {
    hierarchy:
      "the survey has several levels (hierarchical Triple-S), which we cannot read. Fetch the answers with one row per person, as csv, xlsx or sav.",
    noVariables: "the description has no variables. Check that it is the right file, or export it again.",
    nameTwice: "two variables have this name. Give one of them another name, and export it again.",
    type: "Triple-S has no such type of variable. Export it again, or export it as csv, xlsx or sav.",
    position: "the place in the data file is not valid, or too narrow for the answers. Export it again.",
    values: "the codes of the answers are not valid. Export it again.",
    spread: "the fields for several answers do not fit in their place. Export it again.",
  },
  tripleSData: {
    tooShort: "the row ends before all the answers",
    tooLong: "the row is longer than the others",
    cells: "the row has another number of fields than it should",
    value: "what stands there is not an answer that the description allows",
  },
};

/** What is wrong in a row of the workbook that an import leaves open. */
export const linkFaults: Readonly<Record<LinkFault, string>> = {
  unknownItem: "The question is not in the codebook. Choose one from the list.",
  unknownOption: "The answer is not in the codebook. Choose one from the list.",
  othersOption:
    "The answer belongs to another question. Choose one of the answers to the question in the row.",
  noTicks: "The question has only one answer per person. Leave the field for ticks empty.",
  unknownRole: "Choose from the list what the column is instead.",
  twoMeanings: "The column cannot be both a question and something else. Empty one of the fields.",
  columnTwice: "The column is in an earlier row too. Delete one of the rows.",
};
