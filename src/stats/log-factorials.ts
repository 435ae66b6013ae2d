import { requireWhole } from "./input.js";

/**
 * The natural logarithms of 0!, 1!, …, n!, at index 0, 1, …, n.
 *
 * Summed with Neumaier's compensation: a million plain additions would be off by 3e-7, and a probability made of them by
 * as large a part of itself.
 *
 * @param n - a whole number, 0 or more
 * @returns n + 1 logarithms
 * @throws RangeError when n is negative, a fraction, or too large for an array
 * @example
 * logFactorials(3).map(Math.exp); // => [1, 1, 2, 6]
 */
export function logFactorials(n: number): number[] {
  requireWhole("largest factorial's number", n);
  const logs = Array.from({ length: n + 1 }, () => 0);
  let total = 0;
  let lost = 0;
  for (let i = 2; i <= n; i += 1) {
    const term = Math.log(i);
    const next = total + term;
    lost += total >= term ? total - next + term : term - next + total;
    total = next;
    logs[i] = total + lost;
  }
  return logs;
}
