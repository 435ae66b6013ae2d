/** A confidence interval. `low` and `high` have the unit of what is estimated: shares are 0–1. */
export type Interval = {
  readonly low: number;
  readonly high: number;
};

/** How sure an interval or a test is to be. */
export type LevelOption = {
  /** Confidence level, strictly between 0 and 1; 0.95 when left out. */
  readonly level?: number;
};
