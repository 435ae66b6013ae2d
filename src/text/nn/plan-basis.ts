import type { basis as masterBasis, open as masterOpen } from "../nb/plan-basis.js";

export const basis: typeof masterBasis = {
  heading: "Talgrunnlag",
  caption: "Kvart tal i dokumentet, og kor det kjem frå",
  number: "Tal",
  what: "Kva det er",
  asked: "Kven som blei spurde (tal på svar)",
  answered: (asked, count) => `${asked} (${count})`,
  source: "Kjelde",
  hidden: (rule) => `«:» betyr at talet er skjerma. ${rule}`,
  survey: (wave) => `Undersøkinga ${wave}`,
  surveyName: (name) => `Undersøkinga er ${name}.`,
  notes: "Notat frå arrangement",
  settings: "Rekna ut av verktøyet",
  respondents: (wave) => `Tal på svar i undersøkinga i ${wave}`,
  participants: "Deltakarar på eit arrangement",
  against: (points, reference) => `${points} prosentpoeng mot ${reference}`,
  index: (area) => `Indeksen for ${area}`,
  comparedNation: (text) => `${text}, mot landet`,
  comparedCounty: (text) => `${text}, mot fylket`,
  comparedWave: (text, wave) => `${text}, mot målinga ${wave}`,
  measures: {
    all: "Alle tiltak",
    done: "Tiltak som er gjennomførte eller i ordinær drift",
    rest: "Tiltak som ikkje er komne i gang",
    status: (status) => `Tiltak med status: ${status}`,
    delayed: "Tiltak som er forseinka eller over fristen",
    stopped: "Tiltak som er stansa",
    highRisk: "Tiltak med høg risiko",
    asked: "Årsverk det er bede om",
    given: "Årsverk som er gitt",
    askedKroner: "Kroner det er bede om",
    givenKroner: "Kroner som er gitt",
  },
  figures: {
    all: "Tal i registeret",
    missing: "Tal som ikkje er rapporterte",
    value: (name, date) => `${name}, ${date}`,
    baseline: (name, date) => `${name}, utgangspunkt ${date}`,
    target: (name) => `${name}, måltal`,
  },
  decisions: {
    all: "Tidlegare vedtak i registeret",
    told: "Tidlegare vedtak som er med i dette dokumentet",
    open: "Tidlegare vedtak som ikkje er ferdig behandla",
    followedUp: "Tidlegare vedtak som er følgde opp",
  },
  needs: { all: "Behov som er melde inn", unanswered: "Behov utan tiltak" },
  comparisons: {
    all: "Samanlikningar",
    unsure: "Samanlikningar der vi ikkje kan seie om det er skilnad",
  },
  statements: {
    all: "Innspel frå alle arrangement",
    shown: "Innspel frå arrangement som kan visast",
    area: (area) => `Innspel om ${area}`,
    events: "Arrangement",
  },
};

export const open: typeof masterOpen = {
  economy: {
    title: "Økonomiske konsekvensar",
    hint: "Kva forslaget kostar, kven som betaler, og kva som skjer når tilskot tek slutt.",
  },
  economyMore: {
    title: "Kva forslaget betyr for økonomien",
    hint: "Kva forslaget kostar, kven som betaler, og kva som skjer når tilskot tek slutt.",
  },
  assessment: {
    title: "Vurdering",
    hint: "Vurderinga. Fakta står over, og skal ikkje blandast med henne.",
  },
  participation: {
    title: "Kven som har medverka",
    hint: "Kven som har vore med, når, og kva dei meinte.",
  },
  elderly: { title: "Fråsegn frå eldrerådet", hint: "Fråsegna, med dato og saksnummer." },
  disability: {
    title: "Fråsegn frå rådet for personar med funksjonsnedsetjing",
    hint: "Fråsegna, med dato og saksnummer.",
  },
  youth: { title: "Fråsegn frå ungdomsrådet", hint: "Fråsegna, med dato og saksnummer." },
  users: { title: "Fråsegn frå brukarrådet", hint: "Fråsegna, med dato." },
  statements: "Fråsegner frå råda",
  statementsLaw: "Råda skal få uttale seg etter kommunelova § 5-12.",
};
