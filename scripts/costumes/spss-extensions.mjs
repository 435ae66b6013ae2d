// @ts-check
// The extension records (type 7) of an SPSS file: what newer versions say of variables beside their own records.
import { SYSTEM_MISSING, filledUp } from "./spss-bytes.mjs";

/** @typedef {import("./spss.mjs").SpssContent} SpssContent */
/** @typedef {{ variable: import("./spss.mjs").SpssVariable, short: string, width: number }} Placed */

const codePages = { "utf-8": 65001, "windows-1252": 1252 };
const encodingNames = { "utf-8": "UTF-8", "windows-1252": "windows-1252" };

/**
 * The extension records of a file, in the order of their subtypes.
 *
 * @param {SpssContent} content
 * @param {Placed[]} placed
 * @param {import("./spss-bytes.mjs").Numbers} numbers
 * @param {(value: string) => Buffer} text
 */
export function extensionRecords(content, placed, numbers, text) {
  const { encoding, byteOrder = "little", rows, multipleSets = [] } = content;
  const { codePage = codePages[encoding], encodingName = encodingNames[encoding] } = content;
  /** @type {(subtype: number, size: number, bytes: Buffer) => Buffer} */
  const extension = (subtype, size, bytes) =>
    bytes.length === 0 ? bytes : Buffer.concat([numbers.int32(7, subtype, size, bytes.length / size), bytes]);
  /** @param {string} value */
  const counted = (value) => Buffer.concat([text(`${text(value).length} `), text(value)]);
  /** @param {Buffer} bytes */
  const sized = (bytes) => Buffer.concat([numbers.int32(bytes.length), bytes]);
  /** @param {boolean} byValue */
  const sets = (byValue) =>
    Buffer.concat(
      multipleSets
        .filter(({ kind }) => (kind === "E") === byValue)
        .map(({ name, kind, counted: value = "", label = "", labelOfVariable = false, variables }) => {
          const shorts = variables.map(
            (long) => placed.find((each) => each.variable.name === long)?.short ?? long,
          );
          return Buffer.concat([
            text(`$${name}=${kind}`),
            ...(kind === "E" ? [text(labelOfVariable ? " 11 " : " 1 ")] : []),
            ...(kind === "C" ? [] : [counted(value)]),
            text(" "),
            counted(label),
            text(`${shorts.map((short) => ` ${short.toLowerCase()}`).join("")}\n`),
          ]);
        }),
    );
  const long = placed.filter(({ width }) => width > 8);
  const veryLong = placed.filter(({ width }) => width > 255);
  return [
    codePage === null
      ? Buffer.alloc(0)
      : extension(3, 4, numbers.int32(20, 0, 0, -1, 1, 1, byteOrder === "little" ? 2 : 1, codePage)),
    extension(4, 8, numbers.float64(SYSTEM_MISSING, Number.MAX_VALUE, -Number.MAX_VALUE)),
    extension(7, 1, sets(false)),
    extension(13, 1, text(placed.map(({ short, variable }) => `${short}=${variable.name}`).join("\t"))),
    extension(
      14,
      1,
      text(veryLong.map(({ short, width }) => `${short}=${String(width).padStart(5, "0")}\0\t`).join("")),
    ),
    extension(16, 8, numbers.int64(1, content.cases ?? rows.length)),
    extension(19, 1, sets(true)),
    encodingName === null ? Buffer.alloc(0) : extension(20, 1, Buffer.from(encodingName)),
    extension(
      21,
      1,
      Buffer.concat(
        long.flatMap(({ variable: { name, labels = [] }, width }) =>
          labels.length === 0
            ? []
            : [
                sized(text(name)),
                numbers.int32(width, labels.length),
                ...labels.flatMap(([value, label]) => [
                  sized(filledUp(text(String(value)), width)),
                  sized(text(label)),
                ]),
              ],
        ),
      ),
    ),
    extension(
      22,
      1,
      Buffer.concat(
        long.flatMap(({ variable: { name, missing: { values = [] } = {} } }) =>
          values.length === 0
            ? []
            : [
                sized(text(name)),
                Buffer.from([values.length]),
                numbers.int32(8),
                ...values.map((value) => filledUp(text(String(value)), 8)),
              ],
        ),
      ),
    ),
  ];
}
