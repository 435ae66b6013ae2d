import type { Item } from "../domain/codebook.js";

/** The place of the option that what people write themselves counts as; `null` where the item has none. */
export function otherOption({ options }: Pick<Item, "options">): number | null {
  const place = options.findIndex(({ other }) => other === true);
  return place < 0 ? null : place;
}

/** What Excel makes of a code: `01.feb`, `8,25E+08`. */
const damagedCode = /^\d[\d.,-]*\s?(?:e\+\d+|\p{L}{3}\.?)$/iu;

/** Whether a piece of a cell can be somebody's own words: a bare code, a date or a formula is none. */
export function couldBeWords(piece: string): boolean {
  return /\p{L}{2}/u.test(piece) && !damagedCode.test(piece) && !/^\s*[=+@]/u.test(piece);
}
