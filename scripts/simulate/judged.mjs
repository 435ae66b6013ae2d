// @ts-check
// Drawn counts through the product's own code: compared, protected where a count is small, and judged.
import { compareWith } from "../../dist/analysis/against.js";
import { cellAddress } from "../../dist/domain/cell.js";
import { FEW, PRIVACY_LIMIT, ZERO_BASE } from "../../dist/domain/thresholds.js";
import { judge } from "../../dist/judge/judge.js";
import { hide, show } from "../../dist/protect/publish.js";
import { isSmall } from "../../dist/protect/system.js";
import { wilson } from "../../dist/stats/index.js";

export const NOW = "2025";
export const BEFORE = "2023";

/** @typedef {import("../../dist/domain/codebook.js").Polarity} Polarity */
/** @typedef {import("../../dist/domain/published.js").Published<import("../../dist/domain/figures.js").ShareFigure>} Share */
/** @typedef {{ indicator: string, words: string, low: number, high: number, polarity: Polarity }} WordReference */

/**
 * @typedef {object} Drawn
 * @property {readonly WordReference[]} references
 * @property {readonly number[]} now how many count on each
 * @property {readonly number[] | null} before the same in the previous wave; null where there is none
 * @property {number} n answers in each wave
 */

const source = { title: "Simulering", publisher: "parorende", read: "2026-01-01" };
const trace = {
  sources: [],
  counted: [],
  base: [],
  asked: null,
  method: /** @type {const} */ ("count"),
  from: [],
};

/**
 * Each indicator's comparison with the nation's words and, after it, the one with the previous wave where there is one;
 * and the shares by address.
 *
 * @param {Drawn} drawn
 */
export function judgeDrawn({ references, now, before, n }) {
  /** @type {Map<string, Share>} */
  const shares = new Map();
  const comparisons = references.flatMap((reference, at) => {
    const count = now[at] ?? NaN;
    const { indicator } = reference;
    const ours = { indicator, wave: NOW, group: null, count, n, slack: 0 };
    const share = publishedShare(indicator, NOW, { count, n });
    shares.set(share.cell, share);
    const nation = compareWith(ours, { against: wordsOf(reference), why: null, warnings: [] });
    const versus = { wave: NOW, subject: indicator, group: null };
    const address = cellAddress({ ...versus, measure: "vs-nation" });
    const published = [share.shown ? show(address, nation, trace) : hide(address, "skjermet")];
    if (before === null) return published;
    const then = { count: before[at] ?? NaN, n };
    const earlier = publishedShare(indicator, BEFORE, then);
    shares.set(earlier.cell, earlier);
    const change = compareWith(ours, {
      against: { kind: "wave", wave: BEFORE, cell: earlier.cell, ...then, slack: 0 },
      why: null,
      warnings: [],
    });
    const changed = cellAddress({ ...versus, measure: `vs-${BEFORE}` });
    const isOpen = share.shown && earlier.shown;
    return [...published, isOpen ? show(changed, change, trace) : hide(changed, "skjermet")];
  });
  const polarities = new Map(references.map(({ indicator, polarity }) => [indicator, polarity]));
  const judged = judge(comparisons, {
    shareAt: (address) => shares.get(address),
    polarityOf: (indicator) => polarities.get(indicator) ?? "neutral",
  });
  return { judged, shares };
}

/** @param {WordReference} reference */
function wordsOf({ words, low, high }) {
  return {
    kind: /** @type {const} */ ("words"),
    level: /** @type {const} */ ("nation"),
    reference: "nasjonal",
    wave: NOW,
    ...{ words, low, high },
    dontKnow: /** @type {const} */ ("in"),
    n: null,
    source,
  };
}

/**
 * A share of a question with two answers: where either is small, both are hidden.
 *
 * @param {string} indicator
 * @param {string} wave
 * @param {{ count: number, n: number }} of
 * @returns {Share}
 */
function publishedShare(indicator, wave, { count, n }) {
  const cell = cellAddress({ wave, subject: indicator, group: null, measure: "share" });
  const limits = { limit: PRIVACY_LIMIT, zeroBase: ZERO_BASE };
  if (isSmall(count, n, limits) || isSmall(n - count, n, limits)) return hide(cell, "skjermet");
  const figure = { indicator, value: count / n, count, n, ...wilson(count, n), slack: 0 };
  return show(cell, { ...figure, fewAnswers: n < FEW, dontKnow: null }, trace);
}
