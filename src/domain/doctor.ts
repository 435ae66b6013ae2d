import type { DataFault } from "./data-fault.js";
import type { ErrorOf } from "./errors.js";
import type { DataIssue } from "./issues.js";
import type { CountCheck } from "./count-check.js";
import type { LocalizedText } from "./text.js";

/** What each check of a workspace tells; the sentence stands in `text/`. Never a cell of an export. */
export interface CheckFacts {
  settingsRead: { name: string };
  /** What stops the analysis, in the error's own words; of what does not, it is a warning. */
  refused: { problem: ErrorOf };
  /** What reading a round went on after. */
  issue: { round: string; issue: DataIssue };
  /** What does not add up in a table of counts, in the figures of who typed them. */
  countCheck: { round: string; file: string; check: CountCheck };
  kommunenummerCurrent: { number: string; name: string };
  kommunenummerOutdated: { number: string; name: string; current: string };
  kommunenummerMerged: { number: string; name: string; current: string };
  kommunenummerNotKnown: { number: string };
  kommunenummerMissing: { name: string };
  fylkesnummerOutdated: { fylkesnummer: string };
  fylkesnummerDiffers: { fylkesnummer: string; kommunenummer: string };
  surveyRead: { survey: string; items: number; indicators: number };
  frameworkFault: { framework: string; where: string; fault: DataFault };
  roundRead: { round: string; files: readonly string[]; answers: number | null };
  /** Nothing of its description is assumed. */
  waveDescribed: { wave: string };
  /** Fields of its description that nobody has confirmed. */
  waveAssumed: { wave: string; fields: readonly string[] };
  /** Columns that tell who people are. */
  identityInExport: { file: string; columns: readonly string[] };
  itemsWithoutColumn: { wave: string; items: readonly string[] };
  /** Items asked of some alone, where the question that decides who is not in the file. */
  routingMissing: { wave: string; items: readonly string[]; routedBy: readonly string[] };
  areaCovered: { area: LocalizedText; indicators: number };
  /** One indicator with data, or none. */
  areaThin: { area: LocalizedText; indicators: readonly string[] };
  planRead: {
    files: readonly string[];
    measures: number;
    figures: number;
    needs: number;
    decisions: number;
  };
  /** A plan in the settings, and no register. */
  planEmpty: { folder: string };
  /** Registers, and no plan in the settings. */
  planNotSet: { files: readonly string[] };
  /** What reading a register went on after. */
  registerIssue: { issue: DataIssue };
  /** How many indicators the policy names, and how many deviations are known. */
  gateRead: { indicators: number; known: number };
  /** Indicators of the policy or the known deviations that the survey does not have. */
  gateUnknownIndicators: { indicators: readonly string[] };
  /** The settings name a file of known deviations that is not there. */
  gateBaselineMissing: { file: string };
  /** Known deviations of another version of the questionnaire than the newest wave's. */
  gateOtherVersion: { file: string; version: string; wave: string };
  /** The known deviations are of another survey. */
  gateOtherSurvey: { file: string; survey: string };
  sourceCurrent: { source: string; wave: string };
  sourceOlder: { source: string; wave: string; judged: string };
  noSource: { survey: string };
  schemasCurrent: { files: number };
  schemasOutdated: { files: readonly string[] };
  schemasMissing: { folder: string };
  gitKeepsOut: { files: number };
  gitPublishes: { files: readonly string[]; count: number };
  /** Answers or notes lie in git already; the first names, and how many there are. */
  gitTracks: { files: readonly string[]; count: number };
  /** There is a repository, and git cannot be asked what it holds. */
  gitUnknown: Record<string, never>;
  gitInvented: { files: number };
}

export type CheckCode = keyof CheckFacts;

/** `stop`: must be put right before anything else, and most often nothing can be analyzed before it is. `unknown`: nothing to check it against. */
export type CheckState = "fine" | "unknown" | "warning" | "stop";

export type CheckOf<C extends CheckCode = CheckCode> = C extends CheckCode
  ? { readonly code: C; readonly state: CheckState; readonly facts: Readonly<CheckFacts[C]> }
  : never;

/** One check of a workspace. */
export type Check = CheckOf;

const states: { readonly [C in CheckCode]: CheckState } = {
  settingsRead: "fine",
  refused: "stop",
  issue: "warning",
  countCheck: "warning",
  kommunenummerCurrent: "fine",
  kommunenummerOutdated: "warning",
  kommunenummerMerged: "warning",
  kommunenummerNotKnown: "unknown",
  kommunenummerMissing: "unknown",
  fylkesnummerOutdated: "warning",
  fylkesnummerDiffers: "warning",
  surveyRead: "fine",
  frameworkFault: "warning",
  roundRead: "fine",
  waveDescribed: "fine",
  waveAssumed: "warning",
  identityInExport: "warning",
  itemsWithoutColumn: "warning",
  routingMissing: "warning",
  areaCovered: "fine",
  areaThin: "warning",
  planRead: "fine",
  planEmpty: "unknown",
  planNotSet: "warning",
  registerIssue: "warning",
  gateRead: "fine",
  gateUnknownIndicators: "warning",
  gateBaselineMissing: "warning",
  gateOtherVersion: "warning",
  gateOtherSurvey: "warning",
  sourceCurrent: "fine",
  sourceOlder: "warning",
  noSource: "warning",
  schemasCurrent: "fine",
  schemasOutdated: "warning",
  schemasMissing: "unknown",
  gitKeepsOut: "fine",
  gitPublishes: "warning",
  gitTracks: "stop",
  gitUnknown: "unknown",
  gitInvented: "fine",
};

/**
 * A check with the state its code has.
 *
 * @example
 * checkOf("settingsRead", { name: "Prøvevik" }).state; // "fine"
 */
export function checkOf<C extends CheckCode>(code: C, facts: Readonly<CheckFacts[C]>): Check {
  // Code and facts belong together by the type of the parameters.
  return { code, state: states[code], facts } as Check;
}

/**
 * Whether a check keeps the answers from being analyzed. Answers in git do not: they are stopped for their own sake.
 *
 * @example
 * stopsAnalysis(checkOf("gitTracks", { files: ["undersokelser/2025/svar.csv"], count: 1 })); // false
 */
export function stopsAnalysis({ code, state }: Check): boolean {
  return state === "stop" && code !== "gitTracks";
}
