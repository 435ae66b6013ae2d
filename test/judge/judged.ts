import { compareWith } from "../../src/analysis/against.js";
import { cellAddress, type Group } from "../../src/domain/cell.js";
import type { Polarity } from "../../src/domain/codebook.js";
import type {
  Against,
  Comparison,
  ComparisonWarning,
  NotComparableWhy,
  Verdict,
} from "../../src/domain/comparison.js";
import type { Published } from "../../src/domain/published.js";
import type { ShareFigure } from "../../src/domain/figures.js";
import type { JudgedComparison } from "../../src/domain/results.js";
import { judge } from "../../src/judge/judge.js";
import { hide, show } from "../../src/protect/publish.js";
import { wilson } from "../../src/stats/wilson.js";

export const WAVE = "2025";

const source = { title: "Oppdiktet", publisher: "Oppdiktet", read: "2026-01-01" };
const about = {
  sources: [],
  counted: [],
  base: [],
  asked: null,
  method: "count",
  from: [],
} as const;

/** A published wording read as an interval. */
export function wording(
  low: number,
  high: number,
  more: Partial<Extract<Against, { kind: "words" }>> = {},
): Against {
  return {
    kind: "words",
    level: "nation",
    reference: "nasjonal-2025",
    wave: WAVE,
    words: "fire av ti",
    low,
    high,
    dontKnow: "in",
    n: null,
    source,
    ...more,
  };
}

export function counted(
  count: number,
  n: number,
  more: Partial<Extract<Against, { kind: "counts" }>> = {},
): Against {
  const published = { count, n };
  return {
    kind: "counts",
    level: "nation",
    wave: WAVE,
    count,
    n,
    slack: 0,
    localTakenOut: false,
    published,
    ...more,
  };
}

export function earlier(indicator: string, count: number, n: number, slack = 0): Against {
  const cell = cellAddress({ wave: "2023", subject: indicator, group: null, measure: "share" });
  return { kind: "wave", wave: "2023", cell, count, n, slack };
}

/** Our share of one indicator held against one thing. */
export interface Case {
  readonly indicator?: string;
  readonly count: number;
  readonly n: number;
  readonly slack?: number;
  readonly dontKnow?: ShareFigure["dontKnow"];
  readonly group?: Group;
  readonly against: Against;
  readonly polarity?: Polarity;
  readonly notComparable?: NotComparableWhy;
  readonly warnings?: readonly ComparisonWarning[];
}

/** The verdicts of some published comparisons, in their order. */
export function judgedAll(cases: readonly Case[]): readonly JudgedComparison[] {
  const shares = new Map<string, Published<ShareFigure>>();
  const comparisons = cases.map((one) => comparisonOf(one, shares));
  const polarityOf = (indicator: string): Polarity =>
    cases.find((one) => nameOf(one) === indicator)?.polarity ?? "neutral";
  return judge(comparisons, { shareAt: (cell) => shares.get(cell), polarityOf });
}

export function verdictOf(one: Case): Verdict {
  return judgedAll([one])[0]!.verdict!;
}

export function sharesOf(cases: readonly Case[]): ReadonlyMap<string, Published<ShareFigure>> {
  const shares = new Map<string, Published<ShareFigure>>();
  for (const one of cases) comparisonOf(one, shares);
  return shares;
}

function nameOf({ indicator = "kontakt.uten" }: Case): string {
  return indicator;
}

function comparisonOf(one: Case, shares: Map<string, Published<ShareFigure>>): Published<Comparison> {
  const {
    count,
    n,
    slack = 0,
    dontKnow = null,
    group = null,
    against,
    notComparable = null,
    warnings = [],
  } = one;
  const indicator = nameOf(one);
  const ours = { indicator, wave: WAVE, group, count, n, slack };
  const comparison = compareWith(ours, { against, why: notComparable, warnings });
  const figure = {
    indicator,
    value: count / n,
    count,
    n,
    ...wilson(count, n),
    slack,
    fewAnswers: n < 30,
    dontKnow,
  };
  shares.set(comparison.ours, show<ShareFigure>(comparison.ours, figure, about));
  if (against.kind === "wave") {
    const before = { ...figure, value: against.count / against.n, count: against.count, n: against.n };
    shares.set(against.cell, show<ShareFigure>(against.cell, before, about));
  }
  const name = against.kind === "wave" ? against.wave : against.kind === "rest" ? "rest" : against.level;
  const cell = cellAddress({ wave: WAVE, subject: indicator, group, measure: `vs-${name}` });
  return show(cell, comparison, about);
}

/** A comparison that is not shown. */
export function hiddenComparison(why: "skjermet" | "forFaSvar"): Published<Comparison> {
  return hide(cellAddress({ wave: WAVE, subject: "kontakt.uten", group: null, measure: "vs-nation" }), why);
}
