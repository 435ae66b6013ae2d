// @ts-check
import { spssFile, spssSeconds } from "./spss.mjs";
import { isTicks, items, OTHER, place, responses, ticked, time, words } from "./survey.mjs";

/** @typedef {import("./survey.mjs").Item} Item */
/** @typedef {import("./survey.mjs").Option} Option */
/** @typedef {import("./survey.mjs").Response} Response */
/** @typedef {import("./spss.mjs").SpssVariable} Variable */
/** @typedef {import("./spss.mjs").SpssContent} Content */
/** @typedef {{ variable: Variable, value: (response: Response) => number | string | null }} Column */

/** The value of the first answer: here not the number of the answer. */
const FIRST_VALUE = 11;

/** What stands for no answer where the file declares it. */
const NO_ANSWER = 99;

const typed = items.filter((item) => isTicks(item) && item.options.some(({ id }) => id === OTHER));

/** @returns {Map<string, Uint8Array>} path of the case's file → bytes */
export function spssFiles() {
  const old = { encoding: "windows-1252", compression: "bytecode", sets: "D", noAnswer: NO_ANSWER };
  const compressed = { encoding: "utf-8", compression: "zsav", sets: "E", noAnswer: null };
  return new Map([
    ["spss-sav/svar.sav", file(/** @type {How} */ (old))],
    ["spss-zsav/svar.zsav", file(/** @type {How} */ (compressed))],
  ]);
}

/** @typedef {Pick<Content, "encoding" | "compression"> & { sets: "D" | "E", noAnswer: number | null }} How */

/** @param {How} how */
function file({ encoding, compression, sets, noAnswer }) {
  const columns = [
    ...own(),
    ...items.flatMap((item, at) => columnsOf(item, at, sets, noAnswer)),
    ...typed.map(typedColumn),
  ];
  const multipleSets = items.flatMap((item, at) =>
    isTicks(item)
      ? [
          {
            name: `sett_${at + 1}`,
            kind: sets,
            label: item.text.nb,
            counted: "1",
            variables: item.options.map((_, place) => tickName(at, place)),
          },
        ]
      : [],
  );
  return spssFile({
    variables: columns.map(({ variable }) => variable),
    rows: responses().map((response) => columns.map(({ value }) => value(response))),
    encoding,
    compression,
    multipleSets,
  });
}

/** @returns {Column[]} */
function own() {
  return [
    { variable: { name: "respondentid", format: "F" }, value: ({ number }) => 5000 + number },
    {
      variable: { name: "starttidspunkt", format: "DATETIME" },
      value: (response) => spssSeconds(time(response, 0).toISOString().slice(0, 19)),
    },
  ];
}

/** @param {Item} item @param {number} at @param {"D" | "E"} sets @param {number | null} noAnswer @returns {Column[]} */
function columnsOf(item, at, sets, noAnswer) {
  if (isTicks(item)) {
    return item.options.map((option, number) => ({
      variable: tickVariable(item, option, tickName(at, number), sets),
      value: (response) => (response.answers.has(item.id) ? Number(ticked(response, item, option)) : null),
    }));
  }
  const variable = {
    name: `spm${at + 1}`,
    label: item.text.nb,
    labels: item.options.map(({ text }, number) => /** @type {const} */ ([number + FIRST_VALUE, text.nb])),
    ...(noAnswer === null ? {} : { missing: { values: [noAnswer] } }),
  };
  return [
    {
      variable,
      value: (response) => {
        const chosen = place(response, item);
        return chosen === null ? noAnswer : chosen + FIRST_VALUE;
      },
    },
  ];
}

/** @param {number} at @param {number} number */
function tickName(at, number) {
  return `spm${at + 1}_${number + 1}`;
}

/** The option is the variable's label, or that of the value that is a tick. @param {Item} item @param {Option} option @param {string} name @param {"D" | "E"} sets @returns {Variable} */
function tickVariable(item, option, name, sets) {
  if (sets === "D") return { name, label: option.text.nb };
  return {
    name,
    label: item.text.nb,
    labels: [
      [0, "Ikke valgt"],
      [1, option.text.nb],
    ],
  };
}

/** @param {Item} item @returns {Column} */
function typedColumn(item) {
  const variable = { name: `annet_${item.id}`.slice(0, 24), width: 120, label: "Annet, spesifiser" };
  return { variable, value: (response) => words(response, item) };
}
