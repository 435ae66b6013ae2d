import type { CellAddress } from "./cell.js";

declare const madeByProtect: unique symbol;

/** How a number came about: all that `explain`, note lists and reporters read. It never holds an unprotected count. */
export interface Trace {
  readonly sources: readonly { readonly file: string; readonly column: string | null }[];
  /** Option ids counted, and in the base. */
  readonly counted: readonly string[];
  readonly base: readonly string[];
  /** The id of who was asked. */
  readonly asked: string | null;
  readonly method: MethodCode;
  /** Other published cells the number was made from. */
  readonly from: readonly CellAddress[];
}

export type MethodCode =
  | "count"
  | "wilson"
  | "wilsonFinite"
  | "wilsonWeighted"
  | "trendTest"
  | "indexLinearized"
  | "indexUpperBound"
  | "cronbachAlpha"
  | "scoreTest"
  | "newcombePooledZ"
  | "newcombeFisher"
  | "indexChange"
  | "notCompared";

/**
 * `skjermet`: hidden to protect persons, whether it was small itself or a complement. `forFaSvar`: an open base under ten.
 * `notEstimable`: the data cannot give it.
 */
export type HiddenWhy = "skjermet" | "forFaSvar" | "notEstimable";

/** A cell that may not be shown. It holds no number. */
export interface Hidden {
  readonly cell: CellAddress;
  readonly shown: false;
  readonly why: HiddenWhy;
}

export type Shown<T> = T & { readonly cell: CellAddress; readonly shown: true; readonly trace: Trace };

/**
 * What may be shown to anybody. Only `protect/` makes one (the brand has no value; a test refuses the cast elsewhere),
 * so that judging, reporting and rendering cannot see a number that is hidden.
 */
export type Published<T> = (Shown<T> | Hidden) & { readonly [madeByProtect]: true };
