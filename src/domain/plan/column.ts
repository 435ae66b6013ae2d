import type { PlanWordKind, PlanWords } from "./words.js";

/** What ids in a column are of: the drop-down lists them with their names, «avlastning – Avlastning …». */
export type IdList = "areas" | "indicators" | "waves" | "measures" | "needs" | "figures" | "requirements";

/** How a cell is written, and read back. */
export type ColumnKind =
  /** An id of the row itself: small letters a–z, digits, _ and -. */
  | { readonly is: "id" }
  | { readonly is: "text"; readonly most?: number }
  /** Free texts, with `;` between. */
  | { readonly is: "texts" }
  | { readonly is: "date" }
  | { readonly is: "number" }
  /** «40» or «40 %»: read as 0.40. */
  | { readonly is: "percent" }
  | { readonly is: "choice"; readonly of: PlanWordKind }
  /** One id of a list. */
  | { readonly is: "ref"; readonly of: IdList }
  /** Several ids, with `;` between. */
  | { readonly is: "refs"; readonly of: readonly IdList[] };

export interface RegisterColumn {
  readonly key: string;
  readonly heading: PlanWords;
  readonly kind: ColumnKind;
  /** A row without it is told of, and left out. */
  readonly required?: true;
  /** Units report in it: what they have written in other columns is not taken. */
  readonly reported?: true;
  /** What to write, for the sheet «Les først». */
  readonly help: PlanWords;
}
