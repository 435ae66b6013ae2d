import type { yearly as master } from "../nb/yearly.js";

export const yearly: typeof master = {
  yearlyReport: {
    title: (period) => `Årsrapport for pårørandearbeidet ${period}`,
  },
  caseDocument: {
    title: (period) => `Årsrapport for pårørandearbeidet ${period}`,
    subtitle: "Saksframlegg",
    takesNote: (council, period) =>
      `${council} tek årsrapporten for pårørandearbeidet ${period} til orientering.`,
    newDeadlines: (council, measures) => `${council} godkjenner dei nye fristane for ${measures}.`,
    newDeadline: (measure, date) => `${measure} (${date})`,
    adopted: (plan, date) => `${plan} blei vedteken ${date}.`,
    plan: (plan, from, to) => `Planen heiter ${plan} og gjeld frå ${from} til ${to}.`,
    yearlyDuty: (council) => `Planen skal rapporterast til ${council} kvart år og evaluerast annakvart år.`,
    lastReport: (document, period, date) =>
      `Førre gong la vi fram ${document} ${period}. Dokumentet blei publisert ${date}.`,
    factsIntro: "Her står fakta. Vurderinga til kommunedirektøren står for seg sjølv lenger ned.",
    measuresHeading: "Tiltaka",
    behind: (measure, status, date) =>
      date === "" ? `${measure}: ${status}.` : `${measure}: ${status}. Fristen er ${date}.`,
    figuresHeading: "Tala",
    figure: (name, value, target, verdict) =>
      target === ""
        ? `${name}: ${value}.`
        : `${name}: ${value}. Måltalet er ${target}. Vurdering: ${verdict}.`,
    answersHeading: "Svara frå pårørande",
    decisionsHeading: "Tidlegare vedtak",
    events: (events, statements) =>
      `Pårørande og andre har gitt ${statements} innspel på ${events} arrangement.`,
    noEvents: "Det er ikkje registrert innspel frå arrangement.",
    answered: (answers, wave) => `Vi har ${answers} svar på undersøkinga i ${wave}.`,
    attachment: (number, name) => `Vedlegg ${number}: ${name}`,
  },
  tertial: {
    title: (date) => `Status per ${date}`,
    subtitle: (number, year, plan) => `${number}. tertial ${year}. ${plan}`,
  },
  management: {
    title: (period) => `Gjennomgangen til leiinga av pårørandearbeidet ${period}`,
    goals: "Måloppnåing",
    noGoals: "Registeret har ingen mål.",
    goalsCaption: "Måla, og kor langt tiltaka har kome",
    area: "Område",
    goal: "Mål",
    measures: "Tiltak gjennomførte eller i drift",
    outOf: (done, all) => `${done} av ${all}`,
    complaints: {
      title: "Klager",
      hint: "Kva klagene gjaldt, og kva som blei gjort. Ikkje noko som kan knytast til ein person.",
    },
    deviations: {
      title: "Avvik",
      hint: "Kva avvik som er melde, kva som var årsaka, og kva som er retta.",
    },
    supervision: {
      title: "Tilsyn",
      hint: "Kva tilsyn kommunen har hatt, kva tilsynet fann, og kva som er lukka.",
    },
    previous: "Oppfølging av førre gjennomgang",
    previousPoints: {
      title: "Punkt frå førre gjennomgang",
      hint: "Eitt punkt for kvar avgjerd frå sist, og om ho er gjennomført.",
    },
    decision: {
      title: "Avgjerd",
      hint: "Eitt punkt for kvar avgjerd: kva som skal gjerast, kva rolle som har ansvaret, og fristen.",
    },
  },
  youSaid: {
    title: "De sa – vi gjorde",
    subtitle: (municipality, period) =>
      municipality === "" ? `Pårørandearbeidet ${period}` : `Pårørandearbeidet i ${municipality} ${period}`,
    thanks: "Takk til alle som svara, kom på møte og sa frå. Her er det vi fekk høyre, og det vi har gjort.",
    said: "Dette fekk vi høyre",
    answered: (answers, wave) => `Vi har ${answers} svar på undersøkinga i ${wave}.`,
    statements: (statements, events) => `Vi fekk ${statements} innspel frå ${events} møte.`,
    mostAbout: (themes) => `Mykje handla om ${themes}.`,
    nothingHeard: "Vi har ikkje høyrt frå nokon enno.",
    done: "Dette har vi gjort",
    nothingDone: "Vi er ikkje ferdige med noko enno.",
    begun: "Dette held vi på med",
    nothingBegun: "Vi held ikkje på med noko nytt akkurat no.",
    notDone: "Dette har vi ikkje gjort",
    everythingBegun: "Vi har byrja på alt som blei teke opp.",
    answer: (need, measures) => `De sa: ${need}. Vi svara med ${measures}.`,
    begunAnswer: (need, measures) => `De sa: ${need}. Vi arbeider med ${measures}.`,
    more: "Resten står i årsrapporten.",
    measure: (measure) => `Vi har gjort dette: ${measure}.`,
    begunMeasure: (measure, date) =>
      date === "" ? `Vi jobbar med ${measure}.` : `Vi jobbar med ${measure}. Det skal vere klart ${date}.`,
    noMeasure: (need) => `De sa: ${need}. Det har vi ikkje noko tiltak for.`,
    dropped: (measure, reason) =>
      reason === ""
        ? `Vi gjer ikkje ${measure} likevel.`
        : `Vi gjer ikkje ${measure} likevel. Grunnen er: ${reason}`,
    stopped: (measure, reason) =>
      reason === "" ? `Vi har stansa ${measure}.` : `Vi har stansa ${measure}. Grunnen er: ${reason}`,
    planned: (measure) => `Vi har ikkje byrja på ${measure}.`,
    why: {
      title: "Kvifor vi ikkje har gjort det",
      hint: "Kvifor, med eigne ord, og når det blir teke opp igjen. Kort og ærleg.",
    },
    contact: {
      title: "Sei frå til oss",
      hint: "Kven ein kan ringje eller skrive til, og når neste møte er.",
    },
  },
};
