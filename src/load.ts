import { roundIssues } from "./analysis/round-issues.js";
import { emptyTabulation } from "./analysis/tabulation.js";
import { leftOutIssues, misreadItems } from "./coding/misread.js";
import { ParorendeError } from "./domain/errors.js";
import { OWN, type Tabulation } from "./domain/people/tabulation.js";
import { addCounts, addExports, notRead, type Loaded, type LoadOptions, type Reading } from "./load-files.js";
import { answersOf, openAgain, openRounds } from "./open-rounds.js";
import type { Round } from "./rounds.js";

/**
 * Reads the files of some rounds into one tabulation. Where a wave has an export, it gives our own answers, and a table of
 * counts the county and the nation; what two tables both count is taken from the first. A response that two files of a
 * wave have is counted in the first. An item whose cells were too often not understood is left out of its wave.
 *
 * @throws ParorendeError what reading and coding a file throws; severalExports, sameFileTwice, waveNeeded,
 *   previousWaveNeeded, noOwnCounts, roundOfOtherSurvey
 */
export async function loadRounds(rounds: readonly Round[], options: LoadOptions): Promise<Loaded> {
  refuseOtherSurvey(rounds, options.data.survey.codebook.survey);
  const opened = await openRounds(rounds);
  const described = rounds.flatMap(({ described: wave }) =>
    wave === null ? [] : [[wave.id, wave] as const],
  );
  const reading: Reading = { ...options, described: new Map(described), waves: new Map() };
  const nothing: Loaded = {
    data: options.data,
    tabulation: emptyTabulation(),
    files: [],
    read: [],
    issues: [],
    checks: [],
    rejected: [],
  };
  const exports = answersOf(opened);
  let loaded = await addExports(nothing, exports, reading);
  const read = [...reading.waves.values()];
  const issues = read.flatMap(({ cells, files }) =>
    leftOutIssues(options.data.survey.codebook, cells, files.join(", ")),
  );
  if (issues.length > 0) {
    // Which items are misread is known when all parts of a wave are read; routing rests on it, so they are read once more.
    const again = [...reading.waves].map(
      ([wave, { cells }]) => [wave, notRead(misreadItems(cells))] as const,
    );
    loaded = await addExports({ ...nothing, issues }, answersOf(await openAgain(exports)), {
      ...reading,
      waves: new Map(again),
    });
  }
  const answered = wavesOf(loaded.tabulation);
  for (const one of opened) loaded = await addCounts(loaded, one, answered, reading);
  if (wavesOf(loaded.tabulation).size === 0) {
    const file = rounds.map(({ name }) => name).join(", ");
    throw new ParorendeError({ code: "noOwnCounts", facts: { file } });
  }
  const { tabulation, data } = loaded;
  return { ...loaded, issues: [...loaded.issues, ...roundIssues(tabulation, data.survey, options.groupBy)] };
}

/** Answers to another survey would be read as if most questions had not been asked. */
function refuseOtherSurvey(rounds: readonly Round[], asked: string): void {
  for (const { name: round, described } of rounds) {
    if (described === null || described.survey === asked) continue;
    const { survey } = described;
    throw new ParorendeError({ code: "roundOfOtherSurvey", facts: { round, survey, asked } });
  }
}

/** The waves with answers of our own. */
function wavesOf({ strata }: Tabulation): ReadonlySet<string> {
  return new Set([...strata.values()].filter(({ unit }) => unit === OWN).map(({ wave }) => wave));
}
