// @ts-check
import { delimited, utf8WithMark } from "./delimited.mjs";
import { limeSurveyForm } from "./lime-survey-form.mjs";
import {
  answer,
  databaseTime,
  GRID,
  isGrid,
  isTicks,
  items,
  OTHER,
  place,
  responses,
  statement,
  ticked,
  time,
  words,
} from "./survey.mjs";
import { waveFile } from "./wave-file.mjs";

/** @typedef {import("./survey.mjs").Item} Item */
/** @typedef {import("./survey.mjs").Option} Option */
/** @typedef {import("./survey.mjs").Response} Response */
/** @typedef {{ item: Item, option: Option | null, code: string, text: string }} Column */

const everybody = responses("partial");
const columns = items.flatMap(columnsOf);

/** @returns {Map<string, Uint8Array>} path of the case's file → bytes */
export function limeSurvey() {
  return new Map([
    ["lime-survey-code/svar.csv", file(byCode(), ";")],
    ["lime-survey-code/wave.json", mapping()],
    ["lime-survey-lss/svar.csv", file(byCode(), ";")],
    ["lime-survey-lss/limesurvey_survey_123456.lss", limeSurveyForm(form(), "nb")],
    ["lime-survey-text/svar.csv", file(byText(), ",")],
  ]);
}

/** @param {string[][]} rows @param {string} delimiter */
function file(rows, delimiter) {
  return utf8WithMark(delimited(rows, { delimiter, lineEnd: "\n", quote: "all" }));
}

/** A grid is one question of LimeSurvey's, with its statements as sub-questions. @param {Item} item @param {number} at @returns {Column[]} */
function columnsOf(item, at) {
  const first = items.findIndex(isGrid);
  if (isGrid(item)) {
    const code = `Q${first + 1}[SQ00${at - first + 1}]`;
    return [{ item, option: null, code, text: `${GRID} [${statement(item)}]` }];
  }
  if (!isTicks(item)) return [{ item, option: null, code: `Q${at + 1}`, text: item.text.nb }];
  return item.options.map((option, place) => ({
    item,
    option,
    code: `Q${at + 1}[${option.id === OTHER ? "other" : `SQ00${place + 1}`}]`,
    text: `${item.text.nb} [${option.text.nb}]`,
  }));
}

function byCode() {
  const own = ["id", "submitdate", "lastpage", "startlanguage", "seed"];
  return [
    [...own, ...columns.map(({ code }) => code)],
    ...everybody.map((response) => [
      ...bookkeeping(response),
      ...columns.map(({ item, option }) => {
        if (option !== null) return tick(response, item, option, { yes: "Y", no: "" });
        const at = place(response, item);
        return at === null ? "" : `A${at + 1}`;
      }),
    ]),
  ];
}

function byText() {
  const own = ["Response ID", "Date submitted", "Last page", "Start language", "Seed"];
  return [
    [...own, ...columns.map(({ text }) => text)],
    ...everybody.map((response) => [
      ...bookkeeping(response),
      ...columns.map(({ item, option }) =>
        option === null ? answer(response, item) : tick(response, item, option, { yes: "Ja", no: "Nei" }),
      ),
    ]),
  ];
}

/** Somebody who did not complete it has no date of submission. @param {Response} response */
function bookkeeping(response) {
  const isComplete = response.status === "complete";
  const submitted = isComplete ? databaseTime(time(response, 12)) : "";
  return [
    String(response.number),
    submitted,
    isComplete ? "4" : "2",
    "nb",
    String(100_000 + response.number * 7),
  ];
}

/** What was typed is the tick of «Annet». @param {Response} response @param {Item} item @param {Option} option @param {{ yes: string, no: string }} marks */
function tick(response, item, option, { yes, no }) {
  if (option.id === OTHER) return words(response, item);
  if (!response.answers.has(item.id)) return "";
  return ticked(response, item, option) ? yes : no;
}

/** @returns {import("./lime-survey-form.mjs").Question[]} */
function form() {
  const answers = (/** @type {Item} */ { options }) =>
    options.map(({ text }, at) => ({ code: `A${at + 1}`, text: text.nb }));
  return items.flatMap((item, at) => {
    const own = columns.filter((column) => column.item === item);
    const code = own[0]?.code.replace(/\[.*/u, "") ?? "";
    if (isGrid(item)) {
      if (code !== `Q${at + 1}`) return [];
      const parts = items.filter(isGrid).map((one) => ({ code: partOf(one), text: statement(one) }));
      return [{ code, type: "F", text: GRID, parts, answers: answers(item) }];
    }
    if (!isTicks(item)) return [{ code, type: "L", text: item.text.nb, parts: [], answers: answers(item) }];
    const parts = own.flatMap(({ option, code: heading }) =>
      option === null || option.id === OTHER ? [] : [{ code: inBrackets(heading), text: option.text.nb }],
    );
    return [{ code, type: "M", text: item.text.nb, other: parts.length < own.length, parts, answers: [] }];
  });
}

/** @param {Item} item */
function partOf(item) {
  return inBrackets(columns.find((column) => column.item === item)?.code ?? "");
}

/** @param {string} heading */
function inBrackets(heading) {
  return /\[(.*)\]/u.exec(heading)?.[1] ?? "";
}

/** The codes are the form's own: nothing in the export tells what they mean. */
function mapping() {
  const to = columns.map(({ item, option, code }) => [
    code,
    option === null ? { item: item.id } : { item: item.id, option: option.id },
  ]);
  const labels = items
    .filter((item) => !isTicks(item))
    .map((item) => [item.id, Object.fromEntries(item.options.map(({ id }, at) => [`A${at + 1}`, id]))]);
  return waveFile({ columns: Object.fromEntries(to), labels: Object.fromEntries(labels) });
}
