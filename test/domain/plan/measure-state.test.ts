import { describe, expect, test } from "vitest";
import { isBehind, statusAt } from "../../../src/domain/plan/measure-state.js";
import { isOpen } from "../../../src/domain/plan/open-decision.js";
import { decisionStatuses, statuses } from "../../../src/domain/plan/words.js";

const year = { to: "2025-12-31" };
const at = (
  status: Parameters<typeof statusAt>[0]["status"],
  started: string | null,
  finished: string | null,
) => statusAt({ status, started, finished }, year);

describe("a measure's status at the period's end", () => {
  test.each(["done", "ordinary"] as const)(
    "is the register's own, %s, where it was finished by then",
    (status) => {
      expect(at(status, "2025-02-01", "2025-12-31")).toBe(status);
      expect(at(status, null, "2024-03-01")).toBe(status);
    },
  );

  test.each(["done", "ordinary"] as const)(
    "is under way where it is %s today, and was finished later",
    (status) => {
      expect(at(status, "2025-02-01", "2026-01-01")).toBe("underWay");
      expect(at(status, null, "2026-01-01")).toBe("underWay");
    },
  );

  test("is not started where it began later", () => {
    expect(at("done", "2026-01-01", "2026-05-01")).toBe("notStarted");
    expect(at("ordinary", "2026-01-01", null)).toBe("notStarted");
    expect(at("underWay", "2026-01-01", null)).toBe("notStarted");
  });

  test("is the register's own where no date says otherwise, or nobody has told of a status", () => {
    for (const status of [...statuses, null]) expect(at(status, null, null)).toBe(status);
    for (const status of ["notStarted", "planned", "dropped", null] as const)
      expect(at(status, "2026-02-01", "2026-05-01")).toBe(status);
    expect(at("underWay", "2025-02-01", "2026-05-01")).toBe("underWay");
  });
});

describe("a measure that is behind", () => {
  test("is delayed, stopped or overdue, and neither done nor dropped", () => {
    const behind = { status: "underWay", progress: null, isOverdue: false } as const;
    expect(isBehind(behind)).toBe(false);
    expect(isBehind({ ...behind, isOverdue: true })).toBe(true);
    for (const progress of ["delayed", "stopped"] as const) {
      expect(isBehind({ ...behind, progress })).toBe(true);
      for (const status of ["done", "ordinary", "dropped"] as const)
        expect(isBehind({ status, progress, isOverdue: true })).toBe(false);
    }
  });
});

describe("a decision that is open", () => {
  test("is one that is neither followed up nor given up, or that nobody has told of", () => {
    expect(decisionStatuses.filter((status) => isOpen({ status }))).toEqual(["open", "underWay"]);
    expect(isOpen({ status: null })).toBe(true);
  });
});
