import type { Against, Comparison } from "../domain/comparison.js";
import type { DontKnow, ShareFigure } from "../domain/figures.js";
import { MARGIN } from "../domain/thresholds.js";
import { differenceTest } from "../stats/difference-test.js";
import { scoreTest } from "../stats/score-test.js";
import { wilson } from "../stats/wilson.js";

/** What all readings of one comparison say together. */
export interface Evidence {
  /** The largest p-value of the readings. */
  readonly p: number;
  /** On which side the interval is clear in every reading; null where it is not, or where they disagree. */
  readonly clear: "above" | "below" | null;
  /** Whether the interval lies within the margin in every reading. */
  readonly within: boolean;
  /** Whether the printed reading is clear and another is not. */
  readonly differ: boolean;
}

/** No reading, or readings that contradict each other. */
const nothing: Evidence = { p: 1, clear: null, within: false, differ: false };

interface Count {
  readonly count: number;
  readonly n: number;
}

/**
 * Reads a comparison in every way the data leave open (rules §1, §2): each count that a rounded per cent allows, and
 * «vet ikke» inside and outside the base where the source does not say. A verdict must hold in all of them.
 */
export function weigh(ours: ShareFigure, comparison: Pick<Comparison, "against" | "warnings">): Evidence {
  const { against } = comparison;
  const open = comparison.warnings.includes("dontKnowUnsaid") ? ours.dontKnow : null;
  // Where nothing bounds how many said «vet ikke», or all may have, there is a reading of which nothing can be said.
  if (open !== null && mayLeaveNobody(ours, open)) return { ...nothing, differ: true };
  return inAll(ourReadings(ours, open).flatMap((our) => evidenceOf(our, against)));
}

/** Reads our share against a target (rules §2: L = H), in every count that a rounded per cent allows. */
export function weighTarget(ours: ShareFigure, target: number): Evidence {
  return inAll(ourReadings(ours, null).map((our) => againstInterval(our, { low: target, high: target })));
}

function inAll(readings: readonly Evidence[]): Evidence {
  const first = readings[0];
  if (first === undefined) return nothing;
  const sides = new Set(readings.map(({ clear }) => clear));
  // Readings on both sides have one between them that is no different at all.
  if (sides.has("above") && sides.has("below")) {
    const within = readings.every((one) => one.within);
    return { ...nothing, within, differ: !within };
  }
  return readings.reduce<Evidence>(
    (all, one) => ({
      p: Math.max(all.p, one.p),
      clear: all.clear === one.clear ? all.clear : null,
      within: all.within && one.within,
      differ: first.clear !== null && (all.differ || one.clear !== first.clear),
    }),
    first,
  );
}

function evidenceOf(our: Count, against: Against): readonly Evidence[] {
  if (against.kind === "words") return [againstInterval(our, against)];
  return spread(against.count, against.n, against.slack).map((their) => againstCounts(our, their));
}

function againstInterval({ count, n }: Count, { low, high }: { low: number; high: number }): Evidence {
  const interval = wilson(count, n);
  return {
    p: scoreTest(count / n, n, low, high).p,
    clear: interval.low > high ? "above" : interval.high < low ? "below" : null,
    within: high - low <= 2 * MARGIN && interval.low >= high - MARGIN && interval.high <= low + MARGIN,
    differ: false,
  };
}

function againstCounts(our: Count, their: Count): Evidence {
  const { low, high, p } = differenceTest(our.count, our.n, their.count, their.n);
  return { ...ofDifference(low, high), p };
}

function ofDifference(low: number, high: number): Omit<Evidence, "p"> {
  return {
    clear: low > 0 ? "above" : high < 0 ? "below" : null,
    within: low >= -MARGIN && high <= MARGIN,
    differ: false,
  };
}

/** The evidence of a change standardized to the earlier make-up; null where there is none to show. */
export function weighStandardized({ standardized }: Pick<Comparison, "standardized">): Evidence | null {
  if (standardized?.why !== null) return null;
  const { low, high, p } = standardized;
  return { ...ofDifference(low, high), p };
}

function mayLeaveNobody({ n }: ShareFigure, { inBase, most }: DontKnow): boolean {
  return most === null || (inBase && most >= n);
}

/** The extremes are enough: the evidence moves one way with the count, and one way with the base. */
function ourReadings({ count, n, slack }: ShareFigure, dontKnow: DontKnow | null): readonly Count[] {
  const bases = new Set([n]);
  if (dontKnow !== null) {
    for (const some of [dontKnow.fewest, dontKnow.most ?? 0])
      bases.add(dontKnow.inBase ? n - some : n + some);
  }
  return [...bases].flatMap((base) => spread(Math.min(count, base), base, slack));
}

function spread(count: number, n: number, slack: number): readonly Count[] {
  const counts = new Set([Math.max(0, count - slack), count, Math.min(n, count + slack)]);
  return [...counts].map((each) => ({ count: each, n }));
}
