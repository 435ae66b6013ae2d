import { canGroupBy, groupableItems, type Codebook, type Item } from "../domain/codebook.js";
import { ParorendeError } from "../domain/errors.js";
import type { Framework } from "../domain/framework.js";
import type { CodedChunk } from "../domain/people/answers.js";
import {
  crossingKey,
  OWN,
  stratumKey,
  WEIGHT_COLUMN,
  type Stratum,
  type Tabulation,
} from "../domain/people/tabulation.js";
import { indicatorsByArea } from "./areas.js";
import { createCrossing } from "./crossing.js";
import { createGrouping } from "./grouping.js";
import { indicatorStates, type StateOf } from "./indicator-states.js";

/** What a tabulator counts, and where it came from. */
export interface TabulatorOptions {
  readonly codebook: Codebook;
  readonly framework: Framework;
  /** The wave's id. */
  readonly wave: string;
  /** Items whose options are the groups; one that the file lacks gives no groups. */
  readonly groupBy: readonly string[];
  /** What everybody is divided by at once; one whose items the file lacks is left out. */
  readonly crossings: readonly (readonly string[])[];
  /** The file's name without its folder. */
  readonly file: string;
  /** The items in the file, with the column (or columns) each was read from. */
  readonly columns: ReadonlyMap<string, string>;
}

export interface Tabulator {
  readonly add: (chunk: CodedChunk) => void;
  readonly finish: () => Tabulation;
}

/**
 * Counts coded answers of our own municipality, chunk by chunk, in total and by group. Memory depends on the codebook and
 * on the chunk, not on how many chunks there are.
 *
 * @returns `add` for each chunk in any order, and `finish` for the tabulation: the total, and one stratum for each option
 * of each grouping item, empty ones too
 * @throws ParorendeError `unknownItem` when a grouping item is not in the codebook, `notGroupable` when its answers do not
 * put each person in one group
 * @example
 * const tabulator = createTabulator({ codebook, framework, wave: "2025", groupBy: ["tjeneste"], file, columns });
 * for await (const chunk of chunks) tabulator.add(chunk);
 * const tabulation = tabulator.finish();
 */
export function createTabulator(options: TabulatorOptions): Tabulator {
  const { codebook, columns } = options;
  const groupItems = [...new Set(options.groupBy)].map((id) => groupItem(id, codebook));
  const items = codebook.items.filter((item) => item.kind !== "text" && columns.has(item.id));
  const indicators = headlineStates(options, items);
  const groupings = [null, ...groupItems.filter((item) => columns.has(item.id))].map((item) =>
    createGrouping(item, items, indicators.areas),
  );
  const crossings = crossingCounters(options, items);
  const sources = [{ file: options.file, columns }];
  return {
    add(chunk) {
      const states = indicators.read(chunk);
      for (const grouping of groupings) grouping.add(chunk, states);
      for (const { counter } of crossings) counter.add(chunk);
    },
    finish() {
      const crossed = new Map(crossings.map(({ key, counter }) => [key, counter.finish()]));
      const strata = groupings
        .flatMap((grouping) => grouping.finish())
        .map((counts): Stratum => {
          const place = { wave: options.wave, unit: OWN, group: counts.group };
          return { ...place, ...counts, crossings: counts.group === null ? crossed : new Map(), sources };
        });
      return { strata: new Map(strata.map((stratum) => [stratumKey(stratum), stratum])) };
    },
  };
}

/** Only what an indicator is made of is counted in a crossing's cells. */
function crossingCounters({ codebook, crossings }: TabulatorOptions, items: readonly Item[]) {
  const compared = items.filter(({ id }) => codebook.indicators.some(({ item }) => item === id));
  return [...new Map(crossings.map((by) => [crossingKey(by), by]))].flatMap(([key, by]) => {
    if (by[0] === WEIGHT_COLUMN) return [{ key, counter: createCrossing(null, compared) }];
    const crossed = by.flatMap((id) => items.find((item) => item.id === id && canGroupBy(item)) ?? []);
    return by.length === 0 || crossed.length < by.length
      ? []
      : [{ key, counter: createCrossing(crossed, compared) }];
  });
}

function groupItem(id: string, codebook: Codebook): Item {
  const item = codebook.items.find((one) => one.id === id);
  const known = groupableItems(codebook);
  if (item === undefined)
    throw new ParorendeError({ code: "unknownItem", facts: { item: id, nearest: null, known } });
  if (!canGroupBy(item)) throw new ParorendeError({ code: "notGroupable", facts: { item: id, known } });
  return item;
}

/** Which of an area's headline indicators the file can answer, and how each is read from its item's answers. */
function headlineStates({ framework, codebook }: TabulatorOptions, items: readonly Item[]) {
  const readers = new Map<string, { readonly item: string; readonly read: StateOf }>();
  const areas = new Map<string, readonly string[]>();
  for (const { area, headlines } of indicatorsByArea(framework, codebook)) {
    const ids: string[] = [];
    for (const indicator of headlines) {
      const item = items.find((one) => one.id === indicator.item);
      if (item === undefined) continue;
      readers.set(indicator.id, { item: item.id, read: indicatorStates(item, indicator) });
      ids.push(indicator.id);
    }
    if (ids.length > 0) areas.set(area, ids.sort());
  }
  const read = ({ answers, rowCount }: CodedChunk): ReadonlyMap<string, Uint8Array> =>
    new Map(
      [...readers].map(([id, reader]) => {
        const column = answers.get(reader.item);
        return [id, column === undefined ? new Uint8Array(rowCount) : reader.read(column, rowCount)];
      }),
    );
  return { areas, read };
}
