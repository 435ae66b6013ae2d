/** A number in the exponent form of JavaScript. */
const exponential = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/;

/**
 * A number as text: a point before the decimals, none where there are none, and never an exponent.
 *
 * @example
 * numberText(1); // "1"
 * numberText(1.5e-7); // "0.00000015"
 */
export function numberText(value: number): string {
  const text = String(value);
  const [, sign = "", first = "", rest = "", power] = exponential.exec(text) ?? [];
  if (power === undefined) return text;
  const digits = first + rest;
  const point = 1 + Number(power);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  // Such a number has at most 17 digits of its own, and more places than that before the point.
  return sign + digits.padEnd(point, "0");
}
