// @ts-check
// The answers in a spreadsheet that somebody has made, saved in each of the forms that a Norwegian Excel offers.
import { delimited, utf16, utf8WithMark, windows1252 } from "./delimited.mjs";
import { answer, isTicks, items, OTHER, place, responses, ticked, words } from "./survey.mjs";

/** @typedef {import("./survey.mjs").Item} Item */
/** @typedef {import("./survey.mjs").Response} Response */

const everybody = responses();

/** @returns {Map<string, Uint8Array>} path of the case's file → bytes */
export function spreadsheets() {
  return new Map([
    ["excel-semikolon/svar.csv", windows1252(delimited(joined(";"), { delimiter: ";" }))],
    ["excel-utf8/svar.csv", utf8WithMark(delimited(labelOrBlank(), { delimiter: ";" }))],
    ["excel-unicode/svar.txt", utf16(delimited(codes(), { delimiter: "\t" }))],
    ["excel-sep/svar.csv", utf8WithMark(`sep=,\r\n${delimited(joined(", "), { delimiter: "," })}`)],
  ]);
}

/** Several ticks as a list in one cell, and what was typed in a column of its own. @param {string} separator */
function joined(separator) {
  const header = items.flatMap((item) =>
    isTicks(item) ? [item.text.nb, `Annet, spesifiser (${item.id})`] : [item.text.nb],
  );
  return [
    ["Løpenummer", ...header],
    ...everybody.map((response) => [
      String(response.number),
      ...items.flatMap((item) =>
        isTicks(item)
          ? [labels(response, item).join(separator), words(response, item)]
          : [answer(response, item)],
      ),
    ]),
  ];
}

/** @param {Response} response @param {Item} item */
function labels(response, item) {
  return item.options.filter((option) => ticked(response, item, option)).map(({ text }) => text.nb);
}

/** Several ticks as a column per option, with its label or nothing. */
function labelOrBlank() {
  const header = items.flatMap((item) =>
    isTicks(item) ? item.options.map(({ text }) => `${item.text.nb} [${text.nb}]`) : [item.text.nb],
  );
  const cells = (/** @type {Response} */ response) =>
    items.flatMap((item) =>
      isTicks(item)
        ? item.options.map((option) => (ticked(response, item, option) ? option.text.nb : ""))
        : [answer(response, item)],
    );
  return [
    ["Løpenummer", ...header],
    ...everybody.map((response) => [String(response.number), ...cells(response)]),
  ];
}

/** Ids in place of texts, numbers in place of answers, 0 and 1 in place of ticks. */
function codes() {
  const header = items.flatMap((item) =>
    isTicks(item) ? item.options.map(({ id }) => `${item.id}.${id}`) : [item.id],
  );
  const cells = (/** @type {Response} */ response) =>
    items.flatMap((item) => {
      const at = place(response, item);
      if (!isTicks(item)) return [at === null ? "" : String(at + 1)];
      const isBlank = !response.answers.has(item.id);
      return item.options.map((option) => (isBlank ? "" : ticked(response, item, option) ? "1" : "0"));
    });
  const typed = items.filter((item) => item.options.some(({ id }) => id === OTHER) && isTicks(item));
  return [
    ["id", ...header, ...typed.map(({ id }) => `${id}_tekst`)],
    ...everybody.map((response) => [
      String(response.number),
      ...cells(response),
      ...typed.map((item) => words(response, item)),
    ]),
  ];
}
