import type { Item } from "../domain/codebook.js";
import type { ExportColumn } from "../domain/people/raw-table.js";
import { saysOther } from "../domain/other-words.js";
import { draftBands } from "./draft-bands.js";
import { draftOptions, type Label } from "./draft-options.js";
import { isMostlyNames, type ColumnProfile } from "./profile.js";
import type { TickGroup } from "./draft-groups.js";
import { slugOf, type UniqueIds } from "./slug.js";
import { withoutNumbering } from "./wording.js";

/** A table or a chart has room for so many letters. */
const longestShort = 60;
/** What a place among options and a bit per option have room for. */
const mostOptions = { single: 100, multiple: 32 };
/** So few different whole numbers are codes or steps, not amounts. */
const mostCodes = 11;

/** Answers to choose from fill nearly all rows; where they do not, people wrote. */
const mostlyAnswers = 0.9;
/** What is written beside «Annet» is short. */
const longestOther = 40;

const everyone = { nb: "alle som svarte", nn: "alle som svara", en: "everyone who answered" };

/** Questions about the person, by words of theirs, with the id such a question commonly has. */
const background: readonly { readonly asks: RegExp; readonly id: string | null }[] = [
  { asks: /\bkjønn\b|\bgender\b/iu, id: "kjonn" },
  { asks: /\balder\b|hvor gammel|kor gammal|aldersgruppe|\bage\b/iu, id: "alder" },
  { asks: /(hvem|kven) er du pårør[ae]nde (til|for)|\brelasjon|slektskap/iu, id: "relasjon" },
  { asks: /(hvilken|hvilke|kva( for ei)?) tjeneste|(kva|kva for ei) teneste/iu, id: "tjeneste" },
  { asks: /hvor lenge har du vært pårørende|kor lenge har du vore pårørande/iu, id: "varighet" },
  { asks: /samme bolig|same bustad|bor (du|dere) sammen|bur (du|de) saman/iu, id: "samme_bolig" },
  {
    asks: /sivilst|utdann?ing|arbeidssituasjon|yrkes|i arbeid|kommune bor|kommune bur|bydel|postnummer|morsmål/iu,
    id: null,
  },
];

const isAge = /\balder\b|hvor gammel|kor gammal|\bage\b/iu;

/** A question's text and what it is called where there is little room. */
export function textsOfColumn({ name, question, grid }: ExportColumn): Pick<Item, "text" | "short"> {
  const own = cleaned(question ?? name);
  return { text: { nb: grid === null ? own : `${cleaned(grid)} – ${own}` }, short: { nb: shortened(own) } };
}

/**
 * Drafts the item of one column: numbers in bands, several ticks from joined labels, one answer from the export's own
 * labels, else from the texts that fill at least five rows, where these are nine of ten rows or the rest is short and beside
 * «Annet»; else it is text, as names always are.
 */
export function draftItem(column: ExportColumn, profile: ColumnProfile, ids: UniqueIds): Item {
  const { text, short } = textsOfColumn(column);
  const known = background.find(({ asks }) => asks.test(text.nb));
  const { kind, options } = answersOf(column, profile, isAge.test(text.nb));
  const isAboutPerson = known !== undefined && kind !== "text";
  return {
    id: ids.give(known?.id ?? idOf(column, short.nb)),
    kind,
    text,
    short,
    base: { id: "all", who: everyone },
    recall: "now",
    ...(isAboutPerson ? { background: true } : {}),
    options: [...options],
    assumed: ["wording", "options", "base", "kind"],
  };
}

/** Drafts the item of a question whose options have a column each. */
export function draftTicks({ question, columns }: TickGroup, ids: UniqueIds): Item {
  const text = cleaned(question);
  const labels = columns.map(({ option }) => ({ text: cleaned(option) }));
  const { options } = draftOptions(labels, mostOptions.multiple);
  return {
    id: ids.give(slugOf(shortened(text), "sporsmal")),
    kind: "multiple",
    text: { nb: text },
    short: { nb: shortened(text) },
    base: { id: "all", who: everyone },
    recall: "now",
    options: options.map(withoutMiddle),
    assumed: ["wording", "options", "base", "kind"],
  };
}

function answersOf(
  column: ExportColumn,
  profile: ColumnProfile,
  asksAge: boolean,
): Pick<Item, "kind" | "options"> {
  const { frequent, quartiles, distinct, ticks } = profile;
  const listed: Label[] = [...column.labels].map(([code, text]) => ({ text: cleaned(text), code }));
  if (column.freeText || isMostlyNames(profile)) return { kind: "text", options: [] };
  if (listed.length > 0) return { ...mutable(draftOptions(listed, mostOptions.single)) };
  if (ticks !== null) {
    const pieces = draftOptions(
      ticks.pieces.map(({ text }) => ({ text })),
      mostOptions.multiple,
    );
    return { kind: "multiple", options: pieces.options.map(withoutMiddle) };
  }
  const isAmount = quartiles !== null && (asksAge || distinct > mostCodes || distinct > frequent.length);
  if (isAmount) return { kind: "number", options: [...draftBands(quartiles, asksAge)] };
  if (!areAnswers(profile)) return { kind: "text", options: [] };
  return mutable(draftOptions(frequent, mostOptions.single));
}

function areAnswers({ frequent, filled, meanLength }: ColumnProfile): boolean {
  const rows = frequent.reduce((sum, { count }) => sum + count, 0);
  const letters = frequent.reduce((sum, { text, count }) => sum + text.length * count, 0);
  if (rows === 0) return false;
  if (rows >= mostlyAnswers * filled) return true;
  const isShort = (meanLength * filled - letters) / (filled - rows) <= longestOther;
  return isShort && frequent.some(({ text }) => saysOther(text));
}

function mutable({ kind, options }: ReturnType<typeof draftOptions>): Pick<Item, "kind" | "options"> {
  const isAnswered = options.some(({ missing }) => missing === undefined);
  return !isAnswered ? { kind: "text", options: [] } : { kind, options: [...options] };
}

/** Only a scale has a middle. */
function withoutMiddle(option: Item["options"][number]): Item["options"][number] {
  return Object.fromEntries(Object.entries(option).filter(([field]) => field !== "middle")) as typeof option;
}

/** A variable's name is a better id than its question. */
function idOf({ name, question }: ExportColumn, short: string): string {
  const isVariable = question !== null && /^[\p{L}\d_.-]{1,24}$/u.test(name.trim());
  return slugOf(isVariable ? name : short, "sporsmal");
}

function cleaned(text: string): string {
  const flat = text.replace(/\s+/gu, " ").trim();
  const plain = withoutNumbering(flat).trim();
  return plain === "" ? (flat === "" ? "Uten tekst" : flat) : plain;
}

function shortened(text: string): string {
  let end = text.length;
  while (end > 0 && "?:.".includes(text.charAt(end - 1))) end--;
  const bare = text.slice(0, end);
  if (bare.length <= longestShort) return bare === "" ? text : bare;
  const cut = bare.lastIndexOf(" ", longestShort - 1);
  return `${bare.slice(0, cut > 20 ? cut : longestShort - 1)}…`;
}
