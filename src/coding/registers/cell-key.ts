import type { RegisterColumn } from "../../domain/plan/column.js";
import { ID_DASH } from "../../domain/plan/register-workbook.js";
import { planWords, type PlanWords } from "../../domain/plan/words.js";
import { comparable } from "../../domain/review-workbook.js";
import { textHash } from "../notes/text-hash.js";

/**
 * What a cell says, whichever way it is written: «31.12.2025» and «2025-12-31» are one date, «40 %» and «40» one share, a
 * choice is itself in every language, and an id is itself with its name behind it. Two cells with the same key differ in
 * nothing that is read.
 *
 * @example
 * cellKey(columnOf("status"), "Gjennomført"); // "done"
 */
export function cellKey({ kind }: RegisterColumn, cell: string): string {
  const text = comparable(cell);
  switch (kind.is) {
    case "date":
      return isoDate(text);
    case "number":
    case "percent":
      return plainNumber(text);
    case "choice":
      return choiceKey(planWords[kind.of], text);
    case "id":
    case "ref":
      return idOf(text);
    case "refs":
      return parts(text).map(idOf).join(";");
    case "texts":
      return parts(text).join(";");
    case "text":
      return text;
  }
}

/** A short hash of what a cell says: it tells whether a cell has been changed, and nothing of what was in it. */
export function cellHash(column: RegisterColumn, cell: string): string {
  return textHash(cellKey(column, cell));
}

function isoDate(text: string): string {
  const found = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/u.exec(text.replaceAll(" ", ""));
  if (found === null) return text;
  const [, day = "", month = "", year = ""] = found;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function plainNumber(text: string): string {
  const plain = text.replaceAll(/[\s%]/gu, "").replace(",", ".").replace("\u2212", "-");
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? String(Number(plain)) : text;
}

function choiceKey(words: Readonly<Record<string, PlanWords>>, text: string): string {
  const written = text.toLowerCase();
  const known = Object.entries(words).find(([, word]) => Object.values(word).includes(written));
  return known?.[0] ?? written;
}

function idOf(text: string): string {
  const at = text.indexOf(ID_DASH);
  return (at === -1 ? text : text.slice(0, at)).toLowerCase();
}

function parts(text: string): readonly string[] {
  return text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
