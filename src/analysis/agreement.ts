import type { AgreementResult, CodedRow, DifferingCodes } from "../domain/agreement.js";
import { noteAreas, type NoteArea } from "../domain/notes.js";
import { cohenKappa } from "../stats/cohen-kappa.js";
import { krippendorffAlpha } from "../stats/krippendorff-alpha.js";

/** A statement as both coders have coded it. */
interface CodedTwice {
  readonly id: string;
  readonly a: NoteArea;
  readonly b: NoteArea;
  readonly secondA: NoteArea | null;
  readonly secondB: NoteArea | null;
}

/**
 * How far two coders agree on the statements that both have coded, joined on the id. Kappa and nominal alpha are of the
 * primary area. The second area is optional, so it is told apart: its share is of the statements where at least one has
 * given one, and chance is not taken out of it.
 *
 * @param a one coder's statements, each id once
 * @param b the other's
 * @returns counts, shares 0–1, coefficients at most 1; see `AgreementResult`
 * @example
 * const mine = [{ id: "1", primary: "avlastning", secondary: null }] as const;
 * agreement(mine, mine).share; // 1
 */
export function agreement(a: readonly CodedRow[], b: readonly CodedRow[]): AgreementResult {
  const ofB = new Map(b.map((row) => [row.id, row]));
  const shared = a.flatMap((row) => {
    const other = ofB.get(row.id);
    return other === undefined ? [] : [{ a: row, b: other }];
  });
  const coded: readonly CodedTwice[] = shared.flatMap(({ a: mine, b: theirs }) =>
    mine.primary === null || theirs.primary === null
      ? []
      : [
          {
            id: mine.id,
            a: mine.primary,
            b: theirs.primary,
            secondA: mine.secondary,
            secondB: theirs.secondary,
          },
        ],
  );
  const agreed = coded.filter((one) => one.a === one.b).length;
  return {
    n: coded.length,
    onlyInA: a.length - shared.length,
    onlyInB: b.length - shared.length,
    notCoded: {
      a: shared.filter((one) => one.a.primary === null).length,
      b: shared.filter((one) => one.b.primary === null).length,
    },
    agreed,
    share: shareOf(agreed, coded.length),
    ...coefficients(coded),
    secondary: secondArea(coded),
    perArea: noteAreas.map((area) => perArea(area, coded)),
    confusion: { areas: noteAreas, counts: confusion(coded) },
    differs: coded
      .filter((one) => one.a !== one.b)
      .map(({ id, a: x, b: y }): DifferingCodes => ({ id, a: x, b: y })),
  };
}

function coefficients(
  coded: readonly CodedTwice[],
): Pick<AgreementResult, "kappa" | "kappaInterval" | "alpha" | "why"> {
  if (coded.length === 0) return { kappa: null, kappaInterval: null, alpha: null, why: "nothingCoded" };
  const kappa = cohenKappa(confusion(coded));
  const alpha = krippendorffAlpha([coded.map((one) => one.a), coded.map((one) => one.b)], "nominal");
  if (kappa.kappa === null || alpha.alpha === null) {
    return { kappa: null, kappaInterval: null, alpha: null, why: "oneCode" };
  }
  const { low, high } = kappa;
  return { kappa: kappa.kappa, kappaInterval: { low, high }, alpha: alpha.alpha, why: null };
}

function confusion(coded: readonly CodedTwice[]): readonly (readonly number[])[] {
  return noteAreas.map((ofA) =>
    noteAreas.map((ofB) => coded.filter((one) => one.a === ofA && one.b === ofB).length),
  );
}

function perArea(area: NoteArea, coded: readonly CodedTwice[]): AgreementResult["perArea"][number] {
  const a = coded.filter((one) => one.a === area).length;
  const b = coded.filter((one) => one.b === area).length;
  const both = coded.filter((one) => one.a === area && one.b === area).length;
  return { area, a, b, both, agreement: shareOf(2 * both, a + b) };
}

function secondArea(coded: readonly CodedTwice[]): AgreementResult["secondary"] {
  const either = coded.filter((one) => one.secondA !== null || one.secondB !== null);
  const agreed = either.filter((one) => one.secondA === one.secondB).length;
  return { n: either.length, agreed, share: shareOf(agreed, either.length) };
}

function shareOf(count: number, n: number): number | null {
  return n === 0 ? null : count / n;
}
