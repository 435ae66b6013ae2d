import { groupKey, type Group } from "../domain/cell.js";

/** Ids of the cells of one stratum. */
export const cellId = {
  /** A group's size is the count of its option among everybody. */
  respondents: (group: Group | null) =>
    group === null ? "total/respondents" : cellId.options(group.item, [group.option], null),
  base: (item: string, group: Group | null) => `${groupKey(group)}/${item}/base`,
  blank: (item: string, group: Group | null) => `${groupKey(group)}/${item}/blank`,
  options: (item: string, options: readonly string[], group: Group | null) =>
    `${groupKey(group)}/${item}.${options.join("+")}`,
  notTicked: (item: string, option: string, group: Group | null) =>
    `${groupKey(group)}/${item}.not-${option}`,
  indicatorBase: (item: string, options: readonly string[], group: Group | null) =>
    `${groupKey(group)}/${item}/base-${options.join("+")}`,
};

/** Whether a cell is one of an item's. */
export function isCellOf(id: string, item: string): boolean {
  const subject = id.slice(id.indexOf("/") + 1);
  return subject.startsWith(`${item}.`) || subject.startsWith(`${item}/`);
}
