import type { ErrorFacts, NotesFormat } from "../../domain/errors.js";
import type { DataIssue } from "../../domain/issues.js";
import { numberFormat } from "../numbers.js";
import { plural } from "../plural.js";

type NoteErrorCode =
  | "notesFormat"
  | "lockedDocument"
  | "brokenDocument"
  | "documentTooLarge"
  | "onlyPictures"
  | "noTextColumn"
  | "reviewWorkbookAsNotes"
  | "noStatements"
  | "notesNeeded"
  | "workspaceForNotes";
type NoteIssueCode =
  | "emptyNotes"
  | "notesTextLeftOut"
  | "repeatedStatementId"
  | "statementIdReplaced"
  | "dateNotUnderstood"
  | "unknownSpeaker"
  | "eventFactsDiffer"
  | "participantsUnclear"
  | "unreadableNotes"
  | "undatedEvents"
  | "codingAmongNotes";

/** What is said when notes cannot be read, or not all of them. */
export type NoteErrorTexts = { readonly [C in NoteErrorCode]: (facts: ErrorFacts[C]) => string };
export type NoteIssueTexts = { readonly [C in NoteIssueCode]: (issue: DataIssue) => string };
export type NoteIssueNames = { readonly [C in NoteIssueCode]: string };

const { count } = numberFormat("nb");
const listed = (names: readonly string[]): string => names.map((name) => `«${name}»`).join(", ");
const places = (issue: DataIssue): string => `${count(issue.count)} ${plural(issue.count, "sted", "steder")}`;

const formats: Readonly<Record<NotesFormat, string>> = {
  doc: "er lagret i det gamle Word-formatet (doc). Åpne filen i Word, lagre den som «Word-dokument (docx)», og prøv igjen.",
  pdf: "er en PDF-fil. Be om dokumentet den er laget fra, eller åpne den i Word og lagre den som «Word-dokument (docx)». Er den skannet, må innspillene skrives av.",
  rtf: "er lagret som rik tekst (rtf). Åpne filen i Word, lagre den som «Word-dokument (docx)», og prøv igjen.",
  odt: "er et OpenDocument-dokument (odt). Åpne filen i programmet den er laget i, lagre den som «Word-dokument (docx)», og prøv igjen.",
  pages:
    "er et Pages-dokument. Velg Arkiv, Eksporter til, Word i Pages, og bruk filen som blir laget (docx).",
  slides: "er en presentasjon. Kopier innspillene inn i et Word-dokument (docx) eller en tekstfil (txt).",
  picture: "er et bilde. Skriv av innspillene i skjemaet fra «parorende notes skjema», eller i en tekstfil.",
  page: "er en nettside. Kopier innspillene inn i et Word-dokument (docx) eller en tekstfil (txt).",
  other: "er en type fil vi ikke leser notater fra. Lagre notatet som docx, md, txt, xlsx eller csv.",
};

const whyUnread: Readonly<Record<string, string>> = {
  notesFormat: "det er en type fil vi ikke leser notater fra",
  lockedDocument: "filen er låst med passord",
  passwordProtected: "filen er låst med passord",
  brokenDocument: "filen er skadet",
  brokenWorkbook: "filen er skadet",
  documentTooLarge: "filen er for stor",
  workbookTooLarge: "filen er for stor",
  onlyPictures: "filen har bare bilder",
  noTextColumn: "filen har ingen kolonne med innspill",
};
const unread = ({ names: [code = ""] }: DataIssue): string =>
  whyUnread[code] ?? "filen kan ikke åpnes som notat";

export const noteErrors: NoteErrorTexts = {
  notesFormat: ({ file, format }) => `${file} ${formats[format]}`,
  lockedDocument: ({ file }) =>
    `${file} er låst med passord. Åpne filen i Word, fjern passordet (Fil, Informasjon, Beskytt dokument), lagre, og prøv igjen.`,
  brokenDocument: ({ file }) =>
    `${file} er skadet, eller er ikke et Word-dokument. Åpne filen i Word, lagre den på nytt som «Word-dokument (docx)», og prøv igjen.`,
  documentTooLarge: ({ file, megabytes, most }) =>
    `${file} har ${count(megabytes)} MB tekst. Vi leser ikke mer enn ${count(most)} MB notater fra én fil. Sjekk at det er riktig fil, eller del den i flere.`,
  onlyPictures: ({ file }) =>
    `${file} har bare bilder, og vi kan ikke lese skriften i dem. Skriv av innspillene i dokumentet, eller i skjemaet fra «parorende notes skjema».`,
  noTextColumn: ({ file, sheet, headings }) =>
    `${file}${sheet === null ? "" : `, arket «${sheet}»`}: fant ingen kolonne med innspill. ${headings.length === 0 ? "Vi kjente ikke igjen noen overskrifter." : `Overskriftene er ${listed(headings)}.`} Kall kolonnen med innspillene «innspill», og gjerne de andre «id», «spørsmål», «bord» og «sagt av».`,
  reviewWorkbookAsNotes: ({ file }) =>
    `${file} er arbeidsboken der innspill kodes, og ikke et notat. Les den inn med «parorende notes fetch», og legg den utenfor mappen notater.`,
  noStatements: ({ files }) =>
    files.length === 0
      ? "Fant ingen notater. Legg dem i mappen notater, eller oppgi filene i kommandoen."
      : `Fant ingen innspill i ${files.join(", ")}. Sjekk at notatene er lagret, og at hvert innspill står på sin egen linje eller i sin egen rad.`,
  notesNeeded: () =>
    "Her er det ingen notater å lese. Oppgi dem («parorende notes code kafe.docx»), eller oppgi kommunens mappe med --workspace.",
  workspaceForNotes: () =>
    "Det som er avgjort om innspillene, lagres i kommunens mappe. Gå til den, eller oppgi den med --workspace. Har dere ingen, lager du en slik: «parorende init min-kommune».",
};

export const noteIssues: NoteIssueTexts = {
  emptyNotes: (i) => `Fant ingen innspill i ${i.file}. Sjekk at notatet er fylt ut og lagret.`,
  notesTextLeftOut: (i) =>
    `${places(i)} i ${i.file} har tekst utenfor punktene. ${plural(i.count, "Den", "De")} er ikke lest som innspill. Sett et punkt («-») foran det som er innspill.`,
  repeatedStatementId: (i) =>
    `${count(i.count)} innspill i ${i.file} har en id som står tidligere i filen. De har fått et tall bak id-en.`,
  statementIdReplaced: (i) =>
    `${count(i.count)} innspill i ${i.file} hadde en id med personopplysninger i. De har fått en annen id. Bruk løpenumre som id, og ikke navn eller fødselsnumre.`,
  dateNotUnderstood: (i) =>
    `Forsto ikke datoen ${count(i.count)} ${plural(i.count, "gang", "ganger")} i ${i.file}. Skriv dag, måned og år, som 12.3.2025.`,
  unknownSpeaker: (i) =>
    `Forsto ikke hvem som hadde sagt det, ${places(i)} i ${i.file}. Skriv pårørende, bruker, ansatt eller ukjent. Her er «ukjent» brukt.`,
  eventFactsDiffer: (i) =>
    `${i.file} har et annet antall deltakere enn et annet notat fra samme arrangement. Det laveste tallet er brukt. Skriv samme tall i begge, for alle bordene til sammen, eller «ved bordet» bak tallet for hvert bord.`,
  participantsUnclear: (i) =>
    `Det er uklart hvor mange som deltok, ${places(i)} i ${i.file}. Det laveste tallet er brukt. Skriv bare ett tall, med «i alt» bak når det er alle, og «ved bordet» når det er ett bord.`,
  unreadableNotes: (i) =>
    `${i.file} er ikke lest: ${unread(i)}. De andre notatene er lest. Oppgi filen i «parorende notes code» for å se hva som må gjøres, eller flytt den ut av mappen notater.`,
  undatedEvents: (i) =>
    `${count(i.count)} ${plural(i.count, "arrangement", "arrangementer")} i notatene har ingen dato, og er ikke talt med. Skriv datoen øverst i notatet.`,
  codingAmongNotes: (i) =>
    `${i.file} er arbeidsboken der innspill kodes, og er ikke lest som notat. Les den inn med «parorende notes fetch», og legg den utenfor mappen notater.`,
};

export const noteIssueNames: NoteIssueNames = {
  emptyNotes: "notat uten innspill",
  notesTextLeftOut: "tekst utenfor punktene, ikke lest som innspill",
  repeatedStatementId: "innspill med samme id",
  statementIdReplaced: "innspill med personopplysninger i id-en",
  dateNotUnderstood: "dato som ikke er forstått",
  unknownSpeaker: "ukjent ord for hvem som sa det",
  eventFactsDiffer: "ulike antall deltakere for samme arrangement",
  participantsUnclear: "uklart antall deltakere",
  unreadableNotes: "notat som ikke kunne leses",
  undatedEvents: "arrangementer uten dato",
  codingAmongNotes: "arbeidsbok for koding blant notatene",
};
