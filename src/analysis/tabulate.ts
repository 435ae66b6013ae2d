import type { Codebook, Item } from "../domain/codebook.js";
import { ParorendeError } from "../domain/errors.js";
import type { Framework } from "../domain/framework.js";
import type { CodedChunk } from "../domain/people/answers.js";
import { OWN, stratumKey, type Tabulation } from "../domain/people/tabulation.js";
import { indicatorsByArea } from "./areas.js";
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
  return {
    add(chunk) {
      const states = indicators.read(chunk);
      for (const grouping of groupings) grouping.add(chunk, states);
    },
    finish: () => ({
      strata: new Map(
        groupings
          .flatMap((grouping) => grouping.finish())
          .map((counts) => {
            const place = { wave: options.wave, unit: OWN, group: counts.group };
            return [stratumKey(place), { ...place, ...counts, sources: [{ file: options.file, columns }] }];
          }),
      ),
    }),
  };
}

function groupItem(id: string, codebook: Codebook): Item {
  const item = codebook.items.find((one) => one.id === id);
  if (item === undefined)
    throw new ParorendeError({ code: "unknownItem", facts: { item: id, nearest: null } });
  if (item.kind === "multiple" || item.kind === "text") {
    throw new ParorendeError({ code: "notGroupable", facts: { item: id } });
  }
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
