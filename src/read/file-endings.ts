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

/** What answers are called as other programs save or pack them: not read from here, and answers all the same. */
const otherEndings = [
  ...[".xls", ".xlsm", ".xlsb", ".ods", ".numbers"],
  ...[".por", ".dta", ".sas7bdat"],
  ...[".7z", ".gz", ".rar"],
];

/** All that a file with answers may be called: the one list of what is kept out of git, and looked for there. */
export const dataEndings: ReadonlySet<string> = new Set([...exportEndings, ...otherEndings]);
