// @ts-check
import { delimited, utf8WithMark } from "./delimited.mjs";
import { isTicks, items, responses, ticked, WAVE } from "./survey.mjs";

/** The same answers as a table of counts, as IVARETATT's own statistics are typed in. @returns {Map<string, Uint8Array>} */
export function svarfordeling() {
  const everybody = responses();
  const header = ["måling", "kommunenummer", "gruppe", "spørsmål", "svar", "antall"];
  const row = (/** @type {string} */ item, /** @type {string} */ option, /** @type {number} */ count) => [
    WAVE,
    "",
    "",
    item,
    option,
    String(count),
  ];
  const counts = items.flatMap((item) => {
    const answered = everybody.filter(({ answers }) => answers.has(item.id));
    const options = item.options.map((option) =>
      row(item.id, option.id, answered.filter((response) => ticked(response, item, option)).length),
    );
    return isTicks(item) ? [...options, row(item.id, "*", answered.length)] : options;
  });
  const text = delimited([header, row("*", "*", everybody.length), ...counts], { delimiter: ";" });
  return new Map([["svarfordeling/svarfordeling.csv", utf8WithMark(text)]]);
}
