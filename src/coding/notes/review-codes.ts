import { noteAreas } from "../../domain/notes.js";
import type { OwnCode, OwnCodebook } from "../../domain/notes-codebook.js";
import { isSameName, type NewCode } from "../../domain/review-workbook.js";
import { slugOf, UniqueIds } from "../slug.js";
import type { Mask } from "./reviewed.js";

/** A code that was written in a workbook, as it stands in the codebook from now on. */
export interface CodeMade {
  /** As it was written: its text in the codebook is masked. */
  readonly name: string;
  readonly code: OwnCode;
}

/**
 * Codes for the names that somebody has written beneath those there are, with ids that no code and no area has. Names that
 * are one when they are masked, are one code.
 *
 * @example
 * newOwnCodes([{ name: "Tolk", under: "informasjon" }], { codes: [] }, mask)[0]?.code.id; // "tolk"
 */
export function newOwnCodes(
  names: readonly NewCode[],
  { codes }: OwnCodebook,
  mask: Mask,
): readonly CodeMade[] {
  const ids = new UniqueIds();
  for (const id of [...noteAreas, ...codes.map((code) => code.id)]) ids.give(id);
  const all = [...codes];
  return names.map(({ name, under }) => {
    const { text: shown, masked } = mask(name);
    const same = masked.length === 0 ? undefined : all.find(({ text }) => isSameName(text.nb, shown));
    if (same !== undefined) return { name, code: same };
    const code = { id: ids.give(slugOf(shown, "kode")), text: { nb: shown }, under, inductive: true };
    all.push(code);
    return { name, code };
  });
}

/** Those of the codes that the codebook does not have, each once. */
export function newIn(made: readonly CodeMade[], { codes }: OwnCodebook): readonly OwnCode[] {
  const all = new Set(made.map(({ code }) => code));
  return [...all].filter((code) => !codes.includes(code));
}
