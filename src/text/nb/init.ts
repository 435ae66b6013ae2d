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
    plan: "Hva heter planen for pårørendearbeidet? (Trykk Enter for å hoppe over.)",
    planYears: "Hvilke år gjelder den? Skriv første og siste, som 2024-2027.",
    twoYears: "Skriv to år med bindestrek mellom, som 2024-2027.",
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
    plan: [
      "Registrene til planen, én Excel-fil hver. Arket «Les først» i hver fil forklarer kolonnene. Filene kan også være csv, men bare én fil per register.",
      "- tiltak: tiltakene i planen, ett på hver rad\n- tall: tall som politikerne spør om, ett på hver rad og dato\n- maal: målene for hvert område\n- behov: behov noen har meldt\n- vedtak: tidligere vedtak som skal følges opp\n- krav: hva som er på plass av anbefalingene i veilederen\n- tilbud: det som tilbys i dag",
      "Hvilken plan det gjelder, står under «plan» i parorende.json: navnet, og planens første og siste år. Filen schema/workspace.schema.json viser hva feltene heter.",
      "«parorende measures send» lager én fil til hver enhet, og «parorende measures fetch» tar inn svarene.",
    ].join("\n\n"),
    "plan/tekst":
      "Det dere selv skriver i rapportene: én mappe for hvert dokument, med én fil for hvert åpne felt. Filene blir laget når dere henter teksten tilbake fra et redigert dokument.",
    publisert: "Kopi av det som er publisert, så det kan sammenlignes med neste gang.",
    rapporter: "Her skriver parorende dokumentene. De kan alltid lages på nytt.",
    personvern: "Logg over hva som er slettet, når og av hvilken rolle.",
  },
  gitignore: {
    answers: "Svar, svarfordelinger og koblinger: bare beskrivelsen av målingen kan i git",
    counts: "Skal en svarfordeling leses automatisk (CI), ta bort «# » foran linjen under og rett filnavnet",
    notes: "Notater kan røpe hvem noen er",
    anywhere:
      "Rader som ikke ble tatt med, koblinger med eksempler og kopier av eksporten, uansett hvor de ligger",
    loose: "Eksporter som ble liggende løst i mappen",
  },
};
