import type { Framework } from "./domain/framework.js";
import type { CodedNotes, HeardVoices, NotesRequest } from "./notes.js";

/**
 * Reads notes, masks them, and suggests an area for each statement; what has been decided in the workspace stands beside.
 *
 * @throws ParorendeError noStatements, and what reading a note throws
 */
export async function codeNotes(request: NotesRequest): Promise<CodedNotes> {
  return (await import("./notes.js")).codeNotes(request);
}

/** What the notes add to an analysis; nothing where there are none. */
export async function heardVoices(
  request: NotesRequest,
  how: { readonly framework: Framework; readonly acceptSuggested: boolean },
): Promise<HeardVoices> {
  return (await import("./notes.js")).heardVoices(request, how);
}

/** What is done with statements: written as files, read back from colleagues, decided one by one, told on a terminal. */
export async function notesSteps() {
  const [files, { codingDocument }, { decidedOn }, { codingFiles }, { notesForm }] = await Promise.all([
    import("./notes-files.js"),
    import("./report/coding.js"),
    import("./coding/notes/decide.js"),
    import("./read/decisions.js"),
    import("./render/notes-form.js"),
  ]);
  return { ...files, codingDocument, decidedOn, codingFiles, notesForm };
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
