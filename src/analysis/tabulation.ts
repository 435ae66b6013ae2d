import type {
  Count,
  CrossedCell,
  Crossing,
  ItemCounts,
  Stratum,
  Tabulation,
} from "../domain/people/tabulation.js";
import { mergeAreaSums } from "./merge-sums.js";

/**
 * A tabulation of nothing: merging it with another gives the other.
 *
 * @example
 * merge(emptyTabulation(), tabulation); // the same counts as tabulation
 */
export function emptyTabulation(): Tabulation {
  return { strata: new Map() };
}

/**
 * Adds the respondents of two tabulations that hold different ones. Associative and commutative, so that chunks, files and
 * municipalities may come in any order. An unknown count added to a known one is unknown; sums that one side lacks are
 * lacking; rounding slack adds up.
 *
 * @returns a new tabulation, its strata in the order of their keys
 * @example
 * merge(merge(chunk1, chunk2), chunk3); // equals merge(chunk3, merge(chunk2, chunk1))
 */
export function merge(a: Tabulation, b: Tabulation): Tabulation {
  return { strata: union(a.strata, b.strata, mergeStrata) };
}

function mergeStrata(a: Stratum, b: Stratum): Stratum {
  return {
    wave: a.wave,
    unit: a.unit,
    group: a.group,
    respondents: add(a.respondents, b.respondents),
    items: union(a.items, b.items, mergeItems),
    sums: a.sums === null || b.sums === null ? null : union(a.sums, b.sums, mergeAreaSums),
    crossings: mergedCrossings(a.crossings, b.crossings),
    sources: mergeSources([...a.sources, ...b.sources]),
  };
}

/** A crossing that one side lacks holds only some of the respondents, and would tell of them as of all. */
function mergedCrossings(a: Stratum["crossings"], b: Stratum["crossings"]): Stratum["crossings"] {
  if (a === null || b === null) return null;
  const both = [...a].flatMap(([key, crossing]) => {
    const other = b.get(key);
    return other === undefined ? [] : [[key, mergeCrossings(crossing, other)] as const];
  });
  return new Map(sorted(new Map(both)));
}

function mergeCrossings(a: Crossing, b: Crossing): Crossing {
  return { by: a.by, cells: union(a.cells, b.cells, mergeCells) };
}

function mergeCells(a: CrossedCell, b: CrossedCell): CrossedCell {
  return {
    levels: a.levels,
    respondents: a.respondents + b.respondents,
    items: union(a.items, b.items, mergeItems),
  };
}

function mergeItems(a: ItemCounts, b: ItemCounts): ItemCounts {
  return {
    options: union(a.options, b.options, add),
    answered: add(a.answered, b.answered),
    blank: add(a.blank, b.blank),
    outsideBase: a.outsideBase + b.outsideBase,
    slack: a.slack + b.slack,
  };
}

function add(a: Count, b: Count): Count {
  return a === null || b === null ? null : a + b;
}

function mergeSources(sources: Stratum["sources"]): Stratum["sources"] {
  const byText = new Map(
    sources.map((source) => [JSON.stringify([source.file, ...sorted(source.columns)]), source]),
  );
  return [...sorted(byText).map(([, source]) => source)];
}

/** All keys of both, sorted, so that the order of merging leaves no trace; `both` joins what stands in both. */
function union<V>(
  a: ReadonlyMap<string, V>,
  b: ReadonlyMap<string, V>,
  both: (a: V, b: V) => V,
): Map<string, V> {
  const joined = new Map(a);
  for (const [key, value] of b) {
    const other = joined.get(key);
    joined.set(key, other === undefined ? value : both(other, value));
  }
  return new Map(sorted(joined));
}

function sorted<V>(map: ReadonlyMap<string, V>): [string, V][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
