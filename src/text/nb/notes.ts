import { plural } from "../plural.js";

export { agreement, qda } from "./notes-agreement.js";

export { terminalReview } from "./terminal-review.js";

/** What stands in the review workbook, and what is said when it comes back. */
export const review = {
  help: {
    steps: {
      heading: "Slik går du gjennom innspillene",
      lines: [
        "Gå til arket «Innspill». Hver rad er ett innspill fra et notat. Personopplysninger er maskert, som [navn].",
        "Les innspillet, og velg hovedområde fra listen. Da er raden avgjort. Rader uten hovedområde teller ikke.",
        "Forslaget er laget av et program. Det teller ikke før noen har valgt. Er du enig, velger du det samme.",
        "Står det «må leses», er programmet for usikkert til å foreslå noe.",
        "Skriv rollen din eller initialene dine under «Av» i alle rader du fyller ut eller endrer.",
        "Vil du ta et valg tilbake, tømmer du de gule feltene i raden. Skriv under «Av», så vi vet hvem som tok det tilbake.",
        "Du kan sortere, filtrere og skjule rader. Ikke endre Id, og ikke skriv noe nytt inn i innspillet.",
        "Lagre filen, og send den tilbake til den du fikk den fra.",
      ] as readonly string[],
    },
    today: {
      heading: "Må vurderes i dag",
      lines: [
        "Disse innspillene står øverst. De kan handle om vold, overgrep, omsorgssvikt eller selvskading, og noen må lese dem i dag.",
        "Er noen i fare nå, ringer du 112 (politi) eller 113 (ambulanse).",
        "Skriv «ja» under «Vurdert» når noen har vurdert innspillet. Det blir aldri brukt som sitat.",
      ] as readonly string[],
      routine: "Rutinen vår",
      withoutRoutine:
        "Kommunen har ikke lagt inn rutinen sin. Den som laget filen, kan skrive den i feltet «urgentRoutine» i parorende.json: hvem som skal ringes, og nummeret.",
    },
    split: {
      heading: "Når et innspill handler om flere ting",
      lines: [
        "Kopier hele raden, og sett kopien inn rett under. La hver rad beholde sin del av teksten, og velg område for hver del.",
        "Bruk bare ord som står i innspillet. Da vet vi at ingen har skrevet det om.",
        "Hører alt til samme sak, lar du innspillet stå udelt og velger et biområde.",
      ] as readonly string[],
    },
    columnsHeading: "Dette betyr kolonnene",
    columns: {
      id: "Nummeret til innspillet. Det skal ikke endres.",
      remark: "Det du må passe på: «må vurderes i dag», «må leses» eller «kan kjennes igjen».",
      event: "Hvor innspillet ble skrevet ned.",
      question: "Spørsmålet de snakket om.",
      table: "Bordet eller gruppen.",
      heardFrom: "Hvem som sa det, når det står i notatet.",
      text: "Det som ble skrevet ned.",
      suggestion: "Området programmet foreslår.",
      confidence: "Hvor sikkert forslaget er.",
      because: "Ordene som avgjorde forslaget, og et eksempel som ligner.",
      decidedBy: "Hvem som har valgt det som står i raden fra før.",
      primary: "Området innspillet handler mest om. Det må velges for at raden skal telle.",
      secondary: "Et område til, hvis innspillet tydelig har et eget behov eller en egen ros der.",
      code: "Kommunens egne koder. Nye koder skriver du nederst i arket «Koder». Da kan de velges her.",
      tone: "Ros, eller et behov for noe annet enn i dag.",
      saidBy: "Fyll ut bare hvis notatet tar feil, eller hvis du vet hvem som sa det.",
      canBeRecognized:
        "Kan noen skjønne hvem personen er? Skriv ja eller nei. Må fylles ut før innspillet kan siteres.",
      quote: "Skriv ja hvis innspillet kan vises i en rapport, ord for ord.",
      assessed: "Skriv ja når noen har vurdert et innspill som må vurderes i dag.",
      note: "Det du vil huske. Det kommer ikke med i rapporter. Ikke skriv personopplysninger.",
      by: "Rollen din eller initialene dine, når du fyller ut eller endrer raden.",
    },
  },
  remarks: {
    today: (signs: string) => `må vurderes i dag: ${signs}`,
    assessed: (signs: string) => `vurdert, blir aldri sitat: ${signs}`,
    mustRead: "må leses",
    recognizable: (tells: string) => `kan kjennes igjen: ${tells}`,
  },
  urgent: {
    violence: "tegn til vold",
    abuse: "tegn til overgrep",
    neglect: "tegn til omsorgssvikt",
    selfHarm: "tegn til selvskading",
  },
  recognizable: { diagnosis: "sjelden diagnose", occupation: "yrke", country: "land", place: "sted" },
  sure: { sure: "nokså sikkert", likely: "trolig", unsure: "usikkert", tooUnsure: "for usikkert" },
  because: {
    words: (words: string) => `Ord: ${words}`,
    alike: (example: string, area: string) => `Ligner på ${example} (${area})`,
  },
  masked: {
    kind: "Hva som er maskert",
    count: "Antall",
    none: "Ingenting er maskert.",
  },
  read: {
    taken: (count: string) => `Nye eller endrede avgjørelser: ${count}.`,
    unchanged: (count: string) => `Uendret: ${count}.`,
    withdrawn: (count: string) => `Tatt tilbake: ${count}.`,
    splits: (count: string) => `Innspill som er delt: ${count}.`,
    codes: (names: string) => `Nye koder: ${names}.`,
    conflicts: (count: string) =>
      `Avgjort ulikt av to: ${count}. Det som sto fra før, gjelder til dere er enige.`,
    renamed: (names: string) => `Koder med nytt navn: ${names}.`,
    conflict: (row: string, file: string, id: string, differs: string) =>
      `Rad ${row} i ${file}, id ${id}: ${differs}`,
    /** «biområde her Familieorienterte tjenester (LH), fra før ikke fylt ut (KS)». */
    differs: (what: string, sides: string) => `${what} ${sides}`,
    sides: (mine: string, theirs: string) => `her ${mine}, fra før ${theirs}`,
    side: (value: string, by: string) => `${value} (${by})`,
    nothing: "ikke fylt ut",
    noteDiffers: (mine: string, theirs: string) => `notatene er ulike (${mine} og ${theirs})`,
    /** Who decided, where neither the file nor the command line says. */
    unknownBy: "ukjent",
    withdrawnBy: (by: string) => `tatt tilbake (${by})`,
    splitBy: (by: string) => `delt i flere (${by})`,
    stale: (count: string) =>
      `Avgjørelser som ikke lenger gjelder, fordi innspillet er endret etterpå: ${count}. Gå gjennom dem på nytt.`,
  },
};

/** What the terminal tells of notes that are being coded. */
export const coding = {
  title: "Innspill fra notater",
  subtitle: "Forslag til område. Ingen av dem teller før noen har valgt.",
  facts: {
    statements: "Innspill",
    from: (statements: string, events: string) =>
      `${statements}, fra ${events} ${plural(events, "arrangement", "arrangementer")}`,
    decided: "Avgjort",
    mustRead: "Må leses",
    masked: "Maskert",
    nothingMasked: "ingenting",
    stale: "Endret eller borte etter at de ble avgjort",
  },
  today: (count: string, number: number) =>
    number === 1 ? "Ett innspill må vurderes i dag" : `${count} innspill må vurderes i dag`,
  todayText:
    "De kan handle om vold, overgrep, omsorgssvikt eller selvskading. Noen må lese dem i dag. Er noen i fare nå, ringer du 112 eller 113.",
  todayWhere:
    "Hvor de står, ser du med: parorende notes code. Listen kan ha oversett noe, så noen må lese alt.",
  place: (file: string, line: string, id: string) => `${file}, linje ${line} (${id})`,
  noRoutine:
    "Kommunen har ikke lagt inn rutinen sin. Skriv den i feltet «urgentRoutine» i parorende.json: hvem som skal ringes, og nummeret.",
  areas: "Innspill per område",
  area: "Område",
  decided: "Avgjort",
  suggested: "Foreslått",
  mustRead: "må leses",
  list: "De første som ikke er avgjort",
  id: "Id",
  suggestion: "Forslag",
  statement: "Innspill",
  sure: (area: string, percent: string) => `${area} (${percent})`,
  more: (count: string) => `${count} til er ikke vist her. Alle kommer med i Excel-filen.`,
  allDecided: "Alle innspillene er avgjort.",
  next: (command: string) => `Gå gjennom dem i Excel: ${command}`,
  wrote: (path: string) => `Skrev ${path}`,
  sendOut: (command: string) => `Når den er fylt ut, leser du den inn igjen med: ${command}`,
  noReview: "Ingen arbeidsmappe: Avgjørelser kan bare lagres i en. Lag en med: parorende init min-kommune",
  saved: (path: string) => `Lagret i ${path}`,
  nothingNew: "Ingenting nytt er avgjort.",
  counts: (decided: string, all: string) => `Nå er ${decided} av ${all} innspill avgjort.`,
  nextAnalyze: "De er med i rapporten neste gang du kjører: parorende analyze --format html",
};

/** What the forms for table hosts are followed by. */
export const formTold = {
  next: "Skriv ut siden, eller fyll ut Excel-filen. Legg den utfylte filen i notater/.",
};

/** The form that table hosts fill in: on paper, and as a workbook. */
export const form = {
  title: "Skjema for bordverter",
  /** Stands on every page, and in the sheet that is filled in. */
  warning: "Skriv ikke navn, diagnose eller andre kjennetegn",
  why: "Skriv det som blir sagt, med bordets egne ord, ett innspill på hver linje. Skriv «sønnen min» og «skolen», ikke hva de heter.",
  saidBy: "Sett ring rundt hvem som sa det. Er du usikker, setter du ring rundt spørsmålstegnet.",
  initials: { caregiver: "P", user: "B", staff: "A", unknown: "?" },
  blankTable: "Bord",
  people: "Hvor mange satt ved bordet?",
  skip: "Gå til det første bordet",
  steps: [
    "Gå til arket «Innspill», og skriv ett innspill i hver rad. Bordet og spørsmålet står der fra før.",
    "Skriv det som blir sagt, med bordets egne ord. Skriv «sønnen min» og «skolen», ikke hva de heter.",
    "Velg hvem som sa det, fra listen under «Sagt av». La feltet stå tomt hvis du ikke vet det.",
    "Er det for få rader, fortsetter du under den siste, og velger bord og spørsmål fra listene.",
    "Skriv øverst hvor mange som deltok til sammen ved alle bordene.",
    "Lagre filen, og legg den i mappen «notater».",
  ] as readonly string[],
};
