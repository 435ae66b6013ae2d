import type { evaluationMeasures as master } from "../nb/evaluation-measures.js";

export const evaluationMeasures: typeof master = {
  heading: "Tiltaka, eitt for eitt",
  none: "Det er ikkje ført inn nokon tiltak i tiltaksregisteret.",
  contribution:
    "Her står kva som var planlagt, kva som er gjort, og om tala har endra seg sidan. Ei endring kan vise at tiltaket har bidrege. Ho er aldri eit prov, for mykje anna kan ha verka samtidig.",
  chance: "Tal som var uvanleg dårlege da tiltaket vart valt, blir ofte betre av seg sjølve.",
  brackets: "I tabellane står uvisseintervallet i parentes, saman med målinga eller datoen talet gjeld.",
  ladder: {
    caption: "Kor langt vi kan konkludere",
    step: "Trinn",
    means: "Kva det betyr",
    measures: "Tiltak",
    noMeasure: "ingen",
    note: "Eit tiltak med fleire indikatorar står på det trinnet som seier mest. Tiltak som går ut, og tiltak utan indikator, står ikkje på noko trinn.",
    names: {
      notStarted: "Ikkje starta",
      movedBefore: "Endra seg før tiltaket var gjennomført",
      underWay: "I gang",
      tooEarly: "Gjennomført, for tidleg å seie",
      tooFew: "Gjennomført, for få svar til å seie",
      movedRight: "Gjennomført, gjekk rett veg",
      movedWrong: "Gjennomført, gjekk feil veg",
      noChange: "Gjennomført, inga klar endring",
    },
    meanings: {
      notStarted: () => "Tiltaket er ikkje starta. Da kan det ikkje ha verka.",
      movedBefore: () =>
        "Svara endra seg klart før tiltaket var gjennomført. Vi kan ikkje knyte endringa til tiltaket.",
      underWay: () => "Tiltaket er ikkje gjennomført enno. Det er for tidleg å leite etter verknad.",
      tooEarly: () =>
        "Tiltaket er gjennomført. Men under halvparten av tida det vart spurt om, ligg etter at tiltaket starta.",
      tooFew: () =>
        "Tiltaket er gjennomført, men tala kan ikkje seie om noko har endra seg: for få svar, inga tidlegare måling å samanlikne med, eller skjerma.",
      movedRight: () =>
        "Tiltaket er gjennomført, og talet er klart betre enn i utgangspunktet, eller nærare måltalet. Tiltaket kan ha bidrege.",
      movedWrong: () =>
        "Tiltaket er gjennomført, men talet er klart dårlegare enn i utgangspunktet, eller lenger frå måltalet.",
      noChange: (margin) =>
        `Tiltaket er gjennomført, og svara har ikkje endra seg med meir enn ${margin} prosentpoeng.`,
    },
  },
  change: {
    title: {
      none: (wave) => `Ingen av indikatorane er klart endra sidan ${wave}`,
      better: (label, wave) => `Klart betre enn i ${wave}: ${label}`,
      worse: (label, wave) => `Klart dårlegare enn i ${wave}: ${label}`,
      severalBetter: (wave) => `Fleire indikatorar er klart betre enn i ${wave}, og ingen er klart dårlegare`,
      severalWorse: (wave) => `Fleire indikatorar er klart dårlegare enn i ${wave}, og ingen er klart betre`,
      mixed: (wave) => `Nokre indikatorar er klart betre enn i ${wave}, og nokre er klart dårlegare`,
    },
    plain: (from, to) => `Indikatorane til tiltaka i ${from} og ${to}`,
    note: "Har fleire tiltak same indikator, står han éin gong. Indikatorar med få svar, skjerma tal eller eit anna utgangspunkt står berre under tiltaket.",
  },
  facts: {
    wording: "Vedteken ordlyd: ",
    planned: "Planlagt: ",
    done: "Gjort: ",
    deadline: (date) => `Frist ${date}.`,
    noDeadline: "Ingen frist er ført inn.",
    newDeadline: (from, to) => `Fristen var ${from}, og er flytta til ${to}.`,
    newDeadlineOnly: (to) => `Fristen er flytta til ${to}.`,
    reason: (text) => `Grunn: ${text}`,
    role: (role) => `Ansvarleg: ${role}.`,
    started: (date) => `Starta ${date}.`,
    finished: (date) => `Ferdig ${date}.`,
    noDates: "Det er ikkje ført inn når tiltaket starta eller vart ferdig.",
    overdue: "Fristen er ute.",
    corrective: (text) => `Dette blir gjort for å rette det opp: ${text}`,
    changedFrom: (text) => `Endra frå: ${text}`,
    changedOn: (date) => `Endra ${date}.`,
    changedBy: (decision) => `Endra ved: ${decision}.`,
    goal: (kind, goal) => `${kind}: ${goal}`,
    goalWord: "Mål",
    risk: (risk) => `Risiko: ${risk}.`,
  },
  table: {
    caption: (measure) => `Utgangspunkt og no: ${measure}`,
    hidden: "«:» tyder at talet er skjerma.",
    what: "Indikator eller tal",
    baseline: "Utgangspunkt",
    now: "No",
    change: "Endring (prosentpoeng)",
    target: "Måltal",
    verdict: "Vurdering",
    dated: (text, when) => `${text} (${when})`,
    withInterval: (text, low, high) => `${text} (${low} til ${high})`,
    range: (text, range, when) => `${text} (${range}; ${when})`,
    unadjusted: (waves) =>
      `Endringa sidan ${waves} er rekna berre for denne rapporten, utan justering for mange samanlikningar.`,
    targetAlone: "Måltalet er vurdert for seg, utan justering for mange samanlikningar.",
    parts: { change: (text) => `endring: ${text}`, target: (text) => `mot måltalet: ${text}` },
  },
  conclusion: "Kor langt vi kan konkludere: ",
  each: (label, step) => `${label}: ${step}`,
  whyNot: {
    notAsked: "målinga har ikkje spørsmålet",
    noEarlier: "det er inga tidlegare måling å samanlikne med",
    hidden: "tala er skjerma",
    notComparable: "målingane kan ikkje samanliknast",
    few: "det er for få svar",
    unsure: "uvissa er for stor",
  },
  cannotTell: (why) => `Tiltaket er gjennomført, men tala kan ikkje seie om noko har endra seg: ${why}.`,
  noIndicator:
    "Tiltaket har ingen indikator i undersøkinga. Difor kan vi ikkje seie noko om kva pårørande har merka av det.",
  noSurvey:
    "Inga undersøking er avslutta i eller før perioden. Difor kan vi ikkje seie om noko har endra seg.",
  noDirection: "Svara har endra seg, men det er ikkje bestemt kva retning som er best.",
  unclearWay: "Uklar retning",
  dropped: "Tiltaket går ut. Difor seier vi ingenting om verknaden.",
  recommendation: {
    heading: "Forslag for kvart tiltak",
    intro:
      "Forslaga følgjer faste reglar, og reglane kjenner berre registera og undersøkinga. Dei er eit utgangspunkt for vurderinga til kommunedirektøren, ikkje ein konklusjon.",
    caption: "Forslag etter regel",
    measure: "Tiltak eller behov",
    proposal: "Forslag",
    because: "Grunn",
    rule: (reason) => `Forslag etter regel: ${reason}`,
    none: "Det er ingen tiltak eller behov å foreslå noko om.",
    words: {
      continue: "blir vidareført",
      change: "blir endra",
      end: "går ut",
      new: "nytt",
    },
    reasons: {
      dropped: "Tiltaket er alt teke ut.",
      movedWrong:
        "Tiltaket er gjennomført, men talet er klart dårlegare enn i utgangspunktet, eller lenger frå måltalet.",
      stopped: "Tiltaket er stansa.",
      atRisk: "Tiltaket er forseinka, og risikoen er høg.",
      delayedWithoutStep:
        "Tiltaket er forseinka, og det er ikkje ført inn noko som blir gjort for å rette det opp.",
      figureMissed: "Tiltaket er gjennomført, men det siste talet når ikkje måltalet.",
      shareMissed: "Tiltaket er gjennomført, men delen er klart unna måltalet.",
      resultReached: "Tiltaket er gjennomført, og det som skulle lagast eller innførast, er på plass.",
      movedRight:
        "Tiltaket er gjennomført, og talet er klart betre enn i utgangspunktet, eller nærare måltalet.",
      needWithoutMeasure: "Behovet er meldt, og ingen tiltak svarar på det.",
      otherwise: "Ingen av reglane gjev grunn til å føreslå noko anna.",
    },
  },
};
