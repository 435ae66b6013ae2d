import type { CellAddress, Group } from "./cell.js";
import type { MissingKind, Polarity } from "./codebook.js";
import type { Comparison, Verdict } from "./comparison.js";
import type { IssueCode } from "./issues.js";
import type { Published } from "./published.js";
import type { LocalizedText } from "./text.js";

/** A protected count of persons. */
export interface CountFigure {
  readonly value: number;
}

/** A protected share: `value` 0–1, unrounded, of `n`; Wilson's 95 % interval. */
export interface ShareFigure {
  readonly indicator: string;
  readonly value: number;
  readonly count: number;
  readonly n: number;
  readonly low: number;
  readonly high: number;
  readonly slack: number;
  /** n 10–29: shown as «7 av 12», never as per cent. */
  readonly fewAnswers: boolean;
  /** How many of the base said «vet ikke», as far as what is shown tells; null where it is not in the base uncounted. */
  readonly dontKnow: { readonly fewest: number; readonly most: number } | null;
}

/** A protected index, 0–100. */
export interface IndexFigure {
  readonly area: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly indicators: readonly CellAddress[];
  /** The interval is an upper bound («forsiktig»). */
  readonly cautious: boolean;
}

export interface ChangeFigure {
  readonly area: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly from: string;
  readonly to: string;
  readonly indicators: readonly string[];
  /** The interval is an upper bound («forsiktig»). */
  readonly cautious: boolean;
}

export interface AlphaFigure {
  readonly area: string;
  /** Two decimals. */
  readonly value: number;
}

export interface WaveInfo {
  readonly id: string;
  readonly period: { readonly from?: string | undefined; readonly to: string };
  readonly design: "optIn" | "sample" | "census";
  readonly recallYears: number;
  readonly assumed: readonly string[];
  readonly basedOn: string | null;
  readonly respondents: Published<CountFigure>;
  /** What the wave was read from. */
  readonly kind: "answers" | "counts";
}

export interface Distribution {
  readonly wave: string;
  readonly group: Group | null;
  readonly base: Published<CountFigure>;
  readonly options: readonly { readonly option: string; readonly count: Published<CountFigure> }[];
}

export interface ItemResult {
  readonly id: string;
  readonly kind: "single" | "multiple" | "scale" | "number";
  readonly text: LocalizedText;
  readonly short: LocalizedText;
  readonly asked: LocalizedText;
  readonly askedAll: boolean;
  readonly background: boolean;
  readonly assumed: readonly string[];
  readonly options: readonly {
    readonly id: string;
    readonly text: LocalizedText;
    readonly missing: MissingKind | null;
    readonly middle: boolean;
  }[];
  readonly distributions: readonly Distribution[];
}

export interface IndicatorResult {
  readonly id: string;
  readonly item: string;
  /** The option ids counted. */
  readonly counted: readonly string[];
  readonly text: LocalizedText;
  readonly short: LocalizedText;
  readonly polarity: Polarity;
  /** Area ids of the framework in use. */
  readonly areas: readonly string[];
  readonly headline: boolean;
  readonly assumed: boolean;
  readonly estimates: readonly {
    readonly wave: string;
    readonly group: Group | null;
    readonly share: Published<ShareFigure>;
  }[];
}

export interface AreaResult {
  readonly id: string;
  readonly text: LocalizedText;
  readonly headlines: readonly string[];
  readonly indexes: readonly {
    readonly wave: string;
    readonly group: Group | null;
    readonly index: Published<IndexFigure>;
  }[];
  readonly changes: readonly Published<ChangeFigure>[];
  readonly alphas: readonly { readonly wave: string; readonly alpha: Published<AlphaFigure> }[];
  /** Why the area stands on thin ground: it rests on one block of items, or no headline indicator could be used. */
  readonly weak: "none" | "oneItem" | "noIndicator" | "noAnswers";
  /** Other areas of the framework that share a national area with it. */
  readonly overlaps: readonly string[];
}

/** A comparison and its verdict. A hidden one has none, unless an open base under ten makes it «for få svar». */
export interface JudgedComparison {
  readonly comparison: Published<Comparison>;
  /** Null where it is hidden, and for a county shown beside the nation. */
  readonly verdict: Verdict | null;
}

export type Finding =
  | {
      readonly rule: "clearDifference";
      readonly word: "better" | "worse" | "higher" | "lower";
      readonly indicator: string;
      readonly weight: number;
      readonly cells: readonly CellAddress[];
    }
  | {
      readonly rule: "clearChange";
      readonly word: "better" | "worse" | "higher" | "lower";
      readonly indicator: string;
      readonly weight: number;
      readonly cells: readonly CellAddress[];
    }
  | {
      readonly rule: "weakCoverage";
      readonly area: string;
      readonly why: "oneItem" | "noIndicator" | "noAnswers";
      readonly cells: readonly CellAddress[];
    };

export interface FileUse {
  readonly file: string;
  readonly kind: "answers" | "counts";
  readonly layout: string;
  readonly encoding: string;
  readonly encodingWhy: string;
  readonly delimiter: string;
  readonly delimiterWhy: string;
  readonly decimal: string;
  readonly hash: string;
  readonly wave: string | null;
  /** Headers dropped as personal data. */
  readonly identityColumns: readonly { readonly column: string }[];
}

/** A data issue as others may see it: no rows, and no count of rows, since that is a count of persons. */
export interface PublishedIssue {
  readonly code: IssueCode;
  readonly file: string;
  readonly column: string | null;
  /** Null where it counts rows. */
  readonly count: number | null;
}

/** All that an analysis found and may be shown: the seam between analyzing and reporting. Its JSON has a published schema. */
export interface Results {
  /** Version of this form; see docs/json.md for what may change within a major version. */
  readonly schemaVersion: "1.0";
  readonly tool: { readonly name: "parorende"; readonly version: string; readonly method: string };
  /** ISO date, from outside: the same input gives the same bytes. */
  readonly made: string;
  readonly inputHash: string;
  readonly municipality: {
    readonly name: string | null;
    readonly kommunenummer: string | null;
    readonly invented: boolean;
  };
  readonly survey: {
    readonly id: string;
    readonly name: LocalizedText;
    readonly codebookVersion: string;
    readonly note: LocalizedText | null;
    readonly notHeard: readonly LocalizedText[];
  };
  readonly wave: string;
  readonly previousWave: string | null;
  readonly waves: readonly WaveInfo[];
  readonly framework: {
    readonly id: string;
    readonly name: LocalizedText;
    readonly word: { readonly one: LocalizedText; readonly many: LocalizedText };
  };
  readonly settings: {
    readonly limit: number;
    readonly margin: number;
    readonly level: number;
    readonly groupBy: readonly string[];
  };
  readonly files: readonly FileUse[];
  readonly issues: readonly PublishedIssue[];
  readonly areas: readonly AreaResult[];
  readonly indicators: readonly IndicatorResult[];
  readonly items: readonly ItemResult[];
  readonly comparisons: readonly JudgedComparison[];
  readonly findings: readonly Finding[];
}
