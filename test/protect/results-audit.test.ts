import { describe, expect, test } from "vitest";
import type { PlainResults } from "../../src/domain/gate/plain-results.js";
import { resultsReveal } from "../../src/protect/results-audit.js";
import { BEFORE, NOW, resultsOf, type Measured } from "../support/gate-results.js";

const LIMIT = 5;
const uncertain = "kontakt.usikre";
const known = (wave: string, count: number, n = 135) => [
  { cell: `${wave}/kontakt.uten/total/share`, count, n },
];
const results = (...measured: readonly Measured[]): PlainResults => resultsOf(measured);

describe("results that were made without knowing what was published", () => {
  test("reveal what differs by few in the wave that is judged, and in any before it", () => {
    const now = results({ count: 81, previous: { count: 74 } });
    expect(resultsReveal(known(NOW, 80, 134), now, LIMIT)).toBe(true);
    expect(resultsReveal(known(BEFORE, 73, 134), now, LIMIT)).toBe(true);
    expect(resultsReveal([...known(NOW, 81), ...known(BEFORE, 74)], now, LIMIT)).toBe(false);
    expect(resultsReveal(known(NOW, 60, 100), now, LIMIT)).toBe(false);
  });

  test("reveal by the limit that was set", () => {
    expect(resultsReveal(known(NOW, 75, 124), results({ count: 81 }), 5)).toBe(false);
    expect(resultsReveal(known(NOW, 75, 124), results({ count: 81 }), 8)).toBe(true);
  });

  test("reveal a hidden share by the base of another of the same question", () => {
    const hidden: Measured = { count: 4, hidden: "skjermet" };
    const beside = results(hidden, { id: uncertain, count: 60, n: 134 });
    expect(resultsReveal(known(NOW, 5), beside, LIMIT)).toBe(true);
    expect(resultsReveal(known(NOW, 5), results(hidden, { id: uncertain, count: 60 }), LIMIT)).toBe(false);
    expect(resultsReveal(known(NOW, 5), results(hidden, { id: "plan.ja", count: 60, n: 134 }), LIMIT)).toBe(
      false,
    );
  });
});
