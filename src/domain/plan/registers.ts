import type {
  CountedThing,
  DecisionStatus,
  Financing,
  GoalKind,
  InPlace,
  NeedSource,
  Progress,
  Risk,
  Status,
  TargetGroup,
} from "./words.js";

/** The registers that people keep in Excel, one file each, in the order they are told of. */
export const registerIds = ["tiltak", "tall", "maal", "behov", "vedtak", "krav", "tilbud"] as const;
export type RegisterId = (typeof registerIds)[number];

/** What was asked for, and what was given. Null where nobody wrote it. */
export interface Resources {
  /** Årsverk: full-time positions. */
  readonly positions: number | null;
  readonly kroner: number | null;
}

/** An indicator that a measure shall move. */
export interface MeasureIndicator {
  /** Of the survey: `kontaktperson.uten`. */
  readonly indicator: string;
  /** The wave that is «utgangspunkt»; null: the nearest earlier comparable one. */
  readonly baseline: string | null;
  /** Måltall, as a share 0–1; null where none is set. */
  readonly target: number | null;
}

/** Tiltak: one measure of the plan. Dates are ISO. */
export interface Measure {
  readonly id: string;
  /** At most eight words. */
  readonly shortName: string;
  /** The adopted wording, verbatim. */
  readonly wording: string;
  /** Ids of national and local areas. */
  readonly areas: readonly string[];
  readonly targetGroup: TargetGroup | null;
  /** A role, never a person's name. */
  readonly role: string | null;
  readonly unit: string | null;
  readonly deadline: string | null;
  readonly newDeadline: string | null;
  readonly deadlineReason: string | null;
  readonly started: string | null;
  readonly finished: string | null;
  readonly status: Status | null;
  /** Why it is dropped or stopped. */
  readonly statusReason: string | null;
  readonly progress: Progress | null;
  readonly risk: Risk | null;
  readonly correctiveStep: string | null;
  /** What it was before it was changed, when, and by which decision. */
  readonly changedFrom: string | null;
  readonly changedOn: string | null;
  readonly changedBy: string | null;
  /** Plans it is anchored in: «Kommuneplanens samfunnsdel», «Oppvekststrategi». */
  readonly anchoredIn: readonly string[];
  /** Whether the økonomiplan holds it. */
  readonly inBudgetPlan: boolean | null;
  readonly financing: Financing | null;
  readonly grantEnds: string | null;
  readonly asked: Resources;
  readonly given: Resources;
  readonly goalKind: GoalKind | null;
  readonly goal: string | null;
  readonly indicators: readonly MeasureIndicator[];
  /** Ids of the needs it answers, and of measures it is a part of: then it answers what they do. */
  readonly answers: readonly string[];
  /** Excel's row. */
  readonly row: number;
}

/** Tall: a figure that politicians ask for and no survey answers, at one date. The same id stands once per date. */
export interface RegisterFigure {
  readonly id: string;
  /** Id of the measure it belongs to; null where it belongs to none. */
  readonly measure: string | null;
  readonly name: string;
  /** «dager», «årsverk», «kroner», «vedtak». */
  readonly unit: string;
  readonly date: string;
  /** Null: ikke rapportert. */
  readonly value: number | null;
  readonly target: number | null;
  readonly source: string | null;
  readonly role: string | null;
  readonly counted: CountedThing;
  /** Id of the figure that this is a part of: «avslag» of «søknader». */
  readonly partOf: string | null;
  /** It is a part of something that is not known: a cell that names no figure, or figures that are parts of each other. */
  readonly isOfUnknown?: boolean;
  readonly row: number;
}

/** Maal: a goal of an area. */
export interface Goal {
  readonly area: string;
  readonly goal: string;
  readonly row: number;
}

/** Behov: what somebody has voiced a need for. */
export interface Need {
  readonly id: string;
  readonly need: string;
  readonly source: NeedSource;
  readonly date: string | null;
  readonly areas: readonly string[];
  readonly row: number;
}

/** Vedtak: an earlier decision, or an oversendelsesforslag, that the council wants an answer to. */
export interface PriorDecision {
  readonly id: string;
  readonly date: string;
  readonly committee: string;
  readonly caseNumber: string | null;
  /** The point, as it was decided. */
  readonly point: string;
  readonly isReferred: boolean;
  readonly status: DecisionStatus | null;
  readonly answer: string | null;
  readonly row: number;
}

/** Krav: whether a recommendation of the guideline is in place in a service. */
export interface RequirementStand {
  /** Id of the recommendation group in `surveys/requirements/`. */
  readonly requirement: string;
  readonly service: string | null;
  readonly inPlace: InPlace;
  readonly remark: string | null;
  readonly row: number;
}

/** Tilbud: what is offered, and to whom. */
export interface Offer {
  readonly id: string;
  readonly name: string;
  readonly targetGroup: TargetGroup | null;
  readonly unit: string | null;
  readonly areas: readonly string[];
  readonly remark: string | null;
  readonly row: number;
}

/** All registers of a workspace; empty lists for those that are not there. */
export interface Registers {
  readonly measures: readonly Measure[];
  readonly figures: readonly RegisterFigure[];
  readonly goals: readonly Goal[];
  readonly needs: readonly Need[];
  readonly decisions: readonly PriorDecision[];
  readonly requirements: readonly RequirementStand[];
  readonly offers: readonly Offer[];
}

/** A register file that was read. */
export interface RegisterFile {
  readonly register: RegisterId;
  /** Relative to the workspace: `plan/tiltak.xlsx`. */
  readonly file: string;
}
