// @ts-check
// How much of the personal data in the statements of fixtures/protect/personal-data/ is masked, and how many statements
// without any come out changed; beside what each set showed the first time, before it was used for mending.
import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { MASKS } from "../../dist/domain/personal-data.js";
import { createMasker } from "../../dist/protect/personal-data/mask.js";
import { readPersonalDataWords } from "../../dist/read/personal-data.js";
import { wilson } from "../../dist/stats/index.js";
import { number, percent, table } from "../simulate/markdown.mjs";

/**
 * @typedef {{ text: string, expected: string }} Case
 * @typedef {{ found: number, expected: number, changed: number, clean: number }} Counts
 * @typedef {Counts & { name: string, with: string, without: string, author: number }} FirstResult
 */

const folder = new URL("../../fixtures/protect/personal-data/", import.meta.url);
const setNames = new Map([
  ["first", "Skrevet før reglene"],
  ["late", "Skrevet etter reglene"],
  ["third", "Skrevet etter første retting"],
  ["other", "Skrevet av en annen uten å kjenne reglene"],
  ["last", "Skrevet av den andre etter retting"],
  ["fifth", "Skrevet av den andre til slutt"],
]);
const anyMask = new RegExp(
  Object.values(MASKS)
    .map((mask) => mask.replace(/[[\]]/gu, "\\$&"))
    .join("|"),
  "gu",
);

/** A Markdown table with a row for each set and one for all of them. */
export async function maskingTable() {
  const mask = createMasker(await readPersonalDataWords());
  /** @type {{ sets: readonly FirstResult[] }} */
  const { sets } = JSON.parse(await readFile(new URL("first-results.json", folder), "utf8"));
  const rows = [];
  for (const first of sets) {
    const withData = await casesIn(first.with);
    const now = counted(mask, withData, await casesIn(first.without));
    rows.push({ name: setNames.get(first.name) ?? first.name, withData: withData.length, now, first });
  }
  const withAll = rows.reduce((total, { withData }) => total + withData, 0);
  const all = {
    name: "Alle",
    withData: withAll,
    now: summed(rows.map(({ now }) => now)),
    first: summed(sets),
  };
  return table(
    [
      "Sett",
      "Innspill (med + uten)",
      "Første gang: funnet",
      "Første gang: endret uten grunn",
      "Nå: funnet",
      "95 % (Wilson)",
      "Nå: endret uten grunn",
    ],
    [...rows, all].map(({ name, withData, now, first }) => [
      name,
      `${withData} + ${now.clean}`,
      found(first),
      changed(first),
      found(now),
      interval(now),
      changed(now),
    ]),
  );
}

/** @param {string} file @returns {Promise<readonly Case[]>} */
async function casesIn(file) {
  const rows = parse(await readFile(new URL(file, folder)), { columns: true, delimiter: ";" });
  return rows.map((/** @type {{ text: string, expected?: string }} */ { text, expected = text }) => ({
    text,
    expected,
  }));
}

/**
 * @param {(text: string) => { text: string }} mask
 * @param {readonly Case[]} withData
 * @param {readonly Case[]} without
 * @returns {Counts}
 */
function counted(mask, withData, without) {
  const wanted = withData.map(({ expected }) => placesOf(expected));
  const got = withData.map(({ text }) => placesOf(mask(text).text));
  return {
    found: wanted.reduce((sum, places, at) => sum + common(places, got[at] ?? []), 0),
    expected: wanted.flat().length,
    changed: without.filter(({ text }) => mask(text).text !== text.normalize("NFC")).length,
    clean: without.length,
  };
}

/** The masks of a text, each with what stands beside it: one in the wrong place is not one in the right. @param {string} text */
function placesOf(text) {
  return Array.from(text.matchAll(anyMask), ({ 0: mask, index }) => {
    const before = text.slice(0, index).replace(anyMask, "").slice(-12);
    const after = text
      .slice(index + mask.length)
      .replace(anyMask, "")
      .slice(0, 12);
    return `${before}|${mask}|${after}`;
  });
}

/** How many places are in both, each used once. @param {readonly string[]} wanted @param {readonly string[]} got */
function common(wanted, got) {
  const left = [...got];
  return wanted.filter((place) => {
    const at = left.indexOf(place);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

/** @param {readonly Counts[]} counts @returns {Counts} */
function summed(counts) {
  const sum = (/** @type {keyof Counts} */ key) => counts.reduce((total, one) => total + one[key], 0);
  return { found: sum("found"), expected: sum("expected"), changed: sum("changed"), clean: sum("clean") };
}

/** @param {Counts} counts */
function found({ found, expected }) {
  return `${found} av ${expected} (${percent(found / expected)})`;
}

/** @param {Counts} counts */
function changed({ changed, clean }) {
  return `${changed} av ${clean} (${percent(changed / clean)})`;
}

/** @param {Counts} counts */
function interval({ found, expected }) {
  const { low, high } = wilson(found, expected);
  return `${number(100 * low, 1)}–${percent(high)}`;
}
