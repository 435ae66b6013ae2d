import type { PlanErrorFacts } from "../../domain/plan/plan-errors.js";
import { numberFormat } from "../numbers.js";
import { measureErrors } from "./measures.js";
import { registerErrors } from "./register-issues.js";

const { decimal } = numberFormat("nb");

export type PlanErrorTexts = { readonly [C in keyof PlanErrorFacts]: (facts: PlanErrorFacts[C]) => string };

/** What is said when a report on the plan cannot be written. */
export const planErrors: PlanErrorTexts = {
  ...registerErrors,
  ...measureErrors,
  noPlan: ({ folder }) =>
    `parorende.json i ${folder} sier ikke hvilken plan rapporten gjelder. Legg til feltet «plan» med planens navn, første år og siste år. docs/analytiker.md viser hvordan.`,
  badPeriod: ({ option, value }) =>
    value === ""
      ? `Oppgi hva rapporten gjelder: ${option} ${option === "--period" ? "2024-2025" : option === "--tertial" ? "1" : "2025"}.`
      : option === "--period"
        ? `«${value}» er ingen periode. Skriv første og siste år, som --period 2024-2025.`
        : option === "--tertial"
          ? `«${value}» er ikke noe tertial. Skriv --tertial 1, 2 eller 3, sammen med --year.`
          : `«${value}» er ikke noe år. Skriv --year 2025.`,
  alreadyPublished: ({ file }) =>
    `${file} finnes fra før og er annerledes. Det som er publisert, skal stå. Er det den samme rapporten som nå er vedtatt eller rettet, skriv --force for å erstatte den.`,
  reportNotWritten: ({ documents }) =>
    `Fant ingen filer av ${documents.join(" eller ")} i mappen, så det er uklart hva som er publisert. Lag rapporten først, eller oppgi mappen med --out. Finnes bare det vedtatte dokumentet, oppgir du det med --final. Skriv --force for å fryse tallene likevel.`,
  reportOutdated: ({ files }) =>
    `${files.join(", ")} er ikke slik parorende ville skrevet ${files.length === 1 ? "den" : "dem"} nå. Lag rapporten på nytt, eller oppgi det vedtatte dokumentet med --final. Skriv --force for å fryse tallene slik de er nå likevel.`,
  otherPeriod: ({ file, period }) =>
    `${file} ser ut til å gjelde en annen periode enn ${period}, og ingen tekst er hentet. Oppgi dokumentet for ${period}, eller gi filen et navn uten år hvis det er den riktige.`,
  unknownFinal: ({ file, documents }) =>
    `Fant for få setninger fra ${documents.map((title) => `«${title}»`).join(" eller ")} i ${file}. Er det riktig dokument, år og språk? Oppgi Word-filen (docx) slik den ble vedtatt.`,
  paleColor: ({ color, contrast, least }) =>
    `Fargen ${color} i parorende.json er for lys til å leses på hvitt: kontrasten er ${decimal(contrast)}, og skal være minst ${decimal(least)}. Velg en mørkere farge.`,
  logoFormat: ({ file }) =>
    `Logoen ${file} kan ikke brukes. Den må være en PNG- eller SVG-fil på høyst 1 MB. Lagre den på nytt, og oppgi filen under «look» i parorende.json.`,
  drawingMissing: ({ format }) =>
    `${format === "docx" ? "Word-dokumentet" : "Figurene som bildefiler"} kan ikke lages her, for programmet som tegner bilder (@resvg/resvg-js), mangler for denne typen maskin. Kjør npm install på nytt, eller bruk --format html: siden har de samme figurene.`,
  pdfUnavailable: () =>
    `PDF kan ikke lages her, for programmet som setter sidene (Typst, @myriaddreamin/typst-ts-node-compiler), mangler for denne typen maskin. Kjør npm install på nytt, eller bruk --format html: siden har det samme innholdet og kan skrives ut som PDF fra nettleseren.`,
};
