import { describe, expect, it } from "vitest";
import { planCell } from "../../src/domain/plan/cells.js";
import { figuresFrom, tertialPeriod, yearPeriod, yearsPeriod } from "../../src/domain/plan/period.js";

describe("the period of a report", () => {
  it("is a year, both its days included", () => {
    expect(yearPeriod(" 2025 ")).toEqual({ id: "2025", from: "2025-01-01", to: "2025-12-31", tertial: null });
  });

  it("is years from and to, with a hyphen or a dash", () => {
    const years = { id: "2024-2025", from: "2024-01-01", to: "2025-12-31", tertial: null };
    for (const text of ["2024-2025", "2024–2025", "2024 – 2025"]) expect(yearsPeriod(text)).toEqual(years);
    for (const text of ["2025", "2025-2025"]) expect(yearsPeriod(text)).toEqual(yearPeriod("2025"));
  });

  it.each([
    [1, "2025-01-01", "2025-04-30"],
    [2, "2025-05-01", "2025-08-31"],
    [3, "2025-09-01", "2025-12-31"],
  ])("is tertial %i from %s to %s", (tertial, from, to) => {
    expect(tertialPeriod(2025, tertial)).toEqual({ id: `2025-${tertial}`, from, to, tertial });
  });

  it("is none where the text is no year, runs backwards, or is longer than a plan", () => {
    for (const text of ["", "25", "1999", "2101", "2025-1", "i år", "2025.0"])
      expect(yearPeriod(text)).toBeNull();
    for (const text of ["2025-2024", "2024-", "-2024", "2000-2024", "2024-2025-2026", "a-b"])
      expect(yearsPeriod(text)).toBeNull();
    for (const tertial of [0, 4, 1.5, NaN]) expect(tertialPeriod(2025, tertial)).toBeNull();
    expect(tertialPeriod(25, 1)).toBeNull();
  });
});

describe("figures count as reported", () => {
  it("from the first day of a year or of years", () => {
    expect([yearPeriod("2025"), yearsPeriod("2024-2025")].map((one) => one && figuresFrom(one))).toEqual([
      ...["2025-01-01", "2024-01-01"],
    ]);
  });

  it("over the year that ends with a tertial", () => {
    const from = [1, 2, 3]
      .map((tertial) => tertialPeriod(2025, tertial))
      .map((one) => one && figuresFrom(one));
    expect(from).toEqual(["2024-05-01", "2024-09-01", "2025-01-01"]);
  });
});

it("writes the addresses of a plan's numbers in small ASCII letters", () => {
  expect(planCell.status("2025", "notStarted")).toBe("2025/tiltak/status=notstarted/count");
  expect(planCell.figure("2024-2025", "avslag", "baseline")).toBe("2024-2025/tall.avslag/total/baseline");
  expect(planCell.measure("2025", "senter", "progress")).toBe("2025/tiltak.senter/total/progress");
});
