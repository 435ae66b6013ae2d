// @ts-check
// How often the suggestions for statements from notes are right: by cross-validation, on a set that nothing is trained on,
// beside another method, and how steady the coder was. The tables stand in docs/koding.md too; with --write they are
// renewed there. The same numbers come every time. Run by `npm run coding:evaluate`; takes a minute or two.
import { readFile, writeFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { fileURLToPath } from "node:url";
import { buildModel } from "../dist/coding/notes/build.js";
import { createSuggester } from "../dist/coding/notes/suggest.js";
import { noteAreas } from "../dist/domain/notes.js";
import { readExamples, readKnowledge } from "../dist/read/notes-knowledge.js";
import { cohenKappa, wilson } from "../dist/stats/index.js";
import { maskingTable } from "./coding-evaluate/masking.mjs";
import { bestTemperature, calibration, measures } from "./coding-evaluate/measures.mjs";
import { bayesSuggester } from "./coding-evaluate/naive-bayes.mjs";
import { number, percent, replaceTable, table, whole } from "./simulate/markdown.mjs";

/** @typedef {import("./coding-evaluate/measures.mjs").Judged} Judged */

const doc = new URL("../docs/koding.md", import.meta.url);
const lastSet = fileURLToPath(new URL("../fixtures/coding/last-set.csv", import.meta.url));
const pairsFile = new URL("../fixtures/coding/pairs.csv", import.meta.url);
const secondCoding = fileURLToPath(new URL("../fixtures/coding/second-coding.csv", import.meta.url));

const knowledge = await readKnowledge();
const { spelling, concepts } = knowledge;
const lessonsOf = (
  /** @type {readonly { text: string, primary: (typeof noteAreas)[number] }[]} */ examples,
) => examples.map(({ text, primary }) => ({ text, area: primary }));
const trained = buildModel({ spelling, concepts, examples: lessonsOf(knowledge.examples) });
const crossed = crossValidated();
const late = await readExamples(lastSet, "last-set.csv");
const lateJudged = judgedBy(createSuggester(trained), late);
const lateBayes = judgedBy(bayesSuggester(knowledge, lessonsOf(knowledge.examples)), late);
const stability = await stabilityOfCoder();
const pairs = parse(await readFile(pairsFile), { delimiter: ";", columns: true, bom: true });

const tables = {
  kryss: areaTable(crossed.linear),
  sist: areaTable(lateJudged),
  metoder: methodTable(),
  kalibrering: calibrationTable(),
  stabilitet: stabilityTable(),
  biomraade: secondaryTable(),
  par: pairTable(),
  masking: await maskingTable(),
};
for (const [name, made] of Object.entries(tables)) console.log(`${name}\n\n${made}\n`);
console.log(`best temperature ${number(bestTemperature(crossed.linear, trained.temperature), 2)}`);
if (process.argv.includes("--write")) {
  const text = await readFile(doc, "utf8");
  const renewed = Object.entries(tables).reduce(
    (so, [name, made]) => replaceTable(so, name, made, "coding:evaluate"),
    text,
  );
  await writeFile(doc, renewed);
}

/** Each file of examples in turn is left out of the training and then judged: statements written in one go are alike. */
function crossValidated() {
  const sets = [...new Set(knowledge.examples.map(({ set }) => set))];
  /** @type {{ linear: Judged[], bayes: Judged[] }} */
  const judged = { linear: [], bayes: [] };
  for (const held of sets) {
    const others = lessonsOf(knowledge.examples.filter(({ set }) => set !== held));
    const own = knowledge.examples.filter(({ set }) => set === held);
    judged.linear.push(
      ...judgedBy(createSuggester(buildModel({ spelling, concepts, examples: others })), own),
    );
    judged.bayes.push(...judgedBy(bayesSuggester(knowledge, others), own));
  }
  return judged;
}

/**
 * @param {(text: string) => { suggestions: Judged["ranked"], mustRead: boolean, secondary?: string | null }} suggest
 * @param {readonly { text: string, primary: string, secondary: string | null }[]} examples
 * @returns {Judged[]}
 */
function judgedBy(suggest, examples) {
  return examples.map(({ text, primary, secondary }) => {
    const { suggestions, mustRead, secondary: second = null } = suggest(text);
    return {
      right: primary,
      ranked: suggestions,
      mustRead,
      secondary: { right: secondary, suggested: second },
    };
  });
}

/** @param {readonly Judged[]} judged */
function areaTable(judged) {
  const { perArea, macroF1, n } = measures(judged, noteAreas);
  return table(
    ["område", "innspill", "presisjon", "gjenfinning", "F1"],
    [
      ...perArea.map(({ area, n: held, precision, recall, f1 }) => [
        `\`${area}\``,
        whole(held),
        ...[precision, recall, f1].map((value) => number(value, 2)),
      ]),
      ["**alle (makro-F1)**", whole(n), "", "", `**${number(macroF1, 3)}**`],
    ],
  );
}

function methodTable() {
  const row = (/** @type {string} */ name, /** @type {readonly Judged[]} */ judged) => {
    const { macroF1, first, amongTwo, mustRead, firstOfShown } = measures(judged, noteAreas);
    return [name, number(macroF1, 3), ...[first, amongTwo, mustRead, firstOfShown].map(percent)];
  };
  return table(
    ["", "makro-F1", "rett område først", "blant de to første", "«må leses»", "rett av resten"],
    [
      row("logistisk regresjon, kryssvalidert", crossed.linear),
      row("komplementær naiv Bayes, kryssvalidert", crossed.bayes),
      row("logistisk regresjon, settet som ble skrevet sist", lateJudged),
      row("komplementær naiv Bayes, settet som ble skrevet sist", lateBayes),
    ],
  );
}

function calibrationTable() {
  const cross = calibration(crossed.linear);
  const last = calibration(lateJudged);
  return table(
    ["sikkerhet", "innspill (kryss)", "rett (kryss)", "innspill (sist)", "rett (sist)"],
    [
      ...cross.rows.map(({ from, to, n, right }, at) => [
        `${percent(from)}–${percent(to)}`,
        whole(n),
        n === 0 ? "–" : percent(right),
        whole(last.rows[at]?.n ?? 0),
        (last.rows[at]?.n ?? 0) === 0 ? "–" : percent(last.rows[at]?.right ?? 0),
      ]),
      ["snitt av avvikene", "", percent(cross.error), "", percent(last.error)],
    ],
  );
}

/** The same statements coded a second time without sight of the first. */
async function stabilityOfCoder() {
  const again = await readExamples(secondCoding, "second-coding.csv");
  const first = new Map(knowledge.examples.map((example) => [example.id, example]));
  const pairs = again.map((second) => ({ first: first.get(second.id), second }));
  const counts = noteAreas.map((row) =>
    noteAreas.map(
      (column) =>
        pairs.filter((pair) => pair.first?.primary === row && pair.second.primary === column).length,
    ),
  );
  return { pairs, kappa: cohenKappa(counts) };
}

function stabilityTable() {
  const { pairs, kappa } = stability;
  const same = pairs.filter(({ first, second }) => first?.primary === second.primary).length;
  const either = pairs.filter(({ first, second }) => first?.secondary != null || second.secondary != null);
  const sameSecond = either.filter(({ first, second }) => first?.secondary === second.secondary).length;
  return table(
    ["", "innspill", "likt", "andel", "kappa"],
    [
      ["hovedområde", whole(pairs.length), whole(same), percent(same / pairs.length), kappaText(kappa)],
      [
        "biområde, der minst én gang er satt",
        whole(either.length),
        whole(sameSecond),
        percent(sameSecond / Math.max(1, either.length)),
        "",
      ],
    ],
  );
}

/** How often a second area is suggested, and how often it is the right one. */
function secondaryTable() {
  const row = (/** @type {string} */ name, /** @type {readonly Judged[]} */ judged) => {
    const suggested = judged.filter(({ secondary }) => secondary.suggested !== null);
    const coded = judged.filter(({ secondary }) => secondary.right !== null);
    const hits = suggested.filter(({ secondary }) => secondary.suggested === secondary.right).length;
    return [
      name,
      ...[coded.length, suggested.length, hits].map(whole),
      percent(hits / Math.max(1, suggested.length)),
      percent(hits / Math.max(1, coded.length)),
    ];
  };
  return table(
    ["", "har biområde", "foreslått", "rett", "rett av de foreslåtte", "funnet av dem som har"],
    [row("kryssvalidert", crossed.linear), row("settet som ble skrevet sist", lateJudged)],
  );
}

/** The same statement in bokmål and nynorsk. */
function pairTable() {
  const suggest = createSuggester(trained);
  const same = pairs.filter(
    (/** @type {{ nb: string, nn: string }} */ { nb, nn }) => suggest(nb).primary === suggest(nn).primary,
  ).length;
  const { low, high } = wilson(same, pairs.length);
  return table(
    ["par", "samme område", "andel", "95 %-intervall"],
    [[whole(pairs.length), whole(same), percent(same / pairs.length), `${percent(low)}–${percent(high)}`]],
  );
}

/** @param {import("../dist/stats/index.js").CohenKappa} kappa */
function kappaText(kappa) {
  if (kappa.kappa === null) return "ikke regnet ut";
  return `${number(kappa.kappa, 3)} (${number(kappa.low, 3)}–${number(kappa.high, 3)})`;
}
