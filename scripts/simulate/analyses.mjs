// @ts-check
// Analyses of drawn answers, judged by the product's own code: twelve indicators, each against the nation's words and
// against the previous wave.
import { readFile } from "node:fs/promises";
import { compareWith } from "../../dist/analysis/against.js";
import { readWords } from "../../dist/analysis/words.js";
import { cellAddress } from "../../dist/domain/cell.js";
import { judge } from "../../dist/judge/judge.js";
import { show } from "../../dist/protect/publish.js";
import { wilson } from "../../dist/stats/index.js";

/** Answers in each wave. */
export const N = 135;

const NOW = "2025";
const BEFORE = "2023";

/** The wordings that IVARETATT has published for the nation and that are read as an interval of their own. */
const published = [
  "fire av ti",
  "halvparten",
  "en av tre",
  "i overkant av en tredjedel",
  "i underkant av fire av ti",
  "seks av ti",
  "nær tre av ti",
  "nærmere halvparten",
  "en av fem",
  "over halvparten",
  "en av fire",
  "bare halvparten",
];

/** @typedef {{ indicator: string, words: string, low: number, high: number }} WordReference */
/** The true shares of the twelve indicators in both waves. @typedef {{ now: number[], before: number[] }} Truth */

/** The twelve with their edges, read as the product reads them. */
export const references = await readReferences();

/** @returns {Promise<readonly WordReference[]>} */
async function readReferences() {
  const rules = JSON.parse(await readFile(new URL("../../surveys/words.json", import.meta.url), "utf8"));
  return published.map((words, at) => {
    const figure = {
      item: "sporsmal",
      counted: [],
      base: "alle",
      words,
      n: null,
      dontKnow: /** @type {const} */ ("in"),
    };
    const interval = readWords(figure, [], rules);
    if (interval === null) throw new Error(`surveys/words.json does not read «${words}»`);
    return { indicator: `sporsmal_${at + 1}.ja`, words, ...interval };
  });
}

/**
 * True shares at the edges and equal in both waves, so that nothing is better or worse: every other indicator at its
 * lower edge, and the other way around in every other analysis.
 *
 * @param {number} turn
 * @returns {Truth}
 */
export function nothingDiffers(turn) {
  const edges = references.map(({ low, high }, at) => ((at + turn) % 2 === 0 ? low : high));
  return { now: edges, before: [...edges] };
}

/**
 * @param {Truth} truth
 * @param {import("./answers.mjs").Draw} draw
 */
export function analyze(truth, draw) {
  return verdictsOf(draw(N, truth.now), draw(N, truth.before));
}

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
 * The verdicts' words, in the order of the references.
 *
 * @param {readonly number[]} now
 * @param {readonly number[]} before
 */
function verdictsOf(now, before) {
  /** @type {Map<string, import("../../dist/domain/published.js").Published<import("../../dist/domain/figures.js").ShareFigure>>} */
  const shares = new Map();
  const comparisons = references.flatMap(({ indicator, words, low, high }, at) => {
    const count = now[at] ?? NaN;
    const ours = { indicator, wave: NOW, group: null, count, n: N, slack: 0 };
    const nation = compareWith(ours, {
      against: {
        kind: "words",
        level: "nation",
        reference: "nasjonal",
        wave: NOW,
        words,
        low,
        high,
        dontKnow: "in",
        n: null,
        source,
      },
      why: null,
      warnings: [],
    });
    const cell = cellAddress({ wave: BEFORE, subject: indicator, group: null, measure: "share" });
    const earlier = compareWith(ours, {
      against: { kind: "wave", wave: BEFORE, cell, count: before[at] ?? NaN, n: N, slack: 0 },
      why: null,
      warnings: [],
    });
    for (const [address, counted] of /** @type {const} */ ([
      [nation.ours, count],
      [cell, before[at] ?? NaN],
    ])) {
      const figure = { indicator, value: counted / N, count: counted, n: N, ...wilson(counted, N) };
      shares.set(address, show(address, { ...figure, slack: 0, fewAnswers: false, dontKnow: null }, trace));
    }
    const versus = { wave: NOW, subject: indicator, group: null };
    return [
      show(cellAddress({ ...versus, measure: "vs-nation" }), nation, trace),
      show(cellAddress({ ...versus, measure: `vs-${BEFORE}` }), earlier, trace),
    ];
  });
  const judged = judge(comparisons, {
    shareAt: (address) => shares.get(address),
    polarityOf: () => "higherBetter",
  });
  const said = judged.map(({ verdict }) => verdict?.word ?? null);
  return {
    nation: said.filter((_, at) => at % 2 === 0),
    change: said.filter((_, at) => at % 2 === 1),
  };
}
