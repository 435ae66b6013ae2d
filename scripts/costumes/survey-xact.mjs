// @ts-check
import { delimited, utf16, windows1252 } from "./delimited.mjs";
import {
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
import { workbook, zip } from "./workbook.mjs";

/** @typedef {import("./survey.mjs").Item} Item */
/** @typedef {import("./survey.mjs").Option} Option */
/** @typedef {import("./survey.mjs").Response} Response */
/** @typedef {{ item: Item, option: Option | null, variable: string, question: string }} Column */

const everybody = responses("partial", "unanswered");
const typed = items.filter((item) => isTicks(item) && item.options.some(({ id }) => id === OTHER));
const columns = items.flatMap(columnsOf);

/** The number SurveyXact gives the first answer: here not the number of the answer. */
const FIRST_CODE = 3;

/** How many letters of a name the oldest form keeps. */
const CUT = 8;

/** @returns {Promise<Map<string, Uint8Array>>} path of the case's file → bytes */
export async function surveyXact() {
  const semicolons = (/** @type {string[][]} */ rows) =>
    windows1252(delimited(rows, { delimiter: ";", quote: "never" }));
  const commas = (/** @type {string[][]} */ rows) => windows1252(delimited(rows, { delimiter: "," }));
  const tabs = (/** @type {string[][]} */ rows) => utf16(delimited(rows, { delimiter: "\t" }));
  const sheets = { Labels: labels(), Dataset: dataset({ cut: false }), Structure: structure() };
  return new Map([
    ...folder("survey-xact-semikolon", semicolons, { cut: true }),
    ...folder("survey-xact-komma", commas, { cut: false }),
    ...folder("survey-xact-tabulator", tabs, { cut: false }),
    ["survey-xact-zip/eksport.zip", zip(Object.fromEntries(folder("eksport", commas, { cut: false })))],
    ["survey-xact-xlsx/eksport.xlsx", await workbook(sheets)],
  ]);
}

/** @param {string} name @param {(rows: string[][]) => Uint8Array} write @param {{ cut: boolean }} how @returns {[string, Uint8Array][]} */
function folder(name, write, how) {
  return [
    [`${name}/dataset.csv`, write(dataset(how))],
    [`${name}/structure.csv`, write(structure())],
    [`${name}/labels.csv`, write(labels())],
  ];
}

/** @param {Item} item @param {number} at @returns {Column[]} */
function columnsOf(item, at) {
  if (isGrid(item)) {
    return [{ item, option: null, variable: `grad_${at}`, question: `${GRID} - ${statement(item)}` }];
  }
  if (!isTicks(item)) {
    const variable = at === 0 ? "tjenestevalg" : `s_${at + 1}`;
    return [{ item, option: null, variable, question: item.text.nb }];
  }
  return item.options.map((option, number) => ({
    item,
    option,
    variable: `v_${at + 1}_${number + 1}`,
    question: item.text.nb,
  }));
}

/** @param {Item} item */
function wordsVariable(item) {
  return `annet_${item.id}`;
}

/** @param {{ cut: boolean }} how whether names are cut, as in the flags `stato_4` of `statoverall_4` */
function dataset({ cut }) {
  const name = (/** @type {string} */ variable) => (cut ? variable.slice(0, CUT) : variable);
  const flags = [1, 2, 3, 4, 5].map((step) => `${cut ? "stato" : "statoverall"}_${step}`);
  const own = ["respondentid", "created", "forn", "ettern", "email"];
  return [
    [
      ...own.map(name),
      ...columns.map(({ variable }) => name(variable)),
      ...typed.map((item) => name(wordsVariable(item))),
      ...flags,
    ],
    ...everybody.map((response) => [
      String(820_000_000 + response.number),
      databaseTime(time(response, 0)),
      "Kim",
      "Eksempel",
      `person${response.number}@example.no`,
      ...columns.map(({ item, option }) => cell(response, item, option)),
      ...typed.map((item) => words(response, item)),
      ...flags.map((_, at) => (at + 1 === step(response) ? "1" : "0")),
    ]),
  ];
}

/** Completed, begun, and of those who never answered: new, distributed or dropped out. @param {Response} response */
function step({ status, number }) {
  if (status === "complete") return 4;
  return status === "partial" ? 3 : [1, 2, 5][number % 3];
}

/** @param {Response} response @param {Item} item @param {Option | null} option */
function cell(response, item, option) {
  if (option !== null)
    return response.answers.has(item.id) ? (ticked(response, item, option) ? "1" : "0") : "";
  const at = place(response, item);
  return at === null ? "" : String(at + FIRST_CODE);
}

function structure() {
  const header = [
    "questionName",
    "variableName",
    "questionType",
    "subType",
    "questionText",
    "choiceValue",
    "choiceText",
  ];
  const closed = columns.flatMap(({ item, option, variable, question }) => {
    const name = isGrid(item) ? "grad" : variable.split("_").slice(0, 2).join("_");
    if (option !== null) {
      const value = String(item.options.indexOf(option) + 1);
      return [[name, variable, "Closed", "Multiple", question, value, option.text.nb]];
    }
    return item.options.map((one, at) => {
      const row = [name, variable, "Closed", "Single", question, String(at + FIRST_CODE), one.text.nb];
      // Some rows of real files have a stray column at the end.
      return at === 1 ? [...row, ""] : row;
    });
  });
  const open = typed.map((item) => [
    wordsVariable(item),
    wordsVariable(item),
    "Open",
    "String",
    `${item.text.nb} - Annet, spesifiser:`,
    "",
    "",
  ]);
  return [header, ...closed, ...open];
}

/** No header, and a blank after each label. */
function labels() {
  return columns.flatMap(({ item, option, variable }) =>
    option === null
      ? item.options.map(({ text }, at) => [variable, String(at + FIRST_CODE), `${text.nb} `])
      : [
          [variable, "0", "Ikke valgt "],
          [variable, "1", "Valgt "],
        ],
  );
}
