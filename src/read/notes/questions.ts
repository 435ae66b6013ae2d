import { cafeQuestions } from "../../domain/notes-form.js";
import { plainKey, unquoted } from "./words.js";

/** A known question may be shortened, so that its words are among these, and it holds what it is about. */
interface KnownQuestion {
  readonly text: string;
  readonly words: ReadonlySet<string>;
  readonly isAbout: (words: ReadonlySet<string>) => boolean;
}

const small =
  "hva kva er det mener meiner tenker tenkjer dere de dykk du vi og å a for at til i med som den de dei et eit en ein";

const known: readonly KnownQuestion[] = [
  {
    text: cafeQuestions.role.nb,
    words: wordsOf(
      [
        ...[
          small,
          "viktig viktigst viktigast mest pårørende pårørande pårørendes skal kan kunne håndtere handtere",
        ],
        "takle sin si rolle rollen rolla pårørenderollen pårørenderolla",
      ].join(" "),
    ),
    isAbout: (words) =>
      hasStart(words, "viktig") &&
      ["handter", "rolle", "rolla", "parorenderoll"].some((one) => hasStart(words, one)),
  },
  {
    text: cafeQuestions.cooperation.nb,
    words: wordsOf(
      [
        ...[small, "bidra bidrar bidreg skal god godt gode bedre betre samarbeid samarbeidet mellom kommune"],
        "kommunen kommuna pårørende pårørande",
      ].join(" "),
    ),
    isAbout: (words) => hasStart(words, "samarbeid") && ["bidr", "god"].some((one) => hasStart(words, one)),
  },
];

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(plainKey(text).split(" "));
}

function hasStart(words: ReadonlySet<string>, start: string): boolean {
  return [...words].some((word) => word.startsWith(start));
}

const LONGEST_QUESTION = 300;

/** «Hva er viktigst?»: the first question, where a sheet has nothing more of it. */
const whatMattersMost = wordsOf(
  "hva kva er det som du dere de dykk vi mener meiner viktigst viktigast aller mest",
);

/** «1. » in front of a sentence: «1. mai» is a date. */
const numberBefore = /^\(?\d{1,2}[.)] ?(?=[\p{Lu}«"“])/u;
const topicBefore = /^(?:tema|emne|theme|topic)(?: \d{1,2})? ?[:–-] ?/iu;

/** A question without what numbers it or calls it a topic: «1. Hva …?», «Tema: Hva …?». */
function withoutLead(text: string): string {
  const [lead = ""] = topicBefore.exec(text.slice(0, 20)) ?? [];
  const rest = text.slice(lead.length);
  const bare = lead === "" || startOfQuestion.test(rest.slice(0, 20)) ? rest : text;
  return bare.replace(numberBefore, "");
}

/**
 * One of the two questions of Lillestrøm's dialogue cafés, also where it is shortened, without its question mark or in
 * nynorsk: as it was first asked, so that it is the same question in all notes. Null where it is another one.
 *
 * @see Lillestrøm's Handlingsplan for pårørendearbeid 2024–2027
 * @example
 * knownQuestion("Hva bidrar til godt samarbeid") === cafeQuestions.cooperation.nb; // true
 */
export function knownQuestion(text: string): string | null {
  if (text.length > LONGEST_QUESTION) return null;
  const words = wordsOf(withoutLead(text));
  const isShort = [...words].every((word) => whatMattersMost.has(word));
  if (isShort && hasStart(words, "viktig") && (words.has("hva") || words.has("kva")))
    return cafeQuestions.role.nb;
  const isOf = (question: KnownQuestion): boolean =>
    question.isAbout(words) && [...words].every((word) => question.words.has(word));
  return known.find(isOf)?.text ?? null;
}

/** A question as it is kept: known ones as they were first asked, others as they stand, without numbers and marks. */
export function questionText(text: string): string {
  const bare = unquoted(withoutLead(text.trim()));
  return knownQuestion(bare) ?? bare;
}

const questionWords =
  "hva|kva|hvem|kven|hvordan|korleis|hvilk|kva for|hvor|kor|når|hvorfor|kvifor|what|how|which|when|who|why";
const startOfQuestion = new RegExp(`^[«"“']?(?:${questionWords})(?!\\p{Ll}{4})`, "iu");

/** Asks: «hva», «korleis», «what» … */
export function startsLikeQuestion(text: string): boolean {
  return startOfQuestion.test(withoutLead(text.slice(0, 60)).slice(0, 20));
}

/** «Spørsmål 2: Hva …?»: its number, and what is asked, «» where only the number stands. */
export interface NumberedQuestion {
  readonly number: string | null;
  readonly text: string;
}

const numbered =
  /^(?:spørsmål|spm\.?|sporsmal|question) ?(?:nr\.? ?)?(?:(?<number>\d{1,2}) ?[:.)–-]{0,2}|:)\s?(?<text>.*)$/isu;

/** What is marked as a question by the word, whatever is asked; null where it is not. */
export function numberedQuestion(text: string): NumberedQuestion | null {
  if (text.length > LONGEST_QUESTION) return null;
  const groups = numbered.exec(text)?.groups;
  if (groups === undefined) return null;
  return { number: groups["number"] ?? null, text: (groups["text"] ?? "").trim() };
}

/** Whether a line asks rather than says something: short enough, and with its mark at the end. */
export function endsLikeQuestion(text: string): boolean {
  return text.length <= LONGEST_QUESTION && /\?["»”']?\)?:?$/u.test(text.slice(-5));
}
