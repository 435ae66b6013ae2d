// @ts-check
// Delimited text as the tools write it, and the encodings of Norwegian Excel.

/** The letters of our texts that windows-1252 has above Latin-1. @type {Readonly<Record<string, number>>} */
const high = { "€": 0x80, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "–": 0x96, "—": 0x97 };

/** @param {string} text */
export function windows1252(text) {
  return Buffer.from(
    Array.from(text, (letter) => {
      const byte = high[letter] ?? letter.charCodeAt(0);
      if (byte > 0xff) throw new Error(`windows-1252 has no ${letter}`);
      return byte;
    }),
  );
}

/** @param {string} text */
export function utf8WithMark(text) {
  return Buffer.from(`\ufeff${text}`, "utf8");
}

/** @param {string} text */
export function utf16(text) {
  return Buffer.from(`\ufeff${text}`, "utf16le");
}

/**
 * @param {readonly (readonly string[])[]} rows
 * @param {{ delimiter: string, lineEnd?: string, quote?: "all" | "needed" | "never" }} how
 */
export function delimited(rows, { delimiter, lineEnd = "\r\n", quote = "needed" }) {
  const cell = (/** @type {string} */ text) => {
    const isNeeded = text.includes(delimiter) || /["\r\n]/u.test(text);
    if (quote === "never" && isNeeded) throw new Error("a cell holds the delimiter");
    return quote === "all" || isNeeded ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => row.map(cell).join(delimiter) + lineEnd).join("");
}
