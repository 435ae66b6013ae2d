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
