import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GateReport } from "../../../src/domain/gate/gate-report.js";
import { reporterIds } from "../../../src/domain/gate/reporters.js";
import { reporters } from "../../../src/render/gate/reporters.js";
import {
  anyGate,
  nasty,
  reporterInput,
  runs,
  sampleGate,
  sampleReport,
  writtenGate,
  writtenLine,
} from "../../support/gate.js";
import { logCommandsIn } from "../../support/log-commands.js";

/** What no line in words holds. */
const planted = 71_717;

/** The report as it must never be: a hidden line with its numbers. */
const leaking: GateReport = {
  ...sampleReport,
  lines: sampleReport.lines.map((line) =>
    line.hidden === null
      ? line
      : {
          ...line,
          p: planted / 1e6,
          difference: planted / 1e6,
          share: { cell: "x", value: planted / 1e6, count: planted, n: planted, low: 0, high: 1 },
          sources: [{ file: `${String(planted)}.csv`, column: String(planted) }],
        },
  ),
};

describe("every reporter", () => {
  test.each(reporterIds)("%s is there, ends with a line end, and gives the same bytes again", async (id) => {
    const written = await reporters[id](reporterInput({ explain: true }));
    expect(written).toMatch(/[^\n]\n$/u);
    expect(await reporters[id](reporterInput({ explain: true }))).toBe(written);
  });

  test.each(reporterIds)("%s tells which indicator fails", async (id) => {
    const told = await reporters[id](reporterInput());
    expect(told).toContain(id === "json" ? "kontaktperson.uten" : "Er uten fast kontaktperson");
  });

  test.each(reporterIds.filter((id) => id !== "json"))(
    "%s tells of a hidden line what is written of it, and reads no number in the report",
    async (id) => {
      const told = await reporters[id](reporterInput({ report: leaking, explain: true }));
      expect(told).not.toContain(String(planted));
      expect(told).toBe(await reporters[id](reporterInput({ explain: true })));
    },
  );

  test.each(reporterIds)("%s is no command to a CI service but its own, whatever the texts", async (id) => {
    const reason = `##vso[task.setvariable variable=PATH]x ${nasty.command}`;
    await fc.assert(
      fc.asyncProperty(anyGate, fc.integer({ min: 40, max: 120 }), async (written, width) => {
        const report = {
          ...sampleReport,
          municipality: { name: written.heading, invented: false },
          lines: sampleReport.lines.map((line) => ({ ...line, reason })),
        };
        const told = await reporters[id](reporterInput({ report, written, explain: true, width }));
        const own = /^::(?:error|warning|notice) [^:]*::/u;
        expect(logCommandsIn(told).filter((line) => id !== "github" || !own.test(line))).toEqual([]);
      }),
      runs,
    );
  });

  test("JSON is the report: a hidden line in it has an address and no number", async () => {
    const parsed = JSON.parse(await reporters.json(reporterInput())) as GateReport;
    expect(parsed).toEqual(sampleReport);
    const hidden = parsed.lines.filter((line) => line.hidden !== null);
    expect(hidden).toHaveLength(1);
    expect(Object.values(hidden[0]!).filter((value) => typeof value === "number")).toEqual([]);
    expect(hidden[0]).toMatchObject({
      share: null,
      reference: null,
      cell: "2025/opplaering.nei/total/vs-nation",
    });
  });

  test.each(reporterIds.filter((id) => id !== "json"))(
    "%s tells what stopped the build, and nothing of it when nothing did",
    async (id) => {
      const passing = writtenGate([writtenLine({ outcome: "pass", rule: "alike" })]);
      const told = await reporters[id](reporterInput({ written: passing }));
      const fails = /✗|::error|"level": "error"|<failure|stopper bygget/u;
      expect(await reporters[id](reporterInput())).toMatch(fails);
      expect(told).not.toMatch(fails);
    },
  );

  test("the words of a line are the same whatever the reporter", async () => {
    const { message } = sampleGate.groups[0]!.lines[0]!;
    for (const id of ["junit", "sarif", "github"] as const) {
      const told = await reporters[id](reporterInput());
      expect(told.replaceAll("%25", "%")).toContain(message);
    }
  });
});
