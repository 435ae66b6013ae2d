import type { ExportColumn, RowStatus, StatusColumn } from "../domain/people/raw-table.js";
import { tickedWords } from "../domain/tick-words.js";
import { plainHeading } from "./layouts/headings.js";

/** What the cells of a column tell of how far somebody came. */
export type StatusTold = Omit<StatusColumn, "column">;

/** A tool's columns that tell how far somebody came. */
interface ToolStatus {
  /**
   * What one of its columns tells; null where it tells nothing.
   *
   * @param heading in small letters
   * @param headings all of the export's, in small letters
   */
  readonly told: (heading: string, headings: ReadonlySet<string>) => StatusTold | null;
  /** Headings of the tool's own: so many of them show that the export is the tool's, and a heading like «Status» too. */
  readonly marks: ReadonlySet<string>;
  readonly fewestMarks: number;
}

/** New, distributed, some answers, completed, dropped out: a flag for each. */
const flag = /^stat(?:o|overall)_(?<step>[1-5])$/u;
const steps: readonly RowStatus[] = ["unanswered", "unanswered", "partial", "complete", "partial"];

/** LimeSurvey's date of submission is blank until the answer is completed. */
export const submittedStatus: StatusTold = {
  statuses: new Map([["", "partial"]]),
  otherwise: "complete",
};

const surveyXact: ToolStatus = { told: surveyXactStatus, marks: new Set(), fewestMarks: 0 };

const limeSurvey: ToolStatus = {
  told: (heading) => (heading === "submitdate" ? submittedStatus : null),
  marks: new Set(["lastpage", "startlanguage", "seed", "datestamp", "ipaddr", "refurl", "interviewtime"]),
  fewestMarks: 1,
};

const qualtrics: ToolStatus = {
  told: qualtricsStatus,
  marks: new Set(["responseid", "recordeddate", "distributionchannel", "userlanguage", "finished"]),
  fewestMarks: 2,
};

const tools: readonly ToolStatus[] = [surveyXact, limeSurvey, qualtrics];

/**
 * The columns that tell how far each row came, known by their headings: whatever way an export is stored, statistical
 * programs and spreadsheets keep them. A heading that others use too («Status») counts only beside other headings of the
 * tool it belongs to.
 *
 * @example
 * statusColumns([plainColumn("stato_4")])[0]?.statuses.get("valgt"); // "complete"
 * statusColumns([plainColumn("Status")]); // []
 */
export function statusColumns(columns: readonly ExportColumn[]): readonly StatusColumn[] {
  const headings = columns.map(({ name }) => plainHeading(name));
  const all = new Set(headings);
  const sure = tools.filter(
    ({ marks, fewestMarks }) => [...marks].filter((mark) => all.has(mark)).length >= fewestMarks,
  );
  return columns.flatMap(({ labels }, column): StatusColumn[] => {
    const heading = headings[column] ?? "";
    const told = sure.map((tool) => tool.told(heading, all)).find((one) => one !== null);
    return told === undefined ? [] : [{ column, ...told, statuses: withLabels(told.statuses, labels) }];
  });
}

/** Where the export has labels for its codes, the cells are the labels. */
function withLabels(
  statuses: StatusTold["statuses"],
  labels: ExportColumn["labels"],
): StatusTold["statuses"] {
  const labeled = [...statuses].flatMap(([code, status]) => {
    const label = labels.get(code)?.trim().toLowerCase();
    return label === undefined || statuses.has(label) ? [] : [[label, status] as const];
  });
  return new Map([...statuses, ...labeled]);
}

/**
 * Whether a heading is one of SurveyXact's flags (`stato_4`, `statoverall_4`).
 *
 * @param heading in small letters
 */
export function isSurveyXactFlag(heading: string): boolean {
  return flag.test(heading);
}

/** Of somebody without a flag it is known that she is not done, where the flag for that is there. */
function surveyXactStatus(heading: string): StatusTold | null {
  const status = steps[Number(flag.exec(heading)?.groups?.["step"]) - 1];
  if (status === undefined) return null;
  const told = { statuses: all(tickedWords, status), otherwise: null };
  return status === "complete" ? { ...told, unmarked: "partial" } : told;
}

/** As text and as number: 1 preview, 2 test, and the same marked as spam (9) or answered offline (17). */
const tests = ["survey preview", "survey test", "preview", "test", "1", "2", "9", "17"];
const finished = ["true", "1", "sann", "ja", "yes"];
const unfinished = ["false", "0", "usann", "nei", "no"];

/**
 * What one of Qualtrics' own columns tells; without `Finished` the progress tells.
 *
 * @param heading in small letters
 * @param headings all of the export's, in small letters
 * @returns null where it tells nothing
 */
export function qualtricsStatus(heading: string, headings: ReadonlySet<string>): StatusTold | null {
  switch (heading) {
    case "status":
      return { statuses: all(tests, "test"), otherwise: null };
    case "distributionchannel":
      return { statuses: all(["preview", "test"], "test"), otherwise: null };
    case "finished":
      return {
        statuses: new Map([...all(finished, "complete"), ...all(unfinished, "partial")]),
        otherwise: null,
      };
    case "progress":
      return headings.has("finished")
        ? null
        : { statuses: new Map([["100", "complete"]]), otherwise: "partial" };
    default:
      return null;
  }
}

function all(texts: Iterable<string>, status: RowStatus): ReadonlyMap<string, RowStatus> {
  return new Map([...texts].map((text) => [text, status]));
}
