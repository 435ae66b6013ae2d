import { numberFormat } from "../numbers.js";
import type { PlanErrorTexts } from "../nb/plan-errors.js";
import { measureErrors } from "./measures.js";
import { registerErrors } from "./register-issues.js";

const { decimal } = numberFormat("nn");

export const planErrors: PlanErrorTexts = {
  ...registerErrors,
  ...measureErrors,
  noPlan: ({ folder }) =>
    `parorende.json i ${folder} seier ikkje kva plan rapporten gjeld. Legg til feltet «plan» med namnet på planen, første år og siste år. docs/analytiker.md viser korleis.`,
  badPeriod: ({ option, value }) =>
    value === ""
      ? `Oppgi kva rapporten gjeld: ${option} ${option === "--period" ? "2024-2025" : option === "--tertial" ? "1" : "2025"}.`
      : option === "--period"
        ? `«${value}» er ingen periode. Skriv første og siste år, som --period 2024-2025.`
        : option === "--tertial"
          ? `«${value}» er ikkje noko tertial. Skriv --tertial 1, 2 eller 3, saman med --year.`
          : `«${value}» er ikkje noko år. Skriv --year 2025.`,
  alreadyPublished: ({ file }) =>
    `${file} finst frå før og er annleis. Det som er publisert, skal stå. Er det den same rapporten som no er vedteken eller retta, skriv --force for å byte han ut.`,
  reportNotWritten: ({ documents }) =>
    `Fann ingen filer av ${documents.join(" eller ")} i mappa, så det er uklart kva som er publisert. Lag rapporten først, eller oppgi mappa med --out. Finst berre det vedtekne dokumentet, oppgir du det med --final. Skriv --force for å fryse tala likevel.`,
  reportOutdated: ({ files }) =>
    `${files.join(", ")} er ikkje slik parorende ville skrive ${files.length === 1 ? "fila" : "filene"} no. Lag rapporten på nytt, eller oppgi det vedtekne dokumentet med --final. Skriv --force for å fryse tala slik dei er no likevel.`,
  otherPeriod: ({ file, period }) =>
    `${file} ser ut til å gjelde ein annan periode enn ${period}, og ingen tekst er henta. Oppgi dokumentet for ${period}, eller gi fila eit namn utan år om det er den rette.`,
  unknownFinal: ({ file, documents }) =>
    `Fann for få setningar frå ${documents.map((title) => `«${title}»`).join(" eller ")} i ${file}. Er det rett dokument, år og språk? Oppgi Word-fila (docx) slik ho vart vedteken.`,
  paleColor: ({ color, contrast, least }) =>
    `Fargen ${color} i parorende.json er for lys til å lesast på kvitt: kontrasten er ${decimal(contrast)}, og skal vere minst ${decimal(least)}. Vel ein mørkare farge.`,
  logoFormat: ({ file }) =>
    `Logoen ${file} kan ikkje brukast. Han må vere ei PNG- eller SVG-fil på høgst 1 MB. Lagre han på nytt, og oppgi fila under «look» i parorende.json.`,
  drawingMissing: ({ format }) =>
    `${format === "docx" ? "Word-dokumentet" : "Figurane som biletfiler"} kan ikkje lagast her, for programmet som teiknar bilete (@resvg/resvg-js), manglar for denne typen maskin. Køyr npm install på nytt, eller bruk --format html: sida har dei same figurane.`,
  pdfUnavailable: () =>
    `PDF kan ikkje lagast her, for programmet som set sidene (Typst, @myriaddreamin/typst-ts-node-compiler), manglar for denne typen maskin. Køyr npm install på nytt, eller bruk --format html: sida har det same innhaldet og kan skrivast ut som PDF frå nettlesaren.`,
};
