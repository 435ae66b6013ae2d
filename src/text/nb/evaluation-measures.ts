import type { LadderStep, RecommendationRule, RecommendationWord, WhyNot } from "../../domain/plan/ladder.js";

/** What the evaluation says of each measure: what was planned and done, how far one may conclude, what is proposed. */
export const evaluationMeasures = {
  heading: "Tiltakene, ett for ett",
  none: "Det er ikke ført inn noen tiltak i tiltaksregisteret.",
  contribution:
    "Her står hva som var planlagt, hva som er gjort, og om tallene har endret seg siden. En endring kan vise at tiltaket har bidratt. Den er aldri et bevis, for mye annet kan ha virket samtidig.",
  chance: "Tall som var uvanlig dårlige da tiltaket ble valgt, blir ofte bedre av seg selv.",
  brackets:
    "I tabellene står usikkerhetsintervallet i parentes, sammen med målingen eller datoen tallet gjelder.",
  ladder: {
    caption: "Hvor langt vi kan konkludere",
    step: "Trinn",
    means: "Hva det betyr",
    measures: "Tiltak",
    noMeasure: "ingen",
    note: "Et tiltak med flere indikatorer står på det trinnet som sier mest. Tiltak som utgår, og tiltak uten indikator, står ikke på noe trinn.",
    names: {
      notStarted: "Ikke startet",
      movedBefore: "Endret seg før tiltaket var gjennomført",
      underWay: "I gang",
      tooEarly: "Gjennomført, for tidlig å si",
      tooFew: "Gjennomført, for få svar til å si",
      movedRight: "Gjennomført, gikk riktig vei",
      movedWrong: "Gjennomført, gikk feil vei",
      noChange: "Gjennomført, ingen klar endring",
    } satisfies Record<LadderStep, string>,
    meanings: {
      notStarted: () => "Tiltaket er ikke startet. Da kan det ikke ha virket.",
      movedBefore: () =>
        "Svarene endret seg klart før tiltaket var gjennomført. Vi kan ikke knytte endringen til tiltaket.",
      underWay: () => "Tiltaket er ikke gjennomført ennå. Det er for tidlig å lete etter virkning.",
      tooEarly: () =>
        "Tiltaket er gjennomført. Men under halvparten av tiden det ble spurt om, ligger etter at tiltaket startet.",
      tooFew: () =>
        "Tiltaket er gjennomført, men tallene kan ikke si om noe har endret seg: for få svar, ingen tidligere måling å sammenligne med, eller skjermet.",
      movedRight: () =>
        "Tiltaket er gjennomført, og tallet er klart bedre enn i utgangspunktet, eller nærmere måltallet. Tiltaket kan ha bidratt.",
      movedWrong: () =>
        "Tiltaket er gjennomført, men tallet er klart dårligere enn i utgangspunktet, eller lenger fra måltallet.",
      noChange: (margin: string) =>
        `Tiltaket er gjennomført, og svarene har ikke endret seg med mer enn ${margin} prosentpoeng.`,
    } satisfies Record<LadderStep, (margin: string) => string>,
  },
  change: {
    title: {
      none: (wave: string) => `Ingen av indikatorene er klart endret siden ${wave}`,
      better: (label: string, wave: string) => `Klart bedre enn i ${wave}: ${label}`,
      worse: (label: string, wave: string) => `Klart dårligere enn i ${wave}: ${label}`,
      severalBetter: (wave: string) =>
        `Flere indikatorer er klart bedre enn i ${wave}, og ingen er klart dårligere`,
      severalWorse: (wave: string) =>
        `Flere indikatorer er klart dårligere enn i ${wave}, og ingen er klart bedre`,
      mixed: (wave: string) => `Noen indikatorer er klart bedre enn i ${wave}, og noen er klart dårligere`,
    },
    plain: (from: string, to: string) => `Tiltakenes indikatorer i ${from} og ${to}`,
    note: "Har flere tiltak samme indikator, står den én gang. Indikatorer med få svar, skjermede tall eller et annet utgangspunkt står bare under tiltaket.",
  },
  facts: {
    wording: "Vedtatt ordlyd: ",
    planned: "Planlagt: ",
    done: "Gjort: ",
    deadline: (date: string) => `Frist ${date}.`,
    noDeadline: "Ingen frist er ført inn.",
    newDeadline: (from: string, to: string) => `Fristen var ${from}, og er flyttet til ${to}.`,
    newDeadlineOnly: (to: string) => `Fristen er flyttet til ${to}.`,
    reason: (text: string) => `Grunn: ${text}`,
    role: (role: string) => `Ansvarlig: ${role}.`,
    started: (date: string) => `Startet ${date}.`,
    finished: (date: string) => `Ferdig ${date}.`,
    noDates: "Det er ikke ført inn når tiltaket startet eller ble ferdig.",
    overdue: "Fristen er ute.",
    corrective: (text: string) => `Dette blir gjort for å rette det opp: ${text}`,
    changedFrom: (text: string) => `Endret fra: ${text}`,
    changedOn: (date: string) => `Endret ${date}.`,
    changedBy: (decision: string) => `Endret ved: ${decision}.`,
    goal: (kind: string, goal: string) => `${kind}: ${goal}`,
    goalWord: "Mål",
    risk: (risk: string) => `Risiko: ${risk}.`,
  },
  table: {
    caption: (measure: string) => `Utgangspunkt og nå: ${measure}`,
    hidden: "«:» betyr at tallet er skjermet.",
    what: "Indikator eller tall",
    baseline: "Utgangspunkt",
    now: "Nå",
    change: "Endring (prosentpoeng)",
    target: "Måltall",
    verdict: "Vurdering",
    dated: (text: string, when: string) => `${text} (${when})`,
    withInterval: (text: string, low: string, high: string) => `${text} (${low} til ${high})`,
    range: (text: string, range: string, when: string) => `${text} (${range}; ${when})`,
    unadjusted: (waves: string) =>
      `Endringen siden ${waves} er regnet bare for denne rapporten, uten justering for mange sammenligninger.`,
    targetAlone: "Måltallet er vurdert for seg, uten justering for mange sammenligninger.",
    parts: {
      change: (text: string) => `endring: ${text}`,
      target: (text: string) => `mot måltallet: ${text}`,
    },
  },
  conclusion: "Hvor langt vi kan konkludere: ",
  each: (label: string, step: string) => `${label}: ${step}`,
  /** Why nothing can be told of an indicator of a measure that is done. */
  whyNot: {
    notAsked: "målingen har ikke spørsmålet",
    noEarlier: "det er ingen tidligere måling å sammenligne med",
    hidden: "tallene er skjermet",
    notComparable: "målingene kan ikke sammenlignes",
    few: "det er for få svar",
    unsure: "usikkerheten er for stor",
  } satisfies Record<WhyNot, string>,
  cannotTell: (why: string) =>
    `Tiltaket er gjennomført, men tallene kan ikke si om noe har endret seg: ${why}.`,
  noIndicator:
    "Tiltaket har ingen indikator i undersøkelsen. Derfor kan vi ikke si noe om hva pårørende har merket av det.",
  noSurvey:
    "Ingen undersøkelse er avsluttet i eller før perioden. Derfor kan vi ikke si om noe har endret seg.",
  noDirection: "Svarene har endret seg, men det er ikke bestemt hvilken retning som er best.",
  unclearWay: "Uklar retning",
  dropped: "Tiltaket utgår. Derfor sier vi ingenting om virkningen.",
  recommendation: {
    heading: "Forslag for hvert tiltak",
    intro:
      "Forslagene følger faste regler, og reglene kjenner bare registrene og undersøkelsen. De er et utgangspunkt for kommunedirektørens vurdering, ikke en konklusjon.",
    caption: "Forslag etter regel",
    measure: "Tiltak eller behov",
    proposal: "Forslag",
    because: "Grunn",
    rule: (reason: string) => `Forslag etter regel: ${reason}`,
    none: "Det er ingen tiltak eller behov å foreslå noe om.",
    words: {
      continue: "videreføres",
      change: "endres",
      end: "utgår",
      new: "nytt",
    } satisfies Record<RecommendationWord, string>,
    reasons: {
      dropped: "Tiltaket er allerede tatt ut.",
      movedWrong:
        "Tiltaket er gjennomført, men tallet er klart dårligere enn i utgangspunktet, eller lenger fra måltallet.",
      stopped: "Tiltaket er stanset.",
      atRisk: "Tiltaket er forsinket, og risikoen er høy.",
      delayedWithoutStep:
        "Tiltaket er forsinket, og det er ikke ført inn noe som blir gjort for å rette det opp.",
      figureMissed: "Tiltaket er gjennomført, men det siste tallet når ikke måltallet.",
      shareMissed: "Tiltaket er gjennomført, men andelen er klart unna måltallet.",
      resultReached: "Tiltaket er gjennomført, og det som skulle lages eller innføres, er på plass.",
      movedRight:
        "Tiltaket er gjennomført, og tallet er klart bedre enn i utgangspunktet, eller nærmere måltallet.",
      needWithoutMeasure: "Behovet er meldt, og ingen tiltak svarer på det.",
      otherwise: "Ingen av reglene gir grunn til å foreslå noe annet.",
    } satisfies Record<Exclude<RecommendationRule, "stoppedOrAtRisk"> | "stopped" | "atRisk", string>,
  },
};
