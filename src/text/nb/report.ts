import { plural } from "../plural.js";
import { words } from "./words.js";

/** Sentences of the analysis document. Numbers come in already written; `text` of an indicator follows directly after them. */
export const report = {
  title: (municipality: string | null) =>
    municipality === null ? "Slik svarte de pårørende" : `Slik svarte de pårørende i ${municipality}`,
  subtitle: (survey: string, wave: string) => `${survey}, målingen ${wave}`,
  notice: "Tallene er oppdiktet. De viser hvordan verktøyet virker, og sier ingenting om noen kommune.",
  footer: (date: string, version: string) => `Laget ${date} med parorende ${version}.`,
  facts: {
    wave: "Måling",
    answers: "Antall svar",
    compared: "Sammenlignet med",
    made: "Laget",
    waveText: (wave: string, from: string | null, to: string) =>
      from === null ? `${wave}, avsluttet ${to}` : `${wave}, fra ${from} til ${to}`,
    nationalOf: (years: string) => `nasjonale tall fra ${years}`,
    previous: (wave: string) => `målingen ${wave}`,
    nothing: "ingenting, fordi det ikke finnes sammenlignbare tall",
  },
  summary: {
    heading: "Det viktigste",
    none: "Ingen forskjeller er klare nok til å si at kommunen skiller seg fra landet eller har endret seg.",
    nothingCompared:
      "Ingen av spørsmålene i filen kunne sammenlignes med landet eller en tidligere måling. Sjekk at kolonnene er koblet til riktige spørsmål. Se «Merknader til dataene».",
    mostlyUnsure: (unsure: string, all: string) =>
      `I ${plural(all, "den eneste sammenligningen", `${unsure} av ${all} sammenligninger`)} kan vi ikke si om det er forskjell. Undersøkelsen er for liten til å vise små forskjeller.`,
    levels: "Dette svarte de som deltok",
    uncertainChanges: "De største endringene som kan være tilfeldige",
    level: (count: string, n: string, text: string) => `${count} av ${n} ${text}.`,
    share: (percent: string, count: string, n: string, text: string) =>
      `${percent} (${count} av ${n}) ${text}.`,
    againstWords: (verdict: string, words: string, wave: string) =>
      `Det er ${verdict} enn i landet, der svaret var «${words}» i ${wave}.`,
    againstShare: (verdict: string, level: string, percent: string, wave: string) =>
      `Det er ${verdict} enn i ${level}, der andelen var ${percent} i ${wave}.`,
    againstWave: (verdict: string, wave: string, percent: string) =>
      `Det er ${verdict} enn i ${wave}, da andelen var ${percent}.`,
    uncertainChange: (text: string, from: string, fromWave: string, to: string, wave: string) =>
      `${text}: fra ${from} i ${fromWave} til ${to} i ${wave}. Endringen kan være tilfeldig.`,
    weakMark: "Tynt grunnlag",
    weak: {
      oneItem: (area: string) => `${area} bygger på ett spørsmål. Les det som en pekepinn, ikke som en dom.`,
      noIndicator: (area: string) => `${area} har ingen spørsmål i filen som kan brukes.`,
      noAnswers: (area: string) => `${area} har ingen tall som kan vises.`,
    },
    more: (count: string) => `${count} funn til står i tabellene under.`,
    moreWeak: (count: string) =>
      `Og ${count} ${plural(count, "område", "områder")} til har tynt grunnlag. Grunnen står under hvert område.`,
  },
  nation: {
    heading: "Kommunen og landet",
    intro:
      "Punktet er andelen hos oss. Den vannrette streken er usikkerhetsintervallet. Det grå feltet er det vi vet om landet. Der vi har ett tall, er det en loddrett strek.",
    figureTitle: "Andelene hos oss og i landet, med usikkerhetsintervall",
    alt: (count: string) => `${count} ${plural(count, "indikator", "indikatorer")}. `,
    altRow: (label: string, percent: string, low: string, high: string) =>
      `${label}: ${percent}, usikkerhetsintervall fra ${low} til ${high}`,
    altReference: (low: string, high: string) =>
      low === high ? `landet ${low}` : `landet fra ${low} til ${high}`,
    axis: "Andel av dem som svarte",
    ours: "oss, med usikkerhetsintervall",
    reference: "landet",
    onlyInTable: "Indikatorer med færre enn 30 svar, eller med skjermede tall, står bare i tabellen.",
    tableCaption: "Indikatorene mot landet",
    note: "Intervallet er usikkerhetsintervallet (95 %). «Svar» er hvor mange som svarte på spørsmålet.",
    nothing: "Det finnes ingen nasjonale tall som kan sammenlignes med denne målingen.",
  },
  columns: {
    indicator: "Indikator",
    ours: "Hos oss",
    interval: "Intervall",
    n: "Svar",
    total: "Antall som svarte",
    reference: "Landet",
    county: "Fylket",
    verdict: "Vurdering",
    detectable: "Forskjell vi ville ha sett i 8 av 10 tilfeller (prosentpoeng)",
    readingsDiffer: "avhenger av hvordan «vet ikke» er regnet",
    previous: (wave: string) => `I ${wave}`,
    change: "Endring (prosentpoeng)",
    question: "Spørsmål",
    group: "Gruppe",
    area: "Område",
    index: "Indeks (0–100)",
    source: "Kilde",
    item: "Spørsmål",
    asked: "Hvem som fikk spørsmålet",
    answer: "Svar",
    count: "Antall",
    share: "Andel",
    words: "Ordene i kilden",
    readAs: "Lest som",
    file: "Fil",
    readFileAs: "Lest som",
    rows: "Rader",
    what: "Merknad",
    test: "Test",
    p: "Justert p",
    rule: "Regel",
  },
  change: {
    makeup: "Hvem som svarte i de to målingene",
    makeupNote: "Er gruppene svært ulike, kan en endring skyldes hvem som svarte.",
    heading: (wave: string) => `Endring siden ${wave}`,
    figureTitle: (from: string, to: string) => `Andelene i ${from} og ${to}, med usikkerhetsintervall`,
    altRow: (label: string, from: string, to: string) => `${label}: fra ${from} til ${to}`,
    tableCaption: (wave: string) => `Indikatorene mot målingen ${wave}`,
    nothing: "Det finnes ingen tidligere måling å sammenligne med.",
  },
  areas: {
    random: "Endringen kan være tilfeldig.",
    cautiousChange: "Intervallet er regnet forsiktig.",
    index: (value: string, low: string, high: string, items: string) =>
      `Indeksen er ${value} av 100 (usikkerhetsintervall fra ${low} til ${high}). Den er ${items}, regnet slik at høyere er bedre.`,
    items: (count: number) => (count === 1 ? "andelen for én indikator" : `snittet av ${count} indikatorer`),
    cautiousMark: "forsiktig",
    cautious: "Usikkerhetsintervallet er regnet forsiktig og er heller for bredt enn for smalt.",
    indexHidden: (why: string) => `Indeksen: ${why}.`,
    change: (points: string, low: string, high: string, wave: string) =>
      `Siden ${wave} er indeksen endret med ${points} poeng (usikkerhetsintervall fra ${low} til ${high}).`,
    caption: (area: string) => `Indikatorene i «${area}»`,
    overlaps: (areas: string) =>
      `Området deler spørsmål med ${areas}. De samme svarene teller derfor flere steder.`,
    noNational: "Indeksen sammenlignes ikke med landet, fordi det ikke finnes noen nasjonal indeks.",
    none: "Ingen spørsmål i filen hører til dette området.",
  },
  answers: {
    heading: "Slik fordelte svarene seg",
    figureTitle: (questions: string) => `Svarene på ${questions}`,
    alt: (count: string) => `${count} spørsmål med svarene stablet. `,
    altRow: (label: string, parts: string) => `${label}: ${parts}`,
    axis: "Andel av dem som svarte. «Vet ikke» står for seg til høyre",
    caption: (item: string) => `Svarene på «${item}»`,
    multipleNote: "Flere svar var mulige. Andelene blir derfor ikke 100\u00a0% til sammen.",
    figureCaption: (questions: string) => `Så mange valgte hvert svar på ${questions}`,
    background: "Hvem som svarte",
  },
  groups: {
    mapNote:
      "Indeksen i en gruppe bygger på de indikatorene som har minst 30 svar i gruppen. Den kan derfor ikke sammenlignes rett med indeksen for alle.",
    signs:
      "«:» betyr at tallet er skjermet. «–» betyr at det er for få svar, eller at tallet ikke kan beregnes.",
    ofIndicators: (index: string, count: number, all: number) =>
      count === all ? index : `${index} (${count} av ${all} indikatorer)`,
    notShown: (count: string) =>
      `${count} ${plural(count, "rad", "rader")} til har tall som er skjermet, eller for få svar.`,
    heading: (item: string) => `Gruppene etter «${item}»`,
    figureTitle: (item: string) => `Indeks per område og gruppe, etter «${item}»`,
    alt: "Hver rute viser indeksen for et område i en gruppe. ",
    altRow: (area: string, values: string) => `${area}: ${values}`,
    axis: "Indeks, 0–100. Høyere er bedre",
    caption: (item: string) => `Hver gruppe mot resten, etter «${item}»`,
    note: "Gruppene er små og mange. Forskjellene her er ikke funn, bare noe å spørre videre om.",
  },
  notHeard: {
    heading: "Hvem vi ikke har hørt",
    answered: (count: string) =>
      `Vi har ${count} svar. Ett svar gjelder én person som får hjelp og én tjeneste. Noen kan ha svart flere ganger.`,
    answeredHidden: "Vi viser ikke antallet svar.",
    unknownRate: "Ingen vet hvor mange pårørende kommunen har. Svarprosenten er derfor ukjent.",
    selfSelected: "De som svarte, valgte selv å svare. De som ikke svarte, kan ha andre erfaringer.",
    sample: "Ikke alle som fikk undersøkelsen, svarte. De som ikke svarte, kan ha andre erfaringer.",
  },
  method: {
    heading: "Slik er tallene laget",
    interval:
      "Intervallet viser tilfeldig variasjon hvis svarene var uavhengige. Det dekker ikke hvem som valgte å svare, og er heller for smalt enn for bredt fordi én person kan svare flere ganger.",
    verdict: (margin: string) =>
      `«Klart bedre» og «klart dårligere» krever at usikkerhetsintervallet ikke når inn i sammenligningsgrunnlaget. Forskjellen må være klar også når vi tar hensyn til at vi sammenligner mange ganger. «Omtrent likt» krever at hele intervallet ligger innenfor ${margin} prosentpoeng fra sammenligningsgrunnlaget. Ellers skriver vi «vi kan ikke si».`,
    few: "Med færre enn 30 svar viser vi antall, ikke prosent, og merker vurderingen «få svar». Med færre enn 10 svar skriver vi bare «for få svar».",
    protection: (limit: string) => `${words.hiddenRule(limit)} Skjermede tall står som «:».`,
    wording:
      "Nasjonale tall som kilden bare oppgir med ord, står ordrett. Tabellen «Sammenligningsgrunnlag» viser hvordan ordene er lest.",
    assumed: "Spørsmål og svar merket «antatt» er gjenskapt av oss, fordi skjemaet ikke er offentlig.",
    assumedWave: (wave: string, from: string, fields: string) =>
      `Beskrivelsen av målingen ${wave} er kopiert fra ${from}. Dette i den er antatt: ${fields}.`,
    assumedFields: {
      period: "tidsrommet",
      recallYears: "hvor langt tilbake spørsmålene gjelder",
      design: "hvordan svarene ble samlet inn",
      questionnaireVersion: "hvilken utgave av skjemaet det er",
      nationalAnswers: "antallet svar i landet",
    } as Readonly<Record<string, string>>,
    recall: (years: string) => `Spørsmål om en periode gjelder ${years}.`,
    recallYears: (count: number) =>
      count === 1 ? "det siste året" : `de ${count === 2 ? "to" : count} siste årene`,
  },
  appendix: {
    groups: "Grupper mot resten",
    heading: "Vedlegg",
    comparisons: "Alle sammenligninger",
    comparisonsCaption: "Hver sammenligning med test og regel",
    references: "Sammenligningsgrunnlag",
    referencesCaption: "Nasjonale tall, ordrett, og hvordan ordene er lest",
    answers: "Alle svar",
    assumed: "Det som er antatt",
    assumedCaption: "Spørsmål der noe er gjenskapt av oss",
    files: "Filene tallene bygger på",
    filesCaption: "Filer, og hva de ble lest som",
    issues: "Merknader til dataene",
    issuesCaption: "Merknader",
    noIssues: "Ingen merknader.",
    issuesNote:
      "«–» betyr at merknaden gjelder rader. Vi viser ikke hvor mange, fordi en rad er svarene til én person.",
    identity: "Personopplysninger som ikke ble lest inn",
    alpha: "Indre samsvar (Cronbachs alfa), bare til opplysning",
    indexes: "Indekser",
    readText: (layout: string, encoding: string, delimiter: string, decimal: string) =>
      `${layout}; ${encoding}, skilletegn ${delimiter}, desimaltegn ${decimal}`,
    readSheet: (layout: string, sheet: string) => `${layout}; arket ${sheet}`,
    assumedParts: { wording: "ordlyd", options: "svar", base: "hvem som ble spurt", kind: "svarform" },
    delimiters: { ";": "semikolon", ",": "komma", "\t": "tabulator", "|": "loddrett strek" },
    tests: { score: "skåretest", pooledZ: "z-test", fisher: "Fishers test" },
    rules: {
      "not-comparable": "kan ikke sammenlignes",
      "too-few": "færre enn 10 svar",
      clear: "usikkerhetsintervallet når ikke inn i sammenligningsgrunnlaget",
      "within-margin": "hele usikkerhetsintervallet er innenfor marginen",
      "readings-differ": "klar i én lesemåte, men ikke i alle",
      "standardized-differs": "endringen er en annen når de samme gruppene svarer",
      otherwise: "ingen av de andre reglene",
    },
  },
  warnings: {
    otherYear: "et annet år",
    recallDiffers: "spørsmålet gjaldt en annen periode",
    localInside: "våre svar er over 10\u00a0% av sammenligningsgrunnlaget",
    rounded: "regnet ut fra avrundede prosenttall",
    assumed: "spørsmålet er antatt",
    dontKnowUnsaid: "kilden sier ikke om «vet ikke» er med",
    smallBase: "få svar",
  },
  notComparable: {
    base: "ulike grupper fikk spørsmålet",
    counted: "ulike svar er talt med",
    recall: "spørsmålet gjaldt en annen periode",
    break: "spørsmålet er endret",
    noInterval: "kilden har bare ord uten tall",
    notAsked: "ikke spurt",
    noEstimate: "ingen tall",
  },
  assumedMark: "antatt",
};
