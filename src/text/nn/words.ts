import type { words as master } from "../nb/words.js";

export const words: typeof master = {
  verdict: {
    notComparable: "kan ikkje samanliknast",
    tooFew: "for få svar",
    better: "klart betre",
    worse: "klart dårlegare",
    higher: "klart høgare",
    lower: "klart lågare",
    similar: "om lag likt",
    cannotTell: "vi kan ikkje seie",
  },
  fewAnswers: "få svar",
  hidden: {
    skjermet: "skjerma",
    forFaSvar: "for få svar",
    notEstimable: "kan ikkje reknast ut",
  },
  hiddenMark: ":",
  /** What is hidden, and never which of the reasons it was. */
  hiddenRule: (limit) =>
    `Vi skjermar tal på svar over 0 og under ${limit}, og 0 der færre enn 30 svara. Vi skjermar også nokre andre tal, så ingen kan rekne ut desse. Vi seier aldri kva for ein av grunnane som gjeld.`,
  nation: "landet",
  county: "fylket",
  rest: "resten",
  unknown: "ikkje oppgitt",
  outOf: (count, n) => `${count} av ${n}`,
  interval: (low, high) => `${low}–${high}`,
  /** For signed numbers, where a dash would read as a minus. */
  between: (low, high) => `${low} til ${high}`,
  ofCounty: (text) => `fylket ${text}`,
  quote: (text) => `«${text}»`,
  eventKinds: {
    cafe: "Dialogkafé",
    course: "Kurs",
    hearing: "Høyring",
    council: "Råd eller utval",
    workshop: "Verkstad",
    stand: "Stand",
    other: "Anna arrangement",
  },
  masked: {
    idNumber: "fødselsnummer og D-nummer",
    phone: "telefonnummer",
    email: "e-postadresser",
    profile: "profilar i sosiale medium",
    account: "kontonummer",
    address: "adresser",
    birthDate: "fødselsdatoar",
    name: "namn på personar",
    place: "skular og einingar nemnde saman med alder",
    plate: "bilnummer",
  },
};
