import type { DataIssue, IssueCode } from "../../domain/issues.js";
import { numberFormat } from "../numbers.js";
import { plural } from "../plural.js";

type ReviewCode = Extract<IssueCode, `review${string}`>;

/** What is said of rows of the review workbook. */
export type ReviewIssueTexts = { readonly [C in ReviewCode]: (issue: DataIssue) => string };
export type ReviewIssueNames = { readonly [C in ReviewCode]: string };

const { count } = numberFormat("nb");

/** «3 rader i gjennomgang.xlsx, arket «Innspill»,». */
const rows = (issue: DataIssue): string => {
  const [sheet] = issue.names;
  const place = sheet === undefined ? "" : `, arket «${sheet}»,`;
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
    `${rows(i)} skulle dele et innspill. En av delene har ord som ikke står i innspillet, eller er hele innspillet. ${leftOut(i)} La hver rad beholde sin del av teksten, ord for ord.`,
  reviewSameArea: (i) => `${rows(i)} har samme hovedområde og biområde. Biområdet er ikke tatt med.`,
  reviewQuoteUrgent: (i) =>
    `${rows(i)} kan ikke siteres, fordi innspillet er merket «må vurderes i dag». Resten av raden er tatt med.`,
  reviewQuoteRecognizable: (i) =>
    `${rows(i)} kan ikke siteres, fordi personen kan kjennes igjen, eller fordi ingen har tatt stilling til det. Resten av raden er tatt med. Skriv «nei» under «Kan kjennes igjen» hvis ingen kan skjønne hvem det er.`,
};

export const reviewIssueNames: ReviewIssueNames = {
  reviewUnclearCell: "celle i gjennomgangen med noe som ikke står på listen",
  reviewWithoutArea: "rad i gjennomgangen uten hovedområde",
  reviewUnknownStatement: "rad i gjennomgangen med ukjent id",
  reviewTextChanged: "rad i gjennomgangen med en annen tekst enn innspillet",
  reviewSplitSince: "innspill som er delt på to måter",
  reviewSplitWords: "innspill som er delt med andre ord enn sine egne",
  reviewSameArea: "samme hovedområde og biområde",
  reviewQuoteUrgent: "sitat som ikke er tillatt, fordi innspillet må vurderes",
  reviewQuoteRecognizable: "sitat som ikke er tillatt, fordi personen kan kjennes igjen",
};
