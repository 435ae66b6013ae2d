import { requireWhole } from "./input.js";

/** From here on the series is exact to the last digit; below it n! itself is a whole number that a double holds. */
const SERIES_FROM = 16;

/**
 * What Stirling's formula n ln n − n leaves out of ln n!.
 *
 * Right inside the logarithm of a binomial, hypergeometric or gamma probability: the large terms n ln n cancel there on
 * paper (see `deviance`), and only these small ones are left to add, so that no digits are lost however large n is.
 *
 * Source: Loader (2000), Fast and Accurate Computation of Binomial Probabilities.
 *
 * @param n - a whole or half number, 0 or more; of a half number n! is Γ(n + 1)
 * @returns ln n! − (n ln n − n); 0 for n = 0
 * @throws RangeError when n is negative or another fraction
 * @example
 * stirlingRemainder(1); // => 1
 * stirlingRemainder(20); // => 2.4209709897
 */
export function stirlingRemainder(n: number): number {
  requireWhole("factorial's number times two", 2 * n);
  if (n === 0) return 0;
  if (n < SERIES_FROM) {
    let factorial = Number.isInteger(n) ? 1 : Math.sqrt(Math.PI);
    for (let i = n; i > 0; i -= 1) factorial *= i;
    return Math.log(factorial) - n * Math.log(n) + n;
  }
  const square = n ** 2;
  const series =
    (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / (1188 * square)) / square) / square) / square) / n;
  return Math.log(2 * Math.PI * n) / 2 + series;
}
