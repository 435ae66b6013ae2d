import type { Speaker } from "./notes.js";
import type { Locale } from "./text.js";

type Words = Readonly<Record<Locale, string>>;

/**
 * The two questions of Lillestrøm's dialogue cafés, which other municipalities may ask too.
 *
 * @see Handlingsplan for pårørendearbeid 2024–2027
 */
export const cafeQuestions = {
  role: {
    nb: "Hva mener dere er viktigst for at den pårørende skal håndtere sin rolle?",
    nn: "Kva meiner de er viktigast for at den pårørande skal handtere rolla si?",
    en: "What do you think matters most for a caregiver to manage the role?",
  },
  cooperation: {
    nb: "Hva tenker dere bidrar til et godt samarbeid mellom kommune og pårørende?",
    nn: "Kva tenkjer de bidreg til eit godt samarbeid mellom kommune og pårørande?",
    en: "What do you think makes for good cooperation between municipality and caregivers?",
  },
} as const satisfies Record<string, Words>;

/** Columns of the form that table hosts fill in, by the words they are found again by. */
export const formColumns = {
  date: { nb: "Dato", nn: "Dato", en: "Date" },
  table: { nb: "Bord", nn: "Bord", en: "Table" },
  question: { nb: "Spørsmål", nn: "Spørsmål", en: "Question" },
  text: { nb: "Innspill", nn: "Innspel", en: "Statement" },
  saidBy: { nb: "Sagt av", nn: "Sagt av", en: "Said by" },
} as const satisfies Record<string, Words>;

/** What the form says of the event, above the columns. */
export const formFields = {
  title: { nb: "Arrangement", nn: "Arrangement", en: "Event" },
  date: { nb: "Dato", nn: "Dato", en: "Date" },
  place: { nb: "Sted", nn: "Stad", en: "Place" },
  participants: { nb: "Antall deltakere", nn: "Tal på deltakarar", en: "Participants" },
  who: { nb: "Hvem deltok", nn: "Kven deltok", en: "Who took part" },
} as const satisfies Record<string, Words>;

/** Who said it, as lists to choose from have it. */
export const speakerWords: Readonly<Record<Speaker, Words>> = {
  caregiver: { nb: "pårørende", nn: "pårørande", en: "caregiver" },
  user: { nb: "bruker", nn: "brukar", en: "user" },
  staff: { nb: "ansatt", nn: "tilsett", en: "staff" },
  unknown: { nb: "ukjent", nn: "ukjend", en: "unknown" },
};

/** Sheets of the form. */
export const formSheets = {
  help: { nb: "Les først", nn: "Les først", en: "Read first" },
  notes: { nb: "Innspill", nn: "Innspel", en: "Statements" },
} as const satisfies Record<string, Words>;
