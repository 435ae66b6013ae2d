import { noteAreas } from "../../domain/notes.js";
import type { OwnCode, OwnCodebook } from "../../domain/notes-codebook.js";
import type { NewCode } from "../../domain/review-workbook.js";
import { slugOf, UniqueIds } from "../slug.js";

/** A code that was written in a workbook, as it stands in the codebook from now on. */
export interface CodeMade {
  readonly name: string;
  readonly code: OwnCode;
}

/**
 * Codes for the names that somebody has written beneath those there are, with ids that no code and no area has.
 *
 * @example
 * newOwnCodes([{ name: "Tolk", under: "informasjon" }], { codes: [] })[0]?.code.id; // "tolk"
 */
export function newOwnCodes(names: readonly NewCode[], { codes }: OwnCodebook): readonly CodeMade[] {
  const ids = new UniqueIds();
  for (const id of [...noteAreas, ...codes.map((code) => code.id)]) ids.give(id);
  return names.map(({ name, under }) => ({
    name,
    code: { id: ids.give(slugOf(name, "kode")), text: { nb: name }, under, inductive: true },
  }));
}
