/** Text that is divided into rows and cells. */
export const textEndings: ReadonlySet<string> = new Set([".csv", ".txt", ".tsv"]);

/** Data of fixed format, which nothing but a Triple-S definition can tell of. */
export const fixedEndings: ReadonlySet<string> = new Set([".asc", ".dat"]);

/** What a file with answers, or with a table of counts, may be called. */
export const exportEndings: ReadonlySet<string> = new Set([
  ...textEndings,
  ...fixedEndings,
  ".xlsx",
  ".sav",
  ".zsav",
  ".zip",
]);
