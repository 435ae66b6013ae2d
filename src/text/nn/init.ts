import type { init as master } from "../nb/init.js";

export const init: typeof master = {
  questions: {
    name: "Kva heiter kommunen?",
    keys: "Vel med piltastane, og trykk Enter. Ctrl-C avbryt, og då blir ingenting skrive.",
    nameMissing: "Skriv namnet på kommunen.",
    number: "Kva kommunenummer har han? (Trykk Enter for å hoppe over.)",
    fourDigits: "Skriv fire siffer, som 0301, eller lat feltet stå tomt.",
    outdatedNumber: (number, current) =>
      `${number} er ikkje lenger i bruk. Kommunen har no nummer ${current}.`,
    invented: "Er kommunen oppdikta?",
    yes: "Ja",
    no: "Nei",
    language: "Kva målform skal dokumenta ha?",
    languages: { nb: "Bokmål", nn: "Nynorsk", en: "Engelsk" },
    survey: "Kva undersøking bruker kommunen?",
    framework: "Kva inndeling i område bruker kommunen?",
    plan: "Kva heiter planen for pårørandearbeidet? (Trykk Enter for å hoppe over.)",
    planYears: "Kva år gjeld han? Skriv første og siste, som 2024-2027.",
    twoYears: "Skriv to år med bindestrek mellom, som 2024-2027.",
    groupBy: "Skal svara delast opp i grupper?",
    noGroups: "Nei, ikkje del opp",
  },
  made: (folder) => `Arbeidsmappa er laga: ${folder}`,
  leftAlone: (files) => `Desse filene fanst frå før og er ikkje endra: ${files}.`,
  gitignoreLeft:
    "Sjekk at «.gitignore» held svar og notat utanfor git. «parorende doctor» seier frå om noko manglar.",
  goTo: (folder) => `Gå til mappa: cd ${folder}`,
  nextSteps: "Legg eksporten i undersokelser/<år>/, og skriv «parorende» for å sjå kva som er neste steg.",
  nextExample: "Skriv «parorende analyze» for å sjå analysen.",
  workbook: (file) =>
    `Arbeidsboka ligg her: ${file}\nFyll inn tala frå IVARETATT. Lat det som ikkje er kjent, stå tomt, og skriv «:» der kjelda har skjult talet.`,
  schemasWritten: (count) => `Skjemaa i schema er skrivne på nytt. Talet på filer: ${count}.`,
  readme: "Kva som høyrer til her",
  folders: {
    undersokelser:
      "Éi mappe for kvar måling, som 2025/. Legg eksporten der slik han kom, eller ei svarfordeling. Svara skal ikkje i git eller delast.",
    notater:
      "Notat frå dialogkafear og møte, i Word, Excel, CSV, Markdown eller rein tekst. Notata kan røpe kven nokon er og skal ikkje i git.",
    plan: [
      "Registera til planen, éi Excel-fil kvar. Arket «Les først» i kvar fil forklarer kolonnane. Filene kan òg vere csv, men berre éi fil per register.",
      "- tiltak: tiltaka i planen, eitt på kvar rad\n- tall: tal som politikarane spør om, eitt på kvar rad og dato\n- maal: måla for kvart område\n- behov: behov nokon har meldt\n- vedtak: tidlegare vedtak som skal følgjast opp\n- krav: kva som er på plass av tilrådingane i rettleiaren\n- tilbud: det som blir tilbode i dag",
      "Kva plan det gjeld, står under «plan» i parorende.json: namnet, og det første og siste året i planen. Fila schema/workspace.schema.json viser kva felta heiter.",
      "«parorende measures send» lagar éi fil til kvar eining, og «parorende measures fetch» tek inn svara.",
    ].join("\n\n"),
    "plan/tekst":
      "Det kommunen sjølv skriv i rapportane: éi mappe for kvart dokument, med éi fil for kvart opne felt. Filene blir laga når teksten blir henta tilbake frå eit redigert dokument.",
    publisert: "Kopi av det som er publisert, så det kan samanliknast med neste gong.",
    rapporter: "Her skriv parorende dokumenta. Dei kan alltid lagast på nytt.",
    personvern: "Logg over kva som er sletta, når og av kva rolle.",
  },
  gitignore: {
    answers: "Svar, svarfordelingar og koplingar: berre skildringa av målinga kan i git",
    counts:
      "Skal ei svarfordeling lesast automatisk (CI), ta bort «# » framfor linja under og rett filnamnet",
    notes: "Notat kan røpe kven nokon er",
    anywhere:
      "Rader som ikkje blei tekne med, koplingar med døme og kopiar av eksporten, uansett kvar dei ligg",
    loose: "Eksportar som blei liggjande laust i mappa",
  },
};
