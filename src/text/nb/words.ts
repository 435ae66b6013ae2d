import type { VerdictWord } from "../../domain/comparison.js";
import type { EventKind } from "../../domain/notes.js";
import type { MaskKind } from "../../domain/personal-data.js";
import type { HiddenWhy } from "../../domain/published.js";

/** The words of the field: one word for one thing. */
export const words = {
  verdict: {
    notComparable: "kan ikke sammenlignes",
    tooFew: "for få svar",
    better: "klart bedre",
    worse: "klart dårligere",
    higher: "klart høyere",
    lower: "klart lavere",
    similar: "omtrent likt",
    cannotTell: "vi kan ikke si",
  } satisfies Record<VerdictWord, string>,
  fewAnswers: "få svar",
  hidden: {
    skjermet: "skjermet",
    forFaSvar: "for få svar",
    notEstimable: "kan ikke beregnes",
  } satisfies Record<HiddenWhy, string>,
  hiddenMark: ":",
  /** What is hidden, and never which of the reasons it was. */
  hiddenRule: (limit: string) =>
    `Vi skjermer antall over 0 og under ${limit}, og 0 der færre enn 30 svarte. Vi skjermer også noen andre tall, så ingen kan regne ut disse. Vi sier aldri hvilken av grunnene som gjelder.`,
  nation: "landet",
  county: "fylket",
  rest: "resten",
  unknown: "ikke oppgitt",
  outOf: (count: string, n: string) => `${count} av ${n}`,
  interval: (low: string, high: string) => `${low}–${high}`,
  /** For signed numbers, where a dash would read as a minus. */
  between: (low: string, high: string) => `${low} til ${high}`,
  ofCounty: (text: string) => `fylket ${text}`,
  quote: (text: string) => `«${text}»`,
  eventKinds: {
    cafe: "Dialogkafé",
    course: "Kurs",
    hearing: "Høring",
    council: "Råd eller utvalg",
    workshop: "Verksted",
    stand: "Stand",
    other: "Annet arrangement",
  } satisfies Record<EventKind, string>,
  /** What may be masked, as it stands inside a sentence. */
  masked: {
    idNumber: "fødselsnummer og D-nummer",
    phone: "telefonnummer",
    email: "e-postadresser",
    profile: "profiler i sosiale medier",
    account: "kontonummer",
    address: "adresser",
    birthDate: "fødselsdatoer",
    name: "navn på personer",
    place: "skoler og enheter nevnt sammen med alder",
    plate: "bilnummer",
  } satisfies Record<MaskKind, string>,
};
