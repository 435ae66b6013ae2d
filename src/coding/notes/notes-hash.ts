import { createHash } from "node:crypto";
import type { DecisionFile, MaskedStatement } from "../../domain/notes.js";

/**
 * Tells what suggestions were made from: the SHA-256, in hexadecimal digits, of the statements' ids and masked texts in
 * their order, and of what has been decided.
 *
 * @example
 * notesHash(statements, { decisions: [], splits: [] }); // "5f2a…", another one as soon as a text or a decision is
 */
export function notesHash(
  statements: readonly Pick<MaskedStatement, "id" | "text">[],
  { decisions, splits }: DecisionFile,
): string {
  const hash = createHash("sha256");
  for (const { id, text } of statements) hash.update(JSON.stringify([id, text]));
  return hash.update(JSON.stringify([decisions, splits])).digest("hex");
}
