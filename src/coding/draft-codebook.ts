import { answerOptions, type Codebook, type Indicator, type Item } from "../domain/codebook.js";
import type { ExportColumn, StatusColumn } from "../domain/people/raw-table.js";
import type { Source } from "../domain/text.js";
import type { Wave } from "../domain/wave.js";
import { otherRole } from "./column-content.js";
import { tickGroups, type PlacedColumn, type TickGroup } from "./draft-groups.js";
import { draftItem, draftTicks } from "./draft-item.js";
import type { ColumnProfile } from "./profile.js";
import { UniqueIds } from "./slug.js";
import { normalizeLabel } from "./wording.js";

export interface DraftInput {
  /** The id the survey is to have. */
  readonly survey: string;
  readonly name: string;
  readonly source: Source;
  readonly columns: readonly ExportColumn[];
  /** One for each column. */
  readonly profiles: readonly ColumnProfile[];
  readonly status?: readonly StatusColumn[];
}

/** A codebook drafted from an export, and what each of its columns is in it. */
export interface DraftedSurvey {
  readonly codebook: Codebook;
  readonly columns: NonNullable<Wave["columns"]>;
}

type Mapping = NonNullable<Wave["columns"]>[string];

const note = {
  nb: "Kodeboken er laget automatisk fra en eksport. Alt i den er antatt til noen har sett over den.",
  nn: "Kodeboka er laga automatisk frå ein eksport. Alt i ho er anteke til nokon har sett over ho.",
  en: "The codebook was drafted from an export. All of it is assumed until somebody has looked it over.",
};

/**
 * Drafts the codebook of any survey from an export of it: an item for each question, its kind and options by what the
 * export says and by what at least five rows answer, and an indicator for each question with one answer, which counts the
 * first answer, judges nothing and speaks for no area. Everything is marked as assumed.
 *
 * @example
 * const { codebook } = draftCodebook({ survey: "dagtilbud", name: "Dagtilbud 2025", source, columns, profiles });
 * codebook.items[0]; // { id: "kjonn", kind: "single", background: true, … }
 */
export function draftCodebook(input: DraftInput): DraftedSurvey {
  const { survey, name, source, columns, profiles, status = [] } = input;
  const names = columns.map((column) => column.name);
  const statusColumns = new Set(status.map(({ column }) => column));
  const mapping = new Map<string, Mapping>();
  const asked: PlacedColumn[] = [];
  for (const [at, column] of columns.entries()) {
    const profile = profiles[at];
    // Columns of one heading cannot be told apart in a wave file.
    if (profile === undefined || names.indexOf(column.name) !== names.lastIndexOf(column.name)) {
      mapping.set(column.name, { role: "ignore" });
      continue;
    }
    const other = otherRole(column, profile, statusColumns.has(at));
    const isOwnWords = other?.kind === "ignore" && other.because === "content" && isWritten(profile);
    if (other === null) asked.push({ at, column, profile });
    else if (isOwnWords) asked.push({ at, column: { ...column, freeText: true }, profile });
    else mapping.set(column.name, { role: onlyOne(other.kind, mapping) });
  }
  const items = draftItems(asked, mapping);
  const codebook: Codebook = {
    survey,
    name: { nb: name },
    version: "1",
    source,
    note,
    items: [...items],
    indicators: items.flatMap((item) => draftIndicator(item) ?? []),
    ...makeupOf(items),
  };
  return { codebook, columns: Object.fromEntries(mapping) };
}

/** Words of one's own, where dates and blank columns tell nothing either. */
function isWritten({ holds, filled }: ColumnProfile): boolean {
  return holds === "texts" && filled > 0;
}

/** A second column of response ids is not needed. */
function onlyOne(
  kind: "responseId" | "identity" | "ignore",
  mapping: ReadonlyMap<string, Mapping>,
): typeof kind {
  const isTaken = [...mapping.values()].some((to) => "role" in to && to.role === "responseId");
  return kind === "responseId" && isTaken ? "ignore" : kind;
}

function draftItems(asked: readonly PlacedColumn[], mapping: Map<string, Mapping>): readonly Item[] {
  const ids = new UniqueIds();
  const groups = tickGroups(asked);
  const groupOf = new Map(groups.flatMap((group) => group.columns.map(({ at }) => [at, group] as const)));
  const drafted = new Map<TickGroup, Item>();
  const items: Item[] = [];
  for (const { at, column, profile } of asked) {
    const group = groupOf.get(at);
    if (group === undefined) {
      const item = draftItem(column, profile, ids);
      items.push(item);
      mapping.set(column.name, { item: item.id });
      continue;
    }
    const item = drafted.get(group) ?? draftTicks(group, ids);
    if (!drafted.has(group)) items.push(item);
    drafted.set(group, item);
    mapping.set(column.name, tickMapping(item, group, at));
  }
  return items;
}

/** An option that two columns have is counted from the first. */
function tickMapping(item: Item, { columns }: TickGroup, at: number): Mapping {
  const label = (place: number): string => {
    const found = columns.find((one) => one.at === place);
    return normalizeLabel((found?.option ?? "").replace(/\s+/gu, " "));
  };
  const own = label(at);
  const first = columns.find((one) => label(one.at) === own);
  const option = item.options.find(({ text }) => normalizeLabel(text.nb) === own);
  return option === undefined || first?.at !== at ? { role: "ignore" } : { item: item.id, option: option.id };
}

function draftIndicator(item: Item): Indicator | null {
  const [first, second] = answerOptions(item);
  const isOneAnswer = item.kind === "single" || item.kind === "scale";
  if (!isOneAnswer || item.background === true || first === undefined || second === undefined) return null;
  return {
    id: `${item.id}.${first.id}`,
    item: item.id,
    counted: [first.id],
    polarity: "neutral",
    areas: [],
    headline: false,
    text: {
      nb: `«${first.text.nb}» på «${item.short.nb}»`,
      nn: `«${first.text.nb}» på «${item.short.nb}»`,
      en: `“${first.text.nb}” to “${item.short.nb}”`,
    },
    assumed: true,
  };
}

/** What mostly tells who answered, where the survey asks it. */
function makeupOf(items: readonly Item[]): Pick<Codebook, "makeup"> {
  const makeup = items.filter(
    ({ id, kind, background }) =>
      background === true && kind === "single" && ["relasjon", "tjeneste"].includes(id),
  );
  return makeup.length === 0 ? {} : { makeup: makeup.map(({ id }) => id) };
}
