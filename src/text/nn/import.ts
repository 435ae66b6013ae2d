import { linkRoles } from "../../domain/link-workbook.js";
import type { importTexts as master } from "../nb/import.js";

export const importTexts: typeof master = {
  heading: (file) => `Slik vart ${file} lesen`,
  ticks: (column, separator) =>
    `Kolonnen «${column}» har fleire kryss i same celle, skilde med «${separator}»`,
  tickColumns: (item, columns) => `Spørsmålet ${item} har éin kolonne for kvart kryss (${columns})`,
  identity: (columns) => `Personopplysningar, blir ikkje tekne med: ${columns}`,
  damaged: (column) =>
    `Kolonnen «${column}» ser ut til å vere endra av Excel (datoar, nullar eller lange tal). Sjekk mot kjelda.`,
  proposals: "Framlegg til kva kolonnane er",
  table: { column: "Kolonne", is: "Er", sure: "Sikkert", because: "Fordi" },
  roles: {
    ignore: linkRoles.ignore.nn,
    identity: linkRoles.identity.nn,
    responseId: linkRoles.responseId.nn,
    status: "kor langt svaret kom",
    open: "open",
  },
  because: {
    id: "namnet er id-en til spørsmålet",
    wording: "same ordlyd",
    similarWording: "liknande ordlyd",
    answers: "svara passar",
    heading: "overskrifta",
    content: "innhaldet",
    status: "status",
    wave: "står i wave.json",
  },
  perhaps: (items) => `kanskje ${items}`,
  labels: "Svar som er skrivne annleis enn i kodeboka",
  label: (label, option) => `«${label}» blir lese som «${option}»`,
  openLabel: (label) => `«${label}» er ope`,
  summary: (taken, open) => `Kolonnar som er avgjorde: ${taken}. Opne kolonnar: ${open}.`,
  openLabels: (count) => `Opne svar: ${count}.`,
  nothingWritten:
    "Ingenting er skrive. Køyr på nytt med --yes for å ta framlegga som er sikre og leggje resten i kobling.xlsx.",
  wrote: (file) => `Skreiv ${file}`,
  fillIn: (file, command) => `Fyll ut det som er ope, i ${file}. Køyr så:\n  ${command}`,
  allDecided: (file) => `Alt i ${file} er lese inn. Du kan slette fila.`,
  next: (command) => `Neste kommando: ${command}`,
  counts: (file) => `${file} er ei svarfordeling og treng inga kopling. Analyser ho med «parorende analyze».`,
  noFaults: "Fann ingen feil i tala.",
  outsideRound: (folder) => `Legg eksporten og wave.json i ${folder}, så blir dei funne derifrå.`,
  copy: {
    wrote: (file) =>
      `Skreiv ${file}, utan personopplysningar og fritekst og berre med svara som tel. Analysen bruker kopien frå no av.`,
    deleteOriginal: (file) => `Slett ${file} når du har sett at kopien er rett.`,
  },
  draft: {
    heading: (survey) => `Utkast til kodebok for ${survey}`,
    item: (id, kind, options) => (options === "" ? `${id}: ${kind}` : `${id}: ${kind} (${options})`),
    kinds: {
      single: "eitt svar",
      multiple: "fleire kryss",
      scale: "skala",
      number: "tal",
      text: "fritekst",
    },
    nothingWritten: "Ingenting er skrive. Køyr på nytt med --yes for å skrive kodeboka og wave.json.",
    assumed: (file) => `Alt i ${file} er anteke. Sjå over spørsmål, svar og område før tala blir brukte.`,
  },
  survey: {
    replaced: (before, now) =>
      `wave.json galdt undersøkinga ${before}. No gjeld ho ${now}, og koplingane til ${before} er tekne bort.`,
    inUse: (survey) => `parorende.json er endra: arbeidsmappa bruker no undersøkinga ${survey}.`,
    setYourself: (survey) =>
      `Arbeidsmappa bruker ei anna undersøking. Skal ho bruke ${survey}, set du «survey» til «${survey}» i parorende.json.`,
  },
  questions: {
    wave: "Kva måling er svara frå? Skriv året, som 2025.",
    badWave: "Skriv eit årstal, som 2025 eller 2025-host.",
    takeSure: (count, sure) => `Ta framlegga som er sikre (${sure} eller meir)? (Kolonnar: ${count})`,
    column: (name) => `Kva er kolonnen «${name}»?`,
    suggested: (sure) => `framlegg, ${sure}`,
    label: (label, item) => `Kva tyder «${label}» i spørsmålet «${item}»?`,
    writeDraft: "Skrive kodeboka?",
    useSurvey: (survey) =>
      `Skal arbeidsmappa bruke undersøkinga ${survey} frå no av? Det blir skrive i parorende.json.`,
    copy: "Lage ein kopi utan personopplysningar og fritekst?",
    leaveOpen: "Avgjer seinare, i kobling.xlsx",
    yes: "Ja",
    no: "Nei",
  },
  workbook: {
    sure: { sure: "sikkert", likely: "truleg", unsure: "usikkert", unknown: "ukjent" },
    help: {
      name: "Slik gjer du",
      lines: [
        "Slik koplar du kolonnane i eksporten til spørsmåla i undersøkinga",
        "Arket Kolonnar: Vel spørsmålet frå lista. Er kolonnen eitt av fleire kryss, vel òg svaret han står for.",
        "Er kolonnen ikkje eit spørsmål, vel i staden kva han er: personopplysning, svar-id eller «blir ikkje teken med».",
        "Der noko liknar, står det under Framlegg. Er du samd, vel du det same i lista. Berre det sikre er fylt inn.",
        "Tøm feltet om det som er fylt inn, er feil. Det som er tomt, blir ståande ope.",
        "Arket Svar: Vel kva svaret i fila tyder.",
        "Døme blir berre viste når minst fem har svara det same.",
        "Lagre fila, og køyr «parorende import» med --mapping og namnet på denne fila.",
      ],
    },
  },
};
