import type { ReferenceFigure, WordRules } from "../domain/reference.js";

/** The shares that published words are read as, both ends included. */
export interface WordInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * Reads a figure's words by the reading rule. The figure's own interval wins; words that refer to another figure
 * («nesten like mange») take that figure's interval, with the lower end moved.
 *
 * @param siblings - the figures of the same source, where a figure referred to is looked up
 * @returns shares 0–1; null where the words have no interval («mange»), are not in the rule, or there are none
 * @example
 * readWords(figure, source.figures, rules); // for «fire av ti»: { low: 0.35, high: 0.45 }
 */
export function readWords(
  figure: ReferenceFigure,
  siblings: readonly ReferenceFigure[],
  wordRules: WordRules,
): WordInterval | null {
  if (figure.interval !== undefined) return figure.interval;
  if (figure.words === undefined) return null;
  const words = normalized(figure.words);
  const rule = wordRules.rules.find((one) => one.words.some((candidate) => normalized(candidate) === words));
  if (rule?.interval !== undefined) return rule.interval;
  const { relativeLow } = rule ?? {};
  if (relativeLow === undefined) return null;

  const others = siblings.filter((one) => one !== figure);
  const referred = others.find((one) => isReferredTo(one, figure));
  // Without the figure itself among the siblings, two that refer to each other end in null instead of a loop.
  const interval = referred === undefined ? null : readWords(referred, others, wordRules);
  return interval === null ? null : { low: Math.max(0, interval.low + relativeLow), high: interval.high };
}

function isReferredTo(candidate: ReferenceFigure, { item, base, refersTo }: ReferenceFigure): boolean {
  return candidate.item === item && candidate.base === base && sameOptions(candidate.counted, refersTo ?? []);
}

/** Whether two lists name the same options. */
export function sameOptions(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((option) => b.includes(option));
}

function normalized(words: string): string {
  return words.normalize("NFC").trim().replace(/\s+/gu, " ").toLowerCase();
}
