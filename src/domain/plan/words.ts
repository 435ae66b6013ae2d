import type { Locale } from "../text.js";

/** A word of the registers in every language: it is known again whichever it was written in. */
export type PlanWords = Readonly<Record<Locale, string>>;

/** How far a measure has come. */
export const statuses = ["notStarted", "planned", "underWay", "done", "ordinary", "dropped"] as const;
export type Status = (typeof statuses)[number];

/** Whether a measure keeps its time. */
export const progresses = ["onTrack", "delayed", "stopped"] as const;
export type Progress = (typeof progresses)[number];

export const risks = ["low", "medium", "high"] as const;
export type Risk = (typeof risks)[number];

export const targetGroups = ["adults", "children", "all"] as const;
export type TargetGroup = (typeof targetGroups)[number];

/** Where the money comes from: the ordinary budget, a grant that ends, or means of the unit's own. */
export const financings = ["budget", "grant", "own"] as const;
export type Financing = (typeof financings)[number];

/** What shall be better for people, or what shall be made. */
export const goalKinds = ["effect", "result"] as const;
export type GoalKind = (typeof goalKinds)[number];

/** What a register's figure counts. Counts of persons and cases follow the rules of protection. */
export const countedThings = ["persons", "cases", "other"] as const;
export type CountedThing = (typeof countedThings)[number];

/** What became of a decision of the council. */
export const decisionStatuses = ["open", "underWay", "followedUp", "notFollowedUp"] as const;
export type DecisionStatus = (typeof decisionStatuses)[number];

/** Where a need was voiced. */
export const needSources = ["survey", "cafe", "course", "council", "hearing", "register", "other"] as const;
export type NeedSource = (typeof needSources)[number];

/** Whether what a guideline asks for is in place. */
export const inPlaceWords = ["yes", "partly", "no", "unknown"] as const;
export type InPlace = (typeof inPlaceWords)[number];

/** The words of each choice, as they stand in the drop-downs of the registers. */
export const planWords = {
  status: {
    notStarted: { nb: "ikke startet", nn: "ikkje starta", en: "not started" },
    planned: { nb: "planlagt", nn: "planlagt", en: "planned" },
    underWay: { nb: "i gang", nn: "i gang", en: "under way" },
    done: { nb: "gjennomført", nn: "gjennomført", en: "done" },
    ordinary: { nb: "i ordinær drift", nn: "i ordinær drift", en: "in ordinary operation" },
    dropped: { nb: "utgår", nn: "går ut", en: "dropped" },
  },
  progress: {
    onTrack: { nb: "i rute", nn: "i rute", en: "on track" },
    delayed: { nb: "forsinket", nn: "forseinka", en: "delayed" },
    stopped: { nb: "stanset", nn: "stansa", en: "stopped" },
  },
  risk: {
    low: { nb: "lav", nn: "låg", en: "low" },
    medium: { nb: "middels", nn: "middels", en: "medium" },
    high: { nb: "høy", nn: "høg", en: "high" },
  },
  targetGroup: {
    adults: { nb: "voksne", nn: "vaksne", en: "adults" },
    children: { nb: "barn og unge", nn: "barn og unge", en: "children and young people" },
    all: { nb: "alle", nn: "alle", en: "everybody" },
  },
  financing: {
    budget: { nb: "ramme", nn: "ramme", en: "budget" },
    grant: { nb: "tilskudd", nn: "tilskot", en: "grant" },
    own: { nb: "egen", nn: "eigen", en: "own" },
  },
  goalKind: {
    effect: { nb: "effektmål", nn: "effektmål", en: "effect goal" },
    result: { nb: "resultatmål", nn: "resultatmål", en: "result goal" },
  },
  counted: {
    persons: { nb: "personer", nn: "personar", en: "persons" },
    cases: { nb: "saker", nn: "saker", en: "cases" },
    other: { nb: "annet", nn: "anna", en: "other" },
  },
  decisionStatus: {
    open: { nb: "ikke fulgt opp ennå", nn: "ikkje følgt opp enno", en: "not yet followed up" },
    underWay: { nb: "under arbeid", nn: "under arbeid", en: "in progress" },
    followedUp: { nb: "fulgt opp", nn: "følgt opp", en: "followed up" },
    notFollowedUp: { nb: "blir ikke fulgt opp", nn: "blir ikkje følgt opp", en: "will not be followed up" },
  },
  needSource: {
    survey: { nb: "undersøkelse", nn: "undersøking", en: "survey" },
    cafe: { nb: "dialogkafé", nn: "dialogkafé", en: "dialogue café" },
    course: { nb: "kurs", nn: "kurs", en: "course" },
    council: { nb: "råd eller utvalg", nn: "råd eller utval", en: "council" },
    hearing: { nb: "høring", nn: "høyring", en: "hearing" },
    register: { nb: "register", nn: "register", en: "register" },
    other: { nb: "annet", nn: "anna", en: "other" },
  },
  inPlace: {
    yes: { nb: "på plass", nn: "på plass", en: "in place" },
    partly: { nb: "delvis på plass", nn: "delvis på plass", en: "partly in place" },
    no: { nb: "mangler", nn: "manglar", en: "missing" },
    unknown: { nb: "vet ikke", nn: "veit ikkje", en: "not known" },
  },
  yesNo: {
    yes: { nb: "ja", nn: "ja", en: "yes" },
    no: { nb: "nei", nn: "nei", en: "no" },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, PlanWords>>>>;

export type PlanWordKind = keyof typeof planWords;
