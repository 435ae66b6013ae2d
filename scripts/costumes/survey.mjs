// @ts-check
// The one invented survey that every costume is made of.
import { readFileSync } from "node:fs";
import { URL } from "node:url";

/** @typedef {{ id: string, text: { nb: string, en: string } }} Option */
/**
 * @typedef {object} Item
 * @property {string} id
 * @property {"single" | "scale" | "multiple"} kind
 * @property {{ nb: string, en: string }} text
 * @property {{ routedBy?: { item: string, options: string[] } }} base
 * @property {Option[]} options
 */
/** @typedef {"complete" | "partial" | "unanswered" | "test"} Status */
/**
 * What somebody answered. An item that is not there was left blank.
 *
 * @typedef {object} Response
 * @property {number} number from 1
 * @property {Status} status
 * @property {Map<string, readonly Option[]>} answers by item: one option, or those that were ticked
 * @property {Map<string, string>} words by item: what was typed beside «Annet»
 */

/** The year the invented survey is from. */
export const WAVE = "2025";

/** The question that stands above the statements of a grid, where a tool has grids. */
export const GRID = "I hvilken grad";

/** The id of the option beside which people type. */
export const OTHER = "annet";

const asked = [
  "tjeneste",
  "relasjon",
  "kjonn",
  "kontaktperson",
  "samtaler_nok",
  "moett",
  "koordinator",
  "koordinator_fungerer",
  "avlastning_nok",
  "opplaering_vedtak",
  "omsorg_opplevelse",
  "bekymringer",
  "barn_fulgt_opp",
  "nettside",
  "info_grad",
  "info_forstaaelig",
];
const inGrid = new Set(["nettside", "info_grad", "info_forstaaelig"]);

const matters = [
  ...["Økonomien", "Nattesøvnen", "Jobben", "Veien dit", "Ensomheten", "Huset", "Papirarbeidet"],
  ...["Barna våre", "Medisinene", "Telefonene", "Språket"],
];
const times = [
  ...["når det blir vinter", "hver «eneste» dag", "om ettermiddagen", "i ferien", "på lengre sikt"],
  ...["etter jul", "når noe skjer", "midt i uken"],
];

/** What the nth person types beside «Annet»: nobody writes what another wrote. @param {number} nth */
function typed(nth) {
  const matter = matters[nth % matters.length] ?? "";
  const time = times[Math.floor(nth / matters.length) % times.length] ?? "";
  return nth % 5 === 0 ? `${matter} ${time}, ${nth + 2} ganger til` : `${matter} ${time}`;
}

/** How many there are of each kind; a tool that keeps no partial answers has complete ones only. */
const numbers = /** @type {const} */ ({ complete: 60, partial: 6, unanswered: 14, test: 3 });

/** @type {{ items: Item[] }} */
const codebook = JSON.parse(
  readFileSync(new URL("../../surveys/ivaretatt/codebook.json", import.meta.url), "utf8"),
);

/** @type {readonly Item[]} */
export const items = asked.map((id) => {
  const item = codebook.items.find((one) => one.id === id);
  if (item === undefined) throw new Error(`the codebook has no item ${id}`);
  return item;
});

/** @param {Item} item */
export function isTicks(item) {
  return item.kind === "multiple";
}

/** @param {Item} item */
export function isGrid(item) {
  return inGrid.has(item.id);
}

/** The statement of a grid, without the question above: «har du fått den informasjonen du trenger?» @param {Item} item */
export function statement(item) {
  return item.text.nb.slice(GRID.length + 1);
}

/** Everybody who completed the survey, and of the others those that a tool keeps. @param {readonly Status[]} kept */
export function responses(...kept) {
  return everybody.filter(({ status }) => status === "complete" || kept.includes(status));
}

/** The label of the one answer, or blank. @param {Response} response @param {Item} item */
export function answer({ answers }, item) {
  return answers.get(item.id)?.[0]?.text.nb ?? "";
}

/** The place of the one answer among the item's options, or null. @param {Response} response @param {Item} item */
export function place({ answers }, item) {
  const [option] = answers.get(item.id) ?? [];
  return option === undefined ? null : item.options.indexOf(option);
}

/** @param {Response} response @param {Item} item @param {Option} option */
export function ticked({ answers }, item, option) {
  return (answers.get(item.id) ?? []).includes(option);
}

/** What was typed beside an item, or blank. @param {Response} response @param {Item} item */
export function words(response, item) {
  return response.words.get(item.id) ?? "";
}

/** When somebody began or ended: fixed dates, half an hour apart. @param {Response} response @param {number} minutes */
export function time({ number }, minutes) {
  return new Date(Date.UTC(2025, 8, 1, 8, 0) + (number * 37 + minutes) * 60_000);
}

/** The same date and time as Norwegians write it. @param {Date} date */
export function norwegianTime(date) {
  const [year, month, day] = date.toISOString().slice(0, 10).split("-");
  return `${day}.${month}.${year} kl. ${date.toISOString().slice(11, 19).replaceAll(":", ".")}`;
}

/** As databases write it: `2025-09-01 08:37:00`. @param {Date} date */
export function databaseTime(date) {
  return date.toISOString().slice(0, 19).replace("T", " ");
}

/** Marsaglia's xorshift32: the same numbers every time. @param {number} seed @returns {() => number} from 0 to under 1 */
function xorshift(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const everybody = invented();

/** @returns {readonly Response[]} mixed, as they would come */
function invented() {
  const random = xorshift(2026);
  /** @type {Status[]} */
  const statuses = [];
  for (const [status, count] of Object.entries(numbers)) {
    for (let at = 0; at < count; at += 1) statuses.push(/** @type {Status} */ (status));
  }
  const mixed = statuses
    .map((status) => ({ status, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ status }) => status);
  return mixed.map((status, at) => invent(at + 1, status, random));
}

/** @param {number} number @param {Status} status @param {() => number} random @returns {Response} */
function invent(number, status, random) {
  /** @type {Response} */
  const response = { number, status, answers: new Map(), words: new Map() };
  const reached = status === "unanswered" ? 0 : status === "partial" ? 5 : items.length;
  for (const item of items.slice(0, reached)) {
    const { routedBy } = item.base;
    const before = routedBy === undefined ? undefined : response.answers.get(routedBy.item)?.[0];
    const isAsked = routedBy === undefined || routedBy.options.includes(before?.id ?? "");
    const chosen = isTicks(item) ? several(item, random) : one(item, random);
    if (!isAsked || random() < 0.06 || chosen.length === 0) continue;
    response.answers.set(item.id, chosen);
    if (isTicks(item) && chosen.some(({ id }) => id === OTHER)) {
      response.words.set(item.id, typed(number + (item.id === "bekymringer" ? 3 * matters.length : 0)));
    }
  }
  return response;
}

/** The first options more often than the last. @param {Item} item @param {() => number} random */
function one({ options }, random) {
  const option = options[Math.floor(random() ** 1.4 * options.length)];
  return option === undefined ? [] : [option];
}

/** @param {Item} item @param {() => number} random */
function several({ options }, random) {
  const none = options.find(({ id }) => id === "ingen");
  if (random() < 0.15) return none === undefined ? [] : [none];
  return options.filter((option) => option !== none && random() < 0.4);
}
