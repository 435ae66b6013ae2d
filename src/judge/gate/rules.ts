import type { VerdictWord } from "../../domain/comparison.js";
import type { GateOutcome, GateRule } from "../../domain/gate/gate-report.js";
import type { Asked } from "./asked.js";
import type { Facts } from "./facts.js";

/** What a line is decided from. */
export interface Line {
  readonly asked: Asked;
  readonly facts: Facts;
  /** The baseline says that it deviates so. */
  readonly isKnown: boolean;
  readonly level: number;
}

interface Rule {
  readonly id: GateRule;
  readonly outcome: GateOutcome;
  readonly holds: (line: Line) => boolean;
}

/** The gate's rules, in order: the first that holds decides. docs/metode.md prints them. */
export const rules: readonly Rule[] = [
  { id: "named-missing", outcome: "fail", holds: ({ facts }) => facts.missing !== null },
  {
    id: "named-hidden",
    outcome: "fail",
    holds: ({ asked, facts }) => asked.named && facts.hidden !== null,
  },
  {
    id: "named-not-comparable",
    outcome: "fail",
    holds: ({ asked, facts }) => asked.named && facts.notComparable !== null,
  },
  { id: "few-answers", outcome: "listed", holds: ({ facts }) => isFew(facts) },
  { id: "hidden", outcome: "listed", holds: ({ facts }) => facts.hidden !== null },
  { id: "not-comparable", outcome: "listed", holds: ({ facts }) => facts.notComparable !== null },
  {
    id: "worse-than-baseline",
    outcome: "fail",
    holds: (line) => line.asked.against === "baseline" && isClear(line),
  },
  { id: "known-deviation", outcome: "known", holds: (line) => line.isKnown && isFailing(line) },
  { id: "clear", outcome: "fail", holds: isClear },
  { id: "above-gate-level", outcome: "warn", holds: isFailing },
  {
    id: "not-below-baseline",
    outcome: "pass",
    holds: ({ asked }) => asked.against === "baseline",
  },
  { id: "better", outcome: "pass", holds: ({ facts }) => facts.verdict === "better" },
  { id: "alike", outcome: "pass", holds: ({ facts }) => facts.verdict === "similar" },
  {
    id: "neutral",
    outcome: "listed",
    holds: ({ facts }) => facts.verdict === "higher" || facts.verdict === "lower",
  },
  { id: "not-in-policy", outcome: "warn", holds: ({ facts }) => facts.verdict === "worse" },
  { id: "cannot-tell", outcome: "listed", holds: () => true },
];

/** The outcome of a line, and the rule that decided. */
export function decide(line: Line): { readonly outcome: GateOutcome; readonly rule: GateRule } {
  const rule = rules.find(({ holds }) => holds(line));
  if (rule === undefined) throw new Error("the last rule holds for every line");
  return { outcome: rule.outcome, rule: rule.id };
}

/** What is shown of fewer than 30 never fails (rules §3); fewer than ten are shown nothing of. */
function isFew({ hidden, fewAnswers, verdict }: Facts): boolean {
  return hidden === "forFaSvar" || fewAnswers || verdict === "tooFew";
}

/** A verdict that the policy lets fail, whatever the gate's own level. */
function isFailing({ asked, facts }: Line): boolean {
  return among(asked.fails, facts.verdict);
}

function isClear(line: Line): boolean {
  return isFailing(line) && line.facts.p !== null && line.facts.p < line.level;
}

function among(words: readonly VerdictWord[], word: VerdictWord | null): boolean {
  return word !== null && words.includes(word);
}
