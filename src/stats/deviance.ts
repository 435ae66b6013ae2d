/** Within this part of their sum, the two are so alike that the difference below would cancel. */
const ALIKE = 0.1;

/**
 * How far an observed count is from the expected one: observed · ln(observed / expected) + expected − observed.
 *
 * Right as the exponent of a binomial or hypergeometric probability, of which it keeps all digits where the count
 * and its expectation are nearly equal. Half of what a cell adds to the likelihood-ratio statistic G².
 *
 * Source: Loader (2000), Fast and Accurate Computation of Binomial Probabilities, § 2 (there bd0).
 *
 * @param observed - a count, 0 or more
 * @param expected - above 0
 * @returns 0 or more, in natural logarithms; 0 when the two are equal
 * @throws RangeError when the observed is negative, the expected not above 0, or one is not a finite number
 * @example
 * deviance(3, 3); // => 0
 * deviance(20, 10); // => 3.8629436112
 */
export function deviance(observed: number, expected: number): number {
  if (!(observed >= 0 && expected > 0 && Number.isFinite(observed) && Number.isFinite(expected))) {
    throw new RangeError(
      `A deviance is of a finite count, 0 or more, from one above 0, but these are ${observed} and ${expected}.`,
    );
  }
  if (observed === 0) return expected;
  const difference = observed - expected;
  const total = observed + expected;
  if (Math.abs(difference) >= ALIKE * total) {
    return observed * Math.log(observed / expected) - difference;
  }
  // ln(observed / expected) is 2 artanh(v), whose first term takes the difference's place.
  const v = difference / total;
  let power = 2 * observed * v;
  let sum = difference * v;
  for (let odd = 3; ; odd += 2) {
    power *= v ** 2;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}
