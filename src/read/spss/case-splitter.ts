import { writeFloat64, type ByteOrder } from "./byte-order.js";

/** Divides the data of a file into cases, of eight bytes for every element. */
export interface CaseSplitter {
  /** Hands on every case that is complete with this block; its bytes are used again for the next. */
  readonly write: (block: Buffer) => void;
  /** What stands after the last complete case: nothing; the end that the data themselves mark, with nothing or more after it; part of a case. */
  readonly rest: () => "nothing" | "markedEnd" | "moreAfterEnd" | "partOfCase";
}

/** Data as they are. */
export function plainCases(caseBytes: number, onCase: (bytes: Buffer) => void): CaseSplitter {
  let rest: Buffer = Buffer.alloc(0);
  return {
    write: (block) => {
      const bytes = rest.length === 0 ? block : Buffer.concat([rest, block]);
      let at = 0;
      for (; at + caseBytes <= bytes.length; at += caseBytes) onCase(bytes.subarray(at, at + caseBytes));
      rest = bytes.subarray(at);
    },
    rest: () => (rest.length === 0 ? "nothing" : "partOfCase"),
  };
}

const code = { padding: 0, end: 252, asItIs: 253, blanks: 254, systemMissing: 255 } as const;
const BLANKS = Buffer.alloc(8, " ");

/**
 * Data as bytecode («Data Record» in «System File Format» of GNU PSPP): eight codes, then the elements that those codes
 * say stand as they are.
 */
export function bytecodeCases(
  caseBytes: number,
  { order, bias }: { readonly order: ByteOrder; readonly bias: number },
  onCase: (bytes: Buffer) => void,
): CaseSplitter {
  const elements = Array.from({ length: 256 }, (_, value) => {
    const element = Buffer.alloc(8);
    writeFloat64(element, 0, value === code.systemMissing ? -Number.MAX_VALUE : value - bias, order);
    return value === code.blanks ? BLANKS : element;
  });
  const filling = Buffer.alloc(caseBytes);
  let filled = 0;
  let codes: Buffer = Buffer.alloc(0);
  let next = 0;
  let rest: Buffer = Buffer.alloc(0);
  let ended = false;
  let moreAfterEnd = false;

  const put = (source: Buffer, at: number): void => {
    // Byte by byte: for so few, a call to copy them costs more than it saves.
    for (let byte = 0; byte < 8; byte++) filling[filled++] = source[at + byte] ?? 0;
    if (filled < caseBytes) return;
    filled = 0;
    onCase(filling);
  };
  const write = (block: Buffer): void => {
    const bytes = rest.length === 0 ? block : Buffer.concat([rest, block]);
    let at = 0;
    while (!ended) {
      if (next === codes.length) {
        if (at + 8 > bytes.length) break;
        codes = bytes.subarray(at, at + 8);
        next = 0;
        at += 8;
      }
      const now = codes[next] ?? code.padding;
      if (now === code.asItIs && at + 8 > bytes.length) break;
      next++;
      if (now === code.end) {
        ended = true;
        moreAfterEnd = codes.subarray(next).some((byte) => byte !== 0);
      } else if (now === code.asItIs) {
        put(bytes, at);
        at += 8;
      } else if (now !== code.padding) {
        put(elements[now] ?? BLANKS, 0);
      }
    }
    rest = bytes.subarray(at);
    if (!ended) return;
    moreAfterEnd ||= rest.some((byte) => byte !== 0);
    rest = Buffer.alloc(0);
  };
  return {
    write,
    rest: () => {
      if (filled > 0) return "partOfCase";
      if (ended) return moreAfterEnd ? "moreAfterEnd" : "markedEnd";
      const waiting = codes.subarray(next).some((byte) => byte !== 0) || rest.some((byte) => byte !== 0);
      return waiting ? "partOfCase" : "nothing";
    },
  };
}
