import type { CodedStatement, Decision, DecisionFile } from "../../domain/notes.js";
import type { ReviewChoice } from "../../domain/review-workbook.js";
import { textHash } from "./text-hash.js";

/** What a person chose of a statement, and who and when. */
export interface Choice extends ReviewChoice {
  readonly primary: Decision["primary"];
  /** Role or initials. */
  readonly by: string;
  /** ISO date. */
  readonly at: string;
}

/**
 * The decisions with one more, or one made anew; in the order of the ids. What was suggested at the time is kept with it.
 *
 * @example
 * const file = decidedOn(statement, { ...choice, by: "KV", at: "2026-11-22" }, before);
 */
export function decidedOn(statement: CodedStatement, choice: Choice, before: DecisionFile): DecisionFile {
  const { id, text, suggestion } = statement;
  const { primary, confidence, mustRead } = suggestion;
  const decision: Decision = {
    ...choice,
    id,
    text: textHash(text),
    codes: [...choice.codes],
    suggested: { primary, confidence, mustRead },
  };
  const others = before.decisions.filter((one) => one.id !== id);
  return { ...before, decisions: [...others, decision].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}
