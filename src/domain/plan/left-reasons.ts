/**
 * Why something in a workbook that came back from a unit is not taken: `otherUnit` belongs to another unit; `unknown` has an
 * id that is not in the register; `gone` has been deleted there since it was sent; `deleted` was sent and did not come back,
 * and stands as it was; `twice` stands there already; `unmarked` has lost what tells how it was sent; `idChanged` has been
 * given another id; `notReported` says something else in columns that units do not report in; `notUnderstood` says a word that is on
 * no list, or a date or number that is none.
 */
export const leftReasons = [
  "otherUnit",
  "unknown",
  "gone",
  "deleted",
  "twice",
  "unmarked",
  "idChanged",
  "notReported",
  "notUnderstood",
] as const;
export type LeftReason = (typeof leftReasons)[number];
