import type { RowStatus } from "../domain/people/raw-table.js";
import type { Survey } from "../domain/catalogue.js";
import type { DataIssue, IssueCode } from "../domain/issues.js";
import { groupKey } from "../domain/cell.js";
import type { Stratum, Tabulation } from "../domain/people/tabulation.js";
import type { Wave } from "../domain/wave.js";
import { ungrouped } from "./groups-found.js";
import { ownStrata } from "./strata.js";
import { differingItems, type Besides } from "./two-sources.js";

/**
 * What a table of counts says otherwise of our own answers than the export that was counted, by wave: which items, and
 * which of the groups asked for, never a count. A group that only the table has is one too.
 *
 * @param doubled what both have, with the same as the export gave it
 * @param file the table of counts
 */
export function countsDiffer(doubled: Besides["doubled"], file: string): readonly DataIssue[] {
  const waves = [...new Set(doubled.map(({ stratum }) => stratum.wave))];
  return waves.flatMap((wave) => {
    const ofWave = doubled.filter(({ stratum }) => stratum.wave === wave);
    const names = [...new Set(ofWave.flatMap(({ counted }) => filesOf(counted)))];
    const items = ofWave.flatMap(({ stratum, counted }) =>
      stratum.group === null && counted !== undefined ? differingItems(counted, stratum) : [],
    );
    const groups = ofWave.flatMap(({ stratum, counted }) => {
      const isSame = counted !== undefined && differingItems(counted, stratum).length === 0;
      return stratum.group === null || isSame ? [] : [groupKey(stratum.group)];
    });
    return [items, groups]
      .filter((differing) => differing.length > 0)
      .map((differing) => ({
        ...issue("countsDiffer", file, differing.join(", "), names),
        count: differing.length,
      }));
  });
}

/** What is known only when all files are read: answers without the groups asked for, and waves whose order is a guess. */
export function roundIssues(
  tabulation: Tabulation,
  survey: Survey,
  groupBy: readonly string[],
): readonly DataIssue[] {
  const lacking = ungrouped(tabulation, survey, groupBy).flatMap(({ item, files }) =>
    files.map((file) => issue("ungrouped", file, item, [])),
  );
  const read = new Set(ownStrata(tabulation, survey).map(({ wave }) => wave));
  const sameYear = new Map<string, Wave[]>();
  for (const wave of survey.waves.filter(({ id }) => read.has(id))) {
    const year = wave.id.slice(0, 4);
    sameYear.set(year, [...(sameYear.get(year) ?? []), wave]);
  }
  const unsure = [...sameYear.values()].filter(
    (waves) => waves.length > 1 && waves.some(({ assumed }) => assumed?.includes("period") === true),
  );
  return [
    ...lacking,
    ...unsure.map((waves) => {
      const ids = waves.map(({ id }) => id);
      return issue("waveOrderUnknown", `${survey.codebook.survey}/waves`, ids.join(", "), ids);
    }),
  ];
}

function filesOf(stratum: Stratum | undefined): readonly string[] {
  return [...new Set((stratum?.sources ?? []).map(({ file }) => file))];
}

function issue(code: IssueCode, file: string, column: string, names: readonly string[]): DataIssue {
  return { code, file, column, count: 1, rows: [], names };
}

/**
 * Rows that count, or do not, because of how far they came.
 *
 * @example
 * leftOutByStatus("svar.csv", { complete: 10, partial: 2, unanswered: 0, test: 0 }, false)[0]?.code; // "partialLeftOut"
 */
export function leftOutByStatus(
  file: string,
  { partial, unanswered, test }: Readonly<Record<RowStatus, number>>,
  partialIncluded: boolean,
): readonly DataIssue[] {
  const told = [
    { code: partialIncluded ? "partialIncluded" : "partialLeftOut", count: partial },
    { code: "unansweredLeftOut", count: unanswered },
    { code: "testLeftOut", count: test },
  ] as const;
  return told.flatMap(({ code, count }) =>
    count === 0 ? [] : [{ code, file, column: null, count, rows: [], names: [] }],
  );
}
