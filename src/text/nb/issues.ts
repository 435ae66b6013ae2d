import type { DataIssue, IssueCode } from "../../domain/issues.js";

/** One line about a data issue, for the person who holds the file. */
export type IssueTexts = { readonly [C in IssueCode]: (issue: DataIssue) => string };

const rows = ({ count }: DataIssue): string => (count === 1 ? "1 rad" : `${count} rader`);
const column = (issue: DataIssue): string =>
  issue.column === null ? issue.file : `kolonnen «${issue.column}»`;
const meant = ({ suggestion }: DataIssue): string =>
  suggestion === null ? "" : ` Kanskje «${suggestion}» er ment.`;

export const issues: IssueTexts = {
  unknownColumn: (i) =>
    `Kjenner ikke ${column(i)}. Den er ikke tatt med.${meant(i)} Koble den i wave.json hvis den er et spørsmål.`,
  unknownLabel: (i) =>
    `${rows(i)} i ${column(i)} har et svar som ikke finnes i kodeboken. De er ikke tatt med.${meant(i)}`,
  duplicateResponse: (i) => `${rows(i)} har en svar-id som står tidligere i filen. Bare den første er talt.`,
  outsideBase: (i) =>
    `${rows(i)} har svart på ${column(i)} uten å høre til dem som får spørsmålet. De er ikke tatt med der.`,
  blankRouting: (i) => `${rows(i)} har svart på ${column(i)}, men ikke på spørsmålet foran. De er talt med.`,
  identityColumn: (i) => `${column(i)} er personopplysninger og ble ikke lest inn.`,
  ragged: (i) => `${rows(i)} i ${i.file} har for få eller for mange felt. Manglende felt er lest som tomme.`,
  formulaCell: (i) =>
    `${rows(i)} i ${column(i)} ser ut som en formel. Den er lest som tekst og aldri regnet ut.`,
  controlCharacters: (i) => `${rows(i)} i ${i.file} hadde usynlige styretegn. De er fjernet.`,
  damagedByExcel: (i) =>
    `${rows(i)} i ${column(i)} ser ut til å være endret av Excel (datoer, nuller eller lange tall). Sjekk mot kilden.`,
  notANumber: (i) => `${rows(i)} i ${column(i)} er ikke et tall. De er ikke tatt med.`,
  outsideRange: (i) => `${rows(i)} i ${column(i)} er utenfor det som er mulig. De er ikke tatt med.`,
  missingTranslation: (i) =>
    `${i.count} tekster i ${i.file} mangler på dokumentets målform. Bokmål er brukt.`,
  countsDoNotAddUp: (i) =>
    `Svarene på ${column(i)} i ${i.file} summerer ikke til antallet som svarte. Sjekk radene.`,
  roundedCounts: (i) =>
    `${rows(i)} i ${i.file} har andel i stedet for antall. Antallet er regnet ut fra avrundede tall.`,
  hiddenInput: (i) => `${rows(i)} i ${i.file} er skjermet med «:». De er ukjente, ikke null.`,
  assumedWave: (i) =>
    `Målingen ${i.column ?? ""} følger ikke med verktøyet. Beskrivelsen er kopiert fra den nyeste og er antatt: sjekk wave.json.`,
  unknownCountRow: (i) =>
    `${rows(i)} i ${i.file} har spørsmål, svar eller gruppe som ikke finnes i kodeboken. De er ikke tatt med.${meant(i)}`,
};

/** What an issue is called in a published document, which names no rows. */
export const issueNames: { readonly [C in IssueCode]: string } = {
  unknownColumn: "ukjent kolonne",
  unknownLabel: "ukjent svar",
  duplicateResponse: "samme svar-id to ganger",
  outsideBase: "svar fra noen utenfor utvalget til spørsmålet",
  blankRouting: "svar uten svar på spørsmålet foran",
  identityColumn: "personopplysninger",
  ragged: "rader med for få eller for mange felt",
  formulaCell: "celle som ser ut som en formel",
  controlCharacters: "usynlige styretegn",
  damagedByExcel: "endret av Excel",
  notANumber: "ikke et tall",
  outsideRange: "tall utenfor det mulige",
  missingTranslation: "tekst som mangler på denne målformen",
  countsDoNotAddUp: "svar som ikke summerer",
  roundedCounts: "antall fra avrundet andel",
  hiddenInput: "skjermet i kilden",
  assumedWave: "antatt beskrivelse av målingen",
  unknownCountRow: "ukjent rad i svarfordelingen",
};
