/** What `--help` says of the measures, and of the plan when a workspace is made. */
export const measuresHelp = {
  measures: "Send tiltak og tall til enhetene, hent svarene, og ta inn behov",
  send: "Lag en Excel-fil til hver enhet med bare deres tiltak og tall",
  sendDate: "datoen tallene skal rapporteres per, som 2025-12-31: hvert tall får en ny rad",
  sendOut: "mappe det skrives til (ellers rapporter/utsending/<dato>)",
  fetch: "Les inn igjen det enhetene har fylt ut",
  returned: "filene enhetene har sendt tilbake, eller mappen de ligger i",
  overrule: "la enhetenes svar gjelde der begge har endret",
  needs: "Ta inn behov fra dialogkafeer og møter i registeret over behov",
  dryRun: "vis bare hva som ville bli lagt til",
  planName: "planens navn, som «Handlingsplan for pårørendearbeid 2024–2027»",
  planYears: "planens første og siste år, som 2024-2027",
};
