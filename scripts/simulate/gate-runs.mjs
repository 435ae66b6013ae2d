// @ts-check
// Runs of the gate on drawn answers, by the product's own code, with no policy written: which lines fail.
import { gate } from "../../dist/judge/gate/gate.js";
import { references as plain } from "./analyses.mjs";
import { BEFORE, judgeDrawn, NOW } from "./judged.mjs";

/** @typedef {import("./judged.mjs").WordReference} WordReference */

/** Wordings of what there should be much of, as the survey's own indicators have it; of the others little is better. */
const higherIsBetter = new Set(["i underkant av fire av ti", "en av fem", "bare halvparten"]);

/** The twelve, with the polarity of the indicators that the words were published of. */
export const references = plain.map((reference) => ({
  ...reference,
  polarity: higherIsBetter.has(reference.words)
    ? /** @type {const} */ ("higherBetter")
    : /** @type {const} */ ("lowerBetter"),
}));

/** A share that many worse than another; in points where it is 0–1. @param {WordReference} reference */
export const worse = ({ polarity }) => (polarity === "higherBetter" ? -1 : 1);

/** The edge that a worse share lies beyond. @param {WordReference} reference */
export const worseEdge = ({ polarity, low, high }) => (polarity === "higherBetter" ? low : high);

/** @param {WordReference} reference */
export const middle = ({ low, high }) => (low + high) / 2;

/**
 * @param {{ now: readonly number[], before: readonly number[] | null, n: number }} drawn how many count on each
 * @returns {import("../../dist/domain/gate/gate-report.js").GateReport}
 */
export function gateRun(drawn) {
  const { judged, shares } = judgeDrawn({ references, ...drawn });
  return gate({
    results: resultsOf(judged, [...shares.values()], drawn.before === null ? null : BEFORE),
    settings: {},
    baseline: null,
    planTargets: new Map(),
    surveyIndicators: null,
  });
}

const text = { nb: "Simulering" };

/**
 * @param {import("../../dist/domain/gate/plain-results.js").PlainResults["comparisons"]} comparisons
 * @param {readonly import("./judged.mjs").Share[]} shares
 * @param {string | null} previousWave
 * @returns {import("../../dist/domain/gate/plain-results.js").PlainResults}
 */
function resultsOf(comparisons, shares, previousWave) {
  return {
    schemaVersion: "1.2",
    tool: { name: "parorende", version: "", method: "" },
    ...{
      made: "2026-01-01",
      inputHash: "",
      municipality: { name: null, kommunenummer: null, invented: true },
    },
    survey: { id: "simulering", name: text, codebookVersion: "", note: null, notHeard: [] },
    ...{ wave: NOW, previousWave, waves: [] },
    framework: { id: "ingen", name: text, word: { one: text, many: text } },
    settings: { limit: 5, margin: 0.1, level: 0.05, groupBy: [] },
    ...{ weights: [], files: [], issues: [], areas: [], items: [], trends: [], findings: [], voices: null },
    indicators: references.map(({ indicator: id, polarity }) => ({
      ...{ id, item: id, counted: [], text, short: text, polarity, areas: [] },
      ...{ headline: true, assumed: false, weighted: [] },
      estimates: shares.flatMap((share) => {
        const [wave = "", subject] = share.cell.split("/");
        return subject === id ? [{ wave, group: null, share }] : [];
      }),
    })),
    comparisons,
  };
}
