import type { Codebook } from "./codebook.js";
import type { Framework } from "./framework.js";
import type { ReferenceSource, WordRules } from "./reference.js";
import type { Wave } from "./wave.js";

/** A survey with all that is known about it, the municipality's own additions and corrections included. */
export interface Survey {
  readonly codebook: Codebook;
  readonly waves: readonly Wave[];
  readonly references: readonly ReferenceSource[];
}

/** What varies, as data, that an analysis reads. */
export interface AnalysisData {
  readonly survey: Survey;
  readonly framework: Framework;
  readonly words: WordRules;
}
