import cdf from "@stdlib/stats-base-dists-normal-cdf";

/**
 * The standard normal distribution function: the chance that a standard normal variable is at most `z`.
 *
 * Right for the lower tail down to about z = −38, where double precision ends. Not for an upper tail:
 * take `normalCdf(-z)` instead of `1 - normalCdf(z)`, which has no correct digit left beyond z = 8.
 *
 * Source: the rational approximations of the error function by Sun Microsystems (fdlibm), in @stdlib.
 *
 * @param z - in standard deviations; ±Infinity gives 0 and 1
 * @returns a probability, 0–1
 * @throws RangeError when z is not a number
 * @example
 * normalCdf(1.959963984540054); // => 0.975
 * normalCdf(-Infinity); // => 0
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) throw new RangeError("z must be a number, but it is NaN.");
  return cdf(z, 0, 1);
}
