import { linkRoles } from "../../domain/link-workbook.js";

/** What `parorende import` says and asks, and what stands in `kobling.xlsx`. */
export const importTexts = {
  heading: (file: string) => `Slik ble ${file} lest`,
  ticks: (column: string, separator: string) =>
    `Kolonnen «${column}» har flere kryss i samme celle, skilt med «${separator}»`,
  tickColumns: (item: string, columns: string) =>
    `Spørsmålet ${item} har én kolonne for hvert kryss (${columns})`,
  identity: (columns: string) => `Personopplysninger, blir ikke tatt med: ${columns}`,
  damaged: (column: string) =>
    `Kolonnen «${column}» ser ut til å være endret av Excel (datoer, nuller eller lange tall). Sjekk mot kilden.`,
  proposals: "Forslag til hva kolonnene er",
  table: { column: "Kolonne", is: "Er", sure: "Sikkert", because: "Fordi" },
  roles: {
    ignore: linkRoles.ignore.nb,
    identity: linkRoles.identity.nb,
    responseId: linkRoles.responseId.nb,
    status: "hvor langt svaret kom",
    open: "åpen",
  },
  because: {
    id: "navnet er spørsmålets id",
    wording: "samme ordlyd",
    similarWording: "lignende ordlyd",
    answers: "svarene passer",
    heading: "overskriften",
    content: "innholdet",
    status: "status",
    wave: "står i wave.json",
  },
  perhaps: (items: string) => `kanskje ${items}`,
  labels: "Svar som er skrevet annerledes enn i kodeboken",
  label: (label: string, option: string) => `«${label}» leses som «${option}»`,
  openLabel: (label: string) => `«${label}» er åpent`,
  summary: (taken: string, open: string) => `Kolonner som er avgjort: ${taken}. Åpne kolonner: ${open}.`,
  openLabels: (count: string) => `Åpne svar: ${count}.`,
  nothingWritten:
    "Ingenting er skrevet. Kjør på nytt med --yes for å ta forslagene som er sikre og legge resten i kobling.xlsx.",
  wrote: (file: string) => `Skrev ${file}`,
  fillIn: (file: string, command: string) => `Fyll ut det som er åpent, i ${file}. Kjør så:\n  ${command}`,
  allDecided: (file: string) => `Alt i ${file} er lest inn. Du kan slette filen.`,
  next: (command: string) => `Neste kommando: ${command}`,
  counts: (file: string) =>
    `${file} er en svarfordeling og trenger ingen kobling. Analyser den med «parorende analyze».`,
  noFaults: "Fant ingen feil i tallene.",
  outsideRound: (folder: string) => `Legg eksporten og wave.json i ${folder}, så blir de funnet derfra.`,
  copy: {
    wrote: (file: string) =>
      `Skrev ${file}, uten personopplysninger og fritekst og bare med svarene som teller. Analysen bruker kopien fra nå av.`,
    deleteOriginal: (file: string) => `Slett ${file} når du har sett at kopien er riktig.`,
  },
  draft: {
    heading: (survey: string) => `Utkast til kodebok for ${survey}`,
    item: (id: string, kind: string, options: string) =>
      options === "" ? `${id}: ${kind}` : `${id}: ${kind} (${options})`,
    kinds: {
      single: "ett svar",
      multiple: "flere kryss",
      scale: "skala",
      number: "tall",
      text: "fritekst",
    },
    nothingWritten: "Ingenting er skrevet. Kjør på nytt med --yes for å skrive kodeboken og wave.json.",
    assumed: (file: string) =>
      `Alt i ${file} er antatt. Se over spørsmål, svar og områder før tallene brukes.`,
  },
  survey: {
    replaced: (before: string, now: string) =>
      `wave.json gjaldt undersøkelsen ${before}. Nå gjelder den ${now}, og koblingene til ${before} er tatt bort.`,
    inUse: (survey: string) => `parorende.json er endret: arbeidsmappen bruker nå undersøkelsen ${survey}.`,
    setYourself: (survey: string) =>
      `Arbeidsmappen bruker en annen undersøkelse. Skal den bruke ${survey}, setter du «survey» til «${survey}» i parorende.json.`,
  },
  questions: {
    wave: "Hvilken måling er svarene fra? Skriv året, som 2025.",
    badWave: "Skriv et årstall, som 2025 eller 2025-host.",
    takeSure: (count: string, sure: string) =>
      `Ta forslagene som er sikre (${sure} eller mer)? (Kolonner: ${count})`,
    column: (name: string) => `Hva er kolonnen «${name}»?`,
    suggested: (sure: string) => `forslag, ${sure}`,
    label: (label: string, item: string) => `Hva betyr «${label}» i spørsmålet «${item}»?`,
    writeDraft: "Skrive kodeboken?",
    useSurvey: (survey: string) =>
      `Skal arbeidsmappen bruke undersøkelsen ${survey} fra nå av? Det skrives i parorende.json.`,
    copy: "Lage en kopi uten personopplysninger og fritekst?",
    leaveOpen: "Avgjør senere, i kobling.xlsx",
    yes: "Ja",
    no: "Nei",
  },
  workbook: {
    sure: { sure: "sikkert", likely: "trolig", unsure: "usikkert", unknown: "ukjent" },
    help: {
      name: "Slik gjør du",
      lines: [
        "Slik kobler du kolonnene i eksporten til spørsmålene i undersøkelsen",
        "Arket Kolonner: Velg spørsmålet fra listen. Er kolonnen ett av flere kryss, velg også svaret den står for.",
        "Er kolonnen ikke et spørsmål, velg i stedet hva den er: personopplysning, svar-id eller «tas ikke med».",
        "Der noe ligner, står det under Forslag. Er du enig, velger du det samme i listen. Bare det sikre er fylt inn.",
        "Tøm feltet hvis det som er fylt inn, er feil. Det som er tomt, blir stående åpent.",
        "Arket Svar: Velg hva svaret i filen betyr.",
        "Eksempler vises bare når minst fem har svart det samme.",
        "Lagre filen, og kjør «parorende import» med --mapping og navnet på denne filen.",
      ] as readonly string[],
    },
  },
};
