// @ts-check
// Writes src/render/charts/inter-widths.ts: how wide each character of Inter is, so that charts can be laid out
// where no browser or canvas measures text. Run again when @fontsource/inter changes: node scripts/font-widths.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inflateSync } from "node:zlib";

const require = createRequire(import.meta.url);
const weights = [400, 600];
const first = 0x20;
const last = 0x17f;
const others = [..."–—‘’‚“”„†•…‰−\u2009\u202f\u2011"];

/**
 * The tables of a WOFF 1.0 file (https://www.w3.org/TR/WOFF/), unpacked.
 * @param {string} file
 * @returns {Map<string, Buffer>}
 */
function woffTables(file) {
  const bytes = readFileSync(file);
  if (bytes.toString("latin1", 0, 4) !== "wOFF") throw new Error(`${file} is not a WOFF file`);
  const tables = new Map();
  for (let i = 0; i < bytes.readUInt16BE(12); i += 1) {
    const entry = 44 + 20 * i;
    const offset = bytes.readUInt32BE(entry + 4);
    const packed = bytes.readUInt32BE(entry + 8);
    const length = bytes.readUInt32BE(entry + 12);
    const body = bytes.subarray(offset, offset + packed);
    tables.set(bytes.toString("latin1", entry, entry + 4), packed < length ? inflateSync(body) : body);
  }
  return tables;
}

/**
 * @param {Map<string, Buffer>} tables
 * @param {string} tag
 * @returns {Buffer}
 */
function table(tables, tag) {
  const found = tables.get(tag);
  if (found === undefined) throw new Error(`the font has no table ${tag}`);
  return found;
}

/**
 * Character code → glyph number, from the cmap subtable of format 4.
 * @param {Buffer} cmap
 * @returns {(code: number) => number}
 */
function glyphFinder(cmap) {
  for (let i = 0; i < cmap.readUInt16BE(2); i += 1) {
    const start = cmap.readUInt32BE(4 + 8 * i + 4);
    if (cmap.readUInt16BE(start) === 4) return (code) => glyphInFormat4(cmap, start, code);
  }
  throw new Error("the font has no cmap of format 4");
}

/**
 * @param {Buffer} cmap
 * @param {number} start
 * @param {number} code
 */
function glyphInFormat4(cmap, start, code) {
  const doubled = cmap.readUInt16BE(start + 6);
  const ends = start + 14;
  const starts = ends + doubled + 2;
  for (let i = 0; i < doubled; i += 2) {
    if (cmap.readUInt16BE(ends + i) < code) continue;
    const from = cmap.readUInt16BE(starts + i);
    if (from > code) return 0;
    const delta = cmap.readUInt16BE(starts + doubled + i);
    const rangeAt = starts + 2 * doubled + i;
    const range = cmap.readUInt16BE(rangeAt);
    if (range === 0) return (code + delta) & 0xffff;
    const glyph = cmap.readUInt16BE(rangeAt + range + 2 * (code - from));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

/**
 * Character code → advance width in thousandths of the font size, or null where the file lacks the character.
 * @param {string} subset
 * @param {number} weight
 * @returns {(code: number) => number | null}
 */
function advances(subset, weight) {
  const tables = woffTables(require.resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`));
  const unitsPerEm = table(tables, "head").readUInt16BE(18);
  const metrics = table(tables, "hhea").readUInt16BE(34);
  const hmtx = table(tables, "hmtx");
  const glyph = glyphFinder(table(tables, "cmap"));
  return (code) => {
    const id = glyph(code);
    if (id === 0) return null;
    return Math.round((1000 * hmtx.readUInt16BE(4 * Math.min(id, metrics - 1))) / unitsPerEm);
  };
}

const lines = [
  "/** Written by scripts/font-widths.mjs from @fontsource/inter: advance widths in thousandths of the font size. */",
  "export interface AdvanceWidths {",
  "  /** Characters from U+0020 on, in the order of their codes; 0 where the font has none. */",
  "  readonly row: readonly number[];",
  "  readonly others: Readonly<Record<string, number>>;",
  "}",
];
for (const weight of weights) {
  const fonts = ["latin", "latin-ext"].map((subset) => advances(subset, weight));
  /** @param {number} code */
  const width = (code) => fonts.map((font) => font(code)).find((found) => found !== null) ?? 0;
  const row = Array.from({ length: last - first + 1 }, (_, i) => width(first + i));
  lines.push("", `export const inter${weight}: AdvanceWidths = {`, "  row: [");
  for (let i = 0; i < row.length; i += 16) lines.push(`    ${row.slice(i, i + 16).join(", ")},`);
  lines.push("  ],", "  others: {");
  for (const character of others) {
    const code = character.charCodeAt(0);
    if (width(code) > 0) lines.push(`    "\\u${code.toString(16).padStart(4, "0")}": ${width(code)},`);
  }
  lines.push("  },", "};");
}
writeFileSync(new URL("../src/render/charts/inter-widths.ts", import.meta.url), `${lines.join("\n")}\n`);
