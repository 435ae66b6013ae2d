import type { CellAddress } from "../cell.js";
import type { VerdictWord } from "../comparison.js";
import type { ShareFigure } from "../figures.js";
import type { Published } from "../published.js";
import type { Results } from "../results.js";
import type { LocalizedText, Source } from "../text.js";
import type { SurveyWord } from "../voices.js";
import type { ClaimOutcome, PublishedReport, PlanClaim } from "./claims.js";
import type { LadderStep, RecommendationRule, RecommendationWord } from "./ladder.js";
import type { Goal, Measure, Need, Offer, PriorDecision, RegisterFile, Resources } from "./registers.js";
import type { CountedThing, InPlace, Status, TargetGroup } from "./words.js";

/** What is written: the evaluation every second year, the yearly report, a tertial's status, or the management's review. */
export const reportKinds = ["evaluation", "yearly", "tertial", "management"] as const;
export type ReportKind = (typeof reportKinds)[number];

/** What a report is about. Dates are ISO, both included. */
export interface ReportPeriod {
  /** `2025`, `2024-2025`, `2025-1` (tertial): in file names and addresses. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** 1–3; null but for a tertial. */
  readonly tertial: 1 | 2 | 3 | null;
}

/** A change of a share from one wave to another, as it may be told. Shares are 0–1. */
export interface MeasuredChange {
  readonly cell: CellAddress;
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly verdict: VerdictWord;
  readonly fewAnswers: boolean;
  /** The analysis' own comparison, adjusted within its family; else made for this report alone, and unadjusted. */
  readonly isOfAnalysis: boolean;
}

/** An indicator of a measure: utgangspunkt, now, and how far one may conclude. */
export interface JudgedIndicator {
  readonly indicator: string;
  /** Null where no wave is closed by the period's end, or the survey does not have it. */
  readonly now: Published<ShareFigure> | null;
  readonly baselineWave: string | null;
  readonly baseline: Published<ShareFigure> | null;
  /** Null where it cannot be told: hidden, not comparable, or without an earlier wave. */
  readonly change: MeasuredChange | null;
  /** Judged with unadjusted p, outside the family of comparisons. */
  readonly target: {
    readonly value: number;
    /** better: clearly past the target on its good side; null where our share is hidden. */
    readonly verdict: VerdictWord | null;
    readonly fewAnswers: boolean;
  } | null;
  /** Null where the measure is dropped, or the indicator moved with neither a good direction nor a target to tell which. */
  readonly step: LadderStep | null;
}

/** A register's value as it may be shown; counts of few persons or cases are hidden. */
export interface RegisterValue {
  readonly value: number;
  readonly date: string;
}

/**
 * «nådd», «ikke nådd», without a target, not reported in the period, hidden (a verdict would tell a bound), or unclear:
 * no earlier value that is shown says which way is better.
 */
export const figureVerdicts = [
  "reached",
  "notReached",
  "noTarget",
  "notReported",
  "hidden",
  "unclear",
] as const;
export type FigureVerdict = (typeof figureVerdicts)[number];

/** A figure through its dates, as it may be shown. */
export interface ProtectedFigure {
  readonly id: string;
  readonly measure: string | null;
  readonly name: string;
  readonly unit: string;
  readonly counted: CountedThing;
  readonly partOf: string | null;
  readonly source: string | null;
  readonly role: string | null;
  /** The first value, where it is another than the newest. */
  readonly baseline: Published<RegisterValue> | null;
  /** The newest in the period; null: ikke rapportert. */
  readonly now: Published<RegisterValue> | null;
  readonly target: number | null;
}

export interface JudgedFigure extends ProtectedFigure {
  readonly verdict: FigureVerdict;
}

export interface JudgedMeasure extends Measure {
  /** The deadline that holds: the new one where there is one. */
  readonly due: string | null;
  /** Due by the period's end, and not done, in ordinary operation or dropped. */
  readonly isOverdue: boolean;
  /** Due within the period. */
  readonly isDue: boolean;
  /** Changed within the period: wording, content or deadline. */
  readonly isChanged: boolean;
  readonly judged: readonly JudgedIndicator[];
  /** Ids of the figures that belong to it. */
  readonly figures: readonly string[];
  /** Over its indicators: the step of the one that tells the most; null where it is dropped, or no indicator has one. */
  readonly step: LadderStep | null;
  /** Needs it answers, those of measures it is a part of among them. */
  readonly needs: readonly string[];
  readonly recommendation: { readonly word: RecommendationWord; readonly because: RecommendationRule };
}

/** A focus area in an evaluation. */
export interface PlanArea {
  readonly id: string;
  readonly text: LocalizedText;
  readonly level: "national" | "local";
  /** The national areas it covers: itself, where it is one. */
  readonly national: readonly string[];
  readonly goals: readonly string[];
  /** Ids, of measures that name it; for a national area those of the local areas that cover it too. */
  readonly measures: readonly string[];
  readonly statusCounts: StatusCounts;
  /** Headline indicators of the survey in this area. */
  readonly indicators: readonly string[];
  /** What was said of it, where notes are counted: statements at events that are shown. */
  readonly statements: number | null;
  readonly needs: readonly string[];
  readonly needsWithoutMeasure: readonly string[];
  /** Kinds of source that speak of it. */
  readonly coverage: { readonly survey: boolean; readonly notes: boolean; readonly registers: boolean };
  /** Over the survey's verdicts; null where fewer than two kinds of source speak of it. */
  readonly overall: SurveyWord | null;
}

/** How many measures stand in each status; `unknown`: nobody has said. */
export type StatusCounts = Readonly<Record<Status | "unknown", number>>;

export interface JudgedNeed extends Need {
  /** Ids of measures that answer it, directly or through another; those that are dropped are not counted. */
  readonly measures: readonly string[];
}

export interface JudgedDecision extends PriorDecision {
  /** What a report answers for: decided within the period or the year before, or older and still open. */
  readonly isFollowed: boolean;
}

/** Whether a recommendation of the guideline is in place. */
export interface JudgedRequirement {
  readonly id: string;
  readonly chapter: string;
  readonly text: LocalizedText;
  readonly strength: "must" | "should" | "can";
  /** «hol. § 3-6»; empty where it rests on the guideline alone. */
  readonly law: readonly string[];
  readonly stands: readonly {
    readonly service: string | null;
    readonly inPlace: InPlace;
    readonly remark: string | null;
  }[];
}

/** A figure from elsewhere, printed with source and year and never in a trend. */
export interface ContextFigure {
  readonly id: string;
  readonly about: "children" | "all";
  readonly text: LocalizedText;
  readonly year: string;
  readonly source: Source;
}

/** A sentence of page one, chosen by rule; the words are written in `report/`. */
export interface PlanSentence {
  readonly claim: PlanClaim;
  /** Cells that carry it. */
  readonly cells: readonly CellAddress[];
}

/** What an earlier report said, held against today. */
export interface CheckedClaim {
  readonly from: { readonly document: string; readonly period: string; readonly caseNumber: string | null };
  readonly claim: PlanClaim;
  /** As it was published; null where one of its numbers is hidden today. */
  readonly text: string | null;
  readonly outcome: ClaimOutcome;
  readonly cells: readonly CellAddress[];
}

/** Everything a plan document is written from: what is judged, and nothing that is hidden. */
export interface PlanReport {
  readonly schemaVersion: "1.1";
  readonly kind: ReportKind;
  readonly period: ReportPeriod;
  readonly tool: Results["tool"];
  readonly made: string;
  /** Of what decides the report as it may be shown: of no register, and of no number that is hidden. */
  readonly inputHash: string;
  readonly municipality: Results["municipality"];
  readonly plan: {
    readonly name: string;
    readonly from: number;
    readonly to: number;
    readonly adopted: string | null;
    /** Who decides: «kommunestyret». */
    readonly council: string;
  };
  /** The analysis of the last wave closed by the period's end; null where there is none. */
  readonly survey: Results | null;
  /** Whether that wave was closed within the period. */
  readonly hasNewWave: boolean;
  readonly framework: Results["framework"];
  readonly measures: readonly JudgedMeasure[];
  readonly byGroup: Readonly<Record<TargetGroup | "unknown", StatusCounts>>;
  readonly figures: readonly JudgedFigure[];
  /** The areas in use, and after them the six national ones where those are others. */
  readonly areas: readonly PlanArea[];
  readonly goals: readonly Goal[];
  readonly needs: readonly JudgedNeed[];
  /** Needs without a measure, and measures that answer no need; dropped measures are not among them. */
  readonly unanswered: readonly string[];
  readonly measuresWithoutNeed: readonly string[];
  readonly resources: { readonly asked: Resources; readonly given: Resources };
  readonly anchoring: {
    readonly plans: readonly { readonly plan: string; readonly measures: readonly string[] }[];
    /** Anchored in no plan, and not in the budget plan. */
    readonly unanchored: readonly string[];
    readonly outsideBudgetPlan: readonly string[];
    /** Paid by a grant that ends within the period or the year after. */
    readonly grantsEnding: readonly string[];
  };
  readonly decisions: readonly JudgedDecision[];
  readonly requirements: readonly JudgedRequirement[];
  readonly offers: readonly Offer[];
  readonly context: readonly ContextFigure[];
  /** At most seven. */
  readonly sentences: readonly PlanSentence[];
  readonly earlier: readonly CheckedClaim[];
  /** Earlier reports that are published, oldest first. */
  readonly published: readonly Pick<PublishedReport, "document" | "period" | "published" | "caseNumber">[];
  readonly files: readonly RegisterFile[];
  readonly settings: { readonly limit: number; readonly margin: number };
}
