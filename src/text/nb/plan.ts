import type { CaseHeading } from "../../domain/workspace.js";
import type { ClaimOutcome } from "../../domain/plan/claims.js";
import type { FigureVerdict } from "../../domain/plan/plan-report.js";
import type { PlanDocumentId } from "../../domain/plan/document-choices.js";
import { isNone, plural } from "../plural.js";
import { basis, open } from "./plan-basis.js";

const orNone = (count: string): string => (isNone(count) ? "ingen" : count);
const clearCounts = (better: string, worse: string): string =>
  `${orNone(better)} klart bedre, ${orNone(worse)} klart dårligere`;
const also = (count: string, what: string): string => (isNone(count) ? "" : `, ${count} ${what}`);
const named = (names: string): string => (names === "" ? "." : `: ${names}.`);

/** What the documents of the plan share. Numbers come in already written. */
export const plan = {
  notice: "Tallene er oppdiktet. De viser hvordan verktøyet virker, og sier ingenting om noen kommune.",
  tertial: (number: string, year: string) => `${number}. tertial ${year}`,
  status: {
    draft: (date: string) => `Utkast, ${date}`,
    published: (date: string) => `Publisert ${date}`,
    publishedCase: (date: string, caseNumber: string) => `Publisert ${date}, sak ${caseNumber}`,
  },
  footer: (date: string, version: string) => `Laget ${date} med parorende ${version}.`,
  facts: {
    municipality: "Kommune",
    period: "Periode",
    wave: "Siste undersøkelse",
    waveAnswers: (wave: string, answers: string) => `${wave}, ${answers} svar`,
    noWave: "ingen",
    case: "Sak",
    fromTo: (from: string, to: string) => `${from} til ${to}`,
  },
  /** What an earlier report is called, inside a sentence. */
  documents: {
    "saksframlegg-parorendearbeid": "saksframlegg om pårørendearbeidet",
    "arsrapport-parorendearbeid": "årsrapport",
    "saksframlegg-evaluering-parorendearbeid": "saksframlegg om evalueringen",
    "evaluering-parorendearbeid": "evaluering",
    "tertialrapport-parorendearbeid": "tertialrapport",
    "ledelsens-gjennomgang-parorendearbeid": "ledelsens gjennomgang",
    "dere-sa-vi-gjorde": "Dere sa – vi gjorde",
  } satisfies Record<PlanDocumentId, string>,
  summary: {
    heading: "Det viktigste",
    nothing: "Registrene og undersøkelsen gir ikke grunnlag for korte konklusjoner i denne perioden.",
  },
  basis,
  open,
  sentences: {
    share: (share: string, n: string, text: string) => `${share} av de ${n} som svarte, ${text}.`,
    noNewWave: (period: string, wave: string) =>
      `Ingen ny undersøkelse i ${period}. Siste tall er fra ${wave}.`,
    noWave: (date: string) => `Ingen undersøkelse var avsluttet ${date}.`,
    measureStatus: (done: string, all: string) =>
      isNone(done)
        ? `Ingen av ${plural(all, "det ene tiltaket", `de ${all} tiltakene`)} er gjennomført eller i ordinær drift.`
        : `${done} av ${all} tiltak er gjennomført eller i ordinær drift.`,
    measureBegun: (begun: string, rest: string) =>
      isNone(rest)
        ? `${begun} er i gang.`
        : `${isNone(begun) ? "" : `${begun} er i gang, og `}${rest} er planlagt, ikke startet eller uten status.`,
    measureDropped: (count: string) => `${count} utgår.`,
    delayed: (count: string, names: string) => `${count} tiltak er forsinket${named(names)}`,
    stopped: (count: string, names: string) => `${count} tiltak er stanset${named(names)}`,
    movedRight: (measure: string) => `Tallet har gått riktig vei etter tiltaket ${measure}.`,
    movedWrong: (measure: string) => `Tallet har gått feil vei etter tiltaket ${measure}.`,
    movedTold: (label: string, measure: string) => `Endringen i «${label}» kom etter tiltaket ${measure}.`,
    before: (wave: string, share: string) => `I ${wave} var andelen ${share}.`,
    noProof: "Det viser ikke at tiltaket er grunnen.",
    reached: (figure: string) => `Måltallet for ${figure} er nådd.`,
    notReached: (figure: string) => `Måltallet for ${figure} er ikke nådd.`,
    value: (value: string, target: string) => `Tallet er ${value}, og måltallet er ${target}.`,
    figuresMissing: (missing: string, all: string, names: string) =>
      `${missing} av ${all} tall er ikke rapportert${named(names)}`,
    decision: (date: string, point: string, status: string) =>
      `Status for vedtaket ${date}${point === "" ? "" : ` (${point})`}: ${status}.`,
    decisionsOfYear: (year: string, status: string) => `Status for vedtakene fra ${year}: ${status}.`,
    decisionsDone: (all: string) =>
      `${plural(all, "Det ene tidligere vedtaket", `Alle de ${all} tidligere vedtakene`)} er ferdig behandlet.`,
    decisionsOpen: (open: string, all: string) =>
      `${open} av ${all} tidligere vedtak ${plural(open, "er ikke ferdig behandlet", "er ikke ferdig behandlet")}.`,
    needsUnanswered: (needs: string, all: string, names: string) =>
      `${needs} av ${all} behov som er meldt inn, har ikke noe tiltak${named(names)}`,
    mostHeard: (area: string, count: string, all: string) =>
      `Flest innspill gjelder ${area}: ${count} av ${all} innspill.`,
    andMore: (count: string) => `${count} til`,
  },
  measures: {
    heading: "Status for tiltakene",
    none: "Registeret har ingen tiltak.",
    title: (done: string, all: string) =>
      isNone(done)
        ? "Ingen tiltak er gjennomført eller i ordinær drift"
        : `${done} av ${all} tiltak er gjennomført eller i ordinær drift`,
    alt: "Søyler med antall tiltak i hver status. ",
    altRow: (status: string, count: string) => `${status}: ${count}`,
    axis: "Antall tiltak",
    caption: "Tiltakene etter målgruppe og status",
    noStatus: "uten status",
    noGroup: "uten målgruppe",
    group: "Målgruppe",
    total: "Alle tiltak",
    all: "I alt",
    namedCaption: "Tiltak som er forsinket, stanset, endret eller utgår",
    nothingNamed: "Ingen tiltak er forsinket, stanset eller endret, og ingen hadde frist i perioden.",
    nothingLate: "Ingen tiltak er forsinket, stanset eller endret.",
    doneInTime: (names: string, isOne: boolean) =>
      isOne
        ? `${names} hadde frist i perioden, og er gjennomført eller i ordinær drift.`
        : `Disse hadde frist i perioden, og er gjennomført eller i ordinær drift: ${names}.`,
    seeAppendix: "Alle tiltakene står i vedlegg 1.",
    measure: "Tiltak",
    what: "Hva",
    deadline: "Frist",
    why: "Grunn",
    step: "Hva vi gjør",
    noReason: "grunn ikke oppgitt",
    noStep: "ikke oppgitt",
    overdue: "over fristen",
    changed: "endret",
    due: (status: string) => `frist i perioden: ${status}`,
    moved: (to: string, from: string) => `${to} (før: ${from})`,
    changedFrom: (before: string) => `Før endringen: ${before}`,
    changedBy: (by: string) => `Endret av: ${by}`,
    appendix: "Vedlegg 1: Alle tiltakene",
    appendixCaption: "Alle tiltakene i planen",
    wording: "Vedtatt ordlyd",
    role: "Ansvarlig",
    status: "Status",
  },
  figures: {
    heading: "Tall fra registrene",
    intro: "Tallene kommer fra kommunens egne registre.",
    none: "Registeret har ingen tall.",
    caption: "Tall fra registrene",
    figure: "Tall",
    baseline: "Utgangspunkt",
    now: "Nå",
    target: "Måltall",
    verdict: "Vurdering",
    role: "Ansvarlig",
    notReported: "ikke rapportert",
    at: (value: string, year: string) => `${value} (${year})`,
    verdicts: {
      reached: "måltallet er nådd",
      notReached: "måltallet er ikke nådd",
      noTarget: "uten måltall",
      notReported: "ikke rapportert",
      hidden: "skjermet",
      unclear: "kan ikke vurderes ennå",
    } satisfies Record<FigureVerdict, string>,
    hiddenNote: (rule: string) => `«:» betyr at tallet er skjermet. ${rule}`,
  },
  decisions: {
    heading: "Oppfølging av tidligere vedtak",
    none: "Registeret har ingen tidligere vedtak å følge opp.",
    count: (all: string, done: string) =>
      `Listen har ${all} tidligere vedtak. ${isNone(done) ? "Ingen" : done} av dem er fulgt opp.`,
    caption: "Tidligere vedtak, og hva det ble av dem",
    decision: "Vedtak",
    what: "Hva det gjaldt",
    status: "Status",
    answer: "Svar",
    referred: "oversendelsesforslag",
    where: (date: string, committee: string) => `${date}, ${committee}`,
    whereCase: (date: string, committee: string, caseNumber: string) =>
      `${date}, ${committee}, sak ${caseNumber}`,
    noAnswer: "ikke besvart",
  },
  earlier: {
    heading: "Det skrev vi sist",
    none: "Ingen tidligere rapport er publisert. Derfor har vi ikke noe å holde denne opp mot.",
    intro: "Her står det vi skrev ordrett, og om det fortsatt gjelder.",
    caption: "Det vi skrev sist, og om det fortsatt gjelder",
    said: "Vi skrev",
    where: "Hvor",
    outcome: "Gjelder det fortsatt?",
    now: "Tallet nå",
    from: (document: string, period: string) => `${document} ${period}`,
    fromCase: (document: string, period: string, caseNumber: string) =>
      `${document} ${period}, sak ${caseNumber}`,
    outcomes: {
      holds: "gjelder fortsatt",
      unclear: "ikke lenger klart",
      reversed: "har snudd",
      changed: "er endret",
      noNewData: "ingen nyere tall",
      gone: "finnes ikke lenger i registrene",
    } satisfies Record<ClaimOutcome, string>,
  },
  survey: {
    heading: "Hva pårørende svarer",
    none: "Ingen undersøkelse var avsluttet da perioden sluttet. Derfor står det ingenting her.",
    noChange: "Vi trekker derfor ingen slutning om endring.",
    answers: (wave: string, answers: string) => `Undersøkelsen i ${wave} har ${answers} svar.`,
    answersHidden: (wave: string) => `Antall svar i undersøkelsen i ${wave} vises ikke.`,
    changeTitle: (wave: string, better: string, worse: string, neutral: string, rest: string) =>
      `Siden ${wave}: ${clearCounts(better, worse)}${also(neutral, "klart endret")}, ${orNone(rest)} uten klar endring`,
    nationTitle: (better: string, worse: string, neutral: string, rest: string) =>
      `Mot landet: ${clearCounts(better, worse)}${also(neutral, "klart forskjellig")}, ${orNone(rest)} uten klar forskjell`,
    levelTitle: "Andelene av dem som svarte, med usikkerhetsintervall",
    caption: "Svarene på spørsmålene som betyr mest for planen",
    question: "Av dem som svarte",
    change: (wave: string) => `Mot ${wave}`,
    nation: "Mot landet",
    note: "Alle spørsmålene står i analysen av undersøkelsen.",
    notesHeading: "Hva som ble sagt på arrangementer",
    notesTotal: (statements: string, events: string) =>
      `Vi har ${statements} innspill fra ${events} ${plural(events, "arrangement", "arrangementer")}.`,
    notesCaption: "Det flest innspill handlet om",
    notesNote: "Antall innspill er ikke antall personer.",
    theme: "Område",
    statements: "Innspill",
    notHeard: "Hvem vi ikke har hørt",
    notHeardAny: "Vi har ingen undersøkelse å bygge på. Derfor vet vi ikke hva pårørende ville ha svart.",
  },
  risk: {
    heading: "Avvik og risiko",
    none: "Ingen tiltak har høy eller middels risiko.",
    unstated: "Ingen har oppgitt risiko for noe tiltak.",
    high: (count: string, names: string) => `${count} tiltak har høy risiko${named(names)}`,
    noStep: (names: string) => `Disse er forsinket eller stanset uten at det står hva vi gjør: ${names}.`,
    figures: (names: string) => `Disse tallene nådde ikke måltallet: ${names}.`,
    caption: "Tiltak med høy eller middels risiko",
    risk: "Risiko",
  },
  resources: {
    both: (asked: string, given: string) => `Til tiltakene er det bedt om ${asked}. Det er gitt ${given}.`,
    sums: "Summene gjelder bare tall som er ført inn, og ikke alltid de samme tiltakene.",
    onlyAsked: (asked: string) => `Til tiltakene er det bedt om ${asked}. Det står ikke hva som er gitt.`,
    onlyGiven: (given: string) => `Til tiltakene er det gitt ${given}. Det står ikke hva det er bedt om.`,
    positions: (count: string) => `${count}\u00a0årsverk`,
    kroner: (count: string) => `${count}\u00a0${plural(count, "krone", "kroner")}`,
    nothing: "Registrene sier ingenting om årsverk og kroner.",
    grant: (measure: string, date: string) => `Tilskuddet til ${measure} slutter ${date}.`,
    grantUndated: (measure: string) => `Tilskuddet til ${measure} slutter snart.`,
    outside: (names: string) => `Disse tiltakene står ikke i økonomiplanen: ${names}.`,
  },
  method: {
    heading: "Slik er rapporten laget",
    registers: (files: string) => `Tiltak, tall og vedtak er hentet fra kommunens egne registre: ${files}.`,
    noRegisters: "Ingen registre er lest.",
    survey: (name: string, wave: string) => `Svarene fra pårørende er hentet fra ${name}, målingen ${wave}.`,
    rules: "Setningene øverst er valgt etter faste regler. De er ikke valgt av dem som skriver rapporten.",
    contribution:
      "At et tall har endret seg etter et tiltak, viser ikke at tiltaket er grunnen. Tall som ble valgt fordi de var dårlige, blir ofte bedre av seg selv.",
  },
  /** Of the saksframlegg, where the municipality has no heading of its own. */
  headings: {
    proposal: "Kommunedirektørens forslag til vedtak",
    summary: "Sammendrag",
    background: "Bakgrunn",
    facts: "Saksutredning",
    economy: "Økonomiske konsekvenser",
    participation: "Medvirkning",
    assessment: "Vurdering",
    attachments: "Vedlegg",
  } satisfies Record<CaseHeading, string>,
};
