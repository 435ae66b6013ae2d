/** What `--help` says of the reports on the plan. */
export const planHelp = {
  evaluate: "Evaluer planen: hvert tiltak, hvert område, og hva en kan slutte",
  report: "Skriv den årlige rapporten til politikerne, med saksframlegg",
  publish: "Frys det som er publisert, så neste rapport kan se tilbake på det",
  years: "årene som evalueres, som 2024-2025",
  year: "året rapporten gjelder, som 2025",
  kind: "yearly (årsrapport), tertial eller management (ledelsens gjennomgang)",
  tertial: "1, 2 eller 3, med --kind tertial",
  youSaid: "skriv bare «Dere sa – vi gjorde», en side for dem som deltok",
  figures: "skriv også hver figur som PNG og SVG, til PowerPoint",
  pdfUa: "PDF etter PDF/UA-1 i stedet for PDF/A-2a",
  textsFrom: "hent tilbake det som er skrevet i et redigert dokument (docx)",
  caseNumber: "saksnummer, som 25/1234",
  final: "det endelige dokumentet (docx), slik det ble vedtatt",
  decidedOn: "datoen det ble vedtatt, som 2026-03-18",
  publishPeriod: "årene, når det er evalueringen som publiseres",
};
