import type { CellAddress, Group } from "./cell.js";
import type { MissingKind, Polarity } from "./codebook.js";
import type { Comparison, Verdict } from "./comparison.js";
import type { IssueCode } from "./issues.js";
import type {
  CountFigure,
  ShareFigure,
  IndexFigure,
  ChangeFigure,
  AlphaFigure,
  WeightedFigure,
  TrendFigure,
} from "./figures.js";
import type { LayoutId } from "./layout.js";
import type { Published } from "./published.js";
import type { LocalizedText, Source } from "./text.js";
import type { Voices } from "./voices.js";

/** How one wave's answers are weighted; `none` where its data lack what the weights rest on. */
export interface WaveWeights {
  readonly wave: string;
  readonly method: "none" | "raked" | "column";
  /** The items of the margins. */
  readonly by: readonly string[];
  readonly source: Source;
  readonly raking: {
    readonly iterations: number;
    readonly converged: boolean;
    /** The largest distance of a level from its target, as a share of all. */
    readonly largestError: number;
    readonly cap: number | null;
  } | null;
  /** Null where it would tell how few some kind of people are. */
  readonly designEffect: number | null;
}

export interface WaveInfo {
  readonly id: string;
  readonly period: { readonly from?: string | undefined; readonly to: string };
  readonly design: "optIn" | "sample" | "census";
  /** How many the sample was drawn from, or in a census got the form; null where it is not known. */
  readonly population: number | null;
  readonly recallYears: number;
  /** What two waves must share to be held against one baseline. */
  readonly questionnaireVersion: string;
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
  /** In the waves that are weighted. */
  readonly weighted: readonly { readonly wave: string; readonly share: Published<WeightedFigure> }[];
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
  readonly layout: LayoutId;
  /** Of a text file; null for a workbook or an SPSS file. */
  readonly text: {
    readonly encoding: string;
    readonly encodingWhy: string;
    readonly delimiter: string;
    readonly delimiterWhy: string;
  } | null;
  /** Of a workbook. */
  readonly sheet: string | null;
  readonly decimal: string;
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
  readonly schemaVersion: "1.3";
  readonly tool: { readonly name: "parorende"; readonly version: string; readonly method: string };
  /** ISO date, from outside: the same input gives the same bytes. */
  readonly made: string;
  /** Of what decides the figures as they may be shown: of no file, and of no count that is hidden. */
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
  /** The waves that ask to be weighted. */
  readonly weights: readonly WaveWeights[];
  readonly files: readonly FileUse[];
  readonly issues: readonly PublishedIssue[];
  readonly areas: readonly AreaResult[];
  readonly indicators: readonly IndicatorResult[];
  readonly items: readonly ItemResult[];
  readonly comparisons: readonly JudgedComparison[];
  readonly trends: readonly Published<TrendFigure>[];
  readonly findings: readonly Finding[];
  /** What was said at cafés and other gatherings; null where there are no notes. */
  readonly voices: Voices | null;
}
