import { createHash } from "node:crypto";
import { basename } from "node:path";
import { ParorendeError } from "../domain/errors.js";
import { binaryKind } from "./binary.js";
import { MOST_COLUMNS } from "./describe-export.js";
import { nodeFiles, openFile, readWholeFile, type FileAccess } from "./files.js";
import { CellBudget, MOST_CELLS, SheetFault, sheetRows, SheetTooLarge, SheetTooWide } from "./sheet-cells.js";
import { workbookParts, type ListedSheet, type SharedParts, type WorkbookParts } from "./workbook-parts.js";
import { XmlFault } from "./xml.js";
import { zipDirectory, zipEntries } from "./zip.js";

export interface Sheet {
  readonly name: string;
  /** Hidden by whoever made the workbook: lists for drop-downs, a form's own notes. */
  readonly hidden: boolean;
  /** `rows[0]` is Excel's row 1, also where it is blank. A row ends at its last cell with anything in it. */
  readonly rows: readonly (readonly string[])[];
}

export interface Workbook {
  /** The file's name without its folder. */
  readonly file: string;
  readonly bytes: number;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
  /** In the workbook's order, those that are hidden after the others. */
  readonly sheets: readonly Sheet[];
}

/** A workbook of answers has a handful. */
const MOST_SHEETS = 200;

/** So many times its packed size a large workbook is never: rows all alike would fill the memory. */
const MOST_RATIO = 50;
const SMALL_MEGABYTES = 32;
const MEGABYTE = 1024 * 1024;

/**
 * Reads the cells of an Excel workbook (xlsx, xlsm) as text: numbers with a decimal point, per cent as it is seen
 * («42.5%»), dates as ISO, `TRUE` and `FALSE`, errors as «». Formulas give the value that Excel last saved. The zip is
 * checked before anything is unpacked.
 *
 * @throws ParorendeError what `openFile` throws, emptyFile, passwordProtected, oldExcel, notAWorkbook, brokenWorkbook,
 *   workbookTooLarge, tooManySheets, tooManyColumns, zipBomb, encryptedZip
 * @example
 * const { sheets } = await openWorkbook("svar.xlsx");
 * sheets[0]?.rows[0]; // ["ID", "Starttidspunkt", …]
 */
export async function openWorkbook(path: string, access: FileAccess = nodeFiles): Promise<Workbook> {
  const file = basename(path);
  const { bytes, hash, start } = await fingerprint(path, access);
  if (bytes === 0) throw new ParorendeError({ code: "emptyFile", facts: { file } });
  const kind = binaryKind(start);
  if (kind === "xls") throw await oldFormat(path, file, access);
  if (kind === null || !start.subarray(0, 2).equals(ZIP_START)) {
    throw new ParorendeError({ code: "notAWorkbook", facts: { file, looksLike: kind } });
  }
  try {
    const parts = await partsOf(path, file, bytes, access);
    const found = await workbookParts(parts);
    if (found === null) throw new ParorendeError({ code: "brokenWorkbook", facts: { file } });
    const sheets = await readSheets(found.sheets, parts, found.shared, file);
    if (sheets.every(({ rows }) => rows.length === 0))
      throw new ParorendeError({ code: "emptyFile", facts: { file } });
    const [hidden, shown] = [true, false].map((wanted) => sheets.filter((sheet) => sheet.hidden === wanted));
    return { file, bytes, hash, sheets: [...(shown ?? []), ...(hidden ?? [])] };
  } catch (error) {
    const code = error instanceof ParorendeError ? error.problem.code : null;
    const isBrokenZip = code === "notAZip" || code === "brokenZip";
    if (isBrokenZip || error instanceof XmlFault || error instanceof SheetFault)
      throw new ParorendeError({ code: "brokenWorkbook", facts: { file } });
    throw error;
  }
}

const ZIP_START = Buffer.from("PK");

async function fingerprint(
  path: string,
  access: FileAccess,
): Promise<{ readonly bytes: number; readonly hash: string; readonly start: Buffer }> {
  const opened = await openFile(path, access);
  const hash = createHash("sha256");
  let bytes = 0;
  let start: Buffer = Buffer.alloc(0);
  try {
    for await (const block of opened.blocks(0)) {
      if (bytes === 0) start = block;
      bytes += block.length;
      hash.update(block);
    }
  } finally {
    await opened.close();
  }
  return { bytes, hash: hash.digest("hex"), start };
}

async function partsOf(
  path: string,
  file: string,
  bytes: number,
  access: FileAccess,
): Promise<WorkbookParts> {
  const entries = await zipDirectory(path, access);
  const looksLike = otherThanXlsx(new Set(entries.map(({ name }) => name)));
  if (looksLike !== null) throw new ParorendeError({ code: "notAWorkbook", facts: { file, looksLike } });
  const xml = entries.filter(({ name }) => /\.(?:xml|rels)$/iu.test(name));
  const unpacked = xml.reduce((sum, { size }) => sum + size, 0);
  if (unpacked > Math.max(SMALL_MEGABYTES * MEGABYTE, MOST_RATIO * bytes)) {
    const facts = { file, of: "ratio", value: Math.ceil(unpacked / bytes), most: MOST_RATIO } as const;
    throw new ParorendeError({ code: "zipBomb", facts });
  }
  const names = new Map(xml.map(({ name }) => [name.toLowerCase(), name]));
  return async (part) => {
    const name = names.get(part);
    if (name === undefined) return undefined;
    return (await zipEntries(path, (one) => one === name, access)).get(name);
  };
}

/**
 * What a zip holds that is no xlsx, by the files every such document has: a file-name ending, «zip» where it holds something
 * else; null where it is an xlsx.
 *
 * @example
 * otherThanXlsx(new Set(["word/document.xml"])); // "docx"
 */
export function otherThanXlsx(names: ReadonlySet<string>): string | null {
  const has = (pattern: RegExp): boolean => [...names].some((name) => pattern.test(name));
  if (has(/^xl\/workbook\.bin$/iu)) return "xlsb";
  if (has(/^word\//iu)) return "docx";
  if (has(/^ppt\//iu)) return "pptx";
  if (has(/^content\.xml$/iu)) return "ods";
  if (has(/^Index\/.*\.iwa$/u)) return "numbers";
  return has(/^xl\//iu) || names.has("[Content_Types].xml") ? null : "zip";
}

/** Both a workbook of before 2007 and one that is locked with a password lie in Microsoft's older container. */
async function oldFormat(path: string, file: string, access: FileAccess): Promise<ParorendeError> {
  const content = await readWholeFile(path, access);
  const holds = (stream: string): boolean => content.includes(Buffer.from(stream, "utf16le"));
  if (holds("EncryptedPackage") || holds("EncryptionInfo"))
    return new ParorendeError({ code: "passwordProtected", facts: { file } });
  if (holds("Workbook") || holds("Book")) return new ParorendeError({ code: "oldExcel", facts: { file } });
  return new ParorendeError({ code: "notAWorkbook", facts: { file, looksLike: null } });
}

/** A part that is listed as several sheets is read once. */
async function readSheets(
  listed: readonly ListedSheet[],
  parts: WorkbookParts,
  shared: SharedParts,
  file: string,
): Promise<readonly Sheet[]> {
  if (listed.length > MOST_SHEETS) {
    const facts = { file, sheets: listed.length, most: MOST_SHEETS };
    throw new ParorendeError({ code: "tooManySheets", facts });
  }
  const budget = new CellBudget();
  const read = new Map<string, Sheet["rows"]>();
  const sheets: Sheet[] = [];
  for (const { name, hidden, part } of listed) {
    const rows = read.get(part) ?? rowsOf(await parts(part), name);
    read.set(part, rows);
    sheets.push({ name, hidden, rows });
  }
  return sheets;

  function rowsOf(xml: Buffer | undefined, sheet: string): Sheet["rows"] {
    if (xml === undefined) throw new SheetFault();
    try {
      return sheetRows(xml.toString("utf8"), shared, budget);
    } catch (error) {
      if (error instanceof SheetTooLarge)
        throw new ParorendeError({ code: "workbookTooLarge", facts: { file, sheet, most: MOST_CELLS } });
      if (!(error instanceof SheetTooWide)) throw error;
      const facts = { file, columns: error.column, most: MOST_COLUMNS };
      throw new ParorendeError({ code: "tooManyColumns", facts });
    }
  }
}
