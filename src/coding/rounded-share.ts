/** A count rebuilt from a rounded per cent, and how far it may be from the true one. */
export interface RebuiltCount {
  readonly count: number;
  readonly slack: number;
}

/**
 * The counts that a rounded per cent of n allows: every whole c with |100·c/n − per cent| ≤ ½·10^−decimals. Gives the one
 * nearest to the per cent and its largest distance to the others; `null` where no whole count fits.
 *
 * @param percent 0–100, as typed with `decimals` decimals
 * @param n how many answered
 * @example
 * countFromShare({ percent: 54.2, decimals: 1 }, 131); // { count: 71, slack: 0 }
 * countFromShare({ percent: 30, decimals: 0 }, 2400); // { count: 720, slack: 12 }
 */
export function countFromShare(
  { percent, decimals }: { readonly percent: number; readonly decimals: number },
  n: number,
): RebuiltCount | null {
  const half = 0.5 * 10 ** -decimals;
  // Decimal fractions are not exact: 12.5 per cent of 200 at no decimals must include both its edges.
  const tolerance = 1e-9 * Math.max(1, n);
  const least = Math.max(0, Math.ceil(((percent - half) * n) / 100 - tolerance));
  const most = Math.min(n, Math.floor(((percent + half) * n) / 100 + tolerance));
  if (least > most) return null;
  const count = Math.min(most, Math.max(least, Math.round((percent * n) / 100)));
  return { count, slack: Math.max(count - least, most - count) };
}
