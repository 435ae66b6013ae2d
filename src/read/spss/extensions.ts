import { float64At, int64At, type ByteOrder } from "./byte-order.js";
import { RecordBytes } from "./record-bytes.js";
import { extension, type DictionaryRecords } from "./records.js";
import { broken } from "./refusal.js";
import type { SpssText } from "./text.js";

/** What the extension records say of the variables, each by the name that the record uses. */
export interface Extensions {
  /** By short name, in capital letters. */
  readonly longNames: ReadonlyMap<string, string>;
  /** How wide very long strings are; by short name, in capital letters. */
  readonly widths: ReadonlyMap<string, number>;
  /** By long name, in capital letters. */
  readonly labels: ReadonlyMap<string, readonly { readonly value: Buffer; readonly label: Buffer }[]>;
  /** By long name, in capital letters. */
  readonly missing: ReadonlyMap<string, readonly Buffer[]>;
  /** The numbers that stand for «no value». */
  readonly systemMissing: readonly number[];
  /** How many cases there are; null where no record says so. */
  readonly cases: number | null;
}

const WIDEST = 32_767;

/**
 * Reads the extension records that the reader uses, but for encoding and response sets.
 *
 * @throws ParorendeError brokenSpss, badEncoding
 */
export function readExtensions(
  file: string,
  records: DictionaryRecords,
  order: ByteOrder,
  text: SpssText,
): Extensions {
  const contents = (subtype: number): readonly Buffer[] => records.extensions.get(subtype) ?? [];
  const nameOf = (bytes: Buffer): string => text.label(bytes).toUpperCase();
  const labels = new Map<string, { value: Buffer; label: Buffer }[]>();
  for (const content of contents(extension.longStringLabels)) {
    const bytes = new RecordBytes(file, content, order);
    while (bytes.left > 0) {
      const name = nameOf(bytes.counted());
      bytes.int32();
      const list: { value: Buffer; label: Buffer }[] = [];
      const count = bytes.int32();
      if (count < 0) throw broken(file, "dictionary");
      while (list.length < count) list.push({ value: bytes.counted(), label: bytes.counted() });
      labels.set(name, list);
    }
  }
  const missing = new Map<string, Buffer[]>();
  for (const content of contents(extension.longStringMissing)) {
    const bytes = new RecordBytes(file, content, order);
    while (bytes.left > 0) {
      const name = nameOf(bytes.counted());
      const count = bytes.bytes(1).readUInt8(0);
      const length = bytes.int32();
      // A string can have three; a length of nothing would let the rest of the record pass for values.
      if (count > 3 || length < 1) throw broken(file, "dictionary");
      missing.set(
        name,
        Array.from({ length: count }, () => bytes.bytes(length)),
      );
    }
  }
  return {
    longNames: pairs(contents(extension.longNames), /\t/, text),
    widths: new Map([...pairs(contents(extension.veryLongStrings), /\0?\t|\0/, text)].map(widthOf(file))),
    labels,
    missing,
    systemMissing: [-Number.MAX_VALUE, ...contents(extension.floatInfo).flatMap(firstFloat(order))],
    cases: contents(extension.caseCount).flatMap(caseCount(order))[0] ?? null,
  };
}

/** `KEY=value` for each, with something between them; the keys are short names. */
function pairs(contents: readonly Buffer[], between: RegExp, text: SpssText): Map<string, string> {
  const found = new Map<string, string>();
  for (const content of contents) {
    // Split as bytes: the text is decoded piece by piece, so that a NUL still divides.
    for (const pair of content.toString("latin1").split(between)) {
      const equals = pair.indexOf("=");
      if (equals < 1) continue;
      const part = (from: number, to?: number): string =>
        text.label(Buffer.from(pair.slice(from, to), "latin1"));
      found.set(part(0, equals).toUpperCase(), part(equals + 1));
    }
  }
  return found;
}

function widthOf(file: string) {
  return ([name, value]: readonly [string, string]): [string, number] => {
    const width = /^\d{1,5}$/.test(value) ? Number(value) : 0;
    if (width < 1 || width > WIDEST) throw broken(file, "dictionary");
    return [name, width];
  };
}

function firstFloat(order: ByteOrder) {
  return (content: Buffer): number[] => (content.length < 8 ? [] : [float64At(content, 0, order)]);
}

function caseCount(order: ByteOrder) {
  return (content: Buffer): number[] => {
    const cases = content.length < 16 ? -1 : int64At(content, 8, order);
    return cases < 0 ? [] : [cases];
  };
}
