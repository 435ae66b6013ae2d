import type { ExportColumn } from "../domain/people/raw-table.js";
import { notTickedWords, tickedWords } from "../domain/tick-words.js";
import { normalizeHeader, normalizeLabel } from "./wording.js";
import type { ColumnProfile } from "./profile.js";

/** A column with its place among the columns of the export. */
export interface PlacedColumn {
  readonly at: number;
  readonly column: ExportColumn;
  readonly profile: ColumnProfile;
}

/** Columns that are the options of one question with several ticks. */
export interface TickGroup {
  readonly question: string;
  readonly columns: readonly (PlacedColumn & { readonly option: string })[];
}

/**
 * The columns that are options of one question: the export says so, or they share what stands before «[…]» or « - …» and
 * hold nothing but ticks. One alone is no group.
 */
export function tickGroups(columns: readonly PlacedColumn[]): readonly TickGroup[] {
  const groups = new Map<string, TickGroup>();
  for (const placed of columns) {
    const asked = questionAndOption(placed);
    if (asked === null) continue;
    const key = normalizeHeader(asked.question);
    const before = groups.get(key) ?? { question: asked.question, columns: [] };
    groups.set(key, { ...before, columns: [...before.columns, { ...placed, option: asked.option }] });
  }
  return [...groups.values()].filter((group) => group.columns.length > 1);
}

function questionAndOption({ column, profile }: PlacedColumn): { question: string; option: string } | null {
  if (column.freeText || column.grid !== null) return null;
  const split = splitName(column.name);
  const option = column.option ?? split?.option ?? null;
  const asked = column.question ?? split?.question ?? null;
  if (option === null || asked === null) return null;
  if (column.option !== null || holdsTicks(profile, option)) return { question: asked, option };
  return null;
}

/** «Question [Option]», «Question - Option», or, as ids, «question.option». */
function splitName(name: string): { readonly question: string; readonly option: string } | null {
  const heading = name.slice(0, 2_000);
  const [, question, inBrackets, afterDash] = /^(.*\S)\s*(?:\[(.+)\]|\s[-–]\s(.+))\s*$/su.exec(heading) ?? [];
  const [, item, ofItem] = /^([\w-]+)\.([\w-]+)$/u.exec(heading) ?? [];
  const option = inBrackets ?? afterDash ?? ofItem;
  const asked = question ?? item;
  return asked === undefined || option === undefined ? null : { question: asked, option };
}

function holdsTicks({ filled, distinct, frequent }: ColumnProfile, option: string): boolean {
  const label = normalizeLabel(option);
  return (
    filled > 0 &&
    distinct === frequent.length &&
    frequent.every(({ text }) => isTick(normalizeLabel(text), label))
  );
}

function isTick(text: string, option: string): boolean {
  return text === option || tickedWords.has(text) || notTickedWords.has(text);
}
