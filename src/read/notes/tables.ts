import { plainKey } from "./words.js";

/** A group or table that a text begins or ends with, and what else stands in it. */
export interface TableLabel {
  readonly table: string;
  readonly rest: string;
}

/** In any case: the number after it may not be, for «bord i stua» is no table I. */
const word = `(?<word>${["bord", "bordnr", "gruppe", "gruppenr", "gr\\.?", "table", "group"].map(anyCase).join("|")})`;
const number = "(?:[Nn][Rr]\\.? ?|#)?(?<id>\\d{1,3}|[A-ZÆØÅ])(?![\\p{L}\\p{N}])";
const atStart = new RegExp(`^${word} ?${number}(?: ?[:)–—-]{1,2} ?|\\. |[.,]?$| (?=\\())`, "u");
const alone = new RegExp(`^${word} ?(?<id>[a-zæøå])[:.]?$`, "u");
const atEnd = new RegExp(`[\\s,:(–—-]{1,4}${word} ?${number}\\)?:?$`, "u");
const plenary =
  /^(?:i )?(?<word>plenum|åpent bord|ope bord|opent bord|plenary|open table)(?:ssamtale|sdiskusjon)?\s?(?::\s?|$)/iu;

const LOOKED_AT = 60;

/**
 * The table of «Bord 3», «Gruppe A: mer avlastning» or «Plenum»; null where a text begins with none.
 *
 * @example
 * tableLabel("BORD nr. 3: Faste folk"); // { table: "Bord 3", rest: "Faste folk" }
 */
export function tableLabel(text: string): TableLabel | null {
  const start = text.length > LOOKED_AT ? `${text.slice(0, LOOKED_AT)}…` : text;
  const all = plenary.exec(start);
  if (all !== null) {
    const found = (all.groups?.["word"] ?? "").toLowerCase();
    const table = found.charAt(0).toUpperCase() + found.slice(1);
    return { table, rest: text.slice(all[0].length).trim() };
  }
  const front = atStart.exec(start) ?? alone.exec(start);
  return front === null ? null : { table: labelOf(front.groups), rest: text.slice(front[0].length).trim() };
}

/** The same of a heading or the name of a file, which may end with it: «Hva er viktigst? (bord 2)». */
export function tableInHeading(heading: string): TableLabel | null {
  const front = tableLabel(heading);
  if (front !== null) return front;
  const end = atEnd.exec(heading.slice(-LOOKED_AT));
  if (end === null) return null;
  return { table: labelOf(end.groups), rest: heading.slice(0, heading.length - end[0].length).trim() };
}

/**
 * What stands in a column of tables: «3» under «Bord» is «Bord 3».
 *
 * @param heading the column's heading, or the key of a field
 */
export function tableIn(cell: string, heading: string): string | null {
  const text = cell.trim();
  if (text === "") return null;
  const label = tableLabel(text);
  if (label?.rest === "") return label.table;
  const isBare = /^(?:\d{1,3}|\p{L})$/u.test(text);
  return isBare ? labelOf({ word: heading, id: text }) : text;
}

function labelOf(groups: Readonly<Record<string, string | undefined>> | undefined): string {
  const key = plainKey(groups?.["word"] ?? "");
  const id = (groups?.["id"] ?? "").toUpperCase().replace(/^0+(?=\d)/u, "");
  if (key.startsWith("table")) return `Table ${id}`;
  if (key.startsWith("group")) return `Group ${id}`;
  return `${key.startsWith("gr") ? "Gruppe" : "Bord"} ${id}`;
}

function anyCase(text: string): string {
  return text.replace(/[a-z]/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
