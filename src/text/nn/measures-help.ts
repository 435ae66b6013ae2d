import type { measuresHelp as master } from "../nb/measures-help.js";

export const measuresHelp: typeof master = {
  measures: "Send tiltak og tal til einingane, hent svara, og ta inn behov",
  send: "Lag ei Excel-fil til kvar eining med berre deira tiltak og tal",
  sendDate: "datoen tala skal rapporterast per, som 2025-12-31: kvart tal får ei ny rad",
  sendOut: "mappe det blir skrive til (elles rapporter/utsending/<dato>)",
  fetch: "Les inn igjen det einingane har fylt ut",
  returned: "filene einingane har sendt tilbake, eller mappa dei ligg i",
  overrule: "la svara frå einingane gjelde der begge har endra",
  needs: "Ta inn behov frå dialogkafear og møte i registeret over behov",
  dryRun: "vis berre kva som ville bli lagt til",
  planName: "namnet på planen, som «Handlingsplan for pårørandearbeid 2024–2027»",
  planYears: "første og siste år i planen, som 2024-2027",
};
