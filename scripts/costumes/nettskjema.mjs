// @ts-check
import { delimited } from "./delimited.mjs";
import {
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
/** @typedef {{ item: Item, option: Option | null, heading: string }} Column */
/**
 * How a form's codes are made.
 *
 * @typedef {object} Codes
 * @property {string} matrix
 * @property {(item: Item, at: number) => string} question
 * @property {(option: Option, at: number) => string} answer of one answer
 * @property {(option: Option, at: number) => string} tick
 */

const typed = items.filter((item) => isTicks(item) && item.options.some(({ id }) => id === OTHER));

/** Codes with dots in them, that mean nothing without the codebook. @type {Codes} */
const numbered = {
  matrix: "del.2",
  question: (item, at) => (isGrid(item) ? `utsagn.${at}` : `del.1.${at + 1}`),
  answer: (_option, at) => String((at + 1) * 10),
  tick: (_option, at) => `k${at + 1}`,
};

/** Codes that are the ids of the items, and the numbers of the answers. @type {Codes} */
const named = {
  matrix: "grad",
  question: ({ id }) => id,
  answer: (_option, at) => String(at + 1),
  tick: ({ id }) => id,
};

/** @returns {Map<string, Uint8Array>} path of the case's file → bytes */
export function nettskjema() {
  const codebook = Buffer.from(JSON.stringify(elements(numbered)), "utf8");
  return new Map([
    ["nettskjema-kodebok/svar.csv", file(numbered, ";")],
    ["nettskjema-kodebok/elements.json", codebook],
    ["nettskjema-komma/svar.csv", file(numbered, ",")],
    ["nettskjema-komma/elements.json", codebook],
    ["nettskjema-uten-kodebok/svar.csv", file(named, ";")],
    ["nettskjema-uten-kodebok/wave.json", mapping()],
  ]);
}

/** @param {Codes} codes @returns {Column[]} */
function columnsOf(codes) {
  return items.flatMap((item, at) => columnsOfItem(item, at, codes));
}

/** @param {Item} item @param {number} at @param {Codes} codes @returns {Column[]} */
function columnsOfItem(item, at, codes) {
  const question = codes.question(item, at);
  if (isGrid(item)) return [{ item, option: null, heading: `${codes.matrix}.${question}` }];
  if (!isTicks(item)) return [{ item, option: null, heading: question }];
  return item.options.map((option, place) => ({
    item,
    option,
    heading: `${question}.${codes.tick(option, place)}`,
  }));
}

/** @param {Codes} codes @param {string} delimiter */
function file(codes, delimiter) {
  const columns = columnsOf(codes);
  const rows = responses().map((response) => [
    String(30_000_000 + response.number * 11),
    `${time(response, 0).toISOString().slice(0, 19)}+02:00`,
    ...columns.map(({ item, option }) => cell(response, item, option, codes)),
    ...typed.map((item) => words(response, item)),
    String(60_000 + response.number * 977),
  ]);
  const header = [
    "$submission_id",
    "$created",
    ...columns.map(({ heading }) => heading),
    ...typed.map(({ id }) => `annet_${id}`),
    "$answer_time_ms",
  ];
  return Buffer.from(delimited([header, ...rows], { delimiter, lineEnd: "\n", quote: "all" }), "utf8");
}

/** @param {Response} response @param {Item} item @param {Option | null} option @param {Codes} codes */
function cell(response, item, option, codes) {
  if (option !== null) return ticked(response, item, option) ? "1" : "0";
  const at = place(response, item);
  const chosen = at === null ? undefined : item.options[at];
  return at === null || chosen === undefined ? "" : codes.answer(chosen, at);
}

/** The form's elements, as Nettskjema's codebook lists them; fields that nobody reads are left out. @param {Codes} codes */
function elements(codes) {
  const questions = items
    .filter((item) => !isGrid(item))
    .map((item) => ({
      elementType: isTicks(item) ? "CHECKBOX" : "RADIO",
      text: item.text.nb,
      externalElementId: codes.question(item, items.indexOf(item)),
      isMandatory: false,
      answerOptions: options(item, isTicks(item) ? codes.tick : codes.answer),
      subElements: [],
    }));
  const grid = items.filter(isGrid);
  const [first] = grid;
  const matrix = {
    elementType: "MATRIX_RADIO",
    text: GRID,
    externalElementId: codes.matrix,
    isMandatory: false,
    answerOptions: first === undefined ? [] : options(first, codes.answer),
    subElements: grid.map((item, at) => ({
      sequence: at + 1,
      text: statement(item),
      externalElementId: codes.question(item, items.indexOf(item)),
    })),
  };
  const words = typed.map(({ id }) => ({
    elementType: "QUESTION",
    text: "Annet, spesifiser",
    externalElementId: `annet_${id}`,
    isMandatory: false,
    answerOptions: [],
    subElements: [],
  }));
  const heading = {
    elementType: "HEADING",
    text: "Om tjenesten",
    externalElementId: null,
    answerOptions: [],
  };
  return [heading, ...questions, matrix, ...words];
}

/** @param {Item} item @param {(option: Option, at: number) => string} code */
function options(item, code) {
  return item.options.map((option, at) => ({
    sequence: at + 1,
    text: option.text.nb,
    isPreselected: false,
    externalAnswerOptionId: code(option, at),
  }));
}

/** Without the codebook the names tell what is asked, but not of the statements of a matrix. */
function mapping() {
  const grid = columnsOf(named).filter(({ item }) => isGrid(item));
  return waveFile({
    columns: Object.fromEntries(grid.map(({ item, heading }) => [heading, { item: item.id }])),
  });
}
