import { plural } from "../plural.js";

/** The yearly report and its saksframlegg, a tertial's status, the management's review, and «Dere sa – vi gjorde». */
export const yearly = {
  yearlyReport: {
    title: (period: string) => `Årsrapport for pårørendearbeidet ${period}`,
  },
  caseDocument: {
    title: (period: string) => `Årsrapport for pårørendearbeidet ${period}`,
    subtitle: "Saksframlegg",
    takesNote: (council: string, period: string) =>
      `${council} tar årsrapporten for pårørendearbeidet ${period} til orientering.`,
    newDeadlines: (council: string, measures: string) =>
      `${council} godkjenner de nye fristene for ${measures}.`,
    newDeadline: (measure: string, date: string) => `${measure} (${date})`,
    adopted: (plan: string, date: string) => `${plan} ble vedtatt ${date}.`,
    plan: (plan: string, from: string, to: string) =>
      `Planen heter ${plan} og gjelder fra ${from} til ${to}.`,
    yearlyDuty: (council: string) =>
      `Planen skal rapporteres til ${council} hvert år og evalueres hvert andre år.`,
    lastReport: (document: string, period: string, date: string) =>
      `Forrige gang la vi fram ${document} ${period}. Dokumentet ble publisert ${date}.`,
    factsIntro: "Her står fakta. Kommunedirektørens vurdering står for seg selv lenger ned.",
    measuresHeading: "Tiltakene",
    behind: (measure: string, status: string, date: string) =>
      date === "" ? `${measure}: ${status}.` : `${measure}: ${status}. Fristen er ${date}.`,
    figuresHeading: "Tallene",
    figure: (name: string, value: string, target: string, verdict: string) =>
      target === ""
        ? `${name}: ${value}.`
        : `${name}: ${value}. Måltallet er ${target}. Vurdering: ${verdict}.`,
    answersHeading: "Svarene fra pårørende",
    decisionsHeading: "Tidligere vedtak",
    events: (events: string, statements: string) =>
      `Pårørende og andre har gitt ${statements} innspill på ${events} ${plural(events, "arrangement", "arrangementer")}.`,
    noEvents: "Det er ikke registrert innspill fra arrangementer.",
    answered: (answers: string, wave: string) => `Vi har ${answers} svar på undersøkelsen i ${wave}.`,
    attachment: (number: string, name: string) => `Vedlegg ${number}: ${name}`,
  },
  tertial: {
    title: (date: string) => `Status per ${date}`,
    subtitle: (number: string, year: string, plan: string) => `${number}. tertial ${year}. ${plan}`,
  },
  management: {
    title: (period: string) => `Ledelsens gjennomgang av pårørendearbeidet ${period}`,
    goals: "Måloppnåelse",
    noGoals: "Registeret har ingen mål.",
    goalsCaption: "Målene, og hvor langt tiltakene har kommet",
    area: "Område",
    goal: "Mål",
    measures: "Tiltak gjennomført eller i drift",
    outOf: (done: string, all: string) => `${done} av ${all}`,
    complaints: {
      title: "Klager",
      hint: "Hva klagene gjaldt, og hva dere gjorde. Ikke noe som kan knyttes til en person.",
    },
    deviations: {
      title: "Avvik",
      hint: "Hvilke avvik som er meldt, hva som var årsaken, og hva dere har rettet.",
    },
    supervision: {
      title: "Tilsyn",
      hint: "Hvilke tilsyn dere har hatt, hva tilsynet fant, og hva som er lukket.",
    },
    previous: "Oppfølging av forrige gjennomgang",
    previousPoints: {
      title: "Punkter fra forrige gjennomgang",
      hint: "Ett punkt for hver beslutning fra sist, og om den er gjennomført.",
    },
    decision: {
      title: "Beslutning",
      hint: "Ett punkt for hver beslutning: hva som skal gjøres, hvilken rolle som har ansvaret, og fristen.",
    },
  },
  youSaid: {
    title: "Dere sa – vi gjorde",
    subtitle: (municipality: string, period: string) =>
      municipality === "" ? `Pårørendearbeidet ${period}` : `Pårørendearbeidet i ${municipality} ${period}`,
    thanks: "Takk til alle som svarte, kom på møter og sa fra. Her er hva dere sa, og hva vi har gjort.",
    said: "Dette sa dere",
    answered: (answers: string, wave: string) => `Vi har ${answers} svar på undersøkelsen i ${wave}.`,
    statements: (statements: string, events: string) =>
      `Vi fikk ${statements} innspill fra ${events} ${plural(events, "møte", "møter")}.`,
    mostAbout: (themes: string) => `Mye handlet om ${themes}.`,
    nothingHeard: "Vi har ikke hørt fra noen ennå.",
    done: "Dette har vi gjort",
    nothingDone: "Vi er ikke ferdige med noe ennå.",
    begun: "Dette holder vi på med",
    nothingBegun: "Vi holder ikke på med noe nytt akkurat nå.",
    notDone: "Dette har vi ikke gjort",
    everythingBegun: "Vi har begynt på alt dere tok opp.",
    answer: (need: string, measures: string) => `Dere sa: ${need}. Vi svarte med ${measures}.`,
    begunAnswer: (need: string, measures: string) => `Dere sa: ${need}. Vi arbeider med ${measures}.`,
    more: "Resten står i årsrapporten.",
    measure: (measure: string) => `Vi har gjort dette: ${measure}.`,
    begunMeasure: (measure: string, date: string) =>
      date === "" ? `Vi jobber med ${measure}.` : `Vi jobber med ${measure}. Det skal være klart ${date}.`,
    noMeasure: (need: string) => `Dere sa: ${need}. Det har vi ikke noe tiltak for.`,
    dropped: (measure: string, reason: string) =>
      reason === ""
        ? `Vi gjør ikke ${measure} likevel.`
        : `Vi gjør ikke ${measure} likevel. Grunnen er: ${reason}`,
    stopped: (measure: string, reason: string) =>
      reason === "" ? `Vi har stanset ${measure}.` : `Vi har stanset ${measure}. Grunnen er: ${reason}`,
    planned: (measure: string) => `Vi har ikke begynt på ${measure}.`,
    why: {
      title: "Hvorfor vi ikke har gjort det",
      hint: "Hvorfor, med egne ord, og når dere tar det opp igjen. Kort og ærlig.",
    },
    contact: {
      title: "Si fra til oss",
      hint: "Hvem man kan ringe eller skrive til, og når neste møte er.",
    },
  },
};
