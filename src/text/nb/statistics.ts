/** What the report says of weights, samples, make-up and trends. */
export const statistics = {
  weights: {
    off: "Svarene er ikke vektet, fordi det ikke finnes kjente tall for hvem de pårørende i kommunen er. De nasjonale tallene er heller ikke vektet.",
    raked: (wave: string, items: string, source: string) =>
      `Vedlegget viser også vektede tall for målingen ${wave}. De er vektet slik at ${items} fordeler seg som i kilden: ${source}. Vurderingene bygger på de uvektede tallene, fordi de nasjonale tallene ikke er vektet.`,
    column: (wave: string, source: string) =>
      `Vedlegget viser også vektede tall for målingen ${wave}. Vektene står i datafilen og kommer fra: ${source}. Vurderingene bygger på de uvektede tallene, fordi de nasjonale tallene ikke er vektet.`,
    none: (wave: string) =>
      `Målingen ${wave} er ikke vektet, fordi dataene ikke har det vektene bygger på. Det må være en rad per svar, med alle spørsmålene eller kolonnen med vekter.`,
    notConverged: (error: string) =>
      `Vektene treffer ikke målet helt: Det største avviket er ${error}. Se etter grupper med få svar, eller hev taket for vektene.`,
    heading: "Vektet og uvektet",
    caption: (wave: string) => `Andelene i ${wave}, vektet og uvektet`,
    weighted: "Vektet andel",
    unweighted: "Uvektet andel",
    n: "Svar (uvektet)",
    effectiveN: "Effektivt antall svar",
    designEffect: (effect: string) =>
      `Vektingen gjør tallene mindre sikre: Designeffekten er ${effect}, og intervallene bygger på det effektive antallet svar.`,
    cap: (cap: string) => `Ingen vekt er mer enn ${cap} ganger den gjennomsnittlige.`,
    wholePercent:
      "Vektede tall står i hele prosent. Da er det vanskeligere å regne seg fram til hva noen få svarte.",
  },
  sample: {
    finite: (population: string) =>
      `Svarene er fra et tilfeldig utvalg. Utvalget er trukket blant ${population} pårørende. Intervallet rundt andelen er derfor regnet smalere for spørsmål alle fikk. Det gjelder ikke grupper, endringer og sammenligninger.`,
    census: (population: string, rate: string) => `${population} fikk undersøkelsen. ${rate} svarte.`,
    censusHidden: (population: string) => `${population} fikk undersøkelsen.`,
  },
  makeup: {
    caption: (items: string) =>
      `Endringen slik den ville vært med samme fordeling på ${items} som forrige gang`,
    crude: "Endring",
    standardized: "Endring med lik fordeling",
    note: "Sammenligningen har sin egen p-verdi, utenfor de andre.",
    notPossible: (items: string) =>
      `Endringen er ikke regnet om til lik fordeling på ${items}. Det krever en rad per svar i begge målingene, og nok svar i hver kombinasjon.`,
  },
  trends: {
    heading: "Utvikling over tid",
    caption: "Utviklingen over tre målinger eller flere",
    waves: "Målinger",
    direction: "Retning",
    directions: { up: "andelen øker", down: "andelen minker", level: "andelen står stille" },
    uncertain: "ikke tydelig",
    note: "Testen er Cochran–Armitages, med årstallene som skår. p-verdien står utenfor de andre sammenligningene.",
  },
  p: "p-verdi",
};
