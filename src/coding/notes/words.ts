import { stemmer } from "@orama/stemmers/norwegian";
import { itself, memoized } from "./memoized.js";
import type { Spelling } from "./spelling.js";

/** A word of a statement as it is compared. */
export interface Word {
  /** As it was written, in small letters. */
  readonly written: string;
  /** In the one spelling. */
  readonly spelled: string;
  readonly stem: string;
}

/** Whoever masks a statement leaves a word in brackets: «[navn]». It tells what was there, not what was said. */
const masks = /\[[^[\]]{1,40}\]/gu;
/** A word, with the stroke of «m/» and «u/». */
const written = /[\p{L}\p{N}]+(?:\/(?!\p{L}))?/gu;

/** Longer runs of letters are no words, and only cost time. */
const LONGEST_WORD = 60;
/** A table's bullet has a few dozen words. What stands after so many says little more of what the statement is about. */
const MOST_WORDS = 600;

/**
 * Makes the reader of a statement's words, in their order.
 *
 * @example
 * createWords(createSpelling(rows))("Itj nån å ring tel")[0]; // { written: "itj", spelled: "ikke", stem: "ikk" }
 */
export function createWords(spelling: Spelling): (text: string) => readonly Word[] {
  const stemOf = memoized(stemmer, itself);
  return (text) => {
    const plain = text.slice(0, LONGEST_TEXT).normalize("NFC").toLowerCase().replaceAll(masks, " ");
    const words: Word[] = [];
    for (const [word] of plain.matchAll(written)) {
      if (word.length > LONGEST_WORD) continue;
      for (const spelled of spelling(word)) words.push({ written: word, spelled, stem: stemOf(spelled) });
      if (words.length >= MOST_WORDS) break;
    }
    return words;
  };
}

const LONGEST_TEXT = 20_000;
