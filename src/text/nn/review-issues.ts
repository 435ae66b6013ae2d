import type { DataIssue } from "../../domain/issues.js";
import type { ReviewErrorTexts, ReviewIssueNames, ReviewIssueTexts } from "../nb/review-issues.js";
import { numberFormat } from "../numbers.js";
import { plural } from "../plural.js";

const { count } = numberFormat("nn");

/** «3 rader i gjennomgang.xlsx, arket «Innspel»,». */
const rows = (issue: DataIssue): string => {
  const [sheet] = issue.names;
  const place = sheet === undefined || sheet === issue.file ? "" : `, arket «${sheet}»,`;
  return `${count(issue.count)} ${plural(issue.count, "rad", "rader")} i ${issue.file}${place}`;
};
const leftOut = (issue: DataIssue): string =>
  plural(issue.count, "Ho er ikkje teken med.", "Dei er ikkje tekne med.");

export const reviewIssues: ReviewIssueTexts = {
  reviewUnclearCell: (i) =>
    `${rows(i)} har noko i ${i.column === null ? "ei celle" : `kolonnen «${i.column}»`} som ikkje står på lista, eller som kan tyde fleire ting. ${leftOut(i)} Vel frå lista, og les inn fila på nytt.`,
  reviewWithoutArea: (i) =>
    `${rows(i)} er ${plural(i.count, "fylt", "fylte")} ut utan hovudområde. ${leftOut(i)} Vel hovudområde, og les inn fila på nytt.`,
  reviewUnknownStatement: (i) =>
    `${rows(i)} har ein id som ikkje er blant innspela. ${leftOut(i)} Sjekk at id-en ikkje er endra, og at notatet framleis ligg i mappa.`,
  reviewTextChanged: (i) =>
    `${rows(i)} har ein annan tekst enn innspelet. ${leftOut(i)} Set teksten tilbake, eller lag ei ny fil om notatet er endra.`,
  reviewSplitSince: (i) =>
    `${rows(i)} gjeld eit innspel som alt er delt på ein annan måte. ${leftOut(i)} Lag ei ny fil, og vel område for delane der.`,
  reviewSplitWords: (i) =>
    `${rows(i)} skulle dele eit innspel. Ein av delane har ord som ikkje står der, eller er heile innspelet, eller så har delane same ord fleire gonger enn det står der. ${leftOut(i)} La kvar rad halde på sin del av teksten, ord for ord.`,
  reviewSplitWordsLeft: (i) =>
    `${rows(i)} deler eit innspel, men delane har ikkje med alle orda. Innspelet er delt likevel. Sjekk at ikkje noko viktig vart borte.`,
  reviewSameArea: (i) => `${rows(i)} har same hovudområde og biområde. Biområdet er ikkje teke med.`,
  reviewQuoteUrgent: (i) =>
    `${rows(i)} kan ikkje siterast, fordi innspelet er merkt «må vurderast i dag». Resten av rada er teken med.`,
  reviewQuoteRecognizable: (i) =>
    `${rows(i)} kan ikkje siterast, fordi personen kan kjennast att, eller fordi ingen har teke stilling til det. Resten av rada er teken med. Skriv «nei» under «Kan kjennast att» om ingen kan skjøne kven det er.`,
  reviewNoteMasked: (i) =>
    `${rows(i)} har personopplysningar i notatet. Dei er maskerte. Ta dei bort i fila òg.`,
  reviewCodeMasked: (i) =>
    `Nye namn på kodar i ${i.file} med personopplysningar: ${count(i.count)}. Dei er maskerte. Gi kodane andre namn.`,
};

export const reviewIssueNames: ReviewIssueNames = {
  reviewUnclearCell: "celle i gjennomgangen med noko som ikkje står på lista",
  reviewWithoutArea: "rad i gjennomgangen utan hovudområde",
  reviewUnknownStatement: "rad i gjennomgangen med ukjend id",
  reviewTextChanged: "rad i gjennomgangen med ein annan tekst enn innspelet",
  reviewSplitSince: "innspel som er delt på to måtar",
  reviewSplitWords: "innspel som er delt med andre ord enn sine eigne",
  reviewSplitWordsLeft: "innspel som er delt utan alle orda",
  reviewSameArea: "same hovudområde og biområde",
  reviewQuoteUrgent: "sitat som ikkje er tillate, fordi innspelet må vurderast",
  reviewQuoteRecognizable: "sitat som ikkje er tillate, fordi personen kan kjennast att",
  reviewNoteMasked: "notat i gjennomgangen med personopplysningar",
  reviewCodeMasked: "kode med personopplysningar i namnet",
};

export const reviewErrors: ReviewErrorTexts = {
  reviewFormat: ({ file }) =>
    `${file} kan ikkje lesast inn her. Det kan ei arbeidsbok (xlsx), eit prosjekt (qdpx) og ei kodebok (qdc). Lag arbeidsboka med «parorende notes code --format xlsx».`,
  blankDecider: ({ option }) =>
    `${option} kan ikkje vere tom. Skriv ei rolle eller initialar, til dømes ${option} koordinator.`,
  reviewSheetMissing: ({ file, sheet }) =>
    `${file} manglar arket «${sheet}», eller kolonnane for id, innspel og hovudområde. Bruk fila slik programmet laga ho, og kopier vala inn i ho.`,
  decisionsChanged: ({ file }) => `${file} er endra av andre, så siste valet er ikkje lagra. Start på nytt.`,
};
