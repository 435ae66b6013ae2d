import type { Locale } from "../text.js";
import type { GateOutcome, GateRule } from "./gate-report.js";
import type { GateAgainst } from "./policy.js";

/** Where the answers behind a line stand. */
export interface GatePlace {
  /** From the folder the command runs in, with `/`, as it stands on disk. */
  readonly path: string;
  /** The heading's line in a text file, from 1; 1 where the file has no lines. */
  readonly line: number;
  /** The column's heading; null where the file has none for it. */
  readonly column: string | null;
}

/** One line of the gate in words. Plain text: each reporter escapes what its form needs. */
export interface WrittenLine {
  /** The same from run to run, in all languages: `kontaktperson.uten/nation`. */
  readonly id: string;
  readonly indicator: string | null;
  readonly against: GateAgainst;
  readonly outcome: GateOutcome;
  readonly rule: GateRule;
  /** What the indicator is, with a capital: «Er uten fast kontaktperson». */
  readonly name: string;
  /** «mot landet», «mot målingen 2023», «mot måltallet», «mot kjent avvik». */
  readonly againstName: string;
  /** The verdict's word, or what is in its place: «klart dårligere», «skjermet», «mangler». */
  readonly word: string;
  /** One line: the name, what it is held against, and the word. */
  readonly title: string;
  /** In sentences, with the numbers that may be shown. */
  readonly message: string;
  /** The rule that decided, in a sentence with its numbers: for `--explain`. */
  readonly because: string;
  /** What `parorende explain` knows of it: the comparison, or our share; null where there is none. */
  readonly cell: string | null;
  /** Of what is missing or hidden, the policy that names it. */
  readonly places: readonly GatePlace[];
  /** Why a known deviation is lived with. */
  readonly reason: string | null;
}

/** The lines of one outcome, under a heading. */
export interface WrittenGroup {
  readonly outcome: GateOutcome;
  readonly heading: string;
  readonly lines: readonly WrittenLine[];
}

/** What is said of a file that the gate is decided by, and decides nothing. */
export interface WrittenRemarks {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly place: GatePlace;
}

/** The gate's decision in words: what every reporter but JSON writes. */
export interface WrittenGate {
  readonly locale: Locale;
  readonly outcome: "pass" | "fail";
  /** «Kontroll av Månefjord, målingen 2025». */
  readonly heading: string;
  /** One sentence: how many comparisons, against what, at which level. */
  readonly about: string;
  /** One sentence: whether the build stops, and on what. */
  readonly conclusion: string;
  /** That the figures are invented; null where they are not. */
  readonly notice: string | null;
  /** Fail, known, warn, listed, pass; those without lines are left out. */
  readonly groups: readonly WrittenGroup[];
  /** Named indicators that the policy can never stop the build for; their place is the policy. */
  readonly neverFails: WrittenRemarks | null;
  /** Known deviations that can be removed from the baseline; their place is the baseline. */
  readonly removable: WrittenRemarks | null;
  /** Rules in words, by id: for SARIF's and JUnit's own lists. */
  readonly rules: Readonly<Record<GateRule, string>>;
  readonly tool: { readonly version: string };
  /** Column headings and short words of the tables. */
  readonly labels: {
    readonly indicator: string;
    readonly against: string;
    readonly verdict: string;
    readonly told: string;
    readonly rule: string;
    readonly cell: string;
    /** «Slik ble det avgjort». */
    readonly explain: string;
  };
}
