// @ts-check
// The smallest parts of an SPSS file: numbers and text as bytes, and data packed as the format packs them.
import { deflateSync } from "node:zlib";

export const SYSTEM_MISSING = -Number.MAX_VALUE;

/** The bytes 80–9F of windows-1252 as characters; five are not assigned. */
const HIGH = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

/**
 * Text as bytes.
 *
 * @param {string} text
 * @param {"utf-8" | "windows-1252"} encoding
 */
export function encoded(text, encoding) {
  if (encoding === "utf-8") return Buffer.from(text, "utf8");
  return Buffer.from(
    Array.from(text, (character) => {
      const high = character === "\0" ? -1 : HIGH.indexOf(character);
      const byte = high === -1 ? character.charCodeAt(0) : 0x80 + high;
      if (byte > 0xff) throw new Error(`windows-1252 has no character U+${byte.toString(16)}`);
      return byte;
    }),
  );
}

/**
 * Bytes filled up with blanks, or cut, to a length.
 *
 * @param {Uint8Array} bytes
 * @param {number} length
 * @param {number} filling
 */
export function filledUp(bytes, length, filling = 0x20) {
  const whole = Buffer.alloc(length, filling);
  whole.set(bytes.subarray(0, length));
  return whole;
}

/**
 * Makes numbers into bytes in one order.
 *
 * @param {"little" | "big"} order
 */
export function numbersIn(order) {
  const little = order === "little";
  return {
    /** @param {...number} values */
    int32: (...values) => {
      const bytes = Buffer.alloc(values.length * 4);
      values.forEach((value, at) =>
        little ? bytes.writeInt32LE(value, at * 4) : bytes.writeInt32BE(value, at * 4),
      );
      return bytes;
    },
    /** @param {...number} values */
    int64: (...values) => {
      const bytes = Buffer.alloc(values.length * 8);
      values.forEach((value, at) =>
        little ? bytes.writeBigInt64LE(BigInt(value), at * 8) : bytes.writeBigInt64BE(BigInt(value), at * 8),
      );
      return bytes;
    },
    /** @param {...number} values */
    float64: (...values) => {
      const bytes = Buffer.alloc(values.length * 8);
      values.forEach((value, at) =>
        little ? bytes.writeDoubleLE(value, at * 8) : bytes.writeDoubleBE(value, at * 8),
      );
      return bytes;
    },
  };
}

/** @typedef {ReturnType<typeof numbersIn>} Numbers */

/**
 * Elements of a case, numbers as numbers and eight bytes of a string as bytes, packed to bytecode: eight codes, then what
 * they say stands as it is.
 *
 * @param {readonly (number | Buffer)[]} elements
 * @param {Numbers} numbers
 * @param {number} bias
 */
export function bytecode(elements, numbers, bias) {
  /** @type {Buffer[]} */
  const parts = [];
  /** @type {number[]} */
  let codes = [];
  /** @type {Buffer[]} */
  let asTheyAre = [];
  const end = () => {
    parts.push(filledUp(Buffer.from(codes), 8, 0), ...asTheyAre);
    codes = [];
    asTheyAre = [];
  };
  for (const element of elements) {
    const code = codeFor(element, bias);
    codes.push(code);
    if (code === 253) asTheyAre.push(typeof element === "number" ? numbers.float64(element) : element);
    if (codes.length === 8) end();
  }
  codes.push(252);
  end();
  return Buffer.concat(parts);
}

/**
 * @param {number | Buffer} element
 * @param {number} bias
 */
function codeFor(element, bias) {
  if (typeof element !== "number") return element.every((byte) => byte === 0x20) ? 254 : 253;
  if (element === SYSTEM_MISSING) return 255;
  const code = element + bias;
  return Number.isInteger(element) && code >= 1 && code <= 251 && !Object.is(element, -0) ? code : 253;
}

/**
 * Bytecode as the data of a .zsav file: a header, zlib blocks, and a trailer that says where they are.
 *
 * @param {Buffer} data
 * @param {number} start where in the file it begins
 * @param {number} blockBytes how many bytes a block holds before it is compressed
 * @param {Numbers} numbers
 * @param {number} bias
 */
export function zlibData(data, start, blockBytes, numbers, bias) {
  const blocks = [];
  for (let at = 0; at < data.length; at += blockBytes) {
    const bytes = data.subarray(at, at + blockBytes);
    blocks.push({ at, length: bytes.length, compressed: deflateSync(bytes) });
  }
  let next = start + 24;
  const descriptors = blocks.map(({ at, length, compressed }) => {
    const descriptor = [numbers.int64(start + at, next), numbers.int32(length, compressed.length)];
    next += compressed.length;
    return Buffer.concat(descriptor);
  });
  return Buffer.concat([
    numbers.int64(start, next, 24 + 24 * blocks.length),
    ...blocks.map(({ compressed }) => compressed),
    numbers.int64(-bias, 0),
    numbers.int32(blockBytes, blocks.length),
    ...descriptors,
  ]);
}
