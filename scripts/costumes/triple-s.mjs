// @ts-check
// Triple-S XML: a definition, and data in fixed format or as csv.
import { Buffer } from "node:buffer";
import { delimited, windows1252 } from "./delimited.mjs";
import { isTicks, items, place, responses, ticked, time } from "./survey.mjs";

/** @typedef {import("./survey.mjs").Item} Item */
/** @typedef {import("./survey.mjs").Response} Response */
/**
 * A variable, how wide it is in a line, and what of it stands there.
 *
 * @typedef {object} Variable
 * @property {string} name
 * @property {string} type
 * @property {string} label
 * @property {number} width
 * @property {string} details what stands after the position
 * @property {(response: Response) => string} value
 */

const everybody = responses();

/** @returns {Map<string, Uint8Array>} path of the case's file → bytes */
export function tripleS() {
  const fixed = variables(spread);
  const csv = variables(bits);
  const lines = everybody.map((response) => fixed.map(({ value }) => value(response)).join(""));
  const rows = [
    csv.map(({ name }) => name),
    ...everybody.map((response) => csv.map(({ value }) => value(response).trim())),
  ];
  return new Map([
    ["triple-s-fixed/svar.sss", windows1252(definition(fixed, { version: "1.2", encoding: "windows-1252" }))],
    ["triple-s-fixed/svar.asc", windows1252(lines.map((line) => `${line}\r\n`).join(""))],
    ["triple-s-csv/svar.xml", Buffer.from(definition(csv, { version: "2.0", encoding: "UTF-8" }), "utf8")],
    ["triple-s-csv/svar.csv", Buffer.from(delimited(rows, { delimiter: ",", quote: "all" }), "utf8")],
  ]);
}

/** @param {(item: Item) => Pick<Variable, "width" | "details" | "value">} ticks @returns {Variable[]} */
function variables(ticks) {
  return [
    {
      name: "nr",
      type: "quantity",
      label: "Svarnummer",
      width: 5,
      details: '<values><range from="1" to="99999"/></values>',
      value: ({ number }) => String(number).padStart(5),
    },
    {
      name: "levert",
      type: "date",
      label: "Levert",
      width: 8,
      details: '<values><range from="20250101" to="20251231"/></values>',
      value: (response) => time(response, 12).toISOString().slice(0, 10).replaceAll("-", ""),
    },
    ...items.map((item, at) => ({
      name: `Q${at + 1}`,
      type: isTicks(item) ? "multiple" : "single",
      label: item.text.nb,
      ...(isTicks(item) ? ticks(item) : single(item)),
    })),
  ];
}

/** @param {Item} item @returns {Pick<Variable, "width" | "details" | "value">} */
function single(item) {
  return {
    width: 3,
    details: values(item),
    value: (response) => {
      const chosen = place(response, item);
      return chosen === null ? "   " : String(chosen + 1).padStart(3, "0");
    },
  };
}

/** The codes that were ticked beside each other, each in two characters. @param {Item} item */
function spread(item) {
  const subfields = item.options.length;
  return {
    width: subfields * 2,
    details: `<spread subfields="${subfields}" width="2"/>${values(item)}`,
    value: (/** @type {Response} */ response) => {
      if (!response.answers.has(item.id)) return " ".repeat(subfields * 2);
      const codes = item.options.flatMap((option, at) => (ticked(response, item, option) ? [at + 1] : []));
      return codes
        .map((code) => String(code).padStart(2, "0"))
        .join("")
        .padEnd(subfields * 2, "0");
    },
  };
}

/** A 0 or a 1 for every code. @param {Item} item */
function bits(item) {
  return {
    width: item.options.length,
    details: values(item),
    value: (/** @type {Response} */ response) =>
      response.answers.has(item.id)
        ? item.options.map((option) => (ticked(response, item, option) ? "1" : "0")).join("")
        : "",
  };
}

/** @param {Item} item */
function values(item) {
  const all = item.options.map(({ text }, at) => `<value code="${at + 1}">${escaped(text.nb)}</value>`);
  return `<values>${all.join("")}</values>`;
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** @param {readonly Variable[]} all @param {{ version: "1.2" | "2.0", encoding: string }} how */
function definition(all, { version, encoding }) {
  const isCsv = version === "2.0";
  let start = 1;
  const written = all.map(({ name, type, label, width, details }, at) => {
    const position = isCsv ? `start="${at + 1}"` : `start="${start}" finish="${start + width - 1}"`;
    start += width;
    return [
      `   <variable ident="${at + 1}" type="${type}">`,
      `    <name>${name}</name>`,
      `    <label>${escaped(label)}</label>`,
      `    <position ${position}/>`,
      `    ${details}`,
      "   </variable>\r\n",
    ].join("\r\n");
  });
  return [
    `<?xml version="1.0" encoding="${encoding}"?>`,
    `<!DOCTYPE sss PUBLIC "-//triple-s//DTD Survey Interchange v${version}//EN" "http://www.triple-s.org/dtd/sss_v${version.replace(".", "")}.dtd">`,
    `<sss version="${version}">`,
    " <survey>",
    "  <title>Oppdiktet undersøkelse</title>",
    `  <record ident="A"${isCsv ? ' format="csv" skip="1"' : ""}>`,
    `${written.join("")}  </record>`,
    " </survey>",
    "</sss>\r\n",
  ].join("\r\n");
}
