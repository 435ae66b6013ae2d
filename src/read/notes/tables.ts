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

/** Who led the talk or wrote it down. */
const host =
  /^\(?(?:ordst[yi]rer?|ordstyrar|bord(?:vert|leder|leiar|ansvarlig|ansvarleg)|gruppeleder|gruppeleiar|møteleder|møteleiar|vert|vertinne|fasilitator|referent|sekretær|skriver|skrivar|host|facilitator)(?:en)?(?![\p{L}\p{N}])/iu;
const nameOrRole = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|og|and|[&/+–-])$/u;

/** «Ordstyrer Siv», «referent: Ola Moen»: no words of a caregiver, and no more than names beside the role. */
function isHost(text: string): boolean {
  const role = host.exec(text);
  if (role === null) return false;
  const names = text
    .slice(role[0].length)
    .replace(/[:,;()]/gu, " ")
    .split(/\s+/u)
    .filter((one) => one !== "");
  return names.length <= 6 && names.every((one) => nameOrRole.test(one) || host.test(one));
}

/**
 * The table of «Bord 3», «Gruppe A: mer avlastning» or «Plenum»; null where a text begins with none. Who was its host
 * («Bord 2 – ordstyrer Siv») is left out.
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
  if (front === null) return null;
  const rest = text.slice(front[0].length).trim();
  return { table: labelOf(front.groups), rest: isHost(rest) ? "" : rest };
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
