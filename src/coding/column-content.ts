import type { ExportColumn } from "../domain/people/raw-table.js";
import { areNames } from "./names.js";
import { isIdentityHeader } from "./personal.js";
import type { ColumnProfile } from "./profile.js";
import { isTechnicalHeader, responseIdRank } from "./technical-headers.js";

/** What a column is that answers no question, and how that shows. */
export interface OtherRole {
  readonly kind: "responseId" | "identity" | "ignore";
  readonly because: "heading" | "content";
  readonly confidence: number;
}

/** A person's own words are long, and no two are alike. */
const ownWords = { letters: 25, ownTexts: 0.7, filled: 5 };

/** Whether the cells of a column tell who people are: e-mail, national identity numbers, or names. */
export function holdsPeople({ identity, names, ownTexts, filled }: ColumnProfile): boolean {
  return identity > 0 || areNames({ filled, written: names, different: ownTexts });
}

/**
 * What a column is beside the questions, by its heading and its cells: who answered, the response id, an export's own
 * bookkeeping, a person's own words, nothing at all. Null where neither tells.
 *
 * @example
 * otherRole(plainColumn("E-postadresse"), profile, false); // { kind: "identity", because: "heading", confidence: 0.95 }
 */
export function otherRole(column: ExportColumn, profile: ColumnProfile, isStatus: boolean): OtherRole | null {
  const { name, question } = column;
  if (isStatus) return { kind: "ignore", because: "heading", confidence: 0.95 };
  if (holdsPeople(profile)) {
    return { kind: "identity", because: "content", confidence: profile.identity > 0 ? 0.99 : 0.9 };
  }
  if (responseIdRank(name) !== null) return { kind: "responseId", because: "heading", confidence: 0.95 };
  if (isIdentityHeader(name) || (question !== null && isIdentityHeader(question)))
    return { kind: "identity", because: "heading", confidence: 0.95 };
  if (isTechnicalHeader(name)) return { kind: "ignore", because: "heading", confidence: 0.95 };
  if (column.freeText) return { kind: "ignore", because: "heading", confidence: 0.95 };
  return byCells(profile);
}

function byCells({ filled, holds, ownTexts, meanLength, ticks }: ColumnProfile): OtherRole | null {
  if (filled === 0) return { kind: "ignore", because: "content", confidence: 0.9 };
  if (holds === "dates") return { kind: "ignore", because: "content", confidence: 0.85 };
  const isOwnWords =
    ticks === null &&
    filled >= ownWords.filled &&
    meanLength >= ownWords.letters &&
    ownTexts >= ownWords.ownTexts;
  return isOwnWords ? { kind: "ignore", because: "content", confidence: 0.85 } : null;
}
