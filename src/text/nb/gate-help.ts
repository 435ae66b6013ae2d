/** What `--help` says of the gate. */
export const gateHelp = {
  compare: "Kontroller tallene mot landet, forrige måling og måltall, for bygg i CI",
  files: "svarfordeling, resultatfil (json) eller eksporter (uten fil leses mappen med parorende.json)",
  reporter: "text, json, junit, sarif, github eller markdown, eller til en fil: junit=ut.xml (kan gjentas)",
  baseline: "filen med kjente avvik (ellers kjente-avvik.json)",
  updateBaseline: "skriv det som nå avviker, i filen med kjente avvik",
  reason: "hvorfor avvikene godtas, med --update-baseline",
  explain: "vis regelen som avgjorde hver linje",
};
