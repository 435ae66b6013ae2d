import { describe, expect, it } from "vitest";
import { inTime, sortedInTime } from "../../src/domain/wave-order.js";
import { waveWith } from "../support/coding-codebook.js";

const wave = (id: string, to: string) => ({ ...waveWith({}), id, period: { to } });
const spring = wave("2025-var", "2025-05-31");
const autumn = wave("2025-host", "2025-11-30");

describe("waves in time", () => {
  it("stand by when they closed, though their names say otherwise", () => {
    const order = inTime([autumn, spring]);
    expect(["2025-host", "2025-var"].sort(order)).toEqual(["2025-var", "2025-host"]);
    expect([order("2025-var", "2025-host") < 0, order("2025-var", "2025-var")]).toEqual([true, 0]);
    expect(sortedInTime([autumn, spring])).toEqual([spring, autumn]);
  });

  it("stand by their year where they are not described", () => {
    const order = inTime([spring, autumn]);
    expect(["2026", "2025-var", "2023", "2025-host"].sort(order)).toEqual([
      "2023",
      "2025-var",
      "2025-host",
      "2026",
    ]);
  });
});
