import { basename, extname } from "node:path";
import { ParorendeError, type NotesFormat } from "../../domain/errors.js";
import { binaryKind } from "../binary.js";
import { openFile, readWholeFile, type FileAccess } from "../files.js";

/** How a note is stored, so far as it can be read. */
export type StoredNote = "text" | "markdown" | "table" | "workbook" | "document";

const byEnding: ReadonlyMap<string, StoredNote> = new Map<string, StoredNote>([
  [".md", "markdown"],
  [".markdown", "markdown"],
  [".txt", "text"],
  [".text", "text"],
  [".csv", "table"],
  [".tsv", "table"],
  [".xlsx", "workbook"],
  [".xlsm", "workbook"],
  [".xls", "workbook"],
  [".docx", "document"],
]);

const refused: ReadonlyMap<string, NotesFormat> = new Map<string, NotesFormat>([
  [".doc", "doc"],
  [".pdf", "pdf"],
  [".rtf", "rtf"],
  [".odt", "odt"],
  [".pages", "pages"],
  [".pptx", "slides"],
  [".ppt", "slides"],
  [".jpg", "picture"],
  [".jpeg", "picture"],
  [".png", "picture"],
  [".heic", "picture"],
  [".html", "page"],
  [".htm", "page"],
]);

/** What notes may be called, those that are refused among them: they are not to be passed over in silence. */
export const noteEndings: ReadonlySet<string> = new Set([...byEnding.keys(), ...refused.keys()]);

const byKind: ReadonlyMap<string, StoredNote | NotesFormat> = new Map<string, StoredNote | NotesFormat>([
  ["docx", "document"],
  ["xlsx", "workbook"],
  ["pdf", "pdf"],
  ["png", "picture"],
  ["jpg", "picture"],
  ["pptx", "slides"],
]);

/**
 * How a note is stored: by its ending, unless its first bytes say otherwise.
 *
 * @throws ParorendeError what `openFile` throws; emptyFile; notesFormat, with what to do; lockedDocument
 * @example
 * await storedAs("notater/dialogkafe.md", nodeFiles); // "markdown"
 */
export async function storedAs(path: string, access: FileAccess): Promise<StoredNote> {
  const file = basename(path);
  const ending = extname(path).toLowerCase();
  const start = await startOf(path, access);
  if (start.length === 0) throw new ParorendeError({ code: "emptyFile", facts: { file } });
  const format = refused.get(ending);
  if (format !== undefined) throw notRead(file, format);
  const kind = binaryKind(start);
  // Microsoft's older container: a document of before 2007, or any document that is locked.
  if (kind === "xls" && ending !== ".xls" && ending !== ".xlsx") throw await oldOrLocked(path, file, access);
  const told = kind === null ? undefined : byKind.get(kind);
  if (told !== undefined) {
    if (isStored(told)) return told;
    throw notRead(file, told);
  }
  if (/^\s*\{\\rtf/u.test(start.toString("latin1", 0, 100))) throw notRead(file, "rtf");
  const stored = byEnding.get(ending) ?? (ending === "" ? "text" : null);
  if (stored === null) throw notRead(file, "other");
  return stored;
}

function isStored(told: StoredNote | NotesFormat): told is StoredNote {
  return [...byEnding.values()].some((stored) => stored === told);
}

async function startOf(path: string, access: FileAccess): Promise<Buffer> {
  const file = await openFile(path, access);
  try {
    for await (const block of file.blocks(0)) return block;
    return Buffer.alloc(0);
  } finally {
    await file.close();
  }
}

async function oldOrLocked(path: string, file: string, access: FileAccess): Promise<ParorendeError> {
  const content = await readWholeFile(path, access);
  const isLocked = ["EncryptedPackage", "EncryptionInfo"].some((stream) =>
    content.includes(Buffer.from(stream, "utf16le")),
  );
  return isLocked ? new ParorendeError({ code: "lockedDocument", facts: { file } }) : notRead(file, "doc");
}

function notRead(file: string, format: NotesFormat): ParorendeError {
  return new ParorendeError({ code: "notesFormat", facts: { file, format } });
}
