import type { CellAddress } from "./cell.js";
import type { VerdictWord } from "./comparison.js";
import type { Locale } from "./text.js";

/** A piece of running text; a number carries the address of its cell. */
export type Inline = string | { readonly text: string; readonly strong?: true; readonly cell?: CellAddress };

/** Running text as a reader sees it. */
export function plainText(text: readonly Inline[]): string {
  return text.map((part) => (typeof part === "string" ? part : part.text)).join("");
}

/** How a verdict is colored: never without its word, and never for few answers. */
export type Tone = "good" | "bad" | "neutral" | "none";

export interface TableCell {
  readonly text: string;
  /** The number behind the text, for CSV and XLSX; absent for words, null for hidden. Shares are 0–1. */
  readonly value?: number | null;
  /** What a share, or a difference of shares, is told in; absent for other numbers. */
  readonly unit?: "percent" | "points";
  readonly cell?: CellAddress;
  readonly tone?: Tone;
}

export interface TableBlock {
  readonly kind: "table";
  /** Stable name: the CSV file and the anchor are called this. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly { readonly title: string; readonly numeric: boolean }[];
  /** The first cell of each row is its header. */
  readonly rows: readonly (readonly TableCell[])[];
  readonly note?: string;
  /** Of «Tallgrunnlag»: the cell that each row tells of, so that a number elsewhere can point at it. */
  readonly basisOf?: readonly CellAddress[];
}

interface ChartBase {
  /** Title of the value axis. */
  readonly axis: string;
}

/** Shares with interval, each beside what is known of the nation. Few answers have no row: a point reads as a per cent. */
export interface IntervalChart extends ChartBase {
  readonly kind: "intervals";
  readonly rows: readonly {
    readonly label: string;
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly n: number;
    readonly reference: { readonly low: number; readonly high: number } | null;
    readonly tone: Tone;
    readonly cell: CellAddress;
  }[];
  readonly legend: { readonly ours: string; readonly reference: string };
}

/** Answers as stacked bars around the declared middle, «vet ikke» apart. */
export interface LikertChart extends ChartBase {
  readonly kind: "likert";
  readonly rows: readonly {
    readonly label: string;
    readonly n: number;
    /** In the order of the scale, shares of n. */
    readonly segments: readonly {
      readonly label: string;
      readonly share: number;
      readonly role: "below" | "middle" | "above" | "dontKnow";
      readonly cell: CellAddress;
    }[];
  }[];
}

export interface ChangeChart extends ChartBase {
  readonly kind: "change";
  readonly waves: readonly [string, string];
  readonly rows: readonly {
    readonly label: string;
    readonly from: { readonly value: number; readonly low: number; readonly high: number };
    readonly to: { readonly value: number; readonly low: number; readonly high: number };
    readonly tone: Tone;
    readonly cell: CellAddress;
  }[];
}

/** Area × group. A cell without a value is drawn as its text alone: `:` where it is hidden, «–» where there is none. */
export interface HeatmapChart extends ChartBase {
  readonly kind: "heatmap";
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly values: readonly { readonly value: number | null; readonly text: string }[];
  }[];
}

/** Plain bars with their numbers: counts of what was said or done, never of persons. */
export interface CountChart extends ChartBase {
  readonly kind: "counts";
  readonly rows: readonly { readonly label: string; readonly value: number }[];
}

export type ChartData = IntervalChart | LikertChart | ChangeChart | HeatmapChart | CountChart;

/** A place for what only people can write, with what they have written. It stands as a heading and what is under it. */
export interface OpenBlock {
  readonly kind: "open";
  readonly level: 2 | 3;
  /** The name of its file in `plan/tekst/`: `vurdering`. */
  readonly id: string;
  readonly title: string;
  /** What belongs here; printed where nothing is written. */
  readonly hint: string;
  readonly text: readonly OpenLine[];
}

/** A paragraph, or a bullet, of what somebody has written. */
export interface OpenLine {
  readonly kind: "paragraph" | "item";
  readonly text: string;
}

/** How the municipality looks: from its workspace. */
export interface Look {
  readonly logo: {
    readonly bytes: Uint8Array;
    readonly type: "image/png" | "image/svg+xml";
    /** What the picture shows: the municipality's name. */
    readonly alt: string;
  } | null;
  /** `#1f4e79`: for headings and rules; its contrast with white is at least 4.5 : 1. */
  readonly color: string | null;
}

export type Block =
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly text: string; readonly id: string }
  | { readonly kind: "paragraph"; readonly text: readonly Inline[]; readonly role?: "lead" | "small" }
  | {
      readonly kind: "list";
      readonly items: readonly (readonly Inline[])[];
      /** Points that are referred to by their numbers, from 1. */
      readonly numbered?: true;
    }
  | OpenBlock
  /** Conclusions with their verdict's word; `cells` are what carries them. */
  | {
      readonly kind: "findings";
      readonly items: readonly {
        readonly mark: string;
        readonly tone: Tone;
        readonly word: VerdictWord | null;
        readonly text: readonly Inline[];
        readonly cells: readonly CellAddress[];
      }[];
    }
  | TableBlock
  | {
      readonly kind: "figure";
      readonly id: string;
      readonly title: string;
      readonly chart: ChartData;
      /** What the picture shows; not the caption. */
      readonly alt: string;
      readonly table: TableBlock;
    }
  | {
      readonly kind: "callout";
      readonly tone: "info" | "warning";
      readonly id: string;
      readonly title: string;
      readonly blocks: readonly Block[];
    }
  /** An appendix that a page may fold away; paper and text show it whole. */
  | {
      readonly kind: "details";
      readonly id: string;
      readonly summary: string;
      readonly blocks: readonly Block[];
    };

/** A document before it has a format: every renderer reads this and nothing else. */
export interface ReportDocument {
  readonly id: string;
  readonly locale: Locale;
  readonly title: string;
  readonly subtitle: string;
  /** Shown under the title as term and value: municipality, wave, answers, date. */
  readonly facts: readonly { readonly term: string; readonly text: readonly Inline[] }[];
  /** Printed on every page where the figures are made up; null for real ones. */
  readonly notice: string | null;
  /** «Utkast, 1. juni 2026», until it is published; null for what is no draft of anything. */
  readonly status: string | null;
  readonly look: Look;
  readonly blocks: readonly Block[];
  readonly footer: string;
  /** In the file's properties, not on the page. */
  readonly properties: {
    readonly inputHash: string;
    readonly codebook: string;
    readonly version: string;
    readonly method: string;
    readonly made: string;
    /** The municipality; null where it has no name. */
    readonly author: string | null;
    readonly caseNumber: string | null;
  };
}

/** What looks like no municipality in particular. */
export const plainLook: Look = { logo: null, color: null };
