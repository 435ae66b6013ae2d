import type * as master from "../nb/notes.js";

export { agreement, qda } from "./notes-agreement.js";

export { terminalReview } from "./terminal-review.js";

export const review: typeof master.review = {
  help: {
    steps: {
      heading: "Slik går du gjennom innspela",
      lines: [
        "Gå til arket «Innspel». Kvar rad er eitt innspel frå eit notat. Personopplysningar er maskerte, som [navn].",
        "Les innspelet, og vel hovudområde frå lista. Då er rada avgjord. Rader utan hovudområde tel ikkje.",
        "Framlegget er laga av eit program. Det tel ikkje før nokon har valt. Er du samd, vel du det same.",
        "Står det «må lesast», er programmet for usikkert til å gjere framlegg.",
        "Skriv rolla di eller initialane dine under «Av» i alle rader du fyller ut eller endrar.",
        "Vil du ta eit val tilbake, tømmer du dei gule felta i rada. Skriv under «Av», så vi veit kven som tok det tilbake.",
        "Du kan sortere, filtrere og skjule rader. Ikkje endre Id, og ikkje skriv noko nytt inn i innspelet.",
        "Lagre fila, og send ho tilbake til den du fekk ho frå.",
      ],
    },
    today: {
      heading: "Må vurderast i dag",
      lines: [
        "Desse innspela står øvst. Dei kan handle om vald, overgrep, omsorgssvikt eller sjølvskading, og nokon må lese dei i dag.",
        "Er nokon i fare no, ringjer du 112 (politi) eller 113 (ambulanse).",
        "Skriv «ja» under «Vurdert» når nokon har vurdert innspelet. Det blir aldri brukt som sitat.",
      ],
      routine: "Rutinen vår",
      withoutRoutine:
        "Kommunen har ikkje lagt inn rutinen sin. Den som laga fila, kan skrive han i feltet «urgentRoutine» i parorende.json: kven som skal ringjast, og nummeret.",
    },
    split: {
      heading: "Når eit innspel handlar om fleire ting",
      lines: [
        "Kopier heile rada, og set kopien inn rett under. La kvar rad halde på sin del av teksten, og vel område for kvar del.",
        "Bruk berre ord som står i innspelet. Då veit vi at ingen har skrive det om.",
        "Høyrer alt til same sak, lèt du innspelet stå udelt og vel eit biområde.",
      ],
    },
    columnsHeading: "Dette tyder kolonnane",
    columns: {
      id: "Nummeret til innspelet. Det skal ikkje endrast.",
      remark: "Det du må passe på: «må vurderast i dag», «må lesast» eller «kan kjennast att».",
      event: "Der innspelet vart skrive ned.",
      question: "Spørsmålet dei snakka om.",
      table: "Bordet eller gruppa.",
      heardFrom: "Kven som sa det, når det står i notatet.",
      text: "Det som vart skrive ned.",
      suggestion: "Området programmet gjer framlegg om.",
      confidence: "Kor sikkert framlegget er.",
      because: "Orda som avgjorde framlegget, og eit døme som liknar.",
      decidedBy: "Kven som har valt det som står i rada frå før.",
      primary: "Området innspelet handlar mest om. Det må veljast for at rada skal telje.",
      secondary: "Eit område til, dersom innspelet tydeleg har eit eige behov eller ein eigen ros der.",
      code: "Kommunen sine eigne kodar. Nye kodar skriv du nedst i arket «Kodar». Då kan dei veljast her.",
      tone: "Ros, eller eit behov for noko anna enn i dag.",
      saidBy: "Fyll ut berre dersom notatet tek feil, eller dersom du veit kven som sa det.",
      canBeRecognized:
        "Kan nokon skjøne kven personen er? Skriv ja eller nei. Må fyllast ut før innspelet kan siterast.",
      quote: "Skriv ja dersom innspelet kan visast i ein rapport, ord for ord.",
      assessed: "Skriv ja når nokon har vurdert eit innspel som må vurderast i dag.",
      note: "Det du vil hugse. Det kjem ikkje med i rapportar. Ikkje skriv personopplysningar.",
      by: "Rolla di eller initialane dine, når du fyller ut eller endrar rada.",
    },
  },
  remarks: {
    today: (signs) => `må vurderast i dag: ${signs}`,
    assessed: (signs) => `vurdert, blir aldri sitat: ${signs}`,
    mustRead: "må lesast",
    recognizable: (tells) => `kan kjennast att: ${tells}`,
  },
  urgent: {
    violence: "teikn til vald",
    abuse: "teikn til overgrep",
    neglect: "teikn til omsorgssvikt",
    selfHarm: "teikn til sjølvskading",
  },
  recognizable: { diagnosis: "sjeldan diagnose", occupation: "yrke", country: "land", place: "stad" },
  sure: { sure: "nokså sikkert", likely: "truleg", unsure: "usikkert", tooUnsure: "for usikkert" },
  because: {
    words: (words) => `Ord: ${words}`,
    alike: (example, area) => `Liknar på ${example} (${area})`,
  },
  masked: {
    kind: "Kva som er maskert",
    count: "Tal",
    none: "Ingenting er maskert.",
  },
  read: {
    taken: (count) => `Nye eller endra avgjerder: ${count}.`,
    unchanged: (count) => `Uendra: ${count}.`,
    withdrawn: (count) => `Tekne tilbake: ${count}.`,
    splits: (count) => `Innspel som er delte: ${count}.`,
    codes: (names) => `Nye kodar: ${names}.`,
    conflicts: (count) => `Avgjorde ulikt av to: ${count}. Det som stod frå før, gjeld til det er semje.`,
    renamed: (names) => `Kodar med nytt namn: ${names}.`,
    conflict: (row, file, id, differs) => `Rad ${row} i ${file}, id ${id}: ${differs}`,
    differs: (what, sides) => `${what} ${sides}`,
    sides: (mine, theirs) => `her ${mine}, frå før ${theirs}`,
    side: (value, by) => `${value} (${by})`,
    nothing: "ikkje fylt ut",
    noteDiffers: (mine, theirs) => `notata er ulike (${mine} og ${theirs})`,
    unknownBy: "ukjend",
    withdrawnBy: (by) => `teke tilbake (${by})`,
    splitBy: (by) => `delt i fleire (${by})`,
    stale: (count) =>
      `Avgjerder som ikkje lenger gjeld, fordi innspelet er endra etterpå: ${count}. Gå gjennom dei på nytt.`,
  },
};

/** What the terminal tells of notes that are being coded. */
export const coding: typeof master.coding = {
  title: "Innspel frå notat",
  subtitle: "Framlegg til område. Ingen av dei tel før nokon har valt.",
  facts: {
    statements: "Innspel",
    from: (statements, events) => `${statements}, frå ${events} arrangement`,
    decided: "Avgjort",
    mustRead: "Må lesast",
    masked: "Maskert",
    nothingMasked: "ingenting",
    stale: "Endra eller borte etter at dei vart avgjorde",
  },
  today: (count, number) =>
    number === 1 ? "Eitt innspel må vurderast i dag" : `${count} innspel må vurderast i dag`,
  todayText:
    "Dei kan handle om vald, overgrep, omsorgssvikt eller sjølvskading. Nokon må lese dei i dag. Er nokon i fare no, ringjer du 112 eller 113.",
  todayWhere:
    "Kvar dei står, ser du med: parorende notes code. Lista kan ha oversett noko, så nokon må lese alt.",
  place: (file, line, id) => `${file}, linje ${line} (${id})`,
  noRoutine:
    "Kommunen har ikkje lagt inn rutinen sin. Skriv han i feltet «urgentRoutine» i parorende.json: kven som skal ringjast, og nummeret.",
  areas: "Innspel per område",
  area: "Område",
  decided: "Avgjort",
  suggested: "Føreslått",
  mustRead: "må lesast",
  list: "Dei første som ikkje er avgjorde",
  id: "Id",
  suggestion: "Framlegg",
  statement: "Innspel",
  sure: (area, percent) => `${area} (${percent})`,
  more: (count) => `${count} til er ikkje viste her. Alle kjem med i Excel-fila.`,
  allDecided: "Alle innspela er avgjorde.",
  next: (command) => `Gå gjennom dei i Excel: ${command}`,
  wrote: (path) => `Skreiv ${path}`,
  sendOut: (command) => `Når ho er fylt ut, les du ho inn att med: ${command}`,
  noReview: "Inga arbeidsmappe: Avgjerder kan berre lagrast i ei. Lag ei med: parorende init min-kommune",
  saved: (path) => `Lagra i ${path}`,
  nothingNew: "Ingenting nytt er avgjort.",
  counts: (decided, all) => `No er ${decided} av ${all} innspel avgjorde.`,
  nextAnalyze: "Dei er med i rapporten neste gong du køyrer: parorende analyze --format html",
};

/** What the forms for table hosts are followed by. */
export const formTold: typeof master.formTold = {
  next: "Skriv ut sida, eller fyll ut Excel-fila. Legg den utfylte fila i notater/.",
};

export const form: typeof master.form = {
  title: "Skjema for bordvertar",
  warning: "Skriv ikkje namn, diagnose eller andre kjenneteikn",
  why: "Skriv det som blir sagt, med orda til bordet, eitt innspel på kvar linje. Skriv «sonen min» og «skulen», ikkje kva dei heiter.",
  saidBy: "Set ring rundt kven som sa det. Er du usikker, set du ring rundt spørjeteiknet.",
  initials: { caregiver: "P", user: "B", staff: "T", unknown: "?" },
  blankTable: "Bord",
  people: "Kor mange sat ved bordet?",
  skip: "Gå til det første bordet",
  steps: [
    "Gå til arket «Innspel», og skriv eitt innspel i kvar rad. Bordet og spørsmålet står der frå før.",
    "Skriv det som blir sagt, med orda til bordet. Skriv «sonen min» og «skulen», ikkje kva dei heiter.",
    "Vel kven som sa det, frå lista under «Sagt av». Lat feltet stå tomt om du ikkje veit det.",
    "Er det for få rader, held du fram under den siste, og vel bord og spørsmål frå listene.",
    "Skriv øvst kor mange som deltok til saman ved alle borda.",
    "Lagre fila, og legg ho i mappa «notater».",
  ],
};
