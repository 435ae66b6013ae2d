// @ts-check
import { delimited } from "./delimited.mjs";
import {
  answer,
  GRID,
  isGrid,
  isTicks,
  items,
  OTHER,
  responses,
  statement,
  ticked,
  time,
  words,
} from "./survey.mjs";

/** @typedef {import("./survey.mjs").Item} Item */
/** @typedef {import("./survey.mjs").Response} Response */

const own = [
  "Respondent ID",
  "Collector ID",
  "Start Date",
  "End Date",
  "IP Address",
  "Email Address",
  "First Name",
  "Last Name",
  "Custom Data 1",
];

/** @returns {Map<string, Uint8Array>} path of the case's file → bytes */
export function surveyMonkey() {
  const header = items.flatMap((item, at) => {
    if (isTicks(item)) return [item.text.nb, ...item.options.slice(1).map(() => "")];
    if (!isGrid(item)) return [item.text.nb];
    // The question stands over the first statement only.
    return [items.findIndex(isGrid) === at ? GRID : ""];
  });
  const below = items.flatMap((item) => {
    if (isTicks(item)) {
      return item.options.map(({ id, text }) => (id === OTHER ? "Annet (vennligst spesifiser)" : text.nb));
    }
    return [isGrid(item) ? statement(item) : "Response"];
  });
  const rows = responses().map((response) => [
    ...bookkeeping(response),
    ...items.flatMap((item) => (isTicks(item) ? ticks(response, item) : [answer(response, item)])),
  ]);
  const text = delimited([[...own, ...header], [...own.map(() => ""), ...below], ...rows], {
    delimiter: ",",
  });
  return new Map([["survey-monkey/svar.csv", Buffer.from(text, "utf8")]]);
}

/** @param {Response} response */
function bookkeeping(response) {
  const [began, ended] = [time(response, 0), time(response, 8)].map(americanTime);
  const id = String(118_000_000_000 + response.number * 13);
  return [id, "446000001", began ?? "", ended ?? "", `192.0.2.${response.number}`, "", "", "", ""];
}

/** @param {Date} date */
function americanTime(date) {
  const [year, month, day] = date.toISOString().slice(0, 10).split("-");
  return `${month}/${day}/${year} ${date.toISOString().slice(11, 19)}`;
}

/** The option's label where it was ticked; what was typed is the tick of «Annet». @param {Response} response @param {Item} item */
function ticks(response, item) {
  return item.options.map((option) => {
    if (option.id === OTHER) return words(response, item);
    return ticked(response, item, option) ? option.text.nb : "";
  });
}
