import type { RowStatus, StatusColumn } from "../../domain/people/raw-table.js";

type Told = Pick<StatusColumn, "statuses" | "otherwise">;

/** As text and as number: 1 preview, 2 test, and the same marked as spam (9) or answered offline (17). */
const tests = ["survey preview", "survey test", "preview", "test", "1", "2", "9", "17"];
const finished = ["true", "1", "sann", "ja", "yes"];
const unfinished = ["false", "0", "usann", "nei", "no"];

/**
 * What one of Qualtrics' own columns tells of how far somebody came.
 *
 * @param name its heading in small letters
 * @param others all headings in small letters: without `Finished`, the progress tells
 * @returns null where it tells nothing
 */
export function qualtricsStatus(name: string, others: ReadonlySet<string>): Told | null {
  switch (name) {
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
      return others.has("finished")
        ? null
        : { statuses: new Map([["100", "complete"]]), otherwise: "partial" };
    default:
      return null;
  }
}

function all(texts: readonly string[], status: RowStatus): ReadonlyMap<string, RowStatus> {
  return new Map(texts.map((text) => [text, status]));
}
