import type { DecisionFile, MaskedStatement, Split } from "../../domain/notes.js";
import { MASK_KINDS, MASKS } from "../../domain/personal-data.js";
import { comparable } from "../../domain/review-workbook.js";
import { textHash } from "./text-hash.js";

/**
 * Puts the parts of split statements in their places, so that suggestions are made for what is to be coded. A split of a
 * text that has been changed since is not applied. A part has its statement's place in the file, and its signs and warnings
 * too: which part they stand in, only a person can tell.
 *
 * @example
 * partsOf([{ id: "7", text: "Fint kurs, men ingen avlastning", … }], file).map(({ id }) => id); // ["7.1", "7.2"]
 */
export function partsOf<S extends MaskedStatement & { readonly partOf?: string | null }>(
  statements: readonly S[],
  file: Pick<DecisionFile, "splits">,
): readonly (S & { readonly partOf: string | null })[] {
  const taken = givenIds(statements);
  const splits = new Map(file.splits.map((one) => [one.id, one]));
  const divided = (statement: S & { readonly partOf: string | null }): readonly (typeof statement)[] => {
    const found = splits.get(statement.id);
    if (found?.text !== textHash(statement.text)) return [statement];
    const ids = partIds(found, taken);
    return found.parts.flatMap((text, at) => divided(partWith(statement, ids[at] ?? "", text)));
  };
  return statements.flatMap((statement) => divided({ ...statement, partOf: statement.partOf ?? null }));
}

/** A part of a statement: whatever is not its own is the statement's. */
export function partWith<S extends MaskedStatement>(
  statement: S,
  id: string,
  text: string,
): S & { readonly partOf: string } {
  return { ...statement, id, text, masked: masksIn(text), partOf: statement.id };
}

/** The ids that files have given, of those that have been split too. */
export function givenIds(
  statements: readonly { readonly id: string; readonly partOf?: string | null }[],
): ReadonlySet<string> {
  return new Set(statements.map(({ id, partOf }) => partOf ?? id));
}

/**
 * The ids of a split's parts: `7.1`, `7.2`, but for those that a file has given to statements of its own.
 *
 * @example
 * partIds({ id: "7", parts: ["a", "b"] }, new Set(["7.1"])); // ["7.2", "7.3"]
 */
export function partIds(
  { id, parts }: Pick<Split, "id" | "parts">,
  taken: ReadonlySet<string>,
): readonly string[] {
  const ids: string[] = [];
  for (let number = 1; ids.length < parts.length; number += 1) {
    const part = `${id}.${number}`;
    if (!taken.has(part)) ids.push(part);
  }
  return ids;
}

/** Words, masks, and what is neither letter nor punctuation, such as emojis and signs. */
const word = /\[[\p{L}-]+\]|[\p{L}\p{M}\p{N}]+|\p{S}/gu;

/** Words that bind two themes together, and say nothing of either. */
const bindingWords = new Set([
  ...["og", "men", "eller", "for", "så", "at", "som", "samt", "også", "mens", "òg", "å"],
  ...["and", "but", "or", "so", "that", "also", "while", "to"],
]);

/**
 * Whether texts are parts of a statement: each says something, none is all of it, and together they have no word more
 * often than the statement has it. Capitals and punctuation may differ.
 *
 * @example
 * arePartsOf(["Fint kurs", "Ingen avlastning."], "Fint kurs, men ingen avlastning"); // true
 */
export function arePartsOf(parts: readonly string[], whole: string): boolean {
  const words = parts.map(wordsOf);
  const all = wordsOf(whole).length;
  const areParts = words.every(({ length }) => length > 0 && length < all);
  return areParts && [...leftOf(words.flat(), whole).values()].every((times) => times >= 0);
}

/**
 * How many words of a statement stand in none of its parts. What binds the parts together («og», «men») does not count.
 *
 * @example
 * wordsLeft(["Fint kurs", "ingen avlastning"], "Fint kurs, men aldri ingen avlastning"); // 1
 */
export function wordsLeft(parts: readonly string[], whole: string): number {
  const left = [...leftOf(parts.flatMap(wordsOf), whole)].filter(([word]) => !bindingWords.has(word));
  return left.reduce((sum, [, times]) => sum + Math.max(0, times), 0);
}

/** How often each word of a text stands in it, less the times it has been used. */
function leftOf(used: readonly string[], whole: string): ReadonlyMap<string, number> {
  const left = new Map<string, number>();
  for (const one of wordsOf(whole)) left.set(one, (left.get(one) ?? 0) + 1);
  for (const one of used) left.set(one, (left.get(one) ?? 0) - 1);
  return left;
}

/**
 * The parts of a statement in the order in which they stand in it, each once.
 *
 * @example
 * inOrderOf("Fint kurs, men ingen avlastning", ["ingen avlastning", "Fint kurs"]); // ["Fint kurs", "ingen avlastning"]
 */
export function inOrderOf(whole: string, parts: readonly string[]): readonly string[] {
  const text = comparable(whole).toLowerCase();
  const placeOf = (part: string): number => {
    const place = text.indexOf(comparable(part).toLowerCase());
    return place === -1 ? text.length : place;
  };
  return [...new Set(parts)].sort((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1));
}

function wordsOf(text: string): readonly string[] {
  return comparable(text).toLowerCase().match(word) ?? [];
}

function masksIn(text: string): MaskedStatement["masked"] {
  return MASK_KINDS.map((kind) => ({ kind, count: text.split(MASKS[kind]).length - 1 })).filter(
    ({ count }) => count > 0,
  );
}
