import type { Decision } from "../../domain/notes.js";
import {
  choiceKey,
  comparable,
  isSameName,
  type ChoiceField,
  type ReviewChoice,
} from "../../domain/review-workbook.js";

/** What two have said of one statement, put together. */
export interface JoinedChoice<C> {
  /** The first one's, with what only the other has said. */
  readonly choice: C;
  /** Where they say different things. */
  readonly differs: readonly ChoiceField[];
}

/**
 * Puts together what two have said of one statement. What one has left empty, does not contradict what the other has filled
 * in; of own codes, the one may have more than the other, and two notes stand one below the other.
 *
 * @param how.isEdit the other was made by changing the first: what is lacking in it, has been taken away
 * @example
 * joinedChoice({ ...choice, tone: null }, { ...choice, tone: "need" }).choice.tone; // "need"
 */
export function joinedChoice<C extends ReviewChoice>(
  one: C,
  other: ReviewChoice,
  { isEdit = false }: { readonly isEdit?: boolean } = {},
): JoinedChoice<C> {
  const differs: ChoiceField[] = one.primary === other.primary ? [] : ["primary"];
  const single = <T>(field: ChoiceField, first: T | null, second: T | null): T | null => {
    if (first !== null && first !== second && (second !== null || isEdit)) differs.push(field);
    return first ?? second;
  };
  const secondary = single("secondary", one.secondary, other.secondary);
  const [codes, otherCodes] = [one.codes, other.codes];
  const hasAll = codes.every((code) => otherCodes.includes(code));
  if (!hasAll && (isEdit || otherCodes.some((code) => !codes.includes(code)))) differs.push("codes");
  const tone = single("tone", one.tone, other.tone);
  const saidBy = single("saidBy", one.saidBy, other.saidBy);
  const canBeRecognized = single("canBeRecognized", one.canBeRecognized, other.canBeRecognized);
  if (isEdit && one.quote && !other.quote) differs.push("quote");
  const [note, otherNote] = [comparable(one.note), comparable(other.note)];
  if (isEdit && !otherNote.includes(note)) differs.push("note");
  const choice = {
    ...one,
    secondary,
    codes: hasAll ? otherCodes : codes,
    tone,
    saidBy,
    canBeRecognized,
    quote: one.quote || other.quote,
    assessed: one.assessed || other.assessed,
    note: joinedNote(one.note, other.note),
  };
  return { choice, differs };
}

function joinedNote(one: string, other: string): string {
  if (comparable(one).includes(comparable(other))) return one;
  return comparable(other).includes(comparable(one)) ? other : `${one}\n${other}`;
}

/** What two have decided together; the first one's alone where the other has said nothing new. */
export function joinedDecision(one: Decision, choice: Decision, { by, at }: Decision): Decision {
  return choiceKey(choice) === choiceKey(one) ? one : { ...choice, by: joinedNames(one.by, by), at };
}

const BETWEEN = ", ";

/** Those who have decided together, each once. */
function joinedNames(one: string, other: string): string {
  const isAmong = one.split(BETWEEN).some((name) => isSameName(name, other));
  return isAmong ? one : one + BETWEEN + other;
}
