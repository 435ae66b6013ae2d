import {
  mayBeQuoted,
  type CodedStatement,
  type NationalArea,
  type NoteArea,
  type Suggestion,
  type Tone,
} from "../domain/notes.js";
import type { QuoteCandidate } from "../domain/people/voices.js";

/** A statement as it comes to be counted; without a suggestion where only decisions count. */
export interface StatementToCount extends Omit<CodedStatement, "suggestion"> {
  readonly suggestion: Suggestion | null;
}

/** A statement that counts, as it is counted. */
export interface HeardStatement {
  readonly event: string;
  /** Names one table of one event. */
  readonly table: string;
  readonly primary: NoteArea;
  readonly secondary: NationalArea | null;
  readonly tone: Tone | null;
  readonly codes: readonly string[];
  /** By a person; else on the suggestion alone. */
  readonly decided: boolean;
  readonly quote: QuoteCandidate | null;
}

/**
 * A statement as it is counted; null where it is not: nobody has decided on it, and its suggestion is not accepted, or is
 * one that a person must read or assess.
 */
export function heardStatement(statement: StatementToCount, acceptSuggested: boolean): HeardStatement | null {
  const { decision, suggestion, event } = statement;
  const place = { event, table: tableOf(statement) };
  if (decision !== null) {
    const { primary, secondary, tone, codes } = decision;
    return { ...place, primary, secondary, tone, codes, decided: true, quote: quoteOf(statement) };
  }
  if (!acceptSuggested || suggestion === null || suggestion.mustRead || isUrgent(statement)) return null;
  const { primary, secondary } = suggestion;
  return { ...place, primary, secondary, tone: null, codes: [], decided: false, quote: null };
}

/** Signs of violence, abuse, neglect or self-harm: for a person, today. */
export function isUrgent({ urgent }: StatementToCount): boolean {
  return urgent.length > 0;
}

/** What no table is told of is one table of its event. */
function tableOf({ event, table }: StatementToCount): string {
  return JSON.stringify([event, table?.trim().toLocaleLowerCase("nb") ?? null]);
}

/** Approved by a person who has decided that nobody can be recognized; never where somebody may be in danger. */
function quoteOf(statement: StatementToCount): QuoteCandidate | null {
  const { id, text, event, question, decision } = statement;
  if (decision === null || !decision.quote || !mayBeQuoted(statement, decision.canBeRecognized)) return null;
  const byCaregiver = (decision.saidBy ?? statement.saidBy) === "caregiver";
  return { id, text, event, question, table: tableOf(statement), byCaregiver };
}
