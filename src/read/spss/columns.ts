import type { ExportColumn } from "../../domain/people/raw-table.js";
import { numericValues } from "./numeric-values.js";
import type { DichotomySet } from "./response-sets.js";
import { stringValues } from "./string-values.js";
import type { Reading } from "./values.js";
import type { Variable } from "./variables.js";

/** A column of an SPSS file, and how its cells are read out of a case. */
export interface SpssColumn {
  readonly column: ExportColumn;
  readonly cell: (bytes: Buffer) => string;
  /** Whether its cells are read from strings, which may hold control characters. */
  readonly isText: boolean;
  /** How many codes have a label that another code had before them. */
  readonly labelsTwice: number;
}

/**
 * Describes a variable as a column. In a set of dichotomies its cells are ticks; else its label is the question, and its
 * cells are the labels of the values.
 */
export function columnOf(variable: Variable, set: DichotomySet | undefined, reading: Reading): SpssColumn {
  const counted = set?.counted ?? "";
  const values =
    variable.kind === "number"
      ? numericValues(variable, counted, reading)
      : stringValues(variable, counted, reading);
  const plain = { name: variable.name, grid: null, freeText: false };
  if (set !== undefined) {
    const own = variable.label ?? variable.name;
    const option = set.optionsByValue ? (values.tickLabel ?? own) : own;
    return {
      column: { ...plain, question: set.question, option, labels: new Map(), missing: new Set() },
      cell: values.tick,
      isText: false,
      labelsTwice: 0,
    };
  }
  const { labels, missing, answerLabels } = values;
  return {
    column: { ...plain, question: variable.label, option: null, labels, missing },
    cell: values.cell,
    isText: variable.kind === "text",
    labelsTwice: answerLabels.length - new Set(answerLabels).size,
  };
}
