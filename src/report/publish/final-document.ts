import { comparableText } from "../../domain/plan/comparable-text.js";
import type { EditedDocument } from "../../domain/plan/edited-document.js";
import type { Passage, PlacedNumber } from "./passages.js";

/** A document that was decided on, for asking what is still said in it. */
export interface FinalDocument {
  /** Whether a sentence stands, as it was or in a longer paragraph. */
  readonly says: (sentence: string) => boolean;
  /** Whether a number stands where it stood: its sentence unchanged, or in a row of the same thing. */
  readonly holds: (passage: Passage, number: PlacedNumber) => boolean;
}

/**
 * Makes a final document ready for questions. Blanks, quotation marks and dashes that Word or a case system has changed
 * make no difference.
 *
 * @example
 * finalDocument(await readEditedDocument("vedtatt.docx")).says("71 av 131 har ikke fast kontaktperson."); // true
 */
export function finalDocument({ blocks }: EditedDocument): FinalDocument {
  const rows = blocks.flatMap((block) =>
    block.kind === "table" ? block.rows.map((row) => row.map(comparableText)) : [],
  );
  const texts = blocks.flatMap((block) => {
    if (block.kind === "table") return [];
    return [comparableText(block.kind === "line" ? block.line.text : block.text)];
  });
  // A sentence in a cell is said too, and so is one that somebody has divided between paragraphs.
  const everything = [...texts, ...rows.flat()].join(" ");
  const says = (sentence: string): boolean => everything.includes(comparableText(sentence));
  return {
    says,
    holds: (passage, { text }) => {
      if (passage.kind === "sentence") return says(passage.text);
      const [header, number] = [comparableText(passage.header), comparableText(text)];
      return rows.some(
        ([first, ...cells]) => first === header && (header === number || cells.includes(number)),
      );
    },
  };
}
