import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gateBaseline, type BaselineEntry, type GateBaseline } from "../../../src/domain/gate/baseline.js";
import { gateAgainst, type GateSettings } from "../../../src/domain/gate/policy.js";
import type { GateReport } from "../../../src/domain/gate/gate-report.js";
import {
  baselineOf,
  entryOf,
  lineOf,
  namesOf,
  NOW,
  reportOf,
  resultsOf,
  updateOf,
  type Earlier,
  type Measured,
} from "../../support/gate-results.js";
import { counted, wording } from "../judged.js";

const runs = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) };
const ids = ["a.a", "b.b", "c.c", "d.d", "e.e"] as const;

const polarity = fc.constantFrom("lowerBetter" as const, "higherBetter" as const, "neutral" as const);
const hidden = fc.option(fc.constantFrom("skjermet" as const, "notEstimable" as const), {
  freq: 6,
  nil: undefined,
});

/** How many of how many; many of them far out, so that verdicts are clear. */
const share = fc
  .record({
    n: fc.constantFrom(8, 10, 29, 30, 60, 135, 400),
    part: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0.1, 0.3, 0.5, 0.6, 0.9)),
    hidden,
  })
  .map(({ n, part, hidden: why }) => ({
    ...{ n, count: Math.round(part * n) },
    ...(n < 10 ? { hidden: "forFaSvar" as const } : why === undefined ? {} : { hidden: why }),
  }));

const nation = fc.constantFrom(
  ...[wording(0.35, 0.45), wording(0.1, 0.2), wording(0.6, 0.8), counted(500, 1000), counted(9, 25)],
);
const previous: fc.Arbitrary<Earlier> = fc
  .tuple(
    share,
    fc.constantFrom("2021", "2023"),
    fc.option(fc.constant("break" as const), { freq: 5, nil: undefined }),
  )
  .map(([of, wave, why]) => ({ ...of, wave, ...(why === undefined ? {} : { notComparable: why }) }));

const world: fc.Arbitrary<readonly Measured[]> = fc.subarray([...ids], { minLength: 1 }).chain((some) =>
  fc.tuple(
    ...some.map((id) =>
      fc
        .record({
          ...{ share, polarity, nation: fc.option(nation, { freq: 4, nil: undefined }) },
          previous: fc.option(previous, { nil: undefined }),
          other: fc.option(fc.constant("base" as const), { freq: 6, nil: undefined }),
        })
        .map(({ share: of, nation: held, previous: earlier, other, polarity: way }): Measured => ({
          ...{ id, polarity: way, ...of },
          ...(held && { nation: held }),
          ...(earlier && { previous: earlier }),
          ...(other && { nationNotComparable: other }),
        })),
    ),
  ),
);

const entries: fc.Arbitrary<readonly BaselineEntry[]> = fc
  .subarray([...ids])
  .chain((some) =>
    fc.tuple(
      ...some.map((indicator) =>
        fc
          .tuple(share, fc.subarray(["nation", "target", "2021", "2023"], { minLength: 1 }))
          .map(([{ count, n }, deviations]) => entryOf(count, n, { indicator, deviations })),
      ),
    ),
  );

const settings: fc.Arbitrary<GateSettings> = fc
  .record({
    indicators: fc
      .subarray([...ids])
      .chain((some) =>
        fc.tuple(
          ...some.map((id) =>
            fc
              .tuple(fc.subarray([...gateAgainst], { minLength: 1 }), fc.constantFrom(0.2, 0.5, 0.8))
              .map(([against, target]) => ({ id, against, target })),
          ),
        ),
      ),
    fails: fc.subarray(["worse" as const, "higher" as const, "lower" as const], { minLength: 1 }),
    level: fc.constantFrom(0.001, 0.02, 0.05),
  })
  .map((of) => ({ ...of, others: true }));

const given = fc.record({ world, baseline: entries, settings: fc.oneof(fc.constant({}), settings) });

const heldIn = ({ indicators = [] }: GateSettings, id: string): boolean =>
  indicators.some(
    (one) => typeof one !== "string" && one.id === id && one.against?.includes("baseline") === true,
  );

/** What is left of a baseline when all that can be removed is, and the counts that it held are remembered. */
function pruned(baseline: GateBaseline, { removable }: GateReport, of: GateSettings): GateBaseline {
  const isGone = (id: string, name: string): boolean =>
    removable.some(({ indicator, deviation }) => indicator === id && deviation === name);
  const left = baseline.entries.map((entry) => ({
    ...entry,
    deviations: entry.deviations.filter((name) => !isGone(entry.indicator, name)),
  }));
  const isLeft = ({ indicator, deviations }: BaselineEntry): boolean =>
    deviations.length > 0 || heldIn(of, indicator);
  const former = left
    .filter((entry) => !isLeft(entry))
    .map(({ indicator, wave, count, n }) => ({ indicator, wave, count, n, until: NOW }));
  return { ...baseline, entries: left.filter(isLeft), former };
}

describe("for any results, policy and baseline", () => {
  it("the report is as its schema says, fails where a line does, and holds no number of what is hidden", () => {
    fc.assert(
      fc.property(given, ({ world: measured, ...rest }) => {
        const report = reportOf(measured, rest);
        expect(report.outcome === "fail").toBe(report.lines.some(({ outcome }) => outcome === "fail"));
        expect(new Set(namesOf(report)).size).toBe(report.lines.length);
        for (const line of report.lines.filter((one) => one.hidden !== null || one.missing !== null)) {
          expect(line).toMatchObject({ share: null, reference: null, p: null, difference: null });
          expect(line.sources).toEqual([]);
        }
      }),
      runs,
    );
  });

  it("no line fails on fewer than 30 answers, on either side, nor where nothing clear is seen", () => {
    fc.assert(
      fc.property(given, ({ world: measured, ...rest }) => {
        for (const { share: ours, reference, rule, outcome, verdict, p } of reportOf(measured, rest).lines) {
          if (rule !== "clear" && rule !== "worse-than-baseline") continue;
          const theirs = reference !== null && "n" in reference ? reference.n : Infinity;
          expect(outcome).toBe("fail");
          expect(Math.min(ours?.n ?? 0, theirs)).toBeGreaterThanOrEqual(30);
          expect(["worse", "higher", "lower"]).toContain(verdict);
          expect(p).toBeLessThan(0.05);
        }
      }),
      runs,
    );
  });

  it("a stricter level fails no line that a looser one lets pass", () => {
    fc.assert(
      fc.property(given, ({ world: measured, baseline, settings: of }) => {
        const failing = (level: number) => {
          const { lines } = reportOf(measured, { baseline, settings: { ...of, level } });
          return new Set(lines.flatMap(({ outcome }, at) => (outcome === "fail" ? [at] : [])));
        };
        const [strict, loose] = [failing(0.01), failing(0.04)];
        for (const line of strict) expect(loose.has(line)).toBe(true);
      }),
      runs,
    );
  });

  it("a baseline changes no verdict and no p of what it does not hold itself", () => {
    fc.assert(
      fc.property(given, ({ world: measured, baseline, settings: of }) => {
        const told = (known: readonly BaselineEntry[]) =>
          reportOf(measured, { baseline: known, settings: of })
            .lines.filter(
              // What cannot be calculated is only missing where it is named.
              ({ against, missing }) =>
                against !== "baseline" && (missing === null || missing === "notEstimable"),
            )
            .map(({ cell, verdict, p, share: ours }) => ({ cell, verdict, p, ours }));
        expect(told(baseline)).toEqual(expect.arrayContaining(told([])));
      }),
      runs,
    );
  });

  it("taking out what can be removed, with its counts remembered, decides no line otherwise", () => {
    fc.assert(
      fc.property(given, ({ world: measured, baseline, settings: of }) => {
        const results = resultsOf(measured);
        const before = reportOf(results, { baseline, settings: of });
        const after = reportOf(results, { baseline: pruned(baselineOf(baseline), before, of), settings: of });
        const decided = ({ lines }: GateReport) =>
          lines.map(({ indicator, against, outcome, rule, p }) => ({ indicator, against, outcome, rule, p }));
        expect(decided(after)).toEqual(decided(before));
        expect(after.removable).toEqual([]);
      }),
      runs,
    );
  });
});

describe("for any results and policy, an update of any baseline", () => {
  const later = { reason: "Senere", made: "2027-01-01" };

  it("is as its schema says, and leaves nothing that fails by a verdict", () => {
    fc.assert(
      fc.property(given, ({ world: measured, ...rest }) => {
        const results = resultsOf(measured);
        const { content } = updateOf(results, rest);
        expect(gateBaseline.parse(content)).toEqual(content);
        const rules = reportOf(results, { ...rest, baseline: content }).lines.map(({ rule }) => rule);
        expect(rules).not.toContain("clear");
        expect(rules).not.toContain("worse-than-baseline");
      }),
      runs,
    );
  });

  it("changes nothing when it is made again", () => {
    fc.assert(
      fc.property(given, ({ world: measured, ...rest }) => {
        const results = resultsOf(measured);
        const { content } = updateOf(results, rest);
        expect(updateOf(results, { ...rest, baseline: content }, later)).toEqual({
          ...{ content, accepted: [], tightened: [], removed: [] },
        });
      }),
      runs,
    );
  });

  it("drops exactly the deviations that the report says can be removed", () => {
    fc.assert(
      fc.property(given, ({ world: measured, ...rest }) => {
        const results = resultsOf(measured);
        const { removable } = reportOf(results, rest);
        const after = new Map(
          updateOf(results, rest).content.entries.map((one) => [one.indicator, one.deviations]),
        );
        const dropped = rest.baseline.flatMap(({ indicator, deviations }) =>
          deviations
            .filter((deviation) => after.get(indicator)?.includes(deviation) !== true)
            .map((deviation) => `${indicator} ${deviation}`),
        );
        expect(dropped.sort()).toEqual(removable.map((one) => `${one.indicator} ${one.deviation}`).sort());
      }),
      runs,
    );
  });

  it("writes no number of a share that is hidden", () => {
    fc.assert(
      fc.property(given, ({ world: measured, ...rest }) => {
        const { content } = updateOf(measured, rest);
        const before = new Map(rest.baseline.map((entry) => [entry.indicator, entry]));
        for (const { id } of measured.filter((one) => one.hidden !== undefined)) {
          const entry = content.entries.find(({ indicator }) => indicator === id);
          expect(entry).toEqual(before.get(id ?? ""));
        }
      }),
      runs,
    );
  });

  it("lowers no level that nobody was told of: what it takes up is accepted, or better", () => {
    fc.assert(
      fc.property(given, ({ world: measured, ...rest }) => {
        const { content, accepted, tightened } = updateOf(measured, rest);
        const before = new Map(rest.baseline.map((entry) => [entry.indicator, entry]));
        for (const entry of content.entries) {
          const was = before.get(entry.indicator);
          const isKept = was?.count === entry.count && was.n === entry.n && was.since === entry.since;
          const isTold = accepted.includes(entry.indicator) || tightened.includes(entry.indicator);
          expect(isKept || isTold).toBe(true);
        }
      }),
      runs,
    );
  });
});

describe("a better share of ours, all else equal", () => {
  /** Whether the line of an indicator, where less is better, fails at each count from all to none. */
  const failing = (
    name: string,
    n: number,
    more: Partial<Measured>,
    others: readonly Measured[],
    of: GateSettings = {},
  ) =>
    Array.from({ length: n + 1 }, (_, at) => n - at).map((count) => {
      const measured: Measured = { ...more, id: "x.x", count, n, polarity: "lowerBetter" };
      return lineOf(reportOf([measured, ...others], { settings: of }), name).outcome === "fail";
    });
  /** Once it passes it never fails again. */
  const isOnce = (fails: readonly boolean[]): boolean => !fails.slice(fails.indexOf(false)).includes(true);
  const few = { ...runs, numRuns: Math.ceil(runs.numRuns / 20) };
  const base = fc.constantFrom(30, 40, 60, 75);

  it("never makes its line against the nation's words fail, whatever the other indicators are", () => {
    fc.assert(
      fc.property(
        base,
        nation.filter(({ kind }) => kind === "words"),
        world,
        (n, held, others) => {
          expect(isOnce(failing("x.x/nation", n, { nation: held }, others))).toBe(true);
        },
      ),
      few,
    );
  });

  it("can make it fail where it is worse than the nation and better than last time: the two share a family", () => {
    const nationInWords = { nation: wording(0.35, 0.45), previous: { count: 130, n: 200 } };
    const fails = failing("x.x/nation", 200, nationInWords, []);
    expect([108, 107].map((count) => fails[200 - count])).toEqual([false, true]);
  });

  it("never makes its line against a target fail", () => {
    fc.assert(
      fc.property(base, fc.double({ min: 0, max: 1, noNaN: true }), (n, target) => {
        const of: GateSettings = { indicators: [{ id: "x.x", against: ["target"], target }] };
        expect(isOnce(failing("x.x/target", n, {}, [], of))).toBe(true);
      }),
      few,
    );
  });

  it("never makes its line against a previous wave of as many answers fail", () => {
    fc.assert(
      fc.property(base, fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const previous = { count: Math.round(part * n), n };
        expect(isOnce(failing("x.x/previous", n, { previous }, []))).toBe(true);
      }),
      few,
    );
  });
});
