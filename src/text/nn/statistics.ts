import type { statistics as nb } from "../nb/statistics.js";

export const statistics: typeof nb = {
  weights: {
    off: "Svara er ikkje vekta, fordi det ikkje finst kjende tal for kven dei pårørande i kommunen er. Dei nasjonale tala er heller ikkje vekta.",
    raked: (wave, items, source) =>
      `Vedlegget viser òg vekta tal for målinga ${wave}. Dei er vekta slik at ${items} fordeler seg som i kjelda: ${source}. Vurderingane byggjer på dei uvekta tala, fordi dei nasjonale tala ikkje er vekta.`,
    column: (wave, source) =>
      `Vedlegget viser òg vekta tal for målinga ${wave}. Vektene står i datafila og kjem frå: ${source}. Vurderingane byggjer på dei uvekta tala, fordi dei nasjonale tala ikkje er vekta.`,
    none: (wave) =>
      `Målinga ${wave} er ikkje vekta, fordi dataa ikkje har det vektene byggjer på. Det må vere ei rad per svar, med alle spørsmåla eller kolonnen med vekter.`,
    notConverged: (error) =>
      `Vektene treffer ikkje målet heilt: Det største avviket er ${error}. Sjå etter grupper med få svar, eller hev taket for vektene.`,
    heading: "Vekta og uvekta",
    caption: (wave) => `Delane i ${wave}, vekta og uvekta`,
    weighted: "Vekta del",
    unweighted: "Uvekta del",
    n: "Svar (uvekta)",
    effectiveN: "Effektivt tal på svar",
    designEffect: (effect) =>
      `Vektinga gjer tala mindre sikre: Designeffekten er ${effect}, og intervalla byggjer på det effektive talet på svar.`,
    cap: (cap) => `Inga vekt er meir enn ${cap} gonger den gjennomsnittlege.`,
    wholePercent:
      "Vekta tal står i heile prosent. Då er det vanskelegare å rekne seg fram til kva nokre få svara.",
  },
  sample: {
    finite: (population) =>
      `Svara er frå eit tilfeldig utval. Utvalet er trekt blant ${population} pårørande. Intervallet rundt delen er derfor rekna smalare for spørsmål alle fekk. Det gjeld ikkje grupper, endringar og samanlikningar.`,
    census: (population, rate) => `${population} fekk undersøkinga. ${rate} svara.`,
    censusHidden: (population) => `${population} fekk undersøkinga.`,
  },
  makeup: {
    caption: (items) => `Endringa slik ho ville vore med same fordeling på ${items} som førre gong`,
    crude: "Endring",
    standardized: "Endring med lik fordeling",
    note: "Samanlikninga har sin eigen p-verdi, utanfor dei andre.",
    notPossible: (items) =>
      `Endringa er ikkje rekna om til lik fordeling på ${items}. Det krev ei rad per svar i begge målingane, og nok svar i kvar kombinasjon.`,
  },
  trends: {
    heading: "Utvikling over tid",
    caption: "Utviklinga over tre målingar eller fleire",
    waves: "Målingar",
    direction: "Retning",
    directions: { up: "delen aukar", down: "delen minkar", level: "delen står stille" },
    uncertain: "ikkje tydeleg",
    note: "Testen er Cochran–Armitage sin, med årstala som skår. p-verdien står utanfor dei andre samanlikningane.",
  },
  p: "p-verdi",
};
