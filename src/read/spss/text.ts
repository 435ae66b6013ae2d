import { ParorendeError } from "../../domain/errors.js";
import type { TextEncoding } from "../../domain/people/raw-table.js";
import { int32At, type ByteOrder } from "./byte-order.js";
import { extension, type DictionaryRecords } from "./records.js";

/** Text out of bytes, in the encoding of a file. */
export interface SpssText {
  /**
   * A name or a label.
   *
   * @throws ParorendeError badEncoding
   */
  readonly label: (bytes: Buffer) => string;
  /** A value, without the blanks and NULs that fill it up. Bytes that are no text in the encoding become U+FFFD. */
  readonly value: (bytes: Buffer, start?: number, end?: number) => string;
}

const CHARACTER_CODE_AT = 28;
const LONGEST_SHOWN = 40;

/** Numbers that old versions wrote whatever the encoding was. */
const TELLS_NOTHING = 4;

/** Code pages that go by another name than «windows-» and their number. */
const codePages = new Map([
  [819, "windows-1252"],
  [932, "shift_jis"],
  [936, "gbk"],
  [949, "euc-kr"],
  [950, "big5"],
  [9066, "windows-874"],
  [20127, "windows-1252"],
  [28591, "windows-1252"],
  [28592, "iso-8859-2"],
  [28605, "iso-8859-15"],
  [51949, "euc-kr"],
  [65001, "utf-8"],
]);

/**
 * Finds out how a file's text is encoded: as the user says, else as record 7/20 names it, else by the code page of record
 * 7/3. Where neither tells, a text that is valid UTF-8 is that, and every other windows-1252.
 *
 * @throws ParorendeError unknownEncoding, badEncoding
 */
export function textOf(
  file: string,
  records: DictionaryRecords,
  order: ByteOrder,
  given: TextEncoding | undefined,
): SpssText {
  const encoding = given ?? named(records) ?? byCodePage(records, order);
  const decode = encoding === null ? undecided() : decoders(file, encoding);
  return {
    label: (bytes) => decode.label(withoutFilling(bytes)).replaceAll("\0", ""),
    value: (bytes, start, end) => {
      const filled = withoutFilling(bytes, start, end);
      return filled.length === 0 ? "" : decode.value(filled);
    },
  };
}

function named({ extensions }: DictionaryRecords): string | null {
  const name = extensions.get(extension.encoding)?.[0]?.toString("latin1").replaceAll("\0", "").trim() ?? "";
  const page = /^cp-?(\d+)$/i.exec(name)?.[1];
  if (page !== undefined) return pageName(Number(page));
  return name === "" ? null : name;
}

function byCodePage({ extensions }: DictionaryRecords, order: ByteOrder): string | null {
  const info = extensions.get(extension.integerInfo)?.[0];
  if (info === undefined || info.length < CHARACTER_CODE_AT + 4) return null;
  const page = int32At(info, CHARACTER_CODE_AT, order);
  return page >= 0 && page <= TELLS_NOTHING ? null : pageName(page);
}

function pageName(page: number): string {
  return codePages.get(page) ?? `windows-${page}`;
}

function decoders(file: string, encoding: string): SpssText {
  const values = makeDecoder(encoding);
  // Cells of eight bytes cannot hold text of wider units.
  if (values === null || values.encoding.startsWith("utf-16")) {
    const shown = encoding.replaceAll(/[^\x21-\x7e]/g, "").slice(0, LONGEST_SHOWN);
    throw new ParorendeError({ code: "unknownEncoding", facts: { file, encoding: shown } });
  }
  // Node 20 decodes the bytes 80–9F of windows-1252 wrongly when it is not told that more may come.
  const stream = values.encoding === "windows-1252";
  return {
    label: (bytes) => {
      try {
        // A new one for each, since a label may be cut in the middle of a character, which the decoder then keeps.
        return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
      } catch {
        throw new ParorendeError({ code: "badEncoding", facts: { file, encoding: values.encoding } });
      }
    },
    value: (bytes) => values.decode(bytes, { stream }),
  };
}

function makeDecoder(encoding: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(encoding, { ignoreBOM: true });
  } catch {
    return null;
  }
}

function undecided(): SpssText {
  const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const western = new TextDecoder("windows-1252");
  const decode = (bytes: Buffer): string => {
    try {
      return utf8.decode(bytes);
    } catch {
      return western.decode(bytes, { stream: true });
    }
  };
  return { label: decode, value: decode };
}

/** The bytes from `start` to before `end`, without the blanks and NULs at their end. */
function withoutFilling(bytes: Buffer, start = 0, end = bytes.length): Buffer {
  let last = end;
  while (last > start && (bytes[last - 1] === 0x20 || bytes[last - 1] === 0)) last--;
  return bytes.subarray(start, last);
}
