import { factKey, type FactKey } from "./event-facts.js";
import { endsLikeQuestion, knownQuestion, numberedQuestion, questionText } from "./questions.js";
import { tableLabel } from "./tables.js";
import { cleaned, plainKey } from "./words.js";
import type { TableRow } from "./drafts.js";

/** What a column holds: a field, or statements, which may all be of one question or one table. */
export type ColumnRole =
  | { readonly holds: "id" | FactKey; readonly heading: string }
  | { readonly holds: "text"; readonly question: string | null; readonly table: string | null };

/** The likeliest first: beside «Innspill», «Kommentar» is somebody's note on it. */
const textWords = [
  ...["innspill", "innspel", "utsagn", "utsegn", "text", "tekst", "statement", "sitat", "fritekst", "notat"],
  ...["notater", "notat fra bordet", "innspill fra bordet", "hva ble sagt", "kva vart sagt", "punkt", "svar"],
  ...[
    "tilbakemelding",
    "tilbakemeldinger",
    "tilbakemeldingar",
    "synspunkt",
    "forslag",
    "framlegg",
    "merknad",
  ],
  ...[
    "kommentar",
    "kommentarer",
    "kommentarar",
    "comment",
    "comments",
    "answer",
    "response",
    "ytring",
    "behov",
  ],
].map(plainKey);

const idWords = new Set(
  ["id", "nr", "no", "nummer", "#", "løpenummer", "lapp", "lapp nr", "innspill nr", "innspill id"].map(
    plainKey,
  ),
);

/** In a column these words say something else than above one, or are said of each statement. */
const columnWords: Readonly<Record<string, FactKey | null>> = {
  hvem: "saidBy",
  kven: "saidBy",
  rolle: "saidBy",
  speaker: "saidBy",
  "hvem sa": "saidBy",
  antall: null,
  tal: null,
  form: null,
  hvor: null,
  kor: null,
  nar: null,
  tid: null,
  tidspunkt: null,
  overskrift: null,
  tittel: null,
};

const LONGEST_HEADING = 60;

interface Heading {
  readonly at: number;
  readonly role: ColumnRole;
}

/**
 * A heading row's columns by what they hold; null where a row is no heading row.
 *
 * @param maySpeak tables and questions may be headings: below other rows they are what somebody said
 */
export function columnsOf(row: TableRow, maySpeak = true): ReadonlyMap<number, ColumnRole> | null {
  const cells = row.cells.map((cell) => cleaned(cell.map(({ text }) => text).join(" ")));
  const filled = cells.filter((cell) => cell !== "").length;
  const named = cells.flatMap((cell, at): Heading[] => {
    const role = cell === "" || cell.length > LONGEST_HEADING ? null : fieldOf(cell);
    return role === null ? [] : [{ at, role }];
  });
  const text = textColumn(cells);
  if (text !== null) return new Map([...named.map(({ at, role }) => [at, role] as const), [text, plainText]]);
  if (filled < 2 || !maySpeak || isFactRow(cells)) return null;
  const spoken = cells.flatMap((cell, at): Heading[] => {
    const role = named.some((one) => one.at === at) ? null : spokenOf(cell);
    return role === null ? [] : [{ at, role }];
  });
  const isHeading = spoken.length > 1 || (spoken.length > 0 && spoken.length + named.length >= filled - 1);
  return isHeading ? new Map([...named, ...spoken].map(({ at, role }) => [at, role] as const)) : null;
}

const plainText: ColumnRole = { holds: "text", question: null, table: null };

function textColumn(cells: readonly string[]): number | null {
  const keys = cells.map((cell) => (cell.length > LONGEST_HEADING ? "" : plainKey(cell)));
  const found = textWords.map((word) => keys.indexOf(word)).find((at) => at !== -1);
  return found ?? null;
}

function fieldOf(cell: string): ColumnRole | null {
  const key = plainKey(cell);
  if (idWords.has(key)) return { holds: "id", heading: cell };
  const holds = Object.hasOwn(columnWords, key) ? (columnWords[key] ?? null) : factKey(cell);
  return holds === null ? null : { holds, heading: cell };
}

/** «Bord 2» or «Hva er viktigst?» as a heading: below it stands what was said there, or on that. */
function spokenOf(cell: string): ColumnRole | null {
  const label = tableLabel(cell);
  if (label?.rest === "") return { holds: "text", question: null, table: label.table };
  const question = asQuestion(cell);
  return question === null ? null : { holds: "text", question, table: null };
}

/** A cell or line that asks, by its mark or by what it asks; null where it says something. */
export function asQuestion(text: string): string | null {
  const numbered = numberedQuestion(text);
  if (numbered !== null) return questionText(numbered.text === "" ? text : numbered.text);
  return endsLikeQuestion(text) ? questionText(text) : knownQuestion(text);
}

/** A field and its value side by side; «Spørsmål | Bord 1» and «Bord | Hva er …?» are headings. */
export function isFactRow(cells: readonly string[]): boolean {
  const [first, second, ...rest] = cells.filter((cell) => cell !== "");
  if (first === undefined || second === undefined || rest.length > 0) return false;
  const key = factKey(first);
  if (key === null || factKey(second) !== null) return false;
  if (key === "question") return tableLabel(second) === null;
  return !(key === "table" && asQuestion(second) !== null);
}

/**
 * Whether a row is headings beyond doubt, so that they may be told to the user: short, different, and none a number or
 * a sentence. What may be somebody's words is never told.
 */
export function areHeadings(cells: readonly string[]): boolean {
  const named = cells.map((cell) => cell.trim());
  const isHeading = (cell: string): boolean =>
    cell !== "" && cell.length <= 30 && cell.split(/\s+/u).length <= 3 && !/[\d.!,;]/u.test(cell);
  return named.length > 1 && new Set(named).size === named.length && named.every(isHeading);
}
