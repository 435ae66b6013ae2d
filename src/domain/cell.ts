/**
 * The address of a published number: `wave/subject/group/measure`, as
 * `2025/kontaktperson.nei/tjeneste=institusjon/share`. ASCII, and the same in all languages.
 */
export type CellAddress = string;

/** The groups a figure can be about: `null` is everybody, else those who chose one option of a single-answer item. */
export interface Group {
  readonly item: string;
  readonly option: string;
}

/** What a cell measures. `vs-…` are comparisons: `vs-nation`, `vs-county`, `vs-rest`, or `vs-<wave>`. */
export type Measure = (typeof measures)[number] | `vs-${string}`;
const measures = ["count", "base", "share", "weighted", "index", "change", "trend", "alpha"] as const;

export interface CellParts {
  readonly wave: string;
  /** `item`, `item.option`, an indicator, an area, or `respondents`. */
  readonly subject: string;
  readonly group: Group | null;
  readonly measure: Measure;
}

/**
 * Writes an address.
 *
 * @example
 * cellAddress({ wave: "2025", subject: "kontaktperson.uten", group: null, measure: "share" });
 * // "2025/kontaktperson.uten/total/share"
 */
export function cellAddress({ wave, subject, group, measure }: CellParts): CellAddress {
  return `${wave}/${subject}/${groupKey(group)}/${measure}`;
}

/** Reads an address; `null` where it is not one. */
export function parseCell(address: string): CellParts | null {
  const [wave, subject, group, measure, ...rest] = address.split("/");
  if (!wave || !subject || !group || !measure || rest.length > 0) return null;
  if (!isMeasure(measure)) return null;
  const parts = { wave, subject, measure };
  if (group === "total") return { ...parts, group: null };
  const [item, option, ...more] = group.split("=");
  return item && option && more.length === 0 ? { ...parts, group: { item, option } } : null;
}

function isMeasure(text: string): text is Measure {
  return /^vs-.+$/u.test(text) || measures.some((measure) => measure === text);
}

/** The group's part of an address: `total` or `item=option`. */
export function groupKey(group: Group | null): string {
  return group === null ? "total" : `${group.item}=${group.option}`;
}
