import { describe, expect, test } from "vitest";
import type { BaselineEntry, FormerEntry, GateBaseline } from "../../src/domain/gate/baseline.js";
import { ParorendeError } from "../../src/domain/errors.js";
import { baselineNumbers, readBaseline } from "../../src/read/gate-baseline.js";
import { memoryFiles } from "../../src/read/memory-files.js";
import { CONTACT, entryOf } from "../support/gate-results.js";

const PATH = "kommune/kjente-avvik.json";
const SHARE = `2023/${CONTACT}/total/share`;

const formerOf = (count: number, n = 135, more: Partial<FormerEntry> = {}): FormerEntry => ({
  ...{ indicator: CONTACT, wave: "2023", count, n, until: "2025" },
  ...more,
});

const baseline = (entries: BaselineEntry[], former?: FormerEntry[]): GateBaseline => ({
  ...{ survey: "liten", entries },
  ...(former === undefined ? {} : { former }),
});

async function reading(content: GateBaseline): Promise<unknown> {
  const files = memoryFiles(new Map([[PATH, Buffer.from(JSON.stringify(content))]]));
  return readBaseline(PATH, "kjente-avvik.json", files).catch((error: unknown) =>
    error instanceof ParorendeError ? error.problem : error,
  );
}

describe("what others know from the known deviations", () => {
  test("is also what the file has held before: its history is public", () => {
    expect(baselineNumbers(baseline([entryOf(80)], [formerOf(41, 90)]))).toEqual([
      { cell: SHARE, count: 80, n: 135 },
      { cell: SHARE, count: 41, n: 90 },
    ]);
  });

  test("is no count that was made from rounded per cent: nobody knows the true one", () => {
    const rounded = baseline([entryOf(80, 135, { slack: 1 })], [formerOf(41, 90, { slack: 2 })]);
    expect(baselineNumbers(rounded)).toEqual([]);
    const exact = baseline([entryOf(80, 135, { slack: 0 })]);
    expect(baselineNumbers(exact)).toEqual([{ cell: SHARE, count: 80, n: 135 }]);
  });

  test("is nothing where there is no file", () => {
    expect(baselineNumbers(null)).toEqual([]);
  });
});

describe("a file of known deviations", () => {
  test("may say that all who were asked are counted, now and before", async () => {
    const all = baseline([entryOf(135)], [formerOf(90, 90)]);
    expect(await reading(all)).toEqual(all);
  });

  test.each([
    ["entries", baseline([entryOf(79, 79, { count: 80 })]), 79],
    ["former", baseline([entryOf(80)], [formerOf(91, 90)]), 90],
  ])("may not count more than were asked among its %s", async (list, content, most) => {
    expect(await reading(content)).toEqual({
      code: "invalidDataFile",
      facts: {
        file: "kjente-avvik.json",
        where: `${list}.0.count`,
        fault: { kind: "outsideRange", least: null, most },
      },
    });
  });
});
