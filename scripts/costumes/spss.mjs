// @ts-check
// Writes .sav and .zsav files by «System File Format» of GNU PSPP. It shares nothing with the product's own reader, so
// that the one can be held against the other.
import { SYSTEM_MISSING, bytecode, encoded, filledUp, numbersIn, zlibData } from "./spss-bytes.mjs";
import { extensionRecords } from "./spss-extensions.mjs";

/** @typedef {import("./spss.mjs").SpssVariable} SpssVariable */
/** @typedef {import("./spss.mjs").SpssContent} SpssContent */
/** @typedef {{ variable: SpssVariable, short: string, width: number, segments: number[], place: number }} Placed */

const BIAS = 100;
const formats = {
  A: 1,
  F: 5,
  DATE: 20,
  TIME: 21,
  DATETIME: 22,
  ADATE: 23,
  DTIME: 25,
  MTIME: 40,
  EDATE: 38,
  SDATE: 39,
};

/**
 * The seconds SPSS counts to a date and time, since the day before the first of the Gregorian calendar.
 *
 * @param {string} iso as 2025-03-01 or 2025-03-01T10:10:10
 */
export function spssSeconds(iso) {
  return (Date.parse(iso.length === 10 ? `${iso}T00:00:00Z` : `${iso}Z`) - Date.UTC(1582, 9, 14)) / 1000;
}

/**
 * The bytes of a .sav or .zsav file.
 *
 * @param {SpssContent} content
 * @returns {Uint8Array}
 */
export function spssFile(content) {
  const { rows, encoding, compression, byteOrder = "little" } = content;
  const numbers = numbersIn(byteOrder);
  /** @param {string} value */
  const text = (value) => encoded(value, encoding);
  const placed = placedVariables(content.variables);
  const dictionary = Buffer.concat([
    header(content, placed, numbers),
    ...placed.map((each) => variableRecords(each, numbers, text)),
    ...placed.map((each) => labelRecords(each, numbers, text)),
    ...extensionRecords(content, placed, numbers, text),
    numbers.int32(999, 0),
  ]);
  const elements = rows.flatMap((row) =>
    placed.flatMap((each, at) => elementsOf(row[at] ?? null, each, text)),
  );
  if (compression === "none") {
    const plain = elements.map((element) =>
      typeof element === "number" ? numbers.float64(element) : element,
    );
    return Buffer.concat([dictionary, ...plain]);
  }
  const data = bytecode(elements, numbers, BIAS);
  if (compression === "bytecode") return Buffer.concat([dictionary, data]);
  const blocks = zlibData(data, dictionary.length, content.blockBytes ?? 0x3ff000, numbers, BIAS);
  return Buffer.concat([dictionary, blocks]);
}

/**
 * @param {readonly SpssVariable[]} variables
 * @returns {Placed[]}
 */
function placedVariables(variables) {
  let place = 1;
  return variables.map((variable, at) => {
    const width = variable.width ?? 0;
    const count = Math.max(1, width > 255 ? Math.ceil(width / 252) : 1);
    const segments = Array.from({ length: count }, (_, nth) => (nth < count - 1 ? 255 : width - nth * 252));
    const placed = { variable, short: `V${at + 1}`, width, segments, place };
    place += segments.reduce((sum, segment) => sum + elementCount(segment), 0);
    return placed;
  });
}

/** @param {number} width how many bytes */
const elementCount = (width) => Math.max(1, Math.ceil(width / 8));

/**
 * @param {SpssContent} content
 * @param {Placed[]} placed
 * @param {import("./spss-bytes.mjs").Numbers} numbers
 */
function header({ rows, compression, cases }, placed, numbers) {
  const size = placed
    .flatMap(({ segments }) => segments)
    .reduce((sum, width) => sum + elementCount(width), 0);
  return Buffer.concat([
    Buffer.from(compression === "zsav" ? "$FL3" : "$FL2"),
    filledUp(Buffer.from("@(#) SPSS DATA FILE - written for a test"), 60),
    numbers.int32(2, size, { none: 0, bytecode: 1, zsav: 2 }[compression], 0, cases ?? rows.length),
    numbers.float64(BIAS),
    Buffer.from("01 Mar 2512:00:00"),
    filledUp(Buffer.from(""), 64),
    Buffer.alloc(3),
  ]);
}

/**
 * @param {Placed} placed
 * @param {import("./spss-bytes.mjs").Numbers} numbers
 * @param {(value: string) => Buffer} text
 */
function variableRecords({ variable, short, width, segments }, numbers, text) {
  const { label, missing = {} } = variable;
  const range = missing.low === undefined ? [] : [missing.low, missing.high ?? Number.MAX_VALUE];
  // The missing values of strings of more than eight bytes stand in a record of their own.
  const values = width > 8 ? [] : [...range, ...(missing.values ?? [])];
  const format = formats[variable.format ?? (width > 0 ? "A" : "F")] << 16;
  const bytes = label === undefined ? Buffer.alloc(0) : text(label);
  const parts = segments.flatMap((segment, nth) => {
    const shown = format | (Math.min(segment === 0 ? 8 : segment, 255) << 8);
    const name = nth === 0 ? short : `${short.slice(0, 5)}_${nth.toString(36).toUpperCase()}`;
    const described = nth === 0;
    const missingCount = !described ? 0 : range.length > 0 ? -values.length : values.length;
    return [
      numbers.int32(2, segment, described && label !== undefined ? 1 : 0, missingCount, shown, shown),
      filledUp(Buffer.from(name), 8),
      ...(described && label !== undefined
        ? [numbers.int32(bytes.length), filledUp(bytes, Math.ceil(bytes.length / 4) * 4)]
        : []),
      ...(described
        ? values.map((value) =>
            typeof value === "number" ? numbers.float64(value) : filledUp(text(value), 8),
          )
        : []),
      ...Array.from({ length: elementCount(segment) - 1 }, () =>
        Buffer.concat([numbers.int32(2, -1, 0, 0, 0, 0), filledUp(Buffer.from(""), 8)]),
      ),
    ];
  });
  return Buffer.concat(parts);
}

/**
 * @param {Placed} placed
 * @param {import("./spss-bytes.mjs").Numbers} numbers
 * @param {(value: string) => Buffer} text
 */
function labelRecords({ variable, width, place }, numbers, text) {
  const labels = width > 8 ? [] : (variable.labels ?? []);
  if (labels.length === 0) return Buffer.alloc(0);
  return Buffer.concat([
    numbers.int32(3, labels.length),
    ...labels.flatMap(([value, label]) => {
      const bytes = text(label);
      if (bytes.length > 255) throw new Error("a value label has at most 255 bytes");
      return [
        typeof value === "number" ? numbers.float64(value) : filledUp(text(value), 8),
        Buffer.from([bytes.length]),
        filledUp(bytes, Math.ceil((bytes.length + 1) / 8) * 8 - 1),
      ];
    }),
    numbers.int32(4, 1, place),
  ]);
}

/**
 * @param {string | number | null} value
 * @param {Placed} placed
 * @param {(value: string) => Buffer} text
 * @returns {(number | Buffer)[]}
 */
function elementsOf(value, { width, segments }, text) {
  if (width === 0) return [typeof value === "number" ? value : SYSTEM_MISSING];
  const bytes = text(String(value ?? ""));
  if (bytes.length > width) throw new Error(`a value has ${bytes.length} bytes, and its variable ${width}`);
  return segments.flatMap((segment, nth) => {
    const count = elementCount(segment);
    // Each segment holds 255 bytes, though it counts as 252; the last ones may be left empty.
    const piece = filledUp(bytes.subarray(nth * 255, (nth + 1) * 255), count * 8);
    return Array.from({ length: count }, (_, at) => piece.subarray(at * 8, at * 8 + 8));
  });
}
