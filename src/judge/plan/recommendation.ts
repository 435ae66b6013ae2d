import {
  recommendationRules,
  type LadderStep,
  type RecommendationRule,
  type RecommendationWord,
} from "../../domain/plan/ladder.js";
import type { JudgedFigure, JudgedIndicator } from "../../domain/plan/plan-report.js";
import type { Measure } from "../../domain/plan/registers.js";

/** What a proposal for a measure is made from. */
export interface Proposal {
  readonly measure: Pick<Measure, "status" | "progress" | "risk" | "correctiveStep" | "goalKind">;
  /** Past its deadline. */
  readonly isOverdue: boolean;
  readonly step: LadderStep | null;
  readonly targets: readonly JudgedIndicator["target"][];
  readonly figures: readonly Pick<JudgedFigure, "verdict">[];
}

/** Whether a rule fits a measure, and what it proposes then. A need without a measure has none that it could be about. */
const rules: Readonly<
  Record<
    RecommendationRule,
    { readonly word: RecommendationWord; readonly fits: (proposal: Proposal) => boolean }
  >
> = {
  dropped: { word: "end", fits: ({ measure }) => measure.status === "dropped" },
  movedWrong: { word: "change", fits: ({ measure, step }) => isDone(measure) && step === "movedWrong" },
  stoppedOrAtRisk: {
    word: "change",
    fits: (proposal) =>
      isOpen(proposal.measure) &&
      (proposal.measure.progress === "stopped" || (isLate(proposal) && proposal.measure.risk === "high")),
  },
  delayedWithoutStep: {
    word: "change",
    fits: (proposal) =>
      isOpen(proposal.measure) && isLate(proposal) && proposal.measure.correctiveStep === null,
  },
  figureMissed: {
    word: "change",
    fits: ({ measure, figures }) =>
      isDone(measure) && figures.some(({ verdict }) => verdict === "notReached"),
  },
  resultReached: { word: "end", fits: isReachedResult },
  movedRight: { word: "continue", fits: ({ measure, step }) => isDone(measure) && step === "movedRight" },
  shareMissed: { word: "change", fits: isShareMissed },
  needWithoutMeasure: { word: "new", fits: () => false },
  otherwise: { word: "continue", fits: () => true },
};

/**
 * What is proposed for a measure: the first rule that fits, in the order of `recommendationRules`. A figure that is hidden
 * or not reported is neither reached nor missed, so that no proposal tells of a hidden one.
 */
export function recommendation(proposal: Proposal): {
  readonly word: RecommendationWord;
  readonly because: RecommendationRule;
} {
  const because = recommendationRules.find((rule) => rules[rule].fits(proposal)) ?? "otherwise";
  return { word: rules[because].word, because };
}

function isDone({ status }: Proposal["measure"]): boolean {
  return status === "done" || status === "ordinary";
}

/** What is done can be neither stopped nor delayed, whatever the register still says. */
function isOpen(measure: Proposal["measure"]): boolean {
  return !isDone(measure);
}

/** Whether somebody says so or not. */
function isLate({ measure, isOverdue }: Proposal): boolean {
  return measure.progress === "delayed" || isOverdue;
}

/** Only where the measure has had its time: what was done too late to be seen has not missed anything. */
function isShareMissed({ measure, step, targets }: Proposal): boolean {
  const isSeen = step === "tooFew" || step === "noChange";
  return (
    isDone(measure) && isSeen && targets.some((target) => target?.verdict === "worse" && !target.fewAnswers)
  );
}

/** What is in ordinary operation goes on; a result that is made and has reached its targets is finished. */
function isReachedResult({ measure, targets, figures }: Proposal): boolean {
  return (
    measure.goalKind === "result" &&
    measure.status === "done" &&
    figures.every(({ verdict }) => verdict === "reached" || verdict === "noTarget") &&
    targets.every((target) => target === null || isReached(target))
  );
}

/** An indicator has reached its target where it is clearly past it, or within the margin of it. */
function isReached({ verdict, fewAnswers }: NonNullable<JudgedIndicator["target"]>): boolean {
  return !fewAnswers && (verdict === "better" || verdict === "similar");
}
