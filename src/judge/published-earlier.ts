import type { DataIssue } from "../domain/issues.js";
import type { PublishedReport } from "../domain/plan/claims.js";
import type { Results } from "../domain/results.js";

/**
 * Numbers that a published report holds and that are hidden now: they are out already, and whoever publishes must know.
 * Why a number is hidden is not told.
 *
 * @param published what lies in `publisert/`
 * @returns one issue for each report that holds such numbers, with their addresses as names
 * @example
 * publishedEarlier(await readPublished("min-kommune"), results)[0]?.names; // ["2023/kontaktperson.uten/total/share"]
 */
export function publishedEarlier(
  published: readonly PublishedReport[],
  results: Results,
): readonly DataIssue[] {
  const hidden = hiddenCells(results);
  return published.flatMap(({ document, period, numbers }) => {
    const out = new Set(numbers.map(({ cell }) => cell).filter((cell) => hidden.has(cell)));
    if (out.size === 0) return [];
    const file = `publisert/${document}-${period}.json`;
    return [
      { code: "publishedEarlier", file, column: null, count: out.size, rows: [], names: [...out] } as const,
    ];
  });
}

function hiddenCells({ waves, items, indicators }: Results): ReadonlySet<string> {
  const figures = [
    ...waves.map(({ respondents }) => respondents),
    ...items.flatMap(({ distributions }) =>
      distributions.flatMap(({ base, options }) => [base, ...options.map(({ count }) => count)]),
    ),
    ...indicators.flatMap(({ estimates }) => estimates.map(({ share }) => share)),
  ];
  return new Set(figures.flatMap((one) => (!one.shown && one.why === "skjermet" ? [one.cell] : [])));
}
