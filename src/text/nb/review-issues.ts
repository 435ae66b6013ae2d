import type { ErrorFacts } from "../../domain/errors.js";
import type { DataIssue, IssueCode } from "../../domain/issues.js";
import { numberFormat } from "../numbers.js";
import { plural } from "../plural.js";

type ReviewErrorCode = "reviewFormat" | "blankDecider" | "reviewSheetMissing" | "decisionsChanged";
type ReviewCode = Extract<IssueCode, `review${string}`>;

/** What is said of rows of the review workbook. */
export type ReviewIssueTexts = { readonly [C in ReviewCode]: (issue: DataIssue) => string };
/** What is said when decisions cannot be read back, or kept. */
export type ReviewErrorTexts = { readonly [C in ReviewErrorCode]: (facts: ErrorFacts[C]) => string };
export type ReviewIssueNames = { readonly [C in ReviewCode]: string };

const { count } = numberFormat("nb");

/** «3 rader i gjennomgang.xlsx, arket «Innspill»,». */
const rows = (issue: DataIssue): string => {
  const [sheet] = issue.names;
  const place = sheet === undefined || sheet === issue.file ? "" : `, arket «${sheet}»,`;
  return `${count(issue.count)} ${plural(issue.count, "rad", "rader")} i ${issue.file}${place}`;
};
const leftOut = (issue: DataIssue): string =>
  plural(issue.count, "Den er ikke tatt med.", "De er ikke tatt med.");

export const reviewIssues: ReviewIssueTexts = {
  reviewUnclearCell: (i) =>
    `${rows(i)} har noe i ${i.column === null ? "en celle" : `kolonnen «${i.column}»`} som ikke står på listen, eller som kan bety flere ting. ${leftOut(i)} Velg fra listen, og les inn filen på nytt.`,
  reviewWithoutArea: (i) =>
    `${rows(i)} er fylt ut uten hovedområde. ${leftOut(i)} Velg hovedområde, og les inn filen på nytt.`,
  reviewUnknownStatement: (i) =>
    `${rows(i)} har en id som ikke er blant innspillene. ${leftOut(i)} Sjekk at id-en ikke er endret, og at notatet fortsatt ligger i mappen.`,
  reviewTextChanged: (i) =>
    `${rows(i)} har en annen tekst enn innspillet. ${leftOut(i)} Sett teksten tilbake, eller lag en ny fil hvis notatet er endret.`,
  reviewSplitSince: (i) =>
    `${rows(i)} gjelder et innspill som allerede er delt på en annen måte. ${leftOut(i)} Lag en ny fil, og velg område for delene der.`,
  reviewSplitWords: (i) =>
    `${rows(i)} skulle dele et innspill. En av delene har ord som ikke står der, eller er hele innspillet, eller så har delene samme ord flere ganger enn det står der. ${leftOut(i)} La hver rad beholde sin del av teksten, ord for ord.`,
  reviewSplitWordsLeft: (i) =>
    `${rows(i)} deler et innspill, men delene har ikke med alle ordene. Innspillet er delt likevel. Sjekk at ingenting viktig ble borte.`,
  reviewSameArea: (i) => `${rows(i)} har samme hovedområde og biområde. Biområdet er ikke tatt med.`,
  reviewQuoteUrgent: (i) =>
    `${rows(i)} kan ikke siteres, fordi innspillet er merket «må vurderes i dag». Resten av raden er tatt med.`,
  reviewQuoteRecognizable: (i) =>
    `${rows(i)} kan ikke siteres, fordi personen kan kjennes igjen, eller fordi ingen har tatt stilling til det. Resten av raden er tatt med. Skriv «nei» under «Kan kjennes igjen» hvis ingen kan skjønne hvem det er.`,
  reviewNoteMasked: (i) =>
    `${rows(i)} har personopplysninger i notatet. De er maskert. Ta dem bort i filen også.`,
  reviewCodeMasked: (i) =>
    `Nye navn på koder i ${i.file} med personopplysninger: ${count(i.count)}. De er maskert. Gi kodene andre navn.`,
};

export const reviewIssueNames: ReviewIssueNames = {
  reviewUnclearCell: "celle i gjennomgangen med noe som ikke står på listen",
  reviewWithoutArea: "rad i gjennomgangen uten hovedområde",
  reviewUnknownStatement: "rad i gjennomgangen med ukjent id",
  reviewTextChanged: "rad i gjennomgangen med en annen tekst enn innspillet",
  reviewSplitSince: "innspill som er delt på to måter",
  reviewSplitWords: "innspill som er delt med andre ord enn sine egne",
  reviewSplitWordsLeft: "innspill som er delt uten alle ordene",
  reviewSameArea: "samme hovedområde og biområde",
  reviewQuoteUrgent: "sitat som ikke er tillatt, fordi innspillet må vurderes",
  reviewQuoteRecognizable: "sitat som ikke er tillatt, fordi personen kan kjennes igjen",
  reviewNoteMasked: "notat i gjennomgangen med personopplysninger",
  reviewCodeMasked: "kode med personopplysninger i navnet",
};

export const reviewErrors: ReviewErrorTexts = {
  reviewFormat: ({ file }) =>
    `${file} kan ikke leses inn her. Det kan en arbeidsbok (xlsx), et prosjekt (qdpx) og en kodebok (qdc). Lag arbeidsboken med «parorende notes code --format xlsx».`,
  blankDecider: ({ option }) =>
    `${option} kan ikke være tom. Skriv en rolle eller initialer, for eksempel ${option} koordinator.`,
  reviewSheetMissing: ({ file, sheet }) =>
    `${file} mangler arket «${sheet}», eller kolonnene for id, innspill og hovedområde. Bruk filen slik programmet laget den, og kopier valgene inn i den.`,
  decisionsChanged: ({ file }) => `${file} er endret av andre, så siste valg er ikke lagret. Start på nytt.`,
};
