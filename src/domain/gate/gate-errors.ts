/** What can be put right of the gate: the facts each sentence needs. */
export interface GateErrorFacts {
  /** A JSON file that holds no results; `version` is that of results in another form. */
  notResults: { file: string; version: string | null };
  /** An option that says how answers are read, and a file of results that are read already. */
  resultsAlone: { file: string; option: string };
  resultsOfOtherWave: { file: string; wave: string; asked: string };
  /** `baseline` is the version in the file of known deviations, `version` that of the judged wave. */
  baselineOtherVersion: { file: string; baseline: string; wave: string; version: string };
  baselineOtherSurvey: { file: string; baseline: string; survey: string };
  /** Deviations are accepted, and nobody says why. */
  baselineReason: { indicators: readonly string[] };
  /** Not one comparison that a gate could look at. */
  nothingToCompare: { wave: string };
  /** Answers or notes that git tracks; the first names, and how many there are. */
  answersInGit: { files: readonly string[]; count: number };
  /** Two reporters cannot share the terminal. */
  reportersOnStdout: { reporters: readonly string[] };
}
