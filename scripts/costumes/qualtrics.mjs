// @ts-check
import { delimited, utf8WithMark } from "./delimited.mjs";
import {
  answer,
  databaseTime,
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

/** @typedef {import("./survey.mjs").Response} Response */
/** @typedef {{ name: string, text: string, importId: string, cell: (response: Response) => string }} Column */

/** @type {readonly (readonly [string, string, string, (response: Response) => string])[]} */
const own = [
  ["StartDate", "Start Date", "startDate", (response) => databaseTime(time(response, 0))],
  ["EndDate", "End Date", "endDate", (response) => databaseTime(time(response, 8))],
  [
    "Status",
    "Response Type",
    "status",
    ({ status }) => (status === "test" ? "Survey Preview" : "IP Address"),
  ],
  ["IPAddress", "IP Address", "ipAddress", ({ number }) => `192.0.2.${number}`],
  ["Progress", "Progress", "progress", ({ status }) => (status === "partial" ? "35" : "100")],
  ["Duration (in seconds)", "Duration (in seconds)", "duration", () => "480"],
  ["Finished", "Finished", "finished", ({ status }) => (status === "partial" ? "False" : "True")],
  ["RecordedDate", "Recorded Date", "recordedDate", (response) => databaseTime(time(response, 9))],
  [
    "ResponseId",
    "Response ID",
    "_recordId",
    ({ number }) => `R_${(number * 7919).toString(36).padStart(8, "x")}`,
  ],
  ["RecipientLastName", "Recipient Last Name", "recipientLastName", () => ""],
  ["RecipientEmail", "Recipient Email", "recipientEmail", () => ""],
  ["LocationLatitude", "Location Latitude", "locationLatitude", () => "61.1153"],
  [
    "DistributionChannel",
    "Distribution Channel",
    "distributionChannel",
    ({ status }) => (status === "test" ? "preview" : "anonymous"),
  ],
  ["UserLanguage", "User Language", "userLanguage", () => "NO"],
];

/** @returns {Map<string, Uint8Array>} path of the case's file → bytes */
export function qualtrics() {
  const columns = [
    ...own.map(([name, text, importId, cell]) => ({ name, text, importId, cell })),
    ...items.flatMap(columnsOf),
  ];
  const rows = responses("partial", "test").map((response) => columns.map(({ cell }) => cell(response)));
  const header = [
    columns.map(({ name }) => name),
    columns.map(({ text }) => text),
    columns.map(({ importId }) => JSON.stringify({ ImportId: importId })),
  ];
  const text = delimited([...header, ...rows], { delimiter: ",", lineEnd: "\n" });
  return new Map([["qualtrics/svar.csv", utf8WithMark(text)]]);
}

/** @param {import("./survey.mjs").Item} item @param {number} at @returns {Column[]} */
function columnsOf(item, at) {
  const first = items.findIndex(isGrid);
  if (isGrid(item)) {
    const number = at - first + 1;
    const text = `${GRID} - ${statement(item)}`;
    const importId = `QID${first + 1}_${number}`;
    return [{ name: `Q${first + 1}_${number}`, text, importId, cell: (one) => answer(one, item) }];
  }
  const question = { name: `Q${at + 1}`, importId: `QID${at + 1}` };
  if (!isTicks(item)) return [{ ...question, text: item.text.nb, cell: (one) => answer(one, item) }];
  const ticks = item.options.map((option, place) => ({
    name: `${question.name}_${place + 1}`,
    text: `${item.text.nb} - Selected Choice - ${option.text.nb}`,
    importId: `${question.importId}_${place + 1}`,
    cell: (/** @type {Response} */ one) => (ticked(one, item, option) ? option.text.nb : ""),
  }));
  const other = item.options.findIndex(({ id }) => id === OTHER) + 1;
  const typed = {
    name: `${question.name}_${other}_TEXT`,
    text: `${item.text.nb} - Annet - Text`,
    importId: `${question.importId}_${other}_TEXT`,
    cell: (/** @type {Response} */ one) => words(one, item),
  };
  return [...ticks, typed];
}
