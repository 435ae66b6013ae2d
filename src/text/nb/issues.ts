import type { DataIssue, IssueCode } from "../../domain/issues.js";
import { numberFormat } from "../numbers.js";
import { likeliest, listed, someOf } from "../listed.js";
import { plural } from "../plural.js";
import { noteIssueNames, noteIssues } from "./note-reading.js";
import { registerIssueNames, registerIssues } from "./register-issues.js";
import { reviewIssueNames, reviewIssues } from "./review-issues.js";

/** One line about a data issue, for the person who holds the file. */
export type IssueTexts = { readonly [C in IssueCode]: (issue: DataIssue) => string };

const format = numberFormat("nb");
const rows = ({ count }: DataIssue): string => `${format.count(count)} ${plural(count, "rad", "rader")}`;
const they = ({ count }: DataIssue): string => plural(count, "Den er", "De er");
const column = (issue: DataIssue): string =>
  issue.column === null ? issue.file : `kolonnen «${issue.column}»`;
const quoted = (names: readonly string[]): readonly string[] => names.map((name) => `«${name}»`);
const meant = ({ names }: DataIssue): string =>
  names.length === 0 ? "" : ` Kanskje ${listed(quoted(likeliest(names)), "eller")} er ment.`;
const answersKnown = ({ known = [] }: DataIssue): string =>
  known.length === 0 ? "" : ` Kodeboken har ${someOf(quoted(known), "og", "flere")}.`;
const wave = (issue: DataIssue): string => (issue.column === null ? "Målingen" : `Målingen ${issue.column}`);

function assumedWave(issue: DataIssue): string {
  const [basedOn, place] = issue.names;
  const from = basedOn === undefined ? "den nyeste" : `målingen ${basedOn}`;
  const next =
    place === undefined
      ? "Se målingene som følger med: «parorende list waves»."
      : `Skriv perioden og annet som er kjent, i ${place}.`;
  return `${wave(issue)} følger ikke med verktøyet. Beskrivelsen er kopiert fra ${from} og er antatt. ${next}`;
}

function assumedFields(issue: DataIssue): string {
  const [basedOn, ...fields] = issue.names;
  const what = fields.length === 0 ? "noe" : listed(quoted(fields), "og");
  const from = basedOn === undefined ? "en annen måling" : `målingen ${basedOn}`;
  return `${wave(issue)}: ${what} er kopiert fra ${from} og er antatt. Skriv det som er kjent, i ${issue.file}, og ta feltet ut av «assumed».`;
}

export const issues: IssueTexts = {
  unknownColumn: (i) =>
    `Kjenner ikke ${column(i)}. Den er ikke tatt med.${meant(i)} Koble den i wave.json hvis den er et spørsmål.`,
  unknownLabel: (i) =>
    `${rows(i)} i ${column(i)} har et svar som ikke finnes i kodeboken. Svaret er ikke tatt med.${meant(i)}${answersKnown(i)}`,
  otherText: (i) =>
    `${format.count(i.count)} svar i ${column(i)} hadde egen tekst. ${plural(i.count, "Det", "De")} er regnet som ${i.names.length === 0 ? "«Annet»" : listed(quoted(i.names), "og")}.`,
  itemLeftOut: (i) =>
    `${format.count(i.count)} svar på ${i.column ?? "et spørsmål"} finnes ikke i kodeboken. Det er så mange at resten kan gi et galt bilde, og spørsmålet er derfor ikke tatt med i målingen.${answersKnown(i)} Legg teksten fra filen inn i «labels» i wave.json.`,
  duplicateResponse: (i) =>
    `${rows(i)} har en svar-id som står tidligere i filen. Bare den første raden er talt med.`,
  duplicateInOtherFile: (i) =>
    `${rows(i)} har en svar-id som også står i ${i.names.length === 0 ? "en annen fil" : listed(i.names, "og")}. Bare den første raden er talt med.`,
  outsideBase: (i) =>
    `${rows(i)} har svar i ${column(i)} uten å høre til dem som får spørsmålet. Svaret er ikke tatt med der.`,
  blankRouting: (i) =>
    `${rows(i)} har svar i ${column(i)}, men ikke på spørsmålet foran. Svaret er talt med.`,
  identityColumn: (i) => `Fant personopplysninger i ${column(i)}. Kolonnen ble ikke lest inn.`,
  ragged: (i) =>
    `${rows(i)} i ${i.file} har for få eller for mange felt. Felt som mangler, er lest som tomme.`,
  formulaCell: (i) =>
    `${rows(i)} i ${column(i)} har det som ser ut som en formel. Den er lest som tekst og aldri regnet ut.`,
  controlCharacters: (i) => `${rows(i)} i ${i.file} hadde usynlige styretegn. Tegnene er fjernet.`,
  damagedByExcel: (i) =>
    `${rows(i)} i ${column(i)} ser ut til å være endret av Excel (datoer, nuller eller lange tall). Sjekk mot kilden.`,
  notANumber: (i) => `${rows(i)} i ${column(i)} har noe annet enn et tall. ${they(i)} ikke tatt med.`,
  outsideRange: (i) => `${rows(i)} i ${column(i)} har et tall som ikke er mulig. ${they(i)} ikke tatt med.`,
  partialLeftOut: (issue) =>
    `${rows(issue)} er påbegynt og ikke fullført. ${they(issue)} ikke tatt med. Med --include-partial blir de med.`,
  partialIncluded: (issue) =>
    `${rows(issue)} er påbegynt og ikke fullført. ${they(issue)} tatt med, som bedt om.`,
  unansweredLeftOut: (issue) => `${rows(issue)} har ingen svar. ${they(issue)} ikke tatt med.`,
  testLeftOut: (issue) => `${rows(issue)} er prøvesvar. ${they(issue)} ikke tatt med.`,
  labelTwice: (i) =>
    `I ${column(i)} har flere koder samme tekst (${format.count(i.count)} ${plural(i.count, "kode", "koder")} for mye). Svarene kan ikke skilles fra hverandre. Rett teksten der eksporten kommer fra.`,
  weightMissing: (i) =>
    `${rows(i)} i ${column(i)} har ingen vekt over 0. ${they(i)} talt med, men ikke i de vektede tallene.`,
  missingTranslation: (i) =>
    `${format.count(i.count)} ${plural(i.count, "tekst", "tekster")} i ${i.file} mangler på dokumentets språk. Bokmål er brukt.`,
  countsDoNotAddUp: (i) =>
    `Tallene for ${i.column ?? "et spørsmål"} i ${i.file} går ikke opp. ${i.column === null ? "Det første tallet er brukt." : "Spørsmålet er ikke tatt med for dem tallene gjelder."} Sjekk radene.`,
  missingBase: (i) =>
    `${i.file} mangler antall som svarte på ${i.column ?? "et spørsmål"}. Spørsmålet er ikke tatt med for dem tallene gjelder. Legg det inn.`,
  countsInPercent: (i) =>
    `${format.count(i.count)} tall i ${i.file} står som antall, men ser ut som prosent. De er ikke tatt med.`,
  roundedCounts: (i) =>
    `${format.count(i.count)} tall i ${i.file} er ${plural(i.count, "en andel", "andeler")} i stedet for antall. Antallet er regnet ut fra avrundede tall.`,
  hiddenInput: (i) =>
    `${rows(i)} i ${i.file} er skjermet med «:». ${plural(i.count, "Tallet", "Tallene")} er ukjent, ikke null.`,
  assumedWave,
  assumedFields,
  unknownCountRow: (i) =>
    `${rows(i)} i ${i.file} har spørsmål, svar eller gruppe som ikke finnes i kodeboken. ${they(i)} ikke tatt med.${meant(i)}`,
  mergedKommune: (i) =>
    `${rows(i)} i ${i.file} er for ${i.names.length === 0 ? "en kommune" : listed(i.names, "og")}${i.column === null ? "" : ` i målingen ${i.column}`}, som siden er slått sammen til deres. En del kan ikke stå for hele kommunen, så serien er ikke satt sammen.`,
  otherCounty: (i) =>
    `${rows(i)} i ${i.file} er for fylke ${i.names.length === 0 ? "med et annet nummer" : listed(i.names, "og")}${i.column === null ? "" : ` i målingen ${i.column}`}. Fylket deres fantes ikke da, så serien for fylket er ikke satt sammen.`,
  assumedOwnNumber: (i) =>
    `${i.file} har bare rader for kommune ${i.names.length === 0 ? "med et annet nummer" : listed(i.names, "og")}${i.column === null ? "" : `, og i parorende.json står ${i.column}`}. Radene er lest som deres. Sjekk at det stemmer.`,
  missingCountRow: (i) =>
    `${i.file} har svar på ${i.column ?? "et spørsmål"}, men mangler antall for ${i.names.length === 0 ? "hvert svar" : listed(quoted(i.names), "og")}. Det er ukjent, ikke null. Legg det inn, også når det er 0.`,
  countsDiffer: (i) =>
    `Kommunens egne tall i ${i.file} er ikke de samme som i ${i.names.length === 0 ? "eksporten" : listed(i.names, "og")}${i.column === null ? "" : ` (${i.column})`}. Tallene fra eksporten er brukt. Sjekk hvilke som er riktige.`,
  ungrouped: (i) =>
    `Fant ingen grupper etter ${i.column ?? "spørsmålet"} i ${i.file}. Svarene derfra er ikke delt opp.`,
  waveBeforeSurvey: (i) =>
    `Målingen${i.column === null ? "" : ` ${i.column}`} er eldre enn den første målingen som følger med${i.names.length === 0 ? "" : ` (${listed(i.names, "og")})`}. Sjekk at årstallet er riktig.`,
  waveOrderUnknown: (i) =>
    `Målingene${i.names.length === 0 ? "" : ` ${listed(i.names, "og")}`} er fra samme år, og vi vet ikke når de var. Rekkefølgen kan være feil. Skriv perioden i wave.json.`,
  ...noteIssues,
  ...reviewIssues,
  ...registerIssues,
  unknownArea: (i) =>
    `${rows(i)} i ${column(i)} har noe annet enn et område som kan stå der. ${plural(i.count, "Feltet er lest som tomt", "Feltene er lest som tomme")}. Bruk navnet eller id-en til et av områdene («parorende list areas»).`,
  notCoded: (i) => `${rows(i)} i ${i.file} har ikke noe hovedområde. ${they(i)} ikke tatt med.`,
  codedTwice: (i) =>
    `${rows(i)} i ${i.file} har en id som står tidligere i filen. Bare den første raden er tatt med.`,
  codeWithoutId: (i) => `${rows(i)} i ${i.file} har et område, men ingen id. ${they(i)} ikke tatt med.`,
  qdaSourceMissing: (i) =>
    `${format.count(i.count)} ${plural(i.count, "tekst", "tekster")} som ${i.file} viser til, ligger ikke i filen. Kodingen av ${plural(i.count, "den", "dem")} er ikke tatt med. Lag filen på nytt med tekstene inni.`,
  qdaNotText: (i) =>
    `${format.count(i.count)} ${plural(i.count, "kilde", "kilder")} i ${i.file} er ikke tekst, men bilde, lyd eller video. ${they(i)} ikke tatt med.`,
  qdaCodingLost: (i) =>
    `${format.count(i.count)} ${plural(i.count, "koding", "kodinger")} i ${i.file} viser til en kode eller en tekst som ikke finnes der. ${they(i)} ikke tatt med.`,
  qdaThirdArea: (i) =>
    `${format.count(i.count)} innspill i ${i.file} har mer enn to områder. Det første er hovedområde og det andre biområde. Resten er ikke tatt med.`,
  publishedEarlier: (i) =>
    `${format.count(i.count)} tall i ${i.file} er skjermet nå, men er publisert tidligere${i.names.length === 0 ? "" : `: ${someOf(i.names, "og", "flere")}`}. Tall som er ute, kan ikke skjermes. Bruk dem slik de ble publisert, og snakk med personvernombudet før noe annet blir sendt ut.`,
};

/** What an issue is called in a published document, which names no rows. */
export const issueNames: { readonly [C in IssueCode]: string } = {
  unknownColumn: "ukjent kolonne",
  unknownLabel: "ukjent svar",
  otherText: "egen tekst, regnet som «Annet»",
  itemLeftOut: "spørsmål som ikke er tatt med, fordi for mange svar er ukjente",
  duplicateResponse: "samme svar-id to ganger",
  duplicateInOtherFile: "samme svar-id i en annen fil",
  outsideBase: "svar fra noen som ikke skulle ha fått spørsmålet",
  blankRouting: "svar uten svar på spørsmålet foran",
  identityColumn: "personopplysninger",
  ragged: "rader med for få eller for mange felt",
  formulaCell: "celle som ser ut som en formel",
  controlCharacters: "usynlige styretegn",
  damagedByExcel: "endret av Excel",
  notANumber: "ikke et tall",
  outsideRange: "tall utenfor det mulige",
  partialLeftOut: "påbegynte svar, ikke tatt med",
  partialIncluded: "påbegynte svar, tatt med",
  unansweredLeftOut: "rader uten svar",
  testLeftOut: "prøvesvar",
  labelTwice: "samme tekst for flere koder",
  weightMissing: "svar uten vekt",
  missingTranslation: "tekst som mangler på dokumentets språk",
  countsDoNotAddUp: "spørsmål med tall som ikke går opp",
  missingBase: "spørsmål uten antall som svarte, ikke tatt med",
  countsInPercent: "prosent som står som antall, ikke tatt med",
  roundedCounts: "antall regnet ut fra avrundet andel",
  hiddenInput: "skjermet i kilden",
  assumedWave: "antatt beskrivelse av målingen",
  assumedFields: "antatte opplysninger om målingen",
  unknownCountRow: "ukjent rad i svarfordelingen",
  mergedKommune: "rader for en kommune som siden er slått sammen med andre",
  otherCounty: "rader for et annet fylke, fra før fylkesnummeret ble endret",
  assumedOwnNumber: "kommunenummer som er antatt å være kommunens eget",
  missingCountRow: "svar uten antall i svarfordelingen",
  countsDiffer: "ulike tall i eksporten og svarfordelingen",
  ungrouped: "svar som ikke er delt opp",
  waveBeforeSurvey: "måling eldre enn den første kjente",
  waveOrderUnknown: "målinger med ukjent rekkefølge",
  ...noteIssueNames,
  ...reviewIssueNames,
  ...registerIssueNames,
  unknownArea: "ukjent område",
  notCoded: "innspill uten hovedområde",
  codedTwice: "samme id to ganger",
  codeWithoutId: "område uten id",
  qdaSourceMissing: "tekst som mangler i filen",
  qdaNotText: "kilde som ikke er tekst",
  qdaCodingLost: "koding som ikke viser til noe",
  qdaThirdArea: "innspill med mer enn to områder",
  publishedEarlier: "tall som er publisert før, og skjermet nå",
};
