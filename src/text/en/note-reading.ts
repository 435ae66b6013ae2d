import type { NotesFormat } from "../../domain/errors.js";
import type { DataIssue } from "../../domain/issues.js";
import type { NoteErrorTexts, NoteIssueNames, NoteIssueTexts } from "../nb/note-reading.js";
import { numberFormat } from "../numbers.js";
import { plural } from "../plural.js";

const { count } = numberFormat("en");
const listed = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(", ");
const places = (issue: DataIssue): string =>
  `${count(issue.count)} ${plural(issue.count, "place", "places")}`;

const formats: Readonly<Record<NotesFormat, string>> = {
  doc: "is saved in the old Word format (doc). Open the file in Word, save it as “Word document (docx)”, and try again.",
  pdf: "is a PDF file. Ask for the document it was made from, or open it in Word and save it as “Word document (docx)”. If it is scanned, the statements must be typed.",
  rtf: "is saved as rich text (rtf). Open the file in Word, save it as “Word document (docx)”, and try again.",
  odt: "is an OpenDocument document (odt). Open the file where it was made, save it as “Word document (docx)”, and try again.",
  pages: "is a Pages document. Choose File, Export To, Word in Pages, and use the file that is made (docx).",
  slides: "is a presentation. Copy the statements into a Word document (docx) or a text file (txt).",
  picture: "is a picture. Type the statements in the form from “parorende notes skjema”, or in a text file.",
  page: "is a web page. Copy the statements into a Word document (docx) or a text file (txt).",
  other: "is a kind of file that notes are not read from. Save the notes as docx, md, txt, xlsx or csv.",
};

const whyUnread: Readonly<Record<string, string>> = {
  notesFormat: "notes are not read from this kind of file",
  lockedDocument: "the file is locked with a password",
  passwordProtected: "the file is locked with a password",
  brokenDocument: "the file is damaged",
  brokenWorkbook: "the file is damaged",
  documentTooLarge: "the file is too large",
  workbookTooLarge: "the file is too large",
  onlyPictures: "the file has only pictures",
  noTextColumn: "the file has no column of statements",
};
const unread = ({ names: [code = ""] }: DataIssue): string =>
  whyUnread[code] ?? "the file cannot be opened as notes";

export const noteErrors: NoteErrorTexts = {
  notesFormat: ({ file, format }) => `${file} ${formats[format]}`,
  lockedDocument: ({ file }) =>
    `${file} is locked with a password. Open the file in Word, remove the password (File, Info, Protect Document), save, and try again.`,
  brokenDocument: ({ file }) =>
    `${file} is damaged, or is no Word document. Open the file in Word, save it again as “Word document (docx)”, and try again.`,
  documentTooLarge: ({ file, megabytes, most }) =>
    `${file} has ${count(megabytes)} MB of text. No more than ${count(most)} MB of notes are read from one file. Check that it is the right file, or divide it.`,
  onlyPictures: ({ file }) =>
    `${file} has only pictures, and the writing in them cannot be read. Type the statements in the document, or in the form from “parorende notes skjema”.`,
  noTextColumn: ({ file, sheet, headings }) =>
    `${file}${sheet === null ? "" : `, sheet “${sheet}”`}: found no column of statements. ${headings.length === 0 ? "No headings were recognized." : `The headings are ${listed(headings)}.`} Call the column of statements “text”, and preferably the others “id”, “question”, “table” and “said by”.`,
  reviewWorkbookAsNotes: ({ file }) =>
    `${file} is the workbook that statements are coded in, and no note. Read it with “parorende notes fetch”, and keep it outside the folder notater.`,
  noStatements: ({ files }) =>
    files.length === 0
      ? "Found no notes. Put them in the folder notater, or name the files in the command."
      : `Found no statements in ${files.join(", ")}. Check that the notes are saved, and that each statement is on a line or in a row of its own.`,
  notesNeeded: () =>
    "There are no notes to read here. Name them (“parorende notes code kafe.docx”), or give the folder of the municipality with --workspace.",
  workspaceForNotes: () =>
    "What is decided of the statements is kept in the folder of the municipality. Go there, or give it with --workspace. If you have none, make one: “parorende init min-kommune”.",
};

export const noteIssues: NoteIssueTexts = {
  emptyNotes: (i) => `Found no statements in ${i.file}. Check that the notes are filled in and saved.`,
  notesTextLeftOut: (i) =>
    `${places(i)} in ${i.file} ${plural(i.count, "has", "have")} text outside the bullets. ${plural(i.count, "It is", "They are")} not read as statements. Put a bullet (“-”) in front of what is a statement.`,
  repeatedStatementId: (i) =>
    `${count(i.count)} ${plural(i.count, "statement", "statements")} in ${i.file} ${plural(i.count, "has", "have")} an id that stands earlier in the file. A number is added to the id.`,
  statementIdReplaced: (i) =>
    `${count(i.count)} ${plural(i.count, "statement", "statements")} in ${i.file} had an id with personal data in it. ${plural(i.count, "It has", "They have")} been given another id. Use serial numbers as ids, not names or national identity numbers.`,
  dateNotUnderstood: (i) =>
    `The date was not understood ${count(i.count)} ${plural(i.count, "time", "times")} in ${i.file}. Write day, month and year, as 12.3.2025.`,
  unknownSpeaker: (i) =>
    `Who said it was not understood, ${places(i)} in ${i.file}. Write caregiver, user, staff or unknown. Here “unknown” is used.`,
  eventFactsDiffer: (i) =>
    `${i.file} has another number of participants than other notes of the same event. The lowest number is used. Write the same number in both, for all tables together, or “at the table” after the number of each table.`,
  participantsUnclear: (i) =>
    `How many took part is unclear, ${places(i)} in ${i.file}. The lowest number is used. Write one number, with “in all” after it for everybody, and “at the table” for one table.`,
  unreadableNotes: (i) =>
    `${i.file} is not read: ${unread(i)}. The other notes are read. Name the file in “parorende notes code” to see what must be done, or move it out of the folder notater.`,
  undatedEvents: (i) =>
    `${count(i.count)} ${plural(i.count, "event", "events")} in the notes ${plural(i.count, "has", "have")} no date, and are left out. Write the date at the top of the note.`,
  codingAmongNotes: (i) =>
    `${i.file} is the workbook that statements are coded in, and is not read as notes. Read it with “parorende notes fetch”, and keep it outside the folder notater.`,
};

export const noteIssueNames: NoteIssueNames = {
  emptyNotes: "notes without statements",
  notesTextLeftOut: "text outside the bullets, not read as statements",
  repeatedStatementId: "statements with the same id",
  statementIdReplaced: "statements with personal data in the id",
  dateNotUnderstood: "date not understood",
  unknownSpeaker: "unknown word for who said it",
  eventFactsDiffer: "different numbers of participants for the same event",
  participantsUnclear: "unclear number of participants",
  unreadableNotes: "notes that could not be read",
  undatedEvents: "events without a date",
  codingAmongNotes: "a workbook of coding among the notes",
};
