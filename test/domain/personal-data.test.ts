import { expect, it } from "vitest";
import { MASK_KINDS, sumOfMasks } from "../../src/domain/personal-data.js";

it("what was masked is summed by kind, in one order, without those that nothing was masked of", () => {
  const texts = [
    { masked: [{ kind: "plate", count: 1 }] },
    { masked: [] },
    {
      masked: [
        { kind: "phone", count: 2 },
        { kind: "plate", count: 3 },
      ],
    },
  ] as const;
  expect(sumOfMasks(texts)).toEqual([
    { kind: "phone", count: 2 },
    { kind: "plate", count: 4 },
  ]);
  expect(sumOfMasks([])).toEqual([]);
  const all = [{ masked: [...MASK_KINDS].reverse().map((kind) => ({ kind, count: 1 })) }];
  expect(sumOfMasks(all).map(({ kind }) => kind)).toEqual(MASK_KINDS);
});
