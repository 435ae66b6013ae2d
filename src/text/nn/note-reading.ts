import type { NotesFormat } from "../../domain/errors.js";
import type { DataIssue } from "../../domain/issues.js";
import type { NoteErrorTexts, NoteIssueNames, NoteIssueTexts } from "../nb/note-reading.js";
import { numberFormat } from "../numbers.js";
import { plural } from "../plural.js";

const { count } = numberFormat("nn");
const listed = (names: readonly string[]): string => names.map((name) => `«${name}»`).join(", ");
const places = (issue: DataIssue): string => `${count(issue.count)} ${plural(issue.count, "stad", "stader")}`;

const formats: Readonly<Record<NotesFormat, string>> = {
  doc: "er lagra i det gamle Word-formatet (doc). Opne fila i Word, lagre ho som «Word-dokument (docx)», og prøv igjen.",
  pdf: "er ei PDF-fil. Be om dokumentet ho er laga frå, eller opne ho i Word og lagre ho som «Word-dokument (docx)». Er ho skanna, må innspela skrivast av.",
  rtf: "er lagra som rik tekst (rtf). Opne fila i Word, lagre ho som «Word-dokument (docx)», og prøv igjen.",
  odt: "er eit OpenDocument-dokument (odt). Opne fila i programmet ho er laga i, lagre ho som «Word-dokument (docx)», og prøv igjen.",
  pages: "er eit Pages-dokument. Vel Arkiv, Eksporter til, Word i Pages, og bruk fila som blir laga (docx).",
  slides: "er ein presentasjon. Kopier innspela inn i eit Word-dokument (docx) eller ei tekstfil (txt).",
  picture: "er eit bilete. Skriv av innspela i skjemaet frå «parorende notes skjema», eller i ei tekstfil.",
  page: "er ei nettside. Kopier innspela inn i eit Word-dokument (docx) eller ei tekstfil (txt).",
  other: "er ein type fil vi ikkje les notat frå. Lagre notatet som docx, md, txt, xlsx eller csv.",
};

const whyUnread: Readonly<Record<string, string>> = {
  notesFormat: "det er ein type fil vi ikkje les notat frå",
  lockedDocument: "fila er låst med passord",
  passwordProtected: "fila er låst med passord",
  brokenDocument: "fila er skadd",
  brokenWorkbook: "fila er skadd",
  documentTooLarge: "fila er for stor",
  workbookTooLarge: "fila er for stor",
  onlyPictures: "fila har berre bilete",
  noTextColumn: "fila har inga kolonne med innspel",
};
const unread = ({ names: [code = ""] }: DataIssue): string =>
  whyUnread[code] ?? "fila kan ikkje opnast som notat";

export const noteErrors: NoteErrorTexts = {
  notesFormat: ({ file, format }) => `${file} ${formats[format]}`,
  lockedDocument: ({ file }) =>
    `${file} er låst med passord. Opne fila i Word, fjern passordet (Fil, Informasjon, Vern dokument), lagre, og prøv igjen.`,
  brokenDocument: ({ file }) =>
    `${file} er skadd, eller er ikkje eit Word-dokument. Opne fila i Word, lagre ho på nytt som «Word-dokument (docx)», og prøv igjen.`,
  documentTooLarge: ({ file, megabytes, most }) =>
    `${file} har ${count(megabytes)} MB tekst. Vi les ikkje meir enn ${count(most)} MB notat frå éi fil. Sjekk at det er rett fil, eller del ho i fleire.`,
  onlyPictures: ({ file }) =>
    `${file} har berre bilete, og vi kan ikkje lese skrifta i bileta. Skriv av innspela i dokumentet, eller i skjemaet frå «parorende notes skjema».`,
  noTextColumn: ({ file, sheet, headings }) =>
    `${file}${sheet === null ? "" : `, arket «${sheet}»`}: fann inga kolonne med innspel. ${headings.length === 0 ? "Vi kjende ikkje igjen nokon overskrifter." : `Overskriftene er ${listed(headings)}.`} Kall kolonnen med innspela «innspel», og gjerne dei andre «id», «spørsmål», «bord» og «sagt av».`,
  reviewWorkbookAsNotes: ({ file }) =>
    `${file} er arbeidsboka der innspel blir koda, og ikkje eit notat. Les ho inn med «parorende notes fetch», og legg ho utanfor mappa notater.`,
  noStatements: ({ files }) =>
    files.length === 0
      ? "Fann ingen notat. Legg notata i mappa notater, eller skriv namna på filene i kommandoen."
      : `Fann ingen innspel i ${files.join(", ")}. Sjekk at notata er lagra, og at kvart innspel står på si eiga linje eller i si eiga rad.`,
  notesNeeded: () =>
    "Her er det ingen notat å lese. Oppgi dei («parorende notes code kafe.docx»), eller oppgi mappa til kommunen med --workspace.",
  workspaceForNotes: () =>
    "Det som er avgjort om innspela, blir lagra i mappa til kommunen. Gå til ho, eller oppgi ho med --workspace. Finst det inga, lagar du ei slik: «parorende init min-kommune».",
};

export const noteIssues: NoteIssueTexts = {
  emptyNotes: (i) => `Fann ingen innspel i ${i.file}. Sjekk at notatet er fylt ut og lagra.`,
  notesTextLeftOut: (i) =>
    `${places(i)} i ${i.file} har tekst utanfor punkta. ${plural(i.count, "Han", "Dei")} er ikkje ${plural(i.count, "lesen", "lesne")} som innspel. Set eit punkt («-») framfor det som er innspel.`,
  repeatedStatementId: (i) =>
    `${count(i.count)} innspel i ${i.file} har ein id som står tidlegare i fila. Dei har fått eit tal bak id-en.`,
  statementIdReplaced: (i) =>
    `${count(i.count)} innspel i ${i.file} hadde ein id med personopplysningar i. Dei har fått ein annan id. Bruk løpenummer som id, og ikkje namn eller fødselsnummer.`,
  dateNotUnderstood: (i) =>
    `Forstod ikkje datoen ${count(i.count)} ${plural(i.count, "gong", "gonger")} i ${i.file}. Skriv dag, månad og år, som 12.3.2025.`,
  unknownSpeaker: (i) =>
    `Forstod ikkje kven som hadde sagt det, ${places(i)} i ${i.file}. Skriv pårørande, brukar, tilsett eller ukjend. Her er «ukjend» brukt.`,
  eventFactsDiffer: (i) =>
    `${i.file} har eit anna tal på deltakarar enn eit anna notat frå same arrangement. Det lågaste talet er brukt. Skriv same tal i begge, for alle borda til saman, eller «ved bordet» bak talet for kvart bord.`,
  participantsUnclear: (i) =>
    `Det er uklart kor mange som deltok, ${places(i)} i ${i.file}. Det lågaste talet er brukt. Skriv berre eitt tal, med «i alt» bak når det er alle, og «ved bordet» når det er eitt bord.`,
  unreadableNotes: (i) =>
    `${i.file} er ikkje lesen: ${unread(i)}. Dei andre notata er lesne. Oppgi fila i «parorende notes code» for å sjå kva som må gjerast, eller flytt ho ut av mappa notater.`,
  undatedEvents: (i) =>
    `${count(i.count)} ${plural(i.count, "arrangement", "arrangement")} i notata har ingen dato, og er ikkje talde med. Skriv datoen øvst i notatet.`,
  codingAmongNotes: (i) =>
    `${i.file} er arbeidsboka der innspel blir koda, og er ikkje lesen som notat. Les ho inn med «parorende notes fetch», og legg ho utanfor mappa notater.`,
};

export const noteIssueNames: NoteIssueNames = {
  emptyNotes: "notat utan innspel",
  notesTextLeftOut: "tekst utanfor punkta, ikkje lesen som innspel",
  repeatedStatementId: "innspel med same id",
  statementIdReplaced: "innspel med personopplysningar i id-en",
  dateNotUnderstood: "dato som ikkje er forstått",
  unknownSpeaker: "ukjent ord for kven som sa det",
  eventFactsDiffer: "ulike tal på deltakarar for same arrangement",
  participantsUnclear: "uklart tal på deltakarar",
  unreadableNotes: "notat som ikkje kunne lesast",
  undatedEvents: "arrangement utan dato",
  codingAmongNotes: "arbeidsbok for koding blant notata",
};
