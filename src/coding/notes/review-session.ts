import {
  isUnassessed,
  reviewRank,
  type CodedStatement,
  type DecisionFile,
  type MaskedStatement,
  type NationalArea,
  type NoteArea,
  type Split,
  type Suggestion,
} from "../../domain/notes.js";
import type { ReviewDraft } from "../../domain/terminal-review.js";
import { decidedOn } from "./decide.js";
import { decisionOn } from "./decisions.js";
import { givenIds, partIds, partWith } from "./splits.js";
import { textHash } from "./text-hash.js";

/** Who reviews, and when. */
export interface Reviewer {
  /** Role or initials. */
  readonly by: string;
  /** ISO date. */
  readonly at: string;
}

/** Statements that one person goes through, one after the other. Every step makes a new one, and changes none. */
export interface ReviewSession {
  /** What was open at the start, in the order it is gone through; the parts of what was divided stand in its place. */
  readonly queue: readonly CodedStatement[];
  /** The place of the statement to decide on; past the last where all have been gone through. */
  readonly at: number;
  /** Of the statements that were decided before the session. */
  readonly doneBefore: number;
  /** All that is decided by now. */
  readonly file: DecisionFile;
  /** What has been said of statements besides their areas, by id. */
  readonly drafts: ReadonlyMap<string, ReviewDraft>;
  /** The ids that files have given: no part may take one. */
  readonly taken: ReadonlySet<string>;
  /** The session before the last step. */
  readonly before: ReviewSession | null;
}

/**
 * Begins with what nobody has decided, and with signs that nobody has assessed: what must be assessed today first, then what
 * must be read, then the rest in the order of the files.
 *
 * @param statements with what `file` says of them already put to them
 * @example
 * const session = openReview(statements, decisions);
 * currentOf(session)?.text; // "Får aldri sove en hel natt"
 */
export function openReview(statements: readonly CodedStatement[], file: DecisionFile): ReviewSession {
  const open = statements.filter(isOpen);
  return {
    queue: open.toSorted((a, b) => reviewRank(a) - reviewRank(b)),
    at: 0,
    doneBefore: statements.length - open.length,
    file,
    drafts: new Map(),
    taken: givenIds(statements),
    before: null,
  };
}

function isOpen(statement: CodedStatement): boolean {
  return statement.decision === null || isUnassessed(statement);
}

/** The statement to decide on; null where all have been gone through. */
export function currentOf({ queue, at }: ReviewSession): CodedStatement | null {
  return queue[at] ?? null;
}

/** What has been said of a statement: now, or when it was decided on before. */
export function draftOf({ drafts }: ReviewSession, { id, decision }: CodedStatement): ReviewDraft {
  const { canBeRecognized = null, quote = false, assessed = false, note = "" } = decision ?? {};
  return drafts.get(id) ?? { canBeRecognized, quote, assessed, note };
}

/** Says something of the current statement; it is kept when its area is chosen. */
export function drafted(session: ReviewSession, change: Partial<ReviewDraft>): ReviewSession {
  const current = currentOf(session);
  if (current === null) return session;
  const draft = { ...draftOf(session, current), ...change };
  return { ...session, drafts: new Map([...session.drafts, [current.id, draft]]) };
}

/** Decides on the current statement, and goes to the next. */
export function decide(
  session: ReviewSession,
  { primary, secondary }: { readonly primary: NoteArea; readonly secondary: NationalArea | null },
  { by, at }: Reviewer,
): ReviewSession {
  const current = currentOf(session);
  if (current === null) return session;
  const { codes = [], tone = null, saidBy = null } = current.decision ?? {};
  const choice = { primary, secondary, codes, tone, saidBy, ...draftOf(session, current), by, at };
  const file = decidedOn(current, choice, session.file);
  return { ...session, at: session.at + 1, file, before: session };
}

/** Goes to the next statement, and leaves the current one as it was. */
export function skip(session: ReviewSession): ReviewSession {
  return currentOf(session) === null ? session : { ...session, at: session.at + 1, before: session };
}

/** Takes back the last step: a decision, a skip, or a division. What has been written of statements is kept. */
export function back(session: ReviewSession): ReviewSession {
  const { before, drafts } = session;
  return before === null ? session : { ...before, drafts };
}

/**
 * Puts parts in the place of the current statement, to be decided on one by one.
 *
 * @param parts two or more, which together are the statement
 * @param suggest gives each part its suggestion
 */
export function divide(
  session: ReviewSession,
  parts: readonly string[],
  { by, at }: Reviewer,
  suggest: (text: string) => Suggestion,
): ReviewSession {
  const current = currentOf(session);
  if (current === null) return session;
  const { id, text } = current;
  const split: Split = { id, text: textHash(text), parts: [...parts], by, at };
  const ids = partIds(split, session.taken);
  const divided = parts.map((part, place): CodedStatement => ({
    ...partWith(current, ids[place] ?? "", part),
    suggestion: suggest(part),
    decision: null,
  }));
  return {
    ...session,
    queue: session.queue.toSpliced(session.at, 1, ...divided),
    file: withSplit(session.file, split),
    before: session,
  };
}

/** How far a review has come. */
export interface ReviewProgress {
  /** Statements with a decision, of those that were decided before too. */
  readonly decided: number;
  readonly all: number;
  /** Gone past, and still open. */
  readonly skipped: number;
  /** Not yet gone through. */
  readonly left: number;
}

/** Counts what is decided, and what is left. */
export function progressOf({ queue, at, doneBefore, file }: ReviewSession): ReviewProgress {
  const decisions = new Map(file.decisions.map((one) => [one.id, one]));
  const decided = (one: CodedStatement) => ({ ...one, decision: decisionOn(one, decisions) });
  return {
    decided: doneBefore + queue.filter((one) => decisionOn(one, decisions) !== null).length,
    all: doneBefore + queue.length,
    skipped: queue.slice(0, at).filter((one) => isOpen(decided(one))).length,
    left: queue.length - at,
  };
}

/** What is divided has no decision of its own. */
function withSplit(file: DecisionFile, split: Split): DecisionFile {
  const isOther = ({ id }: Pick<MaskedStatement, "id">): boolean => id !== split.id;
  return {
    ...file,
    decisions: file.decisions.filter(isOther),
    splits: [...file.splits.filter(isOther), split].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
