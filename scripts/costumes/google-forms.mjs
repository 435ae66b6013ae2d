// @ts-check
import { delimited } from "./delimited.mjs";
import {
  answer,
  GRID,
  isGrid,
  isTicks,
  items,
  norwegianTime,
  OTHER,
  responses,
  statement,
  ticked,
  time,
  words,
} from "./survey.mjs";

/** @typedef {import("./survey.mjs").Item} Item */
/** @typedef {import("./survey.mjs").Response} Response */

/** @returns {Map<string, Uint8Array>} path of the case's file → bytes */
export function googleForms() {
  const header = items.map((item) => (isGrid(item) ? `${GRID} [${statement(item)}]` : item.text.nb));
  const rows = responses().map((response) => [
    norwegianTime(time(response, 0)),
    ...items.map((item) => (isTicks(item) ? joined(response, item) : answer(response, item))),
  ]);
  const text = delimited([["Tidsmerke", ...header], ...rows], { delimiter: ",", lineEnd: "\n" });
  return new Map([["google-forms/svar.csv", Buffer.from(text, "utf8")]]);
}

/** What was typed stands in place of «Annet». @param {Response} response @param {Item} item */
function joined(response, item) {
  return item.options
    .filter((option) => ticked(response, item, option))
    .map((option) => (option.id === OTHER ? words(response, item) : option.text.nb))
    .join(", ");
}
