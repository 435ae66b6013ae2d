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
  "responde",
  "respondent",
  "løpenummer",
  "løpenr",
  "record id",
  "id",
];

/** What the tools of formats.md write beside the answers and nobody needs. */
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
  "interviewtime",
  "date submitted",
  "date started",
  "date last action",
  "last page",
  "start language",
  "total time",
  "dato sendt inn",
  "dato innsendt",
  "dato sendt",
  "dato innlevert",
  "dato startet",
  "dato for siste handling",
  "siste side",
  "siste sida",
  "startspråk",
  "start språk",
  "tidsstempel",
  "poengsum",
  "score",
  "starttid",
  "tidspunkt for fullføring",
  "start date",
  "end date",
  "date created",
  "date modified",
  "collector id",
  "collectorid",
  "innsamler id",
  "startdato",
  "sluttdato",
  "enddate",
  "recordeddate",
  "status",
  "progress",
  "finished",
  "duration in seconds",
  "distributionchannel",
  "userlanguage",
  "organization",
  "organiza",
  "modified",
  "closetime",
  "closetim",
  "starttime",
  "starttim",
  "difftime",
  "responsecollectsessions",
  "numberofreturnedmail",
  "numberof",
  "importgroup",
  "importgr",
  "distributionschedule",
  "distribu",
  "digitaldistributionstatus",
  "digitaldistributionerrormessage",
  "digitald",
]);

/** Flags of SurveyXact (`statoverall_4`, cut to `stato_4`) and LimeSurvey's times of groups of questions. */
const technicalPattern = /^(?:stat[a-z]+|grouptime) ?\d+$/u;

/** How sure it is that a header is that of the response ids: 0 surest, `null` not at all. */
export function responseIdRank(header: string): number | null {
  const rank = responseIds.indexOf(normalizeHeader(header));
  return rank < 0 ? null : rank;
}

/** Whether a header is an export's own bookkeeping, which is neither an answer nor a person. */
export function isTechnicalHeader(header: string): boolean {
  const heading = normalizeHeader(header);
  return technical.has(heading) || technicalPattern.test(heading);
}
