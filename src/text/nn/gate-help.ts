import type { gateHelp as nb } from "../nb/gate-help.js";

export const gateHelp: typeof nb = {
  compare: "Kontroller tala mot landet, førre måling og måltal, for bygg i CI",
  files: "svarfordeling, resultatfil (json) eller eksportar (utan fil blir mappa med parorende.json lesen)",
  reporter:
    "text, json, junit, sarif, github eller markdown, eller til ei fil: junit=ut.xml (kan gjentakast)",
  baseline: "fila med kjende avvik (elles kjente-avvik.json)",
  updateBaseline: "skriv det som no avvik, i fila med kjende avvik",
  reason: "kvifor avvika blir godtekne, med --update-baseline",
  explain: "vis regelen som avgjorde kvar linje",
};
