import type { Survey } from "../domain/catalogue.js";
import type { DataIssue, IssueCode } from "../domain/issues.js";
import type { Stratum, Tabulation } from "../domain/people/tabulation.js";
import type { Wave } from "../domain/wave.js";
import { ungrouped } from "./groups-found.js";
import { ownStrata } from "./strata.js";
import { differingItems } from "./two-sources.js";

/**
 * What a table of counts says otherwise of our own answers than the export that was counted: which items, never a count.
 *
 * @param counted the same wave as the export gave it
 * @param file the table of counts
 */
export function countsDiffer(
  stratum: Stratum,
  counted: Stratum | undefined,
  file: string,
): readonly DataIssue[] {
  const items = counted === undefined ? [] : differingItems(counted, stratum);
  if (items.length === 0) return [];
  const names = filesOf(counted);
  return [{ ...issue("countsDiffer", file, items.join(", "), names), count: items.length }];
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
    (waves) => waves.length > 1 && waves.some(({ basedOn }) => basedOn !== undefined),
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
