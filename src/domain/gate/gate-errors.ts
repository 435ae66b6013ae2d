/** What can be put right of the gate: the facts each sentence needs. */
export interface GateErrorFacts {
  /** A JSON file that holds no results; `version` is that of results in another form. */
  notResults: { file: string; version: string | null };
  /** An option that says how answers are read, and a file of results that are read already. */
  resultsAlone: { file: string; option: string };
  resultsOfOtherWave: { file: string; wave: string; asked: string };
  /** Results of another municipality than the workspace's. */
  resultsOfOtherKommune: { file: string; kommune: string; own: string };
  /** A reason, and nothing that is accepted. */
  reasonAlone: Record<string, never>;
  /** A report would be written over a file that is read, or over another report. */
  reporterOverwrites: { reporter: string; file: string };
  /** `baseline` is the version in the file of known deviations, `version` that of the judged wave. */
  baselineOtherVersion: { file: string; baseline: string; wave: string; version: string };
  baselineOtherSurvey: { file: string; baseline: string; survey: string };
  /** Deviations are accepted, and nobody says why. */
  baselineReason: { indicators: readonly string[] };
  /** Not one comparison that a gate could look at: there is none, or the policy looks at none. */
  nothingToCompare: { wave: string; why: "data" | "policy" };
  /** Only one file of results can be decided on. */
  severalResults: { files: readonly string[] };
  /** A workspace without answers or counts, as in CI; `results`: files of results that lie in it. */
  noAnswersToCompare: { where: string; results: readonly string[] };
  /** Results that were made without knowing the counts of the known deviations, and are a few persons away from them. */
  resultsReveal: { file: string; baseline: string };
  /** Answers or notes that git tracks; the first names, and how many there are. */
  answersInGit: { files: readonly string[]; count: number };
  /** Two reporters cannot share the terminal. */
  reportersOnStdout: { reporters: readonly string[] };
  /** A new report, and a folder of the workspace for what is read; the folder's name. */
  reporterAmongRead: { reporter: string; folder: string };
}
