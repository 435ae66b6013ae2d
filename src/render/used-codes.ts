import type { NamedArea } from "../domain/note-area-names.js";
import type { CodedStatement } from "../domain/notes.js";
import type { OwnCodebook } from "../domain/notes-codebook.js";

/**
 * The codebook with the codes that decisions hold and no codebook has any more: they are called by their ids.
 *
 * @param areas whose ids need no code of their own
 */
export function withUsedCodes(content: {
  readonly codebook: OwnCodebook;
  readonly areas: readonly NamedArea[];
  readonly statements: readonly CodedStatement[];
}): OwnCodebook {
  const { codebook, areas, statements } = content;
  const known = new Set([...codebook.codes, ...areas].map(({ id }) => id));
  const used = new Set(statements.flatMap(({ decision }) => decision?.codes ?? []));
  const lacking = [...used].filter((id) => !known.has(id));
  return { codes: [...codebook.codes, ...lacking.map((id) => ({ id, text: { nb: id }, under: null }))] };
}
