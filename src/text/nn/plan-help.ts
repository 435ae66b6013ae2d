import type { planHelp as nb } from "../nb/plan-help.js";

export const planHelp: typeof nb = {
  evaluate: "Evaluer planen: kvart tiltak, kvart område, og kva ein kan slutte",
  report: "Skriv den årlege rapporten til politikarane, med saksframlegg",
  publish: "Frys det som er publisert, så neste rapport kan sjå tilbake på det",
  years: "åra som blir evaluerte, som 2024-2025",
  year: "året rapporten gjeld, som 2025",
  kind: "yearly (årsrapport), tertial eller management (gjennomgangen til leiinga)",
  tertial: "1, 2 eller 3, med --kind tertial",
  youSaid: "skriv berre ei side til dei som deltok: kva dei sa, og kva vi gjorde",
  figures: "skriv òg kvar figur som PNG og SVG, til PowerPoint",
  pdfUa: "PDF etter PDF/UA-1 i staden for PDF/A-2a",
  textsFrom: "hent tilbake det som er skrive i eit redigert dokument (docx)",
  caseNumber: "saksnummer, som 25/1234",
  final: "det endelege dokumentet (docx), slik det vart vedteke",
  decidedOn: "datoen det vart vedteke, som 2026-03-18",
  publishPeriod: "åra, når det er evalueringa som blir publisert",
};
