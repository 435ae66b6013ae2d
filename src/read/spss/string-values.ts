import type { Reading, Values } from "./values.js";
import type { StringVariable } from "./variables.js";

/**
 * Reads the values of a string variable, without the blanks at their end. A user-missing value keeps its label or its own
 * text, which `missing` then holds; it is blank where its label is also an answer's.
 */
export function stringValues(variable: StringVariable, counted: string, { text }: Reading): Values {
  const { pieces } = variable;
  const labels = new Map([...variable.labels].filter(([, label]) => label.trim() !== ""));
  const missingValues = new Set(variable.missingValues.filter((value) => value !== ""));
  const textOf = (value: string): string => labels.get(value) ?? value;
  const answerLabels = [...labels].flatMap(([value, label]) => (missingValues.has(value) ? [] : [label]));
  const answers = new Set(answerLabels);
  const missing = new Set([...missingValues].map(textOf).filter((label) => !answers.has(label)));

  const [first] = pieces;
  const valueIn = (bytes: Buffer): string => {
    if (first === undefined) return "";
    if (pieces.length === 1) return text.value(bytes, first.offset, first.offset + first.length);
    return text.value(
      Buffer.concat(pieces.map(({ offset, length }) => bytes.subarray(offset, offset + length))),
    );
  };
  const tickValue = counted.trimEnd();
  return {
    cell: (bytes) => {
      const value = valueIn(bytes);
      const words = textOf(value);
      return missingValues.has(value) && !missing.has(words) ? "" : words;
    },
    tick: (bytes) => {
      const value = valueIn(bytes);
      if (value === "" || missingValues.has(value)) return "";
      return value === tickValue ? "1" : "0";
    },
    answerLabels,
    tickLabel: labels.get(tickValue) ?? null,
    labels,
    missing,
  };
}
