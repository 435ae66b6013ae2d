/** «Tallgrunnlag», the last table of a plan document, and the places that only people can fill. */
export const basis = {
  heading: "Tallgrunnlag",
  caption: "Hvert tall i dokumentet, og hvor det kommer fra",
  number: "Tall",
  what: "Hva det er",
  asked: "Hvem som ble spurt",
  answered: "Antall som svarte",
  source: "Kilde",
  hidden: (rule: string) => `«:» betyr at tallet er skjermet. ${rule}`,
  survey: (name: string, wave: string) => `${name}, ${wave}`,
  notes: "Notater fra arrangementer",
  settings: "Regnet ut av verktøyet",
  respondents: (wave: string) => `Antall svar i undersøkelsen i ${wave}`,
  participants: "Deltakere på et arrangement",
  against: (points: string, reference: string) => `${points} prosentpoeng mot ${reference}`,
  index: (area: string) => `Indeksen for ${area}`,
  comparedNation: (text: string) => `${text}, mot landet`,
  comparedCounty: (text: string) => `${text}, mot fylket`,
  comparedWave: (text: string, wave: string) => `${text}, mot målingen ${wave}`,
  measures: {
    all: "Alle tiltak",
    done: "Tiltak som er gjennomført eller i ordinær drift",
    rest: "Tiltak som ikke er kommet i gang",
    status: (status: string) => `Tiltak med status: ${status}`,
    delayed: "Tiltak som er forsinket eller over fristen",
    stopped: "Tiltak som er stanset",
    highRisk: "Tiltak med høy risiko",
    asked: "Årsverk det er bedt om",
    given: "Årsverk som er gitt",
    askedKroner: "Kroner det er bedt om",
    givenKroner: "Kroner som er gitt",
  },
  figures: {
    all: "Tall i registeret",
    missing: "Tall som ikke er rapportert",
    value: (name: string, date: string) => `${name}, ${date}`,
    baseline: (name: string, date: string) => `${name}, utgangspunkt ${date}`,
    target: (name: string) => `${name}, måltall`,
  },
  decisions: {
    all: "Tidligere vedtak i registeret",
    told: "Tidligere vedtak som er med i dette dokumentet",
    open: "Tidligere vedtak som ikke er ferdig behandlet",
    followedUp: "Tidligere vedtak som er fulgt opp",
  },
  needs: { all: "Behov som er meldt inn", unanswered: "Behov uten tiltak" },
  comparisons: { all: "Sammenligninger", unsure: "Sammenligninger der vi ikke kan si om det er forskjell" },
  statements: {
    all: "Innspill fra alle arrangementer",
    shown: "Innspill fra arrangementer som kan vises",
    area: (area: string) => `Innspill om ${area}`,
    events: "Arrangementer",
  },
};

/** The title of an open place, and what belongs there. */
export const open = {
  economy: {
    title: "Økonomiske konsekvenser",
    hint: "Hva forslaget koster, hvem som betaler, og hva som skjer når tilskudd tar slutt.",
  },
  economyMore: {
    title: "Hva forslaget betyr for økonomien",
    hint: "Hva forslaget koster, hvem som betaler, og hva som skjer når tilskudd tar slutt.",
  },
  assessment: {
    title: "Vurdering",
    hint: "Vurderingen. Faktaene står over, og skal ikke blandes med den.",
  },
  participation: {
    title: "Hvem som har medvirket",
    hint: "Hvem som har vært med, når, og hva de mente.",
  },
  elderly: { title: "Uttalelse fra eldrerådet", hint: "Uttalelsen, med dato og saksnummer." },
  disability: {
    title: "Uttalelse fra rådet for personer med funksjonsnedsettelse",
    hint: "Uttalelsen, med dato og saksnummer.",
  },
  youth: { title: "Uttalelse fra ungdomsrådet", hint: "Uttalelsen, med dato og saksnummer." },
  users: { title: "Uttalelse fra brukerrådet", hint: "Uttalelsen, med dato." },
  statements: "Uttalelser fra rådene",
  statementsLaw: "Rådene skal få uttale seg etter kommuneloven § 5-12.",
};
