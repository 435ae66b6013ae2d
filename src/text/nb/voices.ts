import type { NotesWord, SurveyWord, Triangulation } from "../../domain/voices.js";
import { plural } from "../plural.js";

const events = (count: string): string => `${count} ${plural(count, "arrangement", "arrangementer")}`;

/** What was said at cafés and other gatherings: statements are counted, never people. */
export const voices = {
  /** Speakers are mixed: a title may not say that it was caregivers alone. */
  heading: "Hva pårørende og andre sa",
  total: (statements: string, tables: string, of: string) =>
    `Her er ${statements} innspill fra ${tables} bord på ${events(of)}.`,
  notPeople:
    "Et innspill er ett punkt i notatene. Tallene viser hvor mye som ble sagt, ikke hvor mange som mente det.",
  nothing: "Notatene er lest, men ingen innspill er godkjent ennå. Derfor er ingen talt med.",
  /** Page one: what the notes add. */
  mostHeard: (area: string, count: string, all: string, tables: string, of: string) =>
    `Flest innspill fra ${events(of)} gjelder ${area}: ${count} av ${all}, fra ${tables} bord.`,
  mostHeardAlike: (areas: string, count: string, all: string, of: string) =>
    `Flest innspill fra ${events(of)} gjelder ${areas}: ${count} av ${all} om hvert.`,
  events: {
    caption: "Arrangementene",
    event: "Arrangement",
    date: "Dato",
    place: "Sted",
    who: "Hvem",
    participants: "Deltakere",
    tables: "Bord",
    statements: "Innspill",
    small: (count: string, limit: string) =>
      `I tillegg kommer ${count} ${plural(count, "mindre arrangement", "mindre arrangementer")} med færre enn ${limit} deltakere. Innspillene derfra er med i det samlede antallet, men ikke i tallene for områder, temaer og arrangementer. Slik kan ingen regne ut hva noen få personer sa.`,
    uncounted:
      "Der antall deltakere ikke er oppgitt, kan arrangementet ha vært lite. Derfra har vi ikke tatt med sitater.",
  },
  onlySmall: (limit: string) =>
    `Alle innspillene kommer fra arrangementer med færre enn ${limit} deltakere. Derfor viser vi ikke hva de handlet om.`,
  themes: {
    heading: "Hva det handlet om",
    figure: "Innspill per område",
    axis: "Antall innspill",
    alt: "Søyler med antall innspill. ",
    altRow: (area: string, count: string) => `${area}: ${count}`,
    caption: "Innspill, bord og arrangementer per område",
    figureCaption: "Antall innspill per område",
    area: "Område",
    statements: "Innspill",
    tables: "Bord",
    events: "Arrangementer",
    secondary: "I tillegg som biområde",
    praise: "Ros",
    need: "Behov",
    code: (name: string) => `– ${name}`,
    codesNote:
      "Rader med strek foran er kommunens egne koder. De teller alle innspill med koden, også fra andre områder.",
    toneNote:
      "«Ros» og «Behov» teller bare innspill som noen har merket slik. «Behov» er savn, ønsker, forslag og klager.",
    sumNote: "Samme bord kan ha sagt noe om flere områder. Bord og arrangementer kan derfor ikke summeres.",
    overlaps: (areas: string) => `Noen innspill teller i flere områder, fordi områdene overlapper: ${areas}.`,
    overlap: (one: string, other: string) => `${one} og ${other}`,
    own: "Egne temaer",
    theme: "Tema",
  },
  beside: {
    heading: "Innspillene ved siden av undersøkelsen",
    intro:
      "Tabellen viser om undersøkelsen og innspillene peker samme vei. «Utfyller» betyr at minst én av dem ikke peker tydelig én vei.",
    caption: "Undersøkelsen og innspillene, område for område",
    nation: "Mot landet",
    previous: (wave: string) => `Siden ${wave}`,
    notes: "Alle innspillene",
    survey: {
      better: "klart bedre",
      worse: "klart dårligere",
      mixed: "både bedre og dårligere",
      unclear: "ikke klart",
      notAsked: "ikke spurt",
    } satisfies Record<SurveyWord, string>,
    says: {
      praise: "mest ros",
      need: "mest behov",
      mixed: "delt",
    } satisfies Record<Exclude<NotesWord, "unmarked" | "none">, string>,
    words: {
      agree: "peker samme vei",
      extend: "utfyller",
      contradict: "peker ulike veier",
      silent: "ikke nevnt",
    } satisfies Record<Triangulation, string>,
    with: (word: string, says: string) => `${word} (${says})`,
    note: (marked: string, times: string) =>
      `«Klart bedre» betyr at svarene på minst ett av hovedspørsmålene i området er klart bedre, og ingen klart dårligere. «Ikke klart» betyr at ingen av dem er klart bedre eller klart dårligere, eller at vi ikke har noe å sammenligne med. «Mest ros» og «mest behov» krever minst ${marked} merkede innspill, og minst ${times} ganger så mange av det ene som av det andre. Uten parentes er det merket for få. Arrangementer spør ofte hva folk trenger. «Mest behov» er derfor vanlig, også der tjenesten er god.`,
    small: (limit: string) => `Arrangementer med færre enn ${limit} deltakere er ikke med i denne tabellen.`,
    unasked: (themes: string) => `Dette kom fram i notatene, men undersøkelsen spør ikke om det: ${themes}.`,
    unheard: (questions: string) =>
      `Dette spør undersøkelsen om, men ingen innspill handler om det: ${questions}.`,
    unheardAmongShown: (questions: string) =>
      `Dette spør undersøkelsen om, men ingen innspill fra arrangementene i tabellen handler om det: ${questions}.`,
  },
  quotes: {
    heading: "Sitater",
    intro:
      "Sitatene viser hvordan folk ordla seg, ikke hva de fleste mente. Vi skriver «Pårørende sier» bare der notatene viser at en pårørende sa det.",
    said: (text: string) => `«${text}»`,
    byCaregiver: (text: string) => `Pårørende sier: «${text}»`,
    where: (event: string) => ` (${event})`,
    asked: (question: string) => `Svar på spørsmålet «${question}»:`,
    notAsked: "Andre sitater, der notatene ikke viser spørsmålet:",
  },
  method: {
    heading: "Slik er innspillene talt",
    approved: (count: string) =>
      `Mennesker har bestemt området for ${count} innspill. Verktøyet foreslår bare.`,
    suggested: (count: string) =>
      `${count} innspill er talt etter verktøyets forslag alene. Ingen har lest ${plural(count, "det", "dem")}.`,
    undecided: (count: string) =>
      `${count} innspill er ikke talt med, fordi ingen har bestemt område for ${plural(count, "det", "dem")}.`,
    mustRead: (count: string) => `Merket «må leses» eller «må vurderes i dag»: ${count}.`,
    masked: (kinds: string) => `Dette er maskert i notatene før noen fikk se dem: ${kinds}.`,
    mask: (kind: string, count: string) => `${kind}\u00a0(${count})`,
    nothingMasked: "Ingen personopplysninger ble funnet og maskert i notatene.",
    quotes: (limit: string) =>
      `Sitater er godkjent av et menneske. De er aldri fra arrangementer med færre enn ${limit} deltakere, og aldri fra innspill med tegn på vold, overgrep, omsorgssvikt eller selvskading.`,
    oneTable: "Der notatet ikke nevner bord, teller arrangementet som ett bord.",
    people: "Antall innspill er ikke antall personer. Vi regner derfor aldri prosent av innspill.",
  },
};
