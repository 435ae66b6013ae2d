import quantile from "@stdlib/stats-base-dists-normal-quantile";
import { normalCdf } from "./normal-cdf.js";

/** Closer to 0 than this, the distribution function itself loses its digits: such a p counts as 0. */
const SMALLEST_P = 1e-300;

/**
 * The standard normal quantile: the z that a standard normal variable falls below with probability `p`.
 *
 * Right for any p down to 1e-300. For a two-sided interval take `criticalZ`, which goes by the lower tail: near 1 a
 * double cannot hold the digits of p.
 *
 * Source: the inverse of the error function as in Boost's Math Toolkit, in @stdlib; in the tails Newton's method on
 * the logarithm of the distribution function.
 *
 * @param p - a probability, 0–1; 0 and 1 give ∓Infinity
 * @returns z in standard deviations
 * @throws RangeError when p is not from 0 to 1
 * @example
 * normalQuantile(0.975); // => 1.959963984540054
 * normalQuantile(1e-12); // => -7.03448382530113
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`The probability must be from 0 to 1, but it is ${p}.`);
  if (p > 0.99) return -lowerTailQuantile(1 - p);
  return p < 0.01 ? lowerTailQuantile(p) : quantile(p, 0, 1);
}

// @stdlib goes through 2p − 1, in which a small p drowns: 5 digits are left of p = 1e-12, none of 1e-17.
function lowerTailQuantile(p: number): number {
  if (p < SMALLEST_P) return -Infinity;
  // To the left of the root of a concave, rising function, from where Newton's steps cannot overshoot.
  let z = -Math.sqrt(-2 * Math.log(p));
  for (let step = 0; step < 8; step += 1) {
    const below = normalCdf(z);
    const density = Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI);
    z -= (Math.log(below / p) * below) / density;
  }
  return z;
}
