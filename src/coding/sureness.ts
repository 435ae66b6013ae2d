import { isOtherForm, type Stem, type Stems, type Subject } from "./stems.js";

/** From here on a person would be sure, and a script may take the proposal. */
export const SURE = 0.8;

/** Asks in other words than the item's own: it may be the same question, and a person must say so. */
const OTHER_WORDS = 0.75;
/** Asks something else of the same subject, or the same of somebody else. */
const OTHER_QUESTION = 0.6;

/** An item as it is compared with what an export asks. */
export interface KnownQuestion {
  /** Each of its wordings, the short one and its id too. */
  readonly wordings: readonly Stems[];
  /** Those that ask all of it; an id may be one word of many. */
  readonly questions: readonly Stems[];
  /** All words that any of the wordings has. */
  readonly words: readonly Stem[];
  readonly subjects: ReadonlySet<Subject>;
}

/** Gathers what an item's wordings say together. */
export function knownQuestion(questions: readonly Stems[], id: Stems): KnownQuestion {
  const wordings = [...questions, id];
  const words = new Map(wordings.flatMap(({ stems }) => stems.map((word) => [word.stem, word] as const)));
  const subjects = new Set(wordings.flatMap((wording) => [...wording.subjects]));
  return { wordings, questions, words: [...words.values()], subjects };
}

/**
 * How sure anybody may be that a question is an item's, however alike they are and whatever was answered: at most 0.6 where
 * it is about somebody else, or has a word that makes another question («søkt», «hadde», «flere») and the item has not; at
 * most 0.75 where it has any other word that the item has in no form, or lacks a word of each of the item's wordings.
 *
 * @param found the confidence that words and answers give, 0–1
 * @example
 * notTooSure(0.9, stemsOf("Har du søkt om individuell plan?"), individuellPlan); // 0.6
 * notTooSure(0.9, stemsOf("Har du en fast kontaktperson på skolen?"), kontaktperson); // 0.75
 */
export function notTooSure(found: number, asked: Stems, known: KnownQuestion): number {
  return found <= OTHER_QUESTION ? found : Math.min(found, mostSure(asked, known));
}

function mostSure(asked: Stems, { questions, words, subjects }: KnownQuestion): number {
  const added = asked.stems.filter((word) => !isAmong(word, words));
  if (added.some(({ turns }) => turns) || isOfSomebodyElse(asked.subjects, subjects)) return OTHER_QUESTION;
  const isWhole = questions.some(({ stems }) =>
    stems.every((word) => word.asks || isAmong(word, asked.stems)),
  );
  return added.length > 0 || !isWhole ? OTHER_WORDS : 1;
}

function isAmong({ stem }: Stem, others: readonly Stem[]): boolean {
  return others.some((other) => isOtherForm(stem, other.stem));
}

/** Where either tells nothing of whom it is about, it may be the same. */
function isOfSomebodyElse(asked: ReadonlySet<Subject>, known: ReadonlySet<Subject>): boolean {
  return known.size > 0 && [...asked].some((subject) => !known.has(subject));
}
