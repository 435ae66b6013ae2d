import { ParorendeError, type ErrorCode } from "../../domain/errors.js";
import type { DataIssue } from "../../domain/issues.js";
import type { RawNotes, RawStatement } from "../../domain/people/notes.js";
import { inspectTextFile, utf8Blocks } from "../encoding.js";
import { nodeFiles, type FileAccess } from "../files.js";
import { IssueLog } from "../issue-log.js";
import { isReviewWorkbook } from "../review-workbook.js";
import { openWorkbook } from "../workbook.js";
import { delimitedRows, divisionOf } from "./delimited-notes.js";
import { readDocument } from "./document.js";
import type { Draft, NoteBlock } from "./drafts.js";
import { FactCollector } from "./event-facts.js";
import { EventList } from "./events.js";
import { interpret } from "./interpret.js";
import { draftsOf } from "./to-drafts.js";
import type { NoteFile } from "./notes-in.js";
import { storedAs } from "./stored-as.js";
import { notesInRows, notesInSheets, type NameFacts, type TableNotes } from "./table-notes.js";
import { textBlocks, type TextNotes } from "./text-blocks.js";

/** A text of notes is far from it. */
const MOST_MEGABYTES = 50;
const MEGABYTE = 1024 * 1024;

/** A file with nothing in it, or with headings alone. */
const empty: ReadonlySet<ErrorCode> = new Set(["emptyFile", "headerOnly"]);

/**
 * Reads notes of dialogue cafés, courses and hearings: Markdown and plain text, Word documents (docx), csv and Excel
 * workbooks. Each bullet, or each row of a table, is a statement with its question, table and place in the file; a
 * bullet is never split. Files that tell the same date and title are of one event. What was said is kept as it stands:
 * it must be masked before anybody sees it, and so must title, place and who took part.
 *
 * @param files with the names they are to be known by
 * @param areNamed somebody has asked for these very files; else one that cannot be read is an issue, and so is it that
 *   nothing is said in any
 * @throws ParorendeError what opening a file throws; notesFormat, lockedDocument, brokenDocument, documentTooLarge,
 *   onlyPictures, noTextColumn, zipBomb, brokenQuotes, cellTooLarge; what `openWorkbook` throws; reviewWorkbookAsNotes;
 *   noStatements where no file has any
 * @example
 * const { statements } = await readNotes(await notesIn("/…/min-kommune"));
 * statements[0]?.question; // "Hva mener dere er viktigst for at den pårørende skal håndtere sin rolle?"
 */
export async function readNotes(
  files: readonly NoteFile[],
  access: FileAccess = nodeFiles,
  areNamed = true,
): Promise<RawNotes> {
  const list = new EventList();
  const read: { readonly file: string; readonly drafts: readonly Draft[] }[] = [];
  const issues: DataIssue[] = [];
  for (const file of files) {
    const log = new IssueLog(file.name);
    const found = await draftsIn(file, log, access).catch((error: unknown) => leftOut(error, file, areNamed));
    if ("code" in found) {
      issues.push(found);
      continue;
    }
    const drafts = withOwnIds(found, log);
    if (drafts.length === 0) log.add("emptyNotes", null, 1);
    for (const { event, line } of drafts) {
      list.add(event, file.name, (fault) => {
        log.add(fault, null, line);
      });
    }
    read.push({ file: file.name, drafts });
    issues.push(...log.list());
  }
  if (areNamed && read.every(({ drafts }) => drafts.length === 0)) {
    throw new ParorendeError({ code: "noStatements", facts: { files: files.map(({ name }) => name) } });
  }
  const { events, idOf } = list.events();
  const statements = read.flatMap(({ file, drafts }) =>
    drafts.map((draft): RawStatement => ({ ...draft, event: idOf(draft.event), file })),
  );
  return { events, statements, issues };
}

/** A note that lies among others and cannot be read: why, by the error's code. */
function leftOut(error: unknown, { name }: NoteFile, areNamed: boolean): DataIssue {
  if (areNamed || !(error instanceof ParorendeError)) throw error;
  const why = error.problem.code;
  const code = why === "reviewWorkbookAsNotes" ? "codingAmongNotes" : "unreadableNotes";
  return { code, file: name, column: null, count: 1, rows: [], names: [why] };
}

async function draftsIn(file: NoteFile, log: IssueLog, access: FileAccess): Promise<readonly Draft[]> {
  try {
    return await draftsOfFile(file, log, access);
  } catch (error) {
    if (error instanceof ParorendeError && empty.has(error.problem.code)) return [];
    throw error;
  }
}

async function draftsOfFile(file: NoteFile, log: IssueLog, access: FileAccess): Promise<readonly Draft[]> {
  const { path } = file;
  const nameFacts = namesOf(file.name);
  const stored = await storedAs(path, access);
  switch (stored) {
    case "document": {
      const { blocks, controlLines } = await readDocument(path, access);
      return draftsOfBlocks({ front: [], blocks, controlLines }, log, nameFacts);
    }
    case "workbook": {
      const workbook = await openWorkbook(path, access);
      if (isReviewWorkbook(workbook))
        throw new ParorendeError({ code: "reviewWorkbookAsNotes", facts: { file: file.name } });
      return withText(notesInSheets(workbook.sheets, log, nameFacts), file.name);
    }
    case "table":
    case "text":
    case "markdown":
      return textDrafts(file, stored, log, access);
  }
}

async function textDrafts(
  file: NoteFile,
  stored: "table" | "text" | "markdown",
  log: IssueLog,
  access: FileAccess,
): Promise<readonly Draft[]> {
  const text = await inspectTextFile(file.path, undefined, access);
  const megabytes = Math.ceil(text.bytes / MEGABYTE);
  if (megabytes > MOST_MEGABYTES) {
    const facts = { file: file.name, megabytes, most: MOST_MEGABYTES };
    throw new ParorendeError({ code: "documentTooLarge", facts });
  }
  const nameFacts = namesOf(file.name);
  // A table that was saved as text has headings of several columns.
  const isTable = stored === "table" || (stored === "text" && (divisionOf(text.sample)?.columns ?? 0) > 1);
  if (isTable)
    return withText(notesInRows(await delimitedRows(text, log, access), log, nameFacts), file.name);
  const decoder = new TextDecoder();
  const parts: string[] = [];
  for await (const block of utf8Blocks(text, 0, () => undefined, access))
    parts.push(decoder.decode(block, { stream: true }));
  return draftsOfBlocks(textBlocks(parts.join(""), stored === "markdown"), log, nameFacts);
}

interface Divided extends Omit<TextNotes, "blocks"> {
  readonly blocks: readonly NoteBlock[];
}

function draftsOfBlocks(
  { front, blocks, controlLines }: Divided,
  log: IssueLog,
  nameFacts: NameFacts,
): readonly Draft[] {
  for (const line of controlLines) log.add("controlCharacters", null, line);
  const facts = new FactCollector(log);
  for (const { line, ...fact } of front) facts.take(fact, line);
  const statements = interpret(blocks, facts, log);
  nameFacts(facts);
  return draftsOf(statements, facts.sheet());
}

/** The name of a file tells of its event, and then the name of the folder it lies in. */
function namesOf(name: string): NameFacts {
  const parts = name.split("/").reverse();
  return (facts) => {
    parts.forEach((part, at) => {
      facts.fileName(at === 0 ? part.replace(/\.[^.]*$/u, "") : part);
    });
  };
}

function withText({ drafts, withoutText }: TableNotes, file: string): readonly Draft[] {
  if (withoutText === null) return drafts;
  throw new ParorendeError({ code: "noTextColumn", facts: { file, ...withoutText } });
}

/** Gives each of the file's own ids once: the second «7» is «7-2». */
function withOwnIds(drafts: readonly Draft[], log: IssueLog): readonly Draft[] {
  const given = new Set(drafts.flatMap(({ id }) => id ?? []));
  const met = new Set<string>();
  return drafts.map((draft) => {
    if (draft.id === null || !met.has(draft.id)) {
      if (draft.id !== null) met.add(draft.id);
      return draft;
    }
    log.add("repeatedStatementId", null, draft.line);
    let number = 2;
    while (given.has(`${draft.id}-${number}`)) number++;
    const id = `${draft.id}-${number}`;
    given.add(id);
    return { ...draft, id };
  });
}
