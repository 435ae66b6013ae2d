import { createHash } from "node:crypto";
import { basename, extname } from "node:path";
import { ParorendeError, type ErrorCode } from "../domain/errors.js";
import type { LayoutId } from "../domain/layout.js";
import type { CountTable } from "../domain/people/count-table.js";
import type { FileReading, RawSource } from "../domain/people/raw-table.js";
import { binaryKind } from "./binary.js";
import type { CellTable } from "./cell-table.js";
import { readCompanionTable } from "./companion-table.js";
import { isCountTable, readCountTable } from "./count-table.js";
import { isCountWorkbook, readCountWorkbook } from "./count-workbook.js";
import { openDelimited } from "./delimited.js";
import { describeExport } from "./describe-export.js";
import type { ReadingOverrides } from "./dialect.js";
import { endingOf, isDefinition } from "./export-codebooks.js";
import type { ExportFiles } from "./export-files.js";
import { nodeFiles, openFile, readWholeFile, type FileAccess } from "./files.js";
import { readJson } from "./json.js";
import type { Companions } from "./layouts/layout.js";
import { layouts } from "./layouts/layouts.js";
import { limeSurveyForm } from "./layouts/lime-survey-form.js";
import { openSpss } from "./spss/open-spss.js";
import { openTripleS } from "./triple-s/open-triple-s.js";
import { openWorkbook, otherThanXlsx, type Workbook } from "./workbook.js";
import { workbookTable } from "./workbook-table.js";
import { readXmlFile } from "./xml-file.js";
import { zipDirectory } from "./zip.js";
import { exportsInZip } from "./zip-exports.js";

/** An opened file: answers of people, one row each, or a table of counts. */
export type OpenedExport =
  | { readonly kind: "answers"; readonly source: RawSource }
  | {
      readonly kind: "counts";
      readonly file: string;
      readonly hash: string;
      readonly counts: () => Promise<CountTable>;
    };

const noTable: ReadonlySet<ErrorCode> = new Set(["headerOnly", "notDelimitedText"]);

/** How a table of cells, in a text or a workbook, can be laid out. */
const tableLayouts: readonly LayoutId[] = [...layouts.map(({ id }) => id).reverse(), "svarfordeling"];

export const noCompanions: Companions = { structure: null, labels: null, codebook: null, form: null };

/**
 * Opens an export of any kind that is known: what it is stored as, its first bytes say; whose export it is, its header
 * says.
 *
 * @param given what the wave file says of how the file is to be read
 * @throws ParorendeError what the reader of the kind throws; binaryFile, layoutNotOfFile, zipWithoutExport, zipWithSeveral
 * @example
 * const opened = await openExport({ path: "svar.xlsx", structure: null, labels: null, codebook: null });
 * if (opened.kind === "answers") opened.source.reading.layout; // "msForms"
 */
export async function openExport(
  files: ExportFiles,
  given: ReadingOverrides = {},
  access: FileAccess = nodeFiles,
): Promise<OpenedExport> {
  const { path, codebook } = files;
  const mayBeTripleS = given.layout === undefined || given.layout === "tripleS";
  if (codebook !== null && isDefinition(codebook) && mayBeTripleS) {
    const source = await openTripleS({ data: path, definition: codebook }, given, access);
    return { kind: "answers", source };
  }
  switch (await storedAs(path, access)) {
    case "sav":
    case "zsav":
      refuseOtherLayout(basename(path), given, ["spss"]);
      return { kind: "answers", source: await openSpss(path, given, access) };
    case "xls":
    case "xlsx":
    case "xlsb":
    case "ods":
    case "numbers":
      return openSheets(await openWorkbook(path, access), given);
    case "zip":
      return fromZip(path, given, access);
    case null:
    default:
      return isCalledWorkbook(path)
        ? fromTextCalledWorkbook(files, given, access)
        : fromText(files, given, access);
  }
}

function isCalledWorkbook(path: string): boolean {
  return extname(path).toLowerCase() === ".xlsx";
}

/** A table in text may have been given a workbook's name; a text that is no table is a workbook that was damaged. */
async function fromTextCalledWorkbook(
  files: ExportFiles,
  given: ReadingOverrides,
  access: FileAccess,
): Promise<OpenedExport> {
  try {
    return await fromText(files, given, access);
  } catch (error) {
    const isNoTable = error instanceof ParorendeError && noTable.has(error.problem.code);
    if (!isNoTable) throw error;
    throw new ParorendeError({
      code: "notAWorkbook",
      facts: { file: basename(files.path), looksLike: null },
    });
  }
}

/**
 * What a file is stored as, by its first bytes and not its name: a file-name ending, null for text.
 *
 * @throws ParorendeError what `openFile` and `zipDirectory` throw
 */
export async function storedAs(path: string, access: FileAccess): Promise<string | null> {
  const file = await openFile(path, access);
  try {
    for await (const block of file.blocks(0)) {
      const kind = binaryKind(block);
      if (kind !== "zip") return kind;
      const entries = await zipDirectory(path, access);
      return otherThanXlsx(new Set(entries.map(({ name }) => name))) ?? "xlsx";
    }
    return null;
  } finally {
    await file.close();
  }
}

async function fromText(
  files: ExportFiles,
  given: ReadingOverrides,
  access: FileAccess,
): Promise<OpenedExport> {
  const { path, structure, labels, codebook } = files;
  const table = await openDelimited(path, given, access);
  refuseOtherLayout(table.file, given, tableLayouts);
  if (isCounts(table, given)) return counted(table);
  const companions: Companions = {
    structure: structure === null ? null : await readCompanionTable(structure, given, access),
    labels: labels === null ? null : await readCompanionTable(labels, given, access),
    ...(await companionsIn(codebook, access)),
  };
  const source = describeExport(table, companions, given.layout);
  const beside = [structure, labels, codebook].filter((one) => one !== null);
  if (beside.length === 0) return { kind: "answers", source };
  const hash = createHash("sha256").update(table.how.hash);
  for (const one of beside) hash.update(await readWholeFile(one, access));
  return { kind: "answers", source: { ...source, reading: { ...source.reading, hash: hash.digest("hex") } } };
}

/** What a codebook tells, by what kind of file it is. */
async function companionsIn(
  codebook: string | null,
  access: FileAccess,
): Promise<Pick<Companions, "codebook" | "form">> {
  if (codebook === null || isDefinition(codebook)) return { codebook: null, form: null };
  return endingOf(codebook) === ".lss"
    ? { codebook: null, form: limeSurveyForm(await readXmlFile(codebook, access)) }
    : { codebook: await readJson(codebook, basename(codebook), access), form: null };
}

/**
 * Finds the table in a workbook: of answers or of counts.
 *
 * @throws ParorendeError layoutNotOfFile, countWorkbookHeadings, and what `workbookTable` and `describeExport` throw
 */
export function openSheets(workbook: Workbook, given: ReadingOverrides): OpenedExport {
  const { file, hash } = workbook;
  if (isCountWorkbook(workbook)) {
    refuseOtherLayout(file, given, ["svarfordelingWorkbook", "svarfordeling"]);
    return { kind: "counts", file, hash, counts: () => Promise.resolve(readCountWorkbook(workbook)) };
  }
  refuseOtherLayout(file, given, tableLayouts);
  const sheet = (name: string) => workbook.sheets.find((one) => one.name.toLowerCase() === name);
  const [dataset, structure, labels] = [sheet("dataset"), sheet("structure"), sheet("labels")];
  if (dataset !== undefined && structure !== undefined && given.sheet === undefined) {
    const table = workbookTable(workbook, { ...given, sheet: dataset.name });
    const companions = { ...noCompanions, structure: structure.rows, labels: labels?.rows ?? null };
    return { kind: "answers", source: sheetsTold(describeExport(table, companions, given.layout)) };
  }
  const table = workbookTable(workbook, given);
  if (isCounts(table, given)) return counted(table);
  return { kind: "answers", source: describeExport(table, noCompanions, given.layout) };
}

/** In a workbook the companions are sheets, not files. */
function sheetsTold(source: RawSource): RawSource {
  const { reading } = source;
  const layoutWhy: FileReading["layoutWhy"] = reading.layoutWhy === "files" ? "sheets" : reading.layoutWhy;
  return { ...source, reading: { ...reading, layoutWhy } };
}

async function fromZip(path: string, given: ReadingOverrides, access: FileAccess): Promise<OpenedExport> {
  const file = basename(path);
  const { found, inside } = await exportsInZip(path, access);
  const [only, ...others] = found;
  if (only === undefined) throw new ParorendeError({ code: "zipWithoutExport", facts: { file } });
  if (others.length > 0) {
    const files = found.map((one) => one.path);
    throw new ParorendeError({ code: "zipWithSeveral", facts: { file, files } });
  }
  if ((await storedAs(only.path, inside)) === "zip") {
    throw new ParorendeError({ code: "zipWithoutExport", facts: { file } });
  }
  return calledAs(file, await openExport(only, given, inside));
}

/** What lies in a zip is known to the user by the zip's name. */
function calledAs(file: string, opened: OpenedExport): OpenedExport {
  if (opened.kind === "counts") return { ...opened, file };
  const { source } = opened;
  return { kind: "answers", source: { ...source, reading: { ...source.reading, file } } };
}

/** A layout that was given by mistake would else be told as what the file was read by. */
function refuseOtherLayout(file: string, { layout }: ReadingOverrides, allowed: readonly LayoutId[]): void {
  if (layout === undefined || allowed.includes(layout)) return;
  throw new ParorendeError({ code: "layoutNotOfFile", facts: { file, layout, allowed } });
}

function isCounts({ start }: CellTable, { layout }: ReadingOverrides): boolean {
  return layout === "svarfordeling" || (layout === undefined && isCountTable(start[0] ?? []));
}

function counted(table: CellTable): OpenedExport {
  const { file, how } = table;
  return { kind: "counts", file, hash: how.hash, counts: () => readCountTable(table) };
}
