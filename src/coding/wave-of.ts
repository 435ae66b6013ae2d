import type { AnalysisData } from "../domain/catalogue.js";
import { ParorendeError } from "../domain/errors.js";
import type { DataIssue, IssueCode } from "../domain/issues.js";
import { sortedInTime } from "../domain/wave-order.js";
import type { Wave } from "../domain/wave.js";

/**
 * Describes a wave that is not shipped, from the newest shipped one: the same questionnaire, design and recall, and the
 * period moved by the years between them. Every field is marked `assumed`. Facts of the other wave (answers in the country,
 * breaks, source, its export's columns) are not copied.
 *
 * @param id the wave's id, which begins with its year
 * @example
 * assumedWave("2025", wave2024).period; // { from: "2024-12-01", to: "2025-03-31" } where 2024's was 2023-12-01 to 2024-03-31
 */
export function assumedWave(id: string, newest: Wave): Wave {
  const years = yearOf(id) - yearOf(newest.id);
  const { from, to } = newest.period;
  return {
    id,
    survey: newest.survey,
    period: { ...(from === undefined ? {} : { from: moved(from, years) }), to: moved(to, years) },
    recallYears: newest.recallYears,
    design: newest.design,
    questionnaireVersion: newest.questionnaireVersion,
    assumed: ["period", "recallYears", "design", "questionnaireVersion"],
    basedOn: newest.id,
  };
}

function moved(date: string, years: number): string {
  const year = String(Number(date.slice(0, 4)) + years).padStart(4, "0");
  const day = date.slice(4);
  return `${year}${day === "-02-29" ? "-02-28" : day}`;
}

/**
 * The survey with a wave described: by the workspace, by what is shipped, or by a copy of the newest, which it says with
 * the issue `assumedWave`. What the workspace's own description says is assumed, `assumedFields` says. A year before all
 * that is shipped is more likely a slip: `waveBeforeSurvey`.
 *
 * @param described the workspace's own description
 * @param place the file where the workspace describes the wave, or may; null without a workspace
 * @throws ParorendeError unknownWave where no wave is there to copy
 * @example
 * describeWave(data, "2025", null, null).wave.basedOn; // "2024"
 */
export function describeWave(
  data: AnalysisData,
  id: string,
  described: Wave | null,
  place: string | null,
): { readonly data: AnalysisData; readonly wave: Wave; readonly issues: readonly DataIssue[] } {
  const { survey } = data;
  const others = survey.waves.filter((wave) => wave.id !== id);
  const known = described ?? survey.waves.find((wave) => wave.id === id);
  const newest = others.filter((wave) => wave.basedOn === undefined).at(-1);
  const wave = known === undefined && newest !== undefined ? assumedWave(id, newest) : known;
  if (wave === undefined) {
    throw new ParorendeError({
      code: "unknownWave",
      facts: { wave: id, survey: survey.codebook.survey, known: others.map((other) => other.id) },
    });
  }
  const issue = (code: IssueCode, names: readonly string[]): DataIssue => ({
    code,
    file: code === "assumedFields" && place !== null ? place : `${survey.codebook.survey}/waves`,
    column: id,
    count: 1,
    rows: [],
    names,
  });
  const first = survey.waves.find((one) => one.basedOn === undefined);
  const issues = [
    ...assumptions(wave, described !== null, place).map(({ code, names }) => issue(code, names)),
    ...(first === undefined || yearOf(id) >= yearOf(first.id) ? [] : [issue("waveBeforeSurvey", [first.id])]),
  ];
  return {
    data: { ...data, survey: { ...survey, waves: sortedInTime([...others, wave]) } },
    wave,
    issues,
  };
}

/** A wave that nobody has described is assumed in all; of one that somebody has, only what they say themselves. */
function assumptions(
  { basedOn, assumed = [] }: Wave,
  isDescribed: boolean,
  place: string | null,
): readonly { readonly code: IssueCode; readonly names: readonly string[] }[] {
  if (basedOn === undefined) return [];
  if (!isDescribed) return [{ code: "assumedWave", names: place === null ? [basedOn] : [basedOn, place] }];
  return assumed.length === 0 ? [] : [{ code: "assumedFields", names: [basedOn, ...assumed] }];
}

function yearOf(id: string): number {
  return Number(id.slice(0, 4));
}
