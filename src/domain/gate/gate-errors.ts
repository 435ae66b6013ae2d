/** What can be put right of the gate: the facts each sentence needs. */
export interface GateErrorFacts {
  /** A JSON file that holds no results; `version` is that of results in another form. */
  notResults: { file: string; version: string | null };
  /** Results that are not as they were written: the field, or the line of a text that is no JSON. */
  resultsFaulty: { file: string; where: string | null; line: number | null };
  /** An option that says how answers are read, and a file of results that are read already. */
  resultsAlone: { file: string; option: string };
  /** Results, and what looks like other files beside them. */
  resultsAmongFiles: { file: string; others: readonly string[] };
  resultsOfOtherWave: { file: string; wave: string; asked: string };
  /** Results of another municipality than the workspace's. */
  resultsOfOtherKommune: { file: string; kommune: string; own: string };
  /** A reason, and nothing that is accepted. */
  reasonAlone: Record<string, never>;
  /** Nothing where a file is named: after an option, or after a reporter and its «=». */
  fileNameMissing: { after: string };
  /** Several reporters in one value; each with its file. */
  reportersTogether: { reporters: readonly string[] };
  /** A report would be written over a file that is read, or over another report. */
  reporterOverwrites: { reporter: string; file: string };
  /** `baseline` is the version in the file of known deviations, `version` that of the judged wave. */
  baselineOtherVersion: { file: string; baseline: string; wave: string; version: string };
  /** No such file. `from`: what named it. */
  baselineMissing: { path: string; from: "--baseline" | "parorende.json" };
  /** Another JSON file than one of known deviations. */
  notBaseline: { file: string };
  /** The numbers of an entry do not follow from each other, or could never have been shown. */
  baselineNumbers: { file: string; indicator: string };
  /** Git could not merge two versions, and nobody has chosen. `update`: the file can be written anew from the answers. */
  mergeConflict: { file: string; line: number; update: boolean };
  /** A JSON file that is not stored as UTF-8. */
  jsonEncoding: { file: string };
  baselineOtherSurvey: { file: string; baseline: string; survey: string };
  /** Deviations are accepted, and nobody says why. */
  baselineReason: { indicators: readonly string[] };
  /** Not one comparison that a gate could look at: there is none, or the policy looks at none. `counts`: what was read is a table of counts,
   *  and what is wrong with it is told already. */
  nothingToCompare: { wave: string; why: "data" | "policy" | "counts" };
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
