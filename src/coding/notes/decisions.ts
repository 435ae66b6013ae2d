import type { CodedStatement, DecisionFile, MaskedStatement } from "../../domain/notes.js";
import { textHash } from "./text-hash.js";

/** Statements with what has been decided of them. */
export interface Decided<S> {
  /** In the order they were given. */
  readonly statements: readonly (S & Pick<CodedStatement, "decision">)[];
  /** Ids of decisions and splits that no longer hold, since the text has been changed: told as a count. */
  readonly stale: readonly string[];
}

/**
 * Puts decisions to the statements they were made on. A decision on a text that has been changed since is not applied, and is
 * told as stale; one on a statement that is not among these says nothing of them.
 *
 * @param statements what `partsOf` gave, with a suggestion each where one is needed
 * @example
 * const parts = partsOf(masked, file).map((part) => ({ ...part, suggestion: suggest(part.text) }));
 * const { statements, stale } = withDecisions(parts, file);
 */
export function withDecisions<S extends MaskedStatement>(
  statements: readonly S[],
  file: DecisionFile,
): Decided<S> {
  const decisions = new Map(file.decisions.map((one) => [one.id, one]));
  const splits = new Set(file.splits.map(({ id }) => id));
  const stale: string[] = [];
  const coded = statements.map((statement) => {
    const found = decisions.get(statement.id);
    const holds = found?.text === textHash(statement.text);
    // A split that holds has taken its statement away.
    if ((found !== undefined && !holds) || splits.has(statement.id)) stale.push(statement.id);
    return { ...statement, decision: holds ? found : null };
  });
  return { statements: coded, stale };
}
