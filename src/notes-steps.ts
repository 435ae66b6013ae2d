import type { CodingFormat } from "./domain/coding-files.js";
import type { Locale } from "./domain/text.js";
import type { CodedNotes, HeardVoices, HearingOptions, NotesRequest } from "./notes.js";
import type { fetchReviews as readReviews } from "./notes-reviews.js";
import type { notesForm as writeForm } from "./render/notes-form.js";
import type { codingDocument as writeDocument } from "./report/coding.js";

/**
 * Reads notes, masks them, and suggests an area for each statement; what has been decided in the workspace stands beside.
 *
 * @throws ParorendeError noStatements, and what reading a note throws
 */
export async function codeNotes(request: NotesRequest): Promise<CodedNotes> {
  return (await import("./notes.js")).codeNotes(request);
}

/** What the notes add to an analysis; nothing where there are none. */
export async function heardVoices(request: NotesRequest, how: HearingOptions): Promise<HeardVoices> {
  return (await import("./notes.js")).heardVoices(request, how);
}

/** Statements with their suggestions as a file. */
export async function codingFile(
  notes: CodedNotes,
  format: CodingFormat,
  locale: Locale,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  return (await import("./notes-files.js")).codingFile(notes, format, locale);
}

/** Statements with their suggestions as JSON text: the form that `notes code --json` prints. */
export async function codingJson(notes: CodedNotes): Promise<string> {
  return (await import("./notes-files.js")).codingJson(notes);
}

/** Statements with their suggestions as a document for the terminal. */
export async function codingDocument(
  ...asked: Parameters<typeof writeDocument>
): Promise<ReturnType<typeof writeDocument>> {
  return (await import("./report/coding.js")).codingDocument(...asked);
}

/**
 * Reads back what colleagues have coded.
 *
 * @throws ParorendeError reviewFormat, reviewSheetMissing, notQda, what opening a file throws
 */
export async function fetchReviews(...asked: Parameters<typeof readReviews>): ReturnType<typeof readReviews> {
  return (await import("./notes-reviews.js")).fetchReviews(...asked);
}

/** What the hosts at the tables fill in: a page to print, and a workbook. */
export async function notesForm(...asked: Parameters<typeof writeForm>): ReturnType<typeof writeForm> {
  return (await import("./render/notes-form.js")).notesForm(...asked);
}

/** What a review at a terminal is made of: the statements one after the other, what a key does, and how it looks. */
export async function reviewSteps() {
  const [session, keys, { reviewScreen }] = await Promise.all([
    import("./coding/notes/review-session.js"),
    import("./coding/notes/review-keys.js"),
    import("./render/terminal/review-screen.js"),
  ]);
  return { ...session, ...keys, reviewScreen };
}
