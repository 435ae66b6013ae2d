import type { ErrorFacts } from "../../domain/errors.js";
import type { LeftReason } from "../../domain/plan/left-reasons.js";
import { plural } from "../plural.js";

type MeasureErrorCode =
  | "registerMissing"
  | "noUnits"
  | "registerChanged"
  | "registerMacros"
  | "nothingReturned"
  | "badPlanYears"
  | "noNotesForNeeds";
export type MeasureErrorTexts = { readonly [C in MeasureErrorCode]: (facts: ErrorFacts[C]) => string };

/** What is said when measures cannot be sent or taken back. */
export const measureErrors: MeasureErrorTexts = {
  registerMissing: ({ file }) =>
    `Fant ikke ${file}. Legg registeret der. «parorende init» lager en mal å fylle ut i en ny arbeidsmappe.`,
  noUnits: ({ file }) =>
    `Ingen tiltak i ${file} har noen enhet, så det er ingen å sende til. Fyll ut kolonnen «Enhet», og prøv igjen.`,
  registerChanged: ({ file }) =>
    `${file} ble endret mens filene ble lest, så ingenting er skrevet. Lukk filen og prøv igjen.`,
  registerMacros: ({ file }) =>
    `${file} er en arbeidsbok med makroer, og den kan ikke skrives på nytt uten at de går tapt. Lagre den som «Excel-arbeidsbok (xlsx)», slett den gamle, og prøv igjen.`,
  nothingReturned: ({ files }) =>
    files.length === 0
      ? "Fant ingen Excel-filer der. Oppgi filene enhetene har sendt tilbake, eller mappen de ligger i."
      : `Ingen av filene er sendt ut med «parorende measures send»: ${files.join(", ")}. Oppgi filene enhetene har sendt tilbake.`,
  badPlanYears: ({ value }) =>
    `«${value}» er ikke to år. Skriv første og siste år, som --plan-years 2024-2027.`,
  noNotesForNeeds: () =>
    "Fant ingen innspill som er gått gjennom. Legg notatene i mappen notater, og bruk «parorende notes code» og «parorende notes fetch» først.",
};

const left: Readonly<Record<LeftReason, string>> = {
  otherUnit: "hører til en annen enhet, og er ikke tatt inn",
  unknown: "finnes ikke i registeret, og er ikke tatt inn",
  gone: "er slettet i registeret siden filen ble sendt, og er ikke tatt inn",
  deleted: "er slettet i filen, og står som før i registeret",
  twice: "står der fra før, og er ikke tatt inn igjen",
  unmarked: "har mistet merket som viser hva som ble sendt, og er ikke tatt inn",
  idChanged: "har fått ny id i filen, men beholder id-en den hadde",
  notReported: "er endret i kolonner som enhetene ikke melder i, og de står som før",
  notUnderstood:
    "har et ord som ikke står på listen, eller en dato eller et tall som ikke kan leses, og feltet står som før",
};

/** What stands in the workbooks of registers, and what is said when they go out and come back. */
export const measures = {
  workbook: {
    idHeading: "id",
    help: {
      ownHeading: "Slik fyller du ut",
      own: [
        "Hver rad er én ting. Fyll ut de gule feltene. Felt dere ikke vet svaret på, lar dere stå tomme.",
        "Noen felt har en liste å velge fra. Står markøren i feltet, kommer pilen fram til høyre for det.",
        "Dere kan legge til egne kolonner til høyre. De blir med videre, men blir ikke brukt i rapportene.",
        "Ikke endre overskriftene. Skriv roller, aldri navn på personer.",
      ] as readonly string[],
      unitHeading: (unit: string) => `Til ${unit}`,
      toUnit: [
        "Dette er tiltakene deres. Se over hver rad, og rett det som ikke stemmer lenger: status, framdrift, risiko, frister.",
        "Er det et ark for tall, fyller dere ut feltet «Verdi» i raden med den nye datoen. Vet dere ikke tallet, lar dere feltet stå tomt.",
        "Noen felt har en liste å velge fra. Står markøren i feltet, kommer pilen fram til høyre for det.",
        "Ikke endre Id, og ikke slett rader eller kolonner. Skriv roller, aldri navn på personer.",
        "Lagre filen, og send den tilbake til den dere fikk den fra.",
      ] as readonly string[],
      columnsOf: (register: string) => `Kolonnene i arket «${register}»`,
      choices: (words: string) => `Velg: ${words}.`,
      several: (sheet: string) => `Id-ene står i arket «${sheet}».`,
      required: "Må fylles ut.",
    },
  },
  send: {
    sent: (count: string, folder: string) =>
      `${count} ${plural(count, "fil er klar", "filer er klare")} til å sendes. De ligger i ${folder}:`,
    file: (file: string, unit: string, measures: string, figures: string) =>
      `${file}: ${unit}, ${measures} tiltak${figures === "0" ? "" : ` og ${figures} tall`}`,
    newRows: (count: string, date: string) => `${count} tall skal rapporteres per ${date}.`,
    withoutUnit: (count: string, ids: string) =>
      `${count} tiltak har ingen enhet og er ikke sendt: ${ids}. Fyll ut kolonnen «Enhet» i registeret.`,
    next: (folder: string) =>
      `Når svarene kommer, legger du dem i en mappe og skriver «parorende measures fetch <mappe>». Filene i ${folder} kan sendes på e-post.`,
  },
  fetch: {
    file: (file: string, unit: string, cells: string, added: string) =>
      `${unit} (${file}): ${cells} felt tatt inn${added === "0" ? "" : `, ${added} ${plural(added, "nytt tall", "nye tall")}`}`,
    nothingNew: (file: string, unit: string) =>
      `${unit} (${file}): svar mottatt. Registeret har det samme fra før, eller filen har noe som ikke kan tas inn.`,
    unchanged: (file: string, unit: string) => `${unit} (${file}): ingenting er fylt ut eller endret`,
    conflicts: (count: string) =>
      `${count} felt er endret både her og hos enheten, til hver sin tekst. Registeret står som før:`,
    conflict: (id: string, heading: string, file: string, row: string) =>
      `${id}, «${heading}» (${file}, rad ${row})`,
    overrule: "Skal enhetenes svar gjelde, skriver du kommandoen igjen med --overrule.",
    leftHeading: "Dette er ikke tatt inn:",
    left: (place: string, what: string, why: string) => `${place}: ${what} ${why}`,
    atRow: (file: string, row: string) => `${file}, rad ${row}`,
    named: (id: string) => `«${id}»`,
    aRow: "raden",
    reasons: left,
    unsent: (file: string) => `${file} er ikke sendt ut med «parorende measures send», og er ikke lest.`,
    missing: (units: string) => `Disse har ikke svart: ${units}.`,
    missingUnchanged: (units: string) => `Disse har sendt filen tilbake uten å endre noe: ${units}.`,
    allAnswered: "Alle har svart.",
    noSending: "plan/utsending.json mangler, så vi vet ikke hvem som skulle ha svart.",
    written: (files: string) => `Skrevet: ${files}.`,
    kept: (folder: string) => `Registrene slik de var før, ligger i ${folder}.`,
    nothingWritten: "Registrene er ikke endret.",
  },
  needs: {
    added: (count: string, file: string) => `${count} behov er lagt til i ${file}:`,
    wouldAdd: (count: string, file: string) => `${count} behov kan legges til i ${file}:`,
    line: (id: string, need: string) => `${id}: ${need}`,
    known: (count: string) => `${count} behov sto der fra før.`,
    none: "Ingen nye behov. Behov blir funnet når innspill er merket med «behov» i gjennomgangen.",
    read: "Les over teksten, og rett den til slik dere vil ha den. Id-en må stå.",
  },
};
