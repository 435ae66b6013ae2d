import type { SpellingRow } from "../../domain/notes-model.js";
import { inBokmal } from "../nynorsk.js";
import { itself, memoized } from "./memoized.js";

/** A written word in the one spelling that is compared; an abbreviation may become several words. */
export type Spelling = (word: string) => readonly string[];

/**
 * Makes the rule that brings nynorsk, dialect writing, abbreviations and slips to one spelling. What the rows do not know
 * is treated as a survey's own words are.
 *
 * @example
 * const spelling = createSpelling([{ written: "itj", bokmal: "ikke", kind: "dialekt" }]);
 * spelling("itj"); // ["ikke"]
 */
export function createSpelling(rows: readonly SpellingRow[]): Spelling {
  const whole = new Map(
    rows.flatMap(({ written, bokmal, kind }) =>
      kind === "nynorsk-start" ? [] : [[written, bokmal] as const],
    ),
  );
  const beginnings = new Map(
    rows.flatMap(({ written, bokmal, kind }) =>
      kind === "nynorsk-start" ? [[written, bokmal] as const] : [],
    ),
  );
  const longest = Math.max(0, ...[...beginnings.keys()].map((one) => one.length));

  const begun = (word: string): string => {
    for (let length = Math.min(longest, word.length); length > 0; length -= 1) {
      const bokmal = beginnings.get(word.slice(0, length));
      if (bokmal !== undefined) return bokmal + word.slice(length);
    }
    return word;
  };
  const spelled = (word: string): string => {
    const listed = whole.get(word);
    if (listed !== undefined) return listed;
    const bokmal = inBokmal(begun(word));
    return whole.get(bokmal) ?? bokmal;
  };
  return memoized((word) => spelled(word).split(" "), itself);
}
