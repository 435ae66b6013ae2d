import type { DataIssue } from "../issues.js";
import type { FileReading } from "./raw-table.js";

/**
 * One row of a table of counts (nb: svarfordeling) as it was typed: wave × unit × group × item × option. The strings
 * are not interpreted; `coding` does that.
 */
export interface CountRow {
  /** The row's number in Excel. */
  readonly row: number;
  readonly wave: string;
  /** `0` the nation, two digits a county, four digits a municipality, empty our own. */
  readonly unit: string;
  /** Empty for all, else `item=option`. */
  readonly group: string;
  /** `*` with option `*`: the number of answers. */
  readonly item: string;
  /** `*`: the item's base. */
  readonly option: string;
  /** `hidden` is `:`, unknown and not zero. */
  readonly count: number | "hidden" | null;
  /** Per cent as typed, with the number of decimals it was typed with. */
  readonly share: { readonly percent: number; readonly decimals: number } | "hidden" | null;
  readonly n: number | "hidden" | null;
}

export interface CountTable {
  readonly reading: FileReading;
  readonly rows: readonly CountRow[];
  /** Rows that are left out because their count has decimals: they may be per cents that nobody said were. */
  readonly fractions?: readonly CountRow[];
  readonly issues: readonly DataIssue[];
}
