import type { Group } from "../domain/cell.js";
import type { Codebook, Item } from "../domain/codebook.js";
import type { DataIssue } from "../domain/issues.js";
import type { CountRow, CountTable } from "../domain/people/count-table.js";
import { stratumKey, type Stratum, type Tabulation } from "../domain/people/tabulation.js";
import { waveId, type Wave } from "../domain/wave.js";
import { isDamagedNumber, noteUnits, unitsOf, type OwnNumbers } from "./count-units.js";
import { IssueList } from "./issue-list.js";
import { baseCount, itemCounts, type ItemRows } from "./item-counts.js";
import { optionLabels, optionNamed, suggestedOption, type OptionLabels } from "./labels.js";
import { percentColumns } from "./percent-as-counts.js";
import { itemNames } from "./recognize.js";
import { normalizeLabel } from "./wording.js";

/** What a row's words mean in the codebook; `null` in place of item or option is `*`. */
interface Meaning {
  readonly wave: string;
  readonly unit: string;
  readonly group: Group | null;
  readonly item: Item | null;
  readonly option: string | null;
}

interface StratumRows extends Pick<Stratum, "wave" | "unit" | "group"> {
  respondents: CountRow | null;
  readonly items: Map<Item, ItemRows>;
}

/**
 * Understands a table of counts: waves, units (our own, nation, county, other municipalities), groups, items and options by
 * id or text, and makes a tabulation of it. Rows that cannot be understood are left out with an issue; `:` stays unknown.
 * What counts cannot tell (blanks, sums over respondents) is `null`.
 *
 * @throws ParorendeError as `unitsOf`
 * @example
 * codeCountTable(table, codebook, { own: noNumbers, wave: null }).tabulation.strata.get("2025|own|total");
 */
export function codeCountTable(
  table: CountTable,
  codebook: Codebook,
  { own, wave }: { readonly own: OwnNumbers; readonly wave: Wave | null },
): { readonly tabulation: Tabulation; readonly issues: readonly DataIssue[] } {
  const { file } = table.reading;
  const issues = new IssueList(file);
  const units = unitsOf(table.rows, own, file);
  noteUnits(table.rows, units, own, wave?.id ?? null, issues);
  const meaningOf = rowReader(codebook, units, wave, issues);
  const strata = new Map<string, StratumRows>();
  const inPercent = new Set(percentColumns(table, codebook).flatMap(({ doubted }) => [...doubted]));
  for (const row of table.rows) {
    if (row.count === null && row.share === null && row.n === null) continue;
    if (isDamagedNumber(row.unit)) issues.at("damagedByExcel", "kommunenummer")(row.row);
    if (inPercent.has(row)) {
      issues.at("countsInPercent", null)(row.row);
      const meaning = meaningOf(row);
      if (meaning) stratumOf(strata, meaning);
      continue;
    }
    if (!isPlausible(row)) {
      issues.at("outsideRange", typeof row.count === "number" ? "antall" : "andel")(row.row);
      continue;
    }
    const meaning = meaningOf(row);
    if (meaning) place(strata, meaning, row, issues);
  }
  const coded = [...strata].map(([key, rows]) => {
    // A group has no more answers than everybody.
    const all = respondentsOf(rows) ?? respondentsOf(strata.get(stratumKey({ ...rows, group: null })));
    return [key, stratum(rows, { file, all, issues })] as const;
  });
  return { tabulation: { strata: new Map(coded) }, issues: issues.list() };
}

function rowReader(
  codebook: Codebook,
  units: ReadonlyMap<string, string>,
  wave: Wave | null,
  issues: IssueList,
): (row: CountRow) => Meaning | null {
  const names = itemNames(codebook);
  const labels = new Map<Item, OptionLabels>(
    codebook.items.map((item) => [item, optionLabels(item, wave?.labels?.[item.id])]),
  );
  const itemOf = (text: string) => {
    const target = names.recognize(text);
    return target?.option === null && target.item.kind !== "text" ? target.item : null;
  };
  const optionOf = (item: Item, text: string) => {
    const option = optionNamed(labels.get(item) ?? new Map<string, number>(), normalizeLabel(text));
    return option === null ? null : (item.options[option]?.id ?? null);
  };
  const groupOf = (text: string): Group | null => {
    for (let at = text.indexOf("="); at >= 0; at = text.indexOf("=", at + 1)) {
      const item = itemOf(text.slice(0, at));
      const option = item && item.kind !== "multiple" ? optionOf(item, text.slice(at + 1)) : null;
      if (item && option !== null) return { item: item.id, option };
    }
    return null;
  };
  return (row) => {
    const unknown = (column: string, suggestion: string | null = null): null => {
      issues.at("unknownCountRow", column)(row.row, suggestion);
      return null;
    };
    const id = row.wave.trim() || wave?.id;
    if (id === undefined || !waveId.safeParse(id).success) return unknown("måling");
    const unit = units.get(row.unit);
    if (unit === undefined) return unknown("kommunenummer");
    const group = row.group.trim() === "" ? null : groupOf(row.group);
    if (group === null && row.group.trim() !== "") return unknown("gruppe");
    const stratum = { wave: id, unit, group };
    if (row.item.trim() === "*") {
      return row.option.trim() === "*" ? { ...stratum, item: null, option: null } : unknown("svar");
    }
    const item = itemOf(row.item);
    if (!item) return unknown("spørsmål", names.nearestId(row.item));
    if (row.option.trim() === "*") return { ...stratum, item, option: null };
    const option = optionOf(item, row.option);
    if (option !== null) return { ...stratum, item, option };
    return unknown("svar", suggestedOption(item, labels.get(item) ?? new Map(), normalizeLabel(row.option)));
  };
}

/** Whether the numbers can be counts of persons and a per cent of them. */
function isPlausible({ count, n, share }: CountRow): boolean {
  const persons = [count, n].filter((value) => typeof value === "number");
  const percent = share === null || share === "hidden" ? 0 : share.percent;
  return (
    persons.every((value) => Number.isSafeInteger(value) && value >= 0) && percent >= 0 && percent <= 100
  );
}

/** Puts a row where it belongs; a place that is taken keeps its first row, and a row that says otherwise is noted. */
function place(strata: Map<string, StratumRows>, meaning: Meaning, row: CountRow, issues: IssueList): void {
  const { item, option } = meaning;
  const stratum = stratumOf(strata, meaning);
  const rows: ItemRows = (item && stratum.items.get(item)) ?? {
    options: new Map<string, CountRow>(),
    base: null,
    disputed: [],
  };
  if (item) stratum.items.set(item, rows);
  const taken = item === null ? stratum.respondents : option === null ? rows.base : rows.options.get(option);
  if (taken) {
    if (sameNumbers(taken, row)) return;
    if (item === null) issues.at("countsDoNotAddUp", null)(row.row);
    else rows.disputed.push(row.row);
    return;
  }
  if (item === null) stratum.respondents = row;
  else if (option === null) rows.base = row;
  else rows.options.set(option, row);
}

function stratumOf(strata: Map<string, StratumRows>, { wave, unit, group }: Meaning): StratumRows {
  const key = stratumKey({ wave, unit, group });
  const stratum = strata.get(key) ?? {
    ...{ wave, unit, group, respondents: null },
    items: new Map<Item, ItemRows>(),
  };
  strata.set(key, stratum);
  return stratum;
}

function sameNumbers(a: CountRow, b: CountRow): boolean {
  const numbers = ({ count, share, n }: CountRow) => JSON.stringify([count, share, n]);
  return numbers(a) === numbers(b);
}

function respondentsOf(rows: StratumRows | undefined): number | null {
  const count = rows?.respondents?.count ?? rows?.respondents?.n ?? null;
  return count === "hidden" ? null : count;
}

/** A question whose figures do not add up is not in it. */
function stratum(
  { wave, unit, group, respondents, items }: StratumRows,
  { file, all, issues }: { readonly file: string; readonly all: number | null; readonly issues: IssueList },
): Stratum {
  const counted = [...items].flatMap(([item, rows]) => {
    const counts = itemCounts(item, rows, all, issues);
    return counts === null ? [] : [[item.id, counts] as const];
  });
  const columns = [...items].map(([item, rows]) => {
    const byCount = [...rows.options.values()].some(({ count }) => count !== null);
    return [item.id, byCount ? "antall" : "andel"] as const;
  });
  return {
    wave,
    unit,
    group,
    respondents: baseCount(respondents, issues, null),
    items: new Map(counted),
    sums: null,
    crossings: null,
    sources: [{ file, columns: new Map(columns) }],
  };
}
