import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { likelihoods, scores, trainLinear, type Lesson } from "../../../src/coding/notes/train.js";

/** A lesson whose first feature tells its area, with a feature that all share. */
const lesson = (area: number, weight = 1): Lesson => ({
  vector: { places: Int32Array.of(area, 3), values: Float32Array.of(1, 0.5) },
  area,
  weight,
});
const lessons = [0, 1, 2, 0, 1, 2].map((area) => lesson(area));
const shape = { features: 4, areas: 3, rounds: 50 };

describe("training", () => {
  it("learns which feature tells which area", () => {
    const model = trainLinear(lessons, shape);
    for (const area of [0, 1, 2]) {
      const likely = likelihoods(scores(lesson(area).vector, model));
      expect(likely.indexOf(Math.max(...likely))).toBe(area);
    }
  });

  it("gives the same weights each time", () => {
    expect(trainLinear(lessons, shape)).toEqual(trainLinear(lessons, shape));
  });

  it("goes on from what was learnt, without changing it", () => {
    const before = trainLinear(lessons, shape);
    const kept = Float32Array.from(before.weights);
    const after = trainLinear([lesson(1, 3)], { ...shape, from: before });
    expect(before.weights).toEqual(kept);
    expect(after.weights).not.toEqual(kept);
  });

  it("learns nothing from no lessons", () => {
    expect([...trainLinear([], shape).weights]).toEqual(new Array(12).fill(0));
  });
});

describe("likelihoods", () => {
  it("sum to 1, keep the order of the scores, and are less sure at a higher temperature", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 2, maxLength: 7 }),
        (all) => {
          const found = Float64Array.from(all);
          const plain = likelihoods(found);
          const cooler = likelihoods(found, 3);
          expect(plain.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
          expect(Math.max(...cooler)).toBeLessThanOrEqual(Math.max(...plain) + 1e-12);
          const best = found.indexOf(Math.max(...found));
          expect(plain[best]).toBe(Math.max(...plain));
        },
      ),
      { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) },
    );
  });
});
