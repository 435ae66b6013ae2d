import { ParorendeError } from "../../domain/errors.js";
import { MOST_COLUMNS } from "../describe-export.js";
import { float64At, type ByteOrder } from "./byte-order.js";
import type { Extensions } from "./extensions.js";
import type { DictionaryRecords } from "./records.js";
import { broken } from "./refusal.js";
import type { SpssText } from "./text.js";
import type { VariableRecord } from "./variable-record.js";

interface Described {
  readonly name: string;
  readonly shortName: string;
  readonly label: string | null;
}

/** A numeric variable: dates and times are numbers with a print format. */
export interface NumericVariable extends Described {
  readonly kind: "number";
  readonly format: number;
  /** Where in a case its eight bytes begin. */
  readonly offset: number;
  readonly labels: ReadonlyMap<number, string>;
  readonly missingValues: readonly number[];
  readonly missingRange: { readonly low: number; readonly high: number } | null;
}

/** A string variable, however many segments it is stored in. */
export interface StringVariable extends Described {
  readonly kind: "text";
  /** Where in a case its bytes lie. */
  readonly pieces: readonly { readonly offset: number; readonly length: number }[];
  readonly labels: ReadonlyMap<string, string>;
  readonly missingValues: readonly string[];
}

export type Variable = NumericVariable | StringVariable;

/** So many bytes of a very long string lie in each segment, though each is counted as 252 of its width. */
const SEGMENT_BYTES = 255;
const SEGMENT_WIDTH = 252;

/**
 * Puts the records of a dictionary together to variables, in the order of the file.
 *
 * @throws ParorendeError brokenSpss, badEncoding, tooManyColumns
 */
export function variablesOf(
  file: string,
  records: DictionaryRecords,
  extensions: Extensions,
  order: ByteOrder,
  text: SpssText,
): readonly Variable[] {
  const shortLabels = labelsByPlace(file, records);
  const variables: Variable[] = [];
  for (let at = 0; at < records.variables.length;) {
    const segments = segmentsFrom(at, file, records, extensions, text);
    at += segments.records.length;
    const [first] = segments.records;
    if (first === undefined) throw broken(file, "dictionary");
    const shortName = text.label(first.shortName);
    const name = extensions.longNames.get(shortName.toUpperCase()) ?? shortName;
    const label = first.label === null ? "" : text.label(first.label);
    const described = { name, shortName, label: label === "" ? null : label };
    const labels = shortLabels.get(first.place) ?? [];
    if (first.width === 0) {
      variables.push({ ...described, ...numericParts(first, labels, order, text) });
      continue;
    }
    const long = extensions.labels.get(name.toUpperCase()) ?? [];
    const missing = extensions.missing.get(name.toUpperCase()) ?? [];
    variables.push({
      ...described,
      kind: "text",
      pieces: piecesOf(segments.records, segments.width),
      labels: new Map(
        [...labels, ...long].map(({ value, label: of }) => [text.value(value), text.label(of)] as const),
      ),
      missingValues: [...first.missing.values, ...missing].map((value) => text.value(value)),
    });
  }
  const columns = variables.length;
  if (columns === 0) throw broken(file, "dictionary");
  if (columns > MOST_COLUMNS) {
    throw new ParorendeError({ code: "tooManyColumns", facts: { file, columns, most: MOST_COLUMNS } });
  }
  return variables;
}

interface Label {
  readonly value: Buffer;
  readonly label: Buffer;
}

function labelsByPlace(file: string, records: DictionaryRecords): ReadonlyMap<number, readonly Label[]> {
  const found = new Map(records.variables.map(({ place }) => [place, [] as Label[]]));
  for (const { labels, places } of records.labels) {
    for (const place of places) {
      const list = found.get(place);
      if (list === undefined) throw broken(file, "valueLabels");
      for (const label of labels) list.push(label);
    }
  }
  return found;
}

function segmentsFrom(
  at: number,
  file: string,
  { variables }: DictionaryRecords,
  { widths }: Extensions,
  text: SpssText,
): { readonly records: readonly VariableRecord[]; readonly width: number } {
  const [first] = variables.slice(at, at + 1);
  if (first === undefined) throw broken(file, "dictionary");
  const width = widths.get(text.label(first.shortName).toUpperCase()) ?? first.width;
  if (width <= SEGMENT_BYTES) return { records: [first], width: first.width };
  const count = Math.ceil(width / SEGMENT_WIDTH);
  const records = variables.slice(at, at + count);
  const whole = records.every((record, place) =>
    place < count - 1
      ? record.width === SEGMENT_BYTES
      : record.width >= width - (count - 1) * SEGMENT_WIDTH && record.width > 0,
  );
  if (records.length < count || !whole) throw broken(file, "dictionary");
  return { records, width };
}

function piecesOf(records: readonly VariableRecord[], width: number): StringVariable["pieces"] {
  return records
    .map(({ place }, at) => ({
      offset: place * 8,
      length: Math.min(SEGMENT_BYTES, width - at * SEGMENT_BYTES),
    }))
    .filter(({ length }) => length > 0);
}

function numericParts(
  { format, place, missing }: VariableRecord,
  labels: readonly Label[],
  order: ByteOrder,
  text: SpssText,
): Omit<NumericVariable, keyof Described> {
  const values = missing.values.map((value) => float64At(value, 0, order));
  const [low, high] = values;
  const range = missing.kind === "values" || low === undefined || high === undefined ? null : { low, high };
  return {
    kind: "number",
    format,
    offset: place * 8,
    labels: new Map(
      labels.map(({ value, label }) => [float64At(value, 0, order), text.label(label)] as const),
    ),
    missingValues: range === null ? values : values.slice(2),
    missingRange: range,
  };
}
