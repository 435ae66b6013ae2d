import { describe, expect, test } from "vitest";
import { refuseOverwriting, reporterTargets, type ReporterTarget } from "../../src/cli/reporter-targets.js";
import { ParorendeError } from "../../src/domain/errors.js";
import { reporterIds } from "../../src/domain/gate/reporters.js";

const world = {
  ...{ argv: [], env: {}, cwd: () => "/hjem/kommune" },
  ...{ stdout: { write: () => undefined }, stderr: { write: () => undefined } },
};

async function problemOf(work: () => unknown): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    return error instanceof ParorendeError ? error.problem : error;
  }
}

const targets = (...reporter: readonly string[]): readonly ReporterTarget[] =>
  reporterTargets({ reporter }, world);

const text: ReporterTarget = { id: "text", file: null, shown: "-" };
const json: ReporterTarget = { id: "json", file: null, shown: "-" };

describe("what is reported", () => {
  test("is text on the screen where nothing else is asked for there", () => {
    expect(reporterTargets({}, world)).toEqual([text]);
    expect(targets("junit=ut/junit.xml")).toEqual([
      text,
      { id: "junit", file: "/hjem/kommune/ut/junit.xml", shown: "ut/junit.xml" },
    ]);
  });

  test.each(reporterIds)("is %s alone on the screen where that is asked for", (id) => {
    expect(targets(id)).toEqual([{ id, file: null, shown: "-" }]);
  });

  test("is JSON once where it is asked for in both ways", () => {
    expect(reporterTargets({ json: true }, world)).toEqual([json]);
    expect(reporterTargets({ json: true, reporter: ["json"] }, world)).toEqual([json]);
  });

  test("is JSON on the screen beside a file of it", () => {
    const [file, screen] = reporterTargets({ json: true, reporter: ["json=ut.json"] }, world);
    expect([file, screen]).toEqual([{ id: "json", file: "/hjem/kommune/ut.json", shown: "ut.json" }, json]);
  });

  test("goes to the file as it was typed, also one with a sign of equality in its name", () => {
    expect(targets("json=a=b.json", "sarif=/annet/sted.sarif").slice(1)).toEqual([
      { id: "json", file: "/hjem/kommune/a=b.json", shown: "a=b.json" },
      { id: "sarif", file: "/annet/sted.sarif", shown: "/annet/sted.sarif" },
    ]);
  });

  test.each(["xml", "", "=ut.xml"])("cannot be «%s»", async (value) => {
    expect(await problemOf(() => targets(value))).toEqual({
      code: "badOption",
      facts: { option: "--reporter", value, allowed: reporterIds },
    });
  });

  test("cannot be two reports on one screen", async () => {
    expect(await problemOf(() => reporterTargets({ json: true, reporter: ["junit"] }, world))).toEqual({
      code: "reportersOnStdout",
      facts: { reporters: ["junit", "json"] },
    });
    expect(await problemOf(() => targets("text", "text"))).toMatchObject({ code: "reportersOnStdout" });
  });
});

describe("a report is not written", () => {
  const [, junit, sarif] = targets("junit=a", "sarif=a") as [ReporterTarget, ReporterTarget, ReporterTarget];

  test("over another report", async () => {
    expect(await problemOf(() => refuseOverwriting([text, junit, sarif]))).toEqual({
      code: "reporterOverwrites",
      facts: { reporter: "sarif", file: "a" },
    });
  });
});
