import { groupKey, type Group } from "../cell.js";

/** A count of persons; `null` is unknown (`:` in a table of counts, or not given), never zero. */
export type Count = number | null;

/** Our own municipality in a stratum's `unit`; else `0` the nation, two digits a county, four another municipality. */
export const OWN = "own";

export interface ItemCounts {
  /** By option id: how many chose it, or ticked it. Every option of the item is there. */
  readonly options: ReadonlyMap<string, Count>;
  /** How many gave an answer («vet ikke» is one): the item's base. For several ticks: ticked something. */
  readonly answered: Count;
  /** How many left it blank, or were not asked. */
  readonly blank: Count;
  /** Answers from persons outside the item's base: left out, and counted here. */
  readonly outsideBase: number;
  /** How far each option's count may be from the true one, where it was rebuilt from a rounded per cent; else 0. */
  readonly slack: number;
}

/**
 * Sums over respondents that an area's index interval and alpha need. `y` is 1 where the indicator's counted options were
 * chosen, `d` is 1 where the person is in its base. Adding two of them adds the respondents.
 */
export interface AreaSums {
  /** Indicator ids, in the order of the matrices. */
  readonly indicators: readonly string[];
  /** Σ y_i·y_j, Σ y_i·d_j, Σ d_i·d_j. */
  readonly bothCounted: readonly (readonly number[])[];
  readonly countedInBase: readonly (readonly number[])[];
  readonly bothInBase: readonly (readonly number[])[];
  /** Among those in the base of every indicator: how many, Σ y_i and Σ y_i·y_j. */
  readonly complete: {
    readonly n: number;
    readonly sums: readonly number[];
    readonly products: readonly (readonly number[])[];
  };
}

/** Those who are alike in all that a crossing is by. */
export interface CrossedCell {
  /** An option per item of the crossing, in its order; or the weight they all have. */
  readonly levels: readonly string[];
  readonly respondents: number;
  readonly items: ReadonlyMap<string, ItemCounts>;
}

/**
 * Everybody divided by several items at once, for weights and for a fixed make-up: never printed as it is. Who left one of
 * the items blank is in no cell.
 */
export interface Crossing {
  /** Item ids; `WEIGHT_COLUMN` alone where each row has a weight of its own. */
  readonly by: readonly string[];
  readonly cells: ReadonlyMap<string, CrossedCell>;
}

/** In place of an item in a crossing: the weights of a column. */
export const WEIGHT_COLUMN = "=weight";

/** One wave × unit × group. */
export interface Stratum {
  readonly wave: string;
  readonly unit: string;
  readonly group: Group | null;
  readonly respondents: Count;
  readonly items: ReadonlyMap<string, ItemCounts>;
  /** By area id; `null` where only counts are known: alpha and linearized intervals are then not estimable. */
  readonly sums: ReadonlyMap<string, AreaSums> | null;
  /** By `crossingKey`; `null` where only counts are known. Everybody's alone: a group has none. */
  readonly crossings: ReadonlyMap<string, Crossing> | null;
  /** File and, by item id, the column (several for several ticks). */
  readonly sources: readonly { readonly file: string; readonly columns: ReadonlyMap<string, string> }[];
}

/**
 * Counts by wave × unit × group × item × option. Merging is associative and commutative, so an export read in chunks, a
 * table of counts, and the counts of many municipalities are one thing. Keys come from `stratumKey`.
 */
export interface Tabulation {
  readonly strata: ReadonlyMap<string, Stratum>;
}

/** The key of a stratum in a tabulation. */
export function stratumKey({ wave, unit, group }: Pick<Stratum, "wave" | "unit" | "group">): string {
  return `${wave}|${unit}|${groupKey(group)}`;
}

/** The key of a crossing in its stratum, and of a cell in its crossing. */
export function crossingKey(parts: readonly string[]): string {
  return parts.join("|");
}
