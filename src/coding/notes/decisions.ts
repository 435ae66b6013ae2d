import type { CodedStatement, Decision, DecisionFile, MaskedStatement, Split } from "../../domain/notes.js";
import { partsOf } from "./splits.js";
import { textHash } from "./text-hash.js";

/** Statements with what has been decided of them. */
export interface Decided<S> {
  /** In the order they were given. */
  readonly statements: readonly (S & Pick<CodedStatement, "decision">)[];
  /** Ids of decisions and splits that no longer hold, since the text has been changed or is gone: told as a count. */
  readonly stale: readonly string[];
}

/**
 * Puts decisions to the statements they were made on. A decision on a text that has been changed since is not applied, and is
 * told as stale; so is one on a statement that is not among these, where these are all there are.
 *
 * @param statements what `partsOf` gave, with a suggestion each where one is needed
 * @param areAll all the workspace's notes were read: else a decision may be on a statement of another file
 * @example
 * const parts = partsOf(masked, file).map((part) => ({ ...part, suggestion: suggest(part.text) }));
 * const { statements, stale } = withDecisions(parts, file);
 */
export function withDecisions<S extends MaskedStatement & { readonly partOf?: string | null }>(
  statements: readonly S[],
  file: DecisionFile,
  areAll = false,
): Decided<S> {
  const decisions = new Map(file.decisions.map((one) => [one.id, one]));
  const splits = new Set(file.splits.map(({ id }) => id));
  const stale: string[] = [];
  const coded = statements.map((statement) => {
    const decision = decisionOn(statement, decisions);
    const isChanged = decision === null && decisions.has(statement.id);
    // A split that holds has taken its statement away.
    if (isChanged || splits.has(statement.id)) stale.push(statement.id);
    return { ...statement, decision };
  });
  return {
    statements: coded,
    stale: areAll ? [...new Set([...stale, ...orphansOf(statements, file)])] : stale,
  };
}

/** Ids of decisions and splits that no statement has, whole or in parts. */
function orphansOf(
  statements: readonly (MaskedStatement & { readonly partOf?: string | null })[],
  { decisions, splits }: DecisionFile,
): readonly string[] {
  const known = new Set(statements.map(({ id }) => id));
  const divided = new Set(
    statements.flatMap(({ id, partOf }) => (typeof partOf === "string" ? wholesOf(id) : [])),
  );
  return [
    ...decisions.filter(({ id }) => !known.has(id)),
    ...splits.filter(({ id }) => !known.has(id) && !divided.has(id)),
  ].map(({ id }) => id);
}

/** What a part may be a part of: «7» and «7.1» of «7.1.2». */
function wholesOf(id: string): readonly string[] {
  return [...id.matchAll(/\./gu)].map(({ index }) => id.slice(0, index));
}

/**
 * The decisions after a question was reworded or a file renamed: one whose statement is gone follows its text, where one
 * undecided statement, and no other, says just the same. A split takes its parts along.
 *
 * @param statements all of the workspace's, not yet split
 * @example
 * const file = followed(statements, await readDecisions(workspace));
 * const parts = partsOf(statements, file);
 */
export function followed(statements: readonly MaskedStatement[], file: DecisionFile): DecisionFile {
  const divided = new Set(file.splits.map(({ id }) => id));
  const whole = file.splits.filter(({ id }) => !wholesOf(id).some((one) => divided.has(one)));
  const split = renamed(file, newIds(statements, file, whole));
  const parts = partsOf(statements, split);
  return renamed(split, newIds(parts, split, split.decisions));
}

/** For those whose statement is gone: the id of the one statement that has their text. */
function newIds(
  statements: readonly MaskedStatement[],
  file: DecisionFile,
  kept: readonly Pick<Decision | Split, "id" | "text">[],
): ReadonlyMap<string, string> {
  const known = new Set(statements.map(({ id }) => id));
  const orphans = kept.filter(({ id }) => !known.has(id));
  if (orphans.length === 0) return new Map();
  const taken = new Set([...file.decisions, ...file.splits].map(({ id }) => id));
  const open = byText(
    statements.filter(({ id }) => !taken.has(id)).map(({ id, text }) => ({ id, text: textHash(text) })),
  );
  const found = [...byText(orphans)].flatMap(([text, from]) => {
    const [orphan] = from;
    const to = open.get(text) ?? [];
    const [statement] = to;
    const isOne = from.length === 1 && to.length === 1;
    return isOne && orphan !== undefined && statement !== undefined ? [[orphan, statement] as const] : [];
  });
  return new Map(found);
}

function byText(kept: readonly Pick<Decision, "id" | "text">[]): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, text } of kept) {
    const alike = ids.get(text);
    if (alike === undefined) ids.set(text, [id]);
    else alike.push(id);
  }
  return ids;
}

function renamed(file: DecisionFile, ids: ReadonlyMap<string, string>): DecisionFile {
  if (ids.size === 0) return file;
  const divided = new Set(file.splits.map(({ id }) => id));
  const nameOf = (id: string): string => {
    const old = ids.has(id) ? id : wholesOf(id).find((one) => ids.has(one) && divided.has(one));
    return old === undefined ? id : `${ids.get(old) ?? old}${id.slice(old.length)}`;
  };
  const withNames = <K extends { readonly id: string }>(kept: readonly K[]): K[] =>
    kept.map((one) => ({ ...one, id: nameOf(one.id) })).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...file, decisions: withNames(file.decisions), splits: withNames(file.splits) };
}

/**
 * The decision that was made on this very text; null where there is none, or where it was made on another.
 *
 * @param decisions by id
 */
export function decisionOn(
  { id, text }: Pick<MaskedStatement, "id" | "text">,
  decisions: ReadonlyMap<string, Decision>,
): Decision | null {
  const found = decisions.get(id);
  return found?.text === textHash(text) ? found : null;
}
