/**
 * What is hidden in a workbook for a table of counts (svarfordeling), so that it is read back in any language and however
 * its headings are worded: the first column says what a row is, and a row above the headings what a column is.
 */
export const countWorkbookFields = ["wave", "kommune", "kommunenummer", "fylkesnummer", "unit"] as const;
export type CountWorkbookField = (typeof countWorkbookFields)[number];

/** The first two cells of the row that says what the columns are: beneath them stand the ids of items and options. */
export const countWorkbookKeys = { item: "item", option: "option" } as const;

/** Columns of everybody; those of groups are called `item=option`. */
export const countWorkbookUnits = ["own", "county", "nation"] as const;
export type CountWorkbookUnit = (typeof countWorkbookUnits)[number];

/** In place of an option: how many answered the question; in place of an item too: how many answered at all. */
export const ALL_ANSWERS = "*";

/** What the figures may be, in every language of the workbook. */
export const figureWords = {
  counts: ["antall", "antal", "counts"],
  percent: ["prosent", "per cent"],
} as const;
