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
  const everything = [...texts, ...rows.flat()].join("\n");
  const says = (sentence: string): boolean => standsIn(everything, comparableText(sentence));
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

const special = /[\\^$.*+?()[\]{}|/]/gu;

/**
 * Whether a sentence stands in a text by itself: «7 av 18 …» does not in «17 av 18 …», nor «4 %» in «5,4 %» or «1 4 %».
 *
 * @param everything paragraphs with a line break between them
 * @param sentence on one line
 */
function standsIn(everything: string, sentence: string): boolean {
  if (sentence === "") return false;
  const words = sentence.replace(special, String.raw`\$&`).replaceAll(" ", "[ \n]");
  // A decimal comma, a thousands blank and a sign are parts of a number; a line break between two numbers is none.
  const before = /^\d/u.test(sentence)
    ? String.raw`(?<!\d[ .,]|[\p{L}\p{N}_+-])`
    : String.raw`(?<![\p{L}\p{N}_])`;
  const after = /\d$/u.test(sentence)
    ? String.raw`(?![ .,]\d| ?%|[\p{L}\p{N}_])`
    : String.raw`(?![\p{L}\p{N}_])`;
  return new RegExp(`${before}${words}${after}`, "u").test(everything);
}
