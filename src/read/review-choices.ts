import { areaReader as knownAreas, type NamedArea } from "../domain/note-area-names.js";
import { speakerWords } from "../domain/notes-form.js";
import type { NationalArea, NoteArea, Speaker, Tone } from "../domain/notes.js";
import { comparable, isSameName, toneWords, yesNoWords, type NewCode } from "../domain/review-workbook.js";

/** What is written stands on no list, or may mean several things on it. */
export const unclear = Symbol("unclear");
export type Unclear = typeof unclear;

/** Shorter than this, the beginning of a name is a slip of the finger. */
const SHORTEST_BEGINNING = 3;

interface Choice<T> {
  readonly value: T;
  /** Any of them may be typed in place of the one on the list. */
  readonly names: readonly string[];
}

/** Reads a cell: null where it is empty. */
export type CellReader<T> = (cell: string) => T | null | Unclear;

/**
 * Reads areas: by name in any language, by id, or by a beginning that only one area has.
 *
 * @example
 * areaReader(areas)("AVLASTNING"); // "avlastning"
 */
export function areaReader(areas: readonly NamedArea[]): CellReader<NoteArea> {
  const read = knownAreas(areas);
  return (cell) => (comparable(cell) === "" ? null : (read(cell) ?? unclear));
}

/** Reads areas that may be the second one. */
export function secondaryReader(areas: readonly NamedArea[]): CellReader<NationalArea> {
  const readArea = areaReader(areas);
  return (cell) => {
    const area = readArea(cell);
    return area === "annet" ? unclear : area;
  };
}

export const readTone: CellReader<Tone> = readerOf(choicesOf(toneWords), 1);
export const readSpeaker: CellReader<Speaker> = readerOf(choicesOf(speakerWords), 1);

/** Reads yes and no, as people write them in a narrow column. */
export const readYesNo: CellReader<boolean> = readerOf(
  [
    { value: true, names: [...Object.values(yesNoWords.yes), "x", "true", "1"] },
    { value: false, names: [...Object.values(yesNoWords.no), "false", "0", "-"] },
  ],
  1,
);

/** An own code: its id, or the name of one that is new. */
export type CodeFound = { readonly id: string } | { readonly isNew: string };

/** A code with all that it is called. */
export interface KnownCode {
  readonly id: string;
  readonly names: readonly string[];
}

/** Reads own codes, those that are new on the sheet of codes among them. */
export function codeReader(codes: readonly KnownCode[], newCodes: readonly NewCode[]): CellReader<CodeFound> {
  const byName = new Map<string, Set<string>>();
  for (const { id, names } of codes) {
    for (const name of names.map(folded)) byName.set(name, (byName.get(name) ?? new Set()).add(id));
  }
  const known = new Set(codes.map(({ id }) => id));
  const beginning = readerOf<CodeFound>([
    ...codes.map(({ id, names }) => ({ value: { id }, names: [id, ...names] })),
    ...newCodes.map(({ name }) => ({ value: { isNew: name }, names: [name] })),
  ]);
  return (cell) => {
    const written = folded(cell);
    if (written === "") return null;
    const [named, ...others] = byName.get(written) ?? [];
    if (named !== undefined && others.length === 0) return { id: named };
    const inBrackets = /\(([^()]+)\)$/u.exec(written)?.[1] ?? "";
    if (known.has(inBrackets)) return { id: inBrackets };
    if (named !== undefined) return unclear;
    if (known.has(written)) return { id: written };
    const fresh = newCodes.find(({ name }) => isSameName(name, written));
    return fresh === undefined ? beginning(cell) : { isNew: fresh.name };
  };
}

function choicesOf<T extends string>(
  words: Readonly<Record<T, Readonly<Record<string, string>>>>,
): readonly Choice<T>[] {
  const all = Object.entries(words) as [T, Readonly<Record<string, string>>][];
  return all.map(([value, names]) => ({ value, names: [value, ...Object.values(names)] }));
}

function readerOf<T>(choices: readonly Choice<T>[], shortest = SHORTEST_BEGINNING): CellReader<T> {
  const names = choices.map(({ value, names: of }) => ({ value, names: of.map(folded) }));
  const only = (isMeant: (name: string) => boolean): T | null | Unclear => {
    const found = names.filter(({ names: of }) => of.some(isMeant));
    if (found.length > 1) return unclear;
    return found[0]?.value ?? null;
  };
  return (cell) => {
    const written = folded(cell);
    if (written === "") return null;
    const whole = only((name) => name === written);
    if (whole !== null) return whole;
    if (written.length < shortest) return unclear;
    return only((name) => name.startsWith(written)) ?? unclear;
  };
}

function folded(text: string): string {
  return comparable(text).toLowerCase();
}
