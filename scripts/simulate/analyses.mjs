// @ts-check
// Analyses of drawn answers, judged by the product's own code: twelve indicators, each against the nation's words and
// against the previous wave.
import { readFile } from "node:fs/promises";
import { readWords } from "../../dist/analysis/words.js";
import { judgeDrawn } from "./judged.mjs";

/** Answers in each wave. */
export const N = 135;

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

/** @typedef {import("./judged.mjs").WordReference} WordReference */
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
    return { indicator: `sporsmal_${at + 1}.ja`, words, ...interval, polarity: "higherBetter" };
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
 * The verdicts' words, in the order of the references.
 *
 * @param {Truth} truth
 * @param {import("./answers.mjs").Draw} draw
 */
export function analyze(truth, draw) {
  const { judged } = judgeDrawn({
    ...{ references, now: draw(N, truth.now), before: draw(N, truth.before), n: N },
  });
  const said = judged.map(({ verdict }) => verdict?.word ?? null);
  return {
    nation: said.filter((_, at) => at % 2 === 0),
    change: said.filter((_, at) => at % 2 === 1),
  };
}
