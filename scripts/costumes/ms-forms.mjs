// @ts-check
import { isTicks, items, OTHER, responses, ticked, time, words } from "./survey.mjs";
import { workbook } from "./workbook.mjs";

/** @typedef {import("./survey.mjs").Item} Item */
/** @typedef {import("./survey.mjs").Response} Response */
/** @typedef {"nb" | "en"} Language */

const own = {
  nb: [
    "ID",
    "Starttidspunkt",
    "Fullføringstidspunkt",
    "E-postadresse",
    "Navn",
    "Tidspunkt for siste endring",
  ],
  en: ["ID", "Start time", "Completion time", "Email", "Name"],
};

/** @returns {Promise<Map<string, Uint8Array>>} path of the case's file → bytes */
export async function msForms() {
  return new Map([
    ["ms-forms-nb/Undersokelsen(1-60).xlsx", await workbook({ Sheet1: rows("nb") })],
    ["ms-forms-en/Survey(1-60).xlsx", await workbook({ Sheet1: rows("en") })],
  ]);
}

/** @param {Language} language */
function rows(language) {
  const header = items.map(({ text }, at) => heading(text[language], at));
  return [
    [...own[language], ...header],
    ...responses().map((response) => [
      ...[response.number, time(response, 0), time(response, 9), "anonymous", null, null].slice(
        0,
        own[language].length,
      ),
      ...items.map((item) => cell(response, item, language)),
    ]),
  ];
}

/** Forms keeps line breaks and no-break spaces that stood in the question. @param {string} text @param {number} at */
function heading(text, at) {
  if (at % 5 === 3) return `${text}\n`;
  return at % 5 === 1 ? text.replace(" ", "\u00a0") : text;
}

/** Ticks end in a semicolon each; what was typed stands in place of «Annet». @param {Response} response @param {Item} item @param {Language} language */
function cell(response, item, language) {
  if (!isTicks(item)) return response.answers.get(item.id)?.[0]?.text[language] ?? "";
  return item.options
    .filter((option) => ticked(response, item, option))
    .map((option) => (option.id === OTHER ? words(response, item) : option.text[language]))
    .map((label) => `${label};`)
    .join("");
}
