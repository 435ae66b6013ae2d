import type { Codebook, Item } from "../domain/codebook.js";
import { ParorendeError } from "../domain/errors.js";
import type { Wave } from "../domain/wave.js";
import { isIdentityHeader } from "./personal.js";
import { itemNames, type ItemNames, type Target } from "./recognize.js";
import { isTechnicalHeader, responseIdRank } from "./technical-headers.js";

/** What one column of an export is. `ignored` columns are known and not needed; `unknown` ones are told to the user. */
export type ColumnRole =
  | { readonly kind: "answer"; readonly item: Item }
  | { readonly kind: "tick"; readonly item: Item; readonly option: number }
  | { readonly kind: "responseId" | "identity" | "weight" | "ignored" }
  | { readonly kind: "unknown"; readonly suggestion: string | null };

export interface PlannedColumn {
  readonly index: number;
  readonly header: string;
  readonly role: ColumnRole;
}

/** What the columns of one export are, before any row is read. */
export interface ColumnPlan {
  readonly columns: readonly PlannedColumn[];
  /** The items found, each with its one column or, for several ticks, perhaps a column per option. */
  readonly items: ReadonlyMap<string, readonly PlannedColumn[]>;
  readonly responseId: PlannedColumn | null;
  /** The wave's column of weights. */
  readonly weight: PlannedColumn | null;
  /** The wave's own reading of labels, which wins over recognition. */
  readonly labels: Wave["labels"];
}

/** How a column was recognized; a weaker claim on an item yields to a stronger one. */
const strengths = ["near", "exact", "wave"] as const;
interface Claim {
  readonly column: number;
  readonly target: Target;
  readonly strength: (typeof strengths)[number];
}

/**
 * Decides what each column is: by the wave's `columns` (the exact header), else item id or `item.option`, else question
 * text in any language (but for case, blanks, punctuation, numbering and small misspellings), else a known header for
 * response ids, identity, or an export's own bookkeeping, else unknown. A misspelt header yields to a correct one for the
 * same item.
 *
 * @param file the file's name without its folder, for errors
 * @throws ParorendeError `duplicateHeader` where two columns claim one item or option with equal right, `noItemColumns`
 *   where no column is an item, `unknownItem` or `invalidDataFile` where the wave maps a column to what is not there
 * @example
 * planColumns(["ID", "kontaktperson"], codebook, null, "svar.csv").items.has("kontaktperson"); // true
 */
export function planColumns(
  header: readonly string[],
  codebook: Codebook,
  wave: Wave | null,
  file: string,
): ColumnPlan {
  const names = itemNames(codebook);
  const mapped = waveColumns(wave);
  const claims: Claim[] = [];
  const weights = wave?.weights !== undefined && "column" in wave.weights ? wave.weights.column : null;
  const roles: ColumnRole[] = header.map((text, column) => {
    if (weights !== null && collapsed(text) === collapsed(weights)) return { kind: "weight" };
    const mapping = mapped.get(text) ?? mapped.get(collapsed(text));
    if (mapping && "role" in mapping) return { kind: mapping.role === "ignore" ? "ignored" : mapping.role };
    if (mapping) {
      const { item, option }: { item: string; option?: string } = mapping;
      const target = mappedTarget(names, item, option ?? null, codebook);
      claims.push({ column, target, strength: "wave" });
      return { kind: "ignored" };
    }
    const recognized = names.recognize(text);
    // Free text is never kept with the answers, so that several columns of it contradict nothing.
    if (recognized?.item.kind === "text") return { kind: "ignored" };
    if (recognized) claims.push({ column, target: recognized, strength: recognized.strength });
    return otherRole(text);
  });
  for (const { column, target } of upheld(claims, header, file)) roles[column] = roleOf(target);
  const columns = oneResponseId(roles, header, mapped, file).map((role, index) => {
    const text = header[index] ?? "";
    const known = role.kind !== "unknown" ? role : { ...role, suggestion: names.nearestId(text) };
    return { index, header: text, role: known };
  });
  const items = columnsByItem(columns);
  if (items.size === 0) {
    throw new ParorendeError({
      code: "noItemColumns",
      facts: { file, columns: header.length, survey: codebook.survey },
    });
  }
  const first = (kind: ColumnRole["kind"]) => columns.find(({ role }) => role.kind === kind) ?? null;
  return {
    columns,
    items,
    responseId: first("responseId"),
    weight: first("weight"),
    labels: wave?.labels,
  };
}

type WaveColumns = ReadonlyMap<string, NonNullable<Wave["columns"]>[string]>;

function waveColumns(wave: Wave | null): WaveColumns {
  const entries = Object.entries(wave?.columns ?? {});
  return new Map([...entries.map(([header, to]) => [collapsed(header), to] as const), ...entries]);
}

/** Editors and exports change the blanks of a header, never its words. */
function collapsed(header: string): string {
  return header.replace(/\s+/gu, " ").trim();
}

function mappedTarget(names: ItemNames, id: string, optionId: string | null, codebook: Codebook): Target {
  const item = names.byId(id);
  if (!item) {
    const known = codebook.items.map((one) => one.id);
    throw new ParorendeError({
      code: "unknownItem",
      facts: { item: id, nearest: names.nearestId(id), known },
    });
  }
  if (optionId === null) return { item, option: null };
  const option = item.options.findIndex((candidate) => candidate.id === optionId);
  if (option >= 0 && item.kind === "multiple") return { item, option };
  const fault = { kind: "noTickOption", item: id, option: optionId } as const;
  throw new ParorendeError({
    code: "invalidDataFile",
    facts: { file: "wave.json", where: "columns", fault },
  });
}

function otherRole(header: string): ColumnRole {
  if (responseIdRank(header) !== null) return { kind: "responseId" };
  if (isTechnicalHeader(header)) return { kind: "ignored" };
  return isIdentityHeader(header) ? { kind: "identity" } : { kind: "unknown", suggestion: null };
}

function roleOf({ item, option }: Target): ColumnRole {
  if (item.kind === "text") return { kind: "ignored" };
  return option === null ? { kind: "answer", item } : { kind: "tick", item, option };
}

/** The strongest claims on each item or option; two equally strong ones contradict each other. */
function upheld(claims: readonly Claim[], header: readonly string[], file: string): Claim[] {
  const byItem = new Map<Item, Claim[]>();
  for (const claim of claims)
    byItem.set(claim.target.item, [...(byItem.get(claim.target.item) ?? []), claim]);
  return [...byItem.values()].flatMap((rivals) => {
    const fromWave = rivals.filter(({ strength }) => strength === "wave");
    const kept = strongest(fromWave.length > 0 ? fromWave : rivals);
    const first = new Map<number | null, Claim>();
    for (const claim of kept) {
      const whole = first.get(null) ?? (claim.target.option === null ? [...first.values()][0] : undefined);
      const earlier = whole ?? first.get(claim.target.option);
      if (earlier) throw duplicate(header, earlier.column, claim.column, file);
      first.set(claim.target.option, claim);
    }
    return kept;
  });
}

function strongest(rivals: readonly Claim[]): Claim[] {
  const best = new Map<number | null, number>();
  for (const { target, strength } of rivals) {
    best.set(target.option, Math.max(best.get(target.option) ?? 0, strengths.indexOf(strength)));
  }
  return rivals.filter(({ target, strength }) => strengths.indexOf(strength) === best.get(target.option));
}

function duplicate(header: readonly string[], first: number, second: number, file: string): ParorendeError {
  const facts = { file, column: header[second] ?? "", first: first + 1, second: second + 1 };
  return new ParorendeError({ code: "duplicateHeader", facts });
}

/** Keeps one response id: the wave's, else the best known header; the same header twice contradicts itself. */
function oneResponseId(
  roles: readonly ColumnRole[],
  header: readonly string[],
  mapped: WaveColumns,
  file: string,
): ColumnRole[] {
  const ranked = roles.flatMap((role, column) => {
    if (role.kind !== "responseId") return [];
    const text = header[column] ?? "";
    const given = mapped.has(text) || mapped.has(collapsed(text));
    return [{ column, rank: given ? -1 : (responseIdRank(text) ?? 0) }];
  });
  ranked.sort((a, b) => a.rank - b.rank || a.column - b.column);
  const [best, next] = ranked;
  if (best && next && best.rank === next.rank) throw duplicate(header, best.column, next.column, file);
  return roles.map((role, column) =>
    role.kind === "responseId" && column !== best?.column ? { kind: "ignored" } : role,
  );
}

function columnsByItem(columns: readonly PlannedColumn[]): Map<string, PlannedColumn[]> {
  const items = new Map<string, PlannedColumn[]>();
  for (const column of columns) {
    if (column.role.kind !== "answer" && column.role.kind !== "tick") continue;
    const { id } = column.role.item;
    items.set(id, [...(items.get(id) ?? []), column]);
  }
  return items;
}
