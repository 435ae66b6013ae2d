import { createHash } from "node:crypto";
import { basename } from "node:path";
import { ParorendeError } from "../domain/errors.js";
import { binaryKind } from "./binary.js";
import { nodeFiles, openFile, readWholeFile, type FileAccess } from "./files.js";
import { MOST_CELLS, SheetFault, sheetRows, SheetTooLarge } from "./sheet-cells.js";
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

/**
 * Reads the cells of an Excel workbook (xlsx, xlsm) as text: numbers with a decimal point, per cent as it is seen
 * («42.5%»), dates as ISO, `TRUE` and `FALSE`, errors as «». Formulas give the value that Excel last saved. The zip is
 * checked before anything is unpacked.
 *
 * @throws ParorendeError what `openFile` throws, emptyFile, passwordProtected, oldExcel, notAWorkbook, brokenWorkbook,
 *   workbookTooLarge, zipBomb, encryptedZip
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
  const parts = await partsOf(path, file, access);
  try {
    const found = workbookParts(parts);
    if (found === null) throw new ParorendeError({ code: "brokenWorkbook", facts: { file } });
    const sheets = found.sheets.map((sheet) => readSheet(sheet, parts, found.shared, file));
    if (sheets.every(({ rows }) => rows.length === 0))
      throw new ParorendeError({ code: "emptyFile", facts: { file } });
    const [hidden, shown] = [true, false].map((wanted) => sheets.filter((sheet) => sheet.hidden === wanted));
    return { file, bytes, hash, sheets: [...(shown ?? []), ...(hidden ?? [])] };
  } catch (error) {
    if (error instanceof XmlFault || error instanceof SheetFault)
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

async function partsOf(path: string, file: string, access: FileAccess): Promise<WorkbookParts> {
  try {
    const names = new Set((await zipDirectory(path, access)).map(({ name }) => name));
    const looksLike = otherThanXlsx(names);
    if (looksLike !== null) throw new ParorendeError({ code: "notAWorkbook", facts: { file, looksLike } });
    const unpacked = await zipEntries(path, (name) => /\.(?:xml|rels)$/iu.test(name), access);
    return new Map([...unpacked].map(([name, content]) => [name.toLowerCase(), content]));
  } catch (error) {
    const code = error instanceof ParorendeError ? error.problem.code : null;
    if (code === "notAZip" || code === "brokenZip")
      throw new ParorendeError({ code: "brokenWorkbook", facts: { file } });
    throw error;
  }
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

function readSheet(
  { name, hidden, part }: ListedSheet,
  parts: WorkbookParts,
  shared: SharedParts,
  file: string,
): Sheet {
  const xml = parts.get(part);
  if (xml === undefined) throw new SheetFault();
  try {
    return { name, hidden, rows: sheetRows(xml.toString("utf8"), shared) };
  } catch (error) {
    if (!(error instanceof SheetTooLarge)) throw error;
    throw new ParorendeError({ code: "workbookTooLarge", facts: { file, sheet: name, most: MOST_CELLS } });
  }
}
