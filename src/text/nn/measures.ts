import type { LeftReason } from "../../domain/plan/left-reasons.js";
import type { measures as master, MeasureErrorTexts } from "../nb/measures.js";
import { plural } from "../plural.js";

export const measureErrors: MeasureErrorTexts = {
  registerMissing: ({ file }) =>
    `Fann ikkje ${file}. Legg registeret der. «parorende init» lagar ein mal å fylle ut i ei ny arbeidsmappe.`,
  noUnits: ({ file }) =>
    `Ingen tiltak i ${file} har noka eining, så det er ingen å sende til. Fyll ut kolonnen «Eining», og prøv igjen.`,
  registerChanged: ({ file }) =>
    `${file} blei endra medan filene blei lesne, så ingenting er skrive. Lukk fila og prøv igjen.`,
  registerMacros: ({ file }) =>
    `${file} er ei arbeidsbok med makroar, og ho kan ikkje skrivast på nytt utan at dei går tapt. Lagre ho som «Excel-arbeidsbok (xlsx)», slett den gamle, og prøv igjen.`,
  nothingReturned: ({ files }) =>
    files.length === 0
      ? "Fann ingen Excel-filer der. Oppgi filene einingane har sendt tilbake, eller mappa dei ligg i."
      : `Ingen av filene er sende ut med «parorende measures send»: ${files.join(", ")}. Oppgi filene einingane har sendt tilbake.`,
  badPlanYears: ({ value }) =>
    `«${value}» er ikkje to år. Skriv første og siste år, som --plan-years 2024-2027.`,
  noNotesForNeeds: () =>
    "Fann ingen innspel som er gjennomgåtte. Legg notata i mappa notater, og bruk «parorende notes code» og «parorende notes fetch» først.",
};

const left: Readonly<Record<LeftReason, string>> = {
  otherUnit: "høyrer til ei anna eining, og er ikkje teken inn",
  unknown: "finst ikkje i registeret, og er ikkje teken inn",
  gone: "er sletta i registeret sidan fila blei send, og er ikkje teken inn",
  deleted: "er sletta i fila, og står som før i registeret",
  twice: "står der frå før, og er ikkje teken inn igjen",
  unmarked: "har mista merket som viser kva som blei sendt, og er ikkje teken inn",
  idChanged: "har fått ny id i fila, men beheld id-en den hadde",
  notReported: "er endra i kolonnar som einingane ikkje melder i, og dei står som før",
  notUnderstood:
    "har eit ord som ikkje står på lista, eller ein dato eller eit tal som ikkje kan lesast, og feltet står som før",
};

export const measures: typeof master = {
  workbook: {
    idHeading: "id",
    help: {
      ownHeading: "Slik fyller du ut",
      own: [
        "Kvar rad er éin ting. Fyll ut dei gule felta. Felt du ikkje veit svaret på, lèt du stå tomme.",
        "Nokre felt har ei liste å velje frå. Står markøren i feltet, kjem pila fram til høgre for det.",
        "Du kan leggje til eigne kolonnar til høgre. Dei blir med vidare, men blir ikkje brukte i rapportane.",
        "Ikkje endre overskriftene. Skriv roller, aldri namn på personar.",
      ],
      unitHeading: (unit) => `Til ${unit}`,
      toUnit: [
        "Dette er tiltaka dykkar. Sjå over kvar rad, og rett det som ikkje stemmer lenger: status, framdrift, risiko, fristar.",
        "Er det eit ark for tal, fyller du ut feltet «Verdi» i rada med den nye datoen. Veit du ikkje talet, lèt du feltet stå tomt.",
        "Nokre felt har ei liste å velje frå. Står markøren i feltet, kjem pila fram til høgre for det.",
        "Ikkje endre Id, og ikkje slett rader eller kolonnar. Skriv roller, aldri namn på personar.",
        "Lagre fila, og send ho tilbake til den du fekk ho frå.",
      ],
      columnsOf: (register) => `Kolonnane i arket «${register}»`,
      choices: (words) => `Vel: ${words}.`,
      several: (sheet) => `Id-ane står i arket «${sheet}».`,
      required: "Må fyllast ut.",
    },
  },
  send: {
    sent: (count, folder) =>
      `${count} ${plural(count, "fil er klar", "filer er klare")} til å sendast. Dei ligg i ${folder}:`,
    file: (file, unit, count, figures) =>
      `${file}: ${unit}, ${count} tiltak${figures === "0" ? "" : ` og ${figures} tal`}`,
    newRows: (count, date) => `${count} tal skal rapporterast per ${date}.`,
    withoutUnit: (count, ids) =>
      `${count} tiltak har inga eining og er ikkje sende: ${ids}. Fyll ut kolonnen «Eining» i registeret.`,
    next: (folder) =>
      `Når svara kjem, legg du dei i ei mappe og skriv «parorende measures fetch <mappe>». Filene i ${folder} kan sendast på e-post.`,
  },
  fetch: {
    file: (file, unit, cells, added) =>
      `${unit} (${file}): ${cells} felt tekne inn${added === "0" ? "" : `, ${added} ${plural(added, "nytt tal", "nye tal")}`}`,
    nothingNew: (file, unit) =>
      `${unit} (${file}): svar motteke. Registeret har det same frå før, eller fila har noko som ikkje kan takast inn.`,
    unchanged: (file, unit) => `${unit} (${file}): ingenting er fylt ut eller endra`,
    conflicts: (count) =>
      `${count} felt er endra både her og hos eininga, til kvar sin tekst. Registeret står som før:`,
    conflict: (id, heading, file, row) => `${id}, «${heading}» (${file}, rad ${row})`,
    overrule: "Skal svara frå einingane gjelde, skriv du kommandoen igjen med --overrule.",
    leftHeading: "Dette er ikkje teke inn:",
    left: (place, what, why) => `${place}: ${what} ${why}`,
    atRow: (file, row) => `${file}, rad ${row}`,
    named: (id) => `«${id}»`,
    aRow: "rada",
    reasons: left,
    unsent: (file) => `${file} er ikkje send ut med «parorende measures send», og er ikkje lesen.`,
    missing: (units) => `Desse har ikkje svart: ${units}.`,
    missingUnchanged: (units) => `Desse har sendt fila tilbake utan å endre noko: ${units}.`,
    allAnswered: "Alle har svart.",
    noSending: "plan/utsending.json manglar, så vi veit ikkje kven som skulle ha svart.",
    written: (files) => `Skrive: ${files}.`,
    kept: (folder) => `Registera slik dei var før, ligg i ${folder}.`,
    nothingWritten: "Registera er ikkje endra.",
  },
  needs: {
    added: (count, file) => `${count} behov er lagde til i ${file}:`,
    wouldAdd: (count, file) => `${count} behov kan leggjast til i ${file}:`,
    line: (id, need) => `${id}: ${need}`,
    known: (count) => `${count} behov stod der frå før.`,
    none: "Ingen nye behov. Behov blir funne når innspel er merkte med «behov» i gjennomgangen.",
    read: "Les over teksten, og rett han til slik du vil ha han. Id-en må stå.",
  },
};
