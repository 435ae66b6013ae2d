import type { ReviewCuts } from "../../domain/terminal-review.js";
import { arePartsOf } from "./splits.js";

/**
 * The places where a statement can be divided, with none chosen; null where it is a single word. The first to be offered is
 * after a punctuation mark.
 *
 * @example
 * cutsOf("Fint kurs, men ingen avlastning")?.at; // 2, in front of «men»
 */
export function cutsOf(text: string): ReviewCuts | null {
  const words = text.match(/\S+\s*/gu) ?? [];
  if (words.length < 2) return null;
  return { words, cuts: [], at: nextMark(words, 0) ?? 1 };
}

/** Makes a cut where there is none, or takes it back. */
export function toggleCut({ words, cuts, at }: ReviewCuts): ReviewCuts {
  const others = cuts.filter((cut) => cut !== at);
  const isThere = others.length < cuts.length;
  return { words, at, cuts: isThere ? others : [...others, at].sort((a, b) => a - b) };
}

/** Moves by one word, to the next punctuation mark, or to an end. */
export function moveCut(
  { words, cuts, at }: ReviewCuts,
  to: "left" | "right" | "mark" | "first" | "last",
): ReviewCuts {
  const last = words.length - 1;
  const places = {
    left: Math.max(1, at - 1),
    right: Math.min(last, at + 1),
    mark: nextMark(words, at) ?? nextMark(words, 0) ?? at,
    first: 1,
    last,
  };
  return { words, cuts, at: places[to] };
}

/** The parts that the cuts make; null where one of them says nothing. */
export function partsAt({ words, cuts }: Pick<ReviewCuts, "words" | "cuts">): readonly string[] | null {
  const starts = [0, ...cuts];
  const parts = starts.map((start, at) =>
    words
      .slice(start, starts[at + 1])
      .join("")
      .trim(),
  );
  const whole = words.join("");
  return arePartsOf(parts, whole) ? parts : null;
}

/** The first word after a punctuation mark, later than the given one. */
function nextMark(words: readonly string[], after: number): number | null {
  const found = words.findIndex((_, at) => at > after && /[\p{P}]\s*$/u.test(words[at - 1] ?? ""));
  return found === -1 ? null : found;
}
