// @ts-check
// Tries the methods out: how often the intervals hold the true share, how often a verdict is wrong or is missed, and how
// often the gate stops a build. The tables stand in docs/metode.md too; with --write they are renewed there. The same
// numbers come every time. Run by `npm run simulate`; takes some minutes.
import { readFile, writeFile } from "node:fs/promises";
import { power, wilson } from "../dist/stats/index.js";
import { analyze, N, nothingDiffers, references } from "./simulate/analyses.mjs";
import { correlatedAnswers, independentAnswers } from "./simulate/answers.mjs";
import { newcombeCoverage, wilsonCoverage } from "./simulate/coverage.mjs";
import { gateTables } from "./simulate/gate.mjs";
import { number, percent, replaceTable, table, whole, yesNo } from "./simulate/markdown.mjs";

const SEED = 2026;
/** Analyses in each row of the table where nothing differs, and in each cell of the table of power. */
const NULL_ANALYSES = 10_000;
const POWER_ANALYSES = 1_000;
const CORRELATION = 0.8;

/** What is demanded: of the mean of the coverage, of the least of it for each n, and of the analyses with a wrong word. */
const MEAN = { low: 0.945, high: 0.96 };
const wilsonLeast = { 10: 0.91, 30: 0.92, 135: 0.93, 2400: 0.945 };
const newcombeLeast = { 10: 0.9, 30: 0.92, 135: 0.93, 2400: 0.945 };
const MOST_WRONG = 0.05;

const doc = new URL("../docs/metode.md", import.meta.url);
const began = performance.now();
const tables = { ...coverageTables(), feil: wrongTable(), styrke: powerTable(), ...gateTables() };
for (const [name, made] of Object.entries(tables)) console.log(`${name}\n\n${made}\n`);
console.log(`${((performance.now() - began) / 1000).toFixed(0)} s`);
if (process.argv.includes("--write")) {
  const text = await readFile(doc, "utf8");
  const renewed = Object.entries(tables).reduce(
    (so, [name, made]) => replaceTable(so, name, made, "simulate"),
    text,
  );
  await writeFile(doc, renewed);
}

function coverageTables() {
  const heads = ["*n*", "snitt", "0,945–0,96", "minst", "krav", "nådd"];
  const newcombe = Object.keys(newcombeLeast).map((n) => {
    // With 2400 answers the coverage is almost smooth, and a finer grid would take minutes.
    return { n, ...newcombeCoverage(Number(n), Number(n) > 1000 ? 200 : 1000) };
  });
  return {
    wilson: table(
      heads,
      Object.entries(wilsonLeast).map(([n, least]) => demanded(n, wilsonCoverage(Number(n)), least)),
    ),
    newcombe: table(
      heads,
      Object.entries(newcombeLeast).map(([n, least], at) => demanded(n, newcombe[at]?.all, least)),
    ),
    linjer: table(
      ["*n* i hver", "like: snitt", "like: minst", "0,1 fra hverandre: snitt", "0,1 fra hverandre: minst"],
      newcombe.map(({ n, equal, apart }) => [
        n,
        ...[equal.mean, equal.least, apart.mean, apart.least].map((share) => number(share, 4)),
      ]),
    ),
  };
}

/**
 * @param {string} n
 * @param {import("./simulate/coverage.mjs").Coverage | undefined} found
 * @param {number} demand
 */
function demanded(n, found, demand) {
  const { mean, least } = found ?? { mean: NaN, least: NaN };
  const within = yesNo(mean >= MEAN.low && mean <= MEAN.high);
  return [n, number(mean, 4), within, number(least, 4), number(demand, 3), yesNo(least >= demand)];
}

/** How many analyses call something better or worse where nothing is. */
function wrongTable() {
  const draws = {
    uavhengige: independentAnswers(SEED),
    "henger sterkt sammen": correlatedAnswers(SEED, { correlation: CORRELATION, opposite: false }),
    "henger sterkt sammen, annethvert motsatt": correlatedAnswers(SEED, {
      correlation: CORRELATION,
      opposite: true,
    }),
  };
  const rows = Object.entries(draws).map(([name, draw]) => {
    let wrong = 0;
    for (let turn = 0; turn < NULL_ANALYSES; turn += 1) {
      const { nation, change } = analyze(nothingDiffers(turn), draw);
      if ([...nation, ...change].some((word) => word === "better" || word === "worse")) wrong += 1;
    }
    const share = wrong / NULL_ANALYSES;
    const { low, high } = wilson(wrong, NULL_ANALYSES);
    const interval = `${percent(low)}–${percent(high)}`.replace(" %–", "–");
    return [
      name,
      `${wrong} av ${whole(NULL_ANALYSES)}`,
      percent(share),
      interval,
      yesNo(share <= MOST_WRONG),
    ];
  });
  return table(["svarene", "analyser med feil ord", "andel", "95 % intervall", "høyst 5 %"], rows);
}

/** How often the first reference's indicator is called what it is, the only one that differs. */
function powerTable() {
  const { low, high } = references[0] ?? { low: NaN, high: NaN };
  /** @type {readonly ((difference: number) => { now: number, before: number, word: "better" | "worse", of: "nation" | "change", formula: readonly [number, number, number] })[]} */
  const ways = [
    (by) => ({
      ...{ now: high + by, before: high + by, word: "better", of: "nation" },
      formula: [high, high + by, Infinity],
    }),
    (by) => ({
      ...{ now: low - by, before: low - by, word: "worse", of: "nation" },
      formula: [low, low - by, Infinity],
    }),
    (by) => ({ now: high, before: high - by, word: "better", of: "change", formula: [high - by, high, N] }),
  ];
  const draw = independentAnswers(SEED + 1);
  const level = 1 - 0.05 / (2 * references.length);
  const rows = [0.05, 0.1, 0.15, 0.2].map((by) => [
    `${number(100 * by, 0)} poeng`,
    ...ways.map((way) => {
      const { now, before, word, of, formula } = way(by);
      let found = 0;
      for (let turn = 0; turn < POWER_ANALYSES; turn += 1) {
        const truth = nothingDiffers(turn);
        truth.now[0] = now;
        truth.before[0] = before;
        if (analyze(truth, draw)[of][0] === word) found += 1;
      }
      const [p1, p2, n1] = formula;
      return `${percent(found / POWER_ANALYSES)} (${percent(power(p1, p2, n1, N, { level }).power)})`;
    }),
  ]);
  return table(["ekte forskjell", "over «fire av ti»", "under «fire av ti»", "endring"], rows);
}
