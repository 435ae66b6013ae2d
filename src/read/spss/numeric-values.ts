import { float64At } from "./byte-order.js";
import { valueText } from "./dates.js";
import { numberText } from "./numbers.js";
import type { Reading, Values } from "./values.js";
import type { NumericVariable } from "./variables.js";

/** Texts that are kept ready, so that a value many have given is put into words once. */
const MOST_READY = 4_096;

/**
 * Reads the values of a numeric variable. What is no number at all (NaN, infinite) reads as system-missing. A user-missing
 * value keeps its label or its number, which `missing` then holds; without either it would be mistaken for an answer, so it
 * is blank where it lies in a range and has no label, and where its label is also an answer's.
 */
export function numericValues(
  variable: NumericVariable,
  counted: string,
  { order, systemMissing }: Reading,
): Values {
  const { offset, format, missingValues, missingRange } = variable;
  const labels = new Map([...variable.labels].filter(([, label]) => label.trim() !== ""));
  const isMissing = (value: number): boolean =>
    missingValues.includes(value) ||
    (missingRange !== null && value >= missingRange.low && value <= missingRange.high);
  const isNone = (value: number): boolean => !Number.isFinite(value) || systemMissing.includes(value);
  const textOf = (value: number): string => labels.get(value) ?? valueText(value, format);

  const answerLabels = [...labels].flatMap(([value, label]) => (isMissing(value) ? [] : [label]));
  const answers = new Set(answerLabels);
  const missing = new Set<string>();
  for (const value of [...missingValues, ...[...labels.keys()].filter(isMissing)]) {
    const text = textOf(value);
    if (!isNone(value) && !answers.has(text) && !readsAsOther(text, value)) missing.add(text);
  }

  const wordsOf = (value: number): string => {
    if (isNone(value)) return "";
    const text = textOf(value);
    return isMissing(value) && !missing.has(text) ? "" : text;
  };
  const ready = new Map<number, string>();
  const countedValue = counted.trim() === "" ? Number.NaN : Number(counted);
  return {
    cell: (bytes) => {
      const value = float64At(bytes, offset, order);
      const known = ready.get(value);
      if (known !== undefined) return known;
      const text = wordsOf(value);
      if (ready.size >= MOST_READY) ready.clear();
      ready.set(value, text);
      return text;
    },
    tick: (bytes) => {
      const value = float64At(bytes, offset, order);
      if (isNone(value) || isMissing(value)) return "";
      return value === countedValue ? "1" : "0";
    },
    answerLabels,
    tickLabel: labels.get(countedValue) ?? null,
    labels: new Map([...labels].map(([value, label]) => [numberText(value), label])),
    missing,
  };
}

/** Whether a label is another number than the one it stands for, so that it would take that one's answers with it. */
function readsAsOther(label: string, value: number): boolean {
  return label.trim() !== "" && numberText(Number(label)) === label && Number(label) !== value;
}
