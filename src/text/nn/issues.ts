import type { DataIssue } from "../../domain/issues.js";
import type { issueNames as masterNames, IssueTexts } from "../nb/issues.js";
import { numberFormat } from "../numbers.js";
import { likeliest, listed, someOf } from "../listed.js";
import { plural } from "../plural.js";
import { noteIssueNames, noteIssues } from "./note-reading.js";
import { registerIssueNames, registerIssues } from "./register-issues.js";
import { reviewIssueNames, reviewIssues } from "./review-issues.js";

const format = numberFormat("nn");
const rows = ({ count }: DataIssue): string => `${format.count(count)} ${plural(count, "rad", "rader")}`;
const leftOut = ({ count }: DataIssue): string =>
  plural(count, "Ho er ikkje teken med.", "Dei er ikkje tekne med.");
const column = (issue: DataIssue): string =>
  issue.column === null ? issue.file : `kolonnen «${issue.column}»`;
const quoted = (names: readonly string[]): readonly string[] => names.map((name) => `«${name}»`);
const meant = ({ names }: DataIssue): string =>
  names.length === 0 ? "" : ` Kanskje ${listed(quoted(likeliest(names)), "eller")} er meint.`;
const answersKnown = ({ known = [] }: DataIssue): string =>
  known.length === 0 ? "" : ` Kodeboka har ${someOf(quoted(known), "og", "fleire")}.`;
const wave = (issue: DataIssue): string => (issue.column === null ? "Målinga" : `Målinga ${issue.column}`);

function assumedWave(issue: DataIssue): string {
  const [basedOn, place] = issue.names;
  const from = basedOn === undefined ? "den nyaste" : `målinga ${basedOn}`;
  const next =
    place === undefined
      ? "Sjå målingane som følgjer med: «parorende list waves»."
      : `Skriv perioden og anna som er kjent, i ${place}.`;
  return `${wave(issue)} følgjer ikkje med verktøyet. Skildringa er kopiert frå ${from} og er anteken. ${next}`;
}

function assumedFields(issue: DataIssue): string {
  const [basedOn, ...fields] = issue.names;
  const what = fields.length === 0 ? "noko" : listed(quoted(fields), "og");
  const from = basedOn === undefined ? "ei anna måling" : `målinga ${basedOn}`;
  return `${wave(issue)}: ${what} er kopiert frå ${from} og er anteke. Skriv det som er kjent, i ${issue.file}, og ta feltet ut av «assumed».`;
}

export const issues: IssueTexts = {
  unknownColumn: (i) =>
    `Kjenner ikkje ${column(i)}. Han er ikkje teken med.${meant(i)} Kople han i wave.json om han er eit spørsmål.`,
  unknownLabel: (i) =>
    `${rows(i)} i ${column(i)} har eit svar som ikkje finst i kodeboka. Svaret er ikkje teke med.${meant(i)}${answersKnown(i)}`,
  otherText: (i) =>
    `${format.count(i.count)} svar i ${column(i)} hadde eigen tekst. ${plural(i.count, "Det er rekna", "Dei er rekna")} som ${i.names.length === 0 ? "«Anna»" : listed(quoted(i.names), "og")}.`,
  itemLeftOut: (i) =>
    `${format.count(i.count)} svar på ${i.column ?? "eit spørsmål"} finst ikkje i kodeboka. Det er så mange at resten kan gi eit feil bilete, og spørsmålet er difor ikkje teke med i målinga.${answersKnown(i)} Legg teksten frå fila inn i «labels» i wave.json.`,
  duplicateResponse: (i) =>
    `${rows(i)} har ein svar-id som står tidlegare i fila. Berre den første rada er talt med.`,
  duplicateInOtherFile: (i) =>
    `${rows(i)} har ein svar-id som òg står i ${i.names.length === 0 ? "ei anna fil" : listed(i.names, "og")}. Berre den første rada er talt med.`,
  outsideBase: (i) =>
    `${rows(i)} har svar i ${column(i)} utan å høyre til dei som får spørsmålet. Svaret er ikkje teke med der.`,
  blankRouting: (i) =>
    `${rows(i)} har svar i ${column(i)}, men ikkje på spørsmålet framfor. Svaret er talt med.`,
  identityColumn: (i) => `Fann personopplysningar i ${column(i)}. Kolonnen blei ikkje lesen inn.`,
  ragged: (i) =>
    `${rows(i)} i ${i.file} har for få eller for mange felt. Felt som manglar, er lesne som tomme.`,
  formulaCell: (i) =>
    `${rows(i)} i ${column(i)} har det som ser ut som ein formel. Han er lesen som tekst og aldri rekna ut.`,
  controlCharacters: (i) => `${rows(i)} i ${i.file} hadde usynlege styreteikn. Teikna er fjerna.`,
  damagedByExcel: (i) =>
    `${rows(i)} i ${column(i)} ser ut til å vere endra av Excel (datoar, nullar eller lange tal). Sjekk mot kjelda.`,
  notANumber: (i) => `${rows(i)} i ${column(i)} har noko anna enn eit tal. ${leftOut(i)}`,
  outsideRange: (i) => `${rows(i)} i ${column(i)} har eit tal som ikkje er mogleg. ${leftOut(i)}`,
  partialLeftOut: (issue) =>
    `${rows(issue)} er ikkje fullførte, og ikkje tekne med. Med --include-partial blir dei med.`,
  partialIncluded: (issue) => `${rows(issue)} er ikkje fullførte, og tekne med, slik du bad om.`,
  unansweredLeftOut: (issue) => `${rows(issue)} har ingen svar. Dei er ikkje tekne med.`,
  testLeftOut: (issue) => `${rows(issue)} er prøvesvar. Dei er ikkje tekne med.`,
  labelTwice: (i) =>
    `I ${column(i)} har fleire kodar same tekst (${format.count(i.count)} ${plural(i.count, "kode", "kodar")} for mykje). Svara kan ikkje skiljast frå kvarandre. Rett teksten der eksporten kjem frå.`,
  weightMissing: (i) =>
    `${rows(i)} i ${column(i)} har inga vekt over 0. ${plural(i.count, "Ho er tald med", "Dei er talde med")}, men ikkje i dei vekta tala.`,
  missingTranslation: (i) =>
    `${format.count(i.count)} ${plural(i.count, "tekst", "tekstar")} i ${i.file} manglar på språket til dokumentet. Bokmål er brukt.`,
  countsDoNotAddUp: (i) =>
    `Tala for ${i.column ?? "eit spørsmål"} i ${i.file} går ikkje opp. ${i.column === null ? "Det første talet er brukt." : "Spørsmålet er ikkje teke med for dei tala gjeld."} Sjekk radene.`,
  missingBase: (i) =>
    `${i.file} manglar talet på dei som svara på ${i.column ?? "eit spørsmål"}. Spørsmålet er ikkje teke med for dei tala gjeld. Legg det inn.`,
  countsInPercent: (i) =>
    `${format.count(i.count)} tal i ${i.file} står som antal, men ser ut som prosent. Dei er ikkje tekne med.`,
  roundedCounts: (i) =>
    `${format.count(i.count)} tal i ${i.file} er ${plural(i.count, "ein del", "delar")} i staden for tal på svar. Talet på svar er rekna ut frå avrunda tal.`,
  hiddenInput: (i) =>
    `${rows(i)} i ${i.file} er skjerma med «:». ${plural(i.count, "Talet er ukjent", "Tala er ukjende")}, ikkje null.`,
  assumedWave,
  assumedFields,
  unknownCountRow: (i) =>
    `${rows(i)} i ${i.file} har spørsmål, svar eller gruppe som ikkje finst i kodeboka. ${leftOut(i)}${meant(i)}`,
  mergedKommune: (i) =>
    `${rows(i)} i ${i.file} er for ${i.names.length === 0 ? "ein kommune" : listed(i.names, "og")}${i.column === null ? "" : ` i målinga ${i.column}`}, som sidan er slått saman til dykkar. Ein del kan ikkje stå for heile kommunen, så serien er ikkje sett saman.`,
  otherCounty: (i) =>
    `${rows(i)} i ${i.file} er for fylke ${i.names.length === 0 ? "med eit anna nummer" : listed(i.names, "og")}${i.column === null ? "" : ` i målinga ${i.column}`}. Fylket dykkar fanst ikkje då, så serien for fylket er ikkje sett saman.`,
  assumedOwnNumber: (i) =>
    `${i.file} har berre rader for kommune ${i.names.length === 0 ? "med eit anna nummer" : listed(i.names, "og")}${i.column === null ? "" : `, og i parorende.json står ${i.column}`}. Radene er lesne som dykkar. Sjekk at det stemmer.`,
  missingCountRow: (i) =>
    `${i.file} har svar på ${i.column ?? "eit spørsmål"}, men manglar tal for ${i.names.length === 0 ? "kvart svar" : listed(quoted(i.names), "og")}. Det er ukjent, ikkje null. Legg det inn, òg når det er 0.`,
  countsDiffer: (i) =>
    `Kommunen sine eigne tal i ${i.file} er ikkje dei same som i ${i.names.length === 0 ? "eksporten" : listed(i.names, "og")}${i.column === null ? "" : ` (${i.column})`}. Tala frå eksporten er brukte. Sjekk kva for nokre som er rette.`,
  ungrouped: (i) =>
    `Fann ingen grupper etter ${i.column ?? "spørsmålet"} i ${i.file}. Svara derifrå er ikkje delte opp.`,
  waveBeforeSurvey: (i) =>
    `Målinga${i.column === null ? "" : ` ${i.column}`} er eldre enn den første målinga som følgjer med${i.names.length === 0 ? "" : ` (${listed(i.names, "og")})`}. Sjekk at årstalet er rett.`,
  waveOrderUnknown: (i) =>
    `Målingane${i.names.length === 0 ? "" : ` ${listed(i.names, "og")}`} er frå same år, og vi veit ikkje når dei var. Rekkjefølgja kan vere feil. Skriv perioden i wave.json.`,
  ...noteIssues,
  ...reviewIssues,
  ...registerIssues,
  unknownArea: (i) =>
    `${rows(i)} i ${column(i)} har noko anna enn eit område som kan stå der. ${plural(i.count, "Feltet er lese som tomt", "Felta er lesne som tomme")}. Bruk namnet eller id-en til eitt av områda («parorende list areas»).`,
  notCoded: (i) => `${rows(i)} i ${i.file} har ikkje noko hovudområde. ${leftOut(i)}`,
  codedTwice: (i) =>
    `${rows(i)} i ${i.file} har ein id som står tidlegare i fila. Berre den første rada er teken med.`,
  codeWithoutId: (i) => `${rows(i)} i ${i.file} har eit område, men ingen id. ${leftOut(i)}`,
  qdaSourceMissing: (i) =>
    `${format.count(i.count)} ${plural(i.count, "tekst", "tekstar")} som ${i.file} viser til, ligg ikkje i fila. Kodinga der er ikkje teken med. Lag fila på nytt med tekstane inni.`,
  qdaNotText: (i) =>
    `${format.count(i.count)} ${plural(i.count, "kjelde", "kjelder")} i ${i.file} er ikkje tekst, men bilete, lyd eller video. ${leftOut(i)}`,
  qdaCodingLost: (i) =>
    `${format.count(i.count)} ${plural(i.count, "koding", "kodingar")} i ${i.file} viser til ein kode eller ein tekst som ikkje finst der. ${leftOut(i)}`,
  qdaThirdArea: (i) =>
    `${format.count(i.count)} innspel i ${i.file} har meir enn to område. Det første er hovudområde og det andre biområde. Resten er ikkje teke med.`,
  publishedEarlier: (i) =>
    `${format.count(i.count)} tal i ${i.file} er skjerma no, men er publiserte før${i.names.length === 0 ? "" : `: ${someOf(i.names, "og", "fleire")}`}. Tal som er ute, kan ikkje skjermast. Bruk dei slik dei vart publiserte, og snakk med personvernombodet før noko anna blir sendt ut.`,
};

export const issueNames: typeof masterNames = {
  unknownColumn: "ukjend kolonne",
  unknownLabel: "ukjent svar",
  otherText: "eigen tekst, rekna som «Anna»",
  itemLeftOut: "spørsmål som ikkje er teke med, fordi for mange svar er ukjende",
  duplicateResponse: "same svar-id to gonger",
  duplicateInOtherFile: "same svar-id i ei anna fil",
  outsideBase: "svar frå nokon som ikkje skulle ha fått spørsmålet",
  blankRouting: "svar utan svar på spørsmålet framfor",
  identityColumn: "personopplysningar",
  ragged: "rader med for få eller for mange felt",
  formulaCell: "celle som ser ut som ein formel",
  controlCharacters: "usynlege styreteikn",
  damagedByExcel: "endra av Excel",
  notANumber: "ikkje eit tal",
  outsideRange: "tal utanfor det moglege",
  partialLeftOut: "påbyrja svar, ikkje tekne med",
  partialIncluded: "påbyrja svar, tekne med",
  unansweredLeftOut: "rader utan svar",
  testLeftOut: "prøvesvar",
  labelTwice: "same tekst for fleire kodar",
  weightMissing: "svar utan vekt",
  missingTranslation: "tekst som manglar på språket til dokumentet",
  countsDoNotAddUp: "spørsmål med tal som ikkje går opp",
  missingBase: "spørsmål utan talet på dei som svara, ikkje teke med",
  countsInPercent: "prosent som står som antal, ikkje tekne med",
  roundedCounts: "tal på svar rekna ut frå avrunda del",
  hiddenInput: "skjerma i kjelda",
  assumedWave: "anteken skildring av målinga",
  assumedFields: "antekne opplysningar om målinga",
  unknownCountRow: "ukjend rad i svarfordelinga",
  mergedKommune: "rader for ein kommune som sidan er slått saman med andre",
  otherCounty: "rader for eit anna fylke, frå før fylkesnummeret blei endra",
  assumedOwnNumber: "kommunenummer som er anteke å vere kommunen sitt eige",
  missingCountRow: "svar utan tal i svarfordelinga",
  countsDiffer: "ulike tal i eksporten og svarfordelinga",
  ungrouped: "svar som ikkje er delte opp",
  waveBeforeSurvey: "måling eldre enn den første kjende",
  waveOrderUnknown: "målingar med ukjend rekkjefølgje",
  ...noteIssueNames,
  ...reviewIssueNames,
  ...registerIssueNames,
  unknownArea: "ukjent område",
  notCoded: "innspel utan hovudområde",
  codedTwice: "same id to gonger",
  codeWithoutId: "område utan id",
  qdaSourceMissing: "tekst som manglar i fila",
  qdaNotText: "kjelde som ikkje er tekst",
  qdaCodingLost: "koding som ikkje viser til noko",
  qdaThirdArea: "innspel med meir enn to område",
  publishedEarlier: "tal som er publiserte før, og skjerma no",
};
