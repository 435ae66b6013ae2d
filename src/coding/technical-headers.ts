import { normalizeHeader } from "./wording.js";

/** Headers of response ids in the exports of formats.md, the surest first. */
const responseIds = [
  "submission id",
  "response id",
  "responseid",
  "id response id",
  "svar id",
  "svarid",
  "svarnummer",
  "respondent id",
  "respondentid",
  "respondentnummer",
  "respondentnr",
  "respondent",
  "løpenummer",
  "løpenr",
  "record id",
  "id",
];

/** What Microsoft Forms, Google Forms, Nettskjema and LimeSurvey write beside the answers and nobody needs. */
const technical = new Set([
  "starttidspunkt",
  "fullføringstidspunkt",
  "tidspunkt for siste endring",
  "tidspunkt for siste endring av svar",
  "start time",
  "completion time",
  "last modified time",
  "tidsmerke",
  "timestamp",
  "total points",
  "quiz feedback",
  "created",
  "answer time ms",
  "submitdate",
  "startdate",
  "datestamp",
  "lastpage",
  "startlanguage",
  "seed",
]);

/** How sure it is that a header is that of the response ids: 0 surest, `null` not at all. */
export function responseIdRank(header: string): number | null {
  const rank = responseIds.indexOf(normalizeHeader(header));
  return rank < 0 ? null : rank;
}

/** Whether a header is an export's own bookkeeping, which is neither an answer nor a person. */
export function isTechnicalHeader(header: string): boolean {
  return technical.has(normalizeHeader(header));
}
