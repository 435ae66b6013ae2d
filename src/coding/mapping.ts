import type { Codebook, Item } from "../domain/codebook.js";
import { ParorendeError } from "../domain/errors.js";
import { plainColumn, type ExportColumn } from "../domain/people/raw-table.js";
import type { Wave } from "../domain/wave.js";
import { isIdentityHeader } from "./personal.js";
import { columnStrengths, recognizeColumn } from "./recognize-column.js";
import { itemNames, type ItemNames, type Target } from "./recognize.js";
import { isTechnicalHeader, responseIdRank } from "./technical-headers.js";
import { collapsed, waveColumns, type WaveColumns } from "./wave-columns.js";

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
  /** What the export calls the option that a column of ticks stands for. */
  readonly option: string | null;
  /** Cell texts that the export declares to be no answer. */
  readonly missing: ReadonlySet<string>;
  /** The labels that the export gives for codes. */
  readonly labels: ExportColumn["labels"];
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
  /** What stands between several ticks in one cell; null where the cells tell. */
  readonly tickSeparator: string | null;
}

/** How a column was recognized; a weaker claim on an item yields to a stronger one. */
const strengths = [...columnStrengths, "wave"] as const;
interface Claim {
  readonly column: number;
  readonly target: Target;
  readonly strength: (typeof strengths)[number];
}

/** What was typed beside a question is often headed by it; the question's own column comes first. */
const typedClaim = { strength: "near" } as const;

/**
 * Decides what each column is: by the wave's `columns` (the exact heading, else but for blanks); else by what its name, its
 * question and its option say (`recognizeColumn`); else a known heading for response ids, identity, or an export's own
 * bookkeeping; else unknown. A weaker likeness yields to a stronger one for the same item. Columns of words that people
 * typed are ignored, unless the wave or the codebook asks for them.
 *
 * @param columns what the export tells of its columns
 * @param file the file's name without its folder, for errors
 * @throws ParorendeError `duplicateHeader` where two columns claim one item or option with equal right, `noItemColumns`
 *   where no column is an item, `unknownItem` or `invalidDataFile` where the wave maps a column to what is not there
 * @example
 * planColumns([plainColumn("ID"), plainColumn("kontaktperson")], codebook, null, "svar.csv").items.has("kontaktperson"); // true
 */
export function planColumns(
  columns: readonly ExportColumn[],
  codebook: Codebook,
  wave: Wave | null,
  file: string,
): ColumnPlan {
  const names = itemNames(codebook);
  const mapped = waveColumns(wave);
  const claims: Claim[] = [];
  const weights = wave?.weights !== undefined && "column" in wave.weights ? wave.weights.column : null;
  const roles = columns.map((column, index): ColumnRole => {
    const { name } = column;
    if (weights !== null && collapsed(name) === collapsed(weights)) return { kind: "weight" };
    const mapping = mapped.get(name) ?? mapped.get(collapsed(name));
    if (mapping && "role" in mapping) return { kind: mapping.role === "ignore" ? "ignored" : mapping.role };
    if (mapping) {
      const { item, option }: { item: string; option?: string } = mapping;
      const target = mappedTarget(names, item, option ?? null, codebook);
      claims.push({ column: index, target, strength: "wave" });
      return { kind: "ignored" };
    }
    const recognized = recognizeColumn(column, names, wave?.labels);
    if (recognized !== null && isTyped(column, recognized.target)) return { kind: "ignored" };
    if (recognized) claims.push({ column: index, ...recognized, ...(column.freeText ? typedClaim : {}) });
    return otherRole(column);
  });
  for (const { column, target } of upheld(claims, columns, file)) roles[column] = roleOf(target);
  const planned = oneResponseId(roles, columns, mapped, file).map((role, index): PlannedColumn => {
    const { name, question, option, missing, labels } = columns[index] ?? plainColumn("");
    const known =
      role.kind === "unknown" ? { ...role, suggestion: nearestItem(names, name, question) } : role;
    return { index, header: name, role: known, option, missing, labels };
  });
  const items = columnsByItem(planned);
  if (items.size === 0) {
    throw new ParorendeError({
      code: "noItemColumns",
      facts: { file, columns: columns.length, survey: codebook.survey },
    });
  }
  const first = (kind: ColumnRole["kind"]) => planned.find(({ role }) => role.kind === kind) ?? null;
  return {
    columns: planned,
    items,
    responseId: first("responseId"),
    weight: first("weight"),
    labels: wave?.labels,
    tickSeparator: wave?.reading?.tickSeparator ?? null,
  };
}

function nearestItem(names: ItemNames, name: string, question: string | null): string | null {
  return names.nearestId(name) ?? (question === null ? null : names.nearestId(question));
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

/**
 * Whether a column holds words that people typed. They are never kept with the answers, so that several such columns
 * contradict nothing; an item that asks for a number or one answer in words of one's own is an item all the same.
 */
function isTyped({ freeText }: ExportColumn, { item, option }: Target): boolean {
  if (item.kind === "text" || (option !== null && item.kind !== "multiple")) return true;
  return freeText && item.kind === "multiple";
}

function otherRole({ name, question, freeText }: ExportColumn): ColumnRole {
  if (responseIdRank(name) !== null) return { kind: "responseId" };
  if (isTechnicalHeader(name)) return { kind: "ignored" };
  if (isIdentityHeader(name) || (question !== null && isIdentityHeader(question)))
    return { kind: "identity" };
  return freeText ? { kind: "ignored" } : { kind: "unknown", suggestion: null };
}

function roleOf({ item, option }: Target): ColumnRole {
  if (item.kind === "text") return { kind: "ignored" };
  return option === null ? { kind: "answer", item } : { kind: "tick", item, option };
}

/** The strongest claims on each item or option; two equally strong ones contradict each other. */
function upheld(claims: readonly Claim[], columns: readonly ExportColumn[], file: string): Claim[] {
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
      if (earlier) throw duplicate(columns, earlier.column, claim.column, file);
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

function duplicate(columns: readonly ExportColumn[], first: number, second: number, file: string) {
  const facts = { file, column: columns[second]?.name ?? "", first: first + 1, second: second + 1 };
  return new ParorendeError({ code: "duplicateHeader", facts });
}

/** Keeps one response id: the wave's, else the best known header; the same header twice contradicts itself. */
function oneResponseId(
  roles: readonly ColumnRole[],
  columns: readonly ExportColumn[],
  mapped: WaveColumns,
  file: string,
): ColumnRole[] {
  const ranked = roles.flatMap((role, column) => {
    if (role.kind !== "responseId") return [];
    const text = columns[column]?.name ?? "";
    const given = mapped.has(text) || mapped.has(collapsed(text));
    return [{ column, rank: given ? -1 : (responseIdRank(text) ?? 0) }];
  });
  ranked.sort((a, b) => a.rank - b.rank || a.column - b.column);
  const [best, next] = ranked;
  if (best && next && best.rank === next.rank) throw duplicate(columns, best.column, next.column, file);
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
