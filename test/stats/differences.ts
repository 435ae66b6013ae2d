/**
 * Where `actual` departs from `expected`: numbers by more than `tolerance`, the rest at all. An empty list is
 * agreement; each entry names the place.
 */
export function differences(
  actual: unknown,
  expected: unknown,
  tolerance: number,
  place = "answer",
): string[] {
  if (typeof expected === "number" && typeof actual === "number") {
    const same = Object.is(actual, expected) || Math.abs(actual - expected) <= tolerance;
    return same ? [] : [`${place}: ${actual} is not ${expected}`];
  }
  if (isObject(expected) && isObject(actual)) {
    const keys = new Set([...Object.keys(expected), ...Object.keys(actual)]);
    return [...keys].flatMap((key) => differences(actual[key], expected[key], tolerance, `${place}.${key}`));
  }
  return actual === expected
    ? []
    : [`${place}: ${JSON.stringify(actual)} is not ${JSON.stringify(expected)}`];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
