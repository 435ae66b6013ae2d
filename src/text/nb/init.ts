/** What `parorende init` asks, writes in the workspace and says. */
export const init = {
  questions: {
    name: "Hva heter kommunen?",
    keys: "Velg med piltastene, og trykk Enter. Ctrl-C avbryter, og da blir ingenting skrevet.",
    nameMissing: "Skriv navnet på kommunen.",
    number: "Hvilket kommunenummer har den? (Trykk Enter for å hoppe over.)",
    fourDigits: "Skriv fire sifre, som 0301, eller la feltet stå tomt.",
    outdatedNumber: (number: string, current: string) =>
      `${number} er ikke lenger i bruk. Kommunen har nå nummer ${current}.`,
    invented: "Er kommunen oppdiktet?",
    yes: "Ja",
    no: "Nei",
    language: "Hvilken målform skal dokumentene ha?",
    languages: { nb: "Bokmål", nn: "Nynorsk", en: "Engelsk" },
    survey: "Hvilken undersøkelse bruker kommunen?",
    framework: "Hvilken inndeling i områder bruker kommunen?",
    groupBy: "Skal svarene deles opp i grupper?",
    noGroups: "Nei, ikke del opp",
  },
  made: (folder: string) => `Arbeidsmappen er laget: ${folder}`,
  leftAlone: (files: string) => `Disse filene fantes fra før og er ikke endret: ${files}.`,
  gitignoreLeft:
    "Sjekk at «.gitignore» holder svar og notater utenfor git. «parorende doctor» sier fra hvis noe mangler.",
  goTo: (folder: string) => `Gå til mappen: cd ${folder}`,
  nextSteps: "Legg eksporten i undersokelser/<år>/, og skriv «parorende» for å se hva som er neste steg.",
  nextExample: "Skriv «parorende analyze» for å se analysen.",
  workbook: (file: string) =>
    `Arbeidsboken ligger her: ${file}\nFyll inn antallene fra IVARETATT. La det som ikke er kjent, stå tomt, og skriv «:» der kilden har skjult tallet.`,
  schemasWritten: (count: string) => `Skjemaene i schema er skrevet på nytt. Antall: ${count}.`,
  readme: "Hva som hører til her",
  folders: {
    undersokelser:
      "Én mappe for hver måling, som 2025/. Legg eksporten der slik den kom, eller en svarfordeling. Svarene skal ikke i git eller deles.",
    notater:
      "Notater fra dialogkafeer og møter, i Word, Excel, CSV, Markdown eller ren tekst. Notatene kan røpe hvem noen er og skal ikke i git.",
    plan: "Registrene dere fører i Excel: tiltak, tall, mål, behov, vedtak, krav og tilbud.",
    publisert: "Kopi av det som er publisert, så det kan sammenlignes med neste gang.",
    rapporter: "Her skriver parorende dokumentene. De kan alltid lages på nytt.",
    personvern: "Logg over hva som er slettet, når og av hvilken rolle.",
  },
  gitignore: {
    answers: "Svar, svarfordelinger og koblinger: bare beskrivelsen av målingen kan i git",
    notes: "Notater kan røpe hvem noen er",
    anywhere: "Rader som ikke ble tatt med, og koblinger med eksempler, uansett hvor de ligger",
  },
};
