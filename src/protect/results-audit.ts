import type { PlainResults } from "../domain/gate/plain-results.js";
import type { EarlierNumber } from "../domain/plan/claims.js";
import { reveals } from "./published-audit.js";

/**
 * Whether results that were made without knowing of earlier numbers give few away beside them: in any wave, by a count or a
 * base that differs by few; where the indicator itself is hidden, by the base of another indicator of the same question.
 *
 * @param earlier shares of everybody, with their bases
 * @param limit counts of 1 … limit − 1 are hidden
 * @example
 * const cell = "2023/plan.ja/total/share";
 * resultsReveal([{ cell, count: 40, n: 88 }], results, 5); // true where the results tell of 41 of 89
 */
export function resultsReveal(
  earlier: readonly EarlierNumber[],
  { indicators }: Pick<PlainResults, "indicators">,
  limit: number,
): boolean {
  const estimates = indicators.flatMap(({ item, estimates: all }) =>
    all.flatMap(({ wave, group, share }) => (group === null ? [{ item, wave, share }] : [])),
  );
  const shown = estimates.flatMap(({ share }) => (share.shown ? [share] : []));
  if (reveals(earlier, shown, limit).length > 0) return true;
  return estimates.some(({ item, wave, share }) => {
    if (share.shown) return false;
    const before = earlier.filter(({ cell }) => cell === share.cell).map(({ n }) => asBase(wave, item, n));
    const beside = estimates
      .filter((one) => one.item === item && one.wave === wave)
      .flatMap((one) => (one.share.shown ? [asBase(wave, item, one.share.n)] : []));
    return reveals(before, beside, limit).length > 0;
  });
}

function asBase(wave: string, item: string, count: number | undefined): EarlierNumber {
  return { cell: `${wave}/${item}/total/base`, count };
}
