// @ts-check
// The tables of the gate: how often a build stops where nothing is worse, and how often it stops where one share is.
import { wilson } from "../../dist/stats/index.js";
import { N } from "./analyses.mjs";
import { correlatedAnswers, independentAnswers } from "./answers.mjs";
import { gateRun, middle, references, worse, worseEdge } from "./gate-runs.mjs";
import { number, percent, table, whole, yesNo } from "./markdown.mjs";

const SEED = 2026;
/** Runs in each row of the table where nothing is worse; and for each wording in the others, with 135 answers and fewer. */
const NULL_RUNS = 10_000;
const RUNS = 1_000;
const RUNS_SMALL = 250;

const BASES = [N, 60, 40, 30];
const CORRELATION = 0.8;
const POINTS = 0.2;

/** What is demanded with 135 answers against the nation: of the runs that stop for nothing, and of those that find it. */
const MOST_FALSE = 0.015;
const LEAST_FOUND = 0.9;

/** @typedef {import("./judged.mjs").WordReference} WordReference */
/** @typedef {import("./answers.mjs").Draw} Draw */
/** True shares; `before` is null where there is no previous wave. @typedef {{ now: number[], before: number[] | null }} Truth */

/** The tables by name. */
export function gateTables() {
  const found = Object.keys(ways).map((way) => foundIn(/** @type {Way} */ (way)));
  return {
    "kontroll-feil": falseTable(),
    "kontroll-styrke": powerTable(found),
    "kontroll-ord": wordTable(found),
  };
}

/** Nothing is worse: each share lies at the edge that a worse one would lie beyond. */
function falseTable() {
  const atEdge = references.map(worseEdge);
  const alone = { now: atEdge, before: null };
  const mixed = references.map((reference, at) =>
    at % 2 === 0 ? (atEdge[at] ?? NaN) : muchBetter(reference),
  );
  const tied = { correlation: CORRELATION, opposite: false };
  const opposite = { correlation: CORRELATION, opposite: true };
  /** @type {readonly (readonly [string, string, number, Truth, Draw])[]} */
  const rows = [
    ["uavhengige", "landet", N, alone, independentAnswers(SEED)],
    ["henger sterkt sammen", "landet", N, alone, correlatedAnswers(SEED, tied)],
    ["henger sterkt sammen, annethvert motsatt", "landet", N, alone, correlatedAnswers(SEED, opposite)],
    ["uavhengige", "landet og forrige måling", N, { now: atEdge, before: atEdge }, independentAnswers(SEED)],
    ["uavhengige, seks klart bedre", "landet", N, { now: mixed, before: null }, independentAnswers(SEED)],
    ...BASES.slice(1).map(
      (n) => /** @type {const} */ (["uavhengige", "landet", n, alone, independentAnswers(SEED)]),
    ),
  ];
  return table(
    ["svarene", "holdt mot", "*n*", "kjøringer som stopper", "andel", "95 % intervall", "høyst 1,5 %"],
    rows.map(([name, against, n, truth, draw]) => {
      let stopped = 0;
      for (let turn = 0; turn < NULL_RUNS; turn += 1)
        if (gateRun(drawn(truth, n, draw)).outcome === "fail") stopped += 1;
      const { low, high } = wilson(stopped, NULL_RUNS);
      const interval = `${percent(low)}–${percent(high)}`.replace(" %–", "–");
      const isDemanded = n === N && truth === alone;
      return [
        ...[name, against, String(n), `${stopped} av ${whole(NULL_RUNS)}`],
        ...[percent(stopped / NULL_RUNS), interval],
        isDemanded ? yesNo(stopped / NULL_RUNS <= MOST_FALSE) : "–",
      ];
    }),
  );
}

/** So far on the better side that it is found, and not so far that it is hidden. @param {WordReference} reference */
function muchBetter(reference) {
  const { low, high } = reference;
  const betterEdge = worse(reference) > 0 ? low : high;
  return Math.min(0.9, Math.max(0.1, betterEdge - worse(reference) * POINTS));
}

/** Where the one share lies that is worse, now and in the previous wave. @typedef {keyof typeof ways} Way */
const ways = {
  beyond: (/** @type {WordReference} */ one) => ({ now: worseEdge(one) + worse(one) * POINTS, before: null }),
  middle: (/** @type {WordReference} */ one) => ({ now: middle(one) + worse(one) * POINTS, before: null }),
  fall: (/** @type {WordReference} */ one) => ({
    now: worseEdge(one),
    before: worseEdge(one) - worse(one) * POINTS,
  }),
};

/** The share of the runs that fail; null where no true share lies so far out. @typedef {number | null} Found */

/**
 * How often the one line fails that should, for each wording in its turn and each number of answers. The others lie in the
 * middle of what the words are read as: there they help it least, since a small p among them would lower its own.
 *
 * @param {Way} way
 * @returns {{ way: Way, of: Map<number, readonly Found[]> }}
 */
function foundIn(way) {
  const draw = independentAnswers(SEED + 1);
  const of = BASES.map((n) => {
    const runs = n === N ? RUNS : RUNS_SMALL;
    return /** @type {const} */ ([n, references.map((one) => foundOf(one, { way, n, runs, draw }))]);
  });
  return { way, of: new Map(of) };
}

/**
 * @param {WordReference} one
 * @param {{ way: Way, n: number, runs: number, draw: Draw }} how
 * @returns {Found}
 */
function foundOf(one, { way, n, runs, draw }) {
  const { now, before } = ways[way](one);
  if (now <= 0 || now >= 1) return null;
  /** @param {number} share */
  const others = (share) => references.map((other) => (other === one ? share : middle(other)));
  const truth = { now: others(now), before: before === null ? null : others(before) };
  const against = before === null ? "nation" : "previous";
  let found = 0;
  for (let turn = 0; turn < runs; turn += 1) {
    const { lines } = gateRun(drawn(truth, n, draw));
    const line = lines.find((each) => each.indicator === one.indicator && each.against === against);
    if (line?.outcome === "fail") found += 1;
  }
  return found / runs;
}

/** @param {readonly ReturnType<typeof foundIn>[]} found */
function powerTable(found) {
  const heads = ["20 poeng forbi: snitt", "minst", "minst 90 %"];
  return table(
    ["*n*", ...heads, "20 poeng fra midten: snitt", "minst", "fall på 20 poeng: snitt", "minst"],
    BASES.map((n) => [
      String(n),
      ...found.flatMap(({ way, of }) => {
        const shares = (of.get(n) ?? []).flatMap((share) => share ?? []);
        const least = Math.min(...shares);
        const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
        const demand = n === N ? yesNo(least >= LEAST_FOUND) : "–";
        return [percent(mean), percent(least), ...(way === "beyond" ? [demand] : [])];
      }),
    ]),
  );
}

/** @param {readonly ReturnType<typeof foundIn>[]} found */
function wordTable(found) {
  return table(
    [
      "dårligste grense",
      "ordene",
      "dårligere er",
      "20 poeng forbi",
      "20 poeng fra midten",
      "fall på 20 poeng",
    ],
    references.map((one, at) => [
      `${number(100 * worseEdge(one), 1)} %`,
      `«${one.words}»`,
      worse(one) > 0 ? "mer" : "mindre",
      ...found.map(({ of }) => {
        const share = of.get(N)?.[at] ?? null;
        return share === null ? "–" : percent(share);
      }),
    ]),
  );
}

/** @param {Truth} truth @param {number} n @param {Draw} draw */
function drawn({ now, before }, n, draw) {
  return { now: draw(n, now), before: before === null ? null : draw(n, before), n };
}
